package agent

import "leadsim/sim/rng"

// Passage says what a week of a change did to somebody.
type Passage uint8

const (
	Stayed  Passage = iota
	Moved           // heard of it, woke up to it, lost interest, began to try, gave up
	Took            // adopted it after a trial
	Yielded         // adopted it in public because ordered, afraid and watched
	Fell            // fell back from having adopted
)

// ChangeDraws are the numbers of a week that decide about somebody's stage.
type ChangeDraws struct {
	Hears, Wakes float64 // of rng.Awareness
	Moves, Gives float64 // of rng.Adoption
}

// Advance moves somebody by at most one stage (docs/odd.md, 7.21) and returns
// what happened. It reads the conviction of this week.
func (p *People) Advance(r *Rules, i, week int, a Around, c Campaign, u ChangeDraws) Passage {
	switch p.Stage[i] {
	case Unaware:
		return p.hear(r, i, a, c, u)
	case Aware, Interested:
		if p.yields(r, i, c, u.Gives) {
			return p.yield(r, i, week)
		}
		return p.consider(r, i, a, c, u)
	case Trying:
		return p.try(r, i, week, c, u.Moves)
	}
	return p.keep(r, i, a, c, u.Moves)
}

// hear lets somebody hear of the change, from above or from ties who know.
func (p *People) hear(r *Rules, i int, a Around, c Campaign, u ChangeDraws) Passage {
	missed := float64((1 - c.Aware) * (1 - float64(r.Change.Hearing.Talk*a.Knowing)))
	if u.Hears >= 1-missed {
		return Stayed
	}
	p.Stage[i] = Aware
	return Moved
}

// consider lets somebody who knows begin to try, take an interest or lose it.
func (p *People) consider(r *Rules, i int, a Around, c Campaign, u ChangeDraws) Passage {
	h, conviction := &r.Change.Hearing, float64(p.Conviction[i])
	if u.Moves < p.tries(r, i, a, c) {
		p.Stage[i] = Trying
		return Moved
	}
	switch {
	case p.Stage[i] == Aware && u.Wakes < h.Interest*conviction:
		p.Stage[i] = Interested
	case p.Stage[i] == Interested && u.Wakes < h.Fade*(1-conviction):
		p.Stage[i] = Aware
	default:
		return Stayed
	}
	return Moved
}

// tries returns the chance to begin a trial. Who merely knows of the change is
// moved by mass exposure alone, or asked to in a pilot; who is interested
// follows ties, the own conviction or a reward as well.
func (p *People) tries(r *Rules, i int, a Around, c Campaign) float64 {
	f := &r.Change.Follow
	stays := float64(rng.Exp(-Exposure(f.External, f.Mass, c.All)/52) * (1 - c.Invited))
	if p.Stage[i] == Interested {
		if Follows(r.Pull(a, c), float64(p.Threshold[i])) {
			stays *= 1 - f.Rate
		}
		if own := float64(p.Conviction[i]) - f.OwnAt; own > 0 {
			stays *= 1 - float64(f.OwnRate*own/(1-f.OwnAt))
		}
		stays *= 1 - float64(f.Reward*c.Reward*float64(p.Fair[i]))
	}
	return 1 - float64(stays)
}

// yields reports whether somebody gives in to an order.
func (p *People) yields(r *Rules, i int, c Campaign, u float64) bool {
	return r.Mechanisms.PublicAdoption && u < r.Change.Forced.Push*c.Demand*c.Force
}

// yield lets somebody give in: who is convinced tries it, the others adopt it
// in public alone.
func (p *People) yield(r *Rules, i, week int) Passage {
	if float64(p.Conviction[i]) >= r.Change.Conviction.Convinced {
		p.Stage[i] = Trying
		return Moved
	}
	p.adopt(i, week)
	p.mark(i, PublicOnly, true)
	return Yielded
}

// try ends a trial, or not: the better it goes, the sooner in adoption and the
// more seldom in giving up.
func (p *People) try(r *Rules, i, week int, c Campaign, u float64) Passage {
	t := &r.Change.Trial
	well := unit(t.Base + float64(t.Skill*float64(p.Skill[i])) + float64(t.Support*c.Support) + c.Ease)
	takes, fails := float64(t.Rate*well), float64(t.Fail*(1-well))
	switch {
	case u < takes:
		p.adopt(i, week)
		return Took
	case u < takes+fails:
		p.Stage[i] = Interested
		p.Leaning[i] = float32(max(-1, float64(p.Leaning[i])-t.Setback))
		return Moved
	}
	return Stayed
}

// keep lets an adopter fall back: who does it in public alone, once fear and
// the belief in being watched no longer hold; others, slowly, if ties do not
// do it and conviction is missing.
func (p *People) keep(r *Rules, i int, a Around, c Campaign, u float64) Passage {
	if !r.Mechanisms.Relapse {
		return Stayed
	}
	f := &r.Change.Forced
	if p.Is(i, PublicOnly) {
		held := 1.0
		if c.Force < f.Held {
			held = c.Force / f.Held
		}
		if u >= f.Relapse*(1-held) {
			return Stayed
		}
		p.mark(i, PublicOnly, false)
		p.Stage[i] = Aware
		return Fell
	}
	doing := a.Doing
	if !r.Mechanisms.ChangeContagion {
		doing = 0
	}
	if u >= r.Change.Follow.Drift*(1-doing)*(1-float64(p.Conviction[i])) {
		return Stayed
	}
	p.Stage[i] = Interested
	return Fell
}
