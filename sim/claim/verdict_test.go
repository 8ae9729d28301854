package claim

import (
	"testing"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// twoArms returns results in which arm a has the given values of the outcome
// net_total, pair by pair, and arm b has zeros.
func twoArms(values ...float64) *record.Results {
	r := &record.Results{Arms: []record.Arm{{Name: "a"}, {Name: "b"}}}
	o := record.MustOutcome("net_total")
	for k, v := range values {
		for arm, x := range []float64{v, 0} {
			run := record.Run{Arm: arm, Replication: k, Outcomes: make([]float64, len(record.Outcomes))}
			run.Outcomes[o] = x
			r.Runs = append(r.Runs, run)
		}
	}
	return r
}

func TestTheVerdictFollowsTheIntervalAndTheSmallestEffect(t *testing.T) {
	clear := twoArms(9.9, 10, 10.1, 10, 10, 9.95, 10.05, 10) // mean 10, interval within 0.1
	noisy := twoArms(-30, 40, -20, 50, 10, 0, -10, 40)       // mean 10, interval far beyond 0
	for _, c := range []struct {
		name      string
		r         *record.Results
		direction string
		smallest  float64
		kind      string
		want      Word
	}{
		{"clearly above", clear, "above", 1, "emergent", Supported},
		{"clearly above, but short of what matters", clear, "above", 11, "emergent", Refuted},
		{"the wrong way", clear, "below", 1, "emergent", Refuted},
		{"too noisy to say", noisy, "above", 1, "emergent", Undecided},
		{"equal within what matters", clear, "equal", 11, "rule", Supported},
		{"not equal", clear, "equal", 1, "rule", Refuted},
		{"open and there", clear, "below", 1, "open", Found},
		{"open and nothing that matters", clear, "above", 11, "open", NoneFound},
		{"open and undecided", noisy, "above", 1, "open", Undecided},
	} {
		v := Judge(c.r, scenario.Claim{Metric: "net_total", A: "a", B: "b", Direction: c.direction, Smallest: c.smallest, Kind: c.kind, From: -1})
		if v.Word != c.want {
			t.Errorf("%s: %v, want %s", c.name, v, c.want)
		}
	}
}

func TestADifferenceOfDifferencesSubtractsWhatWasThereWithoutTheOccasion(t *testing.T) {
	r := twoArms(10, 11, 9, 10)
	c := scenario.Claim{Metric: "net_total", A: "a", B: "b", LessA: "a", LessB: "b", Direction: "equal", Smallest: 0.1, Kind: "rule", From: -1}
	if v := Judge(r, c); v.Effect != 0 || v.Word != Supported {
		t.Errorf("a less itself against b less itself: %v", v)
	}
}

func TestOnePairDecidesNothing(t *testing.T) {
	c := scenario.Claim{Metric: "net_total", A: "a", B: "b", Direction: "above", Kind: "emergent", From: -1}
	if v := Judge(twoArms(10), c); v.Word != Undecided {
		t.Errorf("%v", v)
	}
}
