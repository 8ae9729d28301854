package plots

import (
	"leadsim/sim/record"
)

// Belief draws the requests that people refuse (or Options.Metric), and below it
// the two beliefs that obedience can rest on: in being punished and in being
// watched. The week in which a bluff is called is ruled.
func Belief(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	zero, err := v.event("bluff_called", "sanctions_off", "watching_off")
	if err != nil {
		return nil, err
	}
	name := o.Metric
	if name == "" {
		name = "resist"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	first, last := v.window(zero, -26, 52)
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: say("belief.weeks")}
	events := v.events(first, last, zero, nil, "bluff_called")
	rule := []event{{at: 0, strong: true}}
	c.panels = []curvePanel{
		{measure: v.metric(m, first, last).monthly(), weight: 2.1, events: events},
		{measure: v.metric(record.Must("punish_belief"), first, last), events: rule, full: true, noThin: true, noNames: len(v.arms) > 2},
		{measure: v.metric(record.Must("watch_belief"), first, last), events: rule, full: true, noThin: true, noNames: len(v.arms) > 2},
	}
	c.gather()
	ch := v.chart("belief", v.beliefTitle(c, zero-first), c.heads()+"; "+v.runsWords(), c.note())
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, say("when.end")))
	}
	c.describe(ch, trend...)
	return ch, nil
}

// afterTest is how many weeks the title looks at.
const afterTest = 9 // 4-week means, the last of which ends a quarter after the test

// beliefTitle says what the top panel shows in the quarter after the test.
func (v *view) beliefTitle(c *curves, zero int) string {
	var after []float64
	var all [][]float64
	p := c.panels[0]
	for i := range v.arms {
		var runs []float64
		for _, run := range p.data[i] {
			from := min(max(0, zero+4), len(run)-1)
			runs = append(runs, mean(run[from:min(len(run), from+afterTest)]))
		}
		after, all = append(after, quantile(runs, 0.5)), append(all, runs)
	}
	return say("belief.title", "measure", p.name, "arms", v.each(after, p.short(), all))
}
