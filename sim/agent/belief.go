package agent

import "leadsim/sim/rng"

// Checked and Unchecked move the belief in being watched after a request that
// was checked, or not. As people learn faster from a check than they forget,
// belief outruns the fact.
func (p *People) Checked(r *Rules, i int) { raise(&p.Watch[i], 1, r.Members.Belief.WatchLearn) }

// Unchecked: see Checked.
func (p *People) Unchecked(r *Rules, i int) { lower(&p.Watch[i], r.Members.Belief.WatchFade) }

// ExpectPunishment raises the belief in punishment by share of the gap to
// certainty: after a sanction, a threat, or news of either.
func (p *People) ExpectPunishment(r *Rules, i int, share float64) {
	if r.Mechanisms.FearLearning {
		raise(&p.Punish[i], 1, share)
	}
}

// Unpunished lowers the belief in punishment by share: after a deed that was
// seen and let pass, a bluff that was called, or a disclaimer that is believed.
func (p *People) Unpunished(r *Rules, i int, share float64) {
	if r.Mechanisms.FearLearning {
		lower(&p.Punish[i], share)
	}
}

// Forget moves the belief in punishment towards prior, what office and culture
// uphold by themselves.
func (p *People) Forget(r *Rules, i int, prior float64) {
	follow(&p.Punish[i], prior, r.Members.Belief.Fade)
}

// Dependence returns what dismissal would cost the person, in [0,1] (Emerson
// 1962): market.dependence for a newcomer in an ordinary market, less where
// offers abound, more after a long stay.
func (p *People) Dependence(r *Rules, i, week int, offers float64) float64 {
	tenure := float64(max(0, week-int(p.Since[i])))
	m := &r.Market
	return unit(m.DependenceBase - float64(m.DependenceOffers*(offers-1)) +
		float64(m.DependenceTenure*(tenure/(tenure+float64(m.DependenceWeeks)))))
}

// Fear returns belief in punishment x severity of the worst the office may do
// x dependence, in [0,1].
func (p *People) Fear(r *Rules, i, week int, offers float64) float64 {
	return float64(float64(p.Punish[i]) * r.Severity * p.Dependence(r, i, week, offers))
}

// Detection returns the chance 1 - exp(-k x slack) that a check shows slack
// work, slack in [0,1] (Epstein 2002 with k = 2.3).
func Detection(k, slack float64) float64 { return 1 - rng.Exp(-k*slack) }

// Expect moves the fairness seen towards what a week without reward and
// without injustice suggests: more where good work is recognised.
func (p *People) Expect(r *Rules, i int, recognised float64) {
	b := &r.Members.Bonds
	follow(&p.Fair[i], unit(b.FairBase+float64(b.FairRecognised*recognised)), b.FairRate)
}

// Rewarded raises the fairness seen after a reward upon deed.
func (p *People) Rewarded(r *Rules, i int) { raise(&p.Fair[i], 1, r.Members.Bonds.FairReward) }

// Wronged takes from the fairness seen after a sanction without a deed.
func (p *People) Wronged(r *Rules, i int) { lower(&p.Fair[i], r.Members.Bonds.FairWronged) }
