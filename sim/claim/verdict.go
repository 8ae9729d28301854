// Package claim judges the sentences of a study that runs can refute.
//
//	v := claim.Judge(results, study.Claims[0])
//	fmt.Println(v) // supported: -2.3 weeks (-2.6 to -2.1), 40 pairs
//
// A claim names a metric, a contrast of arms and the smallest effect that
// matters. Runs of the same number met the same people and shocks, so that the
// contrast is a mean of paired differences.
package claim

import (
	"fmt"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/stats"
)

// Verdict is what the runs say of a claim.
type Verdict struct {
	Claim     scenario.Claim
	Pairs     int     // runs in which both arms show the metric
	Effect    float64 // mean of the paired differences, A less B
	Low, High float64 // its 95 % interval over replications, which says nothing of uncertain parameters
	Size      float64 // effect in standard deviations of the paired differences (Cohen's dz)
	Word      Word
}

// Word is a verdict in one word.
type Word string

const (
	Supported Word = "supported" // the whole interval lies beyond the smallest effect that matters
	Refuted   Word = "refuted"   // the whole interval lies short of it
	Undecided Word = "undecided" // the smallest effect that matters lies inside the interval
	Found     Word = "found"     // of an open claim: a difference, whichever way
	NoneFound Word = "none"      // of an open claim: no difference that matters
)

// String returns the verdict as a line of a table.
func (v Verdict) String() string {
	return fmt.Sprintf("%s %s: %s %+.4g (%.4g to %.4g), %d pairs, dz %.2f",
		v.Claim.ID, v.Word, v.Claim.Metric, v.Effect, v.Low, v.High, v.Pairs, v.Size)
}

// Judge returns the verdict on a claim of the study that r comes from. It
// panics if the claim names an arm or a metric that the results do not hold,
// which the study's checks rule out.
func Judge(r *record.Results, c scenario.Claim) Verdict {
	a, b := values(r, c, c.A), values(r, c, c.B)
	if c.LessA != "" {
		subtract(a, values(r, c, c.LessA))
		subtract(b, values(r, c, c.LessB))
	}
	a, b = stats.Complete(a, b)
	v := Verdict{Claim: c, Pairs: len(a), Word: Undecided}
	if len(a) < 2 {
		return v
	}
	d := stats.Paired(a, b)
	v.Effect, v.Low, v.High, v.Size = d.Mean, d.Low, d.High, stats.EffectSize(a, b)
	v.Word = word(c, v.Low, v.High)
	return v
}

func word(c scenario.Claim, low, high float64) Word {
	s := c.Smallest
	if c.Kind == "open" {
		switch {
		case low > s || high < -s:
			return Found
		case low > -s && high < s:
			return NoneFound
		}
		return Undecided
	}
	var beyond, short bool
	switch c.Direction {
	case "above":
		beyond, short = low > s, high < s
	case "below":
		beyond, short = high < -s, low > -s
	case "equal":
		beyond, short = low > -s && high < s, low > s || high < -s
	}
	switch {
	case beyond:
		return Supported
	case short:
		return Refuted
	}
	return Undecided
}

// values returns the claim's metric in every run of an arm: the mean over its
// window or week of a column of weeks.csv, or a column of runs.csv.
func values(r *record.Results, c scenario.Claim, arm string) []float64 {
	a := armIndex(r, arm)
	m, weekly := record.MetricIndex(c.Metric)
	if !weekly {
		return r.Outcome(a, record.MustOutcome(c.Metric))
	}
	from, to := c.From, c.To
	if from < 0 {
		from, to = c.Week, c.Week
	}
	v := make([]float64, r.Replications())
	for k := range v {
		sum := 0.0
		for week := from; week <= to; week++ {
			sum += r.Run(a, k).At(m, week)
		}
		v[k] = sum / float64(to-from+1)
	}
	return v
}

func armIndex(r *record.Results, name string) int {
	for a := range r.Arms {
		if r.Arms[a].Name == name {
			return a
		}
	}
	panic("claim: no arm " + name)
}

func subtract(a, b []float64) {
	for i := range a {
		a[i] -= b[i]
	}
}
