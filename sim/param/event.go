package param

// Event is one scripted happening, [[event]] in a study.
type Event struct {
	Name       string  // by which --without leaves it out; unique in a study
	Week       int     // when it happens, from 0
	Kind       string  // one of EventKinds
	Scope      string  // organization, unit or team
	Unit       int     // which unit or team, from 0
	Share      float64 // of people or teams it meets, or its size
	Severity   float64
	Complexity float64
	Deadline   int
	Weeks      int    // how long it lasts, 0 = for good
	Style      string // the name of a style
	Index      float64

	// of a change programme
	Lever  string // the name of a lever
	Person string // whom it meets: a word of PersonWords, seat-N, or "" as the lever says
}

// EventKinds lists what can be scripted, with the keys that each reads besides
// name, week, kind, scope and unit.
var EventKinds = []struct {
	Name    string
	Keys    []string
	Meaning string
}{
	{"shock", []string{"severity", "complexity", "deadline"}, "a crisis from outside"},
	{"layoff", []string{"share"}, "a share of the members is laid off"},
	{"leader_exit", []string{"weeks", "style"}, "leaders in scope leave (scope organization: the head; weeks = time until the successor, 0 = as organization.leader_hiring_delay; style = the successor's)"},
	{"promote", []string{"weeks", "style"}, "leaders in scope leave (scope organization: the head), and whoever of their reports has the highest standing follows, ready or not (weeks and style as for leader_exit)"},
	{"leaders_exit", []string{"share", "weeks", "style"}, "a share of all leaders leave at once"},
	{"broken_promise", []string{"share"}, "a promise is broken; share = its size"},
	{"deception_exposed", []string{"share"}, "a deception is found out; share = its size"},
	{"bluff_called", []string{"share"}, "somebody defies a threat in the open and nothing happens; share = how much of the belief in punishment and of the credibility of threats goes"},
	{"watching_off", []string{"weeks"}, "nobody is checked for some weeks"},
	{"sanctions_off", []string{"weeks"}, "nobody is punished for some weeks, whatever is said"},
	{"imposed_change", []string{"share"}, "a new way of working is ordered; share = how much of the work it changes"},
	{"joint_change", []string{"share"}, "the same change, worked out together"},
	{"style", []string{"style"}, "leaders in scope change to a style"},
	{"repair", []string{"share", "weeks"}, "leaders in scope repair with this intensity for some weeks"},
	{"market", []string{"index", "weeks"}, "offers of the labour market change to index"},
	{"command", []string{"weeks"}, "leaders in scope command for some weeks"},

	{"platform_open", nil, "a social platform opens to everybody, or opens again (scope organization)"},
	{"platform_close", []string{"share"}, "the platform is closed, as far as that can be done (scope organization); share = how hard"},
	{"favour", []string{"share"}, "each leader in scope lifts the one treated best over the others, in the open; share = size of the favour, 1 = like a seat filled by favour"},
	{"change_launch", nil, "the change of [change] is launched in the whole organization; a change that runs already ends"},
	{"lever", []string{"lever", "person", "weeks"}, "the change agent uses a lever (weeks = how long it lasts, 0 = as change.lever.NAME.weeks says; scope team or unit: it meets only those)"},
	{"champion", []string{"person"}, "a person becomes a champion of the change: adopts it and speaks for it"},
	{"invite", []string{"person"}, "a person is invited to try the change, and does"},
	{"mute", []string{"person", "weeks"}, "nobody sees for some weeks what a person does or says about the change"},
}

// PersonWords are the words that [[event]] person knows besides seat-N: of
// those who fit, the one with the most influence, or one by chance.
var PersonWords = []string{"most-influential", "champion", "champion-tie", "adopter", "resister", "first-follower", "random"}

// EventRows describes the keys of an [[event]].
var EventRows = []Row[Event]{
	text("name", "", "a name of its own, by which --without leaves the event out", func(e *Event) *string { return &e.Name }),
	whole(Weeks, "week", 0, 0, 5200, "week", "when it happens, from 0", "scale", func(e *Event) *int { return &e.Week }),
	choice("kind", "shock", eventNames(), "what happens", "scale", func(e *Event) *string { return &e.Kind }),
	choice("scope", "organization", []string{"organization", "unit", "team"}, "whom it meets", "scale", func(e *Event) *string { return &e.Scope }),
	whole(Count, "unit", 0, 0, 2_000_000, "", "which unit or team, from 0, where scope is not the organization", "scale", func(e *Event) *int { return &e.Unit }),
	share("share", 0.5, "share of people or teams it meets, or its size, as the kind says", "", "assumed", func(e *Event) *float64 { return &e.Share }),
	number("severity", 2, 0, 10, "severity", "severity of a shock", "assumed", func(e *Event) *float64 { return &e.Severity }),
	share("complexity", 0.5, "how much more than one head knows a way out needs", "", "assumed", func(e *Event) *float64 { return &e.Complexity }),
	whole(Weeks, "deadline", 0, 0, 520, "weeks", "time after which each week of a shock costs more; 0 = as crisis.deadline", "assumed", func(e *Event) *int { return &e.Deadline }),
	weeks("weeks", 0, 5200, "how long it lasts; 0 = for good", "scale", func(e *Event) *int { return &e.Weeks }),
	text("style", "", "the name of a style", func(e *Event) *string { return &e.Style }),
	number("index", 1, 0, 5, "index", "the new index of offers", "scale", func(e *Event) *float64 { return &e.Index }),

	choice("lever", "notice", LeverNames(), "what the change agent does", "Hill & Judge", func(e *Event) *string { return &e.Lever }),
	text("person", "", "whom it meets: seat-N (N as in people.csv), or of those who fit: most-influential, champion, champion-tie (of those tied to a champion who do not do it yet), adopter, resister, first-follower, random; empty = as the lever says, else most-influential", func(e *Event) *string { return &e.Person }),
}

func eventNames() []string {
	var names []string
	for _, k := range EventKinds {
		names = append(names, k.Name)
	}
	return names
}

// Assign gives some leaders another style, [[leaders.assign]] in a study. Of
// several that fit a leader the last one counts.
type Assign struct {
	Level     int     // level of leaders, 1 = those who lead members; 0 = all levels
	Team      int     // number of the team led, from 0; -1 = all teams
	Share     float64 // of the leaders who fit, picked by a draw of each
	StyleName string
	Style     Style
}

// AssignRows describes the keys of [[leaders.assign]] besides those of a style.
var AssignRows = []Row[Assign]{
	whole(Count, "level", 0, 0, 20, "level", "level of leaders, 1 = those who lead members; 0 = all", "scale", func(a *Assign) *int { return &a.Level }),
	whole(Count, "team", -1, -1, 2_000_000, "team", "number of the team led, from 0; -1 = all", "scale", func(a *Assign) *int { return &a.Team }),
	share("share", 1, "share of the leaders who fit", "0 = none, 1 = all", "scale", func(a *Assign) *float64 { return &a.Share }),
	text("style", "", "the name of a style", func(a *Assign) *string { return &a.StyleName }),
}
