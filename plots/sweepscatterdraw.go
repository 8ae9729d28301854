package plots

import (
	"image/color"
	"math"
	"slices"
)

// mostScattered is how many dots all panels have together.
const mostScattered = 2400

func (c *scatterChart) body(p *pen, area box) {
	s := p.size
	area = p.key(area, c.key(p))
	columns := c.columns()
	y := c.values(columns)
	var frames []frame
	for i := range c.panels {
		pn := &c.panels[i]
		frames = append(frames, frame{heading: pn.heading(), x: pn.axis(), y: y})
	}
	every := (len(c.Points)*len(c.panels) + mostScattered - 1) / mostScattered
	// Each panel has its own x axis, so each row is a grid of its own.
	rows := (len(frames) + columns - 1) / columns
	h := area.height() / float64(rows)
	for r := range rows {
		from, to := r*columns, min((r+1)*columns, len(frames))
		row := box{area.x0, area.y0 + float64(r)*h, area.x1, area.y0 + float64(r+1)*h - 0.3*s.Text}
		padded := frames[from:to:to]
		wide := row
		if n := to - from; n < columns { // as wide as those above
			wide.x1 = row.x0 + row.width()*float64(n)/float64(columns)
		}
		for i, pl := range p.grid(wide, to-from, padded) {
			c.drawDots(p, pl, &c.panels[from+i], every)
		}
	}
}

func (pn *scatterPanel) heading() string {
	if pn.log {
		return say("axis.ratios", "axis", pn.factor.short())
	}
	return pn.factor.short()
}

func (c *scatterChart) columns() int {
	switch n := len(c.panels); {
	case n <= 3:
		return n
	case n == 4:
		return 2
	case n <= 9:
		return 3
	}
	return 4
}

// values returns the y axis; it holds zero where differences are drawn.
func (c *scatterChart) values(columns int) axis {
	r := nothing
	r.add(c.ys...)
	if !c.alone() || r.lo > 0 && r.hi-r.lo > 0.35*r.hi {
		r.add(0)
	}
	if columns > 2 || len(c.panels) > 2*columns {
		return valued(r, 4)
	}
	return valued(r, 5)
}

// axis returns the x axis of a factor.
func (pn *scatterPanel) axis() axis {
	if pn.words != nil {
		a := axis{lo: -0.5, hi: float64(len(pn.words)) - 0.5, label: func(t float64) string { return brief(pn.words[int(t)]) }}
		for i := range pn.words {
			a.ticks = append(a.ticks, float64(i))
		}
		return a
	}
	r := nothing
	r.add(pn.xs...)
	if pn.few && len(pn.bins) > 1 { // dots at one value lie beside each other
		half := 0.4 * (pn.bins[len(pn.bins)-1].x - pn.bins[0].x) / float64(len(pn.bins)-1)
		a := valued(r, 4)
		a.lo, a.hi = r.lo-half, r.hi+half
		a.ticks = slices.DeleteFunc(a.ticks, func(t float64) bool { return t < a.lo || t > a.hi })
		if !pn.log {
			return a
		}
		r.add(a.lo, a.hi)
	}
	if !pn.log {
		return valued(r, 4)
	}
	a := axis{lo: r.lo, hi: r.hi, label: func(t float64) string { return figure(math.Pow(10, t)) }}
	for e := math.Floor(r.lo); e <= r.hi; e++ {
		for _, m := range []float64{1, 2, 5} {
			if t := e + math.Log10(m); t >= r.lo-1e-9 && t <= r.hi+1e-9 {
				a.ticks = append(a.ticks, t)
			}
		}
	}
	return a
}

// look returns mark and colour of a point.
func (c *scatterChart) look(i int) (mark, color.NRGBA) {
	switch c.lead[i] {
	case BaseAhead:
		return c.ids[c.Base].mark, c.ids[c.Base].color
	case OtherAhead:
		return c.ids[c.Others[0]].mark, c.ids[c.Others[0]].color
	case NotShown:
		if c.alone() {
			return c.ids[0].mark, c.ids[0].color
		}
	}
	return cross, lightGrey
}

func (c *scatterChart) drawDots(p *pen, pl panel, pn *scatterPanel, every int) {
	s := p.size
	for i, y := range c.ys {
		if i%every != 0 || math.IsNaN(y) {
			continue
		}
		at := pl.at(pn.xs[i], y)
		if pn.few && len(c.Points) > 2*len(pn.bins) {
			at.x += (frac(0.618034*float64(i+1)) - 0.5) * min(1.2*s.Text, 0.5*pl.area.width()/float64(len(pn.bins)+1))
		}
		m, colour := c.look(i)
		p.mark(m, at, 0.9*s.Line, faint(colour, 0.75))
	}
	var xs, ys []float64
	for _, b := range pn.bins {
		xs, ys = append(xs, b.x), append(ys, b.y)
	}
	if pn.words == nil {
		p.curve(pl, xs, ys, stroke{color: white, width: 2.2 * s.Line})
		p.curve(pl, xs, ys, stroke{color: ink, width: 1.2 * s.Line})
		return
	}
	for i := range xs {
		at := pl.at(xs[i], ys[i])
		w := min(1.1*s.Text, 0.3*pl.area.width()/float64(len(pn.words)))
		p.seg(at.x-w, at.y, at.x+w, at.y, stroke{color: white, width: 2.2 * s.Line})
		p.seg(at.x-w, at.y, at.x+w, at.y, stroke{color: ink, width: 1.2 * s.Line})
	}
}

func (c *scatterChart) key(p *pen) []keyEntry {
	line := keyEntry{words: say("sweep_scatter.middle"), room: 1.6, draw: func(at point, r float64) {
		p.seg(at.x-2*r, at.y, at.x+2*r, at.y, stroke{color: ink, width: 1.2 * p.size.Line})
	}}
	if c.alone() {
		return []keyEntry{{words: say("sweep_scatter.point"), draw: func(at point, r float64) { p.mark(c.ids[0].mark, at, r, c.ids[0].color) }}, line}
	}
	has := map[Lead]bool{}
	for _, l := range c.lead {
		has[l] = true
	}
	var out []keyEntry
	for _, side := range []struct {
		lead Lead
		arm  int
	}{{BaseAhead, c.Base}, {OtherAhead, c.Others[0]}} {
		if arm := side.arm; has[side.lead] {
			out = append(out, keyEntry{words: c.ahead(c.armName(arm)), draw: func(at point, r float64) { p.mark(c.ids[arm].mark, at, r, c.ids[arm].color) }})
		}
	}
	if has[TooClose] || has[TooFew] {
		words := say("sweep.close")
		if has[TooFew] {
			words = say("sweep.few")
		}
		out = append(out, keyEntry{words: words, draw: func(at point, r float64) { p.mark(cross, at, r, lightGrey) }})
	}
	return append(out, line)
}
