package model

import (
	"slices"
	"testing"

	"leadsim/sim/param"
)

// plainTeams looks for the smallest number of front-line teams that holds all
// members by trying one after the other.
func plainTeams(people, span, levels int) []int {
	for front := 1; front < people; front++ {
		teams := pyramid(front, span, levels)
		if teams == nil {
			return nil
		}
		members := people
		for _, n := range teams {
			members -= n
		}
		if members <= front*span {
			if members < front {
				return nil // a team without a member
			}
			return teams
		}
	}
	return nil
}

func TestTheSmallestNumberOfTeamsIsFound(t *testing.T) {
	for span := 2; span <= 12; span++ {
		for levels := 0; levels <= 5; levels++ {
			for people := 1; people <= 700; people += 1 + people/60 {
				got, err := teamCounts(&param.Organization{People: people, Span: span, Levels: levels})
				want := plainTeams(people, span, levels)
				if !slices.Equal(got, want) || (err == nil) != (want != nil) {
					t.Fatalf("%d people, span %d, %d levels: %v (%v), want %v", people, span, levels, got, err, want)
				}
			}
		}
	}
}
