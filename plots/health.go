package plots

import (
	"leadsim/sim/record"
)

// healthParts are the metrics that the index is the weighted mean of.
var healthParts = []string{"output", "trust", "attachment", "well_being", "capability", "retention", "resilience"}

// Health draws the index of organizational health large and its seven parts
// small beside it: an index alone hides what it is made of.
func Health(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	first, last := v.whole()
	c := &curves{view: v, first: first, last: last}
	index := record.Must("health")
	c.panels = []curvePanel{{measure: v.metric(index, first, last), full: true, events: v.events(first, last, 0, nil, "")}}
	for _, name := range healthParts {
		c.panels = append(c.panels, curvePanel{measure: v.metric(record.Must(name), first, last), noNames: true, noThin: true, shared: true, full: true})
	}
	c.gather()
	main := c.panels[0]
	ch := v.chart("health", v.finding(main.measure, main.data, say("when.end")), say("health.subtitle", "runs", v.runsWords()), c.note())
	var trend []string
	for _, p := range c.panels {
		trend = append(trend, v.finding(p.measure, p.data, say("when.end")))
	}
	c.describe(ch, trend...)
	ch.body = func(p *pen, area box) { drawHealth(p, area, c) }
	return ch, nil
}

// drawHealth draws the index in the left half and its parts in two columns
// right of it, with a key of the lines in the eighth place.
func drawHealth(p *pen, area box, c *curves) {
	gap := 2 * p.size.Text
	left := box{area.x0, area.y0, area.x0 + 0.5*area.width() - gap/2, area.y1}
	right := box{left.x1 + gap, area.y0, area.x1, area.y1}
	index, parts := *c, *c
	index.panels, parts.panels = c.panels[:1], c.panels[1:]
	index.body(p, left)
	parts.columns = 2
	parts.body(p, right)
	c.keyBelow(p, box{right.x0 + 0.55*right.width(), right.y0, right.x1, right.y1})
}

// keyBelow writes the arms' marks at the bottom of an area, one below the
// other.
func (c *curves) keyBelow(p *pen, area box) {
	y := area.y1 - 1.4*p.size.Text*float64(min(len(c.arms), 4))
	for _, e := range c.lineKey(p)[:min(len(c.arms), 4)] {
		p.key(box{area.x0, y, area.x1, area.y1}, []keyEntry{e})
		y += 1.3 * p.size.Text
	}
}
