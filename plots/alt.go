package plots

import (
	"fmt"
	"math"
	"strings"

	"leadsim/words"
)

// alt is the description of a chart in three layers.
type alt struct {
	drawn   string   // what is drawn: type, axes, units, arms
	numbers []string // start, end, extremes, crossing
	trend   []string // trend and comparison
}

func (a alt) text() string {
	return strings.Join([]string{a.drawn, strings.Join(a.numbers, " "), strings.Join(a.trend, " ")}, "\n\n")
}

// course describes a course in numbers: start, end and extremes.
func course(name string, xs, ys []float64, unit string) string {
	lo, hi, first, last := -1, -1, -1, -1
	for w := range ys {
		if math.IsNaN(ys[w]) {
			continue
		}
		if first < 0 {
			first, lo, hi = w, w, w
		}
		last = w
		if ys[w] < ys[lo] {
			lo = w
		}
		if ys[w] > ys[hi] {
			hi = w
		}
	}
	if first < 0 {
		return say("course.none", "name", name)
	}
	return say("course.all", "name", name, "first", figure(ys[first]), "last", figure(ys[last]), "unit", unit,
		"low", figure(ys[lo]), "low_week", signed(int(xs[lo])), "high", figure(ys[hi]), "high_week", signed(int(xs[hi])))
}

// describe fills the description and table of a chart of curves.
func (c *curves) describe(ch *Chart, trend ...string) {
	xs := c.xs()
	var heads []string
	for _, pn := range c.panels {
		heads = append(heads, lower(pn.heading()))
	}
	x := weekAxis(float64(c.first-c.zero), float64(c.last-c.zero))
	title := c.xTitle
	if title == "" {
		title = say("axis.weeks")
	}
	ch.alt.drawn = joined(say("curves.drawn", "panels", words.Count("panel", len(c.panels)), "time", title,
		"from", signed(int(x.lo)), "to", signed(int(x.hi)), "measures", strings.Join(heads, "; "), "arms", list(c.names())), c.note(), c.closings(), marked(c.panels[0].events))
	for _, pn := range c.panels {
		for _, i := range pn.arms {
			ch.alt.numbers = append(ch.alt.numbers, course(pn.name+", "+c.name(i), xs, pn.data[i][c.bold], pn.unit))
		}
	}
	for _, t := range trend {
		if t != "" {
			ch.alt.trend = append(ch.alt.trend, upper(strings.TrimSuffix(t, "."))+".")
		}
	}
	c.tabulate(ch)
	ch.body = c.body
}

// marked says which events a chart marks, "" if there are none.
func marked(events []event) string {
	if words := eventWords(events); words != "" {
		return say("event.marked", "events", words)
	}
	return ""
}

func eventWords(events []event) string {
	var out []string
	for _, e := range events {
		if e.words != "" {
			out = append(out, say("event.in_week", "event", e.words, "week", signed(int(e.at))))
		}
	}
	return strings.Join(out, ", ")
}

// tabulate writes the plotted courses: the typical run and the middle half of
// all runs, week by week.
func (c *curves) tabulate(ch *Chart) {
	ch.header = []string{"measure", "unit", "arm", "week", "typical_run", "lower_quartile", "median", "upper_quartile", "runs"}
	xs := c.xs()
	for _, pn := range c.panels {
		for _, i := range pn.arms {
			low, mid, high := pn.data.across(i, 0.25), pn.data.across(i, 0.5), pn.data.across(i, 0.75)
			for w := range xs {
				ch.rows = append(ch.rows, []string{pn.name, pn.unit, c.name(i), cell(xs[w]), cell(pn.data[i][c.bold][w]),
					cell(low[w]), cell(mid[w]), cell(high[w]), fmt.Sprint(c.n)})
			}
		}
	}
}
