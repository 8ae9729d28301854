package model

import "leadsim/sim/rng"

// Happening is one line of the event log.
type Happening struct {
	Week  int
	Kind  HappeningKind
	Team  int     // the team led (or hit); -1 where none
	Seat  int     // the seat it happened to; -1 where none
	Value float64 // severity, share or weeks, as the kind says
	Name  string  // the scripted event it comes from, if any

	Who rng.Who // the person in that seat then; see IDOf
}

// HappeningKind says what happened.
type HappeningKind uint8

const (
	CrisisBegan     HappeningKind = iota // Value = severity
	CrisisContained                      // Value = weeks it took
	LeaderLeft                           // of the own will
	LeaderRemoved                        //
	LeaderFollowed                       // Value = 1 from inside, 0 from outside
	TurnaroundBegan                      // Value = share laid off
	Closed                               // the organization failed
	HelpCame                             // from outside; Seat brought it
	HarmCame                             // from outside; Seat turned people there against the organization
	Scripted                             // an [[event]] took effect; Name says which

	// of a change programme
	ChangeBegan
	ChampionNamed // by an [[event]]
	Invited       // by an [[event]], to try
	FirstFollower // Value = weeks since the launch, both counted
	ChangeTipped  // half of the people have adopted; Value = weeks since the launch, both counted
	LeverUsed     // Value = credibility after it
	LeverMistimed // Value = credibility after it
	LeverRefused  // the budget does not last, or nothing was launched; Value = its cost
	NumHappenings = iota
)

// String returns the word used in events.csv.
func (k HappeningKind) String() string {
	return [...]string{"crisis began", "crisis contained", "leader left", "leader removed", "leader followed",
		"turnaround began", "closed", "help from outside", "harm from outside", "scripted",
		"change began", "champion named", "invited", "first follower", "change tipped", "lever used", "lever mistimed", "lever refused"}[k]
}
