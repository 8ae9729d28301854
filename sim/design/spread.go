package design

import "math"

// distances returns the squared distances between trajectories, in levels (Campolongo, Cariboni & Saltelli
// 2007): the distance of two is the sum of the distances of each point of one from each of the other.
func distances(all []walk, levels int) [][]float64 {
	squared := make([][]float64, len(all))
	for a := range all {
		squared[a] = make([]float64, len(all))
		for b := range a {
			d := distance(&all[a], &all[b], levels)
			squared[a][b] = float64(d * d)
			squared[b][a] = squared[a][b]
		}
	}
	return squared
}

// distance keeps the squared distance of the current two points as an integer and moves one factor at a time.
func distance(a, b *walk, levels int) float64 {
	x := append([]int(nil), a.levels...)
	y := make([]int, len(x))
	sum := 0.0
	for step := 0; ; step++ {
		copy(y, b.levels)
		apart := 0
		for j := range x {
			apart += (x[j] - y[j]) * (x[j] - y[j])
		}
		sum += math.Sqrt(float64(apart))
		for _, j := range b.order {
			before := x[j] - y[j]
			y[j] = moved(y[j], levels)
			after := x[j] - y[j]
			apart += after*after - before*before
			sum += math.Sqrt(float64(apart))
		}
		if step == len(x) {
			return sum
		}
		j := a.order[step]
		x[j] = moved(x[j], levels)
	}
}

// mostApart returns n of the trajectories such that the sum of squared distances of all pairs is large: the two that
// are most apart, then one after the other the one that adds most (Ruano et al. 2012), then exchanges of one for one
// while they gain. The best set of all would take too long to find; in small cases this one is within 1 % of it.
func mostApart(squared [][]float64, n int) []int {
	in := make([]bool, len(squared))
	gain := make([]float64, len(squared)) // sum of squared distances from the chosen
	var chosen []int
	add := func(c int) {
		in[c], chosen = true, append(chosen, c)
		for other := range gain {
			gain[other] += squared[c][other]
		}
	}
	add(farthest(squared))
	for len(chosen) < n {
		best := -1
		for c := range gain {
			if !in[c] && (best < 0 || gain[c] > gain[best]) {
				best = c
			}
		}
		add(best)
	}
	for exchange(squared, in, gain, chosen) {
	}
	return chosen
}

// farthest returns one of the two trajectories that are most apart.
func farthest(squared [][]float64) int {
	best, at := -1.0, 0
	for a := range squared {
		for _, d := range squared[a] {
			if d > best {
				best, at = d, a
			}
		}
	}
	return at
}

// exchange makes the best exchange of a chosen trajectory for another, and tells whether one gained.
func exchange(squared [][]float64, in []bool, gain []float64, chosen []int) bool {
	best, place, incoming := 0.0, -1, -1
	for p, out := range chosen {
		for c := range gain {
			more := gain[c] - squared[c][out] - gain[out]
			if !in[c] && more > best+float64(1e-9*gain[out]) { // no exchange for rounding alone
				best, place, incoming = more, p, c
			}
		}
	}
	if place < 0 {
		return false
	}
	out := chosen[place]
	in[out], in[incoming], chosen[place] = false, true, incoming
	for other := range gain {
		gain[other] += squared[incoming][other] - squared[out][other]
	}
	return true
}
