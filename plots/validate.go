package plots

import (
	"fmt"
	"math"
	"strings"

	"leadsim/words"
)

// Validation is a survey of virtual organizations against published numbers, as
// a chart shows it.
type Validation struct {
	Name, About   string // of the block, for title and subtitle: "First block", "may be fitted"
	Organizations int
	People        int
	Seed          int
	Version, Hash string
	Targets       []ValidationTarget
}

// ValidationTarget is a published number, what is accepted, and ours.
type ValidationTarget struct {
	ID, Name, Status   string  // Status: V, S or R
	Words              string  // what was published, as the source has it
	Published          float64 // NaN where it is an order or a sign
	Low, High          float64 // accepted; infinite where one side is open
	Mean, Lower, Upper float64 // ours with its 95 % interval; NaN where it was not measured
	K                  int     // organizations
	Verdict, Spread    string  // "inside", "outside", "undecided", "not measured"; what is wrong with the spread
	Percent            bool    // told in per cent or points; else between -1 and 1, or not drawn
}

// Validate draws ours against the published numbers of one block: a bar for
// what is accepted, a tick for what was published, a mark with its interval for
// ours. The mark's shape and a word say the verdict.
func Validate(v *Validation) (*Chart, error) {
	if len(v.Targets) == 0 {
		return nil, fmt.Errorf("plots: a validation without targets")
	}
	c := &validation{Validation: v}
	var aside []string
	for _, t := range v.Targets {
		switch {
		case t.Percent:
			c.percent = append(c.percent, t)
		case t.fits():
			c.r = append(c.r, t)
		default:
			aside = append(aside, say("validate.aside", "id", t.ID, "name", t.Name, "x", figure(t.Mean), "accepted", t.accepted(), "verdict", verdictWord(t.Verdict)))
		}
	}
	note := say("validate.note")
	if len(aside) > 0 {
		note = joined(note, say("validate.not_drawn", "targets", strings.Join(aside, "; ")))
	}
	ch := &Chart{Kind: "validate", Title: v.Name + ": " + c.found(), Note: note, Footer: footerOf("sim validate", v.Version, v.Hash),
		Subtitle: say("validate.subtitle", "organizations", words.Count("virtual_organization", v.Organizations), "about", v.About, "people", words.Count("person", v.People), "seed", v.Seed)}
	ch.body = c.body
	c.describe(ch)
	return ch, nil
}

type validation struct {
	*Validation
	r, percent []ValidationTarget
}

// fits tells whether a target can be drawn on an axis from -1 to 1.
func (t *ValidationTarget) fits() bool {
	in := func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) <= 1 }
	return in(t.Low) && in(t.High) && in(t.Mean)
}

// verdicts are what a target can come to, inside first.
var verdicts = []string{"inside", "outside", "undecided", "not measured"}

// verdictWord is a verdict as it is read.
func verdictWord(verdict string) string {
	return words.Or("chart.validate.verdicts."+strings.ReplaceAll(verdict, " ", "_"), verdict)
}

// found is counts for somebody who has not seen any of this.
func (c *validation) found() string {
	n := map[string]int{}
	for _, t := range c.Targets {
		n[t.Verdict]++
	}
	out := []string{say("validate.found", "k", n["inside"], "numbers", words.Count("published_number", len(c.Targets)))}
	for _, word := range verdicts[1:] {
		if n[word] > 0 {
			out = append(out, say("validate.found_for", "verdict", verdictWord(word), "n", n[word]))
		}
	}
	return strings.Join(out, ", ")
}

// counts says how many targets have which verdict.
func (c *validation) counts() string {
	n := map[string]int{}
	for _, t := range c.Targets {
		n[t.Verdict]++
	}
	out := []string{say("validate.counts", "k", n["inside"], "numbers", words.Count("number", len(c.Targets)))}
	for _, word := range verdicts[1:] {
		if n[word] > 0 {
			out = append(out, fmt.Sprintf("%d %s", n[word], verdictWord(word)))
		}
	}
	return strings.Join(out, ", ")
}

// accepted says what is accepted.
func (t *ValidationTarget) accepted() string {
	switch {
	case math.IsInf(t.Low, 0):
		return say("validate.below", "x", figure(t.High))
	case math.IsInf(t.High, 0):
		return say("validate.above", "x", figure(t.Low))
	}
	return say("common.range", "low", figure(t.Low), "high", figure(t.High))
}

func (c *validation) describe(ch *Chart) {
	ch.alt.drawn = say("validate.drawn", "numbers", words.Count("published_number", len(c.Targets)), "panels", words.Count("panel", c.panels()))
	ch.header = []string{"target", "name", "status", "published", "accept_low", "accept_high", "mean", "low", "high", "organizations", "verdict", "spread"}
	worst := map[string][]string{}
	for _, t := range c.Targets {
		ch.alt.numbers = append(ch.alt.numbers, say("validate.numbers", "id", t.ID, "name", t.Name, "status", t.Status, "published", t.Words, "accepted", t.accepted(),
			"x", figure(t.Mean), "low", figure(t.Lower), "high", figure(t.Upper), "verdict", verdictWord(t.Verdict)))
		ch.rows = append(ch.rows, []string{t.ID, t.Name, t.Status, t.Words, cell(t.Low), cell(t.High), cell(t.Mean), cell(t.Lower), cell(t.Upper), fmt.Sprint(t.K), t.Verdict, t.Spread})
		worst[t.Verdict] = append(worst[t.Verdict], t.ID)
	}
	ch.alt.trend = []string{upper(c.counts()) + "."}
	for _, word := range verdicts[1:] {
		if len(worst[word]) > 0 {
			ch.alt.trend = append(ch.alt.trend, upper(verdictWord(word))+": "+list(worst[word])+".")
		}
	}
}
