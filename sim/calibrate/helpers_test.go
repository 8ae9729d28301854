package calibrate

import (
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// base returns the defaults with the built-in styles.
func base(t testing.TB) *param.Params {
	t.Helper()
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		t.Fatal(err)
	}
	p := param.Default()
	for _, s := range styles {
		p.Styles = append(p.Styles, param.NamedStyle{Name: s.Name, Style: s.Style})
	}
	return p
}

// parsed returns coefficients as they are named on the command line.
func parsed(t testing.TB, texts ...string) []Coefficient {
	t.Helper()
	var all []Coefficient
	for _, text := range texts {
		k, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, k)
	}
	return all
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(got >= want-tolerance && got <= want+tolerance) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
