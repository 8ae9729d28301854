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
	model.HelpCame:        "somebody with standing outside brought help in a crisis; value is the standing",
	model.HarmCame:        "somebody with standing outside turned people there against the organization; value is the standing",
	model.Scripted:        "a scripted event took effect; name says which",

	model.ChangeBegan:   "a change was launched; name is the scripted event",
	model.ChampionNamed: "the person of the seat became a champion of the change; name is the scripted event",
	model.Invited:       "the person of the seat was invited to try the change; name is the scripted event",
	model.FirstFollower: "the person of the seat, tied to a champion, was the first to adopt the change of those who were no champions from the start; value is the weeks since the launch, both counted",
	model.ChangeTipped:  "half of the people have adopted the change; value is the weeks since the launch, both counted",
	model.LeverUsed:     "the change agent used a lever, on the person of the seat if there is one; value is the credibility after it; name is the scripted event",
	model.LeverMistimed: "the same at the wrong time, which cost credibility",
	model.LeverRefused:  "a lever was not used, as the budget does not last or no change runs; value is its cost",
}
