package model

import "leadsim/sim/rng"

// exitKind says why somebody leaves at the end of this week.
type exitKind uint8

const (
	stays exitKind = iota
	exitQuit
	exitUnavoidable
	exitDismissed
	exitLaidOff
	exitRemoved  // a leader, by the board
	exitScripted // a leader, by an [[event]]
)

// leaveAndJoin is step 9 for team k: who goes, who comes, and what those who
// stay show to their ties.
func (w *World) leaveAndJoin(k int, b *block) {
	p := w.people
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		shown := uint16(0)
		if p.Present[i] {
			shown = w.signal[i].flags & flagPunished
			w.considerLeaving(i)
			if w.exit[i] != stays {
				w.leave(k, i, b)
				continue
			}
			b.sum[sumPaid]++
		} else if w.hire(k, i, b) {
			shown = flagNew
		}
		w.signal[i] = w.show(i)
		w.signal[i].flags |= shown
	}
}

// considerLeaving draws whether somebody quits, or has to leave for reasons
// that nobody chose.
func (w *World) considerLeaving(i int) {
	if w.exit[i] != stays {
		return
	}
	p := w.people
	quits, life := w.draws[rng.Leave].Pair(p.Who[i])
	if life < w.unavoidable {
		w.exit[i] = exitUnavoidable
	} else if w.p.Mechanisms.Quits && quits < p.Hazard(&w.rules, i, w.week, w.offers) {
		w.exit[i] = exitQuit
	}
}

// leave empties seat i. Wounds and trust go along; what the organization loses
// in capability is booked where the harm was done.
func (w *World) leave(k, i int, b *block) {
	p := w.people
	kind := w.exit[i]
	w.exit[i] = stays
	if w.diary != nil {
		w.noteExit(i, kind, b)
	}
	if w.Led(i) >= 0 && (kind == exitQuit || kind == exitUnavoidable) {
		b.departed = append(b.departed, int32(i)) // logged after the step, in order
	}
	account, flags := w.exitAccount(kind, i, b)
	if p.Who[i] == w.mute {
		flags = 0
	}
	lost := max(0, float64(p.Capability[i])-w.newcomer(i).Capability)
	l := &b.ledger
	if kind == exitQuit && float64(p.Wounds[i]) > w.p.Strain.Wound.BlamedFrom && l.owed[WoundsBooked] > 0 {
		b.bookByWounds(w.week, lost)
	} else {
		b.book(ExitsBooked, account, w.week, 1)
		b.book(CapabilityBooked, account, w.week, lost)
	}
	l.leave(WoundsBooked, float64(p.Wounds[i]), 0)
	l.leave(TrustBooked, l.owed[TrustBooked]/float64(max(1, w.inBlock(b))), p.Trust(&w.rules, i))
	l.leave(CapabilityBooked, 0, float64(p.Capability[i])-lost)
	p.Present[i], p.Online[i] = false, false
	w.forgetRumour(i)
	w.vacant[i] = int32(w.week)
	w.signal[i] = signal{flags: flags | flagEmptied}
}

// bookByWounds books a quit of somebody who was hurt, and the capability lost
// with it, on all accounts in proportion to the open wounds of the block.
func (b *block) bookByWounds(week int, lost float64) {
	open := &b.ledger.open[WoundsBooked]
	sum := 0.0
	for _, x := range open {
		sum += max(0, x)
	}
	for a, x := range open {
		part := max(0, x) / sum
		b.book(ExitsBooked, Account(a), week, part)
		b.book(CapabilityBooked, Account(a), week, float64(part*lost))
	}
}

// exitAccount counts an exit and returns the account that it is booked on and
// what ties see of it.
func (w *World) exitAccount(kind exitKind, i int, b *block) (account Account, flags uint16) {
	switch kind {
	case exitQuit:
		b.sum[sumQuits]++
		b.sum[sumQuitMerit] += w.edge(i)
		if w.regretted(i) {
			b.sum[sumRegretted]++
		}
	case exitUnavoidable:
		b.sum[sumUnavoidable]++
	case exitDismissed, exitRemoved:
		b.sum[sumDismissals]++
		return ByDismissal, flagLeft | flagForced
	case exitLaidOff:
		b.sum[sumLaidOff]++
		return ByLayoff, flagLeft | flagForced
	}
	return ByLife, flagLeft
}

// regretted reports whether somebody is better than the mean of those who come.
func (w *World) regretted(i int) bool {
	c := w.newcomer(i)
	return float64(w.people.Skill[i])+float64(w.people.Capability[i]) > c.Skill+c.Capability
}

// edge returns how far somebody's merit lies above that of those who come.
func (w *World) edge(i int) float64 {
	m := &w.p.Members // everybody is counted every week: newcomer(i) would make a whole person for two numbers
	usual := m.Skill + m.Capability
	if w.Led(i) >= 0 {
		usual = m.LeaderSkill + m.LeaderCapability
	}
	return w.people.Merit(i) - float64(usual/2)
}

// inBlock returns the number of seats that report in a block.
func (w *World) inBlock(b *block) int { return int(w.First[b.to] - w.First[b.from]) }

// hire fills a vacant member's seat with the chance 1/organization.hiring_delay
// a week; leaders' seats are filled by succeed. The draw belongs to the one who
// will come, and nobody else's exit changes it. It reports whether somebody came.
func (w *World) hire(k, i int, b *block) bool {
	if w.closed[i] || w.Led(i) >= 0 || int(w.vacant[i]) == w.week {
		return false
	}
	who := rng.NewWho(uint32(i), w.occupants[i])
	if delay := w.p.Organization.HiringDelay; delay > 0 && w.draws[rng.Hire].Float64(who) >= 1/float64(delay) {
		return false
	}
	w.seatNewcomer(k, i, b, w.fillsByFavour(k, who))
	return true
}

// seatNewcomer puts a new person from outside into seat i; by favour, somebody
// of less skill whom the leader of the team brings in.
func (w *World) seatNewcomer(k, i int, b *block, byFavour bool) {
	who := rng.NewWho(uint32(i), w.occupants[i])
	w.occupants[i]++
	p := w.people
	c := w.newcomer(i)
	if byFavour {
		c.Skill = max(0, c.Skill-w.p.Organization.FavourSkill)
	}
	p.Join(&w.rules, w.key, i, who, w.week+1, c)
	w.faceChange(i)
	if w.leaders[k].leads { // a leader who leaves this very week is still met
		p.Meet(&w.rules, w.key, i, p.Who[w.Leader(k)])
	}
	w.beginTies(i)
	b.sum[sumHires]++
	b.sum[sumHiredSkill] += float64(p.Skill[i])
	b.ledger.moved(TrustBooked, p.Trust(&w.rules, i))
	b.ledger.moved(CapabilityBooked, float64(p.Capability[i]))
	b.sum[sumPaid]++
	if byFavour {
		w.bringIn(k, i, b)
	}
}
