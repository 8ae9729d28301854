package param

// Trust holds how trustworthiness as seen moves (Mayer, Davis & Schoorman
// 1995: ability, benevolence, integrity).
type Trust struct {
	Ability, Benevolence, Integrity                         float64 // weights in trust
	Pull, Ceiling, SeeThrough, Credit, Memory, Gap, Sincere float64
	NewLeader, LieScale, ArbitrarySeen, Known               float64
	SuppressedSeen                                          float64
	Gain                                                    Gain
	Loss                                                    Loss

	Abuse Abuse // of an office; see upward.go
}

// Gain is the share of the gap to the ceiling that a week of an act at full
// intensity closes.
type Gain struct{ Success, Clarity, Reward, Consult, Listen, Recognise, Protect, Repair, Explain, Kept, Sponsor float64 }

// Loss is the share of a facet that one act, or a week of it, takes away.
type Loss struct{ Failure, Watched, Pressure, Threat, Sanction, Humiliation, Arbitrary, Blame, BrokenWord, Crisis, Imposed, Suppressed float64 }

var trustRows = []Row[Params]{
	share("trust.ability", 0.3, "weight of ability in trust", "", "Mayer, Davis & Schoorman 1995; weight assumed", func(p *Params) *float64 { return &p.Trust.Ability }),
	share("trust.benevolence", 0.4, "weight of benevolence in trust", "", "Mayer, Davis & Schoorman 1995; weight assumed", func(p *Params) *float64 { return &p.Trust.Benevolence }),
	share("trust.integrity", 0.3, "weight of integrity in trust", "", "Mayer, Davis & Schoorman 1995; weight assumed", func(p *Params) *float64 { return &p.Trust.Integrity }),
	rate("trust.pull", 0.02, 1, "per week", "how fast each facet returns to a person's disposition", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Trust.Pull }),
	rate("trust.ceiling", 0.06, 1, "per deception", "share of the ceiling on integrity that a deception found out lowers for good, times its size", "Schweitzer, Hershey & Bradlow 2006 (never full recovery); value assumed", func(p *Params) *float64 { return &p.Trust.Ceiling }),
	rate("trust.see_through", 0.05, 1, "per week", "chance that a full gap between word and deed shows in a week", "assumed", func(p *Params) *float64 { return &p.Trust.SeeThrough }),
	rate("trust.credit", 0.006, 1, "per week", "integrity and benevolence that fair words alone earn, until they are tested", "assumed", func(p *Params) *float64 { return &p.Trust.Credit }),
	rate("trust.memory", 0.05, 1, "per week", "how fast people's picture of how much power is shared with them follows what they live through", "assumed", func(p *Params) *float64 { return &p.Trust.Memory }),
	share("trust.gap", 0.15, "gap between word and deed that people let pass", "", "assumed", func(p *Params) *float64 { return &p.Trust.Gap }),
	share("trust.sincere", 0.5, "how much of the harm of a broken word remains where the leader believed in it", "0 = a sincere error is forgiven, 1 = it hurts like a lie", "assumed", func(p *Params) *float64 { return &p.Trust.Sincere }),
	number("trust.lie_scale", 2, 0, 100, "times", "how fast harm rises with how much more was said than believed; it is full at the inverse of this", "assumed", func(p *Params) *float64 { return &p.Trust.LieScale }),
	share("trust.new_leader", 0.5, "how far the picture of a new leader starts from disposition", "0 = the last leader is held against the new one, 1 = all is forgotten", "assumed", func(p *Params) *float64 { return &p.Trust.NewLeader }),
	share("trust.known", 0.6, "how far the picture of a new leader from inside starts from what others grant the person: ability from recognised expertise, benevolence and integrity from respect", "0 = from disposition alone, 1 = from standing alone", "assumed", func(p *Params) *float64 { return &p.Trust.Known }),
	rate("trust.gain.success", 0.010, 1, "per success", "ability: a decision of the leader that succeeds", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Success }),
	rate("trust.gain.clarity", 0.004, 1, "per week", "ability: clear direction", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Clarity }),
	rate("trust.gain.reward", 0.010, 1, "per reward", "ability and integrity: reward upon deed", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Reward }),
	rate("trust.gain.consult", 0.005, 1, "per week", "benevolence: being asked", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Consult }),
	rate("trust.gain.listen", 0.008, 1, "per week", "benevolence: being heard", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Listen }),
	rate("trust.gain.recognise", 0.006, 1, "per week", "benevolence: being recognised", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Recognise }),
	rate("trust.gain.protect", 0.006, 1, "per week", "benevolence: being shielded", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Protect }),
	rate("trust.gain.repair", 0.011, 1, "per week", "benevolence and integrity: harm owned and made good", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Repair }),
	rate("trust.gain.explain", 0.007, 1, "per week", "integrity: reasons given", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Explain }),
	rate("trust.gain.kept", 0.006, 1, "per week", "integrity: deeds that match the words", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Kept }),
	rate("trust.gain.sponsor", 0.003, 1, "per week", "benevolence: somebody whom one listens to is backed, times that person's standing", "assumed", func(p *Params) *float64 { return &p.Trust.Gain.Sponsor }),
	rate("trust.loss.failure", 0.012, 1, "per failure", "ability: a decision of the leader that fails", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Failure }),
	rate("trust.loss.watched", 0.005, 1, "per check", "benevolence: being checked on", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Watched }),
	rate("trust.loss.pressure", 0.02, 1, "per request", "benevolence: a request made by pressure", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Pressure }),
	rate("trust.loss.threat", 0.04, 1, "per threat", "benevolence: a threat", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Threat }),
	rate("trust.loss.sanction", 0.01, 1, "per sanction", "benevolence: a sanction that fits a deed, times its severity", "Podsakoff et al. 2006 (near neutral); value assumed", func(p *Params) *float64 { return &p.Trust.Loss.Sanction }),
	rate("trust.loss.humiliation", 0.12, 1, "per sanction", "benevolence: a humiliation or an exclusion, whatever the deed", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Humiliation }),
	rate("trust.loss.arbitrary", 0.15, 1, "per sanction", "benevolence and integrity: a sanction without a deed", "Podsakoff et al. 2006 (sign); value assumed", func(p *Params) *float64 { return &p.Trust.Loss.Arbitrary }),
	share("trust.arbitrary_seen", 0.5, "part of trust.loss.arbitrary that the integrity seen by each of the team loses", "", "assumed", func(p *Params) *float64 { return &p.Trust.ArbitrarySeen }),
	share("trust.suppressed_seen", 0.25, "part of trust.loss.suppressed that each of the team loses who sees it done to somebody whom one listens to, times that person's standing", "", "assumed", func(p *Params) *float64 { return &p.Trust.SuppressedSeen }),
	rate("trust.loss.imposed", 0.15, 1, "per change", "benevolence: an imposed change of all the work, for somebody who does not accept it", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Imposed }),
	rate("trust.loss.blame", 0.08, 1, "per sanction", "benevolence: a punished mistake", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Blame }),
	rate("trust.loss.broken_word", 0.25, 1, "per broken word", "integrity: a broken word, times the gap between word and deed", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.BrokenWord }),
	rate("trust.loss.suppressed", 0.03, 1, "per week", "benevolence: being kept down as an informal leader at full intensity", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Suppressed }),
	rate("trust.loss.crisis", 0.01, 1, "per week", "ability: a week of an overdue crisis", "assumed", func(p *Params) *float64 { return &p.Trust.Loss.Crisis }),
}

// Strain holds overload and the wounds that heal slowly.
type Strain struct {
	Load, LoadSpread, Speed, Peak, Withdraw                    float64
	Protect, Listen, Pressure, Unsupported, Consulted, Vacancy float64
	Wound                                                      Wound
}

// Wound holds what hurts and how it heals. Amounts are shares of what is
// still whole.
type Wound struct {
	Pressure, Threat, Reprimand, Humiliation, Withhold, Exclusion, DismissalSeen  float64
	Arbitrary, ArbitrarySeen, Blame, BrokenWord, Ignored, Overload, Loss, Unheard float64
	Imposed, BlamedFrom, Suppressed                                               float64
	Heal, HealHeard, HealRepair, Scar, Reopen                                     float64
}

var strainRows = []Row[Params]{
	number("strain.load", 0.76, 0, 2, "of capacity", "ordinary load of an average person; above 1 nobody can carry it for long", "assumed (inert below .7, a cliff near 1)", func(p *Params) *float64 { return &p.Strain.Load }),
	number("strain.load_spread", 0.09, 0, 1, "of capacity", "how much people differ in what their week demands", "assumed", func(p *Params) *float64 { return &p.Strain.LoadSpread }),
	rate("strain.speed", 0.25, 1, "per week", "how fast what is undone piles up and is worked off", "assumed", func(p *Params) *float64 { return &p.Strain.Speed }),
	number("strain.peak", 3, 1, 10, "units", "highest strain, in units of the strain at which people work off most (inverted U)", "Rudolph & Repenning 2002 (form); value assumed", func(p *Params) *float64 { return &p.Strain.Peak }),
	share("strain.withdraw", 0.65, "how much of the load people at the highest strain turn away", "", "assumed", func(p *Params) *float64 { return &p.Strain.Withdraw }),
	share("strain.protect", 0.12, "load that full protection keeps away", "", "assumed", func(p *Params) *float64 { return &p.Strain.Protect }),
	share("strain.listen", 0.05, "load that being heard relieves", "", "assumed", func(p *Params) *float64 { return &p.Strain.Listen }),
	share("strain.pressure", 0.10, "load that a request made by pressure adds", "", "assumed", func(p *Params) *float64 { return &p.Strain.Pressure }),
	share("strain.unsupported", 0.12, "load that full responsibility adds where support is missing", "", "assumed", func(p *Params) *float64 { return &p.Strain.Unsupported }),
	share("strain.consulted", 0.10, "load that being consulted on everything adds", "", "assumed", func(p *Params) *float64 { return &p.Strain.Consulted }),
	share("strain.vacancy", 0.25, "load that the vacant seats of a team add, times their share", "", "assumed", func(p *Params) *float64 { return &p.Strain.Vacancy }),

	share("strain.wound.pressure", 0.004, "wound of a request made by pressure", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Pressure }),
	share("strain.wound.threat", 0.008, "wound of a threat", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Threat }),
	share("strain.wound.reprimand", 0.004, "wound of a reprimand in private that fits a deed", "", "Podsakoff et al. 2006 (near neutral); value assumed", func(p *Params) *float64 { return &p.Strain.Wound.Reprimand }),
	share("strain.wound.humiliation", 0.12, "wound of a humiliation in public", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Humiliation }),
	share("strain.wound.withhold", 0.02, "wound of a withheld promotion that fits a deed", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Withhold }),
	share("strain.wound.exclusion", 0.10, "wound of an exclusion from the group", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Exclusion }),
	share("strain.wound.dismissal_seen", 0.03, "wound of those who see a team mate dismissed", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.DismissalSeen }),
	share("strain.wound.arbitrary", 0.14, "wound of a sanction without a deed", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Arbitrary }),
	share("strain.wound.arbitrary_seen", 0.02, "wound of those who see one in their team", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.ArbitrarySeen }),
	share("strain.wound.blame", 0.05, "wound of a punished mistake", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Blame }),
	share("strain.wound.broken_word", 0.08, "wound of a broken word, times the gap", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.BrokenWord }),
	share("strain.wound.ignored", 0.012, "wound of speaking up and not being heard", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Ignored }),
	share("strain.wound.overload", 0.012, "wound of a week at the highest strain", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Overload }),
	share("strain.wound.loss", 0.06, "wound of losing all one's ties in a week to dismissal or layoff", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Loss }),
	share("strain.wound.imposed", 0.14, "wound of an imposed change of all the work, for somebody who does not accept it", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Imposed }),
	share("strain.wound.suppressed", 0.02, "wound of a week of being kept down at full intensity", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Suppressed }),
	share("strain.wound.blamed_from", 0.1, "wounds above which the ledger books a quit on the last harm rather than on life and market", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.BlamedFrom }),
	share("strain.wound.unheard", 0.010, "wound of a week in a crisis of one's own about which nobody asked, times the readiness to speak", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Unheard }),
	rate("strain.wound.heal", 0.008, 1, "per week", "share of a wound that heals in a week by itself", "assumed (no valid recovery time is known)", func(p *Params) *float64 { return &p.Strain.Wound.Heal }),
	number("strain.wound.heal_heard", 2, 0, 20, "times", "how much faster wounds heal where people are heard and shielded", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.HealHeard }),
	number("strain.wound.heal_repair", 3, 0, 20, "times", "how much faster wounds heal where harm is owned and made good", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.HealRepair }),
	share("strain.wound.scar", 0.5, "share of what heals that stays as a scar, able to reopen", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Scar }),
	share("strain.wound.reopen", 1, "share of the scars that a wound of full size reopens", "", "assumed", func(p *Params) *float64 { return &p.Strain.Wound.Reopen }),
}

// Learning holds what deciding teaches members, and results teach leaders.
type Learning struct {
	Decide, Mistake, Lead, Decay, Skill                         float64
	LeaderRate, DipWeight                                       float64
	Block                                                       int
	Credit                                                      string
	TrickleDown                                                 float64
	SocialiseWeeks                                              int
	Socialise                                                   float64
	SkillReach, ChangeSkill, ChangeAlignment                    float64
	LeanMost, CreditMost, UsualRate, UnusualStart, UnusualLeast float64
}

var learningRows = []Row[Params]{
	rate("learning.decide", 0.028, 1, "per decision", "share of the gap to full capability that a decision of one's own closes", "assumed", func(p *Params) *float64 { return &p.Learning.Decide }),
	rate("learning.mistake", 0.036, 1, "per mistake", "the same for a mistake that is not punished", "assumed", func(p *Params) *float64 { return &p.Learning.Mistake }),
	rate("learning.lead", 0.008, 1, "per week", "the same for a week of leading others", "assumed", func(p *Params) *float64 { return &p.Learning.Lead }),
	rate("learning.decay", 0.0035, 1, "per week", "how fast capability returns to a person's set point without practice", "assumed", func(p *Params) *float64 { return &p.Learning.Decay }),
	rate("learning.skill", 0.004, 1, "per week", "how fast skill grows by working, to a ceiling that learning.skill_reach sets", "assumed", func(p *Params) *float64 { return &p.Learning.Skill }),
	share("learning.skill_reach", 0.5, "how far skill can grow from the set point towards full skill", "", "assumed", func(p *Params) *float64 { return &p.Learning.SkillReach }),
	share("learning.change_skill", 0.5, "share of skill that a new way of all the work takes", "", "assumed", func(p *Params) *float64 { return &p.Learning.ChangeSkill }),
	share("learning.change_alignment", 0.2, "share of the gap to full alignment that such a change closes if it was worked out together", "", "assumed", func(p *Params) *float64 { return &p.Learning.ChangeAlignment }),
	number("learning.leader_rate", 0.25, 0, 5, "logit", "how far a block of results moves a fully adaptive leader towards or away from command", "assumed", func(p *Params) *float64 { return &p.Learning.LeaderRate }),
	whole(Weeks, "learning.block", 4, 1, 52, "weeks", "time for which a leader keeps to command or not before looking at the results", "assumed", func(p *Params) *int { return &p.Learning.Block }),
	number("learning.dip_weight", 1, 0, 10, "logit per SD", "how much more an adaptive leader commands after a dip", "Repenning & Sterman 2001 (form); value assumed", func(p *Params) *float64 { return &p.Learning.DipWeight }),
	number("learning.credit_most", 2, 0, 100, "SD", "largest surprise, good or bad, that a leader takes from one block", "assumed", func(p *Params) *float64 { return &p.Learning.CreditMost }),
	number("learning.lean_most", 4, 0, 20, "logit", "farthest that a leader can lean towards or away from command", "assumed", func(p *Params) *float64 { return &p.Learning.LeanMost }),
	rate("learning.usual_rate", 0.15, 1, "per block", "how fast a leader's idea of the usual output and of its usual deviation follows", "assumed", func(p *Params) *float64 { return &p.Learning.UsualRate }),
	number("learning.unusual_start", 0.05, 0.0001, 10, "output", "deviation of output that a new leader takes for usual", "assumed", func(p *Params) *float64 { return &p.Learning.UnusualStart }),
	number("learning.unusual_least", 0.01, 0.0001, 10, "output", "least deviation that a leader takes for usual", "assumed", func(p *Params) *float64 { return &p.Learning.UnusualLeast }),
	choice("learning.credit", "change", []string{"change", "level", "random"}, "what a leader credits for the last block: the change that followed, the level reached, or chance (the placebo)", "assumed", func(p *Params) *string { return &p.Learning.Credit }),
	share("learning.trickle_down", 0.2, "how far a leader passes on what the own boss does", "0 = not at all, 1 = wholly", "assumed", func(p *Params) *float64 { return &p.Learning.TrickleDown }),
	whole(Weeks, "learning.socialise_weeks", 26, 0, 520, "weeks", "time in which a newcomer takes over what those who stay think", "Harrison & Carroll 1991 (form); value assumed", func(p *Params) *int { return &p.Learning.SocialiseWeeks }),
	rate("learning.socialise", 0.06, 1, "per week", "how fast in that time", "Harrison & Carroll 1991 (form); value assumed", func(p *Params) *float64 { return &p.Learning.Socialise }),
}

// Leaders says who leads, how, and what acts cost of a leader's week.
type Leaders struct {
	StyleName string
	Style     Style // of every leader that no Assign covers
	Pool      string
	Worn      float64
	Cost      Cost
	CostTeam  int
}

// Cost is the share of a leader's week that an act at full intensity takes
// towards leaders.cost.team people.
type Cost struct {
	Consult, Decide, Listen, Monitor, Direct, Explain, Recognise, Protect, Repair, Sanction, Sponsor float64
}

var leaderRows = []Row[Params]{
	text("leaders.style", "", "the style of all leaders, by its name; keys beside it override single intensities", func(p *Params) *string { return &p.Leaders.StyleName }),
	text("leaders.pool", "", "names of styles, parted by commas, from which organization.style_source = \"pool\" draws; empty = all styles of the study", func(p *Params) *string { return &p.Leaders.Pool }),
	share("leaders.worn", 0.4, "how much of the acts that support others a leader's own wounds and exhaustion take", "0 = leaders do not feel them, 1 = all", "assumed", func(p *Params) *float64 { return &p.Leaders.Worn }),
	whole(Count, "leaders.cost.team", 8, 1, 200, "people", "number of reports for which the costs below hold; more reports cost in proportion", "scale", func(p *Params) *int { return &p.Leaders.CostTeam }),
	share("leaders.cost.consult", 0.30, "share of a leader's week that consulting leaders.cost.team people on everything takes", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Consult }),
	share("leaders.cost.decide", 0.35, "the same for deciding everything centrally", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Decide }),
	share("leaders.cost.listen", 0.25, "the same for listening", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Listen }),
	share("leaders.cost.monitor", 0.25, "the same for monitoring", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Monitor }),
	share("leaders.cost.direct", 0.22, "the same for directing", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Direct }),
	share("leaders.cost.explain", 0.12, "the same for explaining", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Explain }),
	share("leaders.cost.recognise", 0.05, "the same for recognising", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Recognise }),
	share("leaders.cost.protect", 0.10, "the same for shielding", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Protect }),
	share("leaders.cost.repair", 0.15, "the same for repairing", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Repair }),
	share("leaders.cost.sponsor", 0.05, "the same for backing informal leaders", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Sponsor }),
	share("leaders.cost.sanction", 0.10, "the same for punishing", "", "assumed", func(p *Params) *float64 { return &p.Leaders.Cost.Sanction }),
}

// Health holds the weights of the index. No claim rests on it alone.
type Health struct {
	Output, Trust, Attachment, WellBeing, Capability, Retention, Resilience float64
	UsualRate                                                               float64
	Aftermath                                                               int
}

var healthRows = []Row[Params]{
	share("health.output", 1, "weight of output in organizational health (only ratios of the seven weights count)", "", "assumed", func(p *Params) *float64 { return &p.Health.Output }),
	share("health.trust", 1, "weight of trust", "", "assumed", func(p *Params) *float64 { return &p.Health.Trust }),
	share("health.attachment", 1, "weight of attachment to the organization", "", "assumed", func(p *Params) *float64 { return &p.Health.Attachment }),
	share("health.well_being", 1, "weight of well-being: little strain, few wounds", "", "assumed", func(p *Params) *float64 { return &p.Health.WellBeing }),
	share("health.capability", 1, "weight of leadership capability", "", "assumed", func(p *Params) *float64 { return &p.Health.Capability }),
	share("health.retention", 1, "weight of retention over the last year", "", "assumed", func(p *Params) *float64 { return &p.Health.Retention }),
	share("health.resilience", 1, "weight of resilience: depth and length of the dip after the last finished shock", "", "assumed", func(p *Params) *float64 { return &p.Health.Resilience }),
	whole(Weeks, "health.aftermath", 13, 0, 520, "weeks", "time after a shock of the whole organization for which its dip is still counted", "assumed", func(p *Params) *int { return &p.Health.Aftermath }),
	rate("health.usual_rate", 0.08, 1, "per week", "how fast the usual output, against which a dip is measured, follows", "assumed", func(p *Params) *float64 { return &p.Health.UsualRate }),
}
