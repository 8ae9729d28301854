package param

// Mechanisms are the switches: each turns one causal step off. All are on by
// default. An experiment in the tests shows for each that it matters.
type Mechanisms struct {
	Acts, FearLearning, Witnesses, News, Watching, Reactance, Zone                     bool
	TrustAsymmetry, IntegrityCeiling, SeeThrough, Dyads, TimeBudget                    bool
	Readings, Withholding, StrainQuits, PerformanceStays                               bool
	Norms, AlignmentTies, Internalisation, Responsibility                              bool
	LearningByDeciding, SilenceAfterBlame, Voice, LatentProblems, Practice, AskingTime bool
	Overload, Wounds, Reopening, ExitContagion, Quits, Socialisation                   bool
	TrickleDown, LeaderLearning, Board, Turnaround, EmergencyWidens, CrisisPressure    bool
	Standing, Bases, Informal                                                          bool
	PlatformRumour, PlatformVoice, Surveillance, OutsideHelp, OutsideHarm              bool
	Upward, Sideways, Favours, Gain                                                    bool
	// of a change programme
	Vision, ChangeContagion, Champions, Opposition, PublicAdoption, Relapse, Credibility bool
	TieChange                                                                            bool
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
	mechanism("readings", "people read the same acts of the same leader each in a way of their own; off, all take an act for what it is", func(m *Mechanisms) *bool { return &m.Readings }),
	mechanism("time_budget", "acts share the leader's week; off, they are free", func(m *Mechanisms) *bool { return &m.TimeBudget }),
	mechanism("norms", "responses follow those of one's ties", func(m *Mechanisms) *bool { return &m.Norms }),
	mechanism("alignment_ties", "alignment travels over ties", func(m *Mechanisms) *bool { return &m.AlignmentTies }),
	mechanism("internalisation", "committing deepens private acceptance", func(m *Mechanisms) *bool { return &m.Internalisation }),
	mechanism("responsibility", "real decisions are felt, and become effort and, unsupported, strain", func(m *Mechanisms) *bool { return &m.Responsibility }),
	mechanism("withholding", "who is hurt holds effort back", func(m *Mechanisms) *bool { return &m.Withholding }),
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
	mechanism("strain_quits", "who is worn out thinks of leaving, however satisfied; off, strain does so through dissatisfaction alone", func(m *Mechanisms) *bool { return &m.StrainQuits }),
	mechanism("performance_stays", "who does better than the team has reasons to stay, and who does worse to go", func(m *Mechanisms) *bool { return &m.PerformanceStays }),
	mechanism("socialisation", "newcomers take over what those who stay think", func(m *Mechanisms) *bool { return &m.Socialisation }),
	mechanism("trickle_down", "leaders pass on what their bosses do", func(m *Mechanisms) *bool { return &m.TrickleDown }),
	mechanism("leader_learning", "adaptive leaders repeat what seemed to work", func(m *Mechanisms) *bool { return &m.LeaderLearning }),
	mechanism("board", "leaders are judged by results and removed", func(m *Mechanisms) *bool { return &m.Board }),
	mechanism("turnaround", "lack of money forces a turnaround, and in the end closes the organization", func(m *Mechanisms) *bool { return &m.Turnaround }),
	mechanism("emergency_widens", "an accepted emergency takes the sting out of command while it lasts", func(m *Mechanisms) *bool { return &m.EmergencyWidens }),
	mechanism("crisis_pressure", "command in a crisis brings pressure and unheard people with it; off, it is direction alone", func(m *Mechanisms) *bool { return &m.CrisisPressure }),
	mechanism("standing", "people are heard by the standing that others grant them; off, everybody counts alike", func(m *Mechanisms) *bool { return &m.Standing }),
	mechanism("bases", "a tactic works as far as the base of power that it draws on is there; off, it works alike for everybody", func(m *Mechanisms) *bool { return &m.Bases }),
	mechanism("informal_leaders", "leaders back informal leaders or keep them down; off, they ignore them", func(m *Mechanisms) *bool { return &m.Informal }),
	mechanism("platform_rumour", "false news runs on a platform", func(m *Mechanisms) *bool { return &m.PlatformRumour }),
	mechanism("platform_voice", "what the own leader does not hear may be found on a platform by somebody who can act", func(m *Mechanisms) *bool { return &m.PlatformVoice }),
	mechanism("surveillance", "leaders who monitor read along on a platform", func(m *Mechanisms) *bool { return &m.Surveillance }),
	mechanism("outside_help", "people with standing outside bring help in a crisis", func(m *Mechanisms) *bool { return &m.OutsideHelp }),
	mechanism("outside_harm", "people with standing outside who are hurt and detached turn others against the organization", func(m *Mechanisms) *bool { return &m.OutsideHarm }),
	mechanism("upward", "members try to move their leader: by persuading, together, by ingratiation", func(m *Mechanisms) *bool { return &m.Upward }),
	mechanism("sideways", "people ask colleagues for help", func(m *Mechanisms) *bool { return &m.Sideways }),
	mechanism("favours", "members ask for favours, leaders reward, hire and promote by favour, and others get to know; off, merit alone counts", func(m *Mechanisms) *bool { return &m.Favours }),
	mechanism("gain", "leaders who divert take from the output, and others get to know", func(m *Mechanisms) *bool { return &m.Gain }),
	mechanism("vision", "the reasons for a change convince people, as far as they share the goals and trust; off, nobody is moved by reasons", func(m *Mechanisms) *bool { return &m.Vision }),
	mechanism("change_contagion", "people follow ties who try and adopt a change, and are convinced by what those gain; off, they see neither", func(m *Mechanisms) *bool { return &m.ChangeContagion }),
	mechanism("champions", "champions of a change convince their ties and count for more; off, they count like anybody", func(m *Mechanisms) *bool { return &m.Champions }),
	mechanism("opposition", "those who oppose a change in public spread doubt and take from the pull of those who do it", func(m *Mechanisms) *bool { return &m.Opposition }),
	mechanism("public_adoption", "people who are ordered, afraid and watched adopt a change in public without conviction", func(m *Mechanisms) *bool { return &m.PublicAdoption }),
	mechanism("relapse", "people fall back from a change: unwatched, or alone with it; off, who adopted stays", func(m *Mechanisms) *bool { return &m.Relapse }),
	mechanism("credibility", "levers work as far as the change agent is credible; off, they always work in full", func(m *Mechanisms) *bool { return &m.Credibility }),
	mechanism("tie_change", "ties strengthen and fade, break and form; off, they stay as they are at the start, whoever comes and goes", func(m *Mechanisms) *bool { return &m.TieChange }),
}

func mechanism(name, meaning string, field func(*Mechanisms) *bool) Row[Params] {
	return onOff("mechanisms."+name, true, meaning, "scale", func(p *Params) *bool { return field(&p.Mechanisms) })
}
