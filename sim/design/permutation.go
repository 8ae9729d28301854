package design

import (
	"math"
	"math/bits"

	"leadsim/sim/rng"
)

// permutation is a random order of the numbers below n that holds none of them: the shuffle "swap or not" of Hoang,
// Morris & Rogaway (2012). Each round pairs x with partner - x (mod n) and swaps the two, or not, by a coin that
// belongs to the pair.
type permutation struct {
	n      uint64
	rounds []round
}

type round struct {
	partner uint64
	coins   rng.Draws
}

// newPermutation returns the permutation of one factor. 6 rounds for each binary digit of n make it
// indistinguishable from a random one in all that a design asks; 24 more serve the smallest n.
func newPermutation(key rng.Key, factor, n int) permutation {
	p := permutation{uint64(n), make([]round, 24+6*bits.Len(uint(n-1)))} // at most 210
	for r := range p.rounds {
		coins := stream(key, factor, r)
		p.rounds[r] = round{coins.Uint64(math.MaxUint64) % p.n, coins}
	}
	return p
}

// at returns where x < n goes.
func (p *permutation) at(x uint64) uint64 {
	for i := range p.rounds {
		r := &p.rounds[i]
		other := r.partner - x
		if x > r.partner {
			other += p.n
		}
		if r.coins.Uint64(rng.Who(max(x, other)))>>63 == 1 {
			x = other
		}
	}
	return x
}
