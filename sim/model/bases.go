package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// basesOf returns the six bases of power of the person in seat i, each in
// [0,1]. Three are the office's, and nobody has them without one: what it may
// do, as far as the reports believe that it will. Three are the person's, with
// an office or without: what others grant (French & Raven 1959; Raven 1965).
func (w *World) basesOf(i int) (bases [param.NumBases]float64) {
	p, o := w.people, &w.p.Organization
	bases[param.Expert] = float64(p.Recognised[i])
	bases[param.Referent] = float64(p.Respect[i])
	bases[param.Informational] = float64(p.Informed[i])
	led := w.Led(i)
	if led < 0 {
		return bases
	}
	t := &w.teams[led]
	bases[param.Coercive] = t.feared * w.rules.Severity
	bases[param.Rewarding] = t.fair * o.RewardRight
	bases[param.Legitimate] = o.HierarchyAccepted * w.leaders[led].rightful
	return bases
}

// holdBases notes what each tactic of team k's leader can draw on this week.
func (w *World) holdBases(k int) {
	bases := w.basesOf(w.Leader(k))
	l := &w.leaders[k]
	for tactic := range param.NumTactics {
		sum := 0.0
		for b, part := range param.Draws[tactic] {
			sum += float64(part * bases[b])
		}
		l.behind[tactic] = float32(sum)
	}
}

// bear counts how much of the chance that a hard request to person i is done
// rests on the office, and how much on the leader's person.
func (w *World) bear(i int, b *block, q agent.Request, ties agent.Ties, fear float64) {
	if !q.Hard {
		return // what is routine is done by habit
	}
	office, person := w.people.Borne(&w.rules, i, q, ties, fear)
	b.sum[sumHard]++
	b.sum[sumByOffice] += office
	b.sum[sumByPerson] += person
}
