package network

import (
	"fmt"
	"slices"
)

// Slot returns the place in row i at which person j stands, those who influence i being ascending.
func (g *Graph) Slot(i int, j int32) (place int, tied bool) {
	from, _ := g.In(i)
	return slices.BinarySearch(from, j)
}

// Replace lets person i listen to person b instead of person a, with the given weight. The row keeps its length and
// its order; the graph need not be symmetric any more. It panics unless i listens to a, does not listen to b, and is
// not b: those are mistakes of the caller.
//
// In place; it writes to row i alone, so that rows can change side by side.
func (g *Graph) Replace(i int, a, b int32, weight float32) {
	from, weights := g.In(i)
	at, tied := slices.BinarySearch(from, a)
	to, twice := slices.BinarySearch(from, b)
	if !tied || twice || int(b) == i {
		panic(fmt.Sprintf("network: person %d cannot turn from %d to %d: want a tie to give up and somebody new", i, a, b))
	}
	if to > at { // those between move down to where a stood
		to--
		copy(from[at:to], from[at+1:to+1])
		copy(weights[at:to], weights[at+1:to+1])
	} else {
		copy(from[to+1:at+1], from[to:at])
		copy(weights[to+1:at+1], weights[to:at])
	}
	from[to], weights[to] = b, weight
}
