package param

// Act is one kind of thing a leader does in a week. Its intensity, 0 to 1, is
// the share of occasions on which it is done (model page, "Leaders act").
type Act int

const (
	Direct    Act = iota // say what is to be done, by whom and how
	Threaten             // remind people of what can be done to them
	Monitor              // check on a request
	Sanction             // punish a refusal or slack work that was seen
	Arbitrary            // punish without a deed
	Blame                // punish a mistake in a decision that was delegated
	Reward               // reward good work that was seen
	Consult              // ask before deciding
	Delegate             // leave the decision to the member
	Explain              // say why, give the picture
	Recognise            // give credit in public
	Protect              // shield from overload and from above
	Listen               // take time to hear a person
	Repair               // own a harm and make it good
	Disclaim             // say that the office's sanctions will not be used
	Bind                 // really give the means of sanction away
	Sponsor              // back whoever in the team others listen to
	Suppress             // keep whoever in the team others listen to down
	Favour               // grant favours: reward, hire and promote by liking instead of merit
	Divert               // take the team's resources for own ends
	NumActs
)

// Tactic is how a request is made (Falbe & Yukl 1992).
type Tactic int

const (
	Inspirational Tactic = iota
	Consultation
	Exchange
	Rational
	Legitimating
	Pressure
	NumTactics
)

// Penalty is a kind of sanction.
type Penalty int

const (
	Reprimand   Penalty = iota // in private
	Humiliation                // in public
	Withhold                   // a promotion or a raise is withheld
	Exclusion                  // from the group
	Dismissal                  // from the organization: "symbolic death" in its real form
	NumPenalties
)

// Style is how often a leader does what, and nothing else: no rule of the
// model reads a style's name, only these numbers.
type Style struct {
	Acts      [NumActs]float64      // intensities, 0 to 1
	Tactics   [NumTactics]float64   // weights of the mix; only their ratios count
	Penalties [NumPenalties]float64 // weights of the mix; only their ratios count

	Espoused float64 // how much sharing of power the leader says there is, 0 to 1
	SelfSeen float64 // how much sharing the leader believes there is, 0 to 1

	CrisisPolicy string  // stay, command or share
	HandBack     bool    // whether command ends with the crisis
	CommandShare float64 // share of ordinary four-week blocks in which the leader commands, at the start
	Adaptivity   float64 // how strongly the leader repeats what seemed to work, 0 to 1
}

// NamedStyle is a style and the name a study gives it.
type NamedStyle struct {
	Name string
	Style
}

// StyleRows describes the keys of [leaders], [styles.NAME] and
// [[leaders.assign]] that make up a style.
var StyleRows = []Row[Style]{
	act(Direct, "direct", 0.40, "share of routine work that the leader sets out in detail; gives clarity, costs the leader time", "0 = nobody is told how, 1 = every step is set out", "Judge, Piccolo & Ilies 2004; intensity assumed"),
	act(Threaten, "threaten", 0.05, "share of weeks in which a member is reminded of what can be done to them", "0 = never, 1 = every week", "assumed"),
	act(Monitor, "monitor", 0.25, "share of requests that are checked", "0 = nobody is checked, 1 = every request", "assumed"),
	act(Sanction, "sanction", 0.20, "share of seen refusals and seen slack work that are punished", "0 = never punished, 1 = always", "assumed"),
	act(Arbitrary, "arbitrary", 0, "how often people are punished without a deed, as a share of the ceiling members.belief.arbitrary_rate", "0 = never, 1 = at the ceiling rate", "assumed"),
	act(Blame, "blame", 0.10, "share of failed delegated decisions that are punished", "0 = mistakes are forgiven, 1 = every mistake is punished", "assumed"),
	act(Reward, "reward", 0.30, "share of good work that was seen and is rewarded", "0 = never, 1 = always", "Podsakoff et al. 2006; intensity assumed"),
	act(Consult, "consult", 0.25, "share of the leader's decisions on which the members are asked first", "0 = nobody is asked, 1 = everybody, always", "assumed"),
	act(Delegate, "delegate", 0.25, "share of decisions that are left to the member", "0 = the leader decides, 1 = the member does", "assumed"),
	act(Explain, "explain", 0.30, "share of requests for which reasons and the whole picture are given", "0 = never, 1 = always", "assumed"),
	act(Recognise, "recognise", 0.25, "share of good work for which credit is given", "0 = never, 1 = always", "assumed"),
	act(Protect, "protect", 0.20, "how far members are shielded from overload and pressure from above", "0 = not at all, 1 = as far as can be", "assumed"),
	act(Listen, "listen", 0.25, "share of weeks in which a member is heard", "0 = never, 1 = every week", "assumed"),
	act(Repair, "repair", 0.10, "how far harm that was done is owned and made good", "0 = never, 1 = always", "Schweitzer, Hershey & Bradlow 2006; intensity assumed"),
	act(Disclaim, "disclaim", 0, "how often the leader says that sanctions will not be used", "0 = never, 1 = every week", "assumed"),
	act(Bind, "bind", 0, "how far the leader really gives the means of sanction away", "0 = keeps them all, 1 = has none left", "assumed"),
	act(Favour, "favour", 0.05, "share of favours asked for that are granted, and of seats in the leader's gift that are filled by liking instead of merit", "0 = none, 1 = all", "assumed"),
	act(Divert, "divert", 0, "how much of the team's output the leader takes for own ends, as a share of organization.divert_most", "0 = nothing, 1 = as much as can be taken", "assumed"),

	act(Sponsor, "sponsor", 0.15, "how far the leader backs whoever in the team others listen to: credit, a stage, an ear", "0 = ignores informal leaders, 1 = all that can be done", "assumed"),
	act(Suppress, "suppress", 0.05, "how far the leader keeps down whoever in the team others listen to: takes the credit, cuts off, belittles", "0 = ignores informal leaders, 1 = all that can be done", "assumed"),

	tactic(Inspirational, "inspirational", 0.15), tactic(Consultation, "consultation", 0.15),
	tactic(Exchange, "exchange", 0.15), tactic(Rational, "rational", 0.30),
	tactic(Legitimating, "legitimating", 0.15), tactic(Pressure, "pressure", 0.10),

	penalty(Reprimand, "reprimand", 0.80, "reprimands in private"), penalty(Humiliation, "humiliation", 0.05, "humiliations in public"),
	penalty(Withhold, "withhold", 0.08, "withheld promotions and raises"), penalty(Exclusion, "exclusion", 0.04, "exclusions from the group"),
	penalty(Dismissal, "dismissal", 0.03, "dismissals"),

	share("espoused", 0.4, "how much sharing of power the leader says there is; beyond what people live through it is a broken word", "0 = claims to command, 1 = claims to share everything", "assumed", func(s *Style) *float64 { return &s.Espoused }),
	share("self_seen", 0.4, "how much sharing of power the leader believes there is; saying more than one believes is deception", "0 = knows that it commands, 1 = believes that it shares everything", "assumed", func(s *Style) *float64 { return &s.SelfSeen }),
	choice("crisis_policy", "stay", []string{"stay", "command", "share"}, "what the leader does in a crisis: stay as usual, command, or share the search for a way out", "assumed", func(s *Style) *string { return &s.CrisisPolicy }),
	onOff("hand_back", true, "whether command ends with the crisis; otherwise it is kept", "assumed", func(s *Style) *bool { return &s.HandBack }),
	share("command_share", 0, "share of ordinary four-week blocks in which the leader commands, before anything is learned", "0 = never, 1 = always", "assumed", func(s *Style) *float64 { return &s.CommandShare }),
	share("adaptivity", 0, "how strongly the leader repeats what seemed to work (learning.leader_rate times this)", "0 = never changes, 1 = learns at the full rate", "assumed", func(s *Style) *float64 { return &s.Adaptivity }),
}

func act(a Act, name string, def float64, meaning, ends, source string) Row[Style] {
	return share(name, def, meaning, ends, source, func(s *Style) *float64 { return &s.Acts[a] })
}

func tactic(t Tactic, name string, def float64) Row[Style] {
	return share("tactics."+name, def, "weight of the "+name+" tactic among requests (only ratios of the six weights count)", "0 = never used", "tactics of Falbe & Yukl 1992; weight assumed", func(s *Style) *float64 { return &s.Tactics[t] })
}

func penalty(p Penalty, name string, def float64, what string) Row[Style] {
	return share("penalties."+name, def, "weight of "+what+" among sanctions (only ratios of the five weights count)", "0 = never used", "assumed", func(s *Style) *float64 { return &s.Penalties[p] })
}
