package param

// Lever is one of the eighteen things that a change agent may do (the list of
// Hill & Judge's teaching simulation, as publicly described).
type Lever int

const (
	WalkTheTalk Lever = iota
	Consultant
	ExecutiveSupport
	PrivateInterview
	Notice
	TownHall
	InternalTraining
	ExternalTraining
	Pilot
	ProgressReport
	SuccessStory
	ClarifyValues
	Coalition
	RecogniseAdopter
	ConfrontResister
	Deadlines
	Rewards
	Restructure
	NumLevers
)

// LeverUse is what a lever costs and does.
type LeverUse struct {
	Cost        float64 // weeks of work
	Weeks, Wait int     // how long it lasts, and what must pass after that before it is used again
	Strength    float64 // what it does, at full credibility
	Needs       float64 // credibility from which it works in full
	Credibility float64 // earned, or below 0 spent, by one use
}

// The stages of a person in a change, as bits of LeverKind.Stages.
const (
	AtUnaware = 1 << iota
	AtAware
	AtInterested
	AtTrying
	AtAdopted
	AtAnyStage = AtUnaware | AtAware | AtInterested | AtTrying | AtAdopted
)

// LeverKind is what is fixed of a lever: the table of the eighteen.
type LeverKind struct {
	Name    string
	Aim     string // whom it meets if [[event]] person does not say: "" = everybody in scope
	Stages  int    // of those it acts on: with too few of them there it is mistimed
	Force   bool   // it rests on authority
	Default LeverUse
	Does    string
}

// LeverKinds lists the levers in the order of their constants.
var LeverKinds = [NumLevers]LeverKind{
	{"walk_the_talk", "", AtAnyStage, false, LeverUse{4, 8, 4, 0.5, 0, 0.12},
		"leaders live the change themselves: integrity seen rises"},
	{"consultant", "", AtUnaware | AtAware, false, LeverUse{6, 12, 12, 0.15, 0.2, 0.06},
		"a consultant explains and helps: people hear of it, and trials go better"},
	{"executive_support", "", AtUnaware | AtAware, false, LeverUse{3, 6, 8, 0.2, 0.2, 0.08},
		"the chief executive supports it in public: people hear of it, the vision gets clearer, and a middle manager's force is covered"},
	{"private_interview", "random", AtUnaware | AtAware | AtInterested, false, LeverUse{1, 0, 0, 0.6, 0.2, 0.01},
		"somebody is heard in private and told why: interest and conviction, as far as the leader is trusted"},
	{"notice", "", AtUnaware, false, LeverUse{0.5, 1, 3, 0.3, 0, -0.01},
		"a notice by e-mail: people hear of it"},
	{"town_hall", "", AtUnaware | AtAware, false, LeverUse{3, 1, 6, 0.6, 0.3, 0.02},
		"a meeting of all: people hear of it, and the vision convinces as far as leaders are trusted"},
	{"internal_training", "", AtInterested | AtTrying, false, LeverUse{5, 8, 8, 0.25, 0.2, 0.03},
		"skill-building by one's own people: trials go better"},
	{"external_training", "", AtInterested | AtTrying, false, LeverUse{8, 4, 12, 0.4, 0.1, 0.02},
		"skill-building from outside: trials go better still, for more money and a shorter time"},
	{"pilot", "most-influential", AtAware | AtInterested, false, LeverUse{6, 12, 8, 0.2, 0.3, 0.03},
		"the team of the person tries first, with help"},
	{"progress_report", "", AtTrying | AtAdopted, false, LeverUse{1, 3, 6, 0.6, 0.3, 0.02},
		"everybody sees how many do it, tied to them or not"},
	{"success_story", "", AtAdopted, false, LeverUse{2, 1, 8, 0.6, 0.4, 0.03},
		"what adopters gained is told: conviction, as far as there is a gain"},
	{"clarify_values", "", AtAware | AtInterested, false, LeverUse{3, 6, 12, 0.4, 0.3, 0.03},
		"what the change serves is worked out: alignment rises with trust for some weeks, and the vision gets clearer for good"},
	{"coalition", "", AtAnyStage, false, LeverUse{5, 0, 12, 0.7, 0.4, 0.02},
		"the people with the most influence are won over, as far as they trust, and speak for it once they do it"},
	{"recognise_adopter", "adopter", AtAdopted, false, LeverUse{1, 4, 1, 0.4, 0.3, 0.02},
		"an adopter gets credit in public: respect, and a champion's weight in the eyes of ties"},
	{"confront_resister", "resister", AtAnyStage, true, LeverUse{1, 4, 2, 0.6, 0.4, -0.04},
		"somebody who opposes is threatened in private"},
	{"deadlines", "", AtAware | AtInterested, true, LeverUse{2, 8, 8, 0.6, 0.5, -0.06},
		"goals and deadlines: those who do not do it are pressed every week"},
	{"rewards", "", AtAware | AtInterested, true, LeverUse{6, 26, 12, 0.5, 0.5, -0.03},
		"rewards are revised: those who do it are rewarded, and people try for it as far as they see fairness"},
	{"restructure", "", AtInterested | AtTrying, true, LeverUse{10, 26, 26, 0.4, 0.6, -0.12},
		"jobs are cut anew: trials go better and the old way is ordered away; it costs skill and belonging and hurts as an imposed change does"},
}

// String returns the lever's name in studies.
func (l Lever) String() string { return LeverKinds[l].Name }

// LeverNames returns the names of all levers.
func LeverNames() []string {
	var names []string
	for _, k := range LeverKinds {
		names = append(names, k.Name)
	}
	return names
}

// FindLever returns the lever of a name that LeverNames lists; it panics on any
// other, which is a mistake of the caller.
func FindLever(name string) Lever {
	for l := range LeverKinds {
		if LeverKinds[l].Name == name {
			return Lever(l)
		}
	}
	panic("param: no lever " + name)
}

// leverRows returns the rows of all levers.
func leverRows() (all []Row[Params]) {
	const source = "list of Hill & Judge; value assumed"
	for l := range LeverKinds {
		k := &LeverKinds[l]
		key, d := "change.lever."+k.Name+".", k.Default
		of := func(p *Params) *LeverUse { return &p.Change.Levers[l] }
		all = append(all,
			number(key+"cost", d.Cost, 0, 1000, "weeks of work", "what the lever takes of the budget: "+k.Does, source, func(p *Params) *float64 { return &of(p).Cost }),
			weeks(key+"weeks", d.Weeks, 520, "how long it lasts", source, func(p *Params) *int { return &of(p).Weeks }),
			weeks(key+"wait", d.Wait, 520, "time after it before it can be used again without being mistimed", source, func(p *Params) *int { return &of(p).Wait }),
			share(key+"strength", d.Strength, "what it does at full credibility", "", source, func(p *Params) *float64 { return &of(p).Strength }),
			share(key+"needs", d.Needs, "credibility from which it works in full; below, in proportion", "", source, func(p *Params) *float64 { return &of(p).Needs }),
			number(key+"credibility", d.Credibility, -1, 1, "share", "share of the gap to full credibility that one use earns; below 0 the share of credibility that it spends", source, func(p *Params) *float64 { return &of(p).Credibility }))
	}
	return all
}
