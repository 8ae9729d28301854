package agent

// Around is what somebody sees of the people he or she is tied to, as the
// change goes: shares, weighted by the strength of the tie, by standing, and
// more for champions.
type Around struct {
	Doing     float64 // try it or have adopted it, with conviction or without
	Gaining   float64 // have adopted it with conviction
	Champions float64
	Opposing  float64
	Knowing   float64 // know of it
	Ties      int     // number of ties who do it, heard alike
	Led       bool    // a champion is among them
}

// Campaign is what a week of the programme does to somebody.
type Campaign struct {
	Vision   float64 // clarity with which it reaches the person
	Aware    float64 // chance to hear of it from above
	Trust    float64 // in who tells
	Support  float64 // by a leader who explains and listens
	Ease     float64 // by training and help
	Demand   float64 // how far it is ordered
	Sting    float64 // of force: less where the urgency is accepted
	Force    float64 // fear x belief in being watched
	Reward   float64 // offered
	Invited  float64 // chance to try in a pilot
	Reported float64 // how far everybody's doing is seen, tied or not
	All      float64 // share of all people who do it
}

// Exposure returns the hazard of mass adoption (Bass 1969), external + mass x
// done, done being the share of all who do it. Alone it lets the share of
// adopters F grow as dF/dt = (p + q F)(1 - F).
func Exposure(external, mass, done float64) float64 { return external + float64(mass*done) }

// Reinforced returns the pull of a share of ties of whom n do it, where need
// are wanted before it counts in full: complex contagion (Centola & Macy
// 2007).
func Reinforced(share float64, n, need int) float64 {
	if n >= need {
		return share
	}
	return share * float64(n) / float64(need)
}

// Follows reports whether a pull reaches a threshold (Granovetter 1978).
func Follows(pull, threshold float64) bool { return pull >= threshold }

// Pull returns the pull of ties to do it, in [0,1]: the share of those who do
// it, reinforced, less what those who oppose take from it; a report shows
// everybody what all do.
func (r *Rules) Pull(a Around, c Campaign) float64 {
	if !r.Mechanisms.ChangeContagion {
		return 0
	}
	pull := Reinforced(a.Doing, a.Ties, r.Change.Follow.Reinforcement)
	pull = max(pull, float64(c.Reported*c.All))
	if r.Mechanisms.Opposition {
		pull -= float64(r.Change.Resisters.Weight * a.Opposing)
	}
	return max(0, pull)
}

// Gain returns how loud the change's own gain (above 0) or loss speaks, in
// [-1,1].
func (r *Rules) Gain() float64 {
	return max(-1, min(1, r.Change.Benefit/r.Change.Conviction.BenefitFull))
}

// Weigh moves somebody's private conviction towards
//
//	leaning + vision alignment trust + seen gaining gain + advocacy champions
//	- doubt opposing - reactance demand sting (1 - trust)
//
// forced into [0,1], and the own leaning of who uses it towards the gain.
func (p *People) Weigh(r *Rules, i int, a Around, c Campaign) {
	v, m := &r.Change.Conviction, &r.Mechanisms
	if p.Truly(i) {
		follow(&p.Leaning[i], r.Gain(), v.Experience)
	}
	target := float64(p.Leaning[i])
	if m.Vision {
		target += float64(c.Vision * float64(p.Alignment[i]) * c.Trust)
	}
	if m.ChangeContagion {
		target += float64(v.Seen * a.Gaining * r.Gain())
	}
	if m.Champions {
		target += float64(r.Change.Champions.Advocacy * a.Champions)
	}
	if m.Opposition {
		target -= float64(r.Change.Resisters.Doubt * a.Opposing)
	}
	if m.Reactance {
		target -= float64(v.Reactance * c.Demand * c.Sting * (1 - c.Trust))
	}
	follow(&p.Conviction[i], unit(target), v.Rate)
	if p.Is(i, PublicOnly) && float64(p.Conviction[i]) >= v.Convinced {
		p.mark(i, PublicOnly, false)
	}
}

// Convince raises conviction at once by share of what is missing; it settles
// again unless something upholds it.
func (p *People) Convince(i int, share float64) { raise(&p.Conviction[i], 1, share) }

// WinOver raises the own leaning by share of what is missing, for good.
func (p *People) WinOver(i int, share float64) { raise(&p.Leaning[i], 1, share) }

// TakeSides sets whether somebody speaks for the change or against it, each as
// far as ready to speak up. A champion does it with conviction; who was named
// one speaks as long as convinced. Dissent is what leaning against, distrust of
// people who do not share the goals, and wounds add up to, less conviction.
func (p *People) TakeSides(r *Rules, i int) {
	s := &r.Change.Resisters
	does := p.DoesIt(i) && !p.Is(i, PublicOnly)
	speaks := float64(p.Conviction[i])*float64(p.Voice[i]) >= r.Change.Champions.At
	if p.Is(i, Named) {
		speaks = float64(p.Conviction[i]) >= r.Change.Conviction.Convinced
	}
	p.mark(i, Champion, does && speaks)
	against := p.Stage[i] == Aware || p.Stage[i] == Interested
	if against {
		dissent := float64(s.Distrust*(1-float64(p.Alignment[i]))*(1-p.Trust(r, i))) + float64(s.Wounds*float64(p.Wounds[i])) -
			float64(p.Leaning[i]) - float64(p.Conviction[i])
		against = float64(unit(dissent)*float64(p.Voice[i])) >= s.At
	}
	p.mark(i, Opposes, against)
}
