package main

import (
	"slices"
	"testing"

	"leadsim/sim/scenario"
)

func TestLessonsSayWhatTheRunsShow(t *testing.T) {
	r := made("net_last_52", ramp(8, 2, 0), ramp(8, 1, 0))
	a, b := r.Arms[0].Name, r.Arms[1].Name
	s := &scenario.Study{Lesson: scenario.Lesson{
		Story:   "It has {net_last_52: " + a + "}.",
		Notice:  []string{"{net_last_52: " + b + "}", "{net_last_52: " + a + " / " + b + "}", "{net_last_52: nobody}", "{weeks_to_contain: " + a + "}", "as it is"},
		Answers: []string{"{net_last_52: nobody}", "second"},
	}}
	l := filledIn(s, r).Lesson
	if l.Story != "It has 2.00." {
		t.Errorf("the story says %q", l.Story)
	}
	if want := []string{"1.00", "8 of 8 runs", "as it is"}; !slices.Equal(l.Notice, want) {
		t.Errorf("what to notice is %q, want %q: what cannot be filled is left out", l.Notice, want)
	}
	if want := []string{"", "second"}; !slices.Equal(l.Answers, want) {
		t.Errorf("answers %q, want %q: they keep their places", l.Answers, want)
	}
	if s.Lesson.Notice[0] == "1.00" {
		t.Error("the study itself was changed")
	}
}
