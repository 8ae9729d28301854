package model

import "leadsim/sim/param"

// meetInformalLeader is the part of step 5 in which the leader of team k backs
// whoever in it others listen to, or keeps that person down; a leader who does
// neither ignores informal leaders. The team sees it, and takes it the harder
// the more the person counts.
func (w *World) meetInformalLeader(k int, b *block) {
	i := int(w.teams[k].informal)
	if i < 0 || !w.people.Present[i] || !w.leaders[k].leads || !w.p.Mechanisms.Acts || !w.p.Mechanisms.Informal {
		return
	}
	p, r := w.people, &w.rules
	v := w.view(k, i)
	backs, down := v.soft(param.Sponsor), v.hard(param.Suppress)
	standing := p.Standing(r, i)
	from, to := w.Reports(k)
	for j := from; j < to; j++ {
		if !p.Present[j] {
			continue
		}
		counts, lost := 1.0, w.p.Trust.Loss.Suppressed*down
		if j != i {
			counts = standing
			lost *= w.p.Trust.SuppressedSeen * standing
			p.Silence(j, w.p.Members.Voice.Suppressed*down*standing)
		}
		b.ledger.gain(TrustBooked, p.GainBenevolence(r, j, w.p.Trust.Gain.Sponsor*backs*counts))
		b.book(TrustBooked, BySuppressing, w.week, p.LoseBenevolence(r, j, lost))
	}
	p.Backed(r, i, backs)
	p.KeptDown(r, i, down)
	w.hurt(i, b, BySuppressing, w.p.Strain.Wound.Suppressed*down)
}
