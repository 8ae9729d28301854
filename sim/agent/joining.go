package agent

import "leadsim/sim/rng"

// trait numbers the lasting differences between people; it stands where other
// draws have the week, as traits are drawn once in a life.
const (
	traitTrusting = iota
	traitKeen
	traitWarm
	traitAble
	traitGifted
	traitMobile
	traitLoaded
	traitConnected
)

// traitWary is how many others somebody wants to see before following.
const traitWary = 8

// Newcomer says what somebody brings besides the own set points.
type Newcomer struct {
	Skill, Capability float64 // means of where the person comes from
	Prior             float64 // belief in punishment that office and culture suggest
	Known             float64 // part of the skill that others know of

	// Of somebody whose skill was found out rather than drawn.
	Assessed bool
	Told     float64 // the skill, if Assessed
	Outside  float64 // share of such people who have standing outside
}

// Join seats a new person: set points from the draws of who, states from the
// set points. week is the week of joining.
func (p *People) Join(r *Rules, key rng.Key, i int, who rng.Who, week int, c Newcomer) {
	p.Who[i], p.Since[i], p.Present[i] = who, int32(week), true
	p.Disabused[i] = false
	z := func(trait int) float32 { return float32(rng.Normal(key.At(rng.Trait, trait).Float64(who))) }
	p.Trusting[i], p.Keen[i], p.Warm[i], p.Able[i] = z(traitTrusting), z(traitKeen), z(traitWarm), z(traitAble)
	p.Gifted[i], p.Mobile[i], p.Loaded[i], p.Dyad[i] = z(traitGifted), z(traitMobile), z(traitLoaded), 1

	disposition := float32(p.disposition(r, i))
	p.Ability[i], p.Benevolence[i], p.Integrity[i], p.Ceiling[i] = disposition, disposition, disposition, 1
	if p.Evidence != nil {
		p.forget(r, i, 1)
	}
	start := &r.Members.Start
	p.Shared[i] = float32(start.Shared)
	p.Watch[i], p.Punish[i] = float32(r.Members.Belief.WatchStart), float32(c.Prior)
	p.Alignment[i] = float32(setPoint(r, r.Members.Alignment, p.Keen[i]))
	p.Belonging[i] = float32(setPoint(r, r.Members.Belonging, p.Warm[i]))
	p.Acceptance[i] = (p.Alignment[i] + disposition) / 2
	p.Attachment[i] = p.Belonging[i]
	p.Responsibility[i], p.Heard[i], p.Fair[i] = float32(start.Responsibility), float32(start.Heard), float32(start.Fair)
	p.Skill[i] = float32(setPoint(r, c.Skill, p.Gifted[i]))
	p.assess(r, i, c)
	p.Capability[i] = float32(setPoint(r, c.Capability, p.Able[i]))
	p.Strain[i], p.Wounds[i], p.Scars[i], p.Deciding[i] = float32(start.Strain), 0, 0, 0
	p.Voice[i] = float32(unit(r.Members.Voice.Base + float64(r.Members.Voice.Trust*float64(disposition))))
	p.Recognised[i], p.Respect[i], p.Informed[i] = float32(float64(p.Skill[i])*c.Known), float32(r.Members.Standing.Respect), 0
	p.Quit[i], p.Effort[i], p.Performed[i], p.Response[i] = float32(start.Quit), 0, 0.5, Commit
	p.Outside[i], p.Online[i] = 0, false
	if c.Outside > 0 {
		p.Outside[i] = float32(outside(key.At(rng.Trait, traitConnected).Float64(who), c.Outside))
	}
}

// setPoint returns mean + spread x z, members.edge away from 0 and 1 at least.
func setPoint(r *Rules, mean float64, z float32) float64 {
	return r.inside(mean + float64(r.Members.Spread*float64(z)))
}

func (p *People) disposition(r *Rules, i int) float64 {
	return setPoint(r, r.Members.Trust, p.Trusting[i])
}

// Meet sets how the leader treats this person, relative to the team: a factor
// around 1 on supportive acts, and its inverse on harsh ones, drawn for the
// pair (leader-member exchange), and how this person reads what the leader does.
func (p *People) Meet(r *Rules, key rng.Key, i int, leader rng.Who) {
	p.Dyad[i] = float32(r.Liking(key, p.Who[i], leader))
	p.Readings[i] = Readings(key.At(rng.Reading, pairing(leader)).Uint64(p.Who[i]))
}

// Liking returns that factor before the two have met as leader and report: 1
// with the switch dyads off.
func (r *Rules) Liking(key rng.Key, who, leader rng.Who) float64 {
	sd := r.Members.Dyads
	if !r.Mechanisms.Dyads || sd == 0 {
		return 1
	}
	z := rng.Normal(key.At(rng.Dyad, pairing(leader)).Float64(who))
	return max(r.Members.DyadsLeast, min(r.Members.DyadsMost, rng.Exp(float64(sd*z)-float64(sd*sd/2))))
}

// pairing folds a leader into the place of the week in a key.
func pairing(leader rng.Who) int {
	return int((leader.Seat()*2654435761 + leader.Occupant()*40503) & 0x7fffffff)
}
