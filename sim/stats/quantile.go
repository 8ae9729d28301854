package stats

import (
	"math"
	"slices"
)

// Median returns the middle of xs, or the mean of the two in the middle; NaN if there are none or one is NaN.
func Median(xs []float64) float64 { return Quantile(xs, 0.5) }

// Quantile returns the number below which the share p of xs lies, of type 7 in the list of Hyndman & Fan
// (1996), the default of R and NumPy: with xs sorted from place 0,
//
//	h = (n-1)p,  q = x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h])
//
// It is NaN if xs is empty or holds a NaN, and panics unless p is in [0,1].
func Quantile(xs []float64, p float64) float64 {
	return Quantiles(xs, p)[0]
}

// Quantiles returns the quantiles of xs for each of ps, and sorts once.
func Quantiles(xs []float64, ps ...float64) []float64 {
	sorted := slices.Clone(xs)
	slices.Sort(sorted) // NaN first
	out := make([]float64, len(ps))
	for i, p := range ps {
		if !(p >= 0 && p <= 1) {
			panic("stats: quantile outside [0,1]")
		}
		if len(sorted) == 0 || math.IsNaN(sorted[0]) {
			out[i] = math.NaN()
			continue
		}
		h := float64(float64(len(sorted)-1) * p)
		below := math.Floor(h)
		x := sorted[int(below)]
		if h > below { // else the upper neighbour, which may be infinite or missing, does not count
			x += float64((h - below) * (sorted[int(below)+1] - x))
		}
		out[i] = x
	}
	return out
}
