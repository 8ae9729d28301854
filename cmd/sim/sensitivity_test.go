package main

import (
	"encoding/json"
	"io"
	"math"
	"strings"
	"testing"

	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// foundOf returns an analysis of two arms and two settings with what was found
// on trust between the arms: a and b are the estimates of the settings, luck
// that of the dummy.
func foundOf(t *testing.T, method string, rows int, a, b, luck design.Estimate) *sensed {
	t.Helper()
	text := "[run]\nruns = 2\nweeks = 20\n[[arm]]\nname = \"boss\"\nleaders.monitor = 0.9\n[[arm]]\nname = \"team\"\nleaders.monitor = 0.1\n"
	s, err := scenario.Parse("two.toml", []byte(text), scenario.Library{}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := sweep.NewSensitivity(method, rows, []scenario.Factor{{Key: "members.trust", Values: "0:1"}, {Key: "mechanisms.wounds"}}, 1)
	if err != nil {
		t.Fatal(err)
	}
	e, err := sweep.NewExperiment(s, d, library)
	if err != nil {
		t.Fatal(err)
	}
	f := &sensed{session: &sweep.Session{Experiment: e}, design: d}
	j := &sweep.Judgement{Measure: sweep.Measure{Outcome: record.MustOutcome("trust_last_52"), Against: 1}, Rows: rows, Planned: rows, Runs: 2, Floor: luck.Value, Above: 0.25}
	for i, v := range []design.Estimate{a, b, luck} {
		x := sweep.Found{Factor: &d.All()[i]}
		if method == sweep.Screening {
			mu := v
			mu.Value = -v.Value
			x.Effect = design.Effect{Key: x.Factor.Key, Mu: mu, MuStar: v, Sigma: v}
		} else {
			x.Index = design.Index{Key: x.Factor.Key, First: design.Estimate{Value: v.Value / 2}, Total: v}
		}
		if i < 2 {
			x.Verdict = sweep.Luck
			if v.Low > luck.High {
				x.Verdict = sweep.Matters
			}
		}
		j.Found = append(j.Found, x)
	}
	f.judgements = []*sweep.Judgement{j}
	return f
}

func TestSentencesSayWhatDecides(t *testing.T) {
	luck := design.Estimate{Value: 0.05, Low: 0.03, High: 0.08}
	high, low, near := design.Estimate{Value: 0.4123, Low: 0.3, High: 0.5}, design.Estimate{Value: 0.02, Low: 0.01, High: 0.03}, design.Estimate{Value: 0.2, Low: 0.05, High: 0.4}
	const about = "Trust in the leaders over the whole run, boss against team (boss has more at 25 % of the points): "
	for _, c := range []struct {
		method string
		rows   int
		a, b   design.Estimate
		want   []string
	}{
		{sweep.Screening, 10, high, low, []string{about + "1 setting decides: members.trust (moves it by 0.41, towards more with team); 1 cannot be told from luck (another seed moves it by 0.05)."}},
		{sweep.Screening, 10, high, near, []string{"more points would tell (--points 20)"}},
		{sweep.Screening, 10, low, low, []string{about + "no setting can be told from luck (another seed moves it by 0.05).", "more runs at each point would quieten it (--runs 8)"}},
		{sweep.Screening, 3, high, low, []string{about + "too few trajectories to tell.", "it takes 4 trajectories at least (--points 4)"}},
		{sweep.Shares, 64, high, low, []string{about + "1 setting decides: members.trust (a hand in 41 % of the differences, alone 21 %); 1 cannot be told from luck (the seed has a hand in 5 %)."}},
	} {
		f := foundOf(t, c.method, c.rows, c.a, c.b, luck)
		lines := append([]string{upper(f.sentence(f.judgements[0])), f.counted()}, f.advice()...)
		for _, want := range c.want {
			if text := strings.Join(lines, "\n"); !strings.Contains(text, want) {
				t.Errorf("%s, %d rows:\n%s\nwant %s", c.method, c.rows, text, want)
			}
		}
	}
}

func TestTablesOfFindingsHoldNoNaN(t *testing.T) {
	none := design.Estimate{Value: math.NaN(), Low: math.NaN(), High: math.NaN()}
	f := foundOf(t, sweep.Screening, 10, design.Estimate{Value: 1, Low: math.NaN(), High: math.NaN()}, none, none)
	var b strings.Builder
	if err := f.writeFindings(&b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "\n"); n != 1+3*3 || strings.Contains(b.String(), "NaN") {
		t.Errorf("%d lines:\n%s", n, b.String())
	}
	if err := json.NewEncoder(io.Discard).Encode(f.asJSON("out")); err != nil {
		t.Error(err)
	}
}
