package main

import (
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

func TestTitlesCallSettingsByWords(t *testing.T) {
	study := &scenario.Study{Arms: []scenario.Arm{{Name: "steady", Params: &param.Params{Events: []param.Event{{Name: "shock"}}}}}}
	for _, c := range []struct {
		title string
		keys  []string
		want  string
	}{
		{"behind up to run.weeks = 39", []string{"run.weeks", "members.capability"}, "behind up to weeks = 39"},
		{"ahead from no.decision_weeks = 3 on", []string{"no.decision_weeks"}, "ahead from decision weeks = 3 on"},
		{"with no.trust = 1 ahead", []string{"no.trust", "neither.trust"}, "with no.trust = 1 ahead"},
		{"with event[0].week = 1 ahead", []string{"event[0].week"}, "with week of shock = 1 ahead"},
		{"at arm[0].leaders.style = domineering", []string{"arm[0].leaders.style"}, "at style of leading of steady = domineering"},
		{"ahead at every crisis.rate", []string{"crisis.rate"}, "ahead at every value of crises a year"},
		{"with mechanisms.wounds off", []string{"mechanisms.wounds"}, "with wounds off"},
		{"at organization.reserve = 2", []string{"organization.reserve"}, "at organization reserve = 2"},
		{"at organization.turnaround_layoff = 1", []string{"organization.turnaround_layoff"}, "at share of members laid off in a turnaround = 1"},
	} {
		var point []sweep.Setting
		for _, k := range c.keys {
			point = append(point, sweep.Setting{Key: k})
		}
		if got := spoken(c.title, point, study); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestWordsAreOfSettingsThatExist(t *testing.T) {
	for key := range settingWords {
		if _, ok := param.Find(key); !ok {
			t.Errorf("%s is no setting", key)
		}
	}
}
