package model

import (
	"fmt"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Retune lets the rest of the run go by other parameters, from the coming week
// on. What was laid down at the start stays as it is: a row that is
// param.AtStart has no effect, one that is param.AtJoining counts for those who
// come from now on (param.WhenOf). p must pass Check, must not change
// afterwards, and must describe the same organization and the same kinds of
// events; Retune returns an error and changes nothing if it does not.
//
// A leader whose house style changes keeps what was learned, unless the share
// of commanding is what changes; a style that an [[event]] gave stays.
func (w *World) Retune(p *param.Params) error {
	if err := w.sameEvents(p); err != nil {
		return err
	}
	before := make([]param.Style, w.Teams())
	for k := range before {
		before[k] = w.houseStyle(k)
	}
	w.p = w.keepStart(p)
	w.rules = agent.NewRules(w.p)
	w.derive()
	for k := range before {
		if style := w.houseStyle(k); style != before[k] && w.people.Present[w.Leader(k)] {
			w.retrain(k, style)
		}
	}
	return nil
}

// derive computes what follows from the parameters alone.
func (w *World) derive() {
	w.prior = w.p.Organization.Culture * max(w.p.Organization.Discipline, w.p.Organization.Dismiss)
	w.unavoidable = rng.Probability(w.p.Market.Unavoidable)
}

// retrain gives the leader of team k the house style of now.
func (w *World) retrain(k int, style param.Style) {
	l := &w.leaders[k]
	var fresh leader
	fresh.start(w, k, style)
	if style.CommandShare != l.style.CommandShare {
		l.lean, l.trying = fresh.lean, fresh.trying
	}
	l.style = fresh.style
}

// keepStart returns p with all that counts at the start alone as it was then.
func (w *World) keepStart(p *param.Params) *param.Params {
	q := *p
	for i := range param.Table {
		if r := &param.Table[i]; param.WhenOf(r.Key) == param.AtStart {
			r.Put(&q, r.Get(w.p))
		}
	}
	q.Roster, q.Ties = w.p.Roster, w.p.Ties
	return &q
}

// sameEvents returns nil if p scripts events of the same kinds, for the same
// people.
func (w *World) sameEvents(p *param.Params) error {
	if len(p.Events) != len(w.p.Events) {
		return fmt.Errorf("%d events: want %d, as at the start", len(p.Events), len(w.p.Events))
	}
	for n := range p.Events {
		e, was := &p.Events[n], &w.p.Events[n]
		if e.Kind != was.Kind || e.Scope != was.Scope || e.Unit != was.Unit {
			return fmt.Errorf("event[%d] of another kind or scope: want them as at the start", n)
		}
	}
	return nil
}
