package stats

import (
	"fmt"
	"math"
)

// Difference compares two arms whose replications met the same luck.
type Difference struct {
	N         int     // pairs
	Mean      float64 // mean of a-b
	Low, High float64 // interval of the mean
	Above     int     // pairs with a > b
	Ties      int     // pairs with a = b
}

// Paired returns the differences a[i]-b[i] with a 95 % interval of their mean; see PairedAt.
func Paired(a, b []float64) Difference { return PairedAt(a, b, 0.95) }

// PairedAt is Paired for another level of confidence, such as 0.99, in (0,1). The interval is that of
// Student's t with n-1 degrees of freedom,
//
//	mean ± t((1+level)/2, n-1) sd/sqrt(n)
//
// It is NaN for n < 2, and so is the mean for n = 0. If a pair holds a NaN, mean and interval are NaN and
// the pair counts in N alone. Equal differences give an interval of length 0, but for rounding. It panics if the lengths differ.
func PairedAt(a, b []float64, level float64) Difference {
	diff := differences(a, b)
	d := Difference{N: len(a), Mean: Mean(diff)}
	d.Low, d.High = Interval(diff, level)
	for i := range a {
		switch {
		case a[i] > b[i]:
			d.Above++
		case a[i] == b[i]:
			d.Ties++
		}
	}
	return d
}

// Interval returns the interval of the mean of xs by Student's t, at a level of confidence in (0,1). Both
// ends are NaN for fewer than two numbers or if one is NaN.
func Interval(xs []float64, level float64) (low, high float64) {
	if len(xs) < 2 {
		return math.NaN(), math.NaN()
	}
	mean := Mean(xs)
	half := float64(StudentQuantile((1+level)/2, len(xs)-1) * (SD(xs) / math.Sqrt(float64(len(xs)))))
	return mean - half, mean + half
}

// EffectSize returns Cohen's dz, the mean of the differences a[i]-b[i] in units of their standard deviation (Cohen
// 1988). If all differences are equal it is 0 or infinite. NaN for fewer than two pairs or if one holds a NaN. It
// panics if the lengths differ.
func EffectSize(a, b []float64) float64 {
	diff := differences(a, b)
	mean, sd := Mean(diff), SD(diff)
	if mean == 0 && sd == 0 {
		return 0
	}
	return mean / sd
}

// Complete returns the pairs in which neither is NaN, in the same order. It panics if the lengths differ.
func Complete(a, b []float64) (x, y []float64) {
	sameLength(a, b)
	for i := range a {
		if !math.IsNaN(a[i]) && !math.IsNaN(b[i]) {
			x, y = append(x, a[i]), append(y, b[i])
		}
	}
	return x, y
}

func differences(a, b []float64) []float64 {
	sameLength(a, b)
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i] - b[i]
	}
	return out
}

func sameLength(a, b []float64) {
	if len(a) != len(b) {
		panic(fmt.Sprintf("stats: pairs of %d and %d numbers", len(a), len(b)))
	}
}
