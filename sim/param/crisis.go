package param

// Crisis holds what hits the organization and what breeds inside it.
type Crisis struct {
	Most                                                               float64
	Rate, Severity, Spread, Complexity, BreedTeam, BreedUp, PerProblem float64
	Deadline                                                           int
	Loss, LossCap, Overdue, Work, AskTime, OrderTime, Practice         float64
	PracticeLearn, PracticeFade, Widen, Load, Grow, ShareConsult       float64
	BreedSeverity, PerProblemMost, ContainedAt, Unguided               float64
	Unaccepted, LoadMost                                               float64
	Command                                                            Command
	Problems                                                           Problems
	Outside                                                            OutsideCrisis
}

// Command is the bundle of acts of a leader who commands, whatever the style.
type Command struct{ Direct, Monitor, Share, Pressure, Threaten float64 }

// Problems are latent: they pile up unseen and raise the hazard of crises.
type Problems struct {
	Arrival, Slack, Fade, Visible, Inspect, Voice, FalseAlarm, VoiceTime, Start, VoiceMost float64
}

var crisisRows = []Row[Params]{
	rate("crisis.rate", 0.35, 52, "per year", "crises that come from outside, for the whole organization", "assumed", func(p *Params) *float64 { return &p.Crisis.Rate }),
	number("crisis.severity", 1.2, 0, 10, "severity", "mean severity; 1 costs crisis.loss of a week's output until it is contained", "assumed", func(p *Params) *float64 { return &p.Crisis.Severity }),
	number("crisis.spread", 0.4, 0, 2, "log SD", "how much crises differ in severity", "assumed", func(p *Params) *float64 { return &p.Crisis.Spread }),
	share("crisis.complexity", 0.5, "how much more than one head knows a way out needs", "0 = one head is enough, 1 = all that the group knows", "assumed", func(p *Params) *float64 { return &p.Crisis.Complexity }),
	whole(Weeks, "crisis.deadline", 6, 1, 520, "weeks", "time after which an uncontained crisis costs crisis.overdue times as much a week", "assumed", func(p *Params) *int { return &p.Crisis.Deadline }),
	rate("crisis.breed_team", 0.0006, 1, "per problem and week", "hazard of a crisis in a team, for each of its latent problems", "assumed", func(p *Params) *float64 { return &p.Crisis.BreedTeam }),
	rate("crisis.breed_up", 0.0030, 1, "per problem and week", "hazard of a crisis in a unit or the organization, for the mean of the problems of its teams (the mean, so that size alone breeds nothing)", "assumed", func(p *Params) *float64 { return &p.Crisis.BreedUp }),
	number("crisis.breed_severity", 0.5, 0, 10, "times", "mean severity of a crisis from inside, relative to one from outside", "assumed", func(p *Params) *float64 { return &p.Crisis.BreedSeverity }),
	rate("crisis.per_problem", 0.06, 1, "severity", "severity that each latent problem adds to a crisis from inside, up to crisis.per_problem_most problems", "assumed", func(p *Params) *float64 { return &p.Crisis.PerProblem }),
	number("crisis.per_problem_most", 10, 0, 1000, "problems", "number of latent problems beyond which a crisis from inside grows no more severe", "assumed", func(p *Params) *float64 { return &p.Crisis.PerProblemMost }),
	rate("crisis.loss", 0.12, 1, "share of output", "output lost in a week by an uncontained crisis of severity 1", "assumed", func(p *Params) *float64 { return &p.Crisis.Loss }),
	share("crisis.loss_cap", 0.4, "the most that crises can take of a week's output", "", "assumed", func(p *Params) *float64 { return &p.Crisis.LossCap }),
	number("crisis.overdue", 2, 1, 20, "times", "cost of a week after the deadline, relative to before", "assumed", func(p *Params) *float64 { return &p.Crisis.Overdue }),
	number("crisis.most", 20, 1, 20, "severity", "the most that a crisis can grow to", "assumed", func(p *Params) *float64 { return &p.Crisis.Most }),
	rate("crisis.grow", 0.03, 1, "per week", "how fast an uncontained crisis grows by itself", "assumed", func(p *Params) *float64 { return &p.Crisis.Grow }),
	rate("crisis.work", 0.62, 10, "severity per week", "severity that a scope of full effort, competence and knowledge works off in a week", "assumed", func(p *Params) *float64 { return &p.Crisis.Work }),
	share("crisis.unguided", 0.5, "worth of effort in a crisis without any competence, relative to full competence", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Unguided }),
	number("crisis.contained_at", 0.02, 0.0001, 1, "severity", "severity at which a crisis counts as contained", "assumed", func(p *Params) *float64 { return &p.Crisis.ContainedAt }),
	number("crisis.ask_time", 0.35, 0, 10, "weeks per person", "time that asking one person takes before anything is decided", "assumed", func(p *Params) *float64 { return &p.Crisis.AskTime }),
	number("crisis.order_time", 0.5, 0, 52, "weeks", "time that deciding alone takes", "assumed", func(p *Params) *float64 { return &p.Crisis.OrderTime }),
	share("crisis.practice", 0.7, "share of the asking time that full practice in deciding together saves", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Practice }),
	rate("crisis.practice_learn", 0.012, 1, "per week", "how fast a team that decides together gains practice in it", "assumed", func(p *Params) *float64 { return &p.Crisis.PracticeLearn }),
	rate("crisis.practice_fade", 0.006, 1, "per week", "how fast practice fades", "assumed", func(p *Params) *float64 { return &p.Crisis.PracticeFade }),
	share("crisis.widen", 0.7, "how far an emergency that people accept as one takes the sting out of command and pressure, for as long as it lasts", "0 = not at all, 1 = wholly", "assumed", func(p *Params) *float64 { return &p.Crisis.Widen }),
	share("crisis.unaccepted", 0.5, "how far somebody without private acceptance of what is asked accepts that there is an emergency", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Unaccepted }),
	share("crisis.load", 0.08, "load that a crisis of severity 1 adds to those in its scope", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Load }),
	number("crisis.load_most", 3, 0, 100, "severity", "severity above which a crisis adds no more load", "assumed", func(p *Params) *float64 { return &p.Crisis.LoadMost }),

	share("crisis.share_consult", 0.8, "consulting by a leader who shares the search for a way out, at least", "0 = as usual, 1 = everybody is asked", "assumed", func(p *Params) *float64 { return &p.Crisis.ShareConsult }),
	share("crisis.command.direct", 0.9, "direction by a leader who commands", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Command.Direct }),
	share("crisis.command.monitor", 0.5, "monitoring by a leader who commands, at least", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Command.Monitor }),
	share("crisis.command.share", 0.1, "what is left of consulting, delegating and explaining while a leader commands", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Command.Share }),
	share("crisis.command.pressure", 0.4, "share of requests made by pressure or by virtue of office (half each) while a leader commands, at least", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Command.Pressure }),
	share("crisis.command.threaten", 0.1, "threats by a leader who commands, at least", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Command.Threaten }),

	number("crisis.problems.start", 3, 0, 100, "problems", "latent problems of a team at the start", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Start }),
	rate("crisis.problems.arrival", 0.25, 10, "per week", "latent problems that arise in a team", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Arrival }),
	number("crisis.problems.slack", 0.8, 0, 10, "times", "how much withheld effort adds to what arises", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Slack }),
	rate("crisis.problems.fade", 0.015, 1, "per week", "share of latent problems that go away by themselves", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Fade }),
	share("crisis.problems.visible", 0.3, "share of problems that show on inspection; the others are seen only by those who do the work", "0 = inspection sees nothing, 1 = inspection sees all", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Visible }),
	rate("crisis.problems.inspect", 0.25, 1, "per week", "share of the visible ones that full monitoring finds", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Inspect }),
	rate("crisis.problems.voice", 0.04, 1, "per week and person", "share of a team's problems that one member who is fully ready to speak brings up", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.Voice }),
	share("crisis.problems.voice_most", 0.9, "largest share of a team's problems that speaking up brings to an end in a week", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.VoiceMost }),
	share("crisis.problems.false_alarm", 0.15, "share of what is brought up that is no problem, and costs time all the same", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.FalseAlarm }),
	share("crisis.problems.voice_time", 0.04, "share of a week that speaking up takes somebody who is fully ready to", "", "assumed", func(p *Params) *float64 { return &p.Crisis.Problems.VoiceTime }),
}
