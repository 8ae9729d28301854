package plots

import "leadsim/sim/record"

// LeaderLeaves draws what is left when a leader goes: net output (or
// Options.Metric) in percent of its level before, and the decisions that wait
// for somebody.
func LeaderLeaves(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	zero, err := v.event("leader_exit", "leaders_exit")
	if err != nil {
		return nil, err
	}
	first, last := v.window(zero, -20, 40)
	name := o.Metric
	if name == "" {
		name = "net_output"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: say("leader_leaves.weeks")}
	events := v.events(first, last, zero, nil, "leader_exit", "leaders_exit")
	c.panels = []curvePanel{
		{measure: v.metric(m, first, last).before(zero-first, say("leader_leaves.unit")), weight: 1.4, level: 100, events: events},
		{measure: v.metric(record.Must("waiting"), first, last), events: []event{{at: 0, strong: true}}},
	}
	c.gather()
	dip := v.dips(c.panels[0], zero-first)
	ch := v.chart("leader-leaves", dip.title(v), c.heads()+"; "+v.runsWords(), c.note())
	c.describe(ch, dip.words(v), v.finding(c.panels[0].measure, c.panels[0].data, say("when.end")), v.finding(c.panels[1].measure, c.panels[1].data, say("when.end")))
	return ch, nil
}

// dips holds the lowest four-week level of each arm and run after an event.
type dips [][]float64

func (v *view) dips(pn curvePanel, zero int) dips {
	var out dips
	for i := range v.arms {
		var low []float64
		for _, run := range pn.data[i] {
			s := nothing
			for w := zero; w+4 <= len(run); w++ {
				s.add(mean(run[w : w+4]))
			}
			if s.lo > s.hi {
				s.lo = mean(nil)
			}
			low = append(low, s.lo)
		}
		out = append(out, low)
	}
	return out
}

func (d dips) title(v *view) string {
	var low []float64
	for i := range d {
		low = append(low, quantile(d[i], 0.5))
	}
	return say("leader_leaves.title", "arms", v.each(low, percent, d))
}

func (d dips) words(v *view) string {
	var out []string
	for i := range v.arms {
		out = append(out, say("leader_leaves.low", "x", figure(quantile(d[i], 0.5)), "arm", v.name(i)))
	}
	return say("leader_leaves.trend", "arms", list(out))
}
