package claim

import (
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Judge returns the verdict on one claim by itself, looked at once, at 5 %. It
// panics if the claim names an arm or a metric that the results do not hold,
// which the study's checks rule out.
func Judge(r *record.Results, c scenario.Claim) Verdict {
	return NewRule([]int{r.Replications()}).Judge([]Question{{c, Differences(r, &c), 0}})[0]
}

// Differences returns what a claim contrasts, run by run: A less B, less the
// difference of LessA and LessB if it names them; NaN where an arm does not show the
// metric.
func Differences(r *record.Results, c *scenario.Claim) []float64 {
	at := readingOf(c)
	return contrast(c, func(arm string) []float64 {
		a := armIndex(r, arm)
		v := make([]float64, r.Replications())
		for k := range v {
			v[k] = at.of(r.Run(a, k))
		}
		return v
	})
}

// contrast returns the differences of a claim from the values of its arms.
func contrast(c *scenario.Claim, values func(arm string) []float64) []float64 {
	d := minus(values(c.A), values(c.B))
	if c.LessA != "" {
		d = minus(d, minus(values(c.LessA), values(c.LessB)))
	}
	return d
}

func minus(a, b []float64) []float64 {
	d := make([]float64, len(a))
	for i := range a {
		d[i] = a[i] - b[i]
	}
	return d
}

// arms returns the arms that a claim names.
func arms(c *scenario.Claim) []string {
	if c.LessA != "" {
		return []string{c.A, c.B, c.LessA, c.LessB}
	}
	return []string{c.A, c.B}
}

func armIndex(r *record.Results, name string) int {
	for a := range r.Arms {
		if r.Arms[a].Name == name {
			return a
		}
	}
	panic("claim: no arm " + name)
}

// reading is what a claim looks at in a run.
type reading struct {
	metric   int // of the weeks, -1 = an outcome
	outcome  int
	from, to int // weeks, both included
}

// readingOf returns the reading of a claim whose metric is known.
func readingOf(c *scenario.Claim) reading {
	m, weekly := record.MetricIndex(c.Metric)
	switch {
	case !weekly:
		return reading{metric: -1, outcome: record.MustOutcome(c.Metric)}
	case c.From < 0:
		return reading{metric: m, from: c.Week, to: c.Week}
	}
	return reading{metric: m, from: c.From, to: c.To}
}

// of returns the value in a run: the mean over the weeks, or the outcome.
func (r reading) of(run *record.Run) float64 {
	if r.metric < 0 {
		return run.Outcomes[r.outcome]
	}
	return r.mean(func(week int) float64 { return run.At(r.metric, week) })
}

// ofRow returns the same from a row of a sweep that keeps metrics of every week.
func (r reading) ofRow(row *record.SweepRow, metrics []int) float64 {
	if r.metric < 0 {
		return row.Outcomes[r.outcome]
	}
	for i, m := range metrics {
		if m == r.metric {
			return r.mean(func(week int) float64 { return row.Kept[week*len(metrics)+i] })
		}
	}
	panic("claim: a metric was not kept")
}

func (r reading) mean(at func(week int) float64) float64 {
	sum := 0.0
	for week := r.from; week <= r.to; week++ {
		sum += at(week)
	}
	return sum / float64(r.to-r.from+1)
}
