package model

import "leadsim/sim/rng"

// helpOn returns the severity that help from outside takes off the crisis of
// team k's scope this week. Its size goes by those who bring it as a share of
// all in scope, so that size alone brings no help.
func (w *World) helpOn(k int) float64 {
	if w.outsiders == nil {
		return 0
	}
	return float64(w.p.Crisis.Outside.Work * w.helpers(k))
}

// helpers returns those who brought help to the crisis of team k's scope this
// week, as a share of the people in it.
func (w *World) helpers(k int) float64 { return ratio(w.outsiders.helped[k], w.force[k].n) }

// unknown returns what the leader of team k does not know of a way out of a
// crisis after asking inside, and what people outside have told in it so far.
func (w *World) unknown(k int) float64 {
	unknown := 1 - w.teams[k].known
	if w.outsiders == nil {
		return unknown
	}
	c := &w.crises[k]
	c.advice += float64((1 - c.advice) * min(1, w.p.Crisis.Outside.Known*w.helpers(k)))
	return float64(unknown * (1 - c.advice))
}

// meetStakeholders is the part of step 1 in which people outside who were
// turned against the organization last week make an open crisis of it worse, or
// begin one.
func (w *World) meetStakeholders() {
	o := w.outsiders
	if o == nil || o.harm == 0 {
		return
	}
	head, c := w.Teams()-1, &w.p.Crisis.Outside
	if open := &w.crises[head]; open.severity > 0 {
		open.severity = min(w.p.Crisis.Most, open.severity+float64(c.Worse*o.harm))
		return
	}
	begins, size := w.draws[rng.Help].Pair(boardSeat)
	if begins < 1-rng.Exp(-c.Begin*o.harm) {
		w.beginCrisis(head, w.p.Crisis.Severity*c.Severity*w.varied(size), w.p.Crisis.Complexity, w.p.Crisis.Deadline, "")
	}
}
