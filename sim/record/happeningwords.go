package record

import "leadsim/sim/model"

// HappeningMeanings says what each kind of line in events.csv means and what
// its value counts.
var HappeningMeanings = map[model.HappeningKind]string{
	model.CrisisBegan:     "a crisis began; value is its severity; name is the scripted event it comes from, if any",
	model.CrisisContained: "a crisis was contained; value is the weeks it took",
	model.LeaderLeft:      "a leader left of their own will",
	model.LeaderRemoved:   "a leader was removed by a boss or the board",
	model.LeaderFollowed:  "a leader's seat was filled; value is 1 from inside, 0 from outside",
	model.TurnaroundBegan: "the board forced a turnaround; value is the share of people laid off",
	model.Closed:          "the organization failed and closed",
	model.Scripted:        "a scripted event took effect; name says which",

	// SCAFFOLD for charts, replaced at merge.
	model.ChangeBegan:   "a change programme was launched",
	model.FirstFollower: "somebody was the first to follow; seat says who",
	model.LeverUsed:     "a lever of the change programme was used; name is the scripted event",
	model.LeverMistimed: "the same at the wrong time",
}
