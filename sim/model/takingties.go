package model

import (
	"cmp"
	"slices"
)

// takeTies gives seat to the ties of the person who has moved there from seat
// from: the strongest, if the seat has fewer slots; if it has more, the rest are
// those that come with the seat, and weak. Who listens to the person follows
// next week.
func (w *World) takeTies(to, from int) {
	if !w.p.Mechanisms.TieChange {
		return
	}
	w.moves = append(w.moves, move{int32(from), int32(to)})
	own, strength := w.ties.In(from)
	slots, weight := w.ties.In(to)
	mine := w.mine[:0]
	for n, j := range own {
		if int(j) != to {
			mine = append(mine, tie{j, strength[n]})
		}
	}
	slices.SortFunc(mine, strongerFirst)
	mine = mine[:min(len(mine), len(slots))]
	for _, j := range slots {
		if _, known := w.ties.Slot(from, j); !known && len(mine) < len(slots) {
			mine = append(mine, tie{j, float32(w.p.Network.NewcomerWeight)})
		}
	}
	slices.SortFunc(mine, lowerSeatFirst)
	for n, t := range mine {
		slots[n], weight[n] = t.to, t.weight
	}
	w.mine = mine
}

func strongerFirst(a, b tie) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.to, b.to))
}

func lowerSeatFirst(a, b tie) int { return cmp.Compare(a.to, b.to) }

// movedTo returns the seat into which whoever was in seat j was promoted last
// week, if that person is there still; else -1.
func (w *World) movedTo(j int32) int32 {
	to := int32(-1)
	for {
		n, moved := slices.BinarySearchFunc(w.moves, j, func(m move, j int32) int { return cmp.Compare(m.from, j) })
		if !moved {
			break
		}
		to = w.moves[n].to
		j = to
	}
	if to >= 0 && w.signalWas[to].flags&(flagPresent|flagMute) == 0 {
		return -1
	}
	return to
}
