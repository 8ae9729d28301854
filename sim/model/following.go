package model

import (
	"slices"

	"leadsim/sim/rng"
)

// following holds the draws of one try to find somebody to follow.
type following struct{ herd, pair rng.Draws }

// triesPerTie is how often somebody looks for each person to follow before
// giving up, as those found may be team mates or followed already.
const triesPerTie = 8

// followings returns the draws of all tries. In their keys the number of the
// try stands where other draws have the week, below the set-up's -1.
func followings(key rng.Key, ties int) []following {
	tries := make([]following, triesPerTie*ties)
	for t := range tries {
		tries[t] = following{key.At(rng.Platform, -2-2*t), key.At(rng.Platform, -3-2*t)}
	}
	return tries
}

// follow lets everybody, in the order of seats, choose whom to follow: with the
// chance platform.herding somebody whom one of those before follows, in
// proportion to how many do (Price 1976), else, of two people drawn with equal
// chances, the one of higher standing. Rank counts nothing, and reach gathers
// where it is already.
func (w *World) follow() {
	g := &w.platform.ties
	g.From = g.From[:0]
	for i := range w.Seats {
		w.followFrom(i)
		g.Offset[i+1] = int32(len(g.From))
	}
	g.Weight = g.Weight[:len(g.From)]
}

// followFrom chooses whom the person in seat i follows.
func (w *World) followFrom(i int) {
	g := &w.platform.ties
	start := len(g.From)
	for t := 0; t < len(w.platform.tries) && len(g.From)-start < w.p.Platform.Ties; t++ {
		j := w.found(i, t, g.From[:start])
		if w.TeamOf[j] != w.TeamOf[i] && !slices.Contains(g.From[start:], j) {
			g.From = append(g.From, j)
		}
	}
	slices.Sort(g.From[start:])
}

// found returns whom the person in seat i comes across at a try, before being
// those whom earlier people follow.
func (w *World) found(i, try int, before []int32) int32 {
	who := rng.NewWho(uint32(i), 0)
	t := &w.platform.tries[try]
	herd, at := t.herd.Pair(who)
	if herd < w.p.Platform.Herding && len(before) > 0 {
		return before[int(at*float64(len(before)))]
	}
	a, b := t.pair.Pair(who)
	one, other := int32(a*float64(w.Seats)), int32(b*float64(w.Seats))
	if w.signalWas[other].standing > w.signalWas[one].standing {
		return other
	}
	return one
}
