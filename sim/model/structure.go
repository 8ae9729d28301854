package model

import (
	"fmt"
	"sort"

	"leadsim/sim/param"
)

// Structure is the formal hierarchy, any tree of people. Teams are numbered
// from the bottom, those of level 1 first, so that a team's number is lower
// than that of the team in which its leader reports. Seats go in the order of
// teams: the reports of a team are neighbours, and every leader's seat comes
// after those of all who work below. The head has the last seat and the last
// team; one more team, Board, holds the head alone and has no leader.
//
// In an organization that Build lays out teams are not mixed: the members have
// the first seats, and team k is led from the k-th seat after them. In one that
// a file describes a team may hold members and leaders side by side.
type Structure struct {
	Seats  int     // people, leaders included
	First  []int32 // seats of team k are First[k] to First[k+1]; len Teams+2
	TeamOf []int32 // the team in which a seat reports
	Level  []int32 // level of team k's leader: 1 more than the highest among the reports, from 1
	Levels int

	frontTeams int     // teams of level 1, numbered first
	leader     []int32 // the seat from which a team is led
	led        []int32 // the team that the holder of a seat leads, or -1
	works      []bool  // somebody in the team leads nobody

	roster *param.Roster // who has which seat at the start; nil where no file says it
	row    []int32       // the row of the roster that a seat belongs to
	seat   []int32       // the seat that a row of the roster belongs to
}

// Teams returns the number of teams with a leader's seat.
func (s *Structure) Teams() int { return len(s.First) - 2 }

// Board returns the number of the team that holds the head alone.
func (s *Structure) Board() int { return s.Teams() }

// Leader returns the seat from which team k is led.
func (s *Structure) Leader(k int) int { return int(s.leader[k]) }

// Led returns the team that the holder of a seat leads, or -1.
func (s *Structure) Led(seat int) int { return int(s.led[seat]) }

// Members goes over the seats whose holders lead nobody, in order:
//
//	for i := range w.Members {
func (s *Structure) Members(yield func(seat int) bool) {
	for seat, team := range s.led {
		if team < 0 && !yield(seat) {
			return
		}
	}
}

// MemberSeats returns the number of seats whose holders lead nobody.
func (s *Structure) MemberSeats() int { return s.Seats - s.Teams() }

// Parent returns the team in which the leader of team k reports.
func (s *Structure) Parent(k int) int { return int(s.TeamOf[s.Leader(k)]) }

// Reports returns the range of seats of team k.
func (s *Structure) Reports(k int) (from, to int) { return int(s.First[k]), int(s.First[k+1]) }

// Build lays out the hierarchy of an organization: teams as even as can be, of
// at most organization.span members, and as many levels of leaders as that
// needs, or as organization.levels asks for. It returns an error if people,
// span and levels do not fit together.
func Build(o *param.Organization) (*Structure, error) {
	teams, err := teamCounts(o)
	if err != nil {
		return nil, err
	}
	leaders := 0
	for _, n := range teams {
		leaders += n
	}
	s := &Structure{Seats: o.People, Levels: len(teams), frontTeams: teams[0]}
	s.First = make([]int32, 0, leaders+2)
	s.Level = make([]int32, 0, leaders)
	s.TeamOf = make([]int32, o.People)
	seat, below := 0, o.People-leaders
	s.appoint(leaders, func(k int) int { return o.People - leaders + k })
	for level, n := range teams {
		for k := range n { // the first below%n teams are larger by one
			s.First = append(s.First, int32(seat))
			s.Level = append(s.Level, int32(level+1))
			size := below / n
			if k < below%n {
				size++
			}
			for range size {
				s.TeamOf[seat] = int32(len(s.First) - 1)
				seat++
			}
		}
		below = n
	}
	s.First = append(s.First, int32(seat), int32(seat+1))
	s.TeamOf[seat] = int32(leaders)
	s.findWork()
	return s, nil
}

// appoint notes from which seat each team is led.
func (s *Structure) appoint(teams int, seat func(k int) int) {
	s.leader, s.led = make([]int32, teams), make([]int32, s.Seats)
	for i := range s.led {
		s.led[i] = -1
	}
	for k := range teams {
		s.leader[k] = int32(seat(k))
		s.led[seat(k)] = int32(k)
	}
}

// findWork notes in which teams somebody leads nobody.
func (s *Structure) findWork() {
	s.works = make([]bool, s.Teams())
	for seat := range s.Members {
		s.works[s.TeamOf[seat]] = true
	}
}

// teamCounts returns the number of teams of each level, from the bottom.
func teamCounts(o *param.Organization) ([]int, error) {
	// More teams leave fewer members and have room for more: the smallest number
	// that holds all can be searched by halves. nil teams need too many levels.
	members := func(teams []int) int {
		n := o.People
		for _, leaders := range teams {
			n -= leaders
		}
		return n
	}
	front := 1 + sort.Search(max(0, o.People-2), func(n int) bool {
		teams := pyramid(n+1, o.Span, o.Levels)
		return teams == nil || members(teams) <= (n+1)*o.Span
	})
	if teams := pyramid(front, o.Span, o.Levels); teams != nil && members(teams) <= front*o.Span && members(teams) >= front {
		return teams, nil
	}
	if o.Levels > 0 {
		return nil, fmt.Errorf("%d people cannot be led in %d levels with at most %d reports each", o.People, o.Levels, o.Span)
	}
	return nil, fmt.Errorf("%d people are too few for a leader and a team", o.People)
}

// pyramid returns the teams of each level over a number of front-line teams,
// or nil if the levels asked for do not reach.
func pyramid(front, span, levels int) []int {
	teams := []int{front}
	for n := front; n > 1; {
		n = (n + span - 1) / span
		teams = append(teams, n)
	}
	if levels == 0 || len(teams) == levels {
		return teams
	}
	if len(teams) > levels {
		return nil
	}
	for len(teams) < levels { // a tall, thin top: one leader above another
		teams = append(teams, 1)
	}
	return teams
}
