package param

// Upward holds how members try to move their leader (Kipnis, Schmidt &
// Wilkinson 1980; Yukl & Tracey 1992). The first five make the chance of trying
// each way, the others what comes of it.
type Upward struct {
	Rate, Persuade, Coalition, Ingratiate, Favour float64
	Unknown, Heard, Recognised                    float64 // of persuading
	Numbers, Emboldened                           float64 // of coalitions
	Flattered, Dyad, Respect                      float64 // of ingratiation
}

// Sideways holds how colleagues help one another.
type Sideways struct{ Rate, Gain, Time, Respect float64 }

var upwardRows = []Row[Params]{
	rate("members.upward.rate", 0.3, 10, "per week", "chance in a week that somebody as ready as can be, with a weight of 1, tries to move the leader; the four weights below are multiplied by it", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Rate }),
	number("members.upward.persuade", 3, 0, 100, "weight", "how readily people try to persuade: by voice, alignment, and what is known of their expertise and information", "Kipnis, Schmidt & Wilkinson 1980 (form); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Persuade }),
	number("members.upward.coalition", 12, 0, 100, "weight", "how readily people stand together: by voice, and by how many of their ties refused last week", "Kipnis, Schmidt & Wilkinson 1980 (form); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Coalition }),
	number("members.upward.ingratiate", 0.15, 0, 100, "weight", "how readily people ingratiate themselves: by how much they depend on their place and how little skill they have", "Kipnis, Schmidt & Wilkinson 1980 (form); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Ingratiate }),
	number("members.upward.favour", 0.25, 0, 100, "weight", "how readily people ask the leader for a favour: by how well they are treated and how much they trust", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Favour }),
	share("members.upward.unknown", 0.4, "how far somebody without recognised expertise or information persuades a leader who listens, relative to somebody with both in full", "0 = not at all, 1 = as far", "Yukl & Tracey 1992 (form); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Unknown }),
	share("members.upward.heard", 0.2, "how far somebody who persuades feels heard: share of the gap that it closes", "", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Heard }),
	share("members.upward.recognised", 0.1, "expertise that others know of after somebody has persuaded: share of the gap to the skill that it closes", "", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Recognised }),
	share("members.upward.numbers", 0.6, "how far a team that refuses as one moves a leader who does not listen", "0 = numbers count for nothing, 1 = nobody withstands all", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Numbers }),
	share("members.upward.emboldened", 0.1, "readiness to speak that a coalition that gets its way adds to those who stood together: share of the gap that it closes", "", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Emboldened }),
	share("members.upward.flattered", 0.5, "how far ingratiation works on a leader who does not listen", "0 = not at all, 1 = always", "Ferris et al. 1994 (form); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Flattered }),
	share("members.upward.dyad", 0.04, "how much better the leader treats somebody who ingratiated, for good: share of the gap to members.dyads_most; the others in the team lose as much between them", "", "Wayne & Liden 1995 (sign); value assumed", func(p *Params) *float64 { return &p.Members.Upward.Dyad }),
	share("members.upward.respect", 0.1, "respect among others that ingratiation costs, whether it works or not", "", "assumed", func(p *Params) *float64 { return &p.Members.Upward.Respect }),

	rate("members.sideways.rate", 0.5, 1, "per week", "chance in a week that somebody who belongs fully and has no skill asks a colleague for help", "assumed", func(p *Params) *float64 { return &p.Members.Sideways.Rate }),
	number("members.sideways.gain", 0.5, 0, 10, "per skill", "output that help adds to the week of the one helped, for each point of skill by which the colleague is better", "assumed", func(p *Params) *float64 { return &p.Members.Sideways.Gain }),
	share("members.sideways.time", 0.03, "share of the week that helping a colleague takes", "", "assumed", func(p *Params) *float64 { return &p.Members.Sideways.Time }),
	share("members.sideways.respect", 0.02, "respect that helping earns: share of the gap that it closes", "", "assumed", func(p *Params) *float64 { return &p.Members.Sideways.Respect }),
}

// Abuse holds what favours and gain from an office do to those who get to know
// of them, and how rightful they leave the leader's place.
type Abuse struct {
	FavourSeen, GainSeen, Uninformed, Told float64 // who gets to know
	Favour, Gain, Ability                  float64 // trust
	Floor, Better, Reward                  float64 // harm of a favour
	Fair, Wound, Attachment, Grateful      float64

	RightfulFavour, RightfulGain, RightfulRefused, RightfulFavoured, RightfulRate float64
}

var abuseRows = []Row[Params]{
	share("trust.abuse.favour_seen", 0.5, "chance that somebody as well informed as can be sees a favour in the own team", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.FavourSeen }),
	rate("trust.abuse.gain_seen", 0.1, 1, "per week", "the same for a leader who diverts as much as can be, in a week", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.GainSeen }),
	share("trust.abuse.uninformed", 0.3, "how much of either somebody who hears nothing sees, relative to somebody as well informed as can be", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Uninformed }),
	share("trust.abuse.told", 0.3, "chance that a team mate who saw it and is fully ready to speak tells somebody who did not", "0 = nobody tells, 1 = all who dare do", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Told }),
	rate("trust.abuse.favour", 0.25, 1, "per favour", "integrity: a favour one knows of, times its harm", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Favour }),
	rate("trust.abuse.gain", 0.15, 1, "per week", "integrity: to get to know that the leader diverts", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Gain }),
	share("trust.abuse.ability", 0.5, "how much of these two losses the ability seen meets as well", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Ability }),
	share("trust.abuse.floor", 0.3, "harm of a favour to somebody who was not passed over for it", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Floor }),
	number("trust.abuse.better", 3, 0, 100, "per merit", "how fast that harm rises with how much better somebody was, in the mean of capability and skill, than the one who was favoured", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Better }),
	share("trust.abuse.reward", 0.5, "size of a reward without a deed, relative to a seat filled by favour", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Reward }),
	rate("trust.abuse.fair", 0.6, 1, "per favour", "share of the fairness seen that a favour one knows of takes, times its harm", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Fair }),
	share("trust.abuse.wound", 0.05, "wound of being passed over for somebody who is worse, times the harm beyond the floor", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Wound }),
	share("trust.abuse.attachment", 0.03, "share of the attachment to the organization lost by somebody who gets to know that the leader diverts", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Attachment }),
	share("trust.abuse.grateful", 0.03, "benevolence that somebody who is favoured sees in the leader for it: share of the gap that it closes", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.Grateful }),

	share("trust.rightful_favour", 0.2, "how much less rightful a leader's place is held once all of the team know of a favour, times its size", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.RightfulFavour }),
	share("trust.rightful_gain", 0.3, "the same once all know that the leader diverts", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.RightfulGain }),
	share("trust.rightful_refused", 0.1, "the same for a leader who turns down a coalition of the whole team", "", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.RightfulRefused }),
	share("trust.rightful_favoured", 0.6, "how rightful the place of a leader is held who came to it by favour", "0 = not at all, 1 = as rightful as any", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.RightfulFavoured }),
	rate("trust.rightful_rate", 0.01, 1, "per week", "how fast a leader's place is held rightful again", "assumed", func(p *Params) *float64 { return &p.Trust.Abuse.RightfulRate }),
}

var officeRows = []Row[Params]{
	share("organization.favour_skill", 0.15, "how much less skill somebody has who is hired by favour", "0 = as much as anybody, 1 = none", "assumed", func(p *Params) *float64 { return &p.Organization.FavourSkill }),
	share("organization.divert_most", 0.3, "share of a team's output that a leader can take for own ends, at leaders.divert = 1", "0 = nothing can be taken, 1 = all", "assumed", func(p *Params) *float64 { return &p.Organization.DivertMost }),
}
