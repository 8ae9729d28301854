package param

// Mechanisms are the switches: each turns one causal step off. All are on by
// default. An experiment in the tests shows for each that it matters.
type Mechanisms struct {
	Acts, FearLearning, Witnesses, News, Watching, Reactance, Zone                     bool
	TrustAsymmetry, IntegrityCeiling, SeeThrough, Dyads, TimeBudget                    bool
	Norms, AlignmentTies, Internalisation, Responsibility                              bool
	LearningByDeciding, SilenceAfterBlame, Voice, LatentProblems, Practice, AskingTime bool
	Overload, Wounds, Reopening, ExitContagion, Quits, Socialisation                   bool
	TrickleDown, LeaderLearning, Board, Turnaround, EmergencyWidens, CrisisPressure    bool
	Standing, Bases                                                                    bool
	TieChange                                                                          bool
}

var mechanismRows = []Row[Params]{
	mechanism("acts", "leaders act; off, only the office and the work are left, and all styles are equal to the bit", func(m *Mechanisms) *bool { return &m.Acts }),
	mechanism("fear_learning", "people learn from sanctions and threats what to expect", func(m *Mechanisms) *bool { return &m.FearLearning }),
	mechanism("witnesses", "team mates learn from the sanctions of others", func(m *Mechanisms) *bool { return &m.Witnesses }),
	mechanism("news", "word of sanctions travels over ties", func(m *Mechanisms) *bool { return &m.News }),
	mechanism("watching", "a complier's effort follows the belief in being watched; off, it stays at its watched level", func(m *Mechanisms) *bool { return &m.Watching }),
	mechanism("reactance", "being watched and pressed breeds resistance", func(m *Mechanisms) *bool { return &m.Reactance }),
	mechanism("zone_of_indifference", "routine requests are hardly weighed; off, all are hard", func(m *Mechanisms) *bool { return &m.Zone }),
	mechanism("trust_asymmetry", "trust falls faster than it rises; off, losses are as slow as gains", func(m *Mechanisms) *bool { return &m.TrustAsymmetry }),
	mechanism("integrity_ceiling", "deception lowers the highest integrity that can be seen, for good", func(m *Mechanisms) *bool { return &m.IntegrityCeiling }),
	mechanism("see_through", "a gap between word and deed shows in time", func(m *Mechanisms) *bool { return &m.SeeThrough }),
	mechanism("dyads", "a leader treats members of one team differently", func(m *Mechanisms) *bool { return &m.Dyads }),
	mechanism("time_budget", "acts share the leader's week; off, they are free", func(m *Mechanisms) *bool { return &m.TimeBudget }),
	mechanism("norms", "responses follow those of one's ties", func(m *Mechanisms) *bool { return &m.Norms }),
	mechanism("alignment_ties", "alignment travels over ties", func(m *Mechanisms) *bool { return &m.AlignmentTies }),
	mechanism("internalisation", "committing deepens private acceptance", func(m *Mechanisms) *bool { return &m.Internalisation }),
	mechanism("responsibility", "real decisions are felt, and become effort and, unsupported, strain", func(m *Mechanisms) *bool { return &m.Responsibility }),
	mechanism("learning_by_deciding", "deciding and leading teach", func(m *Mechanisms) *bool { return &m.LearningByDeciding }),
	mechanism("silence_after_blame", "punished mistakes teach silence, and nothing else", func(m *Mechanisms) *bool { return &m.SilenceAfterBlame }),
	mechanism("voice", "people bring up problems that only they see", func(m *Mechanisms) *bool { return &m.Voice }),
	mechanism("latent_problems", "problems pile up and breed crises; off, crises come from outside alone", func(m *Mechanisms) *bool { return &m.LatentProblems }),
	mechanism("practice", "deciding together gets quicker with practice", func(m *Mechanisms) *bool { return &m.Practice }),
	mechanism("asking_time", "asking people takes their time, and delays what is decided in a crisis; off, it is free", func(m *Mechanisms) *bool { return &m.AskingTime }),
	mechanism("overload", "strain tips: the overloaded work off less; off, strain is a plain balance", func(m *Mechanisms) *bool { return &m.Overload }),
	mechanism("wounds", "coercion, humiliation, broken words, overload and loss wound", func(m *Mechanisms) *bool { return &m.Wounds }),
	mechanism("reopening", "a new wound reopens old ones", func(m *Mechanisms) *bool { return &m.Reopening }),
	mechanism("exit_contagion", "exits of ties make people think of leaving, and hurt where they were forced", func(m *Mechanisms) *bool { return &m.ExitContagion }),
	mechanism("quits", "people may quit of their own will", func(m *Mechanisms) *bool { return &m.Quits }),
	mechanism("socialisation", "newcomers take over what those who stay think", func(m *Mechanisms) *bool { return &m.Socialisation }),
	mechanism("trickle_down", "leaders pass on what their bosses do", func(m *Mechanisms) *bool { return &m.TrickleDown }),
	mechanism("leader_learning", "adaptive leaders repeat what seemed to work", func(m *Mechanisms) *bool { return &m.LeaderLearning }),
	mechanism("board", "leaders are judged by results and removed", func(m *Mechanisms) *bool { return &m.Board }),
	mechanism("turnaround", "lack of money forces a turnaround, and in the end closes the organization", func(m *Mechanisms) *bool { return &m.Turnaround }),
	mechanism("emergency_widens", "an accepted emergency takes the sting out of command while it lasts", func(m *Mechanisms) *bool { return &m.EmergencyWidens }),
	mechanism("crisis_pressure", "command in a crisis brings pressure and unheard people with it; off, it is direction alone", func(m *Mechanisms) *bool { return &m.CrisisPressure }),
	mechanism("standing", "people are heard by the standing that others grant them; off, everybody counts alike", func(m *Mechanisms) *bool { return &m.Standing }),
	mechanism("bases", "a tactic works as far as the base of power that it draws on is there; off, it works alike for everybody", func(m *Mechanisms) *bool { return &m.Bases }),
	mechanism("tie_change", "ties strengthen and fade, break and form; off, they stay as they are at the start, whoever comes and goes", func(m *Mechanisms) *bool { return &m.TieChange }),
}

func mechanism(name, meaning string, field func(*Mechanisms) *bool) Row[Params] {
	return onOff("mechanisms."+name, true, meaning, "scale", func(p *Params) *bool { return field(&p.Mechanisms) })
}
