package main

// organization are the rows of crises, work, market, network and platform.
var organization = []row{
	// crises
	{"ordinary", "crisis.rate", 0.0, 4.0, "crisis_loss", +1, "crises cost output (7.1)", ""},
	{"crises", "leaders.crisis_policy", "stay", "command", "wounds", +1, "met by command, a crisis leaves more behind (claim P1)", ""},
	{"crises", "leaders.crisis_policy", "stay", "command", "trust", -1, "met by command, a crisis leaves more behind (claim P1)", ""},
	{"crises", "crisis.complexity", 0.1, 0.9, "severity", +1, "a way out that takes more than one head takes longer (7.7)", slow},
	{"crises", "crisis.work", 0.4, 1.5, "severity", -1, "what works off more contains sooner (7.7)", ""},
	{"crises", "crisis.deadline", 2, 20, "crisis_loss", -1, "overdue crises cost more (7.1)", ""},
	{"crises", "crisis.load", 0.0, 0.3, "strain", +1, "a crisis is load (7.8)", ""},
	{"commanded", "crisis.widen", 0.0, 1.0, "wounds", -1, "an emergency that is accepted takes the sting out of command (7.3)", ""},
	{"commanded", "crisis.command.threaten", 0.0, 0.6, "trust", -1, "threats cost benevolence seen (7.3)", ""},
	{"shared", "crisis.ask_time", 0.0, 1.0, "severity", +1, "asking delays (7.7)", ""},
	{"shared", "crisis.practice", 0.0, 1.0, "severity", -1, "practice in deciding together saves time (7.7)", ""},
	{"ordinary", "crisis.problems.arrival", 0.1, 0.6, "new_crises", +1, "problems breed crises (7.1)", ""},
	{"ordinary", "crisis.problems.visible", 0.0, 1.0, "inspected", +1, "inspection finds what shows (7.6)", ""},
	{"ordinary", "crisis.problems.voice", 0.0, 0.1, "problems", -1, "who does the work knows (7.6)", ""},
	{"ordinary", "crisis.problems.false_alarm", 0.0, 0.7, "problems", +1, "false alarms take the place of true ones (7.6)", ""},

	// decisions and work
	{"ordinary", "organization.complexity", 0.1, 0.9, "decision_success", -1, "one head knows less than it takes (7.6)", ""},
	{"ordinary", "organization.authority.decide", 0.2, 1.0, "own_decisions", -1, "what is the office's to decide is not the members' (7.6)", ""},
	{"ordinary", "organization.interdependence", 0.0, 1.0, "output", -1, "what hangs together must be coordinated (7.6)", ""},
	{"turnover", "organization.onboarding", 0, 104, "output", -1, "newcomers work at less than their skill (7.6)", ""},
	{"power-with", "members.decide.pool", 0.0, 1.0, "decision_success", +1, "information is pooled (7.6)", ""},
	{"ordinary", "organization.span", 6, 16, "leader_load", +1, "the budget of the leader's week (7.2)", ""},
	{"power-with", "organization.span", 6, 16, "trust", -1, "a wide span thins out what takes time (7.2)", ""},
	{"ordinary", "organization.delay_cost", 0.0, 1.0, "output", -1, "decisions that wait cost (7.6)", ""},
	{"ordinary", "organization.cost", 0.35, 0.6, "money", -1, "money (7.10)", ""},
	{"ordinary", "organization.board.aim", 0.2, 1.0, "removed", +1, "leaders are judged by results (7.10)", ""},

	// who comes and goes
	{"ordinary", "market.unavoidable", 0.0, 0.6, "retention", -1, "exits (7.9)", ""},
	{"ordinary", "market.unavoidable", 0.0, 0.6, "skill", -1, "experience leaves with people (7.8)", ""},
	{"ordinary", "organization.hiring_delay", 2, 30, "vacancies", +1, "vacancies last (7.9)", ""},
	{"turnover", "market.first_year", 0.2, 5.0, "quits", +1, "newcomers quit more (7.9)", ""},
	{"power-with", "organization.ready_at", 0.4, 0.9, "ready", -1, "what it takes to lead (7.9)", ""},

	// network and platform
	{"ordinary", "network.kind", "team_small_world", "org_chart", "rank_reach", +1, "where ties follow formal lines, rank is reach (7.12)", ""},
	{"ordinary", "network.kind", "team_small_world", "scale_free", "reach_evenness", -1, "hubs (Barabási & Albert 1999, R)", ""},
	{"ordinary", "network.across", 0, 8, "power_informational", +1, "ties across inform (Burt 1992, R)", ""},
	{"ordinary", "network.attention_self", 0.5, 4.0, "reach_members", -1, "who listens to himself listens less (7.18)", ""},
	{"ordinary", "network.reach_damping", 0.1, 0.9, "reach_leaders", +1, "word is passed on (Katz 1953, R)", ""},
	{"ordinary", "network.reach_hops", 1, 6, "reach_members", +1, "influence goes on through others (Katz 1953, R)", ""},
	{"platform", "platform.uptake", 0.02, 0.5, "on_platform", +1, "joining (7.23)", ""},
	{"platform", "platform.uptake", 0.02, 0.5, "members_reach_further", +1, "a platform widens the gap between reach and rank (claim P10)", "on a platform those of higher standing are followed, and leaders have more; without `mechanisms.standing` nothing moves (as P10-rank-with in claims.md)"},
	{"watched platform", "platform.shy", 0.0, 5.0, "on_platform", -1, "fear keeps people away (7.23)", ""},
	{"platform", "platform.voice", 0.0, 1.0, "problems", -1, "somebody who can act finds it there (7.23)", ""},
	{"watched platform", "platform.surveillance", 0.0, 1.0, "watch_belief", +1, "who monitors reads along (7.23)", ""},
	{"rumours", "platform.rumour_spread", 0.3, 4.0, "rumours", +1, "word of mouth (7.23)", ""},
	{"rumours", "platform.rumour_spread", 0.3, 4.0, "trust", -1, "false news does its harm (7.23)", ""},
}
