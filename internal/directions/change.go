package main

// change are the rows of a change programme.
var change = []row{
	{"change", "change.vision", 0.1, 0.9, "adopted_with_conviction", +1, "vision (claim P9)", ""},
	{"change", "change.champions.share", 0.0, 0.1, "adopted_with_conviction", +1, "champions (claim P9)", ""},
	{"change", "change.champions.advocacy", 0.0, 1.0, "conviction", +1, "champions convince their ties (7.21)", ""},
	{"change", "change.resisters.share", 0.0, 0.3, "adopted_with_conviction", -1, "opposition takes from the pull (7.21)", ""},
	{"change", "change.resisters.share", 0.0, 0.3, "opposed", +1, "opposition takes from the pull (7.21)", ""},
	{"change", "change.benefit", -0.2, 0.2, "adopted_with_conviction", +1, "what pays convinces (7.21)", ""},
	{"change", "change.threshold", 0.2, 0.6, "adopted_with_conviction", -1, "thresholds (Granovetter 1978, R)", ""},
	{"change", "change.reinforcement", 1, 4, "adopted_with_conviction", -1, "complex contagion (Centola & Macy 2007, V)", ""},
	{"change", "change.mass", 0.0, 3.0, "adopted_with_conviction", +1, "imitation, q (Bass 1969, R)", ""},
	{"change", "change.external", 0.0, 0.5, "adopted_with_conviction", +1, "innovation, p (Bass 1969, R)", ""},
	{"change", "change.trial.rate", 0.05, 0.6, "adopted_with_conviction", +1, "trials end in adoption (7.21)", ""},
	{"change", "members.trust", 0.3, 0.7, "conviction", +1, "reasons count as far as who gives them is trusted (7.21)", ""},
	{"change", "leaders.explain", 0.0, 0.8, "conviction", +1, "the vision reaches people by their own leader (7.21)", ""},
	{"levers", "change.credibility", 0.02, 0.8, "adopted_with_conviction", +1, "levers work as far as the agent is credible (form of Hill & Judge)", ""},
	{"change", "change.order", 0.0, 1.0, "public_only", +1, "force gets compliance (Kelman 1958, V)", ""},
	{"change", "change.order", 0.0, 1.0, "wounds", +1, "an order hurts who does not accept it (7.21)", ""},
	{"change", "change.order", 0.0, 1.0, "trust", -1, "an order hurts who does not accept it (7.21)", slow},
	{"ordered", "leaders.monitor", 0.1, 0.9, "public_only", +1, "compliance lasts as long as it is watched (Kelman 1958, V; claim P4)", ""},
	{"ordered", "change.urgency", 0.0, 1.0, "wounds", -1, "an accepted emergency takes the sting out (7.21)", ""},
	{"ordered", "change.size", 0.1, 0.8, "wounds", +1, "the more is changed by force, the more harm (7.21)", ""},
	{"unwatched", "change.forced.relapse", 0.0, 0.5, "public_only", -1, "what was done in public alone ends with the watching (claim P4)", ""},
}
