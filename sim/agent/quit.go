package agent

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// quitTarget returns where quit intention tends to,
//
//	logistic(-slope (satisfaction - mid) - hold (attachment - attachment_mid) + mobility z
//	         + strain_push (strain - strain_mid) - performance_hold (performed - 1/2)),
//
// the second line by the switches strain_quits and performance_stays. Strain
// drives people away as such (Swider & Zimmerman 2010), and those who do well
// leave less (McEvoy & Cascio 1987); the form is assumed.
func (p *People) quitTarget(r *Rules, i int, satisfaction float64) float64 {
	m := &r.Market
	logit := float64(m.Mobility*float64(p.Mobile[i])) - float64(m.SatisfactionSlope*(satisfaction-m.SatisfactionMid)) -
		float64(m.AttachmentHold*(float64(p.Attachment[i])-m.AttachmentMid))
	if r.Mechanisms.StrainQuits {
		logit += float64(m.StrainPush * (float64(p.Strain[i]) - m.StrainMid))
	}
	if r.Mechanisms.PerformanceStays {
		logit -= float64(m.PerformanceHold * (float64(p.Performed[i]) - 0.5))
	}
	return rng.Logistic(logit)
}

// Hazard returns the chance, in [0,1], that somebody quits in a week:
//
//	base x exp(slope (intention - mid) + offer_slope (offers - 1)),
//
// times market.first_year within 52 weeks of joining, and at most
// market.quit_most. For the other forms of market.turnover see forms.go.
func (p *People) Hazard(r *Rules, i, week int, offers float64) float64 {
	m := &r.Market
	if r.Forms.Turnover != param.ByIntention {
		return p.otherHazard(r, i, week, offers)
	}
	h := m.QuitBase * rng.Exp(float64(m.QuitSlope*(float64(p.Quit[i])-m.QuitMid))+float64(m.OfferSlope*(offers-1)))
	return p.settled(r, i, week, h)
}

// settled returns a hazard as tenure changes it, in [0,market.quit_most].
func (p *People) settled(r *Rules, i, week int, h float64) float64 {
	if p.Since[i] >= 0 && week-int(p.Since[i]) < 52 {
		h *= r.Market.FirstYear
	}
	return min(r.Market.QuitMost, h)
}

// Unsettle raises quit intention after exits of ties, share in [0,1] being the
// part of one's ties that left.
func (p *People) Unsettle(r *Rules, i int, share float64) {
	raise(&p.Quit[i], 1, r.Market.ExitContagion*share)
}

// Compare lets it show how somebody does against the team: made is the output
// of the week, mean that of those in the team who are there, above 0.
func (p *People) Compare(r *Rules, i int, made, mean float64) {
	follow(&p.Performed[i], unit(made/(2*mean)), r.Market.PerformanceMemory)
}
