package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"leadsim/sim/record"
)

// Ranks of the 95 % interval of a median, as tables of the sign test have them.
func TestRanksOfTheMediansInterval(t *testing.T) {
	for n, want := range map[int]int{1: 0, 5: 0, 6: 1, 8: 1, 9: 2, 10: 2, 20: 6, 40: 14, 100: 40} {
		if got := binomialRank(n); got != want {
			t.Errorf("n = %d: rank %d, want %d", n, got, want)
		}
	}
}

func TestTheIntervalHoldsTheMedian(t *testing.T) {
	draws := rand.New(rand.NewPCG(1, 2))
	held := 0
	for range 2000 {
		xs := make([]float64, 40)
		for i := range xs {
			xs[i] = draws.ExpFloat64()
		}
		if _, low, high := medianInterval(xs); low <= math.Ln2 && math.Ln2 <= high {
			held++
		}
	}
	if share := float64(held) / 2000; share < 0.94 || share > 0.98 { // 0.962 for n = 40
		t.Errorf("held the median in %v of samples", share)
	}
}

func TestAheadMeansBetter(t *testing.T) {
	more := made("net_last_52", ramp(8, 2, 0), ramp(8, 1, 0))
	if a, b := newContrast(more, record.MustOutcome("net_last_52"), 0, 1).ahead(); a != 8 || b != 0 {
		t.Errorf("more output: ahead %d and %d", a, b)
	}
	less := made("wounds_last_52", ramp(8, 2, 0), ramp(8, 1, 0))
	c := newContrast(less, record.MustOutcome("wounds_last_52"), 0, 1)
	if a, b := c.ahead(); a != 0 || b != 8 || c.verdict() != "power-with" {
		t.Errorf("more wounds: ahead %d and %d, verdict %s", a, b, c.verdict())
	}
}

func TestPairsThatLackOneAreLeftOut(t *testing.T) {
	nan := math.NaN()
	r := made("trust_last_52", []float64{0.5, nan, 0.5, 0.5}, []float64{0.4, 0.4, nan, 0.4})
	if c := newContrast(r, record.MustOutcome("trust_last_52"), 0, 1); c.runs != 2 || c.above != 2 {
		t.Errorf("%d pairs, %d above", c.runs, c.above)
	}
	r = made("weeks_to_contain", []float64{5, nan, nan}, []float64{nan, 4, nan})
	if c := newContrast(r, record.MustOutcome("weeks_to_contain"), 0, 1); c.runs != 3 || c.below != 1 || c.above != 1 {
		t.Errorf("never is later than any week: %+v", c)
	}
}
