package model

import (
	"math"

	"leadsim/sim/rng"
)

// Ties are directed attention: row i of the network holds to whom person i
// listens, in a number of slots that never changes. A tie belongs to two people
// and not to their seats: it begins weak, grows with shared work and likeness,
// falls when the other goes, and follows who is promoted.

// tie is one slot of a row: a seat and how strongly it is listened to.
type tie struct {
	to     int32
	weight float32
}

// swap is what somebody makes of a slot: from one seat to another.
type swap struct {
	who, from, to int32
	weight        float32
}

// move is a promotion from one seat into another.
type move struct{ from, to int32 }

// tend is what the week makes of the ties of person i in team k, who has just
// listened to them: each moves towards what nourishes it, and the weakest may
// be given up for another. It writes weights of row i alone; turns are noted in
// the block, for other rows are still being read.
//
// A tie to somebody who is there moves to a base, more for shared work, and more
// the less the two differ in alignment and standing (homophily). The loop
// stands here whole: as a function of its own it would take half as long again.
func (w *World) tend(k, i int, b *block) {
	n, me := &w.p.Network, &w.signalWas[i]
	if !w.p.Mechanisms.TieChange {
		return
	}
	first, last := w.Reports(k)
	size := uint(last - first)
	base := [2]float64{n.TieBase, n.TieBase + n.TieShared}
	rate, alike, unlike := n.TieRate, n.TieAlike, n.TieAlike/(2*n.AlikeWithin)
	alignment, standing := float64(me.alignment), float64(me.standing)
	from, weight := w.ties.In(i)
	weakest, least, noted := -1, n.BreakBelow, len(b.swaps)
	for slot, j := range from {
		s := &w.signalWas[j]
		v := float64(weight[slot])
		if f := s.flags & (flagPresent | flagMute | flagNew); f == flagPresent || f == flagMute {
			shared := 0
			if uint(int(j)-first) < size {
				shared = 1
			}
			to := base[shared]
			differ := math.Abs(alignment-float64(s.alignment)) + math.Abs(standing-float64(s.standing))
			if like := alike - float64(unlike*differ); like > 0 {
				to += like
			}
			v += float64(rate * (min(1, to) - v))
		} else {
			v = w.unsettled(i, j, v, b)
		}
		weight[slot] = float32(v)
		if v < least {
			weakest, least = slot, v
		}
	}
	if weakest >= 0 && len(b.swaps) == noted {
		w.considerTurning(k, i, from[weakest], b)
	}
}

// unsettled returns the strength that person i's tie of strength v to seat j has
// after a week in which the seat changed hands or is empty. The tie to somebody
// who was promoted follows to the new seat.
func (w *World) unsettled(i int, j int32, v float64, b *block) float64 {
	n, s := &w.p.Network, &w.signalWas[j]
	switch {
	case s.flags&flagNew != 0:
		return n.NewcomerWeight
	case s.flags&flagEmptied == 0:
		return v - float64(n.TieRate*v)
	}
	if to := w.movedTo(j); to >= 0 && int(to) != i {
		b.swaps = append(b.swaps, swap{who: int32(i), from: j, to: to, weight: float32(v)})
		return v
	}
	return v * n.ExitLeft
}

// considerTurning lets person i, whose weakest tie goes to seat old, turn to
// somebody else with the chance network.rewire_rate: to a team mate, else to a
// tie of a tie. Where there is nobody to turn to, the old tie stays.
func (w *World) considerTurning(k, i int, old int32, b *block) {
	n := &w.p.Network
	turns, whom := w.draws[rng.TieChange].Pair(w.people.Who[i])
	if turns >= n.RewireRate {
		return
	}
	to := int32(-1)
	if whom < n.FormTeam {
		whom /= n.FormTeam
		to = w.someMate(k, i, whom, b)
	} else {
		whom = (float64(whom) - n.FormTeam) / (1 - n.FormTeam)
	}
	if to < 0 {
		to = w.someTieOfTie(i, whom, b)
	}
	if to >= 0 {
		b.swaps = append(b.swaps, swap{who: int32(i), from: old, to: to, weight: float32(n.NewcomerWeight)})
	}
}

// someMate picks with equal chances, by u in (0,1), a team mate of person i who is
// there and to whom i has no tie yet; -1 if there is nobody.
func (w *World) someMate(k, i int, u float64, b *block) int32 {
	b.fit = b.fit[:0]
	from, to := w.Reports(k)
	for j := from; j < to; j++ {
		w.addIfFit(i, int32(j), b)
	}
	return pick(b.fit, u)
}

// someTieOfTie picks one of the ties of person i who are there, and then one of
// those to whom that one listens, both with equal chances by u in (0,1).
func (w *World) someTieOfTie(i int, u float64, b *block) int32 {
	b.fit = b.fit[:0]
	from, _ := w.ties.In(i)
	for _, j := range from {
		if w.signalWas[j].flags&(flagPresent|flagMute) != 0 {
			b.fit = append(b.fit, j)
		}
	}
	if len(b.fit) == 0 {
		return -1
	}
	place := float64(u * float64(len(b.fit)))
	through := b.fit[int(place)]
	b.fit = b.fit[:0]
	from, _ = w.ties.In(int(through))
	for _, j := range from {
		w.addIfFit(i, j, b)
	}
	return pick(b.fit, place-math.Floor(place))
}

// addIfFit adds j to those to whom person i could turn: somebody who is there,
// not i, and not tied to yet.
func (w *World) addIfFit(i int, j int32, b *block) {
	if int(j) == i || w.signalWas[j].flags&(flagPresent|flagMute) == 0 {
		return
	}
	if _, tied := w.ties.Slot(i, j); !tied {
		b.fit = append(b.fit, j)
	}
}

// pick returns the one at place ⌊u × number⌋, -1 of nobody.
func pick(from []int32, u float64) int32 {
	if len(from) == 0 {
		return -1
	}
	return from[int(u*float64(len(from)))]
}

// turnTies makes the turns that the people of a block have noted; the first
// team of the block to come makes all of them. Each writes to the own row.
func (w *World) turnTies(_ int, b *block) {
	for _, t := range b.swaps {
		i := int(t.who)
		_, weight := w.ties.In(i)
		place, tied := w.ties.Slot(i, t.to)
		if !tied {
			w.ties.Replace(i, t.from, t.to, t.weight)
			continue
		}
		// The person followed sits where one has a tie already: it is theirs now.
		old, _ := w.ties.Slot(i, t.from)
		weight[place] = max(weight[place], t.weight)
		weight[old] = float32(float64(weight[old]) * w.p.Network.ExitLeft)
	}
	b.swaps = b.swaps[:0]
}

// beginTies lets somebody who has just come to seat i listen to the ties that
// wait there, weakly.
func (w *World) beginTies(i int) {
	if !w.p.Mechanisms.TieChange {
		return
	}
	_, weight := w.ties.In(i)
	for slot := range weight {
		weight[slot] = float32(w.p.Network.NewcomerWeight)
	}
}
