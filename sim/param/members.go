package param

// Members says what people are like when they come, and how they respond.
type Members struct {
	Spread, Dyads, Readings                        float64
	Skill, Capability, Alignment, Belonging, Trust float64
	LeaderSkill, LeaderCapability, LeaderVariation float64
	Edge, DyadsLeast, DyadsMost                    float64
	Start                                          Start
	Belief                                         Belief
	Response                                       Response
	Effort                                         Effort
	Decide                                         Decide
	Voice                                          Voice
	Bonds                                          Bonds
	Satisfaction                                   Satisfaction
	Standing                                       Standing
	Outside                                        Outside

	// influence without office; see upward.go
	Upward   Upward
	Sideways Sideways
}

// Start holds the states of somebody who comes that no set point gives.
type Start struct {
	Shared, Responsibility, Heard, Fair, Strain, Quit float64
	Tenure                                            int
}

// Belief holds how people learn what they can expect from the office.
type Belief struct {
	WatchLearn, WatchFade, WatchStart                                             float64
	PunishSelf, PunishSeen, DismissalSeen, Threat, Bluff, Fade                    float64
	News, CredibilityLearn, ArbitraryRate, Disclaim, Detection, Tolerance, Rumour float64
	CredibilityStart, PunishFloor, ArbitrarySeverity, DisclaimUnbound             float64
	Severity                                                                      [NumPenalties]float64 // of each kind of sanction, to whom it meets
}

// Response holds the utilities of committing, complying and resisting.
type Response struct {
	HardShare, Routine                                                float64
	CommitBase, CommitAlignment, CommitTrust, CommitBelong            float64
	CommitAcceptance, CommitWounds, CommitNorm                        float64
	ComplyFear, ComplyReward, ComplyLegitimate                        float64
	ResistBase, ResistFear, ResistTrust, ResistAlignment              float64
	ResistWounds, ResistNorm, ResistReactance, Zone                   float64
	CentreState, CentreWounds, CentreFear, CentreCommit, CentreResist float64
	CentrePressed, FairWords                                          float64
	BaseCommit, BaseResist, CentreBase                                float64
	Commit, Resist                                                    [NumTactics]float64 // of a hard request, complying = 0
}

// Effort is what is done behind a response.
type Effort struct {
	Comply, Watched, Resist, Responsibility, ResponsibilityUsual, Burnout, Unskilled, Good float64
	Withheld                                                                               float64
}

// Decide holds how decisions succeed.
type Decide struct {
	MemberBase, MemberGain, MemberCapability, Support float64
	LeaderBase, LeaderGain, LeaderComplexity, Pool    float64
	ConsultTime, Coordination, Clarity                float64
	Memory, Unskilled                                 float64
}

// Voice holds readiness to speak up.
type Voice struct {
	Base, Trust, Fear, Heard, Rate, PunishedSelf, PunishedSeen, Ignored float64
	Suppressed                                                          float64
	TalkLeader, TalkMember                                              float64
}

// Bonds holds what ties people to goals, group and organization.
type Bonds struct {
	AlignRate, AlignTies, AlignPull, BelongRate, AttachRate, AcceptRate, Internalise float64
	FairBase, FairRecognised, FairRate, FairReward                                   float64
	ResponsibilityRate, ResponsibilityGain, TieTrust                                 float64
	HeardRate, HeardListen, HeardRecognise, HeardConsult                             float64
	BelongWelcome, BelongHeard, BelongTrust, BelongWounds, AcceptTrust, FairWronged  float64
}

// Satisfaction holds the weights of needs met.
type Satisfaction struct{ Trust, Heard, Fair, Ease, Use, Pay, PayOffers float64 }

var memberRows = concat([]Row[Params]{
	number("members.spread", 0.1, 0, 0.5, "SD", "how much people differ in their personal set points, on the scale from 0 to 1; 0 makes everybody alike", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Members.Spread }),
	number("members.edge", 0.02, 0.0001, 0.4, "share", "how close to 0 and to 1 set points, the readiness to speak that people tend to, and the starting share of command can come; raise it and extremes vanish", "assumed", func(p *Params) *float64 { return &p.Members.Edge }),
	number("members.dyads", 0.35, 0, 2, "log SD", "how differently a leader treats the members of one team (leader-member exchange)", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Members.Dyads }),
	number("members.dyads_least", 0.4, 0.01, 1, "times", "least favourable factor of a pair of leader and member", "assumed", func(p *Params) *float64 { return &p.Members.DyadsLeast }),
	number("members.dyads_most", 2.2, 1, 100, "times", "most favourable factor of a pair of leader and member", "assumed", func(p *Params) *float64 { return &p.Members.DyadsMost }),
	number("members.readings", 1, 0, 2, "log SD", "how differently people read the same act of the same leader; raise it and team mates agree less on who leads them", "attribution (Martinko, Harvey & Douglas 2007); value calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Members.Readings }),
	share("members.skill", 0.5, "mean skill of those who come", "0 = none, 1 = full", "assumed", func(p *Params) *float64 { return &p.Members.Skill }),
	share("members.capability", 0.35, "mean leadership capability of those who come: how able they are to decide and to lead", "0 = none, 1 = full", "assumed", func(p *Params) *float64 { return &p.Members.Capability }),
	share("members.alignment", 0.45, "mean alignment of those who come with the organization's goals", "0 = opposed, 1 = one's own", "assumed", func(p *Params) *float64 { return &p.Members.Alignment }),
	share("members.belonging", 0.45, "mean sense of belonging of those who come", "0 = a stranger, 1 = one of us", "assumed", func(p *Params) *float64 { return &p.Members.Belonging }),
	share("members.trust", 0.5, "mean disposition to trust a leader", "0 = never, 1 = fully", "Mayer, Davis & Schoorman 1995; value assumed", func(p *Params) *float64 { return &p.Members.Trust }),
	share("members.leader_skill", 0.62, "mean skill of leaders at the start and of those hired from outside", "0 = none, 1 = full", "assumed", func(p *Params) *float64 { return &p.Members.LeaderSkill }),
	share("members.leader_capability", 0.6, "mean leadership capability of leaders at the start and of those hired from outside", "0 = none, 1 = full", "assumed", func(p *Params) *float64 { return &p.Members.LeaderCapability }),
	share("members.leader_variation", 0.15, "how much leaders of one style differ: SD of the log of each intensity", "", "assumed", func(p *Params) *float64 { return &p.Members.LeaderVariation }),
	share("members.start.shared", 0.5, "power that somebody who comes takes to be shared", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Shared }),
	share("members.start.responsibility", 0.3, "felt responsibility of somebody who comes", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Responsibility }),
	share("members.start.heard", 0.3, "how far somebody who comes feels heard", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Heard }),
	share("members.start.fair", 0.5, "fairness that somebody who comes sees", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Fair }),
	share("members.start.strain", 0.15, "strain of somebody who comes", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Strain }),
	share("members.start.quit", 0.2, "quit intention of somebody who comes", "", "assumed", func(p *Params) *float64 { return &p.Members.Start.Quit }),
	whole(Weeks, "members.start.tenure", 104, 0, 5200, "weeks", "tenure of those who are there at the start; raise it and they depend more on their place; 0 = all are newcomers", "assumed", func(p *Params) *int { return &p.Members.Start.Tenure }),
}, beliefRows, responseRows, effortRows, decideRows, voiceRows, bondRows, standingRows, outsideRows, upwardRows)

var beliefRows = []Row[Params]{
	share("members.belief.watch_start", 0.3, "belief in being watched at the start", "0 = never, 1 = always", "assumed", func(p *Params) *float64 { return &p.Members.Belief.WatchStart }),
	number("members.belief.rumour", 0, -1, 1, "share", "how far the belief in punishment of those who are there at the start lies off what office and culture suggest: above 0 for a fearsome name, below for one that nobody takes seriously", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Rumour }),
	rate("members.belief.watch_learn", 0.12, 1, "per check", "how much of the gap to certainty one check closes", "assumed", func(p *Params) *float64 { return &p.Members.Belief.WatchLearn }),
	rate("members.belief.watch_fade", 0.035, 1, "per week", "how fast the belief in being watched fades in a week without a check", "assumed", func(p *Params) *float64 { return &p.Members.Belief.WatchFade }),
	rate("members.belief.punish_self", 0.25, 1, "per sanction", "how much of the gap to certainty a sanction of one's own closes, times its severity", "assumed", func(p *Params) *float64 { return &p.Members.Belief.PunishSelf }),
	rate("members.belief.punish_seen", 0.09, 1, "per sanction", "the same for the sanction of a team mate", "assumed", func(p *Params) *float64 { return &p.Members.Belief.PunishSeen }),
	rate("members.belief.dismissal_seen", 0.2, 1, "per dismissal", "the same for the dismissal of a team mate", "assumed", func(p *Params) *float64 { return &p.Members.Belief.DismissalSeen }),
	rate("members.belief.threat", 0.15, 1, "per threat", "the same for a threat, times its credibility", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Threat }),
	rate("members.belief.bluff", 0.04, 1, "per deed", "how much of the belief a seen deed without a sanction takes away", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Bluff }),
	rate("members.belief.fade", 0.015, 1, "per week", "how fast the belief in punishment fades to what office and culture uphold", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Fade }),
	share("members.belief.news", 0.5, "weight of a sanction that reaches somebody over ties, relative to one in the own team", "0 = no word travels, 1 = as if seen", "assumed", func(p *Params) *float64 { return &p.Members.Belief.News }),
	rate("members.belief.credibility_learn", 0.05, 1, "per deed", "how fast the credibility of a leader's threats follows what is done about deeds", "assumed", func(p *Params) *float64 { return &p.Members.Belief.CredibilityLearn }),
	rate("members.belief.arbitrary_rate", 0.02, 1, "per week", "chance of a sanction without a deed for a member of a leader at leaders.arbitrary = 1", "assumed", func(p *Params) *float64 { return &p.Members.Belief.ArbitraryRate }),
	rate("members.belief.detection", 2.3, 20, "per slack", "how surely a check shows slack work: 1 - exp(-detection x slack)", "Epstein 2002 (k = 2.3: slack of 1 is seen in 9 of 10)", func(p *Params) *float64 { return &p.Members.Belief.Detection }),
	share("members.belief.tolerance", 0.2, "slack that nobody minds: only what is beyond it can show as a deed", "", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Tolerance }),
	severity("reprimand", Reprimand, 0.15), severity("humiliation", Humiliation, 0.6), severity("withhold", Withhold, 0.4),
	severity("exclusion", Exclusion, 0.7), severity("dismissal", Dismissal, 1),
	rate("members.belief.disclaim", 0.06, 1, "per week", "how fast the belief in punishment falls when a leader disclaims it, as far as the leader is believed and really bound", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Disclaim }),
	share("members.belief.disclaim_unbound", 0.5, "how far a disclaimer is believed of a leader who keeps all means of sanction, relative to one who gave them away", "", "assumed", func(p *Params) *float64 { return &p.Members.Belief.DisclaimUnbound }),
	share("members.belief.credibility_start", 0.5, "credibility of a new leader's threats", "0 = a bluff, 1 = certain", "assumed", func(p *Params) *float64 { return &p.Members.Belief.CredibilityStart }),
	share("members.belief.punish_floor", 0.5, "how much the mildest sanction of one's own teaches, relative to the severest", "", "assumed", func(p *Params) *float64 { return &p.Members.Belief.PunishFloor }),
	share("members.belief.severity.arbitrary", 0.5, "how severe a sanction without a deed looks to the team", "", "assumed", func(p *Params) *float64 { return &p.Members.Belief.ArbitrarySeverity }),
}

func severity(name string, k Penalty, def float64) Row[Params] {
	return share("members.belief.severity."+name, def, "how severe a "+name+" is to the one it meets", "0 = nothing, 1 = the loss of the place", "assumed", func(p *Params) *float64 { return &p.Members.Belief.Severity[k] })
}

var responseRows = concat([]Row[Params]{
	share("members.response.hard_share", 0.1, "share of requests that lie outside the zone of indifference", "0 = all routine, 1 = all hard", "Barnard 1938; value assumed", func(p *Params) *float64 { return &p.Members.Response.HardShare }),
	share("members.response.routine", 0.35, "how much the tactic counts for a routine request, relative to a hard one", "0 = not at all, 1 = as much", "assumed", func(p *Params) *float64 { return &p.Members.Response.Routine }),
	number("members.response.zone", 1.1, 0, 5, "logit", "how far resisting a routine request lies below, where hierarchy is accepted in full; the zone of indifference", "Barnard 1938; value assumed", func(p *Params) *float64 { return &p.Members.Response.Zone }),
	number("members.response.commit", -0.5, -5, 5, "logit", "committing, for an average person", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitBase }),
	number("members.response.commit_alignment", 2.0, 0, 10, "logit", "alignment for committing", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitAlignment }),
	number("members.response.commit_trust", 2.2, 0, 10, "logit", "trust for committing", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitTrust }),
	number("members.response.commit_belonging", 1.0, 0, 10, "logit", "belonging for committing", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitBelong }),
	number("members.response.commit_acceptance", 1.0, 0, 10, "logit", "private acceptance for committing", "Kelman 1958; value assumed", func(p *Params) *float64 { return &p.Members.Response.CommitAcceptance }),
	number("members.response.commit_wounds", 1.6, 0, 10, "logit", "wounds against committing", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitWounds }),
	number("members.response.commit_norm", 1.2, 0, 10, "logit", "committing of one's ties for committing", "assumed", func(p *Params) *float64 { return &p.Members.Response.CommitNorm }),
	number("members.response.comply_fear", 3.2, 0, 20, "logit", "fear x belief in being watched for complying", "assumed", func(p *Params) *float64 { return &p.Members.Response.ComplyFear }),
	number("members.response.comply_reward", 0.6, 0, 10, "logit", "expected reward for complying", "assumed", func(p *Params) *float64 { return &p.Members.Response.ComplyReward }),
	number("members.response.comply_legitimate", 0.5, 0, 10, "logit", "accepted hierarchy for complying", "assumed", func(p *Params) *float64 { return &p.Members.Response.ComplyLegitimate }),
	number("members.response.resist", -1.1, -5, 5, "logit", "resisting, for an average person", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistBase }),
	number("members.response.resist_fear", 3.0, 0, 20, "logit", "fear x belief in being watched against resisting", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistFear }),
	number("members.response.resist_trust", 1.2, 0, 10, "logit", "trust against resisting", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistTrust }),
	number("members.response.resist_alignment", 1.0, 0, 10, "logit", "alignment against resisting", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistAlignment }),
	number("members.response.resist_wounds", 1.6, 0, 10, "logit", "wounds for resisting", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistWounds }),
	number("members.response.resist_norm", 1.0, 0, 10, "logit", "resisting of one's ties for resisting", "assumed", func(p *Params) *float64 { return &p.Members.Response.ResistNorm }),
	number("members.response.reactance", 0.8, 0, 10, "logit", "being watched and pressed (half of their sum, less its centre) for resisting, where trust is missing", "Brehm 1966; value assumed", func(p *Params) *float64 { return &p.Members.Response.ResistReactance }),
	share("members.response.centre.state", 0.5, "alignment, trust, belonging, acceptance of the average person whom the utilities describe", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreState }),
	share("members.response.centre.wounds", 0.1, "the same for wounds", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreWounds }),
	share("members.response.centre.fear", 0.06, "the same for fear x belief in being watched", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreFear }),
	share("members.response.centre.commit", 0.4, "the same for the share of ties that commit", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreCommit }),
	share("members.response.centre.resist", 0.15, "the same for the share of ties that resist", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreResist }),
	share("members.response.centre.pressed", 0.5, "the same for being watched and pressed (belief in being watched, plus 1 for a request by pressure)", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentrePressed }),
	number("members.response.base_commit", 1.0, 0, 10, "logit", "the base that a soft tactic draws on, for committing; raise it and who is neither known for expertise nor respected wins nobody over", "French & Raven 1959 (form); value assumed", func(p *Params) *float64 { return &p.Members.Response.BaseCommit }),
	number("members.response.base_resist", 1.0, 0, 10, "logit", "the base that a tactic draws on, against resisting; raise it and who lacks the means is refused", "French & Raven 1959 (form); value assumed", func(p *Params) *float64 { return &p.Members.Response.BaseResist }),
	share("members.response.centre.base", 0.5, "base of power with which a tactic works as its utilities say", "", "scale", func(p *Params) *float64 { return &p.Members.Response.CentreBase }),
	share("members.response.fair_words", 0.5, "how far a tactic that wins people over works for a speaker nobody trusts; it works in full from a trust of 1 less this", "", "assumed", func(p *Params) *float64 { return &p.Members.Response.FairWords }),
}, tacticUtility("inspirational", Inspirational, 2.2, -1.2), tacticUtility("consultation", Consultation, 0.71, -0.41),
	tacticUtility("exchange", Exchange, -0.16, -0.54), tacticUtility("rational", Rational, -0.27, 0.45),
	tacticUtility("legitimating", Legitimating, -2.7, -0.24), tacticUtility("pressure", Pressure, -2.6, 0.31))

func tacticUtility(name string, t Tactic, commit, resist float64) []Row[Params] {
	const source = "log odds of the shares in Falbe & Yukl 1992 (quoted, not re-read)"
	return []Row[Params]{
		number("members.response.tactic."+name+".commit", commit, -10, 10, "logit", "committing to a hard request made by the "+name+" tactic, relative to complying", source, func(p *Params) *float64 { return &p.Members.Response.Commit[t] }),
		number("members.response.tactic."+name+".resist", resist, -10, 10, "logit", "resisting a hard request made by the "+name+" tactic, relative to complying", source, func(p *Params) *float64 { return &p.Members.Response.Resist[t] }),
	}
}

var effortRows = []Row[Params]{
	share("members.effort.comply", 0.5, "effort of somebody who complies and believes to be unwatched", "0 = nothing, 1 = everything", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Comply }),
	share("members.effort.watched", 0.45, "effort that the belief in being watched adds to it", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Watched }),
	share("members.effort.resist", 0.3, "effort of somebody who resists", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Resist }),
	share("members.effort.responsibility", 0.1, "effort that felt responsibility adds, as a share", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Responsibility }),
	share("members.effort.responsibility_usual", 0.3, "felt responsibility that neither adds effort nor takes any", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.ResponsibilityUsual }),
	share("members.effort.burnout", 0.5, "effort lost at the highest strain, as a share", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Burnout }),
	share("members.effort.withheld", 0.25, "effort that full wounds take, as a share: who is hurt holds back", "", "Skarlicki & Folger 1997 (sign); value assumed", func(p *Params) *float64 { return &p.Members.Effort.Withheld }),
	share("members.effort.unskilled", 0.4, "worth of the effort of somebody without any skill, relative to full skill", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Unskilled }),
	share("members.effort.good", 0.9, "effort from which work counts as good and may be rewarded", "", "assumed", func(p *Params) *float64 { return &p.Members.Effort.Good }),
}

var decideRows = []Row[Params]{
	share("members.decide.member", 0.20, "chance that a decision of a member without capability and skill succeeds", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.MemberBase }),
	share("members.decide.member_gain", 0.60, "what full capability and skill of the member add", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.MemberGain }),
	share("members.decide.capability_weight", 0.6, "weight of capability against skill in it", "0 = skill alone, 1 = capability alone", "assumed", func(p *Params) *float64 { return &p.Members.Decide.MemberCapability }),
	share("members.decide.support", 0.10, "what explaining and listening add to a member's decision", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.Support }),
	share("members.decide.leader", 0.45, "chance that a decision of a leader without skill succeeds", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.LeaderBase }),
	share("members.decide.leader_gain", 0.45, "what full skill of the leader adds", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.LeaderGain }),
	share("members.decide.leader_complexity", 0.45, "what complexity takes from a leader who knows nothing of what the members know", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.LeaderComplexity }),
	share("members.decide.pool", 0.9, "how much of what a member knows and is ready to say reaches a leader who asks", "0 = nothing, 1 = all", "assumed", func(p *Params) *float64 { return &p.Members.Decide.Pool }),
	share("members.decide.consult_time", 0.18, "share of a member's week that being consulted on every decision takes", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.ConsultTime }),
	share("members.decide.coordination", 0.5, "how much of what hangs together is lost where nobody belongs and nobody speaks", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.Coordination }),
	share("members.decide.clarity", 0.10, "output that full direction adds by clear goals and roles", "", "Judge, Piccolo & Ilies 2004 (sign); value assumed", func(p *Params) *float64 { return &p.Members.Decide.Clarity }),
	rate("members.decide.memory", 0.05, 1, "per week", "how fast the count of decisions taken lately follows; raise it and it forgets sooner", "assumed", func(p *Params) *float64 { return &p.Members.Decide.Memory }),
	share("members.decide.unskilled", 0.5, "how much a member without skill can tell a leader who asks about an ordinary decision, relative to full skill", "", "assumed", func(p *Params) *float64 { return &p.Members.Decide.Unskilled }),
}

var voiceRows = []Row[Params]{
	share("members.voice.base", 0.15, "readiness to speak up of somebody without trust, fear or hearing", "0 = silent, 1 = always speaks", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Base }),
	share("members.voice.trust", 0.5, "what full trust adds", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Trust }),
	share("members.voice.fear", 0.5, "what full fear takes away", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Fear }),
	share("members.voice.heard", 0.35, "what being heard adds", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Heard }),
	rate("members.voice.rate", 0.03, 1, "per week", "how fast readiness follows", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Rate }),
	share("members.voice.punished", 0.15, "share of readiness lost when a mistake of one's own is punished", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.PunishedSelf }),
	share("members.voice.punished_seen", 0.03, "the same for the punished mistake of a team mate", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.PunishedSeen }),
	share("members.voice.ignored", 0.05, "share of readiness lost when one speaks and is not heard", "", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Ignored }),
	rate("members.voice.suppressed", 0.05, 1, "per week", "share of readiness lost by an informal leader who is kept down at full intensity; team mates lose as much times that leader's standing", "assumed", func(p *Params) *float64 { return &p.Members.Voice.Suppressed }),
	number("members.voice.talk_leader", 0.3, 0, 10, "talk", "talk of a leader who neither directs, explains nor threatens", "assumed", func(p *Params) *float64 { return &p.Members.Voice.TalkLeader }),
	number("members.voice.talk", 0.2, 0, 10, "talk", "talk of a member who is fully ready to speak, without being consulted or listened to", "assumed", func(p *Params) *float64 { return &p.Members.Voice.TalkMember }),
}

var bondRows = []Row[Params]{
	rate("members.bonds.align_rate", 0.02, 1, "per week", "how fast alignment rises where reasons are given by a trusted leader", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.AlignRate }),
	rate("members.bonds.align_ties", 0.03, 1, "per week", "how fast alignment follows that of one's ties", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.AlignTies }),
	rate("members.bonds.pull", 0.015, 1, "per week", "how fast alignment and belonging return to a person's set point", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.AlignPull }),
	rate("members.bonds.belong_rate", 0.02, 1, "per week", "how fast belonging follows what the group gives", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.BelongRate }),
	share("members.bonds.belong_welcome", 0.4, "weight of the belonging of team mates in what the group gives", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.BelongWelcome }),
	share("members.bonds.belong_heard", 0.4, "weight of being heard in it", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.BelongHeard }),
	share("members.bonds.belong_trust", 0.4, "weight of trust in the leader in it", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.BelongTrust }),
	share("members.bonds.belong_wounds", 0.5, "what wounds take from it", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.BelongWounds }),
	rate("members.bonds.attach_rate", 0.0065, 1, "per week", "how fast attachment to the organization follows trust, belonging, alignment and satisfaction", "calibrated on the first block of docs/evidence.md", func(p *Params) *float64 { return &p.Members.Bonds.AttachRate }),
	rate("members.bonds.accept_rate", 0.03, 1, "per week", "how fast private acceptance follows trust and alignment", "Kelman 1958; value assumed", func(p *Params) *float64 { return &p.Members.Bonds.AcceptRate }),
	share("members.bonds.accept_trust", 0.5, "weight of trust, against alignment, in private acceptance", "0 = alignment alone, 1 = trust alone", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.AcceptTrust }),
	rate("members.bonds.internalise", 0.01, 1, "per week", "acceptance that a week of commitment adds", "Kelman 1958; value assumed", func(p *Params) *float64 { return &p.Members.Bonds.Internalise }),
	rate("members.bonds.responsibility_rate", 0.04, 1, "per week", "how fast felt responsibility follows the decisions that are one's own", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.ResponsibilityRate }),
	number("members.bonds.responsibility_gain", 4, 0, 100, "per decision a week", "felt responsibility that decisions of one's own tend to: full at the inverse of this many a week", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.ResponsibilityGain }),
	rate("members.bonds.tie_trust", 0.02, 1, "per week", "how fast the benevolence seen in the leader follows what team mates see", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.TieTrust }),
	rate("members.bonds.heard_rate", 0.1, 1, "per week", "how fast the feeling of being heard follows", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.HeardRate }),
	share("members.bonds.heard_listen", 0.6, "weight of listening in being heard", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.HeardListen }),
	share("members.bonds.heard_recognise", 0.3, "weight of recognition in being heard", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.HeardRecognise }),
	share("members.bonds.heard_consult", 0.3, "weight of consulting in being heard", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.HeardConsult }),
	share("members.bonds.fair", 0.4, "fairness seen where nobody is rewarded, recognised or wronged", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.FairBase }),
	share("members.bonds.fair_recognised", 0.3, "what full recognition adds to it", "", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.FairRecognised }),
	rate("members.bonds.fair_rate", 0.03, 1, "per week", "how fast fairness seen returns there", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.FairRate }),
	rate("members.bonds.fair_reward", 0.1, 1, "per reward", "share of the gap to full fairness that a reward closes", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.FairReward }),
	rate("members.bonds.fair_wronged", 0.5, 1, "per sanction", "share of the fairness seen that a sanction without a deed takes", "assumed", func(p *Params) *float64 { return &p.Members.Bonds.FairWronged }),
	share("members.satisfaction.trust", 0.30, "weight of trust in the leader in job satisfaction (only ratios of the six weights count)", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Trust }),
	share("members.satisfaction.heard", 0.15, "weight of being heard and recognised", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Heard }),
	share("members.satisfaction.fair", 0.15, "weight of fairness and reward seen", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Fair }),
	share("members.satisfaction.ease", 0.20, "weight of low strain and few wounds", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Ease }),
	share("members.satisfaction.use", 0.10, "weight of the use of one's skill", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Use }),
	share("members.satisfaction.pay", 0.10, "weight of pay against the market", "", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.Pay }),
	number("members.satisfaction.pay_offers", 0.5, 0, 5, "per index", "how much offers elsewhere take from the worth of one's pay", "assumed", func(p *Params) *float64 { return &p.Members.Satisfaction.PayOffers }),
}
