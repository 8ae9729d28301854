package design

import "math"

// Floor is the noise floor of an output: how much of what varies between points is luck. Its zero value is ready; each
// point is added once.
//
//	floor := new(design.Floor)
//	for i := range d.Len() {
//		floor.Add(y[i]) // outputs of the replications of point i
//	}
//	fmt.Println(floor.Share())
type Floor struct {
	points int
	runs   float64 // sum of variances of one run
	luck   float64 // sum of variances of the mean of a point
	mean   float64 // of the means so far
	spread float64 // sum of squares of the means about it
}

// Add takes in the outputs of the replications of one point. NaNs, from runs that failed or are not done, are left
// out; a point with fewer than two others does not count.
func (f *Floor) Add(replications []float64) {
	n, mean := 0, 0.0
	for _, v := range replications {
		if !math.IsNaN(v) {
			n++
			mean += v
		}
	}
	if n < 2 {
		return
	}
	mean /= float64(n)
	squares := 0.0
	for _, v := range replications {
		if !math.IsNaN(v) {
			squares += float64((v - mean) * (v - mean))
		}
	}
	variance := squares / float64(n-1)
	f.points++
	f.runs += variance
	f.luck += variance / float64(n)
	d := mean - f.mean // Welford 1962
	f.mean += d / float64(f.points)
	f.spread += float64(d * (mean - f.mean))
}

// Points returns the number of points that counted.
func (f *Floor) Points() int { return f.points }

// Run returns the variance of one run about the mean of its point, averaged over points; NaN without points.
func (f *Floor) Run() float64 { return f.runs / float64(f.points) }

// Luck returns the variance that luck gives the mean of a point; NaN without points.
func (f *Floor) Luck() float64 { return f.luck / float64(f.points) }

// Total returns the variance of the means of points, luck and all; NaN for fewer than two points.
func (f *Floor) Total() float64 {
	if f.points < 2 {
		return math.NaN()
	}
	return f.spread / float64(f.points-1)
}

// Share returns the noise floor: the variance that luck alone gives the mean of a point, over the total.
//
//	Luck / Total,  Luck = mean over points of s^2/n
//
// A factor without any effect has a total index of this size where every point has luck of its own; a share near 1
// says that more replications are needed before any index means something. Where points share their luck the indices
// are less disturbed than that. It may exceed 1 by chance, and is NaN where Total is, or 0.
func (f *Floor) Share() float64 {
	if total := f.Total(); total > 0 {
		return f.Luck() / total
	}
	return math.NaN()
}
