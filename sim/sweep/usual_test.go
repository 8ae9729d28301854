package sweep

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

func TestImpossiblePointsAreCounted(t *testing.T) {
	e := analysis(t, Screening, 1, 4, 1, 1)
	factors := []scenario.Factor{{Key: "organization.turnaround_at", Values: "-30:10"}, {Key: "members.trust", Values: "0:1"}}
	d, err := NewSensitivity(Screening, 4, factors, 1)
	if err != nil {
		t.Fatal(err)
	}
	if e, err = NewExperiment(e.Study, d, scenario.Library{}); err != nil {
		t.Fatal(err)
	}
	points, why := e.Impossible(t.Context(), 2)
	if len(points) == 0 || len(points) == d.Len() || why == nil || !strings.Contains(why.Error(), "turnaround must come before failure") {
		t.Errorf("%d of %d points, %v", len(points), d.Len(), why)
	}
	o, err := e.outcome(t.Context(), newEngine(), e.Number(Place{points[0], 0, 0}), 1)
	if err != nil || !NotPossible(o.Failed) {
		t.Errorf("a run there has %q, %v", o.Failed, err)
	}
}

func TestFactorsAreWrittenAsTheyAreRead(t *testing.T) {
	for key, text := range map[string]string{"members.trust": "0.2:0.8", "crisis.rate": "0.1:10:log", "organization.people": "20:80", "mechanisms.acts": "",
		"organization.promotion": "merit,loyalty", "arm[1].leaders.monitor": "0.25,0.5,0.75", "event[0].severity": "1:3", "styles.mine.listen": "0:1"} {
		f, err := parseFactor(key, text)
		if err != nil {
			t.Errorf("%s=%s: %v", key, text, err)
			continue
		}
		if got := factorText(&f); got.Key != key || got.Values != text {
			t.Errorf("%s=%s is written %s=%s", key, text, got.Key, got.Values)
		}
	}
}

func TestWrongFactorsAreNamedTogether(t *testing.T) {
	_, err := NewSensitivity(Screening, 3, []scenario.Factor{{Key: "members.trust", Values: "0:2"}, {Key: "members.trsut", Values: "0:1"},
		{Key: "run.seed", Values: "1:9"}, {Key: "network.ties", Values: "a.csv,b.csv"}}, 1)
	var problems scenario.Problems
	if !errors.As(err, &problems) || len(problems) != 4 {
		t.Fatalf("error %v", err)
	}
	for i, want := range []string{"2: want 0 to 1", NoSetting, "the seed is varied in any case", "files are not varied"} {
		if !strings.Contains(problems[i].Msg, want) {
			t.Errorf("%s: %q, want %q", problems[i].Key, problems[i].Msg, want)
		}
	}
	_, err = NewSensitivity(Screening, 3, []scenario.Factor{{Key: "members.trust", Values: "0:1"}, {Key: "arm[0].members.trust", Values: "0:1"}}, 1)
	if err == nil || !strings.Contains(err.Error(), "has no effect in arm[0]") {
		t.Errorf("error %v", err)
	}
	if _, err := NewSensitivity("lasso", 3, []scenario.Factor{{Key: "members.trust", Values: "0:1"}}, 1); err == nil {
		t.Error("a method that does not exist has no error")
	}
}

func TestTheProbeFindsWhatHasAnEffect(t *testing.T) {
	s := small(t, 2, 20)
	factors := []scenario.Factor{{Key: "members.trust", Values: "0.2:0.8"}, {Key: "organization.turnaround_gap", Values: "5:60"},
		{Key: "organization.turnaround_at", Values: "-30:10"}, {Key: "mechanisms.acts", Values: ""}}
	var want, all []string
	for _, workers := range []int{1, 4} {
		some, left, err := Probe(t.Context(), s, scenario.Library{}, factors, workers, nil)
		if err != nil {
			t.Fatal(err)
		}
		all = nil
		for _, f := range some {
			all = append(all, f.Key)
		}
		for _, l := range left {
			all = append(all, l.Key+" "+l.Why)
		}
		if want != nil && !slices.Equal(all, want) {
			t.Errorf("%d workers: %q, with one %q", workers, all, want)
		}
		want = all
	}
	if !slices.Equal(want, []string{"members.trust", "mechanisms.acts", "organization.turnaround_gap has no effect here", "organization.turnaround_at contradicts what the study has"}) {
		t.Errorf("found %q", want)
	}
}

func TestUsualFactorsAreThoseThatArmsShare(t *testing.T) {
	study := small(t, 2, 20)
	u := Usual{Spread: 2}
	factors, left := u.Factors(study)
	keys := map[string]string{}
	for _, f := range factors {
		keys[f.Key] = f.Values
	}
	for _, l := range left {
		keys[l.Key] = l.Why
	}
	for key, want := range map[string]string{"leaders.monitor": "differs between the arms", "run.weeks": "says how long, how often and with what luck",
		"network.mute": "names a person", "organization.people": "12:48", "mechanisms.acts": "is a switch (--switches takes them in)",
		"network.kind": "is a word, not a number or a switch", "members.outside.share": "is 0, so there is nothing to raise or lower by a share"} {
		if got, ok := keys[key]; !ok || got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	u = Usual{Spread: 1.25, Switches: true, Under: []string{"trust", "members.pay", "mechanisms.acts"}}
	some, left := u.Factors(study)
	for _, f := range some {
		if !strings.HasPrefix(f.Key, "trust.") && f.Key != "members.pay" && f.Key != "mechanisms.acts" {
			t.Errorf("%s is in", f.Key)
		}
	}
	if len(some) < 10 || len(some)+len(left) > 100 {
		t.Errorf("%d settings, %d left out", len(some), len(left))
	}
	f := scenario.Factor{Key: "arm[1].leaders.monitor"}
	if u.Fill(&f, study); f.Values != "0.08:0.125" { // of the arm's own
		t.Errorf("filled with %s", f.Values)
	}
}

// Ranges lie inside what the rows allow, on either side of the study's value.
func TestRangesAroundTheStudyAreAllowed(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	u := Usual{Spread: 3, Switches: true}
	study := small(t, 2, 20)
	factors, _ := u.Factors(study)
	if _, err := parseFactors(factors); err != nil {
		t.Error(err)
	}
	row, _ := param.Find("organization.turnaround_at")
	if f, ok := u.around(row, -12.0); !ok || f.Values != "-36:-4" {
		t.Errorf("around -12: %v %v", f, ok)
	}
}
