package network

import "fmt"

// Reach traces spheres of influence: how many people's worth of attention a person's word gets, through others as
// well. Person i gives person j the share
//
//	a_ij = weight_ij voice_j / (self + sum over the ties of i of weight x voice)
//
// of the own attention; self is the weight of i's own view. What i takes up goes on, damped, to those who
// listen to i:
//
//	reach_j = sum over i of a_ij (1 + damping x reach_i)
//
// followed over a number of hops: with one hop only direct listeners count. So reach is the sum over all walks of
// up to hops steps that lead to j, each step times its a, each step after the first times damping; walks that come
// back count too, as an echo. Form after Katz (1953), bounded; no office has a part in it.
//
//	r := network.NewReach(g.N(), 1, 0.5, 4)
//	of := r.Trace(g, func(i int) (float64, bool) { return 1, true })
//
// The time is that of hops passes over all ties; nothing is allocated after NewReach.
type Reach struct {
	self, damping float64
	hops          int
	of            []float64
	next          []float32 // half as wide as of: it is met at random places, and the time goes there
	share         []float32 // 1 / (self + what i's ties say), 0 for somebody who is not there
}

// NewReach returns a Reach for n persons. It panics if self or damping is negative or NaN, or hops below 1.
func NewReach(n int, self, damping float64, hops int) *Reach {
	if !(self >= 0 && damping >= 0 && hops >= 1) {
		panic(fmt.Sprintf("network: reach with self %v, damping %v, %d hops: want 0 or more, and a hop at least", self, damping, hops))
	}
	return &Reach{self: self, damping: damping, hops: hops,
		of: make([]float64, n), next: make([]float32, n), share: make([]float32, n)}
}

// Rows is a network as Reach reads it: In returns who influences person i, and how strongly. The slices need hold
// until the next call only. Graph is one.
type Rows interface {
	In(i int) (from []int32, weight []float32)
}

// Bytes returns the memory that a person takes.
func (r *Reach) Bytes() int { return 8 + 4 + 4 }

// Of returns the reach of everybody as last traced, all 0 before that. It is overwritten by Trace.
func (r *Reach) Of() []float64 { return r.of }

// Scratch returns room for as many numbers as there are persons, which the next Trace overwrites.
func (r *Reach) Scratch() []float32 { return r.next }

// Trace computes the reach of everybody, which it returns as Of does. voice says with what weight person i is heard,
// 0 for somebody whose word nobody hears, and whether i is there to listen. The network must have as many persons
// as the Reach. Serial, in the order of numbers: the same bits everywhere.
func (r *Reach) Trace(g Rows, voice func(i int) (weight float64, listens bool)) []float64 {
	r.listen(g, voice)
	clear(r.of)
	clear(r.next)
	for range r.hops {
		r.hop(g)
		for j := range r.of {
			weight, _ := voice(j)
			r.of[j] = weight * float64(r.next[j])
			r.next[j] = 0
		}
	}
	return r.of
}

// listen finds out what share of i's attention a unit of weight gets.
func (r *Reach) listen(g Rows, voice func(i int) (float64, bool)) {
	for j := range r.next {
		weight, _ := voice(j)
		r.next[j] = float32(weight)
	}
	for i := range r.share {
		r.share[i] = 0
		if _, listens := voice(i); !listens {
			continue
		}
		from, weight := g.In(i)
		total := r.self
		for n, j := range from {
			total += float64(float64(weight[n]) * float64(r.next[j]))
		}
		if total > nothing {
			r.share[i] = float32(1 / total)
		}
	}
}

// nothing is so little to listen to that nobody does; its inverse fits into 32 bits.
const nothing = 1e-30

// hop adds up in next what each person gets of all listeners and of what passes through them, but for the own voice.
func (r *Reach) hop(g Rows) {
	for i := range r.share {
		x := float64(r.share[i]) * (1 + float64(r.damping*r.of[i]))
		if x == 0 {
			continue
		}
		from, weight := g.In(i)
		for n, j := range from {
			r.next[j] += float32(float64(weight[n]) * x)
		}
	}
}
