package sweep

import "strings"

// bitset is a set of numbers from 0.
type bitset []uint64

func newBitset(n int) *bitset {
	b := make(bitset, (n+63)/64)
	return &b
}

func (b *bitset) has(i int) bool { return (*b)[i/64]>>(i%64)&1 == 1 }
func (b *bitset) add(i int)      { (*b)[i/64] |= 1 << (i % 64) }

// oneLine puts a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
