package main

import (
	"math"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// Charts drawn at the most, and kinds of outcome for a study that names none.
const (
	mostSweepCharts = 6
	mostTopicsDrawn = 3
)

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
	s.Outcome.Label = s.Outcome.LabelIn(run.Weeks)
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
