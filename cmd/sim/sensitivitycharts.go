package main

import (
	"fmt"
	"math"
	"strings"

	"leadsim/plots"
	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// drawSensitivity draws what was found between the first two arms, or in the
// only one; in each arm as well where all is asked for.
func (a *app) drawSensitivity(f *sensed, all bool, l look) []record.Picture {
	kinds := []func(*plots.Sensitivity) (*plots.Chart, error){plots.Effects, plots.Screening}
	if f.design.Method == sweep.Shares {
		kinds = kinds[:0]
		kinds = append(kinds, plots.Indices)
	}
	var pictures []record.Picture
	for _, j := range f.judgements {
		if j.Rows < 2 || !all && j.Against < 0 && len(f.session.Experiment.Study.Arms) > 1 {
			continue
		}
		shown := f.shown(j)
		for _, draw := range kinds {
			c, err := draw(shown)
			if err == nil {
				var p *record.Picture
				if p, err = pictureOf(fmt.Sprintf("%02d-%s-%s", len(pictures)+1, c.Kind, f.chartName(j)), c, l); err == nil {
					pictures = append(pictures, *p)
				}
			}
			if err != nil {
				a.warn("a chart of %s is left out: %s", record.Outcomes[j.Outcome].Name, strings.TrimPrefix(err.Error(), "plots: "))
			}
		}
	}
	return pictures
}

// chartName is the outcome, and the arm where it is of one of several.
func (f *sensed) chartName(j *sweep.Judgement) string {
	name := strings.ReplaceAll(record.Outcomes[j.Outcome].Name, "_", "-")
	if j.Against < 0 && len(f.session.Experiment.Study.Arms) > 1 {
		name += fmt.Sprintf("-arm-%d", j.Arm)
	}
	return name
}

// shown returns a judgement as charts take it.
func (f *sensed) shown(j *sweep.Judgement) *plots.Sensitivity {
	e := f.session.Experiment
	run := &e.Study.Arms[0].Params.Run
	o := &record.Outcomes[j.Outcome]
	s := &plots.Sensitivity{Study: e.Study.Name, Title: e.Study.Lesson.Title, Version: f.version, Hash: e.Hash(), Shares: f.design.Method == sweep.Shares,
		Outcome: o.LabelIn(run.Weeks), About: topicOf(o.Name, run.Weeks).about, Unit: o.Unit, Rows: j.Rows, Planned: j.Planned, Points: f.design.Each(), Runs: j.Runs, Weeks: run.Weeks, Seed: run.Seed,
		Floor: j.Floor, TooFew: j.Rows < sweep.FewRows, Above: j.Above, Notes: f.notes()}
	s.A, s.B = f.arms(j)
	words := map[string]int{}
	for _, x := range j.Ranked() {
		m := f.movedBy(&x)
		m.Said = said(m.Key, e.Study)
		words[m.Said]++
		s.Settings = append(s.Settings, m)
	}
	for i := range s.Settings {
		if words[s.Settings[i].Said] > 1 { // it could be two
			s.Settings[i].Said = ""
		}
	}
	s.Dummy = f.movedBy(j.Dummy())
	return s
}

// notes is what else a chart must say.
func (f *sensed) notes() (notes []string) {
	if p := f.session.Progress(); p.Done < p.Total {
		notes = append(notes, fmt.Sprintf("Stopped at %d of %d runs.", p.Done, p.Total))
	}
	if n := f.broken + f.impossible; n > 0 {
		notes = append(notes, fmt.Sprintf("%s failed or could not be; the %s that they are of do not count.", count(n, "run"), rowsWord(f.design.Method)))
	}
	return notes
}

func (f *sensed) movedBy(x *sweep.Found) plots.Moved {
	b := func(e design.Estimate) plots.Bounds { return plots.Bounds{Value: e.Value, Low: e.Low, High: e.High} }
	none := plots.Bounds{Value: math.NaN(), Low: math.NaN(), High: math.NaN()}
	m := plots.Moved{Key: x.Factor.Key, Value: b(x.Main()), Mu: none, Sigma: none, First: none, Matters: x.Verdict == sweep.Matters}
	if f.design.Method == sweep.Screening {
		m.Mu, m.Sigma = b(x.Effect.Mu), b(x.Effect.Sigma)
	} else {
		m.First = b(x.Index.First)
	}
	return m
}

// plotSensitivity draws the charts of an analysis again and returns their
// names.
func (a *app) plotSensitivity(s *sweep.Session, version string, l look, outcomes []string) (names []string, err error) {
	asked, err := outcomesAsked(outcomes)
	if err != nil {
		return nil, err
	}
	f := &sensed{session: s, design: s.Experiment.Design.(*sweep.Sensitivity), version: version}
	if err := f.judge(asked); err != nil {
		return nil, err
	}
	if err := f.countFailures(); err != nil {
		return nil, err
	}
	pictures := a.drawSensitivity(f, len(asked) > 0, l)
	for i := range pictures {
		names = append(names, pictures[i].Name)
		pictures[i].Header = nil // the numbers are in f.design.Findings()
	}
	return names, s.PutCharts(pictures)
}
