package param

// Standing holds what others grant a person, leader or not, and how it is
// earned and lost (French & Raven 1959; Raven 1965).
type Standing struct {
	Expert, Referent, Informational float64 // weights
	Known, Newcomer, Seen           float64
	ExpertRate                      float64
	Respect, RespectRate            float64
	RespectBase, RespectCommit      float64
	RespectVoice, RespectBelong     float64
	Bridge, InformedHalf            float64
	InformalAt, Moved               float64
}

var standingRows = []Row[Params]{
	share("members.standing.expert", 0.4, "weight of recognised expertise in standing (only ratios of the three weights count)", "", "French & Raven 1959 (bases); weight assumed", func(p *Params) *float64 { return &p.Members.Standing.Expert }),
	share("members.standing.referent", 0.4, "weight of respect in standing", "", "French & Raven 1959 (bases); weight assumed", func(p *Params) *float64 { return &p.Members.Standing.Referent }),
	share("members.standing.informational", 0.2, "weight of being informed in standing", "", "Raven 1965 (bases); weight assumed", func(p *Params) *float64 { return &p.Members.Standing.Informational }),
	share("members.standing.known", 0.6, "part of their expertise that others know of, of those who are there at the start", "0 = nobody knows, 1 = everybody does", "assumed", func(p *Params) *float64 { return &p.Members.Standing.Known }),
	share("members.standing.newcomer", 0.2, "the same for somebody who comes", "0 = nobody knows, 1 = everybody does", "assumed", func(p *Params) *float64 { return &p.Members.Standing.Newcomer }),
	share("members.standing.seen", 0.4, "part of somebody's expertise that shows by itself; the rest shows to others only where the person is asked, credited or decides", "0 = it must be asked for, 1 = skill is visible to all", "assumed", func(p *Params) *float64 { return &p.Members.Standing.Seen }),
	rate("members.standing.expert_rate", 0.03, 1, "per week", "how fast recognised expertise follows what shows", "assumed", func(p *Params) *float64 { return &p.Members.Standing.ExpertRate }),
	share("members.standing.respect", 0.4, "respect for somebody who comes", "", "assumed", func(p *Params) *float64 { return &p.Members.Standing.Respect }),
	rate("members.standing.respect_rate", 0.03, 1, "per week", "how fast respect follows what people see: of a leader the benevolence and integrity that reports see", "assumed", func(p *Params) *float64 { return &p.Members.Standing.RespectRate }),
	share("members.standing.respect_base", 0.1, "respect that everybody gets", "", "assumed", func(p *Params) *float64 { return &p.Members.Standing.RespectBase }),
	share("members.standing.respect_commit", 0.25, "respect for somebody who commits, beside one who does not", "", "assumed", func(p *Params) *float64 { return &p.Members.Standing.RespectCommit }),
	share("members.standing.respect_voice", 0.4, "respect for somebody who speaks up fully", "", "assumed", func(p *Params) *float64 { return &p.Members.Standing.RespectVoice }),
	share("members.standing.respect_belonging", 0.3, "respect for somebody who belongs fully", "", "assumed", func(p *Params) *float64 { return &p.Members.Standing.RespectBelong }),
	number("members.standing.informal_at", 1.1, 1, 100, "times", "standing, relative to the mean of the team, from which somebody without a title leads informally, if nobody has more; raise it and fewer teams have an informal leader", "assumed", func(p *Params) *float64 { return &p.Members.Standing.InformalAt }),
	rate("members.standing.moved", 0.03, 1, "per week", "how fast a leader who backs an informal leader at full intensity lifts recognised expertise and respect, and one who keeps the person down takes them", "assumed", func(p *Params) *float64 { return &p.Members.Standing.Moved }),
	number("members.standing.bridge", 3, 1, 100, "times", "how much more a tie to another team informs than one inside the own", "Burt 1992 (form); value assumed", func(p *Params) *float64 { return &p.Members.Standing.Bridge }),
	number("members.standing.informed_half", 8, 0.1, 1000, "ties", "ties, counted by strength and by how much they inform, with which somebody is half as well informed as one can be", "assumed", func(p *Params) *float64 { return &p.Members.Standing.InformedHalf }),
}
