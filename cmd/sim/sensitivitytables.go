package main

import (
	"encoding/csv"
	"io"
	"strconv"

	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

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
