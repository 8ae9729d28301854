package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// heal is step 8: strain piles up or is worked off, overload wounds, wounds
// heal, beliefs and trust settle, voice and capability follow.
func (w *World) heal(k int, b *block) {
	p, r, t := w.people, &w.rules, &w.teams[k]
	from, to := w.Reports(k)
	vacancies := 0.0
	for i := from; i < to; i++ {
		if !p.Present[i] && !w.closed[i] {
			vacancies++
		}
	}
	vacancies /= float64(to - from)
	acting := w.leaders[k].leads && w.p.Mechanisms.Acts
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		v := w.view(k, i)
		listen, protect, repair := v.soft(param.Listen), v.soft(param.Protect), v.soft(param.Repair)
		p.Carry(r, i, w.burden(k, i, v, vacancies, acting))
		if past := p.PastTipping(r, i); past > 0 {
			w.hurt(i, b, ByOverload, w.p.Strain.Wound.Overload*past)
		}
		b.ledger.gain(WoundsBooked, p.Heal(r, i, (listen+protect)/2, repair))
		b.ledger.moved(TrustBooked, p.Settle(r, i))
		upheld := w.prior * (1 - float64(v.even(param.Bind)*float64(p.Integrity[i])))
		p.Forget(r, i, upheld)
		if t.blamed > 0 && w.p.Mechanisms.SilenceAfterBlame {
			p.Silence(i, w.p.Members.Voice.PunishedSeen*float64(t.blamed))
		}
		p.Dare(r, i, p.Fear(r, i, w.week, w.offers))
		leads := w.Led(i) >= 0
		b.capability(w.week, -p.Practise(r, i, leads))
		if leads {
			b.ledger.gain(CapabilityBooked, p.Led(r, i))
		}
	}
	l := &w.leaders[k]
	l.was, l.led = l.now, l.leads
}

// capability books a drift of capability: a loss is disuse.
func (b *block) capability(week int, change float64) {
	if change < 0 {
		b.book(CapabilityBooked, ByDisuse, week, -change)
	} else {
		b.ledger.gain(CapabilityBooked, change)
	}
}

// burden returns what the week puts on member i beyond the ordinary load.
func (w *World) burden(k, i int, v view, vacancies float64, acting bool) agent.Burden {
	p, s := w.people, &w.p.Strain
	bd := agent.Burden{Added: float64(w.p.Crisis.Load*min(w.p.Crisis.LoadMost, w.teams[k].hot)) + float64(s.Vacancy*vacancies)}
	if !acting {
		return bd
	}
	pressed, sum := 0.0, 0.0
	for _, x := range v.l.tactics {
		sum += x
	}
	if sum > 0 {
		pressed = v.l.tactics[param.Pressure] / sum
	}
	support := float64((v.soft(param.Explain) + v.soft(param.Listen)) / 2)
	bd.Added += float64(s.Pressure*pressed) + float64(s.Consulted*v.soft(param.Consult))
	if w.p.Mechanisms.Responsibility {
		bd.Added += float64(s.Unsupported * float64(p.Responsibility[i]) * (1 - support))
	}
	bd.Relieved = float64(s.Protect*v.soft(param.Protect)) + float64(s.Listen*v.soft(param.Listen))
	return bd
}
