package main

import (
	"math"
	"slices"

	"leadsim/sim/record"
	"leadsim/sim/stats"
)

// contrast compares one outcome of two arms run by run: run k of both met the
// same people and the same shocks.
type contrast struct {
	outcome   *record.Outcome
	a, b      string  // names of the arms
	runs      int     // pairs in which both show the outcome
	above     int     // pairs in which a has more
	below     int     // pairs in which a has less
	midA      float64 // median of a, +Inf if in most runs it never happened
	midB      float64
	diff      float64 // median of a-b
	low, high float64 // 95 % interval of it; NaN for fewer than six pairs
	neverA    int     // runs in which it never happened
	neverB    int
}

// waits are the outcomes whose absence means "not within the run", which is
// later than any week.
var waits = []string{"weeks_to_contain", "weeks_to_recover"}

// newContrast compares outcome o of arms a and b.
func newContrast(r *record.Results, o, a, b int) *contrast {
	outcome := &record.Outcomes[o]
	x, y := r.Outcome(a, o), r.Outcome(b, o)
	c := &contrast{outcome: outcome, a: r.Arms[a].Name, b: r.Arms[b].Name}
	if slices.Contains(waits, outcome.Name) {
		c.neverA, c.neverB = countNaN(x), countNaN(y)
		if c.neverA == len(x) && r.Run(a, 0).Shock == nil || c.neverB == len(y) && r.Run(b, 0).Shock == nil {
			return c // one of them had nothing to wait for
		}
		if c.neverA+c.neverB < len(x)+len(y) {
			x, y = lateIfMissing(x), lateIfMissing(y)
		}
	}
	x, y = stats.Complete(x, y)
	c.runs = len(x)
	diffs := make([]float64, len(x))
	for i := range x {
		switch {
		case x[i] > y[i]:
			c.above++
		case x[i] < y[i]:
			c.below++
		}
		if x[i] != y[i] { // else 0, also where both are infinite
			diffs[i] = x[i] - y[i]
		}
	}
	c.midA, c.midB = middle(x), middle(y)
	c.diff, c.low, c.high = medianInterval(diffs)
	return c
}

// clear reports whether the interval of the difference leaves out zero.
func (c *contrast) clear() bool { return c.low > 0 || c.high < 0 }

// few reports whether there are too few runs for an interval.
func (c *contrast) few() bool { return math.IsNaN(c.low) }

// aheadA returns in how many runs a is ahead, b is ahead: has more of what
// is good, or less of what is bad.
func (c *contrast) ahead() (a, b int) {
	if c.outcome.Better < 0 {
		return c.below, c.above
	}
	return c.above, c.below
}

// turned returns the contrast with the arms in the order in which the first
// has more in more runs.
func (c *contrast) turned() *contrast {
	if c.diff > 0 || c.diff == 0 && c.above >= c.below {
		return c
	}
	t := *c
	t.a, t.b, t.midA, t.midB, t.neverA, t.neverB = c.b, c.a, c.midB, c.midA, c.neverB, c.neverA
	t.above, t.below, t.diff, t.low, t.high = c.below, c.above, -c.diff, -c.high, -c.low
	return &t
}

// middle is the median, with infinite numbers allowed.
func middle(xs []float64) float64 {
	m, _, _ := medianInterval(xs)
	return m
}

// medianInterval returns the median of xs and the interval between two of
// them, equally far from the ends, that holds the median behind them with
// 95 % confidence at the least, whatever their distribution: the number of xs below
// the median is binomial. The ends are NaN for fewer than six numbers.
func medianInterval(xs []float64) (median, low, high float64) {
	n := len(xs)
	if n == 0 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	s := slices.Sorted(slices.Values(xs))
	median = s[n/2]
	if n%2 == 0 && s[n/2-1] != s[n/2] {
		median = (s[n/2-1] + s[n/2]) / 2
	}
	k := binomialRank(n)
	if k == 0 {
		return median, math.NaN(), math.NaN()
	}
	return median, s[k-1], s[n-k]
}

// binomialRank returns the greatest k for which at most k-1 of n fair coins
// show heads with a chance of at most 2.5 %; 0 if there is none.
func binomialRank(n int) int {
	k, sum := 0, 0.0
	for ; k < n/2; k++ {
		all, _ := math.Lgamma(float64(n + 1))
		in, _ := math.Lgamma(float64(k + 1))
		out, _ := math.Lgamma(float64(n - k + 1))
		sum += math.Exp(all - in - out - float64(n)*math.Ln2)
		if sum > 0.025 {
			break
		}
	}
	return k
}

func countNaN(xs []float64) (n int) {
	for _, x := range xs {
		if math.IsNaN(x) {
			n++
		}
	}
	return n
}

func lateIfMissing(xs []float64) []float64 {
	late := slices.Clone(xs)
	for i := range late {
		if math.IsNaN(late[i]) {
			late[i] = math.Inf(1)
		}
	}
	return late
}
