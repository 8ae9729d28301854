package plots

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/sim/record"
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
	ch := v.chart("adoption", a.title(), fmt.Sprintf("People by stage of the change, %% of people, %s; %s", a.meanWords(), v.runsWords()), v.skipped()+a.note())
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
		return "one run"
	case a.dotted() == 0:
		return fmt.Sprintf("mean of %d runs", a.n)
	}
	return fmt.Sprintf("mean of %d runs; adopters in single runs as dots", a.n)
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
	return fmt.Sprintf("People who have adopted the change in week %d: %s", a.last, a.each(means, "\u00a0%", a.final))
}

func (a *adoptionChart) note() string {
	s := ""
	if n := a.dotted(); n > 0 {
		s = fmt.Sprintf("Dots: adopters in week %d in the first %s", a.last, plural(n, "run", "runs"))
		if n == a.n {
			s = fmt.Sprintf("Dots: adopters in week %d, one dot a run", a.last)
		}
		s += "; where they lie apart, the mean describes none of them."
	}
	if a.closings() != "" {
		s = joined(s, "Means are of the runs still open.")
	}
	used, same := false, true
	for i := range a.arms {
		used = used || len(a.levers(i, 0)) > 0
		same = same && a.sameLevers(i)
	}
	switch {
	case used && same:
		s = joined(s, "Ticks above: levers used.")
	case used:
		s = joined(s, "Ticks above: levers used in the first run; others differ.")
	}
	return s
}

// marks returns the launch, the scripted events and the levers of arm i.
func (a *adoptionChart) marks(i int) []event {
	return append(a.changeEvents(i, a.first, a.last), a.leverTicks(i, a.first, a.last)...)
}

func (a *adoptionChart) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("Stacked areas over time, week %d to %d, one panel for each of %s: people by stage of a change, in percent of people, %s: adopted (of that in public only), trying, interested, aware, unaware. %s",
		a.first, a.last, list(a.names()), a.meanWords(), a.note())
	ch.header = []string{"arm", "week", "adopted_pct", "public_only_pct", "trying_pct", "interested_pct", "aware_pct", "unaware_pct", "levers_used", "runs"}
	xs := weeksFrom(a.first, a.last)
	for i := range a.arms {
		bands := a.stages[i]
		adopted := bands[1].high
		ch.alt.numbers = append(ch.alt.numbers, course("Adopted, "+a.name(i), xs, adopted, "% of people"), a.spread(i))
		used := map[int][]string{}
		for _, u := range a.levers(i, 0) {
			used[u.week] = append(used[u.week], cmp.Or(u.words, lever))
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
	s := fmt.Sprintf("Adopters in single runs in the end: from %s to %s, in the middle run %s (%% of people); in public only %s on average.",
		figure(quantile(a.final[i], 0)), figure(quantile(a.final[i], 1)), figure(quantile(a.final[i], 0.5)), figure(public[len(public)-1]))
	if names := a.leverNames(i); len(names) > 0 {
		s += " Levers used: " + list(names) + "."
	}
	return s
}

func (a *adoptionChart) leverNames(i int) []string {
	var out []string
	for _, u := range a.levers(i, 0) {
		if words := cmp.Or(u.words, lever); !slices.Contains(out, words) {
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
