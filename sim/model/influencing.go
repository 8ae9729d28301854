package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// influence is step 5: goals, norms and belonging move, by reasons that a
// trusted leader gives and over ties, each weighted by the standing of the
// other and not by rank.
func (w *World) influence(k int, b *block) {
	p, r := w.people, &w.rules
	l, t := &w.leaders[k], &w.teams[k]
	bonds := &w.p.Members.Bonds
	from, to := w.Reports(k)
	acting := l.leads && w.p.Mechanisms.Acts
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		o := &w.word[i]
		g := agent.Given{Ties: o.known, Alignment: float64(o.alignment), Mates: t.kindness, Leader: acting,
			Welcome: t.belonging, Offers: w.offers,
			Newcomer: p.Since[i] >= 0 && w.week-int(p.Since[i]) < w.p.Learning.SocialiseWeeks}
		if acting {
			v := w.view(k, i)
			g.Reasons = v.softly(param.Explain)
			g.Heard = min(1, float64(bonds.HeardListen*v.softly(param.Listen))+
				float64(bonds.HeardRecognise*v.softly(param.Recognise))+float64(bonds.HeardConsult*v.softly(param.Consult)))
		}
		if o.forced > 0 && w.p.Mechanisms.ExitContagion {
			w.hurt(i, b, ByLoss, w.p.Strain.Wound.Loss*float64(o.forced))
		}
		b.ledger.moved(TrustBooked, p.Bond(r, i, g))
		w.regard(k, i, w.view(k, i), acting)
	}
	w.meetInformalLeader(k, b)
}
