package plots

import (
	"image/color"
	"slices"
)

func (c *calibration) body(p *pen, area box) {
	area = p.key(area, c.key(p))
	gap := 2 * p.size.Text
	middle := area.x0 + 0.46*area.width()
	c.course(p, box{area.x0, area.y0, middle - gap/2, area.y1})
	c.ranges(p, box{middle + gap/2, area.y0, area.x1, area.y1})
}

func (c *calibration) key(p *pen) []keyEntry {
	return []keyEntry{
		{words: say("calibration.least"), room: 2, draw: func(at point, r float64) {
			p.seg(at.x-2.4*r, at.y, at.x+2.4*r, at.y, stroke{color: blue, width: p.size.Line})
		}},
		{words: say("calibration.least_without"), room: 2, draw: func(at point, r float64) {
			p.seg(at.x-2.4*r, at.y, at.x+2.4*r, at.y, c.line(p, len(c.Searches)))
		}},
		{words: say("calibration.near"), room: 2, draw: func(at point, r float64) {
			p.fill(box{at.x - 2.4*r, at.y - r, at.x + 2.4*r, at.y + r}.corners(), faint(blue, 0.35))
		}},
		{words: say("calibration.before"), draw: func(at point, r float64) {
			p.seg(at.x, at.y-1.3*r, at.x, at.y+1.3*r, stroke{color: ink, width: 0.7 * p.size.Line})
		}},
		{words: say("calibration.fitted"), draw: func(at point, r float64) { p.mark(disc, at, r, blue) }},
	}
}

// line returns how the least so far of a search is drawn.
func (c *calibration) line(p *pen, search int) stroke {
	if search == len(c.Searches) {
		return stroke{color: vermillion, width: p.size.Line, dash: []float64{2.5 * p.size.Line, 1.5 * p.size.Line}}
	}
	return stroke{color: blue, width: p.size.Line}
}

// course draws the objective point by point. Points far above lie on the upper
// edge, so that the floor can be seen.
func (c *calibration) course(p *pen, area box) {
	var all []float64
	for _, q := range c.Points {
		all = append(all, q.Objective)
	}
	slices.Sort(all)
	s := nothing
	s.add(0, 1.1*c.Points[0].Objective, all[len(all)*3/4])
	f := frame{heading: say("calibration.objective"), x: counted(len(c.Points) - 1), y: valued(s, 5), xTitle: say("calibration.tried"), right: 0.5 * p.size.Text}
	for i, q := range c.Points {
		if i > 0 && q.Search != c.Points[i-1].Search {
			f.events = append(f.events, event{at: float64(i), words: c.Searches[q.Search-1]})
		}
	}
	pl := p.grid(area, 1, []frame{f})[0]
	for i, q := range c.Points {
		p.mark(disc, pl.at(float64(i), q.Objective), 0.8*p.size.Line, faint(c.colour(q.Search), 0.4))
	}
	for search := 1; search <= len(c.Searches); search++ {
		var xs, ys []float64
		for i, q := range c.Points {
			if q.Search == search {
				xs, ys = append(xs, float64(i)), append(ys, q.Best)
			}
		}
		p.curve(pl, xs, ys, c.line(p, search))
	}
}

func (c *calibration) colour(search int) color.NRGBA {
	if search == len(c.Searches) {
		return vermillion
	}
	return grey
}

// counted returns an axis of whole numbers from 0.
func counted(last int) axis {
	return valuedTo(float64(max(1, last)))
}

// valuedTo returns an axis from 0 to exactly x, with round ticks.
func valuedTo(x float64) axis {
	a := axis{hi: x, label: decimals(1)}
	step := max(1, round(x/5))
	for t := 0.0; t <= x; t += step {
		a.ticks = append(a.ticks, t)
	}
	return a
}

// ranges draws a row for each coefficient.
func (c *calibration) ranges(p *pen, area box) {
	s := p.size
	var words, names []string
	for _, k := range c.Coefficients {
		names = append(names, k.Key)
		words = append(words, significant(k.Fitted)+" ("+say("common.range", "low", significant(k.NearLow), "high", significant(k.NearHigh))+")")
	}
	p.put(point{area.x0, area.y0 + 0.6*s.Small}, start, s.Small, true, ink, say("calibration.rows"))
	top := area.y0 + 1.6*s.Small
	bottom := area.y1 - 2.7*s.Small
	row := min((bottom-top)/float64(len(names)), 4.6*s.Small)
	for i := range c.Coefficients {
		y := top + float64(i)*row
		right := widest(s.Small, false, words[i])
		p.put(point{area.x0, y + 0.55*s.Small}, start, s.Small, false, ink, shorten(names[i], s.Small, false, area.width()-right-0.7*s.Small))
		p.put(point{area.x1 - right, y + 0.55*s.Small}, start, s.Small, false, grey, words[i])
		c.Coefficients[i].draw(p, box{area.x0, y + 1.15*s.Small, area.x1, y + min(row-0.25*s.Small, 2.3*s.Small)})
	}
	end := top + row*float64(len(names)) + 0.7*s.Small
	upper := say("calibration.upper_end")
	p.put(point{area.x0, end}, start, s.Small, false, grey, say("calibration.lower_end"))
	p.put(point{area.x1 - widest(s.Small, false, upper), end}, start, s.Small, false, grey, upper)
}

// draw draws the range, what fits as well, the value before and the fitted one.
func (k *CalibrationCoefficient) draw(p *pen, area box) {
	s := p.size
	y := (area.y0 + area.y1) / 2
	h := min(0.36*area.height(), 0.4*s.Small)
	px := func(at float64) float64 { return area.x0 + clamp(at)*area.width() }
	p.seg(area.x0, y, area.x1, y, stroke{color: lightGrey, width: 0.4 * s.Line})
	for _, x := range []float64{area.x0, area.x1} {
		p.seg(x, y-0.6*h, x, y+0.6*h, stroke{color: lightGrey, width: 0.4 * s.Line})
	}
	p.fill(box{px(k.NearLowAt), y - h, max(px(k.NearHighAt), px(k.NearLowAt)+1), y + h}.corners(), faint(blue, 0.35))
	p.seg(px(k.BaseAt), y-1.3*h, px(k.BaseAt), y+1.3*h, stroke{color: ink, width: 0.7 * s.Line})
	p.bordered(disc, point{px(k.FittedAt), y}, 0.8*h, blue)
}
