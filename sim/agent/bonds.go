package agent

// Given is what a week gives somebody besides the work.
type Given struct {
	Reasons   float64 // reasons and the whole picture, 0 to 1
	Heard     float64 // heard and recognised, 0 to 1
	Own       float64 // 1 if a decision of one's own was taken, else 0
	Alignment float64 // mean alignment of one's ties; only if Ties
	Mates     float64 // mean benevolence that team mates see in the leader
	Ties      bool
	Leader    bool    // somebody leads
	Welcome   float64 // mean belonging of the team
	Newcomer  bool    // joined within learning.socialise_weeks
	Offers    float64
}

// Bond moves the slow states that tie a person to goals, group and
// organization, and returns the change of trust that came from team mates.
func (p *People) Bond(r *Rules, i int, g Given) (trustChange float64) {
	trust := p.Trust(r, i)
	follow(&p.Heard[i], g.Heard, r.Members.Bonds.HeardRate)
	trustChange = p.align(r, i, trust, g)
	p.belong(r, i, trust, g)
	p.attach(r, i, trust, g.Offers)
	return trustChange
}

// align moves alignment by reasons that a trusted leader gives, back to the
// set point, and towards ties; and the benevolence seen towards what team
// mates see, of which it returns the change of trust.
func (p *People) align(r *Rules, i int, trust float64, g Given) (trustChange float64) {
	b := &r.Members.Bonds
	raise(&p.Alignment[i], 1, b.AlignRate*g.Reasons*trust)
	follow(&p.Alignment[i], setPoint(r, r.Members.Alignment, p.Keen[i]), b.AlignPull)
	if g.Ties && r.Mechanisms.AlignmentTies {
		follow(&p.Alignment[i], g.Alignment, b.AlignTies)
	}
	if g.Leader && g.Ties && r.Mechanisms.AlignmentTies {
		trustChange = float64(r.trustB * follow(&p.Benevolence[i], g.Mates, b.TieTrust))
	}
	return trustChange
}

// belong moves belonging towards what the group gives and back to the set
// point, and lets a newcomer take over what those who stay think.
func (p *People) belong(r *Rules, i int, trust float64, g Given) {
	b := &r.Members.Bonds
	warmth := setPoint(r, r.Members.Belonging, p.Warm[i])
	group := unit(float64(b.BelongWelcome*g.Welcome) + float64(b.BelongHeard*float64(p.Heard[i])) +
		float64(b.BelongTrust*trust) - float64(b.BelongWounds*float64(p.Wounds[i])))
	follow(&p.Belonging[i], group, b.BelongRate)
	follow(&p.Belonging[i], warmth, b.AlignPull)
	if g.Newcomer && r.Mechanisms.Socialisation {
		follow(&p.Belonging[i], g.Welcome, r.Params.Learning.Socialise)
		if g.Ties {
			follow(&p.Alignment[i], g.Alignment, r.Params.Learning.Socialise)
		}
	}
}

// attach moves what follows from the rest: responsibility, private acceptance,
// attachment and quit intention.
func (p *People) attach(r *Rules, i int, trust, offers float64) {
	b := &r.Members.Bonds
	follow(&p.Responsibility[i], unit(b.ResponsibilityGain*float64(p.Deciding[i])), b.ResponsibilityRate)
	follow(&p.Acceptance[i], float64(b.AcceptTrust*trust)+float64((1-b.AcceptTrust)*float64(p.Alignment[i])), b.AcceptRate)
	if r.Mechanisms.Internalisation && p.Response[i] == Commit {
		raise(&p.Acceptance[i], 1, b.Internalise)
	}
	satisfaction := p.Satisfaction(r, i, offers)
	follow(&p.Attachment[i], (trust+float64(p.Belonging[i])+float64(p.Alignment[i])+satisfaction)/4, b.AttachRate)
	follow(&p.Quit[i], p.quitTarget(r, i, satisfaction), r.Market.IntentionRate)
}

// Satisfaction returns job satisfaction, needs met, in [0,1]: the weighted mean
// of trust, being heard, fairness seen, ease (little strain, few wounds), use
// of one's skill, and pay against the market.
func (p *People) Satisfaction(r *Rules, i int, offers float64) float64 {
	ease := 1 - float64(0.5*float64(p.Strain[i])) - float64(0.5*float64(p.Wounds[i]))
	use := float64(0.5*float64(p.Responsibility[i])) + float64(0.5*float64(p.Skill[i]))
	pay := r.PayFelt(offers)
	return float64(r.need[0]*p.Trust(r, i)) + float64(r.need[1]*float64(p.Heard[i])) +
		float64(r.need[2]*float64(p.Fair[i])) + float64(r.need[3]*ease) + float64(r.need[4]*use) + float64(r.need[5]*pay)
}

// PayFelt returns what pay is worth to people where others offer so much, in
// [0,1].
func (r *Rules) PayFelt(offers float64) float64 {
	return unit(1 - float64(r.Members.Satisfaction.PayOffers*offers))
}
