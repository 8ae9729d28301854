package plots

import (
	"fmt"

	"leadsim/sim/record"
)

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
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: "weeks from the leader's exit"}
	events := v.events(first, last, zero, nil, "leader_exit", "leaders_exit")
	c.panels = []curvePanel{
		{measure: v.metric(m, first, last).before(zero-first, "its level before the exit"), weight: 1.4, level: 100, events: events},
		{measure: v.metric(record.Must("waiting"), first, last), events: []event{{at: 0, strong: true}}},
	}
	c.gather()
	dip := v.dips(c.panels[0], zero-first)
	ch := v.chart("leader-leaves", dip.title(v), c.heads()+"; "+v.runsWords(), c.note())
	c.describe(ch, dip.words(v), v.finding(c.panels[0].measure, c.panels[0].data, "at the end"), v.finding(c.panels[1].measure, c.panels[1].data, "at the end"))
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
	return "The leader leaves. Lowest level after it: " + v.each(low, "\u00a0%", d)
}

func (d dips) words(v *view) string {
	var out []string
	for i := range v.arms {
		out = append(out, fmt.Sprintf("%s %% with %s", figure(quantile(d[i], 0.5)), v.name(i)))
	}
	return "lowest four weeks after the exit, in the middle run: " + list(out)
}
