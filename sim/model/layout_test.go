package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"leadsim/sim/param"
)

// rosterOf returns the roster that describes a structure, in the order of seats.
func rosterOf(s *Structure) *param.Roster {
	r := &param.Roster{}
	for seat := range s.Seats {
		manager := int32(-1)
		if k := int(s.TeamOf[seat]); k != s.Board() {
			manager = int32(s.Leader(k))
		}
		r.ID, r.Manager = append(r.ID, fmt.Sprintf("x%d", seat)), append(r.Manager, manager)
	}
	return r
}

// tree returns a tree of n people in random order: each but the first of an
// order reports to somebody before him, the more likely to a neighbour in the
// order the deeper the tree is to be.
func tree(n int, intN func(n int) int) *param.Roster {
	r := &param.Roster{Manager: make([]int32, n)}
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
		r.ID = append(r.ID, fmt.Sprintf("x%d", i))
	}
	for i := n - 1; i > 0; i-- {
		j := intN(i + 1)
		order[i], order[j] = order[j], order[i]
	}
	r.Manager[order[0]] = -1
	window := 1 + intN(n)
	for i := 1; i < n; i++ {
		r.Manager[order[i]] = order[max(0, i-1-intN(min(i, window)))]
	}
	return r
}

// drawTree returns a tree that rapid can shrink.
func drawTree(t *rapid.T, least, most int) *param.Roster {
	n := rapid.IntRange(least, most).Draw(t, "people")
	return tree(n, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "choice") })
}

// described returns parameters of an organization as the roster has it.
func described(weeks int, style param.Style, r *param.Roster) *param.Params {
	p := study(weeks, style)
	p.Roster, p.Organization.People = r, r.Len()
	return p
}

// mixedTree returns a large tree with mixed teams, the same for a seed.
func mixedTree(t *testing.T, n int, seed uint64) *param.Roster {
	t.Helper()
	t.Logf("tree of %d people, seed %d", n, seed)
	src := rand.New(rand.NewPCG(seed, 0))
	r := &param.Roster{Manager: make([]int32, n)}
	for i := range n {
		r.ID = append(r.ID, fmt.Sprintf("x%d", i))
		r.Manager[i] = int32(src.IntN(max(1, (i+6)/7+1)))
		r.Manager[i] = min(r.Manager[i], int32(i-1)) // -1 for the first
	}
	return r
}

func TestAnyTreeKeepsWhatTheWeekReliesOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawTree(t, 3, 40)
		s, err := Lay(described(1, param.DefaultStyle(), r))
		if err != nil {
			t.Fatal(err)
		}
		checkSeats(t, s, r)
		checkTeams(t, s, r)
	})
}

// checkSeats checks that everybody has a seat in the team of his manager.
func checkSeats(t *rapid.T, s *Structure, r *param.Roster) {
	var leadsNobody []int
	for seat := range s.Seats {
		row := s.RowOf(seat)
		if back, ok := s.SeatOf(r.ID[row]); !ok || back != seat || s.PersonID(seat) != r.ID[row] {
			t.Fatalf("seat %d belongs to row %d, which has seat %d", seat, row, back)
		}
		k := int(s.TeamOf[seat])
		if from, to := int(s.First[k]), int(s.First[k+1]); seat < from || seat >= to {
			t.Fatalf("seat %d is not among those of team %d", seat, k)
		}
		if m := r.Manager[row]; m < 0 {
			if seat != s.Seats-1 || k != s.Board() {
				t.Fatalf("the head has seat %d in team %d", seat, k)
			}
		} else if s.Leader(k) != int(s.seat[m]) || s.Leader(k) <= seat {
			t.Fatalf("seat %d reports to seat %d", seat, s.Leader(k))
		}
		if led := s.Led(seat); led < 0 {
			leadsNobody = append(leadsNobody, seat)
		} else if s.Leader(led) != seat {
			t.Fatalf("seat %d leads team %d, which is led from %d", seat, led, s.Leader(led))
		}
		if leads := slices.Contains(r.Manager, int32(row)); leads != (s.Led(seat) >= 0) {
			t.Fatalf("seat %d leads: %v", seat, !leads)
		}
	}
	if got := slices.Collect(s.Members); !slices.Equal(got, leadsNobody) || len(got) != s.MemberSeats() {
		t.Fatalf("members %v, want %v", got, leadsNobody)
	}
}

// checkTeams checks the order of teams and of the seats in them.
func checkTeams(t *rapid.T, s *Structure, r *param.Roster) {
	for k := range s.Teams() {
		if s.Parent(k) <= k {
			t.Fatalf("team %d reports into team %d", k, s.Parent(k))
		}
		from, to := s.Reports(k)
		if from == to {
			t.Fatalf("team %d is empty", k)
		}
		level, works := int32(1), false
		for seat := from; seat < to; seat++ {
			if seat > from && s.RowOf(seat-1) > s.RowOf(seat) {
				t.Fatalf("team %d is not in the order of the file", k)
			}
			if led := s.Led(seat); led >= 0 {
				level = max(level, s.Level[led]+1)
			} else {
				works = true
			}
		}
		if level != s.Level[k] || works != s.works[k] {
			t.Fatalf("team %d has level %d, works %v", k, s.Level[k], s.works[k])
		}
		if (level == 1) != (k < s.frontTeams) || k > 0 && (level < s.Level[k-1] ||
			level == s.Level[k-1] && s.RowOf(s.Leader(k)) < s.RowOf(s.Leader(k-1))) {
			t.Fatalf("team %d stands in the wrong place", k)
		}
	}
	if s.Levels != int(s.Level[s.Teams()-1]) || s.Parent(s.Teams()-1) != s.Board() {
		t.Fatalf("%d levels, the head reports in team %d", s.Levels, s.Parent(s.Teams()-1))
	}
}

func TestWhatIsNoTreeIsRefused(t *testing.T) {
	chain := &param.Roster{}
	for i := range 200 {
		chain.ID, chain.Manager = append(chain.ID, fmt.Sprint(i)), append(chain.Manager, int32(i-1))
	}
	for want, r := range map[string]*param.Roster{
		`"a" and "c" both have no manager`:   {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0, -1}},
		"everybody has a manager":            {ID: []string{"a", "b", "c"}, Manager: []int32{1, 2, 0}},
		"lead one another in a circle":       {ID: []string{"a", "b", "c", "d"}, Manager: []int32{-1, 0, 3, 2}},
		`nobody reports to "a", the head`:    {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 2, 1}},
		"more than 100 levels":               chain,
		"person 1 has manager 9 of 3 people": {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 9, 0}},
		"3 people and 2 managers":            {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0}},
		"person 0 has skill 2: want 0 to 1":  {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0, 0}, Skill: []float32{2, 0, 0}, HasSkill: []bool{true, false, false}},
		"has a tenure of -1 weeks":           {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0, 0}, Tenure: []int32{-1, 0, 0}, HasTenure: []bool{true, false, false}},
		"3 people and 1 names":               {ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0, 0}, Name: []string{"A"}},
	} {
		p := described(1, param.DefaultStyle(), r)
		key, err := Check(p)
		if err == nil || key != "organization.people" || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", key, err, want)
		}
		if _, err := New(p, 0); err == nil {
			t.Errorf("%q is lived", want)
		}
	}
}

func TestTiesThatCannotBeAreRefused(t *testing.T) {
	r := &param.Roster{ID: []string{"a", "b", "c"}, Manager: []int32{-1, 0, 0}}
	for want, ties := range map[string]*param.Ties{
		"goes from person 1 to person 1": {From: []int32{1}, To: []int32{1}, Weight: []float32{1}},
		"goes from person 0 to person 3": {From: []int32{0}, To: []int32{3}, Weight: []float32{1}},
		"weight 0: want above 0":         {From: []int32{0}, To: []int32{1}, Weight: []float32{0}},
		"with 0 weights":                 {From: []int32{0}, To: []int32{1}},
		"two ties from person":           {From: []int32{0, 0}, To: []int32{1, 1}, Weight: []float32{1, 0.5}},
	} {
		p := described(1, param.DefaultStyle(), r)
		p.Ties = ties
		if _, err := New(p, 0); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "network.ties") {
			t.Errorf("%v, want %q", err, want)
		}
	}
	p := study(1, param.DefaultStyle())
	p.Ties = &param.Ties{}
	if key, err := Check(p); err == nil || key != "network.ties" {
		t.Errorf("ties without people: %v", err)
	}
}
