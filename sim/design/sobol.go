package design

import (
	"fmt"
	"math/bits"

	"leadsim/sim/rng"
)

// Sobol is a Sobol' sequence (Sobol' 1967) in the order of Antonov & Saleev (1979), with the direction numbers of Joe
// & Kuo (2008, new-joe-kuo-6.21201): points that fill the space more evenly than chance does, and go on filling it as
// more are added. It has at most MaxDimensions factors. Numbers of points that are powers of 2 are best balanced; no
// point is left out at the start (Owen 2020).
//
// The sequence is scrambled (Owen 1995): every digit of a coordinate is turned or not by a coin that belongs to the
// factor and to the digits before it. Each point is then uniform, the balance is kept, a mean of a smooth output has an
// error of about n^-1.5, and other keys give independent estimates, which tell how large it is.
type Sobol struct {
	space
	sequence
}

// NewSobol returns the first points of the scrambled sequence.
func NewSobol(factors []Factor, points int, key rng.Key) (*Sobol, error) {
	s, err := newSpace(factors, float64(points))
	if err == nil {
		err = wantDimensions(len(factors), 1)
	}
	if err != nil {
		return nil, err
	}
	return &Sobol{s, newSequence(len(factors), key)}, nil
}

// wantDimensions returns an error if the sequence has too few dimensions.
func wantDimensions(factors, each int) error {
	if factors*each > MaxDimensions {
		return &Error{Err: fmt.Errorf("%d factors: want at most %d", factors, MaxDimensions/each)}
	}
	return nil
}

// Unscrambled returns the sequence as published; its first point is the origin, in which every factor has its lowest
// value.
func (s *Sobol) Unscrambled() *Sobol {
	c := *s
	c.coins = nil
	return &c
}

// Unit writes the coordinates of point i to u, one for each factor: strictly inside (0,1), or in [0,1) if unscrambled.
func (s *Sobol) Unit(i int, u []float64) {
	s.must(i)
	for j := range s.factors {
		u[j] = s.coordinate(i, j)
	}
}

// Point returns the values of point i.
func (s *Sobol) Point(i int) []any {
	u := make([]float64, len(s.factors))
	s.Unit(i, u)
	return s.at(u)
}

// sequence is a Sobol' sequence of 32 binary digits.
type sequence struct {
	v     []numbers
	coins []rng.Draws // one for each dimension; nil if unscrambled
}

// scrambling is the part of the stream that the coins are drawn from.
const scrambling = 254

func newSequence(dimensions int, key rng.Key) sequence {
	s := sequence{v: directions(dimensions)}
	for d := range dimensions {
		s.coins = append(s.coins, stream(key, d, scrambling))
	}
	return s
}

// coordinate returns coordinate d of point i.
func (s *sequence) coordinate(i, d int) float64 {
	x := s.digits(uint32(i), d)
	if s.coins == nil {
		return float64(x) * 0x1p-32
	}
	return float64(int64(owen(x, s.coins[d]))<<1|1) * 0x1p-33
}

// digits returns the 32 binary digits of coordinate d of point i: the direction numbers at the ones of i's Gray code.
func (s *sequence) digits(i uint32, d int) (x uint32) {
	for gray := i ^ i>>1; gray != 0; gray &= gray - 1 {
		x ^= s.v[d][bits.TrailingZeros32(gray)]
	}
	return x
}

// owen scrambles the digits of x. The coin of a digit is drawn for the digits before it, with a leading 1 that tells
// how many they are.
func owen(x uint32, coins rng.Draws) uint32 {
	y := x
	for digit := range 32 {
		before := uint64(1)<<digit | uint64(x)>>(32-digit)
		y ^= uint32(coins.Uint64(rng.Who(before))>>63) << (31 - digit)
	}
	return y
}
