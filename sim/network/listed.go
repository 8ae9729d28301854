package network

import "fmt"

// FromTies returns the graph of listed ties among n persons: from[k] influences to[k] with weight[k]. It need not be
// symmetric. The slices are neither kept nor changed. It returns an error if a tie leaves the persons, joins
// somebody with himself, has a weight that is not in (0,1], or stands there twice. Linear in persons plus ties.
func FromTies(n int, from, to []int32, weight []float32) (*Graph, error) {
	out := &Graph{Offset: make([]int32, n+1), From: make([]int32, len(from)), Weight: make([]float32, len(from))}
	if len(to) != len(from) || len(weight) != len(from) {
		return nil, fmt.Errorf("%d, %d and %d ends and weights of ties", len(from), len(to), len(weight))
	}
	for k, f := range from {
		t, w := to[k], weight[k]
		if f < 0 || int(f) >= n || t < 0 || int(t) >= n || f == t {
			return nil, fmt.Errorf("a tie from person %d to person %d of %d", f, t, n)
		}
		if !(w > 0 && w <= 1) {
			return nil, fmt.Errorf("a tie of weight %v", w)
		}
		out.Offset[f+1]++
	}
	for i := range n {
		out.Offset[i+1] += out.Offset[i]
	}
	next := append([]int32(nil), out.Offset...)
	for k, f := range from { // row f holds whom f influences, in the order of the list
		at := next[f]
		next[f]++
		out.From[at], out.Weight[at] = to[k], weight[k]
	}
	g := out.Reverse() // goes through f ascending, so that its rows are sorted
	for i := range n {
		row, _ := g.In(i)
		for k := 1; k < len(row); k++ {
			if row[k] == row[k-1] {
				return nil, fmt.Errorf("two ties from person %d to person %d", row[k], i)
			}
		}
	}
	return g, nil
}
