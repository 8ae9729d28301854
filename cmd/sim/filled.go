package main

import (
	"slices"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/words"
)

// filledIn returns a study with the blanks of its lesson filled in from results. A
// text with a blank that these results cannot fill is left out.
func filledIn(s *scenario.Study, r *record.Results) *scenario.Study {
	with := *s
	l := &with.Lesson
	for _, text := range []*string{&l.Title, &l.Question, &l.Story, &l.Theme} {
		*text, _ = filled(*text, r)
	}
	for _, list := range []*[]string{&l.Predict, &l.Notice, &l.Try, &l.Discuss, &l.Limits, &l.Surprise, &l.Answers} {
		var kept []string
		for _, text := range *list {
			text, ok := filled(text, r)
			if ok || list == &l.Answers { // these keep their places, beside the questions
				kept = append(kept, text)
			}
		}
		*list = kept
	}
	return &with
}

// filled fills one text in.
func filled(text string, r *record.Results) (string, bool) {
	text, ok := scenario.FillBlanks(text, func(b scenario.Blank) (string, bool) { return blankWords(b, r) })
	if !ok {
		return "", false
	}
	return text, true
}

// blankWords says what results put into a blank.
func blankWords(b scenario.Blank, r *record.Results) (string, bool) {
	o, known := record.OutcomeIndex(b.Outcome)
	arm := func(name string) int {
		return slices.IndexFunc(r.Arms, func(a record.Arm) bool { return a.Name == name })
	}
	first := arm(b.A)
	if !known || first < 0 {
		return "", false
	}
	if b.B == "" {
		return tableCell(r, o, first)
	}
	second := arm(b.B)
	if second < 0 {
		return "", false
	}
	c := newContrast(r, o, first, second)
	ahead, _ := c.ahead()
	return say("k_of_runs", "k", ahead, "runs", words.Count("run", c.runs)), c.runs > 0
}
