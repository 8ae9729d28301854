package rng

// Draws holds the draws of one purpose in one week of one run, one for each person; see Key.At. A draw is
// computed when asked for, and asking twice gives the same number twice.
type Draws struct{ when uint64 }

// Uint64 returns the draw of w as 64 random bits.
func (d Draws) Uint64(w Who) uint64 { return absorb(d.when, uint64(w)) }

// Float64 returns the draw of w as a number strictly inside (0,1): the upper 52 bits h of the hash as
//
//	(h + 1/2) * 2^-52
//
// that is, an odd multiple of 2^-53. It lies symmetrically about 1/2, and 1-u is exact. (With one bit more, the
// half would be rounded away and 1 could come up.)
func (d Draws) Float64(w Who) float64 {
	return float64(int64(absorb(d.when, uint64(w))>>11|1)) * 0x1p-53
}

// Pair returns two independent numbers strictly inside (0,1) from one hash: (h + 1/2) * 2^-32 with h its upper 32
// bits for a, its lower 32 for b. It costs about half of two draws. A probability below 2^-33 never
// comes true with it; use Float64 for rare events.
func (d Draws) Pair(w Who) (a, b float64) {
	h := absorb(d.when, uint64(w))
	return float64(float64(int64(h>>32)<<1|1) * 0x1p-33), float64(float64(int64(h&0xffffffff)<<1|1) * 0x1p-33)
}
