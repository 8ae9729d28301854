package rng

// Purpose names what a draw decides. Two decisions of one person in one week need two purposes, else they get
// the same number.
//
// The numbers are part of every result: append to the list, never renumber, never reuse the number of a
// purpose that was dropped.
type Purpose uint32

const (
	Initial   Purpose = 1 // state of a person at the start or on joining
	Tie       Purpose = 2 // who is tied to whom, and how strongly
	Trait     Purpose = 3 // lasting differences between people: set points, temperament
	Style     Purpose = 4 // how a leader leads: the draw from a pool of styles
	Design    Purpose = 5 // points of an experimental design
	Bootstrap Purpose = 6 // resampling of finished runs
)
