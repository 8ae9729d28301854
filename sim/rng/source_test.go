package rng

import (
	"testing"

	//lint:ignore SA1019 the pinned stream is what is tested
	"golang.org/x/exp/rand"
)

// The values stand in the notes on dependencies of this project: x/exp at 2026-10-14.
func TestTheStreamOfXExpRandIsPinned(t *testing.T) {
	for seed, want := range map[uint64][3]uint64{
		0: {0xcbf98931523d4eef, 0x4d98b91b8d356870, 0x01070196e695f8f1},
		1: {0x34e936394905d167, 0x817c0ef62fe4c731, 0x937987e6e24f5a40},
	} {
		var p rand.PCGSource
		p.Seed(seed)
		for i, w := range want {
			if got := p.Uint64(); got != w {
				t.Errorf("number %d after Seed(%d) = %#x, want %#x", i, seed, got, w)
			}
		}
	}
}

func first(n int, s Source) []uint64 {
	out := make([]uint64, n)
	for i := range out {
		out[i] = s.Uint64()
	}
	return out
}

func TestASourceBelongsToItsKeyPurposeAndWho(t *testing.T) {
	seen := map[uint64]string{}
	for name, s := range map[string]Source{
		"this":              NewSource(NewKey(1, 0), Tie, 0),
		"other seed":        NewSource(NewKey(2, 0), Tie, 0),
		"other replication": NewSource(NewKey(1, 1), Tie, 0),
		"other purpose":     NewSource(NewKey(1, 0), Initial, 0),
		"other who":         NewSource(NewKey(1, 0), Tie, 1),
	} {
		for _, x := range first(1000, s) {
			if other := seen[x]; other != "" {
				t.Errorf("%s and %s share a number", name, other)
			}
			seen[x] = name
		}
	}
	d := NewKey(1, 0).At(Tie, -1)
	for i := range 1000 {
		if other := seen[d.Uint64(Who(i))]; other != "" {
			t.Errorf("draws share a number with %s", other)
		}
	}
}

func TestSeedRestartsASource(t *testing.T) {
	fresh := func() Source { return NewSource(NewKey(1, 0), Tie, 0) }
	s := fresh()
	plain := first(5, s)
	s.Seed(3)
	once := first(5, s)
	s.Seed(3)
	again := first(5, s)
	f := fresh()
	f.Seed(3)
	direct := first(5, f)
	for i := range once {
		if once[i] != again[i] || once[i] != direct[i] {
			t.Errorf("number %d after Seed(3) is %#x, %#x, %#x", i, once[i], again[i], direct[i])
		}
		if once[i] == plain[i] {
			t.Errorf("number %d after Seed(3) is that of the unseeded source", i)
		}
	}
}

func TestASourceServesRand(t *testing.T) {
	r := rand.New(NewSource(NewKey(5, 0), Initial, 0))
	counts := make([]int, 10)
	for range 100_000 {
		counts[r.Intn(10)]++
	}
	chiSquare(t, "Intn", counts)
}
