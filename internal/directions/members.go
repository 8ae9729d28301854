package main

// members are the rows of what people are like, believe, learn and bear.
var members = []row{
	// who they are
	{"ordinary", "members.trust", 0.3, 0.7, "commit", +1, "trust and commitment (Dirks & Ferrin 2002, R)", ""},
	{"ordinary", "members.trust", 0.3, 0.7, "quits", -1, "trust and quit intention (Dirks & Ferrin 2002, R)", ""},
	{"ordinary", "members.trust", 0.3, 0.7, "voice", +1, "who trusts dares speak (7.8)", ""},
	{"ordinary", "members.trust", 0.3, 0.7, "output", +1, "trust and job performance .16 (Dirks & Ferrin 2002, R)", ""},
	{"ordinary", "members.alignment", 0.25, 0.65, "commit", +1, "shared goals are followed of one's own will (Kelman 1958, V)", ""},
	{"ordinary", "members.alignment", 0.25, 0.65, "resist", -1, "shared goals are followed of one's own will (Kelman 1958, V)", ""},
	{"ordinary", "members.belonging", 0.25, 0.65, "attachment", +1, "attachment follows belonging (7.5)", ""},
	{"ordinary", "members.skill", 0.3, 0.7, "output", +1, "output = effort x skill x coordination (7.6)", ""},
	{"ordinary", "members.skill", 0.3, 0.7, "quits", -1, "the good leave less, -.28 (McEvoy & Cascio 1987, V)", slow},
	{"power-with", "members.capability", 0.15, 0.55, "decision_success", +1, "capability decides well (7.6)", ""},

	{"domineering", "members.effort.withheld", 0.0, 0.8, "effort", -1, "who is hurt holds back (Skarlicki & Folger 1997, R)", ""},
	{"crises", "market.strain_push", 0.0, 12.0, "quits", +1, "burnout and turnover (Swider & Zimmerman 2010, V)", ""},
	{"domineering", "market.performance_hold", 0.0, 30.0, "quit_merit", -1, "the good leave less, -.28 (McEvoy & Cascio 1987, V)", slow},

	// power and belief
	{"ordinary", "organization.culture", 0.1, 0.8, "fear", +1, "fear starts from and fades to the culture's belief (7.8)", ""},
	{"ordinary", "organization.culture", 0.1, 0.8, "resist", -1, "fear keeps from resisting (7.3)", ""},
	{"ordinary", "organization.culture", 0.1, 0.8, "voice", -1, "fear silences (7.8)", ""},
	{"ordinary", "organization.authority.dismiss", 0.0, 1.0, "fear", +1, "fear = belief x severity x dependence (Emerson 1962, R)", ""},
	{"ordinary", "market.dependence", 0.2, 0.9, "fear", +1, "fear = belief x severity x dependence (Emerson 1962, R)", ""},
	{"ordinary", "market.offers", 1.0, 2.0, "fear", -1, "an alternative lowers dependence (Emerson 1962, R)", ""},
	{"ordinary", "market.offers", 1.0, 2.0, "quits", +1, "offers draw people away (7.9)", ""},
	{"domineering", "members.belief.watch_fade", 0.01, 0.15, "unwatched_effort", -1, "a complier's effort falls to what is believed to be watched (7.3)", ""},
	{"domineering", "members.belief.punish_seen", 0.0, 0.3, "punish_belief", +1, "witnesses learn fear (7.4)", ""},
	{"ordinary", "members.belief.bluff", 0.0, 0.3, "punish_belief", -1, "a deed let pass calls the bluff (7.4)", ""},
	{"ordinary", "organization.hierarchy_accepted", 0.2, 0.8, "resist", -1, "the zone of indifference (Barnard 1938, R)", ""},
	{"ordinary", "members.response.hard_share", 0.0, 0.6, "resist", +1, "requests outside the zone are weighed (Barnard 1938, R)", ""},
	{"domineering", "members.response.reactance", 0.0, 4.0, "resist", +1, "being watched and pressed breeds resistance (Brehm 1966, R)", ""},

	// trust and wounds
	{"promise", "trust.loss.broken_word", 0.0, 0.8, "trust", -1, "a broken word costs integrity seen (7.3)", ""},
	{"lie", "trust.ceiling", 0.0, 0.6, "integrity_seen", -1, "after deception never in full (Schweitzer, Hershey & Bradlow 2006, V)", ""},
	{"imposed", "strain.wound.imposed", 0.0, 0.5, "wounds", +1, "an imposed change hurts who does not accept it (section 6)", ""},
	{"domineering", "strain.wound.heal", 0.002, 0.03, "wounds", -1, "what heals faster is less (7.8)", ""},
	{"domineering", "strain.wound.reopen", 0.0, 1.0, "wounds", +1, "a new wound opens old ones (section 2)", ""},
	{"layoff", "strain.wound.loss", 0.0, 0.5, "wounds", +1, "those who stay lose colleagues (7.5)", ""},
	{"layoff", "market.exit_contagion", 0.0, 0.6, "quits", +1, "exits of ties unsettle (7.3)", ""},

	// voice and learning
	{"domineering", "members.voice.fear", 0.0, 1.0, "voice", -1, "fear silences (Frazier et al. 2017, R, reversed)", ""},
	{"domineering", "members.voice.fear", 0.0, 1.0, "problems", +1, "what nobody says piles up (claim P3)", ""},
	{"domineering", "members.voice.fear", 0.0, 1.0, "skill", -1, "safety and learning .62 (Frazier et al. 2017, R)", "learning does not ask for safety (as with PS-02a in evidence.md)"},
	{"power-with", "learning.decide", 0.0, 0.1, "capability", +1, "deciding teaches (7.6)", ""},
	{"power-with", "learning.decide", 0.0, 0.1, "ready", +1, "the supply of people able to lead (7.11)", ""},
	{"power-with", "learning.decay", 0.0, 0.03, "capability", -1, "capability unused fades (7.8)", ""},
	{"ordinary", "learning.skill", 0.0, 0.02, "output", +1, "working teaches (7.8)", ""},

	// strain
	{"ordinary", "strain.load", 0.6, 0.95, "burnout", +1, "overload tips (form of Rudolph & Repenning 2002, V)", ""},
	{"ordinary", "strain.load", 0.6, 0.95, "output", -1, "exhaustion and performance -.17 (Corbeanu et al. 2023, V)", ""},
	{"ordinary", "strain.load", 0.6, 0.95, "quits", +1, "exhaustion and turnover, rho .21 (Rubenstein et al. 2018, S)", ""},
	{"turnover", "strain.vacancy", 0.0, 0.8, "strain", +1, "who stays carries the work of vacant seats (7.8)", ""},

	// among each other
	{"ordinary", "members.sideways.gain", 0.0, 3.0, "output", +1, "help of those who know (7.20)", ""},
	{"ordinary", "members.upward.rate", 0.0, 1.0, "upward_tries", +1, "attempts upward (7.20)", ""},
	{"ordinary", "members.standing.informal_at", 1.0, 1.4, "informal_teams", -1, "the standing that informal leading takes (7.19)", ""},
	{"turnover", "learning.socialise", 0.0, 0.3, "belonging", +1, "newcomers take over what those who stay think (Harrison & Carroll 1991, V)", "those who come belong about as much as those who stay, so there is little to take over; it holds where they come with less (`members.belonging` .3)"},

	// outside
	{"friends", "members.outside.share", 0.0, 0.6, "severity", -1, "help comes where people are attached (claim P14)", ""},
	{"domineering", "members.outside.share", 0.0, 0.6, "new_crises", +1, "who is hurt and detached turns others against the organization (7.24)", ""},
}
