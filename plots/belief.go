package plots

import (
	"fmt"

	"leadsim/sim/record"
)

// Belief draws compliance as it is, and below it the two beliefs that it can
// rest on: in being punished and in being watched. The week in which a bluff is
// called is ruled.
func Belief(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	zero, err := v.event("bluff_called", "sanctions_off", "watching_off")
	if err != nil {
		return nil, err
	}
	first, last := v.window(zero, -26, 52)
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: "weeks from the test"}
	events := v.events(first, last, zero, nil, "bluff_called")
	rule := []event{{at: 0, strong: true}}
	c.panels = []curvePanel{
		{measure: v.metric(record.Must("compliance_so"), first, last), weight: 2.1, events: events, full: true},
		{measure: v.metric(record.Must("punish_belief"), first, last), events: rule, full: true, noThin: true, noNames: len(v.arms) > 2},
		{measure: v.metric(record.Must("watch_belief"), first, last), events: rule, full: true, noThin: true, noNames: len(v.arms) > 2},
	}
	c.gather()
	ch := v.chart("belief", v.beliefTitle(c, zero-first), c.heads()+"; "+v.runsWords(), c.note())
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, "at the end"))
	}
	c.describe(ch, trend...)
	return ch, nil
}

// beliefTitle says what compliance was before the test and is at the end.
func (v *view) beliefTitle(c *curves, zero int) string {
	var falls []float64
	var out []string
	for i := range v.arms {
		var before []float64
		for _, run := range c.panels[0].data[i] {
			before = append(before, mean(run[:max(1, zero)]))
		}
		from, to := quantile(before, 0.5), quantile(c.panels[0].data.late(i, 8), 0.5)
		falls = append(falls, from-to)
		out = append(out, fmt.Sprintf("%s from %s to %s %%", v.name(i), figure(from), figure(to)))
	}
	if len(out) > 2 {
		return "Compliance lost once the threat is tested: " + v.each(falls, " points")
	}
	return "Compliance once the threat is tested: " + list(out)
}
