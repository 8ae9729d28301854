package model

import "leadsim/sim/rng"

// judge is the second part of step 10: money comes and goes, leaders are
// judged by results, and lack of money forces a turnaround or closes the doors.
// Then the week's books are closed.
func (w *World) judge() {
	w.addUp()
	w.settle()
	if w.p.Mechanisms.Board {
		w.judgeLeaders()
	}
	if w.p.Mechanisms.Turnaround {
		w.turnAround()
	}
	for b := range w.blocks {
		w.blocks[b].ledger.close()
	}
}

// settle adds what the week earned to the money and takes what people cost, in
// weeks of a full output of the seats that the organization began with.
func (w *World) settle() {
	sum, o := &w.total, &w.p.Organization
	net := sum[sumNet] / float64(w.Seats)
	cost := o.Cost * o.Technology * sum[sumPaid] / float64(w.Seats)
	w.money = min(o.ReserveCap, w.money+(net-cost)/o.Technology)
}

// judgeLeaders lets the boss or the board follow each leader's results and
// remove who falls short for long.
func (w *World) judgeLeaders() {
	o := &w.p.Organization
	look := (w.week+1)%o.BoardEvery == 0
	for k := range w.Teams() {
		l, t := &w.leaders[k], &w.teams[k]
		seat := w.Leader(k)
		if !l.leads || !w.people.Present[seat] || t.heads == 0 {
			continue
		}
		result := t.net() / float64(t.heads)
		if k == w.Teams()-1 && w.total[sumPaid] > 0 {
			result = w.total[sumNet] / w.total[sumPaid]
		}
		l.view += float64(o.BoardMemory * (result - l.view))
		if !look {
			continue
		}
		chance := 2 * o.BoardRate * rng.Logistic(o.BoardStrict*(o.BoardAim-l.view))
		if w.draws[rng.Judge].Float64(w.people.Who[seat]) < chance {
			w.remove(k)
		}
	}
}

// remove takes the leader of team k out of office at once.
func (w *World) remove(k int) {
	seat := w.Leader(k)
	w.exit[seat] = exitRemoved
	w.snap.Removed++
	w.leave(w.Parent(k), seat, w.blockOf(w.Parent(k)))
	w.log(Happening{Kind: LeaderRemoved, Team: k, Seat: seat})
}

// turnAround closes an organization without money, or forces a turnaround:
// people are laid off, promises are broken, the head goes, command is ordered.
// Two turnarounds are never closer than organization.turnaround_gap. With
// money again, the seats given up are filled again.
func (w *World) turnAround() {
	o := &w.p.Organization
	if w.money >= o.ReopenAt && w.gaveUp {
		w.reopen()
	}
	if w.money < o.FailureAt {
		w.failed = true
		w.log(Happening{Kind: Closed, Team: -1, Seat: -1})
		return
	}
	if w.money >= o.TurnaroundAt || w.week-w.lastTurnaround < o.TurnaroundGap {
		return
	}
	w.lastTurnaround = w.week
	w.snap.Turnaround = 1
	w.layOff(o.TurnaroundLayoff, true, w.everywhere())
	w.breakPromise(o.TurnaroundPromise, 0, -1)
	w.commandUntil = w.week + 1 + o.TurnaroundCommand
	if head := w.Teams() - 1; w.people.Present[w.Leader(head)] && w.p.Mechanisms.Board {
		w.remove(head)
	}
	w.log(Happening{Kind: TurnaroundBegan, Team: -1, Seat: -1, Value: o.TurnaroundLayoff})
}

// layOff marks a share of the members in a scope to leave in the next step 9.
// Their seats are given up if closed is true.
func (w *World) layOff(share float64, closed bool, where scope) {
	draws := w.draws[rng.LayOff]
	for i := range w.Members {
		if w.people.Present[i] && w.exit[i] == stays && w.holds(where, int(w.TeamOf[i])) && draws.Float64(w.people.Who[i]) < share {
			w.exit[i] = exitLaidOff
			w.closed[i] = closed
			w.gaveUp = w.gaveUp || closed
		}
	}
}

// reopen lets empty seats that were given up be filled again.
func (w *World) reopen() {
	w.gaveUp = false
	for i := range w.Members {
		if w.closed[i] && w.people.Present[i] {
			w.gaveUp = true // somebody who is still to leave
			continue
		}
		w.closed[i] = false
	}
}

// breakPromise lets everybody in team k, or in all teams for -1, find out that
// a word was broken: by size, and by how much of it was a lie.
func (w *World) breakPromise(size, lie float64, k int) {
	for team := range w.Teams() {
		if k >= 0 && team != k {
			continue
		}
		from, to := w.Reports(team)
		for i := from; i < to; i++ {
			if w.people.Present[i] {
				w.breakWord(i, w.blockOf(team), size, lie)
			}
		}
	}
}
