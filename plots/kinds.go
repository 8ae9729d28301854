package plots

import (
	"fmt"
	"strings"

	"leadsim/sim/record"
)

// Kind is a kind of chart.
type Kind struct {
	Name  string // as in [[chart]] of a study and in file names
	About string // what it shows, in a line
	Draw  func(*record.Results, Options) (*Chart, error)
}

// Kinds lists the kinds of chart.
var Kinds = []Kind{
	{"lines", "any metric over time, one line an arm", Lines},
	{"difference", "one arm less another, pair by pair, over time", Difference},
	{"same-crisis", "output and collateral damage around a shock", SameCrisis},
	{"ledger", "what was harmed, on which account, and what has healed", Ledger},
	{"crises", "when crises began, one row a run", Crises},
	{"unwatched", "what the leader sees against what is so", Unwatched},
	{"masquerade", "contentment, initiative, skill and refusal, side by side", Masquerade},
	{"leaderful", "who decides, as shares of all decisions", Leaderful},
	{"leader-leaves", "output and waiting decisions around a leader's exit", LeaderLeaves},
	{"belief", "compliance and the beliefs it rests on, around a called bluff", Belief},
	{"change-of-style", "trust and voice where leaders change their style", ChangeOfStyle},
	{"one-or-forty", "one run beside all runs", OneOrForty},
	{"healing", "trust after an emergency, and when the next crisis comes", Healing},
	{"health", "the health index and its seven parts", Health},
	{"rank-and-reach", "how far people reach against how many report to them", RankAndReach},
	{"first-follower", "how a change spreads, run by run, and where it ends", FirstFollower},
	{"adoption", "people by stage of a change, with the levers used", Adoption},
}

// Draw draws the chart of a kind. It returns an error if there is no such
// kind, if an option names an arm or metric that does not exist, or if the
// results lack what the chart is about.
func Draw(kind string, r *record.Results, o Options) (*Chart, error) {
	for _, k := range Kinds {
		if k.Name == kind {
			return k.Draw(r, o)
		}
	}
	return nil, fmt.Errorf("plots: no chart %q; want one of %s", kind, strings.Join(kindNames(), ", "))
}

func kindNames() []string {
	var names []string
	for _, k := range Kinds {
		names = append(names, k.Name)
	}
	return names
}
