package plots

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/record"
)

// reached is a person as the chart shows them.
type reached struct {
	record.Person
	titled, named bool
}

// person is who somebody is, in whatever arm of one luck.
func (r reached) person() string {
	if r.ID != "" {
		return r.ID
	}
	return fmt.Sprint(r.Seat, " ", r.Occupant)
}

// rank is 0 without a title and 1 with one.
func (r reached) rank() int {
	if r.titled {
		return 1
	}
	return 0
}

// reachPanel is what one arm's panel shows.
type reachPanel struct {
	people []reached // by reach, the furthest first
	drawn  []reached // those that are drawn, in the same order
	slope  float64   // reach a report, if all reach went by reports
	agree  float64   // see concordance
	head   int       // level of the head
}

func newReachPanel(people []record.Person) reachPanel {
	var p reachPanel
	var reach, reports float64
	for _, who := range people {
		p.people = append(p.people, reached{Person: who, titled: who.Level > 0})
		p.head = max(p.head, who.Level)
		reach += who.Reach
		reports += float64(who.Reports)
	}
	if reports > 0 {
		p.slope = reach / reports
	}
	slices.SortFunc(p.people, func(a, b reached) int {
		return cmp.Or(cmp.Compare(b.Reach, a.Reach), cmp.Compare(a.Seat, b.Seat))
	})
	p.agree = concordance(p.people)
	p.nameSome(false, 3, 0, 1)
	p.nameSome(true, 2, len(p.people)-1, -1)
	return p
}

// nameSome names the first n people with or without a title, from a place on.
func (p *reachPanel) nameSome(titled bool, n, from, step int) {
	for i := from; i >= 0 && i < len(p.people) && n > 0; i += step {
		if p.people[i].titled == titled {
			p.people[i].named = true
			n--
		}
	}
}

// mostDrawn is about how many people of a rank a panel can show: without a title
// and with one.
var mostDrawn = [2]int{280, 120}

// oneIn returns of how many people of a rank one can be drawn.
func (p *reachPanel) oneIn(rank int) int {
	n := 0
	for _, who := range p.people {
		if who.rank() == rank {
			n++
		}
	}
	return max(1, (n+mostDrawn[rank]-1)/mostDrawn[rank])
}

// thin picks the people to draw: those named and of each rank one in so many,
// in the order of reach.
func (p *reachPanel) thin(oneIn [2]int) {
	var seen [2]int
	for _, who := range p.people {
		if seen[who.rank()]%oneIn[who.rank()] == 0 || who.named {
			p.drawn = append(p.drawn, who)
		}
		seen[who.rank()]++
	}
}

// callName is what the chart calls a person: name, id of the people's file, or
// seat of entry and rank.
func (p *reachPanel) callName(who reached) string {
	seat, seated := strings.CutPrefix(who.ID, "seat-")
	if who.ID == "" {
		seat, seated = fmt.Sprint(who.Seat), true
	}
	switch {
	case who.Name != "":
		return brief(who.Name)
	case !seated:
		return brief(who.ID)
	case who.titled && who.Level == p.head:
		return say("rank_and_reach.seat_head", "seat", seat)
	case who.titled:
		return say("rank_and_reach.seat_leader", "seat", seat)
	}
	return say("rank_and_reach.seat_member", "seat", seat)
}

// spot is a person's place in a panel.
type spot struct {
	reached
	at    point
	aside float64 // how far it was moved sideways
}

// spread places people with dots of a radius, and reports whether all have a
// place of their own.
func (pn *reachPanel) spread(pl panel, radius float64) (out []spot, free bool) {
	free = true
	counts := reportCounts(pn.drawn)
	for n, reports := range counts {
		x := pl.px(float64(reports))
		left, right := x-pl.area.x0, pl.area.x1-x
		if n > 0 {
			left = 0.47 * (x - pl.px(float64(counts[n-1])))
		}
		if n+1 < len(counts) {
			right = min(x-pl.area.x0, 0.53*(pl.px(float64(counts[n+1]))-x))
		}
		column := pn.column(reports)
		var grains []grain
		for k := range column {
			column[k].at = point{x, pl.py(column[k].Reach)}
			keep := 1.2 * radius
			if column[k].named {
				keep = 2 * radius // room for its ring
			}
			grains = append(grains, grain{column[k].at.y, keep})
		}
		aside, apart := swarm(grains, max(0, left-radius), max(0, right-radius))
		free = free && apart
		for k := range column {
			column[k].aside = aside[k]
			column[k].at.x += aside[k]
		}
		out = append(out, column...)
	}
	return out, free
}

// column returns the people drawn who have a number of reports, those named
// first.
func (pn *reachPanel) column(reports int) []spot {
	var named, others []spot
	for _, who := range pn.drawn {
		switch {
		case who.Reports != reports:
		case who.named:
			named = append(named, spot{reached: who})
		default:
			others = append(others, spot{reached: who})
		}
	}
	return append(named, others...)
}
