package model

import (
	"math"
	"slices"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// heard lets person i of team k tend the ties.
func (w *World) heard(k, i int) *block {
	b := w.blockOf(k)
	b.swaps = b.swaps[:0]
	w.tend(k, i, b)
	return b
}

func TestODDTiesFollowWhatNourishesThem(t *testing.T) {
	says(t, "moved by *follow(weight, t, `network.tie_rate`)*, if somebody is there, with t = min(1, `network.tie_base` + `network.tie_shared` in one team + `network.tie_alike` × max(0, 1 − d/`network.alike_within`)), d = (|difference in alignment| + |difference in standing|)/2, both as shown last week;")
	w := world(t, func(p *param.Params) { p.Network.TieRate, p.Network.AlikeWithin = 0.3, 0.15 })
	w.openWeek()
	n := &w.p.Network
	unlike := 0
	for i := range w.Seats {
		k := int(w.TeamOf[i])
		from, weight := w.ties.In(i)
		before := slices.Clone(weight)
		w.heard(k, i)
		for slot, j := range from {
			me, other := w.signalWas[i], w.signalWas[j]
			d := (math.Abs(float64(me.alignment)-float64(other.alignment)) + math.Abs(float64(me.standing)-float64(other.standing))) / 2
			to := n.TieBase + n.TieAlike*max(0, 1-d/n.AlikeWithin)
			if d > n.AlikeWithin {
				unlike++
			}
			if w.TeamOf[j] == w.TeamOf[i] {
				to += n.TieShared
			}
			near(t, "strength", float64(weight[slot]), float64(before[slot])+n.TieRate*(min(1, to)-float64(before[slot])))
		}
	}
	if unlike == 0 {
		t.Error("nobody is unlike: the test shows less than it should")
	}
}

func TestODDTiesToSeatsThatChangeHands(t *testing.T) {
	says(t, "multiplied by `network.exit_left`, if the seat was left last week;")
	says(t, "moved by *follow(weight, 0, `network.tie_rate`)*, if it has been empty for longer.")
	says(t, "`network.newcomer_weight`, if whoever is there came into the seat last week;")
	w := world(t, func(p *param.Params) { p.Network.BreakBelow = 0 })
	w.openWeek()
	n := &w.p.Network
	from, weight := w.ties.In(3)
	for slot := range weight {
		weight[slot] = 0.6
	}
	w.signalWas[from[0]].flags = flagEmptied | flagLeft
	w.signalWas[from[1]].flags = 0
	w.signalWas[from[2]].flags = flagPresent | flagNew
	w.heard(int(w.TeamOf[3]), 3)
	near(t, "tie to somebody who left", float64(weight[0]), 0.6*n.ExitLeft)
	near(t, "tie to an empty seat", float64(weight[1]), 0.6*(1-n.TieRate))
	near(t, "tie to a newcomer", float64(weight[2]), n.NewcomerWeight)
}

func TestODDTheWeakestTieTurns(t *testing.T) {
	says(t, "the weakest (of equals the one to the lowest seat) breaks with the chance `network.rewire_rate`, and its slot turns to somebody else")
	turned := func(formTeam float64) (turns []swap, w *World) {
		w = world(t, func(p *param.Params) {
			p.Network.FormTeam, p.Network.RewireRate, p.Network.BreakBelow = formTeam, 1, 0.3
		})
		w.openWeek()
		for i := range w.Seats {
			b := w.heard(int(w.TeamOf[i]), i)
			_, weight := w.ties.In(i)
			if weakest := slices.Min(weight); (len(b.swaps) > 0) && float64(weakest) >= 0.3 || len(b.swaps) > 1 {
				t.Fatalf("seat %d gives up %d ties; its weakest has %v", i, len(b.swaps), weakest)
			}
			for _, x := range b.swaps {
				slot, _ := w.ties.Slot(i, x.from)
				if weight[slot] != slices.Min(weight) {
					t.Fatalf("seat %d gives up a tie of %v of %v", i, weight[slot], weight)
				}
				if _, tied := w.ties.Slot(i, x.to); tied || int(x.to) == i {
					t.Fatalf("seat %d turns to %d", i, x.to)
				}
			}
			turns = append(turns, b.swaps...)
		}
		if len(turns) < 30 {
			t.Fatalf("only %d turns", len(turns))
		}
		return turns, w
	}
	says(t, "with the chance `network.form_team` to a team mate")
	turns, w := turned(1)
	mates := 0
	for _, x := range turns {
		if w.TeamOf[x.to] == w.TeamOf[x.who] {
			mates++
		}
	}
	if mates < len(turns)*9/10 { // who has ties to the whole team turns elsewhere
		t.Errorf("%d of %d turn to team mates", mates, len(turns))
	}
	says(t, "to a tie of a tie, by way of one of the ties of *i* who are there.")
	turns, w = turned(0)
	for _, x := range turns {
		through := false
		from, _ := w.ties.In(int(x.who))
		for _, j := range from {
			_, tied := w.ties.Slot(int(j), x.to)
			through = through || tied
		}
		if !through {
			t.Fatalf("%d turns to %d, a stranger", x.who, x.to)
		}
	}
	says(t, "The new one has the weight `network.newcomer_weight`. All turns take effect at the beginning of step 5.")
	x := turns[len(turns)-1]
	w.turnTies(0, &block{swaps: []swap{x}})
	slot, tied := w.ties.Slot(int(x.who), x.to)
	_, weight := w.ties.In(int(x.who))
	if !tied || weight[slot] != float32(w.p.Network.NewcomerWeight) {
		t.Errorf("the new tie has the weight %v", weight[slot])
	}
}

func TestODDDrawOfATurn(t *testing.T) {
	says(t, "below form_team, x = draw/form_team, else x = (draw − form_team)/(1 − form_team). Of n in the order of seats the one at place ⌊x n⌋ is taken")
	w := world(t, func(p *param.Params) { p.Network.FormTeam, p.Network.RewireRate = 1, 1 })
	w.openWeek()
	const i = 5
	k, b := int(w.TeamOf[i]), w.blockOf(0)
	from, _ := w.ties.In(i)
	var mates []int32
	first, last := w.Reports(k)
	for j := first; j < last; j++ {
		if _, tied := w.ties.Slot(i, int32(j)); !tied && j != i {
			mates = append(mates, int32(j))
		}
	}
	w.considerTurning(k, i, from[0], b)
	_, x := w.draws[rng.TieChange].Pair(w.people.Who[i])
	if want := mates[int(x*float64(len(mates)))]; len(b.swaps) != 1 || b.swaps[0].to != want {
		t.Errorf("turns %v, want one to %d of %v", b.swaps, want, mates)
	}
}

func TestODDWhoComesListensWeakly(t *testing.T) {
	says(t, "*Who comes* listens to all slots of the seat with `network.newcomer_weight`.")
	w := world(t, func(p *param.Params) { p.Organization.HiringDelay = 0 })
	w.exit[4] = exitLaidOff
	w.Tick()
	if w.people.Present[4] {
		t.Fatal("seat 4 is not empty")
	}
	w.Tick()
	_, weight := w.ties.In(4)
	for _, x := range weight {
		if !w.people.Present[4] || x != float32(w.p.Network.NewcomerWeight) {
			t.Fatalf("the newcomer listens with %v", weight)
		}
	}
	w.Tick()
	w.hasNewcomer(t, 4)
}

// hasNewcomer fails unless all ties of others to a seat are as weak as they
// begin.
func (w *World) hasNewcomer(t *testing.T, seat int) {
	t.Helper()
	ties := 0
	for i := range w.Seats {
		slot, tied := w.ties.Slot(i, int32(seat))
		if !tied || !w.people.Present[i] {
			continue
		}
		ties++
		if _, weight := w.ties.In(i); weight[slot] != float32(w.p.Network.NewcomerWeight) {
			t.Fatalf("seat %d listens to the newcomer in seat %d with %v", i, seat, weight[slot])
		}
	}
	if ties < 3 {
		t.Fatalf("only %d listen to seat %d", ties, seat)
	}
}

func TestODDTiesToALeaderFromOutsideBeginWeak(t *testing.T) {
	w := world(t, func(p *param.Params) { p.Organization.Promotion, p.Organization.LeaderHiringDelay = "outside", 0 })
	seat := w.Leader(2)
	w.exit[seat] = exitScripted
	w.Tick()
	if !w.people.Present[seat] || w.occupants[seat] != 2 {
		t.Fatal("nobody has come")
	}
	w.Tick()
	w.hasNewcomer(t, seat)
}

// promoted lives until somebody of team 0 is promoted to lead it, and returns
// the seat left and the rows before.
func promoted(t *testing.T) (w *World, from int, before [][]tie) {
	t.Helper()
	w = world(t, func(p *param.Params) {
		p.Organization.ReadyAt, p.Organization.LeaderHiringDelay, p.Market.Unavoidable, p.Market.QuitBase = 0, 1, 0, 0
		p.Organization.BoardRate, p.Network.RewireRate = 0, 0
	})
	w.exit[w.Leader(0)] = exitScripted
	w.Tick()
	for i := range w.Seats {
		var row []tie
		seats, weight := w.ties.In(i)
		for n, j := range seats {
			row = append(row, tie{j, weight[n]})
		}
		before = append(before, row)
	}
	w.Tick()
	if len(w.moves) != 1 || int(w.moves[0].to) != w.Leader(0) {
		t.Fatalf("moves %v", w.moves)
	}
	return w, int(w.moves[0].from), before
}

func TestODDWhoIsPromotedTakesTiesAlong(t *testing.T) {
	says(t, "*Who is promoted* takes the own ties along, the strongest if the new seat has fewer slots (of equals the lowest seats first) and without one to the new seat itself; slots that are left keep, of those whom the seat's slots held and whom the person does not listen to yet, the ones to the lowest seats, with `network.newcomer_weight`.")
	w, from, _ := promoted(t)
	to := w.Leader(0)
	own, strength := w.ties.In(from)
	row, weight := w.ties.In(to)
	taken := 0
	for n, j := range own {
		slot, known := w.ties.Slot(to, j)
		switch {
		case known && weight[slot] == strength[n]:
			taken++
		case known:
			t.Errorf("the tie to %d weighs %v, want %v", j, weight[slot], strength[n])
		}
	}
	if want := min(len(own), len(row)); taken < want-1 || taken == 0 || len(w.moves) != 1 {
		t.Errorf("%d of %d ties taken along to a seat of %d slots", taken, len(own), len(row))
	}
	if !slices.IsSorted(row) || slices.Contains(row, int32(to)) {
		t.Errorf("row %v of seat %d", row, to)
	}
}

func TestODDTiesFollowWhoIsPromoted(t *testing.T) {
	says(t, "A tie to somebody who was promoted last week, and is still in the new seat, does not fall: the slot turns to the new seat and keeps its weight.")
	w, from, before := promoted(t)
	to := w.Leader(0)
	w.Tick()
	followers := 0
	for i := range w.Seats {
		slot := slices.IndexFunc(before[i], func(x tie) bool { return int(x.to) == from })
		if slot < 0 || i == from || i == to || !w.people.Present[i] {
			continue
		}
		followers++
		now, tied := w.ties.Slot(i, int32(to))
		if !tied {
			t.Fatalf("seat %d lost sight of who was promoted", i)
		}
		_, weight := w.ties.In(i)
		if moved := math.Abs(float64(weight[now]) - float64(before[i][slot].weight)); moved > 0.02 {
			t.Errorf("seat %d: the tie of %v weighs %v now", i, before[i][slot].weight, weight[now])
		}
	}
	if followers < 3 {
		t.Errorf("only %d followers", followers)
	}
	if len(w.moves) != 0 {
		t.Errorf("moves of last week are kept: %v", w.moves)
	}
}

func TestODDTheStrongestTiesAreTakenAlong(t *testing.T) {
	w := world(t, nil)
	from, to := 0, 0
	for i := range w.Seats {
		if w.ties.Degree(i) > w.ties.Degree(from) {
			from = i
		}
		if w.ties.Degree(i) < w.ties.Degree(to) {
			to = i
		}
	}
	var own []tie
	seats, strength := w.ties.In(from)
	for n, j := range seats {
		if int(j) != to {
			own = append(own, tie{j, strength[n]})
		}
	}
	slices.SortFunc(own, func(a, b tie) int { return -1 + 2*int(indicator(a.weight < b.weight)) })
	slots := w.ties.Degree(to)
	if len(own) <= slots {
		t.Fatalf("%d ties for %d slots are no test", len(own), slots)
	}
	w.takeTies(to, from)
	for n, x := range own {
		slot, tied := w.ties.Slot(to, x.to)
		_, weight := w.ties.In(to)
		if tied != (n < slots) || tied && weight[slot] != x.weight {
			t.Errorf("tie %d by strength, of %v: taken %v", n, x.weight, tied)
		}
	}
}

func TestODDAFollowedTieJoinsOneThatIsThere(t *testing.T) {
	says(t, "If *i* has a tie to that seat already, that one gets the larger of both weights, and the old slot is multiplied by `network.exit_left`.")
	for _, c := range []struct{ followed, there, want float32 }{{0.7, 0.1, 0.7}, {0.05, 0.1, 0.1}} {
		w := world(t, nil)
		from, weight := w.ties.In(6)
		weight[0], weight[1] = c.followed, c.there
		w.turnTies(0, &block{swaps: []swap{{who: 6, from: from[0], to: from[1], weight: c.followed}}})
		near(t, "the joint tie", float64(weight[1]), float64(c.want))
		near(t, "the old slot", float64(weight[0]), float64(c.followed)*w.p.Network.ExitLeft)
	}
}

// The number of slots never changes, whoever comes and goes: rows stay in order,
// without duplicates, self ties, or weights outside [0,1].
func TestODDSlotsAreConserved(t *testing.T) {
	says(t, "The number of its slots never changes; ties are directed, and after the start need not be symmetric.")
	for _, kind := range param.NetworkKinds {
		p := study(150, harsh())
		everythingHappens(p)
		p.Network.Kind, p.Market.Unavoidable, p.Organization.HiringDelay, p.Organization.LeaderHiringDelay = kind.Name, 1, 2, 0
		p.Network.BreakBelow, p.Network.RewireRate, p.Organization.ReadyAt = 0.3, 0.5, 0.3
		w, err := New(p, 1)
		if err != nil {
			t.Fatal(err)
		}
		start, moved, oneWay := slices.Clone(w.ties.Offset), 0, 0
		for range p.Run.Weeks {
			before := slices.Clone(w.ties.From)
			w.Tick()
			for n := range before {
				if before[n] != w.ties.From[n] {
					moved++
				}
			}
			for i := range w.Seats {
				from, weight := w.ties.In(i)
				for n, j := range from {
					if int(j) == i || n > 0 && from[n-1] >= j || !(weight[n] >= 0 && weight[n] <= 1) {
						t.Fatalf("%s, week %d: row %d is %v with %v", kind.Name, w.week, i, from, weight)
					}
					if _, back := w.ties.Slot(int(j), int32(i)); !back {
						oneWay++
					}
				}
			}
		}
		if !slices.Equal(start, w.ties.Offset) {
			t.Errorf("%s: slots have moved between people", kind.Name)
		}
		if moved < 100 || oneWay == 0 {
			t.Errorf("%s: %d ties have turned, %d go one way: no test", kind.Name, moved, oneWay)
		}
	}
}

func TestODDWithoutTieChangeTiesStay(t *testing.T) {
	says(t, "With `mechanisms.tie_change` off they stay as they are, and belong to seats.")
	p := study(80, harsh())
	p.Mechanisms.TieChange = false
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	from, weight := slices.Clone(w.ties.From), slices.Clone(w.ties.Weight)
	for range p.Run.Weeks {
		w.Tick()
	}
	if !slices.Equal(from, w.ties.From) || !slices.Equal(weight, w.ties.Weight) {
		t.Error("ties have changed")
	}
}
