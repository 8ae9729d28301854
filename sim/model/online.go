package model

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// meetOnline is the part of step 3 in which person i decides about the
// platform, or hears what runs there.
func (w *World) meetOnline(k, i int, b *block) {
	f := w.platform
	if f == nil || !f.opened {
		return
	}
	joins, hears := w.draws[rng.Platform].Pair(w.people.Who[i])
	switch {
	case !w.people.Online[i]:
		chance := w.people.Begins(&w.rules, i, w.tiesOnline(i), w.people.Fear(&w.rules, i, w.week, w.offers))
		if joins < chance*w.strength() {
			w.people.Online[i] = true
		}
	case f.running:
		w.hearRumour(k, i, b, hears)
	}
}

// tiesOnline returns the part of person i's ties of the network, by strength,
// who used the platform last week.
func (w *World) tiesOnline(i int) float64 {
	from, weight := w.ties.In(i)
	use, all := 0.0, 0.0
	for n, j := range from {
		if w.signalWas[j].flags&flagPresent == 0 {
			continue
		}
		v := float64(weight[n])
		all += v
		if w.platform.was[j] {
			use += v
		}
	}
	return ratio(use, all)
}

// hearRumour lets person i believe a rumour about the leaders, or stop to, for
// good until another begins. It does its harm as it is believed. Leaders who
// explain are heard as far as the platform is open: elsewhere they do not
// answer.
func (w *World) hearRumour(k, i int, b *block, u float64) {
	f, q := w.platform, &w.p.Platform
	switch {
	case f.told[i] == believes:
		if u < q.RumourFade {
			f.told[i] = forgotten
		}
		return
	case f.begins:
		f.told[i] = unheard
	case f.told[i] == forgotten:
		return
	}
	v := w.view(k, i)
	chance := w.people.Believes(&w.rules, i, w.toldBy(i), float64(v.soft(param.Explain)*f.open))
	if f.begins {
		chance = max(chance, q.RumourStart)
	}
	if u >= chance {
		return
	}
	f.told[i] = believes
	if v.l.leads {
		b.book(TrustBooked, ByRumour, w.week, w.people.Misled(&w.rules, i))
	}
}

// toldBy returns the part of those whom person i follows, by strength and
// standing, who believed a rumour last week.
func (w *World) toldBy(i int) float64 {
	from, weight := w.wideTies(i)
	told, all := 0.0, 0.0
	for n, j := range from {
		s := &w.signalWas[j]
		if s.flags&flagMute != 0 {
			continue
		}
		v := float64(float64(weight[n]) * float64(s.standing))
		all += v
		if w.platform.toldWas[j] == believes {
			told += v
		}
	}
	return ratio(told, all)
}

// forgetRumour and takeRumour keep what a person believes with the person.
func (w *World) forgetRumour(i int) {
	if w.platform != nil {
		w.platform.told[i] = unheard
	}
}

func (w *World) takeRumour(to, from int) {
	if f := w.platform; f != nil {
		f.told[to], f.told[from] = f.told[from], unheard
	}
}

// readsAlong returns the chance that a request to person i is checked by a
// leader who monitors with an intensity: on a platform what people say is on
// record, and who monitors reads along. Who does not monitor does not read.
func (w *World) readsAlong(i int, monitor float64) float64 {
	f := w.platform
	if f == nil || !f.was[i] || !w.p.Mechanisms.Surveillance {
		return monitor
	}
	return monitor + float64(w.p.Platform.Surveillance*f.open*monitor*(1-monitor))
}

// heardElsewhere returns the part of what person i says that is not done
// (1 - done) and that somebody who can act finds on the platform: the more
// people use it, the likelier.
func (w *World) heardElsewhere(i int, done float64) float64 {
	f := w.platform
	if f == nil || !f.was[i] || !w.p.Mechanisms.PlatformVoice {
		return 0
	}
	return float64((1 - done) * w.p.Platform.Voice * f.open * f.share)
}

// countOnline counts those of team k who use the platform and who believe a
// rumour.
func (w *World) countOnline(k int, b *block) {
	f := w.platform
	if f == nil || !f.opened {
		return
	}
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] && w.people.Online[i] {
			b.sum[sumOnline]++
			if f.told[i] == believes {
				b.sum[sumTold]++
			}
		}
	}
}
