package claim

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

func precise(t *testing.T, keys string) *scenario.Study {
	return study(t, strings.Replace(small, "[run]", "[run]\n"+keys, 1))
}

func TestPreciseRunsAreThoseAskedOutright(t *testing.T) {
	s := precise(t, `precision = 0.005
precision_of = "net_output"
precision_most = 160`)
	as, results, width, err := Precise(t.Context(), s, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", width)
	if width.Runs <= 40 || width.Runs > 160 || width.Enough() != (width.Half <= 0.005) {
		t.Errorf("%+v: want the looks to go on", width)
	}
	outright, err := sweep.Execute(t.Context(), sweep.NewPlan(as), 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(results.Runs) != fmt.Sprint(outright.Runs) || results.Hash != outright.Hash || results.Replications() != width.Runs {
		t.Error("the results differ from those asked for outright")
	}
	if as.Hash() != WithRuns(study(t, small), width.Runs).Hash() {
		t.Error("the study differs from that without precision")
	}
}

func TestPrecisionOfAClaimReadsWhatTheClaimReads(t *testing.T) {
	s := precise(t, "precision = 1\nprecision_of = \"trust\"\nprecision_most = 4")
	_, r, width, err := Precise(t.Context(), s, 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	v := Judge(r, s.Claims[0])
	if half := (v.High - v.Low) / 2; width.Mean != v.Effect || math.Abs(width.Half-half) > 1e-12 || !width.Enough() {
		t.Errorf("%+v, and the claim %v", width, v)
	}
}

// Stopping by the width leaves the interval nearly as sure as it says, where the
// width wanted is such that looks stop at any of them.
func TestStoppingByWidthKeepsTheCoverage(t *testing.T) {
	const studies = 20_000
	r := rand.New(rand.NewPCG(9, 9))
	for _, wanted := range []float64{0.32, 0.222, 0.155} { // near 1.96/sqrt of 40, 80, 160: spreads decide
		covered := 0
		d := make([]float64, 320)
		for range studies / 4 {
			for k := range d {
				d[k] = r.NormFloat64()
			}
			for _, n := range []int{40, 80, 160, 320} {
				low, high := stats.Interval(d[:n], 0.95)
				if n == 320 || (high-low)/2 <= wanted {
					if low <= 0 && 0 <= high {
						covered++
					}
					break
				}
			}
		}
		if share := float64(covered) / (studies / 4); share < 0.93 || share > 0.96 {
			t.Errorf("stopped at ±%v: covered in %v", wanted, share)
		} else {
			t.Logf("stopped at ±%v: covered in %v", wanted, share)
		}
	}
}
