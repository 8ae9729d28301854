package rng

// Who is the person a draw belongs to: the seat of entry and the how-manieth occupant of that seat. It is
// given on joining and kept for life, also after a move to another seat, so that a newcomer's luck does not
// depend on who else has left. The seat is in the low 32 bits, the occupant in the high 32.
type Who uint64

// NewWho returns the n-th occupant of a seat; occupant 0 is the first.
func NewWho(seat, occupant uint32) Who { return Who(uint64(occupant)<<32 | uint64(seat)) }

// Seat returns the seat of entry.
func (w Who) Seat() uint32 { return uint32(w) }

// Occupant returns the place in the line of those who entered by the same seat, from 0.
func (w Who) Occupant() uint32 { return uint32(w >> 32) }

// Key stands for one run: a seed and a replication. Arms of a study that are to be compared share it. The zero
// Key works, but is no run that NewKey gives.
type Key struct{ run uint64 }

// NewKey returns the key of a replication. Every pair of arguments gives another key, apart from chance
// collisions of the 64 bits.
func NewKey(seed uint64, replication uint32) Key {
	return Key{absorb(absorb(origin, seed), uint64(replication))}
}

// At returns the draws of one purpose in one week. Week -1 is the set-up. The value may be kept and shared.
func (k Key) At(p Purpose, week int) Draws {
	return Draws{absorb(absorb(k.run, uint64(p)), uint64(int64(week)))}
}

const (
	origin = 0x6c65616473696d21 // "leadsim!": any number but 0, the fixed point of mix
	golden = 0x9e3779b97f4a7c15 // 2^64 over the golden ratio, odd
)

// absorb takes the word v into the hash h. For a fixed h it is one to one.
func absorb(h, v uint64) uint64 { return mix(h + golden*v) }

// mix is the finaliser of SplitMix64: each bit of z reaches each bit of the result.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
