package claim

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"leadsim/sim/scenario"
)

func someClaim(direction string, smallest float64) scenario.Claim {
	return scenario.Claim{ID: "x", Metric: "net_total", A: "a", B: "b", Direction: direction, Smallest: smallest, Kind: "emergent", From: -1}
}

// wrong returns in what share of studies some verdict is wrong, or what share
// of the deciding verdicts is, where the effect of every claim is as large as what matters and
// one looks again while anything is undecided.
func wrong(rule *Rule, studies, claims int) float64 {
	r := rand.New(rand.NewPCG(7, uint64(rule.Correction)))
	any := 0
	most := rule.Looks[len(rule.Looks)-1]
	for range studies {
		questions := make([]Question, claims)
		for i := range questions {
			questions[i].Claim = someClaim("above", 1)
			questions[i].Differences = make([]float64, most)
			for k := range most {
				questions[i].Differences[k] = 1 + r.NormFloat64()
			}
		}
		decided := false
		for look, n := range rule.Looks {
			now := slices.Clone(questions)
			for i := range now {
				now[i].Differences, now[i].Look = now[i].Differences[:n], look
			}
			for _, v := range rule.Judge(now) {
				decided = decided || v.Word != Undecided
			}
			if decided {
				break
			}
		}
		if decided {
			any++
		}
	}
	return float64(any) / float64(studies)
}

// With five claims and four looks some verdict is wrong in at most one study of
// twenty; it is in far more of them if nothing is corrected, or if each look is taken
// for the only one.
func TestWrongVerdictsAreAsRareAsTheRuleSays(t *testing.T) {
	const studies, claims = 1200, 5
	looks := []int{40, 80, 160, 320}
	margin := 3 * math.Sqrt(0.05*0.95/studies)
	holm := NewRule(looks)
	if share := wrong(holm, studies, claims); share > 0.05+margin || share < 0.05-2*margin {
		t.Errorf("Holm: a wrong verdict in %v of studies, want at most 0.05 and not far below", share)
	}
	single := NewRule(looks)
	single.Correction = Uncorrected
	if share := wrong(single, studies, 1); share > 0.05+margin || share < 0.05-2*margin {
		t.Errorf("one claim, four looks: %v, want 0.05", share)
	}
	if share := wrong(single, 200, claims); share < 0.13 {
		t.Errorf("uncorrected: only %v; the correction is not needed", share)
	}
}

// A look that is taken for the only one is not what the rule does.
func TestLookingAgainWithoutSpendingIsWrongMoreOften(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	c := someClaim("above", 0)
	spent, naive := 0, 0
	rule := NewRule([]int{40, 80, 160, 320})
	for range 1000 {
		d := make([]float64, 320)
		for k := range d {
			d[k] = r.NormFloat64()
		}
		a, b := false, false
		for look, n := range rule.Looks {
			a = a || rule.Judge([]Question{{c, d[:n], look}})[0].Word != Undecided
			b = b || NewRule([]int{n}).Judge([]Question{{c, d[:n], 0}})[0].Word != Undecided
		}
		if a {
			spent++
		}
		if b {
			naive++
		}
	}
	if spent > 70 || naive < 90 {
		t.Errorf("of 1000: %d wrong as the rule has it, %d without spending", spent, naive)
	}
}

func TestHolmStepsDownOverBothSidesOfEachClaim(t *testing.T) {
	clear := []float64{9.9, 10, 10.1, 10, 10, 9.95, 10.05, 10}
	questions := []Question{{someClaim("above", 1), clear, 0}, {someClaim("below", 1), clear, 0}, {someClaim("above", 10), clear, 0}}
	rule := NewRule([]int{8})
	v := rule.Judge(questions)
	if v[0].Word != Supported || v[1].Word != Refuted || v[2].Word != Undecided {
		t.Fatalf("%v", v)
	}
	// Six statements; the first two are rejected at 0.05/6 each, which leaves 0.05/4.
	for i, want := range []float64{0.05 / 3, 0.05 / 3, 0.05 / 2} {
		if math.Abs(v[i].Level-want) > 1e-12 {
			t.Errorf("claim %d at level %v, want %v", i, v[i].Level, want)
		}
	}
	rule.Correction = FalseDiscovery
	if v := rule.Judge(questions); v[2].Level != 0.05*2/3 {
		t.Errorf("false discovery: level %v, want two thirds of 0.05", v[2].Level)
	}
}

func TestLooksDouble(t *testing.T) {
	for most, want := range map[int][]int{320: {40, 80, 160, 320}, 40: {40}, 12: {12}, 100: {40, 80, 100}, 1000: {40, 80, 160, 320, 1000}} {
		if got := Looks(most); !slices.Equal(got, want) {
			t.Errorf("looks up to %d: %v, want %v", most, got, want)
		}
	}
}

// What is still undecided was tested at the level that those decided leave.
func TestLevelsFollowFromWhatIsDecided(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 11))
	rule := NewRule([]int{40})
	for range 200 {
		questions := make([]Question, 6)
		for i := range questions {
			d := make([]float64, 40)
			for k := range d {
				d[k] = 0.4 + r.NormFloat64()
			}
			questions[i] = Question{someClaim("above", 0), d, 0}
		}
		verdicts := rule.Judge(questions)
		decided := 0
		for _, v := range verdicts {
			if v.Word != Undecided {
				decided++
			}
		}
		for _, v := range verdicts {
			if want := 0.1 / float64(12-decided); v.Word == Undecided && math.Abs(v.Level-want) > 1e-12 {
				t.Fatalf("%d of 6 decided, and level %v, want %v", decided, v.Level, want)
			}
		}
	}
}
