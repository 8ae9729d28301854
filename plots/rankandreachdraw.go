package plots

import (
	"math"
	"slices"
	"strconv"
)

func (c *reachChart) body(p *pen, area box) {
	area = p.key(area, c.key(p))
	x, y := c.axes()
	var frames []frame
	for i := range c.panels {
		frames = append(frames, frame{heading: c.heading(i), x: x, y: y, xTitle: say("rank_and_reach.reports")})
	}
	panels := p.grid(area, len(frames), frames)
	spots, radius := c.spots(panels, p.size)
	for i, pl := range panels {
		c.drawPeople(p, pl, i, spots[i], radius)
	}
}

// heading names an arm and says how often more reports go with further reach.
func (c *reachChart) heading(i int) string {
	agree := c.panels[i].agree
	if math.IsNaN(agree) {
		return c.name(i)
	}
	return say("rank_and_reach.heading", "arm", brief(c.name(i)), "k", strconv.FormatFloat(100*agree, 'f', 0, 64))
}

// axes returns axes shared by all panels. Left of zero there is room for those
// to whom nobody reports.
func (c *reachChart) axes() (x, y axis) {
	reports, reach := 1.0, nothing
	reach.add(0)
	for _, pn := range c.panels {
		for _, who := range pn.drawn {
			reports = max(reports, float64(who.Reports))
			reach.add(1.03 * who.Reach)
		}
	}
	x = valued(span{0, reports}, 6)
	x.ticks = slices.DeleteFunc(x.ticks, func(t float64) bool { return t != math.Round(t) || t > reports })
	x.lo, x.hi, x.label = -0.18*reports, 1.08*reports, decimals(1)
	return x, valued(reach, 5)
}

func (c *reachChart) key(p *pen) []keyEntry {
	looks := c.ids[0].color
	if len(c.arms) > 1 {
		looks = grey
	}
	out := []keyEntry{
		{words: say("rank_and_reach.untitled"), draw: func(at point, r float64) { p.mark(disc, at, 0.8*r, tint(looks, 0.35)) }},
		{words: say("rank_and_reach.titled"), draw: func(at point, r float64) { p.mark(square, at, r, shade(looks)) }},
		{say("rank_and_reach.by_rank"), func(at point, r float64) { p.rankLine(point{at.x - 2.6*r, at.y}, point{at.x + 2.6*r, at.y}) }, 2},
	}
	if c.before != nil {
		out = append(out, keyEntry{say("rank_and_reach.same_person", "arm", c.name(0)), func(at point, r float64) {
			p.moved(point{at.x - 2*r, at.y}, point{at.x + 2*r, at.y}, 0.7*r)
		}, 2})
	}
	return out
}

// rankLine draws a line for what would be if reach went by reports.
func (p *pen) rankLine(from, to point) {
	s := p.size
	p.line([]point{from, to}, false, stroke{color: grey, width: 0.55 * s.Line, dash: []float64{2 * s.Line, 1.4 * s.Line}})
}

// moved draws where a dot stood in another panel, and a line from there.
func (p *pen) moved(from, to point, r float64) {
	p.line([]point{from, to}, false, stroke{color: ink, width: 0.28 * p.size.Line})
	p.circle(from, r, ink)
	p.circle(from, r-0.3*p.size.Line, white)
}

func (c *reachChart) drawPeople(p *pen, pl panel, i int, spots []spot, radius float64) {
	pn, id := c.panels[i], c.ids[i]
	if pn.slope > 0 {
		end := min(pl.x.hi, pl.y.hi/pn.slope)
		p.rankLine(pl.at(0, 0), pl.at(end, end*pn.slope))
	}
	var dots []point
	for _, s := range spots {
		dots = append(dots, s.at)
		if was, there := c.before[s.person()]; there && i == 1 {
			from := point{pl.px(float64(was.Reports)) + s.aside, pl.py(was.Reach)}
			p.moved(from, s.at, 0.8*radius)
			dots = append(dots, between(from, s.at, p.size.Small)...)
		}
	}
	for _, named := range []bool{false, true} {
		for _, s := range spots {
			if s.named == named {
				s.draw(p, id, radius)
			}
		}
	}
	var names [2][]callout
	for _, s := range spots {
		if s.named {
			names[s.rank()] = append(names[s.rank()], callout{pn.callName(s.reached), s.at, 2 * radius})
		}
	}
	p.callouts(pl.area, names[0], dots)
	p.callouts(pl.area, names[1], dots)
}

// between returns points on a line, from its beginning, a step apart.
func between(from, to point, step float64) []point {
	n := int(math.Hypot(to.x-from.x, to.y-from.y) / step)
	var out []point
	for i := range n + 1 {
		t := float64(i) / float64(n+1)
		out = append(out, point{from.x + t*(to.x-from.x), from.y + t*(to.y-from.y)})
	}
	return out
}

func (s spot) draw(p *pen, id identity, radius float64) {
	if s.titled {
		p.bordered(square, s.at, 1.1*radius, shade(id.color))
	} else {
		p.bordered(disc, s.at, radius, tint(id.color, 0.35))
	}
	if s.named {
		p.ringAround(s.at, 1.7*radius)
	}
}

// spots places the people of all panels: those with equally many reports side
// by side, with dots as large as leave them apart.
func (c *reachChart) spots(panels []panel, s Size) (out [][]spot, radius float64) {
	for _, scale := range []float64{1.9, 1.6, 1.3, 1, 0.8, 0.6} {
		radius, out = scale*s.Line, nil
		free := true
		for i, pl := range panels {
			spots, apart := c.panels[i].spread(pl, radius)
			out, free = append(out, spots), free && apart
		}
		if free {
			break
		}
	}
	return out, radius
}
