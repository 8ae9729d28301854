package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"leadsim/sim/scenario"
)

// mostTitle is how long a title may be, in letters: two lines of a slide.
const mostTitle = 185

// finding returns what a chart of a topic finds, for its title, and the
// sentences that did not fit there: of the ways to say it the first that fits.
func (sum *sweepSummary) finding(t *topic, others []int) (title string, more []string) {
	var full, short, main, counts []string
	var only *course
	ahead, behind, total := 0, 0, 0
	for i := range sum.courses {
		c := &sum.courses[i]
		if c.topic != t || c.b >= 0 && !slices.Contains(others, c.b) {
			continue
		}
		line := strings.TrimSuffix(c.sentence(), ".")
		if line == "" {
			continue
		}
		only, full = c, append(full, upper(line))
		short, main, counts = append(short, c.briefly()), append(main, c.mainly()), append(counts, c.inNumbers())
		ahead, behind, total = ahead+c.points[c.names[0]], behind+c.points[c.names[1]], total+c.total()
	}
	if len(full) == 0 {
		return upper(t.about) + ": too few runs to tell who is ahead", nil
	}
	study := sum.session.Experiment.Study
	point := sum.session.Experiment.Design.Point(0)
	base := quoted(study.Arms[sum.drawing.base].Name)
	head := t.about + ", " + base + " "
	var ways []string
	for _, parts := range [][]string{short, main, counts} {
		ways = append(ways, head+strings.Join(sameAgain(parts), "; "))
	}
	switch {
	case only.b < 0:
		before, _, _ := strings.Cut(full[0], " (")
		_, after, _ := strings.Cut(full[0], ") and ")
		after, _, _ = strings.Cut(after, " (")
		ways = []string{full[0], before + " and " + after}
	case len(full) == 1:
		first, _, _ := strings.Cut(full[0], ". ")
		ways = append([]string{full[0], only.headline(), first}, ways...)
	default:
		ways = append(ways, fmt.Sprintf("%s: set against %d others, %s is ahead in %s and behind in %s", t.about, len(full), base,
			outOf(ahead, total, "comparison"), strings.TrimSuffix(outOf(behind, 0, ""), " ")))
	}
	title = firstThatFits(ways, func(s string) string { return upper(spoken(s, point, study)) })
	if len(full) == 1 && title == spoken(full[0], point, study) {
		return title, nil
	}
	return title, spokenAll(full, study, sum)
}

// outOf writes a count out of so many things: "3 of 12 points", "all 12
// points", "none of 12 points", or without the whole "none".
func outOf(n, of int, thing string) string {
	switch {
	case of == 0 && n == 0:
		return "none"
	case of == 0:
		return fmt.Sprint(n)
	case n == 0:
		return "none of " + count(of, thing)
	case n == of && n > 1:
		return "all " + count(of, thing)
	}
	return fmt.Sprintf("%d of %s", n, count(of, thing))
}

// spokenAll calls settings in sentences by words.
func spokenAll(lines []string, s *scenario.Study, sum *sweepSummary) (out []string) {
	for _, l := range lines {
		out = append(out, spoken(l, sum.session.Experiment.Design.Point(0), s))
	}
	return out
}

// firstThatFits returns the first text that is short enough for a title, else
// the shortest.
func firstThatFits(ways []string, say func(string) string) (shortest string) {
	for _, w := range ways {
		text := say(w)
		if utf8.RuneCountInString(text) <= mostTitle {
			return text
		}
		if shortest == "" || len(text) < len(shortest) {
			shortest = text
		}
	}
	return shortest
}

// headline is the sentence of a line without what the strip below it says.
func (c *course) headline() string {
	if c.b < 0 || !c.line() || len(c.stretches) < 2 || len(c.stretches) > mostStretches {
		return strings.TrimSuffix(c.sentence(), ".")
	}
	var parts []string
	told := false
	for i := range c.stretches {
		s := &c.stretches[i]
		word := s.verdict
		switch {
		case c.ahead(s) && !told:
			word, told = s.verdict+" is ahead of "+c.other(s), true
		case c.ahead(s):
			word += " ahead"
		}
		parts = append(parts, word+" "+c.at(s, i == 0))
	}
	return c.topic.about + ": " + strings.Join(parts, ", ")
}

// at is where for titles, in which words speak for themselves.
func (c *course) at(s *stretch, first bool) string {
	if c.layout.named() && !c.layout.switched() {
		return "with " + list(s.all)
	}
	return c.where(s, first)
}

// quoted puts the name of an arm that looks like several into quotes.
func quoted(name string) string {
	if strings.ContainsAny(name, ",;:") || strings.Contains(name, " and ") {
		return "“" + name + "”"
	}
	return name
}

// sameAgain joins parts that say the same of several arms.
func sameAgain(parts []string) (out []string) {
	names := map[string][]string{}
	var texts []string
	for _, p := range parts {
		name, text, _ := strings.Cut(strings.TrimPrefix(p, "against "), ": ")
		if names[text] == nil {
			texts = append(texts, text)
		}
		names[text] = append(names[text], name)
	}
	for _, t := range texts {
		out = append(out, "against "+list(names[t])+": "+t)
	}
	return out
}

// inNumbers counts at how many points which arm is ahead.
func (c *course) inNumbers() string {
	ahead, behind, total := c.points[c.names[0]], c.points[c.names[1]], c.total()
	text := "against " + quoted(c.names[1]) + ": ahead at " + outOf(ahead, total, "point")
	switch {
	case behind == 0 && ahead < total:
		return text + ", nowhere behind"
	case behind == 0:
		return text
	}
	return fmt.Sprintf("%s, behind at %d", text, behind)
}
