package plots

import (
	"fmt"
	"strconv"
	"strings"

	"leadsim/sim/record"
)

// chart returns a chart of a sweep with its words.
func (v *sweepView) chart(kind, title, subtitle string) *Chart {
	head := view{r: &record.Results{Name: v.Name, Title: v.Title, Version: v.Version, Hash: v.Hash}}
	c := &Chart{Kind: kind, Title: title, Subtitle: subtitle, Footer: head.footer()}
	if v.o.Title != "" {
		c.Title = v.o.Title
	}
	if v.o.Subtitle != "" {
		c.Subtitle = v.o.Subtitle
	}
	return c
}

// armName returns what charts call an arm.
func (v *sweepView) armName(a int) string {
	return (&view{r: &record.Results{Arms: v.Arms}, arms: []int{a}}).name(0)
}

// unit returns the outcome's unit for charts.
func (v *sweepView) unit() string {
	switch u := v.Outcome.Unit; u {
	case "share", "index":
		return "0 to 1"
	case "yes or no":
		return "1 = yes, 0 = no"
	default:
		return u
	}
}

func comma(unit string) string {
	if unit == "" {
		return ""
	}
	return ", " + unit
}

// lessIsBetter warns where who is ahead has less.
func (v *sweepView) lessIsBetter() string {
	if v.Outcome.Better < 0 {
		return " (less is better)"
	}
	return ""
}

// setup says how many runs there are and how they were made.
func (v *sweepView) setup() string {
	var parts []string
	runs := plural(v.Runs, "run", "runs")
	if len(v.Arms) > 1 {
		runs += " of each arm"
	}
	if v.Done < v.Total {
		runs += " planned"
	}
	runs += " at each point"
	if len(v.Arms) > 1 && !v.Paired {
		runs += ", not paired: each arm has luck of its own"
	}
	if !v.told {
		parts = append(parts, runs)
	}
	if v.Weeks > 0 {
		parts = append(parts, plural(v.Weeks, "week", "weeks"))
	}
	parts = append(parts, fmt.Sprintf("seed %d", v.Seed))
	switch {
	case v.Part != "" && v.Done < v.Total:
		parts = append(parts, fmt.Sprintf("%s: %d of %d runs", v.Part, v.Done, v.Total))
	case v.Done < v.Total:
		parts = append(parts, fmt.Sprintf("stopped at %d of %d runs", v.Done, v.Total))
	}
	if v.Failed > 0 {
		parts = append(parts, plural(v.Failed, "run", "runs")+" failed and left out")
	}
	return strings.Join(parts, "; ")
}

// left says which arms and points are not drawn.
func (v *sweepView) left() string {
	var out []string
	if v.Left > 0 {
		out = append(out, fmt.Sprintf("%s: contrasts.csv has all.", upper(plural(v.Left, "further arm is not drawn", "further arms are not drawn"))))
	}
	if v.AllPoints > len(v.Points) {
		out = append(out, fmt.Sprintf("%d of %d points are drawn, evenly taken.", len(v.Points), v.AllPoints))
	}
	return joined(out...)
}

// words fills the last layer of a description: what is found.
func (v *sweepView) words(ch *Chart) {
	for _, s := range append([]string{v.Finding}, v.More...) {
		if s != "" {
			ch.alt.trend = append(ch.alt.trend, upper(strings.TrimSuffix(s, "."))+".")
		}
	}
}

// verdict names the verdict on a pair as contrasts.csv does.
func (v *sweepView) verdict(l Lead, other int) string {
	switch l {
	case TooFew:
		return "too few runs"
	case TooClose:
		return "too close to call"
	case BaseAhead:
		return v.armName(v.Base)
	case OtherAhead:
		return v.armName(other)
	}
	return "not shown"
}

// tabulate writes the numbers of all points: a row for each arm, then one for
// each pair, whose differences are the base less the other.
func (v *sweepView) tabulate(ch *Chart) {
	for _, f := range v.Factors {
		ch.header = append(ch.header, f.Key)
	}
	ch.header = append(ch.header, "outcome", "arm", "against", "runs", "failed", "ahead", "behind", "low", "middle", "high", "verdict")
	for i := range v.Points {
		p := &v.Points[i]
		row := func(cells ...string) {
			ch.rows = append(ch.rows, append(append(append([]string{}, p.Values...), v.Outcome.Name), cells...))
		}
		for a, s := range p.Arms {
			row(v.armName(a), "", strconv.Itoa(s.Runs), strconv.Itoa(s.Failed), "", "", cell(s.Low), cell(s.Middle), cell(s.High), "")
		}
		for k, s := range p.Pairs {
			row(v.armName(v.Base), v.armName(v.Others[k]), strconv.Itoa(s.Runs), "", strconv.Itoa(s.Ahead), strconv.Itoa(s.Behind),
				cell(s.Low), cell(s.Middle), cell(s.High), v.verdict(s.Lead, v.Others[k]))
		}
	}
}
