package model

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"leadsim/sim/param"
)

// A file that says of an organization what Build lays out, and of ties what
// the generator draws, gives the same run to the bit.
func TestAFileOfAGeneratedOrganizationGivesTheSameBits(t *testing.T) {
	for _, c := range []struct{ people, levels int }{{24, 0}, {163, 0}, {163, 5}, {700, 0}} {
		p := study(60, harsh())
		p.Organization.People, p.Organization.Levels = c.people, c.levels
		p.Crisis.Rate, p.Organization.StyleSource = 3, "pool"
		everythingHappens(p)
		generated, w := live(t, p, 2, 1)

		q := *p
		q.Organization.Levels = 0
		q.Roster = rosterOf(&w.Structure)
		fromFile, v := live(t, &q, 2, 1)
		same(t, fmt.Sprintf("%d people of a file", c.people), generated, fromFile)

		first, err := New(p, 2) // ties as they are at the start
		if err != nil {
			t.Fatal(err)
		}
		q.Ties = &param.Ties{}
		for i := range first.Seats {
			from, weight := first.ties.In(i)
			for n, j := range from {
				q.Ties.From, q.Ties.To = append(q.Ties.From, j), append(q.Ties.To, int32(i))
				q.Ties.Weight = append(q.Ties.Weight, weight[n])
			}
		}
		fromBoth, _ := live(t, &q, 2, 1)
		same(t, fmt.Sprintf("%d people and their ties", c.people), generated, fromBoth)
		for n, h := range v.Happenings() {
			if h != w.Happenings()[n] {
				t.Fatalf("entry %d of the log differs: %v, %v", n, h, w.Happenings()[n])
			}
		}
	}
}

// hardTimes scripts layoffs, exits and a turnaround.
func hardTimes(p *param.Params) {
	p.Events = []param.Event{{Name: "cut", Week: 5, Kind: "layoff", Scope: "organization", Share: 0.4},
		{Name: "lie", Week: 12, Kind: "deception_exposed", Scope: "organization", Share: 0.5}}
	p.Organization.Reserve, p.Organization.TurnaroundAt, p.Organization.TurnaroundGap = 1, 2, 20
	p.Organization.ReopenAt, p.Organization.LeaderHiringDelay, p.Crisis.Rate = 2.2, 2, 3
}

// Heads at the end are heads at the start plus those who came less those who
// left, layoffs meet those who lead nobody, and no state leaves its range, in
// any tree.
func TestHeadsAreConservedInAnyTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := described(45, harsh(), drawTree(t, 3, 25))
		hardTimes(p)
		w, err := New(p, rapid.IntRange(0, 5).Draw(t, "run"))
		if err != nil {
			t.Fatal(err)
		}
		heads := float64(w.Seats)
		for range p.Run.Weeks {
			for i := range w.Seats {
				if w.people.Present[i] && w.Led(i) >= 0 && w.exit[i] == exitLaidOff {
					t.Fatalf("week %d: the leader in seat %d is laid off", w.week, i)
				}
				if w.closed[i] && w.Led(i) >= 0 {
					t.Fatalf("week %d: the leader's seat %d is given up", w.week, i)
				}
			}
			w.Tick()
			present := 0.0
			for i := range w.Seats {
				if w.people.Present[i] {
					present++
				}
			}
			s := &w.snap
			heads += s.Hires - s.Quits - s.Unavoidable - s.Dismissals - s.LaidOff
			if heads != present || s.Heads != present {
				t.Fatalf("week %d: %v present, %v recorded, %v by the books", s.Week, present, s.Heads, heads)
			}
		}
		for name, column := range w.people.Columns() {
			for i, x := range column {
				if w.people.Present[i] && !(x >= 0 && x <= 1) {
					t.Fatalf("%s of seat %d is %v", name, i, x)
				}
			}
		}
	})
}

func TestTheLedgerOfAMixedTreeSumsToTheWoundsOfThosePresent(t *testing.T) {
	p := described(120, harsh(), mixedTree(t, 150, 3))
	hardTimes(p)
	_, w := live(t, p, 1, 1)
	books, people, incurred := 0.0, 0.0, 0.0
	for _, e := range w.Ledger() {
		if e.Measure == WoundsBooked {
			books += e.Incurred - e.Healed - e.Left
			incurred += e.Incurred
		}
	}
	for b := range w.blocks {
		books -= w.blocks[b].ledger.beyond[WoundsBooked]
	}
	for i := range w.Seats {
		if w.people.Present[i] {
			people += float64(w.people.Wounds[i])
		}
	}
	if incurred == 0 || math.Abs(books-people) > 1e-3*(1+incurred) {
		t.Errorf("wounds: books %v, people %v", books, people)
	}
}

func TestAnyNumberOfWorkersLivesAMixedTreeAlike(t *testing.T) {
	weeks := 20
	if testing.Short() {
		weeks = 8
	}
	p := described(weeks, harsh(), mixedTree(t, 20_000, 7))
	hardTimes(p)
	one, w := live(t, p, 3, 1)
	if len(w.blocks) < 4 {
		t.Fatalf("%d blocks are no test", len(w.blocks))
	}
	for _, workers := range []int{2, 5} {
		many, v := live(t, p, 3, workers)
		same(t, fmt.Sprintf("%d workers", workers), one, many)
		if len(v.Happenings()) != len(w.Happenings()) {
			t.Errorf("%d workers: another log", workers)
		}
	}
}

func TestTheWeekOfAMixedTreeAllocatesNothing(t *testing.T) {
	w, err := New(described(300, harsh(), mixedTree(t, 163, 1)), 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 60 {
		w.Tick()
	}
	if n := testing.AllocsPerRun(100, w.Tick); n != 0 {
		t.Errorf("%v allocations a week", n)
	}
}

// The order of teams does not matter in mixed trees either.
func TestTeamsOfAMixedTreeActAtOnce(t *testing.T) {
	r := mixedTree(t, 300, 11)
	forward, backward := described(26, harsh(), r), described(26, harsh(), r)
	a, err := New(forward, 0)
	if err != nil {
		t.Fatal(err)
	}
	b, err := New(backward, 0)
	if err != nil {
		t.Fatal(err)
	}
	steps := []step{(*World).leaderActs, (*World).membersRespond, (*World).watch, (*World).influence, (*World).work, (*World).heal}
	for _, w := range []*World{a, b} {
		w.openWeek()
		w.meetWorld()
		for _, s := range steps {
			for n := range w.teams {
				k := n
				if w == b {
					k = len(w.teams) - 1 - n
				}
				s(w, k, w.blockOf(k))
			}
		}
	}
	for name, column := range a.people.Columns() {
		for i, x := range column {
			if y := b.people.Columns()[name][i]; x != y {
				t.Fatalf("%s of seat %d: %v forwards, %v backwards", name, i, x, y)
			}
		}
	}
}
