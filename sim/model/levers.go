package model

import (
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
