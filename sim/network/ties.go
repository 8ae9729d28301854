package network

import "math"

// ties is a graph while it grows: symmetric ties without weight, with a list of its ties for each person, so
// that a generator can ask for one and move one. Each tie has two halves, next to each other in end.
type ties struct {
	end    []int32 // the person at each half: tie t joins end[2t] and end[2t+1]
	next   []int32 // the half listed after this one for the same person, or none
	first  []int32 // the half listed first for each person, or none
	degree []int32 // ties of each person
}

const none = -1

// newTies returns n persons without ties, with room for a number of ties. It panics if the ties cannot be
// counted in 32 bits.
func newTies(n, room int) *ties {
	if n > math.MaxInt32-1 || room > math.MaxInt32/2 {
		panic("network: too many ties for 32 bits")
	}
	t := &ties{
		end:    make([]int32, 0, 2*room),
		next:   make([]int32, 0, 2*room),
		first:  make([]int32, n),
		degree: make([]int32, n),
	}
	for i := range t.first {
		t.first[i] = none
	}
	return t
}

// add ties a to b. The caller sees to it that they differ and are not tied.
func (t *ties) add(a, b int32) {
	h := int32(len(t.end))
	if h > math.MaxInt32-2 {
		panic("network: too many ties for 32 bits")
	}
	t.end = append(t.end, a, b)
	t.next = append(t.next, t.first[a], t.first[b])
	t.first[a], t.first[b] = h, h+1
	t.degree[a]++
	t.degree[b]++
}

// tied tells whether a is tied to b, in time proportional to the ties of a.
func (t *ties) tied(a, b int32) bool {
	for h := t.first[a]; h != none; h = t.next[h] {
		if t.end[h^1] == b {
			return true
		}
	}
	return false
}

// move takes the half h from the person who has it to person b.
func (t *ties) move(h, b int32) {
	a := t.end[h]
	at := &t.first[a]
	for *at != h {
		at = &t.next[*at]
	}
	*at = t.next[h]
	t.degree[a]--

	t.end[h] = b
	t.next[h] = t.first[b]
	t.first[b] = h
	t.degree[b]++
}

// graph returns the ties as a graph with weights drawn row after row.
func (t *ties) graph(src Source) *Graph {
	n := len(t.first)
	g := &Graph{
		Offset: make([]int32, n+1),
		From:   make([]int32, len(t.end)),
		Weight: make([]float32, len(t.end)),
	}
	for i, d := range t.degree {
		g.Offset[i+1] = g.Offset[i] + d
	}
	// Each person enters the rows of those they are tied to; in ascending order, so the rows are sorted.
	next := t.degree
	copy(next, g.Offset)
	for i := range int32(n) {
		for h := t.first[i]; h != none; h = t.next[h] {
			j := t.end[h^1]
			g.From[next[j]] = i
			next[j]++
		}
	}
	weigh(g.Weight, src)
	return g
}
