package survey

// Source says where the values of a scale come from.
type Source uint8

const (
	Asked     Source = iota // people answer, with noise and a factor of their own
	AskedLast               // the same people answer once more, at the second wave
	Recorded                // from the organization's records, of each person
	OfTeam                  // from the records, of each team
)

// Scale is what one column of answers holds.
type Scale struct {
	Name   string
	Source Source
	Made   []string // of Asked and AskedLast: the items whose mean it is; of the others: the one record
	// Share of the variance of its answers within an organization that is no
	// noise: the reliability of the questionnaire, or of the rater.
	Reliability float64
	Valence     float64 // sign with which the same-source factor enters; 0 = not at all
	About       string
}

// SameSource is the loading of what one person's answers share, whatever they
// are about: mood, and the way somebody ticks boxes. Two answers of one valence
// so gain its square in correlation, as far as they are reliable.
const SameSource = 0.25

// Scales are the columns of the questionnaire and of the records.
//
// They are frozen: changing one counts as fitting (see Frozen).
var Scales = []Scale{
	asked("trust", .90, +1, "trust in the leader", "trust"),
	asked("leader_member", .90, +1, "leader-member relation: trust, belonging towards the leader's team, help received from the leader", "trust", "belonging", "protected"),
	asked("attitude_to_leader", .90, +1, "attitude to the leader: benevolence and integrity seen, less wounds dealt by the leader", "benevolence", "integrity", "unharmed"),
	asked("satisfaction", .90, +1, "job satisfaction: needs met; trust in the leader is none of them", "heard", "recognised", "fair", "ease", "use", "pay"),
	asked("commitment", .90, +1, "organizational commitment", "attachment"),
	asked("quit_intention", .85, -1, "quit intention", "quit"),
	asked("safety", .85, +1, "psychological safety: the expected cost of speaking up, reversed; punishment and being ignored", "fearless", "answered"),
	asked("sharing", .85, +1, "information sharing: problems passed on", "voice"),
	asked("learning", .85, +1, "learning", "gain"),
	asked("cohesion", .85, +1, "cohesion of the team", "spirit"),
	asked("exhaustion", .90, -1, "exhaustion", "strain"),
	asked("well_being", .85, +1, "well-being", "ease", "whole"),
	asked("consideration", .90, +1, "consideration", "listened", "protected", "recognised"),
	asked("structure", .85, +1, "structure and direction", "directed", "clarified", "checked"),
	asked("contingent_reward", .85, +1, "contingent reward", "rewarded"),
	asked("laissez_faire", .85, -1, "laissez-faire", "absent"),
	asked("empowering", .90, +1, "empowering leadership", "consulted", "delegated", "explained"),
	asked("transformational", .90, +1, "transformational leadership: vision, reasons, recognition, development", "inspired", "explained", "recognised", "developed"),
	asked("destructive", .90, -1, "destructive leadership", "threatened", "shamed", "wronged", "deceived"),
	asked("contingent_punishment", .85, 0, "punishment upon deed", "sanctioned"),
	asked("arbitrary_punishment", .85, -1, "punishment without a deed", "wronged"),
	asked("participation", .85, +1, "participation in decisions", "decided"),

	{"cohesion_later", AskedLast, []string{"spirit"}, .85, +1, "cohesion of the team at the second wave"},

	recorded("performance", .52, "performance in the year after the survey as a supervisor rates it (interrater reliability: Viswesvaran, Ones & Schmidt 1996)", "output_after"),
	recorded("performance_before", .52, "the same of the year before the survey", "output_before"),
	recorded("output", 1, "logged output in the year after the survey", "output_after"),
	recorded("quit_within_year", 1, "quit within the year after the survey; empty for who left otherwise", "quit"),

	ofTeam("shared_leadership", .85, "evenness of deciding in the team, leader included", "evenness"),
	ofTeam("team_performance", .52, "net output a head in the year after the survey, as it is rated", "team_after"),
	ofTeam("team_output", 1, "the same as it is logged", "team_after"),
	ofTeam("team_output_before", 1, "net output a head in the 26 weeks before the survey", "team_before"),
	ofTeam("team_output_later", 1, "net output a head in the 26 weeks before the second wave", "team_later"),
	ofTeam("directive", 1, "direction by the team's leader less the mean of consult, delegate and explain, in the first quarter of the run", "directive"),
	ofTeam("team_start", 1, "net output a head in the first quarter of the run", "team_start"),
	ofTeam("team_slope", 1, "slope of net output a head over the first two years of the run", "team_slope"),
}

func asked(name string, reliability, valence float64, about string, made ...string) Scale {
	return Scale{name, Asked, made, reliability, valence, about}
}

func recorded(name string, reliability float64, about string, made string) Scale {
	return Scale{name, Recorded, []string{made}, reliability, 0, about}
}

func ofTeam(name string, reliability float64, about string, made string) Scale {
	return Scale{name, OfTeam, []string{made}, reliability, 0, about}
}

// scaleAt returns the place of a scale; it panics if there is none.
func scaleAt(name string) int {
	for i := range Scales {
		if Scales[i].Name == name {
			return i
		}
	}
	panic("survey: no scale " + name)
}
