package param

// Change holds a change that the organization attempts: a new way of working
// that people hear of, weigh, try and adopt, or do only because they must.
// It does nothing until an [[event]] of kind change_launch.
type Change struct {
	Vision, Size, Benefit, Effort, Urgency, Order float64
	Position                                      string // of the change agent: chief_executive or middle_manager
	Budget, Credibility, CredibilityRate          float64

	Hearing    Hearing
	Conviction Conviction
	Follow     Follow
	Trial      Trial
	Forced     Forced
	Champions  Champions
	Resisters  Resisters
	Mistimed   Mistimed
	Coalition  float64
	Manager    float64
	Levers     [NumLevers]LeverUse
}

// Hearing is how people hear of a change and how their interest wakes.
type Hearing struct {
	Announce, Talk, PassedOn, Interest, Fade float64
	AnnounceWeeks                            int
}

// Conviction is what moves the private conviction that a change is right.
type Conviction struct {
	Rate, Seen, BenefitFull, Experience, Reactance, Convinced float64
}

// Follow is when somebody follows others in trying.
type Follow struct {
	Threshold, Spread, Rate, External, Mass, OwnRate, OwnAt, Reward, Drift float64
	Reinforcement                                                          int
}

// Trial is how a trial ends.
type Trial struct{ Rate, Base, Skill, Support, Fail, Setback float64 }

// Forced is adoption in public without conviction, and how it ends.
type Forced struct{ Push, Held, Use, Relapse, Tactics float64 }

// Champions speak for a change.
type Champions struct{ Share, Strength, At, Weight, Advocacy float64 }

// Resisters speak against it.
type Resisters struct{ Share, Strength, At, Distrust, Wounds, Weight, Doubt float64 }

// Mistimed is what force at the wrong time costs a change agent.
type Mistimed struct{ Cost, Below float64 }

var changeRows = concat([]Row[Params]{
	share("change.vision", 0.6, "clarity of the vision of a change: how well people who hear of it see where it leads; raise it and more hear of it and more are convinced by reasons", "0 = nobody knows what it is about, 1 = everybody could say it", "assumed", func(p *Params) *float64 { return &p.Change.Vision }),
	share("change.size", 0.3, "share of the work that the change alters; raise it and trying costs more time and force does more harm", "0 = nothing, 1 = all of it", "assumed", func(p *Params) *float64 { return &p.Change.Size }),
	number("change.benefit", 0.1, -1, 2, "share of output", "output that somebody gains who uses the new way with full conviction; below 0 the change is a bad one", "assumed", func(p *Params) *float64 { return &p.Change.Benefit }),
	share("change.effort", 0.4, "share of the time for the part of the work that changes which trying takes", "0 = nothing is lost, 1 = that part stands still", "assumed", func(p *Params) *float64 { return &p.Change.Effort }),
	share("change.urgency", 0.2, "how far people accept that the change is urgent; raise it and force stings less (crisis.widen) and costs the change agent less credibility", "0 = why now, 1 = an emergency", "Hill & Judge (form); value assumed", func(p *Params) *float64 { return &p.Change.Urgency }),
	share("change.order", 0, "how far the change is ordered rather than offered, for as long as it runs; raise it and fear makes more people adopt it in public", "0 = an invitation, 1 = an order", "assumed", func(p *Params) *float64 { return &p.Change.Order }),
	choice("change.position", "chief_executive", []string{"chief_executive", "middle_manager"}, "office of the change agent; a middle manager without the public support of the chief executive pays more credibility for force, which does less", "Hill & Judge (form)", func(p *Params) *string { return &p.Change.Position }),
	number("change.budget", 50, 0, 10000, "weeks of work", "what the change agent has for levers", "assumed", func(p *Params) *float64 { return &p.Change.Budget }),
	share("change.credibility", 0.5, "credibility of the change agent at the first launch; every lever works as far as it is there", "0 = nobody believes a word, 1 = everybody does", "assumed", func(p *Params) *float64 { return &p.Change.Credibility }),
	rate("change.credibility_rate", 0.01, 1, "per week", "how fast credibility follows the integrity that people see in their leaders", "assumed", func(p *Params) *float64 { return &p.Change.CredibilityRate }),

	rate("change.hearing.announce", 0.25, 1, "per week", "chance that the launch of a wholly clear vision reaches somebody", "assumed", func(p *Params) *float64 { return &p.Change.Hearing.Announce }),
	weeks("change.hearing.announce_weeks", 8, 520, "how long the launch is spoken of from above", "assumed", func(p *Params) *int { return &p.Change.Hearing.AnnounceWeeks }),
	rate("change.hearing.talk", 0.15, 1, "per week", "chance to hear of the change from ties who all know", "assumed", func(p *Params) *float64 { return &p.Change.Hearing.Talk }),
	share("change.hearing.passed_on", 0.6, "how much of the vision reaches people whose own leader explains nothing; explaining adds the rest", "0 = it all hangs on the own leader, 1 = nothing does", "assumed", func(p *Params) *float64 { return &p.Change.Hearing.PassedOn }),
	rate("change.hearing.interest", 0.25, 1, "per week", "chance that interest wakes in somebody who has heard of the change and is wholly convinced", "assumed", func(p *Params) *float64 { return &p.Change.Hearing.Interest }),
	rate("change.hearing.fade", 0.04, 1, "per week", "chance that interest fades in somebody without any conviction", "assumed", func(p *Params) *float64 { return &p.Change.Hearing.Fade }),

	rate("change.conviction.rate", 0.1, 1, "per week", "how fast conviction follows reasons, what is seen of others, and own leaning", "assumed", func(p *Params) *float64 { return &p.Change.Conviction.Rate }),
	share("change.conviction.seen", 0.6, "conviction that comes of seeing all one's ties gain by the change, at a gain of change.conviction.benefit_full", "", "assumed", func(p *Params) *float64 { return &p.Change.Conviction.Seen }),
	number("change.conviction.benefit_full", 0.2, 0.001, 2, "share of output", "change.benefit from which a gain, or a loss, speaks as loud as it can", "assumed", func(p *Params) *float64 { return &p.Change.Conviction.BenefitFull }),
	rate("change.conviction.experience", 0.05, 1, "per week", "how fast an adopter's own leaning follows the gain or the loss that using it brings", "assumed", func(p *Params) *float64 { return &p.Change.Conviction.Experience }),
	share("change.conviction.reactance", 0.3, "conviction that being ordered takes from somebody without trust", "0 = none, 1 = all of it", "Brehm 1966 (form); value assumed", func(p *Params) *float64 { return &p.Change.Conviction.Reactance }),
	share("change.conviction.convinced", 0.4, "conviction from which somebody who adopted because it was watched does it of the own will", "", "Kelman 1958 (form); value assumed", func(p *Params) *float64 { return &p.Change.Conviction.Convinced }),

	share("change.threshold", 0.35, "mean personal threshold: share of influential ties that must be seen to do it before somebody follows", "0 = the first is enough, 1 = all must", "Granovetter 1978 (form); value assumed", func(p *Params) *float64 { return &p.Change.Follow.Threshold }),
	number("change.threshold_spread", 0.15, 0, 1, "SD", "how much people differ in that threshold; at 0 all move together or not at all", "Granovetter 1978 (form); value assumed", func(p *Params) *float64 { return &p.Change.Follow.Spread }),
	whole(Count, "change.reinforcement", 2, 0, 100, "ties", "ties seen to do it from which the pull of ties counts in full; 0 or 1 = one is enough", "Centola & Macy 2007 (form); value assumed", func(p *Params) *int { return &p.Change.Follow.Reinforcement }),
	rate("change.follow.rate", 0.3, 1, "per week", "chance that somebody interested whose threshold is reached begins to try", "assumed", func(p *Params) *float64 { return &p.Change.Follow.Rate }),
	rate("change.external", 0.03, 10, "per year", "hazard of trying by what comes from outside the organization (p of mass adoption)", "Bass 1969 (form); value quoted, not re-read", func(p *Params) *float64 { return &p.Change.Follow.External }),
	rate("change.mass", 0.38, 10, "per year", "hazard of trying that everybody else doing it adds, tied or not (q of mass adoption)", "Bass 1969 (form); value quoted, not re-read", func(p *Params) *float64 { return &p.Change.Follow.Mass }),
	rate("change.follow.own", 0.1, 1, "per week", "chance that somebody interested and wholly convinced tries without having seen others", "assumed", func(p *Params) *float64 { return &p.Change.Follow.OwnRate }),
	share("change.follow.own_at", 0.5, "conviction from which somebody tries without having seen others", "", "assumed", func(p *Params) *float64 { return &p.Change.Follow.OwnAt }),
	rate("change.follow.reward", 0.1, 1, "per week", "chance that somebody who sees full fairness tries for a reward that is offered in full", "assumed", func(p *Params) *float64 { return &p.Change.Follow.Reward }),
	rate("change.follow.drift", 0.04, 1, "per week", "chance that an adopter without conviction, none of whose ties does it, falls back", "assumed", func(p *Params) *float64 { return &p.Change.Follow.Drift }),

	rate("change.trial.rate", 0.25, 1, "per week", "chance that a trial under the best conditions ends in adoption", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Rate }),
	share("change.trial.base", 0.2, "how well a trial goes without skill or support", "", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Base }),
	share("change.trial.skill", 0.4, "what full skill adds to it", "", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Skill }),
	share("change.trial.support", 0.4, "what a leader who explains and listens fully adds to it", "", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Support }),
	rate("change.trial.fail", 0.1, 1, "per week", "chance that a trial under the worst conditions is given up", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Fail }),
	share("change.trial.setback", 0.1, "what a trial that was given up takes from somebody's own leaning to the change", "", "assumed", func(p *Params) *float64 { return &p.Change.Trial.Setback }),

	rate("change.forced.push", 0.25, 1, "per week", "chance that somebody who is ordered, wholly afraid and sure to be watched adopts in public", "Kelman 1958 (form); value assumed", func(p *Params) *float64 { return &p.Change.Forced.Push }),
	share("change.forced.held", 0.2, "fear x belief in being watched from which somebody who adopted in public alone keeps to it", "0 = always, 1 = only in full fear", "assumed", func(p *Params) *float64 { return &p.Change.Forced.Held }),
	share("change.forced.use", 0.2, "what the change yields to somebody who does it in public alone, relative to full conviction", "", "assumed", func(p *Params) *float64 { return &p.Change.Forced.Use }),
	rate("change.forced.relapse", 0.15, 1, "per week", "chance that somebody who adopted in public alone and fears nothing falls back", "assumed", func(p *Params) *float64 { return &p.Change.Forced.Relapse }),
	share("change.forced.tactics", 0.5, "how far a leader who asks by pressure alone passes the change on as an order", "0 = not at all, 1 = wholly", "assumed", func(p *Params) *float64 { return &p.Change.Forced.Tactics }),

	share("change.champions.share", 0.05, "share of people who take to the change by themselves and help to prepare it", "0 = nobody, 1 = everybody", "assumed", func(p *Params) *float64 { return &p.Change.Champions.Share }),
	share("change.champions.strength", 0.7, "how strongly they, and champions named by an [[event]], lean to it", "", "assumed", func(p *Params) *float64 { return &p.Change.Champions.Strength }),
	number("change.champions.at", 0.4, 0.001, 1, "share", "conviction x readiness to speak up from which somebody who does it speaks for it: a champion", "assumed", func(p *Params) *float64 { return &p.Change.Champions.At }),
	number("change.champions.weight", 1, 0, 100, "times", "how much more a champion counts in the eyes of ties than others who do it; 0 = no more", "assumed", func(p *Params) *float64 { return &p.Change.Champions.Weight }),
	share("change.champions.advocacy", 0.4, "conviction that comes of champions if all one's ties are champions", "", "assumed", func(p *Params) *float64 { return &p.Change.Champions.Advocacy }),

	share("change.resisters.share", 0.05, "share of people who are against the change from the start", "0 = nobody, 1 = everybody", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Share }),
	share("change.resisters.strength", 0.5, "how strongly they lean against it", "", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Strength }),
	number("change.resisters.at", 0.15, 0.001, 1, "share", "dissent x readiness to speak up from which somebody who knows of the change opposes it in public", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.At }),
	share("change.resisters.distrust", 1, "dissent that comes of neither sharing the goals nor trusting the leader", "", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Distrust }),
	share("change.resisters.wounds", 0.5, "dissent that comes of wounds", "", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Wounds }),
	share("change.resisters.weight", 0.5, "what ties who oppose in public take from the pull of those who do it", "0 = nothing, 1 = one for one", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Weight }),
	share("change.resisters.doubt", 0.4, "what they take from conviction if all one's ties oppose", "", "assumed", func(p *Params) *float64 { return &p.Change.Resisters.Doubt }),

	share("change.mistimed.cost", 0.12, "share of credibility that a mistimed lever costs", "0 = nothing, 1 = all", "Hill & Judge (form); value assumed", func(p *Params) *float64 { return &p.Change.Mistimed.Cost }),
	share("change.mistimed.below", 0.05, "share of people at the stages that a lever acts on below which it is mistimed", "0 = never for that, 1 = unless everybody is there", "Hill & Judge (form); value assumed", func(p *Params) *float64 { return &p.Change.Mistimed.Below }),
	number("change.manager", 2, 1, 100, "times", "credibility that force costs a middle manager without the chief executive's public support, relative to the chief executive; an order and force do less by as much", "Hill & Judge (form); value assumed", func(p *Params) *float64 { return &p.Change.Manager }),
	share("change.coalition", 0.1, "share of people, those with the most influence, whom a coalition is built with", "", "assumed", func(p *Params) *float64 { return &p.Change.Coalition }),
}, leverRows())
