package param

// Platform is a social platform on which people meet beyond team and rank. A
// study has one if an [[event]] opens it.
type Platform struct {
	Ties                                   int
	Weight, Herding                        float64
	Uptake, Pull, Shy                      float64
	Voice, Surveillance                    float64
	Rumour, RumourStart, RumourSpread      float64
	RumourFade, RumourFear, RumourLoss     float64
	Residue                                float64
	ClosingFear, LossClosing, WoundClosing float64
}

var platformRows = []Row[Params]{
	whole(Count, "platform.ties", 8, 0, 100, "ties", "people outside the own team whom somebody follows on the platform", "assumed", func(p *Params) *int { return &p.Platform.Ties }),
	share("platform.weight", 0.2, "strength of such a tie; those of the network are 1/2 on average", "", "Granovetter 1973 (weak ties); value assumed", func(p *Params) *float64 { return &p.Platform.Weight }),
	share("platform.herding", 0.5, "chance that somebody follows a person whom others follow already, rather than the one of higher standing of two", "0 = standing alone draws followers, 1 = followers alone do", "Price 1976 (form); value assumed", func(p *Params) *float64 { return &p.Platform.Herding }),
	rate("platform.uptake", 0.1, 1, "per week", "chance that somebody wholly curious, without ties who use the platform and without fear, begins to use it", "assumed", func(p *Params) *float64 { return &p.Platform.Uptake }),
	number("platform.pull", 3, 0, 100, "times", "how much that chance grows where all ties of the network use it already", "assumed", func(p *Params) *float64 { return &p.Platform.Pull }),
	number("platform.shy", 2, 0, 100, "times", "how far fear x belief in being watched holds people back; at the inverse of this nobody begins", "assumed", func(p *Params) *float64 { return &p.Platform.Shy }),
	share("platform.voice", 0.35, "part of what members say and their leader does not hear that somebody who can act finds on a platform that everybody uses", "", "assumed", func(p *Params) *float64 { return &p.Platform.Voice }),
	share("platform.surveillance", 0.5, "how much more a leader who monitors sees of those who use the platform, as what they say is on record", "0 = nobody reads along, 1 = whoever monitors reads everything", "assumed", func(p *Params) *float64 { return &p.Platform.Surveillance }),
	rate("platform.rumour", 0.1, 1, "per week", "chance that a rumour begins on a platform that everybody uses, whatever the size of the organization", "assumed", func(p *Params) *float64 { return &p.Platform.Rumour }),
	share("platform.rumour_start", 0.05, "chance that somebody who uses the platform believes a rumour in the week in which it begins", "", "assumed", func(p *Params) *float64 { return &p.Platform.RumourStart }),
	number("platform.rumour_spread", 1.5, 0, 100, "per week", "chance that somebody who trusts nobody and is told no reasons believes a rumour that all who are followed pass on; above 1 it takes fewer of them", "assumed", func(p *Params) *float64 { return &p.Platform.RumourSpread }),
	rate("platform.rumour_fade", 0.3, 1, "per week", "chance that somebody stops believing a rumour", "assumed", func(p *Params) *float64 { return &p.Platform.RumourFade }),
	share("platform.rumour_fear", 0.05, "how much of the gap to certainty in the belief in punishment a rumour closes", "", "assumed", func(p *Params) *float64 { return &p.Platform.RumourFear }),
	rate("platform.loss.rumour", 0.03, 1, "per rumour", "benevolence and integrity: a rumour that is believed", "assumed", func(p *Params) *float64 { return &p.Platform.RumourLoss }),
	share("platform.residue", 0.5, "strength of what goes on elsewhere once the platform is closed, relative to before", "0 = closing ends it, 1 = the ties go on as they were", "assumed", func(p *Params) *float64 { return &p.Platform.Residue }),
	rate("platform.loss.closing", 0.2, 1, "per closing", "benevolence: the platform is closed, for somebody all of whose ties there are in use", "assumed", func(p *Params) *float64 { return &p.Platform.LossClosing }),
	share("platform.wound", 0.06, "wound of the closing, likewise", "", "assumed", func(p *Params) *float64 { return &p.Platform.WoundClosing }),
	share("platform.closing_fear", 0.1, "how much of the gap to certainty in the belief in punishment the closing closes, likewise", "", "assumed", func(p *Params) *float64 { return &p.Platform.ClosingFear }),
}
