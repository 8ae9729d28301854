package design

import (
	"math"
	"math/bits"

	"leadsim/sim/rng"
	"leadsim/sim/stats"
)

// Estimate is a number with an interval; both ends are NaN where there is none.
type Estimate struct {
	Value, Low, High float64
}

// Bootstrap says how intervals are found: whole rows of a design are drawn with replacement, as many as there are,
// and everything is computed again (Efron 1979; for indices Archer, Saltelli & Sobol' 1997). The ends are the
// quantiles (1-Level)/2 and (1+Level)/2 of what comes out. The zero value finds none.
//
// Points of a Sobol' sequence are more even than the draws, so that the intervals are rather too wide. A few dozen
// rows are too few for the tails: then they are rather too narrow.
type Bootstrap struct {
	Resamples int     // 1000 is usual
	Level     float64 // of confidence, in (0,1); 0 stands for 0.95
	Key       rng.Key // the same rows are drawn for all outputs of a design
}

// statistic computes what is to be estimated, each number in its place of out, with row r counted weights[r]
// times. The weights sum to their number.
type statistic func(weights []float64, out []float64)

// estimates returns so many estimates from so many rows.
func (b Bootstrap) estimates(rows, numbers int, f statistic) []Estimate {
	out := make([]Estimate, numbers)
	weights, found := make([]float64, rows), make([]float64, numbers)
	for r := range weights {
		weights[r] = 1
	}
	f(weights, found)
	for j, v := range found {
		out[j] = Estimate{v, math.NaN(), math.NaN()}
	}
	if b.Level == 0 {
		b.Level = 0.95
	}
	if !(b.Level > 0 && b.Level < 1) {
		panic("design: level of confidence outside (0,1)")
	}
	if b.Resamples <= 0 || rows < 2 {
		return out
	}
	sample := make([][]float64, numbers)
	source := rng.NewSource(b.Key, rng.Bootstrap, 0)
	for range b.Resamples {
		clear(weights)
		for range rows {
			weights[below(source, rows)]++
		}
		f(weights, found)
		for j, v := range found {
			sample[j] = append(sample[j], v)
		}
	}
	for j := range out {
		out[j].Low, out[j].High = b.ends(sample[j])
	}
	return out
}

// ends returns the ends of the interval. Resamples in which a number is not defined, as when all rows drawn have the
// same output, do not count.
func (b Bootstrap) ends(sample []float64) (low, high float64) {
	defined := sample[:0]
	for _, v := range sample {
		if !math.IsNaN(v) {
			defined = append(defined, v)
		}
	}
	q := stats.Quantiles(defined, (1-b.Level)/2, (1+b.Level)/2)
	return q[0], q[1]
}

// below returns a number below n > 0, each as likely as the others but for a part in 2^32.
func below(s rng.Source, n int) int {
	high, _ := bits.Mul64(s.Uint64(), uint64(n))
	return int(high)
}
