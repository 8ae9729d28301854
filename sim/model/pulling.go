package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// pullLever does what a lever does at once and notes what it does for weeks.
func (w *World) pullLever(l param.Lever, s leverSpell, seat int) {
	c, p := &w.change, w.people
	switch l {
	case param.PrivateInterview:
		p.Hear(seat)
		p.Attend(seat, s.size)
		p.Convince(seat, s.size*w.trustIn(seat))
		return
	case param.Coalition:
		w.buildCoalition(s)
		return
	case param.ClarifyValues:
		c.vision += float64(s.size * (1 - c.vision))
	case param.RecogniseAdopter:
		p.Credit(seat, s.size)
	case param.ConfrontResister:
		w.confront(seat, s.size)
	case param.Restructure:
		w.forTeams(s.where, func(k int) { w.restructure(k, s.size) })
	case param.Pilot:
		s.where = scope{int(w.TeamOf[seat]), false}
		if led := w.Led(seat); led >= 0 {
			s.where.top = led
		}
	}
	if l == param.RecogniseAdopter || l == param.ConfrontResister {
		s.aimed, s.who = true, p.Who[seat]
		c.aimed++
	}
	c.spells = append(c.spells, s)
}

// trustIn returns how far person i trusts who tells of the change: the own
// leader; the head, who has none, knows without being told.
func (w *World) trustIn(i int) float64 {
	if int(w.TeamOf[i]) == w.Board() {
		return 1
	}
	return w.people.Trust(&w.rules, i)
}

// confront threatens person i in private.
func (w *World) confront(i int, size float64) {
	p, k := w.people, int(w.TeamOf[i])
	b, force := w.blockOf(k), float64(size*w.sting())
	p.ExpectPunishment(&w.rules, i, w.p.Members.Belief.Threat*w.teams[k].credibility*size)
	b.book(TrustBooked, ByThreat, w.week, p.LoseBenevolence(&w.rules, i, w.p.Trust.Loss.Threat*force))
	w.hurt(i, b, ByThreat, w.p.Strain.Wound.Threat*force)
}

// restructure cuts the jobs of team k anew: an imposed change that uproots.
func (w *World) restructure(k int, size float64) {
	cut := float64(w.p.Change.Size * size)
	w.changeWork(k, cut, true)
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			w.people.Uproot(i, cut)
		}
	}
}

// buildCoalition wins over the people with the most influence in scope, as far
// as they trust.
func (w *World) buildCoalition(s leverSpell) {
	w.gatherInfluence()
	reach, people := w.change.reach, 0
	for i := range w.Seats {
		if w.people.Present[i] && w.holds(s.where, int(w.TeamOf[i])) {
			people++
		} else {
			reach[i] = -1
		}
	}
	most := int(float64(w.p.Change.Coalition*float64(people)) + 0.5)
	for range max(1, most) {
		best := -1
		for i := range w.Seats {
			if reach[i] >= 0 && (best < 0 || reach[i] > reach[best]) {
				best = i
			}
		}
		if best < 0 {
			return
		}
		reach[best] = -1
		share := s.size * w.trustIn(best)
		w.people.Hear(best)
		w.people.WinOver(best, share)
		w.people.Name(best)
		w.people.Convince(best, share)
	}
}

// fits says of whom a lever makes sense.
func (w *World) fits(l param.Lever) func(i int) bool {
	p := w.people
	switch l {
	case param.PrivateInterview:
		return func(i int) bool { return !p.DoesIt(i) }
	case param.RecogniseAdopter:
		return func(i int) bool { return p.Stage[i] == agent.Adopted }
	case param.ConfrontResister:
		return func(i int) bool { return p.Is(i, agent.Opposes) }
	}
	return func(int) bool { return true }
}
