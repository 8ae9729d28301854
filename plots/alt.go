package plots

import (
	"fmt"
	"math"
	"strings"
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
		return name + " has no values."
	}
	return fmt.Sprintf("%s starts at %s and ends at %s (%s), lowest %s in week %s, highest %s in week %s.", name, figure(ys[first]), figure(ys[last]), unit,
		figure(ys[lo]), signed(int(xs[lo])), figure(ys[hi]), signed(int(xs[hi])))
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
		title = "weeks"
	}
	ch.alt.drawn = fmt.Sprintf("Line chart with %s over time, %s from %s to %s: %s. Lines: %s. %s", plural(len(c.panels), "panel", "panels"), title,
		signed(int(x.lo)), signed(int(x.hi)), strings.Join(heads, "; "), list(c.names()), joined(c.note(), c.closings()))
	if e := eventWords(c.panels[0].events); e != "" {
		ch.alt.drawn += " Marked: " + e + "."
	}
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

func eventWords(events []event) string {
	var out []string
	for _, e := range events {
		if e.words != "" {
			out = append(out, fmt.Sprintf("%s in week %s", e.words, signed(int(e.at))))
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
