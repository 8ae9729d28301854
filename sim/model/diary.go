package model

import "leadsim/sim/rng"

// diary notes what single people live through in a week, by seat, for those
// who want to ask them afterwards. No rule reads it, and a World keeps none
// unless asked.
type diary struct {
	output   []float64 // made, before crises and diversion take their part
	wounded  []float64 // wounds dealt
	byLeader []float64 // of these, by acts of the own leader
	decision []Decision
	broken   []bool // found out that a word was broken

	followed int                  // the seat whose wounds are told by cause, -1 = none
	causes   [NumAccounts]float64 // of this week
}

// Decision says what became of a person's open decision of the week.
type Decision uint8

const (
	NoDecision Decision = iota // none came up
	OwnDecision
	AskedDecision  // the leader took it after asking
	AboveDecision  // the leader took it alone
	WaitedDecision // it found no time, or nobody who takes it
)

// Exit says why somebody left.
type Exit uint8

const (
	ExitQuit Exit = iota
	ExitUnavoidable
	ExitDismissed // leaders removed included
	ExitLaidOff
	ExitScripted
)

// Departure is somebody who left in the week just lived.
type Departure struct {
	Who rng.Who
	Why Exit
}

// KeepDiary makes the run note from now on what single people live through, so
// that Lived and Departures can tell. It changes no result.
func (w *World) KeepDiary() {
	n := len(w.people.Who)
	w.diary = &diary{output: make([]float64, n), wounded: make([]float64, n), byLeader: make([]float64, n),
		decision: make([]Decision, n), broken: make([]bool, n), followed: -1}
}

// Follow makes the diary tell from the next week on by what the person in a
// seat is wounded; see Causes. It needs KeepDiary.
func (w *World) Follow(seat int) { w.diary.followed = seat }

// Causes tells on which accounts the person in the followed seat was wounded in
// the week just lived.
func (w *World) Causes() *[NumAccounts]float64 { return &w.diary.causes }

// open begins a new week.
func (d *diary) open(w *World) {
	clear(d.output)
	clear(d.wounded)
	clear(d.byLeader)
	clear(d.decision)
	clear(d.broken)
	clear(d.causes[:])
	for b := range w.blocks {
		w.blocks[b].left = w.blocks[b].left[:0]
	}
}

// notLeaders marks the accounts of harm that nobody's own leader has done.
var notLeaders = [NumAccounts]bool{ByOverload: true, ByLoss: true, ByLayoff: true, ByImposing: true, ByDisuse: true,
	ByLife: true, ByClosing: true, ByRumour: true}

func (d *diary) noteWound(i int, a Account, wound float64) {
	d.wounded[i] += wound
	if i == d.followed { // one worker alone meets this person in a step
		d.causes[a] += float64(wound)
	}
	if !notLeaders[a] {
		d.byLeader[i] += wound
	}
}

// noteExit remembers who leaves seat i, and why.
func (w *World) noteExit(i int, kind exitKind, b *block) {
	why := ExitScripted
	switch kind {
	case exitQuit:
		why = ExitQuit
	case exitUnavoidable:
		why = ExitUnavoidable
	case exitDismissed, exitRemoved:
		why = ExitDismissed
	case exitLaidOff:
		why = ExitLaidOff
	}
	b.left = append(b.left, Departure{w.people.Who[i], why})
}

// Departures goes over those who left in the week just lived, if a diary is
// kept:
//
//	for d := range w.Departures {
func (w *World) Departures(yield func(Departure) bool) {
	for b := range w.blocks {
		for _, d := range w.blocks[b].left {
			if !yield(d) {
				return
			}
		}
	}
}
