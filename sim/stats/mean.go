// Package stats holds the statistics that stand in tables and reports: means, quantiles, paired
// differences with intervals, evenness, proportions, slopes, bounds for repeated looks, corrections for many questions.
//
//	d := stats.Paired(compassionate, baseline) // one number per replication, in the order of the plan
//	fmt.Printf("%+.2f (%.2f to %.2f)\n", d.Mean, d.Low, d.High)
//
// Sums go in the order of the slice, products are rounded before they are added, and only square roots come from
// package math: so the results have the same bits on every processor.
//
// A NaN among the numbers makes the result NaN, everywhere; nothing is left out silently. Complete drops incomplete
// pairs for a caller who wants that and says so. No function changes or keeps its slices.
package stats

import "math"

// Mean returns the sum of xs over their number; NaN if there are none.
func Mean(xs []float64) float64 {
	sum := 0.0
	for _, x := range xs {
		sum += x
	}
	return sum / float64(len(xs))
}

// Variance returns the mean square of deviations from the mean with n-1 in the denominator, in two
// passes; NaN for fewer than two numbers.
func Variance(xs []float64) float64 {
	if len(xs) < 2 {
		return math.NaN()
	}
	mean, sum := Mean(xs), 0.0
	for _, x := range xs {
		d := x - mean
		sum += float64(d * d)
	}
	return sum / float64(len(xs)-1)
}

// SD returns the standard deviation, the root of Variance; NaN for fewer than two numbers.
func SD(xs []float64) float64 { return math.Sqrt(Variance(xs)) }
