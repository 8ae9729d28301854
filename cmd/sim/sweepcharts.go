package main

import (
	"math"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
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

// Charts drawn at the most, and kinds of outcome for a study that names none.
const (
	mostSweepCharts = 6
	mostTopicsDrawn = 3
)

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

// charts returns what is drawn, the main outcome first: of each topic that
// the runs show one, or one for each pair of arms where panels would be many.
func (sum *sweepSummary) charts() []sweepChart {
	d := sum.drawing
	var all []sweepChart
	topics := 0
	for i, t := range d.topics {
		if !d.shown(i) || sum.asked > 0 && i >= sum.asked || topics == mostTopicsDrawn && sum.asked == 0 {
			continue
		}
		topics++
		base := sum.sweepOf(i, t)
		for _, group := range d.groups() {
			s := *base
			s.Others = nil
			name := strings.ReplaceAll(t.outcome, "_", "-")
			for _, k := range group {
				s.Others = append(s.Others, d.others[k])
			}
			if len(group) < len(d.others) {
				name += "-" + slug(s.Arms[s.Others[0]].Name)
				s.Points = pick(s.Points, group)
			}
			s.Finding, s.More = sum.finding(t, s.Others)
			if len(all) < mostSweepCharts {
				all = append(all, sweepChart{name, &s})
			}
		}
	}
	return all
}

// sweepChart is a chart that is to be drawn, and its name.
type sweepChart struct {
	name  string
	sweep *plots.Sweep
}

// groups returns which pairs of arms share a chart.
func (d *sweepDrawing) groups() [][]int {
	all := make([]int, len(d.others))
	for k := range all {
		all[k] = k
	}
	apart := d.design == plots.Scatter || d.design == plots.Map && d.combined() > 1
	if !apart || len(all) < 2 {
		return [][]int{all}
	}
	var groups [][]int
	for _, k := range all {
		groups = append(groups, []int{k})
	}
	return groups
}

// pick returns points with some pairs only.
func pick(points []plots.SweepPoint, group []int) []plots.SweepPoint {
	out := slices.Clone(points)
	for i := range out {
		var pairs []plots.SweepPair
		for _, k := range group {
			if k < len(out[i].Pairs) {
				pairs = append(pairs, out[i].Pairs[k])
			}
		}
		out[i].Pairs = pairs
	}
	return out
}

// shown reports whether the runs show a topic's outcome at all.
func (d *sweepDrawing) shown(topic int) bool {
	return slices.ContainsFunc(d.points[topic], func(p plots.SweepPoint) bool {
		if len(d.others) > 0 {
			return slices.ContainsFunc(p.Pairs, func(p plots.SweepPair) bool { return p.Runs > 0 })
		}
		return slices.ContainsFunc(p.Arms, func(s plots.Spread) bool { return !math.IsNaN(s.Middle) })
	})
}

// sweepOf returns a topic's numbers with all that is said about the sweep.
func (sum *sweepSummary) sweepOf(i int, t *topic) *plots.Sweep {
	d, e, p := sum.drawing, sum.session.Experiment, sum.session.Progress()
	study := e.Study
	run := &study.Arms[0].Params.Run
	s := &plots.Sweep{Name: study.Name, Title: study.Lesson.Title, Version: sum.version, Hash: e.Hash(), Seed: run.Seed, Weeks: run.Weeks, Runs: e.Runs,
		Done: p.Done, Total: p.Total, Failed: p.Failed, Paired: true, Outcome: record.Outcomes[record.MustOutcome(t.outcome)], About: t.about,
		Base: d.base, Left: len(study.Arms) - 1 - len(d.others), Design: d.design, Factors: d.factors, AllPoints: d.layout.points}
	if of := sum.session.Shard(); of.Of > 1 {
		s.Part, s.Total = "shard "+of.String(), e.Len()
	}
	for _, a := range study.Arms {
		s.Arms = append(s.Arms, record.Arm{Name: a.Name, Style: a.Params.Leaders.StyleName, Luck: a.Params.Run.Luck})
		s.Paired = s.Paired && a.Params.Run.Luck == run.Luck
	}
	for _, setting := range e.Design.Point(0) {
		if setting.Key == "run.weeks" {
			s.Weeks = 0
		}
		if setting.Key == "leaders.style" { // at the points the arms have other styles than in the study
			for a := range s.Arms {
				s.Arms[a].Style = ""
			}
		}
	}
	s.Points = d.points[i]
	if d.design != plots.Scatter {
		s.Points = d.withEmpty(e, s.Points)
	}
	return s
}

// withEmpty adds the points that have no runs yet, so that a chart shows their
// places.
func (d *sweepDrawing) withEmpty(e *sweep.Experiment, points []plots.SweepPoint) []plots.SweepPoint {
	var all []plots.SweepPoint
	next := 0
	for i := 0; i < e.Design.Len(); i += d.every {
		if d.seen[i] && next < len(points) {
			all = append(all, points[next])
			next++
			continue
		}
		var values []string
		for _, s := range e.Design.Point(i) {
			values = append(values, s.Value)
		}
		all = append(all, plots.SweepPoint{Values: d.values(values)})
	}
	return all
}

// slug writes a name as a part of a file's name.
func slug(name string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	}), "-"), "-")
}

// topicsOf returns what a sweep of a study speaks of: the outcomes that its
// [sweep] names, so many, and then those that every summary speaks of.
func topicsOf(s *scenario.Study) (all []*topic, asked int) {
	for _, name := range s.Sweep.Outcomes {
		all = append(all, topicOf(name))
	}
	for i := range topics {
		if !slices.Contains(s.Sweep.Outcomes, topics[i].outcome) {
			all = append(all, &topics[i])
		}
	}
	return all, len(s.Sweep.Outcomes)
}

// topicOf returns the topic of an outcome; one that no summary speaks of is
// called as its column is.
func topicOf(outcome string) *topic {
	for i := range topics {
		if topics[i].outcome == outcome {
			return &topics[i]
		}
	}
	label := record.Outcomes[record.MustOutcome(outcome)].Label
	return &topic{outcome: outcome, about: strings.ToLower(label[:1]) + label[1:]}
}
