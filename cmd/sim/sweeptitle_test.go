package main

import (
	"testing"

	"leadsim/sim/sweep"
)

func TestTitlesCallSettingsByOneWord(t *testing.T) {
	for _, c := range []struct {
		title string
		keys  []string
		want  string
	}{
		{"behind up to run.weeks = 39", []string{"run.weeks", "members.capability"}, "behind up to weeks = 39"},
		{"ahead from crisis.decision_weeks = 3 on", []string{"crisis.decision_weeks"}, "ahead from decision weeks = 3 on"},
		{"with members.trust = 1 ahead", []string{"members.trust", "survey.trust"}, "with members.trust = 1 ahead"},
		{"with event[0].week = 1 ahead", []string{"event[0].week"}, "with event[0].week = 1 ahead"},
	} {
		var point []sweep.Setting
		for _, k := range c.keys {
			point = append(point, sweep.Setting{Key: k})
		}
		if got := spoken(c.title, point); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
