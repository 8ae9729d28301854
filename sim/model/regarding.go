package model

import "leadsim/sim/param"

// regard is the part of step 5 in which others revise what they grant person i
// of team k. Of somebody who leads they take what the reports see; of others,
// what shows of their expertise, and how they behave.
func (w *World) regard(k, i int, v view, acting bool) {
	p, r := w.people, &w.rules
	if (w.week+i)%weeksPerQuarter == 0 {
		w.inform(i)
	}
	if led := w.Led(i); led >= 0 && w.leaders[led].leads {
		t := &w.teams[led]
		p.Regard(r, i, t.able, (t.kindness+t.honesty)/2)
		return
	}
	asked := float64(p.Deciding[i])
	if acting {
		asked += v.soft(param.Consult) + v.soft(param.Recognise)
	}
	p.Regard(r, i, p.Shown(r, i, asked), p.Earned(r, i))
}

// inform counts how much person i's ties inform: by strength, and more where
// they lead out of the own team (Burt 1992).
func (w *World) inform(i int) {
	from, weight := w.hears(i)
	reach, bridge := 0.0, w.p.Members.Standing.Bridge
	for n, j := range from {
		if w.signalWas[j].flags&flagPresent == 0 {
			continue
		}
		v := float64(weight[n])
		if w.TeamOf[j] != w.TeamOf[i] {
			v = float64(v * bridge)
		}
		reach += v
	}
	w.people.Hears(&w.rules, i, reach)
}
