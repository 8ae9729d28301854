package design

import "math"

// Effects are what a Morris design tells.
type Effects struct {
	Trajectories int      // that counted
	Planned      int      // of the design
	Factors      []Effect // in the order of the design's
}

// Effect sums up the elementary effects of a factor, each the change of the output over the share delta of the
// factor's range, scaled up to the whole range.
type Effect struct {
	Key    string
	Mu     Estimate // mean: the direction, if there is one
	MuStar Estimate // mean size: how much the factor matters (Campolongo et al. 2007)
	Sigma  Estimate // standard deviation: how much that depends on where one stands, on other factors and on luck
}

// Effects returns the effects of the factors on an output: y[i] is the output at point i, NaN if its run failed or is
// not done, and points from len(y) on are not done. Trajectories that lack an output are left out whole; Trajectories
// says how many counted. Without any all is NaN, with one Sigma. It panics if y is longer than the design.
//
//	d_i = (y(u + delta e_i) - y(u)) / delta
//
// (Morris 1991). Bootstrap draws trajectories.
func (m *Morris) Effects(y []float64, b Bootstrap) *Effects {
	k := len(m.factors)
	whole := complete(y, m.n, k+1)
	e := make([]float64, len(whole)*k) // effect of factor j on trajectory r of whole at r*k+j
	for r, t := range whole {
		w := m.trajectory(t)
		w.elementary(m.levels, y[t*(k+1):], e[r*k:])
	}
	found := b.estimates(len(whole), 3*k, func(weights, out []float64) { sumUp(e, k, weights, out) })
	all := &Effects{Trajectories: len(whole), Planned: m.Trajectories()}
	for j := range m.factors {
		all.Factors = append(all.Factors, Effect{m.factors[j].Key, found[3*j], found[3*j+1], found[3*j+2]})
	}
	return all
}

// FloorOfEffects returns the mean size of the elementary effects that a factor without any effect shows where the
// output of each point has luck of its own, normally distributed with the variance luck; see Floor.Luck.
//
//	E|N(0, 2 luck)| / delta = 2 sqrt(luck/pi) / delta
func (m *Morris) FloorOfEffects(luck float64) float64 {
	return 2 * math.Sqrt(luck/math.Pi) / delta(m.levels)
}

// complete returns the numbers of the rows of so many points that have all outputs.
func complete(y []float64, n, each int) (rows []int) {
	if len(y) > n {
		panic("design: more outputs than points")
	}
rows:
	for r := range len(y) / each {
		for _, v := range y[r*each : (r+1)*each] {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				continue rows
			}
		}
		rows = append(rows, r)
	}
	return rows
}

// elementary writes the elementary effect of each factor on a trajectory with the outputs y to e.
func (w *walk) elementary(levels int, y, e []float64) {
	for s, j := range w.order {
		change := y[s+1] - y[s]
		if w.levels[j] >= levels/2 { // the step led down
			change = -change
		}
		e[j] = change / delta(levels)
	}
}

// sumUp writes mean, mean size and standard deviation of each of k factors to out.
func sumUp(e []float64, k int, weights, out []float64) {
	n := float64(len(weights))
	for j := range k {
		mean, size := 0.0, 0.0
		for r, w := range weights {
			v := float64(w * e[r*k+j])
			mean += v
			size += math.Abs(v)
		}
		mean, size = mean/n, size/n
		squares := 0.0
		for r, w := range weights {
			d := e[r*k+j] - mean
			squares += float64(w * float64(d*d))
		}
		out[3*j], out[3*j+1], out[3*j+2] = mean, size, math.NaN()
		if n > 1 {
			out[3*j+2] = math.Sqrt(squares / (n - 1))
		}
	}
}
