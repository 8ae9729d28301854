package plots

import (
	"math"

	"leadsim/sim/stats"
)

// readable returns a measure as it can be read: in 4-week means if its noise
// from week to week drowns its course, else as it is.
func (v *view) readable(m measure) measure {
	if v.courses(m).noisy() {
		return m.monthly()
	}
	return m
}

// noisy tells whether noise drowns the courses of an arm: in its middle run,
// changes from one week to the next spread more than half as wide as the means
// of quarters do. Spreads below a hundredth of the largest value do not show.
func (c courses) noisy() bool {
	largest := 0.0
	for i := range c {
		for _, run := range c[i] {
			for _, y := range present(run) {
				largest = max(largest, math.Abs(y))
			}
		}
	}
	for i := range c {
		weekly, quarterly := spreads(c[i])
		if weekly > 0.5*quarterly && weekly > 0.01*largest {
			return true
		}
	}
	return false
}

// spreads returns how wide weekly changes and means of quarters spread in the
// middle run; runs of less than three quarters tell nothing.
func spreads(runs [][]float64) (weekly, quarterly float64) {
	var w, q []float64
	for _, run := range runs {
		ys := present(run)
		if len(ys) < 3*quarter {
			continue
		}
		w = append(w, stats.SD(differences(ys[:len(ys)-1], ys[1:], 0, len(ys))))
		q = append(q, stats.SD(means(ys, quarter)))
	}
	return quantile(w, 0.5), quantile(q, 0.5)
}

// quarter is a quarter of a year in weeks.
const quarter = 13

// means returns the means of successive stretches of n values; a shorter rest
// is left out.
func means(ys []float64, n int) []float64 {
	var out []float64
	for from := 0; from+n <= len(ys); from += n {
		out = append(out, mean(ys[from:from+n]))
	}
	return out
}
