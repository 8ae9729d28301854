package model

// Happening is one line of the event log.
type Happening struct {
	Week  int
	Kind  HappeningKind
	Team  int     // the team led (or hit); -1 where none
	Seat  int     // the seat it happened to; -1 where none
	Value float64 // severity, share or weeks, as the kind says
	Name  string  // the scripted event it comes from, if any
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
	Scripted                             // an [[event]] took effect; Name says which

	// SCAFFOLD for charts, replaced at merge.
	ChangeBegan
	FirstFollower // Seat = who
	LeverUsed     // Name = the scripted event
	LeverMistimed // the same
)

// String returns the word used in events.csv.
func (k HappeningKind) String() string {
	return [...]string{"crisis began", "crisis contained", "leader left", "leader removed", "leader followed",
		"turnaround began", "closed", "scripted",
		"change began", "first follower", "lever used", "lever mistimed"}[k]
}
