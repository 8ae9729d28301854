package calibrate

import (
	"fmt"
	"io"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/survey"
)

// Names of the parameter files, as they are called in the folder.
const (
	FittedFile        = "fitted.toml"
	FittedWithoutFile = "fitted-without-r.toml"
)

// WriteStudy writes a fit as a study that others can extend: the coefficients,
// each with what it was and what fits as well, and in comments all that the fit
// follows from. check may be nil, after an interruption; base says what was
// fitted from, version by which program.
func (c *Calibration) WriteStudy(out io.Writer, w Weighting, check *Check, base, version string) error {
	var b strings.Builder
	best, near := c.Best(w), c.Near(w)
	level, gain := c.Noise(w)
	line := func(format string, args ...any) { fmt.Fprintf(&b, strings.TrimRight("# "+format, " ")+"\n", args...) }
	line("Coefficients fitted to the first block of docs/evidence.md, %s.", counted(w))
	line("Written by sim calibrate, leadsim %s; questionnaire and ensemble %s.", version, survey.Frozen())
	line("")
	line("A study uses them with:  extends = \"%s\"", map[Weighting]string{AllTargets: FittedFile, WithoutRecalled: FittedWithoutFile}[w])
	line("A built-in scenario:     copy the lines below to the top of a study that extends it, or give each with --set.")
	line("")
	line("Seed %d, %d organizations, %d points of %d tried in %d searches; from %s.", c.Ensemble.Seed, c.Ensemble.Organizations, len(c.Points), c.Total(), c.Searches(), base)
	line("Objective: sum of %s;", c.Form.Words())
	line("%.2f before, %.2f at point %d. Other organizations would move it by %.2f, and what was gained by %.2f (SD).",
		c.Points[0].Objective[w], c.Points[best].Objective[w], best, level, gain)
	if check != nil {
		line("On %d organizations that nothing was fitted to, seed %d: %.2f before, %.2f after.", check.Organizations, check.Seed,
			c.ObjectiveOf(check.Base, w), c.ObjectiveOf(check.Fitted[w], w))
	}
	line("%d of the points tried fit as well, as far as the organizations can tell: \"fits\" is their range.", len(near))
	b.WriteString("\n")
	for i := range c.Coefficients {
		low, high := c.Range(i, near)
		fmt.Fprintf(&b, "%s = %s # was %s; fits %s to %s; searched %s to %s\n", c.Coefficients[i].Key, real(c.Points[best].Values[i]), param.Format(c.Points[0].Values[i]),
			param.Format(low), param.Format(high), param.Format(c.Coefficients[i].Low), param.Format(c.Coefficients[i].High))
	}
	if check != nil {
		b.WriteString("\n")
		check.table(&b, w)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// real writes a number so that TOML takes it for one that is not whole.
func real(x float64) string {
	s := param.Format(x)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

func counted(w Weighting) string {
	if w == WithoutRecalled {
		return "without its targets of status R"
	}
	return "those of status R at half weight"
}

// table writes each target of the first block before and after, and how many of
// the second are inside.
func (k *Check) table(b *strings.Builder, w Weighting) {
	fmt.Fprintf(b, "# %-28s %-6s %-16s %8s %8s  %s\n", "target", "weight", "accepted", "before", "after", "verdict")
	for i := range k.Base.Measures {
		m, after := &k.Base.Measures[i], &k.Fitted[w].Measures[i]
		if m.Block != 1 {
			continue
		}
		d := m.Decimals
		weight := strings.TrimPrefix(fmt.Sprintf("%.2f", w.Weight(m.Target)), "0")
		fmt.Fprintf(b, "# %-28s %-6s %-16s %8.*f %8.*f  %s\n", m.ID, weight, accepted(m.Target), d, m.Mean, d, after.Mean, verdicts(m, after))
	}
	was, is := k.Base.Count(2), k.Fitted[w].Count(2)
	fmt.Fprintf(b, "#\n# Second block, which nothing was fitted to: %d inside, %d outside, %d undecided before; %d, %d, %d after.\n",
		was[survey.Inside], was[survey.Outside], was[survey.Undecided], is[survey.Inside], is[survey.Outside], is[survey.Undecided])
}

func verdicts(before, after *survey.Measure) string {
	if before.Verdict == after.Verdict {
		return string(after.Verdict)
	}
	return string(before.Verdict) + " to " + string(after.Verdict)
}

func accepted(t *survey.Target) string {
	if closed(t.Low) != t.Low {
		return "below " + param.Format(t.High)
	}
	if closed(t.High) != t.High {
		return "above " + param.Format(t.Low)
	}
	return param.Format(t.Low) + " to " + param.Format(t.High)
}
