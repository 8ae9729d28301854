package stats

import "math"

// Correlation returns Pearson's r of the pairs, in [-1,1]. NaN for fewer than two pairs, if x or y is constant, or
// if one number is NaN. It panics if the lengths differ.
func Correlation(x, y []float64) float64 {
	xx, xy, yy := products(x, y)
	if !(xx > 0 && yy > 0) {
		return math.NaN()
	}
	return max(-1, min(1, xy/(math.Sqrt(xx)*math.Sqrt(yy))))
}

// Slope returns by how much y rises for each unit of x: the slope of the line of least squares. NaN for
// fewer than two pairs, if x is constant, or if one number is NaN. It panics if the lengths differ.
func Slope(x, y []float64) float64 {
	xx, xy, _ := products(x, y)
	if !(xx > 0) {
		return math.NaN()
	}
	return xy / xx
}

// products returns the sums of squares and of products about the means.
func products(x, y []float64) (xx, xy, yy float64) {
	sameLength(x, y)
	mx, my := Mean(x), Mean(y)
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		xx += float64(dx * dx)
		xy += float64(dx * dy)
		yy += float64(dy * dy)
	}
	return xx, xy, yy
}
