package design

import "leadsim/sim/rng"

// LatinHypercube is a sample in which each factor, cut into as many strata of equal share as there are points, has
// one point in every stratum (McKay, Beckman & Conover 1979):
//
//	u[i][j] = (p_j(i) + v[i][j]) / n
//
// with p_j a random order of 0 to n-1 and v uniform in (0,1). What each factor does by itself
// averages out (Stein 1987): where effects add up, means have a variance of the order n^-3 rather than n^-1. Any
// number of factors will do.
type LatinHypercube struct {
	space
	orders   []permutation
	places   []rng.Draws
	centered bool
}

// placing is the part of the stream that v is drawn from; parts below belong to the permutation.
const placing = 255

// NewLatinHypercube returns a Latin hypercube of so many points.
func NewLatinHypercube(factors []Factor, points int, key rng.Key) (*LatinHypercube, error) {
	s, err := newSpace(factors, float64(points))
	if err != nil {
		return nil, err
	}
	l := &LatinHypercube{space: s}
	for j := range factors {
		l.orders = append(l.orders, newPermutation(key, j, points))
		l.places = append(l.places, stream(key, j, placing))
	}
	return l, nil
}

// Centered returns the same Latin hypercube with each point in the middle of its strata, v = 1/2.
func (l *LatinHypercube) Centered() *LatinHypercube {
	c := *l
	c.centered = true
	return &c
}

// Unit writes the coordinates of point i, strictly inside (0,1), to u, one for each factor.
func (l *LatinHypercube) Unit(i int, u []float64) {
	l.must(i)
	for j := range l.factors {
		v := 0.5
		if !l.centered {
			// 20 bits: so the sum is exact, and no rounding leads into the next stratum
			v = float64(int32(l.places[j].Uint64(rng.Who(i))>>44)<<1|1) * 0x1p-21
		}
		u[j] = (float64(l.orders[j].at(uint64(i))) + v) / float64(l.n)
	}
}

// Point returns the values of point i.
func (l *LatinHypercube) Point(i int) []any {
	u := make([]float64, len(l.factors))
	l.Unit(i, u)
	return l.at(u)
}
