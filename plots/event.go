package plots

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"leadsim/words"
)

// event is a rule across a panel at a time, and the words above it. The end of
// a spell shades the time since its beginning.
type event struct {
	at     float64
	words  string
	strong bool // what the chart is about
	lasted bool // it ends what began at since; the stretch is shaded
	since  float64
	tick   bool // drawn above the panel only; it has words only where there is room in the first rows
}

// changeBegins are the words for the launch of a change programme.
func changeBegins() string { return wordsFor("change_launch") }

// endOf says that what lasts is over.
func endOf(kind string) string {
	if w := words.Or("chart.event_ends."+kind, ""); w != "" {
		return w
	}
	return say("event.ends", "event", wordsFor(kind))
}

// wordsFor are the words for a kind of scripted events.
func wordsFor(kind string) string {
	return words.Or("chart.event_kinds."+kind, strings.ReplaceAll(kind, "_", " "))
}

// events returns the scripted events from one week to another, told from week
// zero, that reach one of some arms (places in view.arms; all if nil). Of a
// kind that comes more than three times only the first has words.
func (v *view) events(from, to, zero int, arms []int, strong ...string) []event {
	var out []event
	count, first := map[string]int{}, map[string]int{}
	for _, s := range v.r.Scripts {
		if s.Week < from || s.Week > to || !v.reaches(s.Arms, arms) {
			continue
		}
		if s.Kind == lever {
			out = append(out, event{at: float64(s.Week - zero), words: leverWords(s.Name), tick: true})
			continue
		}
		words := v.only(wordsFor(s.Kind), s.Arms, arms)
		if n := len(out); n > 0 && out[n-1].at == float64(s.Week-zero) && strings.Contains(", "+out[n-1].words+", ", ", "+words+", ") {
			continue
		}
		if count[words]++; count[words] == 1 {
			first[words] = len(out)
		}
		out = append(out, event{at: float64(s.Week - zero), words: words, strong: slices.Contains(strong, s.Kind)})
	}
	for i := range out {
		w := out[i].words
		if n := count[w]; n > 3 {
			if first[w] == i {
				out[i].words = say("event.first_of", "event", w, "n", n)
			} else {
				out[i].words = ""
			}
		}
	}
	return append(out, v.ends(from, to, zero, arms)...)
}

// ends returns the ends of scripted spells, each with the stretch before it.
// Of a kind that ends more than three times none has words.
func (v *view) ends(from, to, zero int, arms []int) []event {
	var out []event
	count := map[string]int{}
	for _, s := range v.r.Scripts {
		end := s.Week + s.Weeks
		if s.Kind == lever || s.Weeks <= 0 || s.Week > to || end < from || !v.reaches(s.Arms, arms) {
			continue
		}
		e := event{at: float64(end - zero), since: float64(s.Week - zero), lasted: true}
		if end <= to {
			e.words = v.only(endOf(s.Kind), s.Arms, arms)
			count[e.words]++
		}
		out = append(out, e)
	}
	for i := range out {
		if count[out[i].words] > 3 {
			out[i].words = ""
		}
	}
	return out
}

// reaches tells whether a script with the given arms meets one of those shown.
func (v *view) reaches(has []bool, arms []int) bool {
	if len(has) == 0 {
		return true
	}
	for i, a := range v.arms {
		if (arms == nil || slices.Contains(arms, i)) && a < len(has) && has[a] {
			return true
		}
	}
	return false
}

// only adds the arm that a script meets to its words if it meets one of several
// shown.
func (v *view) only(event string, has []bool, arms []int) string {
	if len(has) == 0 || len(v.arms) == 1 || len(arms) == 1 {
		return event
	}
	var names []string
	for i, a := range v.arms {
		if a < len(has) && has[a] {
			names = append(names, v.name(i))
		}
	}
	switch {
	case len(names) == len(v.arms):
		return event
	case len(names) == 1:
		return event + " (" + brief(names[0]) + ")"
	}
	return say("event.some_arms", "event", event, "k", len(names), "n", len(v.arms))
}

// tickRows is how many rows the words of ticks may fill.
const tickRows = 2

// placed is where an event's words go: their row above the panel, from the
// top, and their left end, from the panel's left side.
type placed struct {
	words string
	row   int
	x     float64
}

// placeEvents puts the words of events beside their rules in as few rows as
// keep them apart, within width. Words start at their rule, or end at it near
// the right edge.
func placeEvents(events []event, x axis, inner, width float64, s Size) (out []placed, rows int) {
	var ends []float64
	sorted := slices.Clone(events)
	slices.SortStableFunc(sorted, func(a, b event) int {
		return cmp.Compare(a.at, b.at)
	})
	for _, e := range sorted {
		if e.words == "" {
			continue
		}
		words := shorten(e.words, s.Small, e.strong, width)
		w := textWidth(words, s.Small, e.strong)
		left := math.Max(0, math.Min(clamp((e.at-x.lo)/(x.hi-x.lo))*inner-0.2*s.Small, width-w))
		row := 0
		for row < len(ends) && ends[row] > left {
			row++
		}
		if e.tick && row >= tickRows {
			continue
		}
		if row == len(ends) {
			ends = append(ends, 0)
		}
		ends[row] = left + w + s.Small
		out = append(out, placed{words, row, left})
	}
	return out, len(ends)
}

func eventRows(events []event, x axis, inner, width float64, s Size) int {
	_, rows := placeEvents(events, x, inner, width, s)
	return rows
}

// drawEvents draws the rules of a panel's events and the words above it.
func (p *pen) drawEvents(pl panel) {
	s := p.size
	a := pl.area
	top := a.y0 - 0.3*s.Small
	for _, e := range pl.events {
		if e.lasted {
			p.fill(box{pl.px(e.since), a.y0, pl.px(e.at), a.y1}.corners(), faint(lightGrey, 0.22))
		}
	}
	for _, e := range pl.events {
		if e.at > pl.x.hi {
			continue // the spell goes on
		}
		st := stroke{color: grey, width: 0.4 * s.Line, dash: []float64{1.2 * s.Line, 1.2 * s.Line}}
		bottom := a.y1
		switch {
		case e.strong:
			st = stroke{color: ink, width: 0.5 * s.Line}
		case e.tick:
			st, bottom = stroke{color: ink, width: 0.6 * s.Line}, a.y0+0.35*s.Small
		}
		p.seg(pl.px(e.at), top, pl.px(e.at), bottom, st)
	}
	words, rows := placeEvents(pl.events, pl.x, a.width(), a.width()+pl.right, s)
	for _, w := range words {
		y := top - 1.15*s.Small*(float64(rows-w.row)-0.5)
		p.put(point{a.x0 + w.x, y}, start, s.Small, false, ink, w.words)
	}
}
