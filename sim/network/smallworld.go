package network

import "fmt"

// WattsStrogatz returns a small world of n persons: each is tied to degree/2 neighbours on either side of a ring,
// then the far end of each tie moves, with probability rewire, to somebody chosen with equal chances among those
// not yet tied to the near end (Watts & Strogatz 1998). A person tied to everybody keeps the tie. The mean degree
// is always degree.
//
// It panics unless degree is even, 0 <= degree < n (or n = 0) and rewire is in [0,1]. Linear in n*degree, as long as
// degree is well below n.
func WattsStrogatz(n, degree int, rewire float64, src Source) *Graph {
	if n < 0 || degree < 0 || degree%2 != 0 || degree >= max(n, 1) {
		panic(fmt.Sprintf("network: small world of %d persons with %d ties each: want an even number below the persons", n, degree))
	}
	if !(rewire >= 0 && rewire <= 1) {
		panic(fmt.Sprintf("network: share %v of ties to rewire: want 0 to 1", rewire))
	}
	half := degree / 2
	t := newTies(n, n*half)
	for i := range n {
		for step := 1; step <= half; step++ {
			t.add(int32(i), int32((i+step)%n))
		}
	}
	moved := newSkipper(rewire, src)
	for h := moved.gap(); h < int64(n*half); h += 1 + moved.gap() {
		near := t.end[2*h]
		if int(t.degree[near]) == n-1 {
			continue
		}
		to := int32(below(src, n))
		for to == near || t.tied(near, to) {
			to = int32(below(src, n))
		}
		t.move(int32(2*h+1), to)
	}
	return t.graph(src)
}
