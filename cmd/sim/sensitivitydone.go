package main

import (
	"encoding/csv"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strconv"

	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sensed is what an analysis found.
type sensed struct {
	session    *sweep.Session
	design     *sweep.Sensitivity
	judgements []*sweep.Judgement
	failed     []string // the first runs that failed, with their cause
	broken     int      // runs that failed
	impossible int      // runs at points that are not possible
}

// finishSensitivity finds what the settings do, writes it and tells it.
// asked are the outcomes to judge by; nil = the usual ones.
func (a *app) finishSensitivity(s *sweep.Session, dir string, format sweep.Format, asked []int, log string) error {
	f := &sensed{session: s, design: s.Experiment.Design.(*sweep.Sensitivity)}
	if err := f.judge(asked); err != nil {
		return err
	}
	if err := f.countFailures(); err != nil {
		return err
	}
	pictures := a.drawSensitivity(f, len(asked) > 0)
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
	for _, t := range topics {
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

// writeFindings writes effects.csv or indices.csv: a row for each number.
func (f *sensed) writeFindings(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write(record.SensitivityColumns)
	for _, j := range f.judgements {
		for i := range j.Found {
			for _, n := range f.numbers(&j.Found[i]) {
				out.Write(f.row(j, &j.Found[i], n))
			}
		}
	}
	out.Flush()
	return out.Error()
}

// named is a number that was found, and how it is called.
type named struct {
	name string
	design.Estimate
}

// numbers returns what was found about a setting.
func (f *sensed) numbers(x *sweep.Found) []named {
	if f.design.Method == sweep.Screening {
		return []named{{"mu_star", x.Effect.MuStar}, {"mu", x.Effect.Mu}, {"sigma", x.Effect.Sigma}}
	}
	return []named{{"total", x.Index.Total}, {"first", x.Index.First}}
}

// row writes a number.
func (f *sensed) row(j *sweep.Judgement, x *sweep.Found, n named) []string {
	a, b := f.arms(j)
	verdict, values := string(x.Verdict), ""
	for _, v := range f.design.Factors {
		if v.Key == x.Factor.Key {
			values = valuesOrAll(v.Values)
		}
	}
	if x == j.Dummy() {
		verdict, values = "the dummy: another seed", "another seed"
	}
	return []string{record.Outcomes[j.Outcome].Name, a, b, x.Factor.Key, values, n.name, cellOf(n.Value), cellOf(n.Low), cellOf(n.High),
		strconv.Itoa(j.Rows), strconv.Itoa(j.Planned), cellOf(j.Runs), cellOf(j.Floor), verdict}
}

// arms returns the names of the arm, and of the one it is set against.
func (f *sensed) arms(j *sweep.Judgement) (a, b string) {
	arms := f.session.Experiment.Study.Arms
	if j.Against >= 0 {
		b = arms[j.Against].Name
	}
	return arms[j.Arm].Name, b
}

// cellOf writes a number, nothing if it is missing.
func cellOf(v float64) string { return orEmpty(orNull(v)) }

// writePoints writes points.csv: what is set at each point.
func (f *sensed) writePoints(w io.Writer) error {
	out := csv.NewWriter(w)
	row := []string{"point", "row", "moved"}
	for _, x := range f.design.All() {
		row = append(row, x.Key)
	}
	out.Write(row)
	for i := range f.design.Len() {
		row = append(row[:0], strconv.Itoa(i), strconv.Itoa(i/f.design.Each()), f.moved(i))
		for _, s := range f.design.Point(i) {
			row = append(row, s.Value)
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// moved names what the design moves on the way to a point.
func (f *sensed) moved(point int) string {
	switch k := f.design.Moved(point); k {
	case -1:
		return ""
	case -2:
		return "all"
	default:
		return f.design.All()[k].Key
	}
}
