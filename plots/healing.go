package plots

import (
	"leadsim/sim/record"
)

// Healing draws trust (or Options.Metric) after an emergency, in percent of its
// level before, with a dot on the bold line wherever the next crises begin.
func Healing(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	zero, err := v.event("shock", "layoff", "broken_promise", "deception_exposed")
	if err != nil {
		return nil, err
	}
	first, last := v.window(zero, -8, 104)
	name := o.Metric
	if name == "" {
		name = "trust"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: say("healing.weeks")}
	next := func(i, k int) []int {
		var weeks []int
		for _, h := range v.run(i, k).Happenings {
			if h.Kind == record.CrisisBegan && h.Week > zero {
				weeks = append(weeks, h.Week-first)
			}
		}
		return weeks
	}
	c.panels = []curvePanel{{measure: v.metric(m, first, last).before(zero-first, say("healing.unit")), level: 100, above: true,
		events: v.events(first, last, zero, nil, "shock"), dots: next}}
	c.gather()
	p := c.panels[0]
	ch := v.chart("healing", v.finding(p.measure, p.data, say("when.week", "week", signed(last-zero))),
		p.heading()+"; "+v.runsWords(), joined(c.note(), say("healing.dots")))
	c.describe(ch, v.finding(p.measure, p.data, say("when.end")), v.hitAgain(next, last-first))
	return ch, nil
}

// hitAgain counts the runs in which another crisis comes within the window.
func (v *view) hitAgain(next func(i, k int) []int, last int) string {
	var out []string
	for i := range v.arms {
		hit := 0
		for k := range v.n {
			if w := next(i, k); len(w) > 0 && w[0] <= last {
				hit++
			}
		}
		out = append(out, say("healing.runs", "k", hit, "n", v.n, "arm", v.name(i)))
	}
	return say("healing.again", "arms", list(out))
}
