package design

import "leadsim/sim/rng"

// Rows is the size of a Saltelli design.
type Rows struct {
	N     int  // rows; a power of 2 is best
	Pairs bool // with the points for indices of pairs of factors
}

// Saltelli is the design for Sobol' indices (Saltelli 2002; Saltelli et al. 2010). A row takes one point of a scrambled
// Sobol' sequence of 2k dimensions for k factors: the first k coordinates are the point A, the others the point B. It
// has these points, in this order:
//
//	A
//	AB_1 ... AB_k    A with coordinate j of B
//	BA_1 ... BA_k    B with coordinate j of A, only for indices of pairs
//	B
//
// so k+2 of them, or 2k+2. Factors may be MaxDimensions/2 at most.
type Saltelli struct {
	space
	sequence
	pairs bool
}

// NewSaltelli returns a design of so many rows.
func NewSaltelli(factors []Factor, r Rows, key rng.Key) (*Saltelli, error) {
	k := len(factors)
	d := &Saltelli{pairs: r.Pairs}
	s, err := newSpace(factors, float64(r.N)*float64(d.each(k)))
	if err == nil {
		err = wantDimensions(k, 2)
	}
	if err != nil {
		return nil, err
	}
	d.space, d.sequence = s, newSequence(2*k, key)
	return d, nil
}

// each returns the number of points in a row for k factors.
func (s *Saltelli) each(k int) int {
	if s.pairs {
		return 2*k + 2
	}
	return k + 2
}

// Rows returns their number.
func (s *Saltelli) Rows() int { return s.n / s.each(len(s.factors)) }

// Unscrambled returns the same design on the sequence as published. It serves comparisons with other programs.
func (s *Saltelli) Unscrambled() *Saltelli {
	c := *s
	c.coins = nil
	return &c
}

// Unit writes the coordinates of point i to u, one for each factor: strictly inside (0,1), or in [0,1) if unscrambled.
func (s *Saltelli) Unit(i int, u []float64) {
	s.must(i)
	k := len(s.factors)
	row, place := i/s.each(k), i%s.each(k)
	base, other, from := 0, k, place-1 // A with coordinate from of B
	switch {
	case place == s.each(k)-1:
		base, from = k, -1
	case place > k:
		base, other, from = k, 0, place-1-k
	}
	for j := range k {
		d := base + j
		if j == from {
			d = other + j
		}
		u[j] = s.coordinate(row, d)
	}
}

// Point returns the values of point i.
func (s *Saltelli) Point(i int) []any {
	u := make([]float64, len(s.factors))
	s.Unit(i, u)
	return s.at(u)
}
