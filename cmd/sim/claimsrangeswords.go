package main

import (
	"fmt"
	"strings"
)

// say prints a table for each study.
func (sum *rangesSummary) say(a *app) {
	at := 0
	for k, p := range sum.spaces {
		a.say("")
		a.say("%s", a.bold(strings.TrimSpace(p.Study.Name+"  "+p.Study.Lesson.Question)))
		rows := [][]string{{"claim", "holds", "", "falls short", "reverses", "cannot tell", "the effect goes with"}}
		for range p.Study.Claims {
			rows = append(rows, sum.Claims[at].cells())
			at++
		}
		for _, line := range grid(rows) {
			a.say("  %s", line)
		}
		if p.Closed > 0 {
			a.say("  At %d of %d points no organization lives to the end, whatever the arm; there most effects are 0.", p.Closed, len(p.Valid))
		}
		if n := len(sum.Studies[k].Invalid); n > 0 {
			a.say("  At %d of %d points the study cannot be run; they are left out. First %s", n, sum.Points, sum.Studies[k].Invalid[0])
		}
	}
	a.say("")
	for _, line := range sum.method() {
		a.say("%s", line)
	}
}

// cells is a claim as a row of the table on the screen.
func (r *shareRow) cells() []string {
	cells := []string{r.ID}
	for i, s := range r.Shares {
		cells = append(cells, percent(s.Points, r.Points))
		if i == 0 {
			cells = append(cells, fmt.Sprintf("(%.0f to %.0f %%)", 100*s.Low, 100*s.High))
		}
	}
	return append(cells, r.drivers())
}

func percent(n, of int) string { return fmt.Sprintf("%.0f %%", 100*float64(n)/float64(max(of, 1))) }

// drivers names the parameters that the effect goes with.
func (r *shareRow) drivers() string {
	if len(r.Drivers) == 0 {
		return "nothing that stands out of chance"
	}
	var texts []string
	for _, d := range r.Drivers[:min(3, len(r.Drivers))] {
		way := "up with"
		if d.Correlation < 0 {
			way = "down with"
		}
		texts = append(texts, way+" "+d.Parameter)
	}
	return strings.Join(texts, ", ")
}

// method tells what the shares are.
func (sum *rangesSummary) method() []string {
	return []string{
		fmt.Sprintf("Shares of a Latin hypercube of %d points over half to double every number that the study leaves at its default, with the interval of Wilson (1927).", sum.Points),
		fmt.Sprintf("A label is by %d paired runs at the point, at 95 %% for each; parameters are named whose rank correlation with the effect is beyond what chance gives the largest of all.", sum.Pairs),
		"How likely any point is in the world, this does not say: the ranges are assumed.",
	}
}
