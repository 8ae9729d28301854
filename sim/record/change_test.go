package record

import (
	"math"
	"testing"

	"leadsim/sim/model"
)

func TestOutcomesOfAChange(t *testing.T) {
	run := level(100, map[string]func(int) float64{"adopted": func(w int) float64 { return float64(w) / 100 }})
	run.SumUp(100)
	for _, name := range []string{"adopted_at_end", "weeks_to_half_adoption", "first_follower_week"} {
		if got := run.Outcomes[MustOutcome(name)]; !math.IsNaN(got) {
			t.Errorf("%s = %v without a change, want nothing", name, got)
		}
	}
	run.Happenings = []model.Happening{{Week: 10, Kind: model.ChangeBegan}, {Week: 17, Kind: model.FirstFollower, Seat: 3, Value: 8},
		{Week: 50, Kind: model.ChangeTipped, Value: 41}, {Week: 60, Kind: model.ChangeBegan}, {Week: 70, Kind: model.ChangeTipped, Value: 11}}
	run.SumUp(100)
	for name, want := range map[string]float64{"adopted_at_end": 0.99, "weeks_to_half_adoption": 41, "first_follower_week": 17} {
		if got := run.Outcomes[MustOutcome(name)]; got != want {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
	run.Happenings = append(run.Happenings[:2], run.Happenings[3:]...)
	run.SumUp(100)
	if got := run.Outcomes[MustOutcome("weeks_to_half_adoption")]; !math.IsNaN(got) {
		t.Errorf("the second change tipped, the first is said to in %v weeks", got)
	}
}
