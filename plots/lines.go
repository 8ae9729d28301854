package plots

import (
	"strings"

	"leadsim/sim/record"
)

// Lines draws any metric over the whole study, one line an arm. Several
// metrics, or all that Options.Metrics names, get a panel each. Metrics whose
// weekly noise drowns their course are drawn in 4-week means.
func Lines(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	names := o.Metrics
	if o.Metric != "" {
		names = append([]string{o.Metric}, names...)
	}
	if len(names) == 0 {
		names = []string{"trust"}
	}
	first, last := v.whole()
	c := &curves{view: v, first: first, last: last}
	for i, name := range names {
		m, err := metricNamed(name)
		if err != nil {
			return nil, err
		}
		p := curvePanel{measure: v.readable(v.metric(m, first, last))}
		if i == 0 || i < 2 && len(names) > 3 {
			p.events = v.events(first, last, 0, nil, "")
		}
		c.panels = append(c.panels, p)
	}
	if len(names) > 3 {
		c.columns = 2
	}
	c.gather()
	main := c.panels[0]
	title := v.finding(main.measure, main.data, say("when.end"))
	ch := v.chart("lines", title, c.heads()+"; "+v.runsWords(), c.note())
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, say("when.end")))
	}
	c.describe(ch, trend...)
	return ch, nil
}

// heads joins the headings of the panels for a subtitle.
func (c *curves) heads() string {
	var out []string
	for i, p := range c.panels {
		h := p.heading()
		if i > 0 {
			h = lower(h)
		}
		out = append(out, h)
	}
	return strings.Join(out, "; ")
}
