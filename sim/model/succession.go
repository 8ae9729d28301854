package model

import (
	"strings"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// succeed fills leaders' seats that have been vacant for long enough: from the
// team below by the rule organization.promotion, if somebody there is able to
// follow, else from outside. Teams go in order, from the bottom: a seat that a
// promotion empties lies below and waits from this week on.
func (w *World) succeed() {
	for b := range w.blocks {
		for _, i := range w.blocks[b].departed {
			w.log(Happening{Kind: LeaderLeft, Team: w.Led(int(i)), Seat: int(i)})
		}
		w.blocks[b].departed = w.blocks[b].departed[:0]
	}
	w.moves = w.moves[:0]
	for k := range w.Teams() {
		seat := w.Leader(k)
		if w.people.Present[seat] || w.week-int(w.vacant[seat]) < w.wait(k) {
			continue
		}
		style := w.successorStyle(k)
		scripted := w.scripted.successor(k)
		if s := scripted.style; s != nil {
			w.teams[k].house, style = s, *s
		}
		fame := agent.Fame{}
		byFavour := !scripted.informal && w.bossFavours(k)
		i := w.successor(k, scripted.informal)
		if byFavour {
			i = w.favourite(k)
		}
		if i >= 0 {
			w.promote(k, i)
			fame = agent.Fame{Known: true, Recognised: float64(w.people.Recognised[seat]), Respect: float64(w.people.Respect[seat])}
			if byFavour {
				w.liftUp(k)
			}
			w.snap.Inside++
			w.log(Happening{Kind: LeaderFollowed, Team: k, Seat: seat, Value: 1})
		} else {
			w.seatNewcomer(w.Parent(k), seat, w.blockOf(w.Parent(k)), byFavour)
			w.snap.Outside++
			w.log(Happening{Kind: LeaderFollowed, Team: k, Seat: seat, Value: 0})
		}
		w.signal[seat] = w.show(seat)
		w.signal[seat].flags |= flagNew
		w.seatLeader(k, style, false, fame)
		w.leaders[k].leads = true
		if byFavour {
			w.owesTheSeat(k)
		}
	}
}

// wait returns the weeks that team k's leader's seat stays vacant.
func (w *World) wait(k int) int {
	if n, ok := w.scripted.vacancy(k); ok {
		return n
	}
	return w.p.Organization.LeaderHiringDelay
}

// successor returns the seat in team k of who follows its leader, or -1: by
// organization.promotion among those who are ready, or whoever has the highest
// standing if an event wants it so.
func (w *World) successor(k int, informal bool) int {
	p, best, most := w.people, -1, 0.0
	rule := w.p.Organization.Promotion
	if informal {
		rule = "standing"
	}
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !p.Present[i] || !informal && float64(p.Capability[i]) < w.p.Organization.ReadyAt {
			continue
		}
		var score float64
		switch rule {
		case "merit":
			score = float64(p.Capability[i]) + float64(p.Skill[i])
		case "loyalty":
			score = p.Trust(&w.rules, i) + float64(p.Acceptance[i])
		case "standing":
			score = p.Standing(&w.rules, i)
		case "favour":
			score = float64(p.Dyad[i])
		default:
			return -1
		}
		if best < 0 || score > most {
			best, most = i, score
		}
	}
	return best
}

// promote moves the person in seat i of team k to its leader's seat. Below, the
// seat becomes vacant; above, a new leader is met.
func (w *World) promote(k, i int) {
	seat, p := w.Leader(k), w.people
	if led := w.Led(i); led >= 0 {
		w.leaders[led].leads = false
	}
	up := w.Parent(k)
	from, into := w.blockOf(k), w.blockOf(up)
	trust, capability := p.Trust(&w.rules, i), float64(p.Capability[i])
	from.ledger.moved(TrustBooked, -trust)
	from.ledger.moved(CapabilityBooked, -capability)
	p.Move(seat, i)
	w.takeRumour(seat, i)
	p.NewLeader(&w.rules, seat, agent.Fame{})
	if up != w.Board() && p.Present[w.Leader(up)] {
		p.Meet(&w.rules, w.key, seat, p.Who[w.Leader(up)])
	}
	into.ledger.moved(TrustBooked, p.Trust(&w.rules, seat))
	into.ledger.moved(CapabilityBooked, capability)
	w.exit[seat], w.exit[i] = w.exit[i], stays
	w.vacant[i] = int32(w.week)
	w.signal[i] = signal{flags: flagEmptied}
	w.takeTies(seat, i)
}

// successorStyle returns how somebody who comes to lead team k will lead, by
// organization.style_source.
func (w *World) successorStyle(k int) param.Style {
	switch w.p.Organization.StyleSource {
	case "learned": // people lead as they were led
		return w.leaders[k].style
	case "pool":
		return w.drawStyle(k, w.stylePool())
	case "board":
		return w.oppositeStyle(k, w.stylePool())
	}
	return w.houseStyle(k)
}

// stylePool returns the styles that new leaders are drawn from.
func (w *World) stylePool() []param.NamedStyle {
	if w.p.Leaders.Pool == "" {
		return w.p.Styles
	}
	var pool []param.NamedStyle
	for _, name := range strings.Split(w.p.Leaders.Pool, ",") {
		for _, s := range w.p.Styles {
			if s.Name == strings.TrimSpace(name) {
				pool = append(pool, s)
			}
		}
	}
	return pool
}

// drawStyle draws one of the pool with equal chances.
func (w *World) drawStyle(k int, pool []param.NamedStyle) param.Style {
	if len(pool) == 0 {
		return w.houseStyle(k)
	}
	u := w.draws[rng.Succession].Float64(rng.NewWho(uint32(w.Leader(k)), w.occupants[w.Leader(k)]))
	return pool[int(u*float64(len(pool)))].Style
}

// oppositeStyle returns the style of the pool that shares power least like the last
// leader of team k did: boards change the man and hope to change the weather.
func (w *World) oppositeStyle(k int, pool []param.NamedStyle) param.Style {
	sharing := func(s *param.Style) float64 { return s.Acts[param.Consult] + s.Acts[param.Delegate] }
	last := sharing(&w.leaders[k].style)
	best, most := w.houseStyle(k), -1.0
	for n := range pool {
		d := sharing(&pool[n].Style) - last
		if d = max(d, -d); d > most {
			best, most = pool[n].Style, d
		}
	}
	return best
}
