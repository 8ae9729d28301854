package main

import (
	"math"
	"slices"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sweepDrawing gathers what the charts of a sweep are drawn from, point by
// point. It holds sums, and some runs to be drawn as dots.
type sweepDrawing struct {
	*layout
	topics []*topic
	base   int
	others []int
	dots   int
	points [][]plots.SweepPoint // of each topic
	seen   map[int]bool
}

func newSweepDrawing(e *sweep.Experiment, l *layout, topics []*topic) *sweepDrawing {
	d := &sweepDrawing{layout: l, topics: topics, points: make([][]plots.SweepPoint, len(topics)), seen: map[int]bool{}}
	d.base, d.others = against(e.Study)
	if l.design == plots.Line {
		d.dots = plots.DotsFor(e.Design.Len(), len(e.Study.Arms))
	}
	return d
}

// see takes in a point.
func (d *sweepDrawing) see(p *pointRuns) {
	if p.point%d.every != 0 {
		return
	}
	d.seen[p.point] = true
	values := d.values(p.values)
	for i, t := range d.topics {
		o := record.MustOutcome(t.outcome)
		point := plots.SweepPoint{Values: values}
		for a := range p.arms {
			point.Arms = append(point.Arms, d.spread(p, a, o))
		}
		for _, b := range d.others {
			point.Pairs = append(point.Pairs, pairOf(p, o, d.base, b))
		}
		d.points[i] = append(d.points[i], point)
	}
}

// spread sums up an outcome of an arm at a point.
func (d *sweepDrawing) spread(p *pointRuns, arm, o int) plots.Spread {
	values := p.of(arm, o)
	s := plots.Spread{Runs: len(values), Failed: p.failed[arm], Dots: slices.Clone(values[:min(d.dots, len(values))]), Low: math.NaN(), High: math.NaN()}
	known := slices.Sorted(slices.Values(shownOf(values, o)))
	if n := len(known); n > 0 {
		s.Low, s.High = known[n/4], known[n-1-n/4]
	}
	s.Middle = middle(known)
	return s
}

// shownOf returns the values of an outcome that count: a wait without an end
// is later than any other, unless nothing was waited for in any run.
func shownOf(values []float64, o int) []float64 {
	if slices.Contains(waits, record.Outcomes[o].Name) && countNaN(values) < len(values) {
		return lateIfMissing(values)
	}
	return known(slices.Clone(values))
}

// pairOf compares two arms at a point, as contrasts.csv does.
func pairOf(p *pointRuns, o, a, b int) plots.SweepPair {
	if len(p.paired.Runs) == 0 {
		return plots.SweepPair{Middle: math.NaN(), Low: math.NaN(), High: math.NaN()}
	}
	c := newContrast(&p.paired, o, a, b)
	pair := plots.SweepPair{Runs: c.runs, Middle: c.diff, Low: c.low, High: c.high, Lead: leadOf(c)}
	pair.Ahead, pair.Behind = c.ahead()
	if c.runs == 0 {
		pair.Middle, pair.Low, pair.High = math.NaN(), math.NaN(), math.NaN()
	}
	return pair
}

// leadOf returns the verdict on a contrast of the base with another arm.
func leadOf(c *contrast) plots.Lead {
	switch verdict := c.verdict(); {
	case c.runs == 0:
		return plots.NotShown
	case c.few():
		return plots.TooFew
	case !c.clear():
		return plots.TooClose
	case verdict == c.a:
		return plots.BaseAhead
	}
	return plots.OtherAhead
}
