package model

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// witnessAbuse lets team k get to know of favours and of gain from the office,
// and its leader's place be held less rightful for it. Some see it, the better
// informed rather; those tell the others as far as they dare to speak.
func (w *World) witnessAbuse(k int, b *block, from, to int) {
	t, l := &w.teams[k], &w.leaders[k]
	f := t.favours
	t.favours = favours{}
	acting := l.leads && w.p.Mechanisms.Acts
	if acting {
		l.rightful += float64(w.p.Trust.Abuse.RightfulRate * (1 - l.rightful))
	}
	if acting && f.n > 0 {
		w.witnessFavours(k, b, f, from, to)
	}
	for i := from; f.n > 0 && i < to; i++ {
		w.turns[i].flags &^= turnFavoured
	}
	if divert := float64(l.now[param.Divert]); acting && divert > 0 && w.p.Mechanisms.Gain {
		w.witnessGain(k, b, divert, from, to)
	}
}

// witnessFavours: those who know lose trust and fairness, most who was passed
// over for somebody with less merit.
func (w *World) witnessFavours(k int, b *block, f favours, from, to int) {
	p, r := w.people, &w.rules
	n, aware, quiet := 0.0, 0.0, w.quiet(rng.Favour, f.conspicuous, from, to)
	for i := from; i < to; i++ {
		if !w.bystander(i) {
			continue
		}
		n++
		if !w.getsToKnow(rng.Favour, i, f.conspicuous, quiet) {
			continue
		}
		aware++
		better := p.Merit(i) - f.merit
		if better > 0 {
			b.sum[sumPassedOver]++
		}
		harm, passed := r.Slight(f.size, better)
		b.book(TrustBooked, ByFavour, w.week, p.Slighted(r, i, harm))
		w.hurt(i, b, ByFavour, w.p.Trust.Abuse.Wound*passed)
	}
	b.sum[sumAware] += aware
	if n > 0 {
		w.leaders[k].lessRightful(w.p.Trust.Abuse.RightfulFavour * f.size * aware / n)
	}
}

// witnessGain: those who know that the leader diverts lose trust and attachment.
func (w *World) witnessGain(k int, b *block, divert float64, from, to int) {
	p, r, a := w.people, &w.rules, &w.p.Trust.Abuse
	conspicuous := min(1, float64(a.GainSeen*divert))
	n, aware, quiet := 0.0, 0.0, w.quiet(rng.Divert, conspicuous, from, to)
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		n++
		if w.getsToKnow(rng.Divert, i, conspicuous, quiet) {
			aware++
			b.book(TrustBooked, ByGain, w.week, p.Disgusted(r, i))
		}
	}
	b.sum[sumAware] += aware
	if n > 0 {
		w.leaders[k].lessRightful(a.RightfulGain * aware / n)
	}
}

// bystander reports whether person i is there and was not favoured.
func (w *World) bystander(i int) bool {
	return w.people.Present[i] && w.turns[i].flags&turnFavoured == 0
}

// quiet returns the chance that nobody who saw it tells a team mate.
func (w *World) quiet(purpose rng.Purpose, conspicuous float64, from, to int) float64 {
	p, quiet := w.people, 1.0
	for i := from; i < to; i++ {
		if !w.bystander(i) {
			continue
		}
		if sees, _ := w.draws[purpose].Pair(p.Who[i]); sees < p.Sees(&w.rules, i, conspicuous) {
			quiet *= 1 - p.TellsOn(&w.rules, i)
		}
	}
	return quiet
}

// getsToKnow reports whether person i sees it, or is told.
func (w *World) getsToKnow(purpose rng.Purpose, i int, conspicuous, quiet float64) bool {
	sees, told := w.draws[purpose].Pair(w.people.Who[i])
	return sees < w.people.Sees(&w.rules, i, conspicuous) || told < 1-quiet
}

// lessRightful takes a share of how rightful the leader's place is held.
func (l *leader) lessRightful(share float64) { l.rightful -= float64(l.rightful * min(1, share)) }

// divert lets the leader of team k take part of the net output for own ends.
func (w *World) divert(k int) {
	t := &w.teams[k]
	t.taken = 0
	if w.p.Mechanisms.Gain {
		t.taken = float64(w.p.Organization.DivertMost * float64(w.leaders[k].now[param.Divert]))
	}
}
