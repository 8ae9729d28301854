package record

import (
	"math"
	"testing"

	"leadsim/sim/model"
)

func TestOutcomesFollowTheSeries(t *testing.T) {
	// 208 weeks; a shock in week 20 halves net output for ten weeks, then it
	// is back; the organization never closes.
	dip := func(w int) float64 {
		if w >= 20 && w < 30 {
			return 0.5
		}
		return 1
	}
	run := level(208, map[string]func(int) float64{
		"net_output": dip, "output": always(1.1), "heads": always(100), "quits": always(1), "dismissals": always(0.5),
		"unavoidable_exits": always(0.25), "laid_off": always(0.25), "trust": func(w int) float64 { return float64(w) / 208 },
		"new_crises":  func(w int) float64 { return float64(btoi(w%26 == 0)) },
		"open_crises": func(w int) float64 { return float64(btoi(w%26 < 3)) },
		"money":       func(w int) float64 { return 5 - math.Abs(float64(w)-100)/10 },
		"health":      func(w int) float64 { return float64(w) }, "retention": always(0.9), "regretted": always(0.125),
		"removed": func(w int) float64 { return float64(btoi(w == 3)) }, "turnaround": func(w int) float64 { return float64(btoi(w == 4)) },
		"followed_inside": func(w int) float64 { return float64(3 * btoi(w == 5)) }, "followed_outside": func(w int) float64 { return float64(btoi(w == 6)) },
	})
	run.Shock = &Shock{20, "storm"}
	run.Happenings = []model.Happening{
		{Week: 3, Kind: model.CrisisBegan}, // unscripted
		{Week: 5, Kind: model.CrisisContained, Value: 2},
		{Week: 20, Kind: model.CrisisBegan, Name: "storm"},
		{Week: 28, Kind: model.CrisisContained, Value: 9, Name: "storm"},
		{Week: 60, Kind: model.CrisisBegan, Name: "flood"},
	}
	run.SumUp(208)
	for name, want := range map[string]float64{
		"weeks_to_contain": 9, "weeks_to_recover": 10, "output_dip_depth": 0.5,
		"net_after_26": 1 - 5.0/26, "net_after_52": 1 - 5.0/52, "net_first_26": (20 + 3) / 26.0, "net_first_52": 47 / 52.0,
		"net_last_52": 1, "net_total": 203, "output_last_52": 1.1,
		"trust_last_52": (156 + 207) / 2.0 / 208, "wounds_last_52": 0, "capability_last_52": 0,
		"quits_a_year": 0.52, "turnover_a_year": 1.04, "retention_last_52": 0.9,
		"crises": 8, "crises_a_year_after_104": 2, "crisis_weeks": 24, "survived": 1,
		"health_end": 207, "health_last_52": (156 + 207) / 2.0, "dismissals": 104, "regretted": 26,
		"removals": 1, "inside_share": 0.75, "turnarounds": 1, "min_money": -5.7,
	} {
		if got := run.Outcomes[MustOutcome(name)]; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
	if len(run.Outcomes) != len(Outcomes) {
		t.Errorf("%d outcomes, want %d", len(run.Outcomes), len(Outcomes))
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestWhatDidNotHappenIsMissing(t *testing.T) {
	run := level(60, map[string]func(int) float64{"net_output": always(1), "heads": always(10)})
	run.SumUp(60)
	for _, name := range []string{"weeks_to_contain", "weeks_to_recover", "output_dip_depth", "net_after_26", "inside_share", "crises_a_year_after_104"} {
		if v := run.Outcomes[MustOutcome(name)]; !math.IsNaN(v) {
			t.Errorf("%s = %v without a shock, a successor or a third year", name, v)
		}
	}
	run.Shock = &Shock{20, "storm"}
	run.Happenings = []model.Happening{{Week: 20, Kind: model.CrisisBegan, Name: "storm"}, {Week: 25, Kind: model.CrisisContained, Value: 5}}
	run.SumUp(60)
	if v := run.Outcomes[MustOutcome("weeks_to_contain")]; !math.IsNaN(v) {
		t.Errorf("contained in %v weeks, though it was another crisis that ended", v)
	}
	if v := run.Outcomes[MustOutcome("weeks_to_recover")]; v != 0 {
		t.Errorf("recovered in %v weeks from no dip at all", v)
	}
}

func TestAShockMayMakeAnOpenCrisisGrow(t *testing.T) {
	run := level(60, nil)
	run.Shock = &Shock{20, "storm"}
	run.Happenings = []model.Happening{
		{Week: 2, Kind: model.CrisisBegan, Team: 23}, {Week: 9, Kind: model.CrisisContained, Team: 23},
		{Week: 15, Kind: model.CrisisBegan, Team: 3}, {Week: 17, Kind: model.CrisisBegan, Team: 22}, // open when the shock comes
		{Week: 24, Kind: model.CrisisContained, Team: 3}, {Week: 26, Kind: model.CrisisContained, Team: 22, Value: 10}}
	if got := run.weeksToContain(); got != 7 {
		t.Errorf("contained in %v weeks, want 7", got)
	}
}

func TestWhoHasClosedPutsNothingOut(t *testing.T) {
	closed := level(104, map[string]func(int) float64{
		"net_output": func(w int) float64 { return float64(btoi(w < 78)) }, "trust": func(w int) float64 { return 0.5 * float64(btoi(w < 78)) },
		"heads": func(w int) float64 { return 10 * float64(btoi(w < 78)) }, "failed": func(w int) float64 { return float64(btoi(w >= 78)) }})
	short := &Run{Series: closed.Series[:79*len(Metrics)]} // the same, not recorded after the first closed week
	for name, run := range map[string]*Run{"recorded": closed, "cut short": short} {
		run.SumUp(104)
		for o, want := range map[string]float64{"net_last_52": 0.5, "trust_last_52": 0.5, "survived": 0} {
			if got := run.Outcomes[MustOutcome(o)]; got != want {
				t.Errorf("%s: %s = %v, want %v", name, o, got, want)
			}
		}
		if v := run.Outcomes[MustOutcome("retention_last_52")]; !math.IsNaN(v) {
			t.Errorf("%s: retention %v of an organization that is closed", name, v)
		}
	}
}

func TestEveryColumnSaysWhatItIs(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range Outcomes {
		if o.Name == "" || o.Label == "" || o.Unit == "" || o.Meaning == "" || seen[o.Name] {
			t.Errorf("outcome %q lacks words or stands there twice", o.Name)
		}
		seen[o.Name] = true
	}
	seen = map[string]bool{} // an outcome may sum up the metric of its name
	for _, m := range Metrics {
		if m.Label == "" || m.Unit == "" || m.Meaning == "" || seen[m.Name] {
			t.Errorf("metric %q lacks words or shares its name", m.Name)
		}
		seen[m.Name] = true
	}
	for k := model.CrisisBegan; k <= model.Scripted; k++ {
		if HappeningMeanings[k] == "" {
			t.Errorf("%q has no meaning", k)
		}
	}
}

func TestLabelsFitTheLengthOfRuns(t *testing.T) {
	for name, want := range map[string][3]string{ // in runs of 20, 30 and 52 weeks
		"net_last_52":  {"Net output, whole run", "Net output, whole run", "Net output, last year"},
		"net_first_52": {"Net output, whole run", "Net output, whole run", "Net output, first year"},
		"net_first_26": {"Net output, whole run", "Net output, first half-year", "Net output, first half-year"},
		"quits_a_year": {"Quits a year", "Quits a year", "Quits a year"},
	} {
		o := &Outcomes[MustOutcome(name)]
		if got := [3]string{o.LabelIn(20), o.LabelIn(30), o.LabelIn(52)}; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
