package model

import (
	"leadsim/sim/network"
	"leadsim/sim/rng"
)

// Ties returns the informal network as it stands, to be read and not kept: the
// next week changes it.
func (w *World) Ties() *network.Graph { return w.ties }

// State is one of the states of people that can be read seat by seat.
type State uint8

const (
	TrustState  State = iota // in the own leader
	FearState                // belief in punishment x severity x what dismissal would cost
	WoundsState              // harm not yet healed
	StageState               // in a change: 0 unaware to 1 adopted, in quarters
	NumStates
)

// String returns the word for a state.
func (s State) String() string { return [NumStates]string{"trust", "fear", "wounds", "adoption"}[s] }

// Look fills to, one number a seat, with a state of everybody, in [0,1]; -1
// where nobody is. It allocates nothing.
func (w *World) Look(s State, to []float32) {
	p, r := w.people, &w.rules
	for i := range w.Seats {
		if !p.Present[i] {
			to[i] = -1
			continue
		}
		switch s {
		case TrustState:
			to[i] = float32(p.Trust(r, i))
		case FearState:
			to[i] = float32(p.Fear(r, i, w.week, w.offers))
		case WoundsState:
			to[i] = p.Wounds[i]
		case StageState:
			to[i] = w.StageOf(i) / 4
		}
	}
}

// StageOf returns the stage of a change at which the person in a seat is, from 0
// unaware to 4 adopted; 0 without a change.
func (w *World) StageOf(seat int) float32 {
	if !w.change.running {
		return 0
	}
	return float32(w.people.Stage[seat])
}

// Who returns who holds a seat, and false if nobody does.
func (w *World) Who(seat int) (rng.Who, bool) { return w.people.Who[seat], w.people.Present[seat] }

// LeaderOf returns who leads the person in a seat this week, and false if
// nobody does.
func (w *World) LeaderOf(seat int) (rng.Who, bool) {
	k := int(w.TeamOf[seat])
	if k == w.Board() {
		return 0, false
	}
	return w.Who(w.Leader(k))
}
