package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// leverSpell is a lever at work.
type leverSpell struct {
	lever param.Lever
	until int
	where scope
	aimed bool    // it meets one person
	who   rng.Who // that person
	size  float64
}

// useLever lets the change agent use a lever, if the budget lasts. It works as
// far as the agent is credible; one that comes too early, too late, too soon
// after the last, or finds nobody whom it fits, is mistimed and costs
// credibility.
func (w *World) useLever(e *param.Event) {
	c := &w.change
	l := param.FindLever(e.Lever)
	kind, use := &param.LeverKinds[l], &w.p.Change.Levers[l]
	if !c.running || c.budget < use.Cost {
		w.log(Happening{Kind: LeverRefused, Team: -1, Seat: -1, Value: use.Cost, Name: e.Name})
		return
	}
	weeks := e.Weeks
	if weeks == 0 {
		weeks = use.Weeks
	}
	seat := -1
	if kind.Aim != "" {
		seat = w.pick(e.Person, kind.Aim, w.fits(l))
	}
	mistimed := w.mistimed(l) || kind.Aim != "" && seat < 0
	c.budget -= use.Cost
	c.ready[l] = w.week + weeks + use.Wait
	size := float64(use.Strength * w.believed(use.Needs))
	if kind.Force {
		size /= w.uncovered()
	}
	w.spendOrEarn(l, mistimed)
	if kind.Aim == "" || seat >= 0 {
		w.pullLever(l, leverSpell{lever: l, until: w.week + weeks, where: w.scopeOf(e), size: size}, seat)
	}
	h := Happening{Kind: LeverUsed, Team: -1, Seat: seat, Value: c.credibility, Name: e.Name}
	if mistimed {
		h.Kind = LeverMistimed
	}
	w.log(h)
}

// believed returns how far somebody is believed who needs that credibility to
// be believed in full.
func (w *World) believed(needs float64) float64 {
	if c := w.change.credibility; w.p.Mechanisms.Credibility && c < needs {
		return c / needs
	}
	return 1
}

// mistimed reports whether a lever comes before its wait is over, or at a time
// when hardly anybody is at the stages that it acts on, or with nothing to tell.
func (w *World) mistimed(l param.Lever) bool {
	c, at := &w.change, 0.0
	for stage, share := range c.share {
		if param.LeverKinds[l].Stages>>stage&1 == 1 {
			at += share
		}
	}
	return w.week < c.ready[l] || at < w.p.Change.Mistimed.Below || l == param.SuccessStory && w.rules.Gain() <= 0
}

// spendOrEarn moves credibility by one use of a lever. Force costs less where
// people accept the urgency, and more without the chief executive behind it.
func (w *World) spendOrEarn(l param.Lever, mistimed bool) {
	c, dear := &w.change, 1.0
	if param.LeverKinds[l].Force {
		dear = w.sting() * w.uncovered()
	}
	if own := w.p.Change.Levers[l].Credibility; own < 0 {
		c.credibility -= float64(min(1, -own*dear) * c.credibility)
	} else if !mistimed {
		c.credibility += float64(own * (1 - c.credibility))
	}
	if mistimed {
		c.credibility -= float64(min(1, w.p.Change.Mistimed.Cost*dear) * c.credibility)
	}
}

// uncovered returns how much dearer force is for the change agent, and how much
// less it does, than for the chief executive.
func (w *World) uncovered() float64 {
	if w.p.Change.Position == "middle_manager" && !w.atWork(param.ExecutiveSupport) {
		return w.p.Change.Manager
	}
	return 1
}

// sting returns what urgency that is accepted leaves of the sting of force.
func (w *World) sting() float64 { return 1 - float64(w.p.Crisis.Widen*w.p.Change.Urgency) }

// atWork reports whether a lever is at work anywhere.
func (w *World) atWork(l param.Lever) bool {
	for _, s := range w.change.spells {
		if s.lever == l && w.week < s.until {
			return true
		}
	}
	return false
}

// aimedAt returns the strength of a lever that meets one person, 0 if it does
// not.
func (w *World) aimedAt(l param.Lever, who rng.Who) float64 {
	most := 0.0
	for _, s := range w.change.spells {
		if s.aimed && s.lever == l && s.who == who && w.week < s.until {
			most = max(most, s.size)
		}
	}
	return most
}

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
