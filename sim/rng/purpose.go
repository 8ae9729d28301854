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
	Ensemble  Purpose = 7 // which organizations a survey visits
	Answer    Purpose = 8 // noise in what somebody answers
)

// Purposes of the week, in the order of the tick.
const (
	Shock      Purpose = 16 // whether a crisis comes from outside or breeds inside
	Severity   Purpose = 17 // how severe a crisis is
	Ask        Purpose = 18 // which tactic, and whether the request is hard
	Respond    Purpose = 19 // commit, comply or resist
	Check      Purpose = 20 // whether a request is checked, and whether slack shows
	Penalise   Purpose = 21 // whether a deed is punished, and how
	Notice     Purpose = 22 // whether good work is rewarded; arbitrary punishment
	ShowGap    Purpose = 23 // whether a gap between word and deed shows
	Decide     Purpose = 24 // whether there is a decision, and whose it is
	Succeed    Purpose = 25 // whether it succeeds, and whether a mistake is punished
	Leave      Purpose = 26 // quits and unavoidable exits
	LayOff     Purpose = 27 // whom a layoff meets
	Hire       Purpose = 28 // when a vacant seat is filled
	Succession Purpose = 29 // style of a successor
	Experiment Purpose = 30 // whether an adaptive leader commands; the placebo's credit
	Judge      Purpose = 31 // whether a leader is removed
	Vary       Purpose = 32 // how a leader differs from others of the same style
	Assigned   Purpose = 33 // which leaders [[leaders.assign]] meets
	Scope      Purpose = 34 // which teams a scripted event meets
	Dyad       Purpose = 35 // how a leader treats one person, relative to the team; the leader stands where the week is

	TieChange Purpose = 36 // which tie breaks, and with whom a new one forms
	Upward    Purpose = 37 // whether somebody tries to move the leader, and how it ends
	Favour    Purpose = 38 // whether a favour is granted; whom a favour brings in
	Divert    Purpose = 39 // whether gain from an office is seen
	Awareness Purpose = 40 // who hears of a change, and whose interest wakes
	Adoption  Purpose = 41 // who tries a change, adopts it, falls back
	Lever     Purpose = 42 // whom a lever of a change programme meets
	Platform  Purpose = 43 // who is tied to whom on a platform, and what rumours say there
	Help      Purpose = 44 // whether somebody with standing outside helps, or does harm
	Reading   Purpose = 45 // how a person reads the acts of a leader; the leader stands where the week is

	Last = Reading // the highest number in use
)
