package plots

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/sim/record"
	"leadsim/words"
)

// Adoption draws in which stage of a change people are, as a stacked area of
// means over the runs, with the adopters of single runs as dots at the right
// edge; adoption in public only is hatched. Levers are ticks above. One panel an
// arm, four in two rows.
func Adoption(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(4)
	if err := v.changes(); err != nil {
		return nil, err
	}
	a := &adoptionChart{view: v}
	a.first, a.last = v.whole()
	a.gather()
	ch := v.chart("adoption", a.title(), say("adoption.subtitle", "mean", a.meanWords(), "runs", v.runsWords()), joined(v.skipped(), a.note()))
	ch.body = a.body
	a.describe(ch)
	return ch, nil
}

type adoptionChart struct {
	*view
	first, last int
	stages      [][]stageBand // of each arm, from the bottom up
	final       [][]float64   // of each arm and run: % of people who have adopted in the last week
}

func (a *adoptionChart) gather() {
	adopted := record.Must("adopted")
	for i := range a.arms {
		a.stages = append(a.stages, a.bands(i, a.first, a.last))
		var final []float64
		for k := range a.n {
			final = append(final, 100*a.column(i, k, adopted)[a.last])
		}
		a.final = append(a.final, final)
	}
}

// meanWords says what areas and dots are.
func (a *adoptionChart) meanWords() string {
	switch {
	case a.n == 1:
		return say("adoption.one_run")
	case a.dotted() == 0:
		return say("adoption.mean", "n", a.n)
	}
	return say("adoption.mean_dots", "n", a.n)
}

// dotted is how many runs are drawn as dots.
func (a *adoptionChart) dotted() int {
	n := 20
	if a.n == 1 {
		return 0 // the area is that run
	}
	if a.o.Runs != 0 {
		n = max(0, a.o.Runs)
	}
	return min(n, a.n)
}

func (a *adoptionChart) title() string {
	var means []float64
	for i := range a.arms {
		means = append(means, mean(a.final[i]))
	}
	return say("adoption.title", "week", a.last, "arms", a.each(means, percent, a.final))
}

func (a *adoptionChart) note() string {
	s := ""
	if n := a.dotted(); n > 0 {
		s = say("adoption.dots_some", "week", a.last, "runs", words.Count("run", n))
		if n == a.n {
			s = say("adoption.dots", "week", a.last)
		}
	}
	if a.closings() != "" {
		s = joined(s, say("adoption.open"))
	}
	used, same := false, true
	for i := range a.arms {
		used = used || len(a.levers(i, 0)) > 0
		same = same && a.sameLevers(i)
	}
	switch {
	case used && same:
		s = joined(s, say("adoption.ticks"))
	case used:
		s = joined(s, say("adoption.ticks_first"))
	}
	return s
}

// marks returns the launch, the scripted events and the levers of arm i.
func (a *adoptionChart) marks(i int) []event {
	return append(a.changeEvents(i, a.first, a.last), a.leverTicks(i, a.first, a.last)...)
}

func (a *adoptionChart) describe(ch *Chart) {
	ch.alt.drawn = say("adoption.drawn", "from", a.first, "to", a.last, "arms", list(a.names()), "mean", a.meanWords()) + " " + a.note()
	ch.header = []string{"arm", "week", "adopted_pct", "public_only_pct", "trying_pct", "interested_pct", "aware_pct", "unaware_pct", "levers_used", "runs"}
	xs := weeksFrom(a.first, a.last)
	for i := range a.arms {
		bands := a.stages[i]
		adopted := bands[1].high
		ch.alt.numbers = append(ch.alt.numbers, course(say("adoption.course", "arm", a.name(i)), xs, adopted, say("adoption.unit")), a.spread(i))
		used := map[int][]string{}
		for _, u := range a.levers(i, 0) {
			used[u.week] = append(used[u.week], cmp.Or(u.words, say("adoption.lever")))
		}
		for w := range xs {
			row := []string{a.name(i), cell(xs[w]), cell(adopted[w])}
			for _, b := range bands[1:] {
				row = append(row, cell(b.share()[w]))
			}
			ch.rows = append(ch.rows, append(row, strings.Join(used[a.first+w], "; "), fmt.Sprint(a.n)))
		}
	}
	ch.alt.trend = []string{a.title() + "."}
}

// spread says how far the runs of arm i lie apart in the end.
func (a *adoptionChart) spread(i int) string {
	public := a.stages[i][1].share()
	s := say("adoption.numbers", "low", figure(quantile(a.final[i], 0)), "high", figure(quantile(a.final[i], 1)),
		"middle", figure(quantile(a.final[i], 0.5)), "public", figure(public[len(public)-1]))
	if names := a.leverNames(i); len(names) > 0 {
		s = joined(s, say("adoption.levers", "levers", list(names)))
	}
	return s
}

func (a *adoptionChart) leverNames(i int) []string {
	var out []string
	for _, u := range a.levers(i, 0) {
		if words := cmp.Or(u.words, say("adoption.lever")); !slices.Contains(out, words) {
			out = append(out, words)
		}
	}
	return out
}

// place returns where words of a width and height, in px, fit best into a band
// of a panel: the middle of the window in which the band is highest, of those
// without the rule of an event if they fit into one. It reports false if they
// fit nowhere.
func (b *stageBand) place(pl panel, xs []float64, width, height float64) (point, bool) {
	best, at := 0.0, point{}
	for _, anywhere := range []bool{false, true} {
		for from := range xs {
			to, top, bottom := b.window(pl, xs, from, width)
			if to < 0 {
				break
			}
			x0, x1 := pl.px(xs[from]), pl.px(xs[to])
			if bottom-top > best && (anywhere || !pl.ruled(x0, x1)) {
				best, at = bottom-top, point{(x0 + x1) / 2, (top + bottom) / 2}
			}
		}
		if best >= height {
			return at, true
		}
	}
	return at, false
}

// window returns the first week, by place, that lies a width right of another,
// and the room in the band from there to here; -1 if the panel ends before.
func (b *stageBand) window(pl panel, xs []float64, from int, width float64) (to int, top, bottom float64) {
	top, bottom = math.Inf(-1), math.Inf(1)
	for to = from; to < len(xs); to++ {
		top, bottom = math.Max(top, pl.py(b.high[to])), math.Min(bottom, pl.py(b.low[to]))
		if pl.px(xs[to])-pl.px(xs[from]) >= width {
			return to, top, bottom
		}
	}
	return -1, 0, 0
}

// ruled tells whether the rule of an event stands between two places.
func (pl panel) ruled(x0, x1 float64) bool {
	return slices.ContainsFunc(pl.events, func(e event) bool { return !e.tick && pl.px(e.at) > x0 && pl.px(e.at) < x1 })
}
