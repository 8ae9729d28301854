package model

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"leadsim/sim/param"
)

// Reach is a tracing, muting an experiment: who reaches farther at the start
// changes more in others by falling silent. Compared are the thirds of people
// who reach farthest and least far, by how much alignment of others has moved
// after 20 weeks in which one of them was mute.
func TestReachForetellsWhatSilenceChanges(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	weeks := 20
	silenced := func(seat, replication int) *World {
		p := study(weeks, param.DefaultStyle())
		p.Organization.People, p.Members.Spread, p.Network.Mute = 73, 0.2, seat
		w, err := New(p, replication)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	live := func(w *World) []float32 {
		for range weeks {
			w.Tick()
		}
		return w.people.Alignment
	}
	type person struct{ reach, effect float64 }
	var all []person
	for replication := range 3 {
		w := silenced(-1, replication)
		reach := slices.Clone(w.spheres.Of())
		heard := live(w)
		for seat := range w.Seats {
			effect := 0.0
			for i, x := range live(silenced(seat, replication)) {
				if i != seat {
					effect += math.Abs(float64(x) - float64(heard[i]))
				}
			}
			all = append(all, person{reach[seat], effect})
		}
	}
	slices.SortFunc(all, func(a, b person) int { return cmp.Compare(a.reach, b.reach) })
	third := len(all) / 3
	near, far := 0.0, 0.0
	for n := range third {
		near += all[n].effect / float64(third)
		far += all[len(all)-1-n].effect / float64(third)
	}
	t.Logf("silence of those who reach least far moves others by %.4f, of those who reach farthest by %.4f", near, far)
	if far < 1.3*near {
		t.Errorf("silence of those who reach farthest moves others by %.4f, of the others by %.4f: want a third more", far, near)
	}
}
