package model

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// outsiders holds what people with standing outside bring about. It is nil
// where nobody has any.
type outsiders struct {
	helped []float64 // by team: those below its leader who brought help this week
	own    []float64 // by team: 1 if its leader did
	turned []float64 // by team: standing of those who did harm this week
	harm   float64   // mean over all people of last week's
}

func (w *World) newOutsiders() *outsiders {
	if w.p.Members.Outside.Share == 0 {
		return nil
	}
	n := len(w.teams)
	return &outsiders{helped: make([]float64, n), own: make([]float64, n), turned: make([]float64, n)}
}

// outsideShare returns the share of people coming into seats like i who have
// standing outside.
func (w *World) outsideShare(i int) float64 {
	o := &w.p.Members.Outside
	if w.Led(i) < 0 {
		return o.Share
	}
	return min(1, o.Share*o.Leaders)
}

// useTiesOutside is the first part of step 7: people with standing outside
// bring help to a crisis that they work in, or do harm. What they bring adds up
// from the bottom, as effort does.
func (w *World) useTiesOutside() {
	o := w.outsiders
	if o == nil {
		return
	}
	w.each((*World).turnOutside)
	turned := 0.0
	for k := range w.teams {
		turned += o.turned[k]
		if k < w.Teams() {
			o.helped[k] += o.own[k]
			if up := w.Parent(k); up < w.Teams() {
				o.helped[up] += o.helped[k]
			}
		}
	}
	o.harm = ratio(turned, float64(w.Seats))
	for b := range w.blocks {
		for _, i := range w.blocks[b].outside {
			if i >= 0 {
				w.log(Happening{Kind: HelpCame, Team: int(w.TeamOf[i]), Seat: int(i), Value: float64(w.people.Outside[i])})
			} else {
				i = -1 - i
				w.log(Happening{Kind: HarmCame, Team: int(w.TeamOf[i]), Seat: int(i), Value: float64(w.people.Outside[i])})
			}
		}
		w.blocks[b].outside = w.blocks[b].outside[:0]
	}
}

// turnOutside lets those of team k who have standing outside use it.
func (w *World) turnOutside(k int, b *block) {
	p, r, o, m := w.people, &w.rules, w.outsiders, &w.p.Mechanisms
	o.helped[k], o.turned[k] = 0, 0
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		led := w.Led(i)
		if led >= 0 {
			o.own[led] = 0
		}
		if !p.Present[i] || p.Outside[i] == 0 {
			continue
		}
		helps, turns := w.draws[rng.Help].Pair(p.Who[i])
		if m.OutsideHelp && w.concerned(k, i) && helps < p.Helps(r, i, w.ordered(k, i)) {
			if led >= 0 {
				o.own[led] = 1
			} else {
				o.helped[k]++
			}
			p.Thanked(r, i)
			b.sum[sumHelp]++
			b.outside = append(b.outside, int32(i))
		}
		if m.OutsideHarm && turns < p.Turns(r, i) {
			o.turned[k] += float64(p.Outside[i])
			b.sum[sumHarm]++
			b.outside = append(b.outside, -1-int32(i))
		}
	}
}

// concerned reports whether a crisis meets person i of team k: one of the team
// or of a scope around it, and for who leads one of those led.
func (w *World) concerned(k, i int) bool {
	if led := w.Led(i); led >= 0 {
		return w.teams[led].hot > 0
	}
	return w.teams[k].hot > 0
}

// ordered reports whether person i is under orders this week: the leader
// commands, or asks by pressure.
func (w *World) ordered(k, i int) bool {
	l := &w.leaders[k]
	if !l.leads || !w.p.Mechanisms.Acts {
		return false
	}
	which, _ := w.draws[rng.Ask].Pair(w.people.Who[i])
	return l.command || param.Tactic(rng.Choose(which, l.tactics[:])) == param.Pressure
}
