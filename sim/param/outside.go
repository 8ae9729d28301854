package param

// Outside says who has standing outside the organization, what brings such
// people to use it for the organization, and what turns them against it.
type Outside struct {
	Share, Leaders                            float64
	Help, Steep, WillingAt, Commanded, Thanks float64
	Harm                                      float64
}

// OutsideCrisis is what people outside do about a crisis.
type OutsideCrisis struct{ Work, Known, Worse, Begin, Severity float64 }

var outsideRows = []Row[Params]{
	share("members.outside.share", 0, "share of members who have any standing outside the organization, few of them much; 0 by default, as most questions do not need it and nobody knows a usual share", "0 = nobody has, 1 = everybody has some", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Share }),
	number("members.outside.leaders", 2, 0, 100, "times", "the same share for those who come as leaders, relative to members", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Leaders }),
	rate("members.outside.help", 0.3, 1, "per week", "chance that somebody of full standing outside who is wholly willing brings help in a week of a crisis", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Help }),
	number("members.outside.steep", 15, 0, 100, "logit", "how steeply willingness to use one's connections for the organization rises with attachment x private acceptance", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Steep }),
	share("members.outside.willing_at", 0.3, "attachment x private acceptance at which somebody is half willing", "", "assumed", func(p *Params) *float64 { return &p.Members.Outside.WillingAt }),
	share("members.outside.commanded", 0.1, "how willing an order makes somebody who complies and is sure to be watched: connections can hardly be commanded", "0 = not at all, 1 = as if attached", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Commanded }),
	share("members.outside.thanks", 0.1, "how much of the gap to full respect and recognised expertise help that came closes for the helper", "", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Thanks }),
	rate("members.outside.harm", 0.1, 1, "per week", "chance that somebody of full standing outside, hurt through and through and attached no more, turns people outside against the organization", "assumed", func(p *Params) *float64 { return &p.Members.Outside.Harm }),
}

var outsideCrisisRows = []Row[Params]{
	number("crisis.outside.work", 20, 0, 1000, "severity per week", "severity that help from outside would take off in a week in which everybody in scope brings it", "assumed", func(p *Params) *float64 { return &p.Crisis.Outside.Work }),
	number("crisis.outside.known", 20, 0, 1000, "per week", "how fast help would bring in what the organization does not know of a way out, likewise", "assumed", func(p *Params) *float64 { return &p.Crisis.Outside.Known }),
	number("crisis.outside.worse", 40, 0, 1000, "severity per week", "severity that people outside would add to an open crisis of the organization in a week in which everybody turns them against it", "Baumeister et al. 2001 (bad is stronger than good); value assumed", func(p *Params) *float64 { return &p.Crisis.Outside.Worse }),
	number("crisis.outside.begin", 60, 0, 1000, "per week", "hazard that they begin one, likewise", "assumed", func(p *Params) *float64 { return &p.Crisis.Outside.Begin }),
	number("crisis.outside.severity", 1, 0, 10, "times", "mean severity of a crisis that people outside begin, relative to others from outside", "assumed", func(p *Params) *float64 { return &p.Crisis.Outside.Severity }),
}
