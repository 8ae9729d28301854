package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

func TestTailsAgreeWithTheLibrary(t *testing.T) {
	for _, z := range []float64{-6, -1, 0, 0.5, 1.999, 2, 2.001, 3, 5, 7, 8.4} {
		want := math.Erfc(z/math.Sqrt2) / 2
		near(t, fmt.Sprint("tail at ", z), upperTail(z)/want, 1, 1e-9)
	}
	for _, p := range []float64{0.5, 0.1, 0.025, 1e-4, 1e-9, 1e-14} {
		near(t, fmt.Sprint("tail of its quantile ", p), upperTail(upperQuantile(p))/p, 1, 1e-9)
	}
	for x := 1.0; x <= math.E; x += 0.01 {
		near(t, fmt.Sprint("log of ", x), logOf(x), math.Log(x), 1e-14)
	}
}

// Bounds as published for five and four equal steps, and for looks that double, which are those of studies; two-sided
// at 0.05.
func TestBoundariesHitThePublishedOnes(t *testing.T) {
	for _, c := range []struct {
		name        string
		s           Spending
		information []float64
		want        []float64
	}{
		// ldbounds and the programs of the University of Wisconsin (Reboussin et al. 2000)
		{"O'Brien-Fleming, 5", OBrienFleming, []float64{.2, .4, .6, .8, 1}, []float64{4.8769, 3.3569, 2.6803, 2.2898, 2.0310}},
		{"O'Brien-Fleming, 4", OBrienFleming, []float64{.25, .5, .75, 1}, []float64{4.3326, 2.9631, 2.3590, 2.0141}},
		{"Pocock, 5", Pocock, []float64{.2, .4, .6, .8, 1}, []float64{2.4380, 2.4268, 2.4101, 2.3966, 2.3859}},
	} {
		for k, b := range Boundaries(c.s, 0.025, c.information) {
			near(t, fmt.Sprintf("%s, look %d", c.name, k+1), b, c.want[k], 1.5e-4)
		}
	}
	// The looks of a study, by nested numerical integrals in R: integrate and uniroot.
	for k, want := range []float64{2.585337752, 2.558413869, 2.387275238} {
		near(t, fmt.Sprint("doubling, look ", k+1), Boundaries(Pocock, 0.025, []float64{.125, .25, .5, 1})[k], want, 2e-6)
	}
	near(t, "one look", Boundaries(Pocock, 0.025, []float64{1})[0], 1.959964, 1e-6)
}

func TestALookThatMaySpendNothingIsNotUsed(t *testing.T) {
	b := Boundaries(OBrienFleming, 0.0005, []float64{0.125, 1})
	if !math.IsInf(b[0], 1) {
		t.Errorf("first bound %v", b[0])
	}
	near(t, "second bound", b[1], upperQuantile(0.0005), 1e-8)
}

// The bounds hold what they promise, and without them looking again is far from harmless.
func TestLookingAgainSpendsTheErrorOnce(t *testing.T) {
	const walks, alpha = 40_000, 0.025
	information := []float64{0.125, 0.25, 0.5, 1}
	for _, s := range []Spending{Pocock, OBrienFleming} {
		bounds := Boundaries(s, alpha, information)
		r := rand.New(rand.NewPCG(1, 2))
		passed := make([]int, len(bounds))
		naive := 0
		for range walks {
			sum, before, out, nominal := 0.0, 0.0, false, false
			for k, t := range information {
				sum += r.NormFloat64() * math.Sqrt(t-before)
				before = t
				out = out || sum/math.Sqrt(t) > bounds[k]
				nominal = nominal || sum/math.Sqrt(t) > 1.959964
				if out {
					passed[k]++
				}
			}
			if nominal {
				naive++
			}
		}
		for k, n := range passed {
			near(t, fmt.Sprintf("%v, spent at look %d", s, k+1), float64(n)/walks, s.Spent(alpha, information[k]), 0.0025)
		}
		if share := float64(naive) / walks; share < 2*alpha {
			t.Errorf("passed 1.96 at some look in %v of walks: the bounds are not needed", share)
		}
	}
}

// R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05, 0.005), "holm") and "BH".
func TestCorrectionsAgreeWithR(t *testing.T) {
	p := []float64{0.01, 0.02, 0.03, 0.04, 0.05, 0.005}
	holm := []float64{0.05, 0.08, 0.09, 0.09, 0.09, 0.03}
	bh := []float64{0.03, 0.04, 0.045, 0.048, 0.05, 0.03}
	rejects := func(i int, level float64) bool { return p[i] <= level*(1+1e-12) }
	for _, alpha := range []float64{0.02, 0.031, 0.04, 0.0451, 0.049, 0.06, 0.085, 0.1} {
		h, f := Holm(alpha, len(p), rejects), FalseDiscovery(alpha, len(p), rejects)
		for i := range p {
			if h.Rejected[i] != (holm[i] <= alpha) {
				t.Errorf("Holm at %v: %v rejected %v", alpha, p[i], h.Rejected[i])
			}
			if f.Rejected[i] != (bh[i] <= alpha) {
				t.Errorf("Benjamini-Hochberg at %v: %v rejected %v", alpha, p[i], f.Rejected[i])
			}
		}
	}
}

func BenchmarkBoundaries(b *testing.B) {
	for b.Loop() {
		Boundaries(Pocock, 0.00025, []float64{0.125, 0.25, 0.5, 1})
	}
}
