package model

import (
	"math"

	"leadsim/sim/network"
	"leadsim/sim/rng"
)

// reaching holds spheres of influence, traced once a quarter, and what they
// come to beside rank. Formal lines have no part in reach: a boss's requests do
// not count, only what people take up of their own accord over ties. So rank
// and reach are two axes, and can be set against each other.
type reaching struct {
	*network.Reach
	voice                       func(i int) (weight float64, listens bool)
	leaders, members, evenness  float64
	informal, titles, rankReach float64
}

func (w *World) newReaching() reaching {
	n := &w.p.Network
	return reaching{
		Reach: network.NewReach(w.Seats, n.AttentionSelf, n.ReachDamping, n.ReachHops),
		voice: func(i int) (float64, bool) {
			if w.signal[i].flags&flagPresent == 0 { // nobody there, or mute
				return 0, w.people.Present[i]
			}
			return float64(w.signal[i].standing), true
		},
	}
}

// muted returns the draws' name of who has the seat at the start; for -1 one
// that nobody has.
func muted(seat int) rng.Who {
	if seat < 0 {
		return ^rng.Who(0)
	}
	return rng.NewWho(uint32(seat), 0)
}

// audience is the network with what people hear on a platform besides.
type audience struct{ w *World }

// In returns whom person i hears, and how strongly.
func (h audience) In(i int) (from []int32, weight []float32) { return h.w.hears(i) }

// traceReach traces spheres of influence at the end of each quarter and of the
// run.
func (w *World) traceReach() {
	if past := w.week + 1; past%weeksPerQuarter == 0 || past == w.p.Run.Weeks {
		w.sumUpReach()
	}
}

// sumUpReach traces spheres of influence as the people stand now.
func (w *World) sumUpReach() {
	r := &w.spheres
	of := r.Trace(audience{w}, r.voice)
	member, leader := w.medianReach(false), w.medianReach(true)
	var led, others, reports mean
	squares := 0.0
	r.informal, r.titles = 0, 0
	for i, x := range of {
		if !w.people.Present[i] {
			continue
		}
		squares += float64(x * x)
		if k := w.Led(i); k >= 0 {
			led.add(x)
			reports.sum += float64(w.reportsPresent(k))
			r.titles += indicator(float32(x) < member)
		} else {
			others.add(x)
			r.informal += indicator(leader >= 0 && float32(x) > leader)
		}
	}
	all := mean{led.sum + others.sum, led.n + others.n}
	reports.n = all.n
	r.leaders, r.members = led.of(), others.of()
	r.evenness = ratio(float64(all.sum*all.sum), float64(squares*all.n))
	r.rankReach = w.rankReach(reports.of(), all.of())
}

// rankReach returns the correlation of the number of reports with reach over all
// people, given their means; 0 if all are alike in either.
func (w *World) rankReach(meanReports, meanReach float64) float64 {
	var xx, xy, yy float64
	for i, reach := range w.spheres.Of() {
		if !w.people.Present[i] {
			continue
		}
		x, y := -meanReports, reach-meanReach
		if k := w.Led(i); k >= 0 {
			x += float64(w.reportsPresent(k))
		}
		xx += float64(x * x)
		xy += float64(x * y)
		yy += float64(y * y)
	}
	if !(xx > 0 && yy > 0) {
		return 0
	}
	return max(-1, min(1, xy/(math.Sqrt(xx)*math.Sqrt(yy))))
}

// reportsPresent returns how many people report to the leader of team k.
func (w *World) reportsPresent(k int) int {
	from, to := w.Reports(k)
	n := 0
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			n++
		}
	}
	return n
}

// medianReach returns the median reach of the people in leaders' seats, or of
// the others; -1 if nobody is there.
func (w *World) medianReach(leads bool) float32 {
	x := w.spheres.Scratch()[:0]
	for i := range w.Seats {
		if w.people.Present[i] && w.Led(i) >= 0 == leads {
			x = append(x, float32(w.spheres.Of()[i]))
		}
	}
	if len(x) == 0 {
		return -1
	}
	return median(x)
}

func (w *World) observeReach(s *Snapshot) {
	r := &w.spheres
	s.ReachLeaders, s.ReachMembers, s.ReachEvenness = r.leaders, r.members, r.evenness
	s.InformalLeaders, s.TitlesWithoutReach, s.RankReach = r.informal, r.titles, r.rankReach
}
