package network

import (
	"math/bits"

	"leadsim/sim/rng"
)

// Source is where a generator takes its chance from: 64 random bits at a time. See rng.NewSource.
type Source interface{ Uint64() uint64 }

// below returns a number in [0, n) with equal chances, n > 0 (Lemire 2019, with his rejection of the few
// products that would favour some numbers).
func below(src Source, n int) int {
	hi, lo := bits.Mul64(src.Uint64(), uint64(n))
	if lo < uint64(n) {
		for least := -uint64(n) % uint64(n); lo < least; {
			hi, lo = bits.Mul64(src.Uint64(), uint64(n))
		}
	}
	return int(hi)
}

// uniform returns a number strictly inside (0,1): an odd multiple of 2^-53.
func uniform(src Source) float64 { return float64(int64(src.Uint64()>>11|1)) * 0x1p-53 }

// weigh fills weights with uniform draws from (0,1]: multiples of 2^-24, two from each 64 bits.
func weigh(weights []float32, src Source) {
	var h uint64
	for i := range weights {
		if i%2 == 0 {
			h = src.Uint64()
		} else {
			h <<= 32
		}
		weights[i] = float32(int32(h>>40)+1) * 0x1p-24
	}
}

// skipper walks over a long row of cases of which each comes true with the same probability, and costs time only
// for those that do: the gaps are geometric (Batagelj & Brandes 2005).
type skipper struct {
	src   Source
	scale float64 // 1/log(1-p); 0 for p = 1
	never bool    // p = 0
}

func newSkipper(p float64, src Source) skipper {
	s := skipper{src: src, never: p <= 0}
	switch {
	case s.never || p >= 1:
	case p < 0x1p-20:
		s.scale = -1 / (p + float64(p*p/2)) // the digits of p would be lost in 1-p
	default:
		s.scale = 1 / rng.Log(1-p)
	}
	return s
}

// far is longer than any row of cases.
const far = 1 << 62

// gap returns how many cases fail before the next that comes true.
func (s *skipper) gap() int64 {
	if s.never {
		return far
	}
	if s.scale == 0 {
		return 0
	}
	g := rng.Log(uniform(s.src)) * s.scale
	if g >= far {
		return far
	}
	return int64(g)
}

// shuffled returns the numbers from 0 to n-1 in an order of which each has the same chance (Fisher & Yates 1938;
// from the end, so that the place i is settled by the draw below i+1).
func shuffled(n int, src Source) []int32 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	for i := n - 1; i > 0; i-- {
		j := below(src, i+1)
		order[i], order[j] = order[j], order[i]
	}
	return order
}
