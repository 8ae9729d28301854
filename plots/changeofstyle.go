package plots

import (
	"leadsim/sim/record"
)

// ChangeOfStyle draws trust and readiness to speak up where leaders change
// their style. Arms in which nobody changes are grey.
func ChangeOfStyle(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	if _, err := v.event("style"); err != nil {
		return nil, err
	}
	names := o.Metrics
	if len(names) == 0 {
		names = []string{"trust", "voice"}
	}
	first, last := v.whole()
	looks := v.fading()
	c := &curves{view: v, first: first, last: last}
	for i, name := range names {
		m, err := metricNamed(name)
		if err != nil {
			return nil, err
		}
		p := curvePanel{measure: v.metric(m, first, last), looks: looks, full: record.Metrics[m].High == 1}
		if i == 0 {
			p.events = v.events(first, last, 0, nil, "style")
		} else {
			p.events = unnamed(v.events(first, last, 0, nil, "style"))
		}
		c.panels = append(c.panels, p)
	}
	c.gather()
	ch := v.chart("change-of-style", v.styleTitle(c), c.heads()+"; "+v.runsWords(), joined(c.note(), say("change_of_style.grey")))
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, say("when.end")))
	}
	c.describe(ch, trend...)
	return ch, nil
}

// switches returns the week in which arm i of the view changes style, -1 if it
// does not.
func (v *view) switches(i int) int {
	for _, s := range v.r.Scripts {
		if s.Kind == "style" && (len(s.Arms) == 0 || v.arms[i] < len(s.Arms) && s.Arms[v.arms[i]]) {
			return s.Week
		}
	}
	return -1
}

// fading returns the looks of the arms, grey for those that never change.
func (v *view) fading() []identity {
	var out []identity
	for i, id := range v.ids {
		if v.o.Event == 0 && v.switches(i) < 0 {
			id.color = grey
			id.weight = min(id.weight, 0.8)
		}
		out = append(out, id)
	}
	return out
}

// unnamed keeps the rules of events and drops their words, which stand in the
// panel above.
func unnamed(events []event) []event {
	var out []event
	for _, e := range events {
		e.words = ""
		out = append(out, e)
	}
	return out
}

func (v *view) styleTitle(c *curves) string {
	p := c.panels[0]
	for i := range v.arms {
		week := v.switches(i)
		if week <= c.first || week >= c.last {
			continue
		}
		var before []float64
		for _, run := range p.data[i] {
			at := week - c.first
			before = append(before, mean(run[max(0, at-8):at]))
		}
		return upper(say("change_of_style.title", "arm", v.name(i), "week", week, "measure", lower(p.name),
			"from", inUnit(figure(quantile(before, 0.5)), p.short()), "to", inUnit(figure(quantile(p.data.late(i, 8), 0.5)), p.short())))
	}
	return v.finding(p.measure, p.data, say("when.end"))
}
