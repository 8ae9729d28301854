package main

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/sweep"
)

// mostTitle is how long a title may be, in letters.
const mostTitle = 280

// finding returns what a chart of a topic finds, for its title, and the
// sentences that did not fit there.
func (sum *sweepSummary) finding(t *topic, others []int) (title string, more []string) {
	title, more = sum.foundWithKeys(t, others)
	return spoken(title, sum.session.Experiment.Design.Point(0)), more
}

// spoken calls settings in a title by the last word of their keys, capability for
// members.capability, unless that could be two of them: a title is read aloud,
// and the axes give the keys to type.
func spoken(title string, settings []sweep.Setting) string {
	words := map[string]int{}
	word := func(key string) string { return strings.ReplaceAll(key[strings.LastIndex(key, ".")+1:], "_", " ") }
	for _, s := range settings {
		words[word(s.Key)]++
	}
	for _, s := range settings {
		if w := word(s.Key); words[w] == 1 && !strings.Contains(s.Key, "[") {
			title = strings.ReplaceAll(title, s.Key, w)
		}
	}
	return title
}

// foundWithKeys is finding, with settings called by their keys.
func (sum *sweepSummary) foundWithKeys(t *topic, others []int) (title string, more []string) {
	var full, short, counts []string
	for i := range sum.courses {
		c := &sum.courses[i]
		if c.topic != t || c.b >= 0 && !slices.Contains(others, c.b) {
			continue
		}
		line := strings.TrimSuffix(c.sentence(), ".")
		if line == "" {
			continue
		}
		full = append(full, line)
		short = append(short, c.briefly())
		counts = append(counts, c.inNumbers())
	}
	if len(full) == 0 {
		return upper(t.about) + ": too few runs to tell who is ahead", nil
	}
	if title = upper(full[0]); len(full) == 1 && len(title) <= mostTitle {
		return title, nil
	}
	base := sum.session.Experiment.Study.Arms[sum.drawing.base].Name
	for _, parts := range [][]string{short, counts} {
		if title = upper(t.about) + ", " + base + " " + strings.Join(sameAgain(parts), "; "); len(title) <= mostTitle {
			break
		}
	}
	return title, full
}

// sameAgain shortens a part that says the same as the one before it.
func sameAgain(parts []string) []string {
	var out []string
	before := ""
	for _, p := range parts {
		name, text, _ := strings.Cut(p, ": ")
		if text == before {
			p = name + ": the same"
		}
		before = text
		out = append(out, p)
	}
	return out
}

// inNumbers counts at how many points which arm is ahead.
func (c *course) inNumbers() string {
	return fmt.Sprintf("against %s: ahead at %d of %s, behind at %d", c.names[1], c.points[c.names[0]], count(c.total(), "point"), c.points[c.names[1]])
}
