package main

import (
	"io"
	"math"
	"path/filepath"
	"slices"
	"strconv"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sensed is what an analysis found.
type sensed struct {
	session    *sweep.Session
	design     *sweep.Sensitivity
	version    string // of the program that made it
	judgements []*sweep.Judgement
	failed     []string // the first runs that failed, with their cause
	broken     int      // runs that failed
	impossible int      // runs at points that are not possible
}

// finishSensitivity finds what the settings do, writes it and tells it.
// asked are the outcomes to judge by; nil = the usual ones.
func (a *app) finishSensitivity(s *sweep.Session, dir string, format sweep.Format, asked []int, log string) error {
	f := &sensed{session: s, design: s.Experiment.Design.(*sweep.Sensitivity), version: version}
	if err := f.judge(asked); err != nil {
		return err
	}
	if err := f.countFailures(); err != nil {
		return err
	}
	pictures := a.drawSensitivity(f, len(asked) > 0, allLooks)
	files := []record.File{
		{Name: f.design.Findings(), Write: f.writeFindings},
		{Name: "points.csv", Write: f.writePoints},
		{Name: "log.txt", Write: func(w io.Writer) error { _, err := io.WriteString(w, log); return err }},
	}
	if err := s.WriteTables(format, files...); err != nil {
		return err
	}
	if err := s.WritePictures(pictures); err != nil {
		return err
	}
	if a.json {
		if err := a.printJSON(f.asJSON(dir)); err != nil {
			return err
		}
		return failures(f.broken)
	}
	a.sayFindings(f)
	a.say("")
	a.say("%s", a.bold("Written"))
	for i := range pictures {
		a.say("  %s", filepath.Join(dir, "charts", pictures[i].Name+"-slide.png"))
	}
	for _, name := range []string{f.design.Findings(), "points.csv", tableName(format), "README.txt"} {
		a.say("  %s", filepath.Join(dir, name))
	}
	a.sayFailures(f.failed, f.broken)
	return failures(f.broken)
}

// judge judges the points by each outcome in each arm, and between the first
// two.
func (f *sensed) judge(asked []int) error {
	measures, outcomes := f.measures(asked)
	x, err := f.session.Sense(outcomes)
	if err != nil {
		return err
	}
	for _, m := range measures {
		if j := x.Judge(m); j.Rows > 0 || len(asked) > 0 {
			f.judgements = append(f.judgements, j)
		}
	}
	return nil
}

// measures returns what points are judged by: of each outcome first the
// contrast of the first two arms, then each arm.
func (f *sensed) measures(asked []int) (all []sweep.Measure, outcomes []int) {
	arms := f.session.Experiment.Study.Arms
	if outcomes = asked; len(outcomes) == 0 {
		outcomes = usualOutcomes(f.session)
	}
	for _, o := range outcomes {
		m := sweep.Measure{Outcome: o, Against: -1, Never: math.NaN()}
		if slices.Contains(waits, record.Outcomes[o].Name) {
			m.Never = float64(arms[0].Params.Run.Weeks) // what never happens takes the whole run, at least
		}
		if len(arms) > 1 {
			between := m
			between.Against = 1
			all = append(all, between)
		}
		for a := range arms {
			m.Arm = a
			all = append(all, m)
		}
	}
	return all, outcomes
}

// usualOutcomes are those that summaries speak of and that the study can show.
func usualOutcomes(s *sweep.Session) (all []int) {
	for _, t := range topicWords {
		o := record.MustOutcome(t.outcome)
		shocked := true
		for _, arm := range s.Experiment.Study.Arms {
			shocked = shocked && sweep.FirstShock(arm.Params) != nil
		}
		if !shocked && (slices.Contains(waits, t.outcome) || t.outcome == "net_after_52") {
			continue
		}
		all = append(all, o)
	}
	return all
}

// countFailures counts the runs that failed, and those that could not be.
func (f *sensed) countFailures() error {
	if f.session.Progress().Failed == 0 {
		return nil
	}
	arms := f.session.Experiment.Study.Arms
	return f.session.Each(func(r *record.SweepRow) {
		switch {
		case r.Failed == "":
		case sweep.NotPossible(r.Failed):
			f.impossible++
		default:
			if f.broken++; len(f.failed) < mostFailuresSaid {
				f.failed = append(f.failed, "run "+strconv.Itoa(r.Run)+" of "+arms[r.Arm].Name+" at point "+strconv.Itoa(r.Point)+": "+r.Failed)
			}
		}
	})
}
