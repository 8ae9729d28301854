package plots

import (
	"strconv"
	"strings"

	"leadsim/sim/record"
	"leadsim/words"
)

// chart returns a chart of a sweep with its words.
func (v *sweepView) chart(kind, title, subtitle string) *Chart {
	c := &Chart{Kind: kind, Title: title, Subtitle: subtitle, Footer: footerOf(studyWords(v.Name, v.Title), v.Version, v.Hash)}
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
		return say("unit.index")
	case "yes or no":
		return say("unit.yes_or_no")
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
		return " (" + say("sweep.less") + ")"
	}
	return ""
}

// setupKeys are the texts on how many runs there are: [planned][arms].
var setupKeys = [2][3]string{{"sweep.runs", "sweep.runs_each", "sweep.runs_unpaired"},
	{"sweep.runs_planned", "sweep.runs_each_planned", "sweep.runs_unpaired_planned"}}

// setup says how many runs there are and how they were made.
func (v *sweepView) setup() string {
	var parts []string
	if !v.told {
		planned, arms := 0, 0
		if v.Done < v.Total {
			planned = 1
		}
		switch {
		case len(v.Arms) > 1 && v.Paired:
			arms = 1
		case len(v.Arms) > 1:
			arms = 2
		}
		parts = append(parts, say(setupKeys[planned][arms], "runs", words.Count("run", v.Runs)))
	}
	if v.Weeks > 0 {
		parts = append(parts, words.Count("week", v.Weeks))
	}
	parts = append(parts, say("common.seed", "seed", v.Seed))
	switch {
	case v.Part != "" && v.Done < v.Total:
		parts = append(parts, say("sweep.part", "part", v.Part, "k", v.Done, "n", v.Total))
	case v.Done < v.Total:
		parts = append(parts, say("sweep.stopped", "k", v.Done, "n", v.Total))
	}
	if v.Failed > 0 {
		parts = append(parts, say("sweep.failed", "runs", words.Count("run", v.Failed)))
	}
	return strings.Join(parts, "; ")
}

// left says which arms and points are not drawn.
func (v *sweepView) left() string {
	var out []string
	switch {
	case v.Left == 1:
		out = append(out, say("sweep.left_one"))
	case v.Left > 1:
		out = append(out, say("sweep.left", "n", v.Left))
	}
	if v.AllPoints > len(v.Points) {
		out = append(out, say("sweep.some_points", "k", len(v.Points), "n", v.AllPoints))
	}
	return joined(out...)
}

// ahead says in a key that arms are ahead.
func (v *sweepView) ahead(arms string) string {
	if v.Outcome.Better == 0 {
		return say("sweep.key_more", "arm", arms)
	}
	return say("sweep.key_ahead", "arm", arms)
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
