package plots

import "leadsim/sim/record"

// Masquerade draws what tells a kind boss from one who shares power: job
// satisfaction, decisions taken without asking, skill, and refusal, with the
// test week marked. Options.Metrics replaces the four.
func Masquerade(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	names := o.Metrics
	if len(names) == 0 {
		names = []string{"satisfaction", "own_decisions", "skill", "resist"}
	}
	first, last := v.whole()
	c := &curves{view: v, first: first, last: last, columns: min(2, len(names))}
	for i, name := range names {
		m, err := metricNamed(name)
		if err != nil {
			return nil, err
		}
		p := curvePanel{measure: v.readable(v.metric(m, first, last)), noNames: i%2 == 0 && len(names) > 1, noThin: len(v.arms) > 3}
		p.full = record.Metrics[m].High == 1 && name != "resist" // refusals are few: the panel ends where they do
		p.events = v.events(first, last, 0, nil, "watching_off")
		if i >= c.columns {
			p.events = unnamed(p.events)
		}
		c.panels = append(c.panels, p)
	}
	c.noThin = len(v.arms) > 3
	c.gather()
	ch := v.chart("masquerade", say("masquerade.title"), c.heads()+"; "+v.runsWords(), c.note())
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, say("when.end")))
	}
	c.describe(ch, trend...)
	return ch, nil
}
