package param

// Run says how long and how often a study is run.
type Run struct {
	Weeks int // length of one run
	Runs  int // replications of each arm; run k of every arm meets the same luck
	Seed  int // one number from which every draw follows
	Luck  int // luck of an arm's own, 0 = that of the study
}

var runRows = []Row[Params]{
	whole(Weeks, "run.weeks", 260, 1, 5200, "weeks", "length of one run", "scale", func(p *Params) *int { return &p.Run.Weeks }),
	whole(Count, "run.runs", 40, 1, 1_000_000, "runs", "runs of each arm; run k of every arm meets the same people and shocks", "scale", func(p *Params) *int { return &p.Run.Runs }),
	whole(Count, "run.seed", 1, 0, 2_147_483_647, "", "the number from which every draw follows; the same seed gives the same bytes", "scale", func(p *Params) *int { return &p.Run.Seed }),
	whole(Count, "run.luck", 0, 0, 1_000_000, "", "0 = all arms meet the same people and shocks; another number gives an arm people and shocks of its own", "scale", func(p *Params) *int { return &p.Run.Luck }),
}

// Organization holds what stays when people and leaders change: form, office,
// money and the rules of hiring.
type Organization struct {
	People int // seats, leaders included
	Span   int // direct reports of a leader, at most
	Levels int // levels of leaders; 0 = as many as people and span need

	// Authority of the office, whoever holds it and whatever is said of it.
	Discipline, Exclude, Dismiss, RewardRight, Decide float64
	Culture                                           float64 // prior belief that authority is used
	HierarchyAccepted                                 float64 // how far people accept being told

	Technology      float64 // output of full effort, full skill
	Decisions       float64 // open decisions a person and week
	DecisionValue   float64 // output gained by a right one, lost by a wrong one
	Complexity      float64 // how much more than one head an ordinary decision needs
	Interdependence float64 // how far tasks hang together
	DelayCost       float64 // output lost by a decision that waits

	Reserve, ReserveCap, Cost float64 // weeks of a full output
	TurnaroundAt, FailureAt   float64
	TurnaroundGap             int
	TurnaroundLayoff          float64
	TurnaroundCommand         int
	TurnaroundPromise         float64
	ReopenAt                  float64

	HiringDelay, LeaderHiringDelay, Onboarding int
	Promotion                                  string
	ReadyAt                                    float64
	StyleSource                                string

	BoardEvery                                    int
	BoardMemory, BoardStrict, BoardRate, BoardAim float64

	FavourSkill, DivertMost float64 // abuse of an office; see upward.go
}

var organizationRows = []Row[Params]{
	file(whole(Count, "organization.people", 163, 3, 2_000_000, "people", "seats in the organization, leaders included; or a file of the people, which says as well who leads whom, in place of span and levels", "scale", func(p *Params) *int { return &p.Organization.People }),
		"columns id and manager (the id of another person, empty for the one head), optional team, name, skill (0 to 1), tenure (weeks); see docs/real-organization.md"),
	whole(Count, "organization.span", 8, 2, 200, "people", "span of control: direct reports of a leader, at most; a wider span thins out every act that takes time", "scale", func(p *Params) *int { return &p.Organization.Span }),
	whole(Count, "organization.levels", 0, 0, 20, "levels", "levels of leaders above the members; 0 = as many as people and span need", "scale", func(p *Params) *int { return &p.Organization.Levels }),
	share("organization.authority.discipline", 1, "right of the office to reprimand and to withhold, whoever holds it", "0 = no such right, 1 = in full", "assumed", func(p *Params) *float64 { return &p.Organization.Discipline }),
	share("organization.authority.exclude", 1, "right of the office to keep somebody out of the group's affairs", "0 = no such right, 1 = in full", "assumed", func(p *Params) *float64 { return &p.Organization.Exclude }),
	share("organization.authority.dismiss", 1, "right of the office to end somebody's employment", "0 = no such right, 1 = in full", "assumed", func(p *Params) *float64 { return &p.Organization.Dismiss }),
	share("organization.authority.reward", 1, "right of the office to reward", "0 = no such right, 1 = in full", "assumed", func(p *Params) *float64 { return &p.Organization.RewardRight }),
	share("organization.authority.decide", 1, "right of the office to decide for the members; what is not the office's to decide is the member's", "0 = all decisions are the members', 1 = in full", "assumed", func(p *Params) *float64 { return &p.Organization.Decide }),
	share("organization.culture", 0.35, "prior belief that the office's authority is used; fear starts here and fades to here", "0 = nobody expects it, 1 = everybody does", "assumed", func(p *Params) *float64 { return &p.Organization.Culture }),
	share("organization.hierarchy_accepted", 0.5, "how far people accept being told as rightful; raises compliance with legitimating requests and widens the zone of indifference", "0 = nobody owes obedience, 1 = the office is obeyed", "Barnard 1938; value assumed", func(p *Params) *float64 { return &p.Organization.HierarchyAccepted }),

	number("organization.technology", 1, 0.1, 10, "output", "output of a person of full skill and effort in a week", "scale", func(p *Params) *float64 { return &p.Organization.Technology }),
	share("organization.decisions", 0.5, "chance that a person's week holds an open decision", "0 = none, 1 = one every week", "assumed", func(p *Params) *float64 { return &p.Organization.Decisions }),
	rate("organization.decision_value", 0.45, 2, "output", "output gained by a decision that succeeds and lost by one that fails", "assumed", func(p *Params) *float64 { return &p.Organization.DecisionValue }),
	share("organization.complexity", 0.45, "how much more than one head knows an ordinary decision needs", "0 = one head is enough, 1 = everything that the group knows", "assumed", func(p *Params) *float64 { return &p.Organization.Complexity }),
	share("organization.interdependence", 0.4, "how far tasks hang together; without it coordination gains nothing", "0 = everybody works alone, 1 = nothing works without the others", "assumed", func(p *Params) *float64 { return &p.Organization.Interdependence }),
	rate("organization.delay_cost", 0.25, 2, "output", "output lost in a week by a decision that waits for a leader without time, or for a vacant seat", "assumed", func(p *Params) *float64 { return &p.Organization.DelayCost }),

	number("organization.reserve", 10, 0, 520, "weeks of full output", "money at the start, in weeks of a full output of everybody", "assumed", func(p *Params) *float64 { return &p.Organization.Reserve }),
	number("organization.reserve_cap", 26, 1, 520, "weeks of full output", "money above this is paid out, so that no reserve grows without end", "assumed", func(p *Params) *float64 { return &p.Organization.ReserveCap }),
	rate("organization.cost", 0.47, 2, "output", "cost of a person and week, as a share of a full output", "assumed", func(p *Params) *float64 { return &p.Organization.Cost }),
	number("organization.turnaround_at", 3, -100, 100, "weeks of full output", "money below which the board forces a turnaround", "assumed", func(p *Params) *float64 { return &p.Organization.TurnaroundAt }),
	number("organization.failure_at", -5, -520, 100, "weeks of full output", "money below which the organization fails and closes", "assumed", func(p *Params) *float64 { return &p.Organization.FailureAt }),
	weeks("organization.turnaround_gap", 40, 520, "least time between two turnarounds", "assumed", func(p *Params) *int { return &p.Organization.TurnaroundGap }),
	share("organization.turnaround_layoff", 0.08, "share of members laid off in a turnaround; their seats are given up", "0 = nobody, 1 = everybody", "assumed", func(p *Params) *float64 { return &p.Organization.TurnaroundLayoff }),
	weeks("organization.turnaround_command", 13, 520, "time for which a turnaround puts every leader in command", "assumed", func(p *Params) *int { return &p.Organization.TurnaroundCommand }),
	share("organization.turnaround_promise", 0.5, "size of the broken word that a turnaround is to everybody", "", "assumed", func(p *Params) *float64 { return &p.Organization.TurnaroundPromise }),
	number("organization.reopen_at", 10, -100, 520, "weeks of full output", "money from which seats given up in a turnaround are filled again; raise it and the organization stays small for longer", "assumed", func(p *Params) *float64 { return &p.Organization.ReopenAt }),

	weeks("organization.hiring_delay", 6, 520, "mean time until a vacant member's seat is filled", "assumed", func(p *Params) *int { return &p.Organization.HiringDelay }),
	weeks("organization.leader_hiring_delay", 8, 520, "time until a vacant leader's seat is filled", "assumed", func(p *Params) *int { return &p.Organization.LeaderHiringDelay }),
	weeks("organization.onboarding", 26, 520, "time until a newcomer works at full skill", "assumed", func(p *Params) *int { return &p.Organization.Onboarding }),
	choice("organization.promotion", "merit", []string{"merit", "loyalty", "standing", "favour", "outside"}, "who of a team follows its leader: the most able to lead, the most trusting of the boss, the one with the highest standing, the boss's favourite (dyad), or nobody from inside", "assumed", func(p *Params) *string { return &p.Organization.Promotion }),
	share("organization.ready_at", 0.55, "leadership capability from which somebody can follow a leader from inside", "0 = everybody can, 1 = hardly anybody", "assumed", func(p *Params) *float64 { return &p.Organization.ReadyAt }),
	choice("organization.style_source", "same", []string{"same", "learned", "pool", "board"}, "where the style of a new leader comes from: the same as the arm's, learned from the own boss, drawn from the study's pool of styles, or chosen by the board (opposite emphasis to a removed leader)", "assumed", func(p *Params) *string { return &p.Organization.StyleSource }),

	whole(Weeks, "organization.board.every", 4, 1, 520, "weeks", "time between two looks at the leaders' results", "assumed", func(p *Params) *int { return &p.Organization.BoardEvery }),
	rate("organization.board.memory", 0.04, 1, "per week", "how fast the slow view of a leader's results follows the results; raise it and the board forgets sooner", "assumed", func(p *Params) *float64 { return &p.Organization.BoardMemory }),
	number("organization.board.aim", 0.5, 0, 5, "output", "net output a head that the board expects", "assumed", func(p *Params) *float64 { return &p.Organization.BoardAim }),
	number("organization.board.strict", 12, 0, 100, "per output", "how steeply the chance of removal rises with the shortfall", "assumed", func(p *Params) *float64 { return &p.Organization.BoardStrict }),
	rate("organization.board.rate", 0.005, 0.5, "per look", "chance that a leader exactly at the aim is removed at a look; the worst is twice that", "assumed", func(p *Params) *float64 { return &p.Organization.BoardRate }),
}

// Market is the labour market and what moves people to leave.
type Market struct {
	Offers, QuitBase, QuitSlope, OfferSlope, Unavoidable, FirstYear float64
	IntentionRate, SatisfactionMid, SatisfactionSlope, Mobility     float64
	AttachmentHold, ExitContagion                                   float64
	DependenceBase, DependenceOffers, DependenceTenure              float64
	DependenceWeeks                                                 int
	QuitMid, QuitMost, AttachmentMid                                float64
	StrainPush, StrainMid, PerformanceHold, PerformanceMemory       float64
}

var marketRows = []Row[Params]{
	number("market.offers", 1, 0, 5, "index", "offers from other employers; 1 is an ordinary market, 2 a seller's market of labour", "scale", func(p *Params) *float64 { return &p.Market.Offers }),
	rate("market.quit_base", 0.0011, 1, "per week", "chance that somebody of middling quit intention quits in a week", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Market.QuitBase }),
	number("market.quit_slope", 6, 0, 20, "log", "how steeply quitting rises with quit intention", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Market.QuitSlope }),
	share("market.quit_mid", 0.35, "quit intention at which people quit at market.quit_base", "", "assumed", func(p *Params) *float64 { return &p.Market.QuitMid }),
	share("market.quit_most", 0.5, "highest chance that somebody quits in a week", "", "assumed", func(p *Params) *float64 { return &p.Market.QuitMost }),
	number("market.offer_slope", 1.0, 0, 5, "log", "how steeply quitting rises with offers", "assumed", func(p *Params) *float64 { return &p.Market.OfferSlope }),
	rate("market.unavoidable", 0.035, 1, "per year", "exits that nobody chooses: illness, family, retirement", "assumed", func(p *Params) *float64 { return &p.Market.Unavoidable }),
	number("market.first_year", 1.5, 0, 10, "times", "quitting in the first year, relative to later", "assumed", func(p *Params) *float64 { return &p.Market.FirstYear }),
	rate("market.intention_rate", 0.06, 1, "per week", "how fast quit intention follows satisfaction", "assumed", func(p *Params) *float64 { return &p.Market.IntentionRate }),
	share("market.satisfaction_mid", 0.50, "job satisfaction at which somebody of middling mobility is of two minds", "", "assumed", func(p *Params) *float64 { return &p.Market.SatisfactionMid }),
	number("market.satisfaction_slope", 7, 0, 40, "logit", "how steeply quit intention falls with satisfaction", "assumed", func(p *Params) *float64 { return &p.Market.SatisfactionSlope }),
	number("market.mobility", 0.9, 0, 5, "logit per SD", "how much people differ in quit intention for reasons of their own", "assumed", func(p *Params) *float64 { return &p.Market.Mobility }),
	number("market.strain_push", 4, 0, 20, "logit", "how far strain makes people think of leaving, satisfied or not", "Swider & Zimmerman 2010 (sign); value assumed", func(p *Params) *float64 { return &p.Market.StrainPush }),
	share("market.strain_mid", 0.17, "strain at which it neither drives people away nor holds them", "", "assumed", func(p *Params) *float64 { return &p.Market.StrainMid }),
	number("market.performance_hold", 8, 0, 50, "logit", "how far doing better than the team holds people, and doing worse drives them away", "McEvoy & Cascio 1987 (sign); value assumed", func(p *Params) *float64 { return &p.Market.PerformanceHold }),
	rate("market.performance_memory", 0.04, 1, "per week", "how fast it shows how somebody does against the team", "assumed", func(p *Params) *float64 { return &p.Market.PerformanceMemory }),
	number("market.attachment_hold", 2, 0, 10, "logit", "how far attachment to the organization holds people", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Market.AttachmentHold }),
	share("market.attachment_mid", 0.5, "attachment that neither holds people nor lets them go", "", "scale", func(p *Params) *float64 { return &p.Market.AttachmentMid }),
	rate("market.exit_contagion", 0.03, 1, "intention", "quit intention added when all one's ties left in a week", "assumed", func(p *Params) *float64 { return &p.Market.ExitContagion }),
	share("market.dependence", 0.6, "what dismissal would cost a newcomer in an ordinary market; fear is belief x severity x dependence", "0 = nothing, 1 = everything", "Emerson 1962; value assumed", func(p *Params) *float64 { return &p.Market.DependenceBase }),
	number("market.dependence_offers", 0.35, 0, 2, "per index", "dependence lost for each point of the offer index above 1", "Emerson 1962; value assumed", func(p *Params) *float64 { return &p.Market.DependenceOffers }),
	share("market.dependence_tenure", 0.2, "dependence gained over a long stay (half of it after market.dependence_weeks)", "", "assumed", func(p *Params) *float64 { return &p.Market.DependenceTenure }),
	whole(Weeks, "market.dependence_weeks", 104, 2, 5200, "weeks", "stay after which half of market.dependence_tenure is gained", "assumed", func(p *Params) *int { return &p.Market.DependenceWeeks }),
}
