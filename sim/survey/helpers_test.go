package survey

import (
	"context"
	"sync"
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

// small is a survey that several tests look at.
var small = struct {
	sync.Once
	report *Report
	sheets []*Sheet
}{}

const smallest = 5 // organizations, of which two are threatened

func smallSurvey(t *testing.T) (*Report, []*Sheet) {
	t.Helper()
	p := base(t)
	small.Do(func() {
		r, err := Run(context.Background(), Ensemble{Params: p, Organizations: smallest, Seed: 3, Workers: 1,
			Sheet: func(s *Sheet) { small.sheets = append(small.sheets, s) }})
		if err != nil {
			t.Fatal(err)
		}
		small.report = r
	})
	return small.report, small.sheets
}

// measured returns a measure of a report.
func measured(t *testing.T, r *Report, id string) *Measure {
	t.Helper()
	for i := range r.Measures {
		if r.Measures[i].ID == id {
			return &r.Measures[i]
		}
	}
	t.Fatalf("no target %s", id)
	return nil
}
