package model

import (
	"testing"

	"leadsim/sim/param"
)

func TestEverySeatReportsInOneTeamUpToTheHead(t *testing.T) {
	for _, c := range []struct{ people, span, levels int }{
		{3, 2, 0}, {9, 8, 0}, {24, 8, 0}, {163, 8, 0}, {200, 20, 0}, {163, 8, 5}, {2000, 5, 0}, {100_003, 8, 0}, {3, 200, 1},
	} {
		s, err := Build(&param.Organization{People: c.people, Span: c.span, Levels: c.levels})
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		if s.Seats != c.people || s.MemberSeats()+s.Teams() != c.people {
			t.Errorf("%+v: %d members and %d leaders", c, s.MemberSeats(), s.Teams())
		}
		if c.levels > 0 && s.Levels != c.levels {
			t.Errorf("%+v: %d levels", c, s.Levels)
		}
		for k := range s.Teams() {
			from, to := s.Reports(k)
			if to-from < 1 || to-from > c.span {
				t.Fatalf("%+v: team %d has %d reports", c, k, to-from)
			}
			for seat := from; seat < to; seat++ {
				if int(s.TeamOf[seat]) != k || s.Leader(k) <= seat {
					t.Fatalf("%+v: seat %d does not report upwards to team %d", c, seat, k)
				}
			}
		}
		if s.Parent(s.Teams()-1) != s.Board() {
			t.Errorf("%+v: the head does not stand alone", c)
		}
	}
}

func TestAHierarchyThatCannotBeBuiltIsAnError(t *testing.T) {
	for _, o := range []param.Organization{{People: 100, Span: 8, Levels: 1}, {People: 2000, Span: 5, Levels: 3}, {People: 3, Span: 2, Levels: 4}} {
		if _, err := Build(&o); err == nil {
			t.Errorf("%d people, span %d, %d levels: built", o.People, o.Span, o.Levels)
		}
	}
}
