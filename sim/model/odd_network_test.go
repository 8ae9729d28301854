package model

import (
	"math"
	"slices"
	"testing"

	"leadsim/sim/param"
)

// inNetwork returns a world with a kind of network.
func inNetwork(t *testing.T, kind string) *World {
	t.Helper()
	return world(t, func(p *param.Params) { p.Network.Kind = kind })
}

// meanDegrees returns the mean numbers of ties in the own team and to others.
func (w *World) meanDegrees() (within, across float64) {
	for i := range w.Seats {
		from, _ := w.ties.In(i)
		for _, j := range from {
			if w.TeamOf[i] == w.TeamOf[j] {
				within++
			} else {
				across++
			}
		}
	}
	return within / float64(w.Seats), across / float64(w.Seats)
}

func TestODDKindsOfNetworks(t *testing.T) {
	says(t, "they are made at the start by `network.kind`, for leaders as for everybody:")
	for _, kind := range param.NetworkKinds {
		w := inNetwork(t, kind.Name)
		alone := 0
		for i := range w.Seats {
			if w.ties.Degree(i) == 0 {
				alone++
			}
		}
		if alone > 0 {
			t.Errorf("%s: %d people have no tie", kind.Name, alone)
		}
	}
	says(t, "In one ring of all seats each is tied to `network.degree`/2 neighbours on either side.")
	w := world(t, func(p *param.Params) { p.Network.Kind, p.Network.Rewire, p.Network.Degree = "small_world", 0, 4 })
	if from, _ := w.ties.In(10); !slices.Equal(from, []int32{8, 9, 11, 12}) {
		t.Errorf("seat 10 is tied to %v in a ring", from)
	}
	says(t, "With m = `network.degree`/2 the first m + 1 are all tied to each other, each that follows to m different ones who came before")
	w = inNetwork(t, "scale_free")
	if m := w.p.Network.Degree / 2; len(w.ties.From) != m*(m+1)+2*m*(w.Seats-m-1) {
		t.Errorf("%d slots in a scale-free network", len(w.ties.From))
	}
	says(t, "such that a person has `network.across` ties to others on average")
	w = world(t, func(p *param.Params) { p.Network.Kind, p.Organization.People = "blocks", 3000 })
	within, across := w.meanDegrees()
	if math.Abs(within-4) > 0.3 || math.Abs(across-4) > 0.3 {
		t.Errorf("%v ties in the team and %v to others in blocks, want about 4 and 4", within, across)
	}
}

func TestODDOrgChartFollowsFormalLines(t *testing.T) {
	says(t, "Everybody is tied to all team mates and to the boss, and to nobody else: the control in which rank is reach.")
	w := inNetwork(t, "org_chart")
	for i := range w.Seats {
		from, _ := w.ties.In(i)
		for _, j := range from {
			formal := w.TeamOf[i] == w.TeamOf[j] || w.Led(int(j)) == int(w.TeamOf[i]) || w.Led(i) == int(w.TeamOf[j])
			if !formal {
				t.Fatalf("seat %d is tied to %d", i, j)
			}
		}
	}
	informal := inNetwork(t, "team_small_world")
	if w.spheres.rankReach < 0.6 || informal.spheres.rankReach > w.spheres.rankReach/2 {
		t.Errorf("correlation of rank and reach %.2f along formal lines, %.2f informally", w.spheres.rankReach, informal.spheres.rankReach)
	}
}
