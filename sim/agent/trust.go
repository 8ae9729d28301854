package agent

// Trust returns the trust in the own leader that follows from what is seen of
// its ability, benevolence and integrity (Mayer, Davis & Schoorman 1995): the
// mean weighted by trust.ability, trust.benevolence and trust.integrity.
func (p *People) Trust(r *Rules, i int) float64 {
	return float64(r.trustA*float64(p.Ability[i])) + float64(r.trustB*float64(p.Benevolence[i])) +
		float64(r.trustI*float64(p.Integrity[i]))
}

// GainAbility closes share of the gap to full ability and returns the gain in
// trust. Likewise the other two; integrity rises to its ceiling only.
func (p *People) GainAbility(r *Rules, i int, share float64) float64 {
	return float64(r.trustA * p.rise(r, ofAbility, i, &p.Ability[i], 1, share))
}

// GainBenevolence: see GainAbility.
func (p *People) GainBenevolence(r *Rules, i int, share float64) float64 {
	return float64(r.trustB * p.rise(r, ofBenevolence, i, &p.Benevolence[i], 1, share))
}

// GainIntegrity: see GainAbility.
func (p *People) GainIntegrity(r *Rules, i int, share float64) float64 {
	return float64(r.trustI * p.rise(r, ofIntegrity, i, &p.Integrity[i], float64(p.Ceiling[i]), share))
}

// LoseAbility takes share of the ability seen and returns the trust lost, 0 or
// more. Likewise the other two. With the switch trust_asymmetry off no act
// takes more than the strongest good act gives.
func (p *People) LoseAbility(r *Rules, i int, share float64) float64 {
	return float64(r.trustA * p.fall(r, ofAbility, i, &p.Ability[i], r.loss(share)))
}

// LoseBenevolence: see LoseAbility.
func (p *People) LoseBenevolence(r *Rules, i int, share float64) float64 {
	return float64(r.trustB * p.fall(r, ofBenevolence, i, &p.Benevolence[i], r.loss(share)))
}

// LoseIntegrity: see LoseAbility.
func (p *People) LoseIntegrity(r *Rules, i int, share float64) float64 {
	return float64(r.trustI * p.fall(r, ofIntegrity, i, &p.Integrity[i], r.loss(share)))
}

func (r *Rules) loss(share float64) float64 {
	if !r.Mechanisms.TrustAsymmetry {
		return min(share, r.strongestGain)
	}
	return share
}

// Deceived lowers the highest integrity that can be seen, for good:
//
//	ceiling <- ceiling (1 - trust.ceiling x size)
//
// size in [0,1] is how much more was said than believed (Schweitzer, Hershey &
// Bradlow 2006: trust harmed by deception never fully recovers).
func (p *People) Deceived(r *Rules, i int, size float64) {
	if r.Mechanisms.IntegrityCeiling {
		lower(&p.Ceiling[i], r.Params.Trust.Ceiling*size)
	}
}

// Settle moves each facet by trust.pull towards the person's disposition and
// returns the change of trust, which may have either sign.
func (p *People) Settle(r *Rules, i int) float64 {
	d, pull := p.disposition(r, i), r.Params.Trust.Pull
	if p.Evidence != nil {
		p.forget(r, i, pull)
	}
	change := float64(r.trustA*follow(&p.Ability[i], d, pull)) + float64(r.trustB*follow(&p.Benevolence[i], d, pull))
	return change + float64(r.trustI*follow(&p.Integrity[i], min(d, float64(p.Ceiling[i])), pull))
}

// NewLeader starts a person's picture of a leader afresh: it moves by
// trust.new_leader from what was seen in the last one towards a first
// impression, and nobody has deceived yet. It returns the change of trust.
func (p *People) NewLeader(r *Rules, i int, f Fame) float64 {
	before := p.Trust(r, i)
	d := p.disposition(r, i)
	fresh, known := r.Params.Trust.NewLeader, 0.0
	if f.Known {
		known = r.Params.Trust.Known
	}
	follow(&p.Ability[i], toward(d, f.Recognised, known), fresh)
	follow(&p.Benevolence[i], toward(d, f.Respect, known), fresh)
	follow(&p.Integrity[i], toward(d, f.Respect, known), fresh)
	p.Ceiling[i], p.Disabused[i] = 1, false
	if p.Evidence != nil {
		p.forget(r, i, fresh)
	}
	return p.Trust(r, i) - before
}

// Fame is what goes before somebody who comes to lead: of a person whom people
// know already the standing, of a stranger nothing.
type Fame struct {
	Known               bool
	Recognised, Respect float64
}
