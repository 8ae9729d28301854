package param

// Network is the informal network: who listens to whom, how strongly, how that
// changes, and how far a word carries.
type Network struct {
	Kind           string // how the ties are made at the start, one of NetworkKinds
	Within, Across int    // ties to members of the own team, and to people elsewhere
	Degree         int    // ties of a person where teams do not count
	Rewire         float64

	// What a week does to the strength of a tie.
	TieRate, TieBase, TieShared, TieAlike, AlikeWithin float64
	ExitLeft, NewcomerWeight                           float64
	// When a tie breaks, and with whom another one forms.
	BreakBelow, RewireRate, FormTeam float64

	// The sphere of influence.
	AttentionSelf, ReachDamping float64
	ReachHops                   int
	Mute                        int // seat at the start of somebody whom nobody hears over ties, -1 = nobody

	TiesFile string // from which Params.Ties are read, "" = none
}

// NetworkKinds lists how the informal network can be made, with the keys under
// network. that each reads besides those that every kind reads.
var NetworkKinds = []struct {
	Name    string
	Keys    []string
	Meaning string
}{
	{"team_small_world", []string{"within", "across"}, "dense in teams, with short cuts between them"},
	{"small_world", []string{"degree", "rewire"}, "a ring of all seats with short cuts (Watts & Strogatz 1998)"},
	{"scale_free", []string{"degree"}, "a few have most ties, whatever their rank (Barabási & Albert 1999)"},
	{"blocks", []string{"within", "across"}, "ties by chance, denser inside teams (stochastic blocks)"},
	{"org_chart", nil, "ties along formal lines alone, to team mates and boss: the control in which rank is reach"},
}

var networkRows = []Row[Params]{
	choice("network.kind", "team_small_world", networkNames(), "how the informal network is made at the start: dense teams with short cuts, a ring with short cuts, hubs, chance that favours the own team, or along the formal lines alone", "Watts & Strogatz 1998; Barabási & Albert 1999; Holland, Laskey & Leinhardt 1983 (forms); choice assumed", func(p *Params) *string { return &p.Network.Kind }),
	whole(Count, "network.within", 4, 0, 100, "ties", "ties of a person to members of the own team; read by the kinds team_small_world and, as a mean, blocks", "assumed", func(p *Params) *int { return &p.Network.Within }),
	whole(Count, "network.across", 4, 0, 100, "ties", "ties of a person to people elsewhere, on average; read by the kinds team_small_world and blocks", "assumed", func(p *Params) *int { return &p.Network.Across }),
	whole(Count, "network.degree", 8, 0, 200, "ties", "ties of a person, an even number; a newcomer to a scale-free network brings half as many; read by the kinds small_world and scale_free", "assumed", func(p *Params) *int { return &p.Network.Degree }),
	share("network.rewire", 0.1, "share of the ties of a ring that become short cuts to anybody; read by the kind small_world", "0 = everybody knows the neighbours alone, 1 = neighbours do not count", "Watts & Strogatz 1998 (form); value assumed", func(p *Params) *float64 { return &p.Network.Rewire }),
	file(text("network.ties", "", "the file of ties, in place of network.kind and its keys; only with a file of people", func(p *Params) *string { return &p.Network.TiesFile }),
		"columns from and to (ids of the file of people; from influences to), optional weight (above 0, to 1; 1 if empty); see docs/real-organization.md"),

	rate("network.tie_rate", 0.01, 1, "per week", "how fast the strength of a tie follows what nourishes it; raise it and the network follows work and likeness sooner", "assumed", func(p *Params) *float64 { return &p.Network.TieRate }),
	share("network.tie_base", 0.1, "strength that a tie keeps between people of different teams who are not alike", "", "assumed", func(p *Params) *float64 { return &p.Network.TieBase }),
	share("network.tie_shared", 0.25, "strength that shared work adds, between members of one team", "", "assumed", func(p *Params) *float64 { return &p.Network.TieShared }),
	share("network.tie_alike", 0.4, "strength that likeness adds at its most: the same alignment and the same standing (homophily)", "0 = likeness does not count", "McPherson, Smith-Lovin & Cook 2001 (form); value assumed", func(p *Params) *float64 { return &p.Network.TieAlike }),
	number("network.alike_within", 0.3, 0.01, 2, "share", "mean difference in alignment and standing from which two people are not alike at all; raise it and likeness is less exacting", "assumed", func(p *Params) *float64 { return &p.Network.AlikeWithin }),
	share("network.exit_left", 0.1, "part of a tie's strength that is left when the other leaves the seat", "0 = out of sight, out of mind", "assumed", func(p *Params) *float64 { return &p.Network.ExitLeft }),
	share("network.newcomer_weight", 0.1, "strength of a tie when it begins: a new one, and all ties of somebody who comes", "", "assumed", func(p *Params) *float64 { return &p.Network.NewcomerWeight }),
	share("network.break_below", 0.05, "strength below which a tie may break", "0 = ties hold for ever", "assumed", func(p *Params) *float64 { return &p.Network.BreakBelow }),
	rate("network.rewire_rate", 0.05, 1, "per week", "chance that somebody with a tie as weak as that turns to somebody else instead", "assumed", func(p *Params) *float64 { return &p.Network.RewireRate }),
	share("network.form_team", 0.5, "share of new ties that shared work brings, with team mates; the others are with ties of ties (closure)", "0 = friends of friends alone, 1 = work alone", "assumed", func(p *Params) *float64 { return &p.Network.FormTeam }),

	number("network.attention_self", 1, 0, 100, "ties", "weight of a person's own view beside ties, counted by strength and standing; raise it and everybody's reach falls", "assumed", func(p *Params) *float64 { return &p.Network.AttentionSelf }),
	whole(Count, "network.reach_hops", 4, 1, 20, "steps", "steps over ties in which reach is followed", "assumed", func(p *Params) *int { return &p.Network.ReachHops }),
	share("network.reach_damping", 0.5, "part of what somebody takes from others that goes on to those who listen to this person", "0 = only one's own listeners count, 1 = word is passed on in full", "assumed", func(p *Params) *float64 { return &p.Network.ReachDamping }),
	whole(Count, "network.mute", -1, -1, 1_999_999, "seat", "seat, at the start, of somebody of whom nobody perceives anything over ties, for as long as the person stays; -1 = nobody; --without person:ID sets it", "scale", func(p *Params) *int { return &p.Network.Mute }),
}

func networkNames() []string {
	var names []string
	for _, k := range NetworkKinds {
		names = append(names, k.Name)
	}
	return names
}
