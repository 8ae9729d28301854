package main

import (
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/model"
	"leadsim/sim/scenario"
)

// The example shows what it says: 60 people, mixed teams, three hubs without a
// title who are heard by most, and a title that nobody hears.
func TestTheExampleShowsWhatItSays(t *testing.T) {
	s, err := scenario.Read(nil, scenarios.Files, "example", scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := s.Arms[0].Params
	h, err := model.Lay(p)
	if err != nil || p.Roster.Len() != 60 {
		t.Fatalf("%d people, %v", p.Roster.Len(), err)
	}
	mixed := 0
	for k := range h.Teams() {
		lead, work := false, false
		for seat, to := h.Reports(k); seat < to; seat++ {
			lead, work = lead || h.Led(seat) >= 0, work || h.Led(seat) < 0
		}
		if lead && work {
			mixed++
		}
	}
	if mixed < 5 {
		t.Errorf("%d teams are mixed", mixed)
	}
	heard := make([]int, 60)
	for _, from := range p.Ties.From {
		heard[from]++
	}
	for id, hub := range map[string]bool{"p10": true, "p30": true, "p52": true, "p08": false} {
		row, _ := p.Roster.Row(id)
		seat, _ := h.SeatOf(id)
		if leads := h.Led(seat) >= 0; leads == hub || (heard[row] >= 20) != hub || !hub && heard[row] > 3 {
			t.Errorf("%s leads: %v, influences %d", id, leads, heard[row])
		}
	}
}
