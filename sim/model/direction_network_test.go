package model

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// strength returns the mean weight of all ties.
func strength(w *World) float64 {
	sum := 0.0
	for _, x := range w.ties.Weight {
		sum += float64(x)
	}
	return sum / float64(len(w.ties.Weight))
}

// likeness returns how much nearer in alignment people are to their ties, each
// counted by weight, than to all: 0 = as near, 1 = the same.
func likeness(w *World) float64 {
	near, weights, far, pairs := 0.0, 0.0, 0.0, 0.0
	for i := range w.Seats {
		from, weight := w.ties.In(i)
		for slot, j := range from {
			near += float64(weight[slot]) * math.Abs(float64(w.people.Alignment[i])-float64(w.people.Alignment[j]))
			weights += float64(weight[slot])
		}
		for j := range i {
			far += math.Abs(float64(w.people.Alignment[i]) - float64(w.people.Alignment[j]))
			pairs++
		}
	}
	return 1 - near/weights/(far/pairs)
}

// Where theory commits itself on ties; what the record shows is moved in
// internal/directions.
func TestDirectionsOfTies(t *testing.T) {
	for _, c := range []struct {
		key       string
		low, high any
		output    string
		sign      float64
		of        func(*World) float64
	}{
		{"market.unavoidable", 0.0, 1.0, "strength of ties", -1, strength},
		{"network.tie_shared", 0.0, 0.5, "strength of ties", +1, strength},
		{"network.tie_alike", 0.0, 0.8, "likeness of ties", +1, likeness},
	} {
		run := func(value any) (sum float64) {
			p := study(104, param.DefaultStyle())
			p.Organization.People = 73
			set(t, p, c.key, value)
			for _, x := range perRun(t, p, 52, 4, c.of) {
				sum += x / 4
			}
			return sum
		}
		low, high := run(c.low), run(c.high)
		if (high-low)*c.sign <= 0 {
			t.Errorf("%s from %v to %v takes %s from %.4f to %.4f", c.key, c.low, c.high, c.output, low, high)
		}
	}
}
