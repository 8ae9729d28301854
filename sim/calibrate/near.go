package calibrate

import (
	"math"

	"leadsim/sim/stats"
)

// Best returns the number of the point with the least objective, the first of
// equals.
func (c *Calibration) Best(w Weighting) int {
	best := 0
	for i := range c.Points {
		if c.Points[i].Objective[w] < c.Points[best].Objective[w] {
			best = i
		}
	}
	return best
}

// nearest is the share of resamples in which a point has to be as good as the
// best, to count as near-equal.
const nearest = 0.05

// Near returns the numbers of the points that are as good as the best, as far
// as the ensemble can tell: at least as good in one of twenty resamples of its
// organizations. The best is among them. Points that nobody tried are not, so
// that the set is a lower bound of what fits.
func (c *Calibration) Near(w Weighting) []int {
	best := &c.Points[c.Best(w)]
	var out []int
	for i := range c.Points {
		ahead := 0
		for b, x := range c.Points[i].resampled[w] {
			if x <= best.resampled[w][b] {
				ahead++
			}
		}
		if float64(ahead) >= nearest*float64(len(best.resampled[w])) {
			out = append(out, i)
		}
	}
	return out
}

// Noise returns the standard deviation, over resamples of the organizations, of
// the objective of the best, and of by how much it is ahead of the base.
func (c *Calibration) Noise(w Weighting) (level, gain float64) {
	best, base := c.Points[c.Best(w)].resampled[w], c.Points[0].resampled[w]
	ahead := make([]float64, len(best))
	for b := range best {
		ahead[b] = base[b] - best[b]
	}
	return stats.SD(best), stats.SD(ahead)
}

// Range returns the least and the greatest value that a coefficient has in some
// points.
func (c *Calibration) Range(coefficient int, points []int) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, i := range points {
		x := c.Points[i].Values[coefficient]
		low, high = min(low, x), max(high, x)
	}
	return low, high
}

// Wide returns how much of a coefficient's range some points take up, from 0 to
// 1.
func (c *Calibration) Wide(coefficient int, points []int) float64 {
	low, high := c.Range(coefficient, points)
	k := &c.Coefficients[coefficient]
	return k.Place(high) - k.Place(low)
}

// fewestTogether is how many points it takes to speak of a correlation.
const fewestTogether = 10

// Together returns the correlation of two coefficients over some points, on the
// scale of the search; NaN over too few.
func (c *Calibration) Together(a, b int, points []int) float64 {
	if len(points) < fewestTogether {
		return math.NaN()
	}
	xs, ys := make([]float64, len(points)), make([]float64, len(points))
	for n, i := range points {
		xs[n], ys[n] = c.Coefficients[a].Place(c.Points[i].Values[a]), c.Coefficients[b].Place(c.Points[i].Values[b])
	}
	return stats.Correlation(xs, ys)
}

// BestSoFar returns the least objective up to each point.
func (c *Calibration) BestSoFar(w Weighting) []float64 {
	out := make([]float64, len(c.Points))
	least := math.Inf(1)
	for i := range c.Points {
		least = min(least, c.Points[i].Objective[w])
		out[i] = least
	}
	return out
}

// BestOf returns the number of the best point of one search; -1 if it has none.
func (c *Calibration) BestOf(search int) int {
	w, best := c.Weighting(search), -1
	for i := range c.Points {
		if p := &c.Points[i]; p.Search == search && (best < 0 || p.Objective[w] < c.Points[best].Objective[w]) {
			best = i
		}
	}
	return best
}
