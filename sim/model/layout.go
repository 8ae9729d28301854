package model

import (
	"errors"
	"fmt"

	"leadsim/sim/param"
)

// MostLevels is how many levels of leaders an organization may have that a file
// describes.
const MostLevels = 100

// Lay returns the hierarchy of an organization: as its roster says, or else as
// Build lays it out. It returns an error if there is none.
func Lay(p *param.Params) (*Structure, error) {
	if p.Roster == nil {
		return Build(&p.Organization)
	}
	if n := p.Roster.Len(); n != p.Organization.People {
		return nil, fmt.Errorf("the file of people holds %d, not %d", n, p.Organization.People)
	}
	if err := p.Roster.Check(); err != nil {
		return nil, err
	}
	return layRoster(p.Roster)
}

// layRoster lays out the hierarchy of a roster. Teams go by level, those of one
// level in the order of their leaders in the file; within a team people go in
// the order of the file.
func layRoster(r *param.Roster) (*Structure, error) {
	head, reports, err := headOf(r)
	if err != nil {
		return nil, err
	}
	levels, err := levelsOf(r, reports)
	if err != nil {
		return nil, err
	}
	teams := teamsByLevel(levels)
	team := make([]int32, r.Len()) // that a row leads
	s := &Structure{Seats: r.Len(), Levels: int(levels[head]), roster: r}
	s.First, s.Level = make([]int32, 1, len(teams)+2), make([]int32, len(teams))
	for k, i := range teams {
		team[i] = int32(k)
		s.Level[k] = levels[i]
		s.First = append(s.First, s.First[k]+reports[i])
		if levels[i] == 1 {
			s.frontTeams++
		}
	}
	s.First = append(s.First, int32(r.Len()))
	s.sit(r, head, team)
	s.appoint(len(teams), func(k int) int { return int(s.seat[teams[k]]) })
	s.findWork()
	return s, nil
}

// sit gives everybody a seat.
func (s *Structure) sit(r *param.Roster, head int, team []int32) {
	s.row, s.seat, s.TeamOf = make([]int32, s.Seats), make([]int32, s.Seats), make([]int32, s.Seats)
	next := append([]int32(nil), s.First...)
	for i, m := range r.Manager {
		k := s.Board()
		if i != head {
			k = int(team[m])
		}
		at := next[k]
		next[k]++
		s.seat[i], s.row[at], s.TeamOf[at] = at, int32(i), int32(k)
	}
}

// headOf returns the row of the one person without a manager, and how many
// people report to each row.
func headOf(r *param.Roster) (head int, reports []int32, err error) {
	head = -1
	reports = make([]int32, r.Len())
	for i, m := range r.Manager {
		switch {
		case m >= 0:
			reports[m]++
		case head >= 0:
			return 0, nil, fmt.Errorf("%q and %q both have no manager", r.ID[head], r.ID[i])
		default:
			head = i
		}
	}
	if head < 0 {
		return 0, nil, errors.New("everybody has a manager; the head has none")
	}
	if reports[head] == 0 {
		return 0, nil, fmt.Errorf("nobody reports to %q, the head", r.ID[head])
	}
	return head, reports, nil
}

// levelsOf returns the level of each row: 0 for who leads nobody, else 1 more
// than the highest among the reports.
func levelsOf(r *param.Roster, reports []int32) ([]int32, error) {
	levels := make([]int32, r.Len())
	waiting := append([]int32(nil), reports...) // reports whose level is not known yet
	var known []int32
	for i, n := range reports {
		if n == 0 {
			known = append(known, int32(i))
		}
	}
	for at := 0; at < len(known); at++ {
		i := known[at]
		m := r.Manager[i]
		if m < 0 {
			continue
		}
		levels[m] = max(levels[m], levels[i]+1)
		if levels[m] > MostLevels {
			return nil, fmt.Errorf("there are more than %d levels of leaders", MostLevels)
		}
		if waiting[m]--; waiting[m] == 0 {
			known = append(known, m)
		}
	}
	if len(known) < r.Len() {
		return nil, errors.New("some people lead one another in a circle")
	}
	return levels, nil
}

// teamsByLevel returns the rows that lead, by level and then in order.
func teamsByLevel(levels []int32) []int32 {
	var count [MostLevels + 2]int32
	for _, l := range levels {
		count[l+1]++
	}
	count[1] = 0 // who leads nobody
	for l := 2; l < len(count); l++ {
		count[l] += count[l-1]
	}
	teams := make([]int32, count[len(count)-1])
	for i, l := range levels {
		if l > 0 {
			teams[count[l]] = int32(i)
			count[l]++
		}
	}
	return teams
}
