package main

import (
	"strings"
	"testing"

	"leadsim/plots"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// A mistake in a chart must cost the chart, not the sweep.
func TestAChartThatBreaksIsAnError(t *testing.T) {
	s := &plots.Sweep{Name: "broken", Design: plots.Map, Arms: []record.Arm{{Name: "a"}}, Factors: []plots.Factor{{Key: "x"}, {Key: "y"}},
		Points: []plots.SweepPoint{{Arms: []plots.Spread{{Runs: 1}}}}}
	p, err := drawSweepChart("01-broken", s, allLooks)
	if err == nil || p != nil || !strings.Contains(err.Error(), "cannot be drawn") {
		t.Errorf("got %v, %v", p, err)
	}
}

func TestTheArmThatSharesPowerIsTheBase(t *testing.T) {
	for _, c := range []struct {
		styles string
		base   int
	}{{"domineering power-with", 1}, {"power-with domineering", 0}, {"domineering hybrid-in-crisis", 0}, {"domineering power-with power-with", 0}, {"a b c d e power-with", 5}} {
		base, others := against(studyWithStyles(strings.Fields(c.styles)...))
		if base != c.base || len(others) != min(mostPairs, len(strings.Fields(c.styles))-1) {
			t.Errorf("%s: base %d against %v", c.styles, base, others)
		}
	}
}

func studyWithStyles(styles ...string) *scenario.Study {
	s := &scenario.Study{}
	for _, style := range styles {
		p := param.Default()
		p.Leaders.StyleName = style
		s.Arms = append(s.Arms, scenario.Arm{Name: style, Params: p})
	}
	return s
}
