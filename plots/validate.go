package plots

import (
	"fmt"
	"math"
	"strings"
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
			aside = append(aside, fmt.Sprintf("%s %s %s (accepted %s): %s", t.ID, t.Name, figure(t.Mean), t.accepted(), t.Verdict))
		}
	}
	note := "Bar: accepted. Tick: published. Mark: mean over organizations, each of which gives one number, with its 95 % interval. " +
		"V read in the paper's abstract or computed from its studies, S quoted, R recalled."
	if len(aside) > 0 {
		note += " Not drawn: " + strings.Join(aside, "; ") + "."
	}
	ch := &Chart{Kind: "validate", Title: v.Name + ": " + c.found(), Note: note, Footer: c.footer(),
		Subtitle: fmt.Sprintf("%s (ours), asked as real ones are, against published numbers (%s); %s; seed %d", plural(v.Organizations, "virtual organization", "virtual organizations"), v.About, plural(v.People, "person", "people"), v.Seed)}
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

var verdictWords = []string{"inside", "outside", "undecided", "not measured"}

// found is counts for somebody who has not seen any of this.
func (c *validation) found() string {
	n := map[string]int{}
	for _, t := range c.Targets {
		n[t.Verdict]++
	}
	out := fmt.Sprintf("ours lies inside what is accepted for %d of %s", n["inside"], plural(len(c.Targets), "published number", "published numbers"))
	for _, word := range verdictWords[1:] {
		if n[word] > 0 {
			out += fmt.Sprintf(", %s for %d", word, n[word])
		}
	}
	return out
}

// counts says how many targets have which verdict.
func (c *validation) counts() string {
	n := map[string]int{}
	for _, t := range c.Targets {
		n[t.Verdict]++
	}
	out := []string{fmt.Sprintf("%d of %s inside", n["inside"], plural(len(c.Targets), "number", "numbers"))}
	for _, word := range verdictWords[1:] {
		if n[word] > 0 {
			out = append(out, fmt.Sprintf("%d %s", n[word], word))
		}
	}
	return strings.Join(out, ", ")
}

func (c *validation) footer() string {
	s := "sim validate"
	if c.Version != "" {
		s += " · leadsim " + c.Version
	}
	if c.Hash != "" {
		s += " · " + c.Hash[:min(6, len(c.Hash))]
	}
	return s
}

// accepted says what is accepted.
func (t *ValidationTarget) accepted() string {
	switch {
	case math.IsInf(t.Low, 0):
		return "below " + figure(t.High)
	case math.IsInf(t.High, 0):
		return "above " + figure(t.Low)
	}
	return figure(t.Low) + " to " + figure(t.High)
}

func (c *validation) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("Dot plot, one row for each of %s, in %s: a bar for the interval that is accepted, a tick for the published number, a mark with a 95 %% interval for the mean over virtual organizations.",
		plural(len(c.Targets), "published number", "published numbers"), plural(c.panels(), "panel", "panels"))
	ch.header = []string{"target", "name", "status", "published", "accept_low", "accept_high", "mean", "low", "high", "organizations", "verdict", "spread"}
	worst := map[string][]string{}
	for _, t := range c.Targets {
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s (%s, status %s): published %s, accepted %s, ours %s (%s to %s), %s.", t.ID, t.Name, t.Status, t.Words, t.accepted(),
			figure(t.Mean), figure(t.Lower), figure(t.Upper), t.Verdict))
		ch.rows = append(ch.rows, []string{t.ID, t.Name, t.Status, t.Words, cell(t.Low), cell(t.High), cell(t.Mean), cell(t.Lower), cell(t.Upper), fmt.Sprint(t.K), t.Verdict, t.Spread})
		worst[t.Verdict] = append(worst[t.Verdict], t.ID)
	}
	ch.alt.trend = []string{upper(c.counts()) + "."}
	for _, word := range verdictWords[1:] {
		if len(worst[word]) > 0 {
			ch.alt.trend = append(ch.alt.trend, upper(word)+": "+list(worst[word])+".")
		}
	}
}
