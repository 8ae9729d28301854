package main

import (
	"math"
	"strings"
	"testing"

	"leadsim/sim/claim"
	"leadsim/sim/scenario"
)

func TestPrecisionSaysWhatBecameOfIt(t *testing.T) {
	w := claim.Width{Contrast: scenario.Claim{Metric: "trust", A: "a", B: "b"}, Pairs: 80, Mean: 0.12, Wanted: 0.01}
	for _, c := range []struct {
		runs int
		half float64
		want string
	}{
		{80, 0.009, "Narrow enough after 80 runs of each arm: trust, a less b, +0.12 ± 0.009 (±0.01 was asked)."},
		{320, 0.013, "Budget of 320 runs of each arm spent; the interval of trust, a less b is still ±0.013 (±0.01 was asked)."},
		{320, math.NaN(), "Budget of 320 runs of each arm spent; too few of them show trust, a less b to tell how precise it is."},
	} {
		w.Runs, w.Half = c.runs, c.half
		if got := preciseWords(&w); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	w.Runs, w.Half, w.Contrast.ID = 80, 0.009, "P1"
	if text := preciseWords(&w); !strings.Contains(text, "the claim P1 (trust, a less b)") {
		t.Error(text)
	}
}

func TestResultsOfAnyLookMayBeReplaced(t *testing.T) {
	s, err := scenario.Parse("s.toml", []byte("[run]\nprecision = 1.0\nprecision_of = \"trust\"\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nleaders.monitor = 0.9\n"), library, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := hashes(s)
	if len(all) != 4 || all[1] != claim.WithRuns(s, 80).Hash() {
		t.Errorf("%v", all)
	}
	wider := *s
	wider.Precision.Width = 2
	if preciseHash(s) == preciseHash(&wider) {
		t.Error("another precision has the same folder")
	}
}
