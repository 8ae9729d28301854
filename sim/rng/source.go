package rng

import (
	//lint:ignore SA1019 the stream of this package is pinned by go.mod; its successor has another one
	"golang.org/x/exp/rand"
)

// Source is the source of golang.org/x/exp/rand: Uint64 and Seed. It serves gonum too, whose
// sources need only Uint64.
type Source = rand.Source

// NewSource returns a stream of random numbers that belongs to one purpose and one person of a run: for
// what needs many numbers in a row, as network generators, initial states, designs and bootstrap. The tick takes its
// draws from Draws instead.
//
// Number n of the stream, from 1, is absorb(start, n), where start = mix of the draw of w at week -2^31. So it is
// SplitMix64, and shares no number with Draws but by chance. Seed(s) starts another stream, which
// depends on the key and on s. The source is not safe for concurrent use.
func NewSource(k Key, p Purpose, w Who) rand.Source {
	start := mix(k.At(p, streamWeek).Uint64(w))
	return &stream{first: start, start: start}
}

// streamWeek is a week that no model reaches.
const streamWeek = -1 << 31

// stream is a counter and what it is hashed with.
type stream struct {
	first uint64 // as made from the key
	start uint64 // first, or what Seed made of it
	count uint64
}

func (s *stream) Uint64() uint64 {
	s.count++
	return absorb(s.start, s.count)
}

func (s *stream) Seed(seed uint64) {
	s.start, s.count = mix(absorb(s.first, seed)), 0
}
