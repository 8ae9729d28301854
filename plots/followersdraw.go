package plots

import (
	"image/color"
	"math"
)

func (f *followerChart) body(p *pen, area box) {
	area = p.key(area, f.key(p))
	x := weekAxis(float64(f.first), float64(f.last))
	y := valued(span{0, math.Max(1, f.heads)}, 4)
	columns, room := 1, 0.3*area.width()
	if len(f.arms) > 3 {
		columns, room = 2, 0.2*area.width()
	}
	var frames []frame
	for i := range f.arms {
		frames = append(frames, frame{heading: f.heading(i), x: x, y: y, xTitle: x.timeWord(), right: room, events: f.changeEvents(i, f.first, f.last)})
	}
	panels := p.grid(area, columns, frames)
	radius := f.radius(panels, p.size)
	for i, pl := range panels {
		f.drawLines(p, pl, i)
		f.drawEnds(p, pl, i, radius)
		if i+columns >= len(panels) {
			dots := say("first_follower.dots")
			centre := min(0.5*(room+p.size.Text), room-textWidth(dots, p.size.Small, false)/2)
			p.put(point{pl.area.x1 + centre, pl.area.y1 + 2.25*p.size.Small}, middle, p.size.Small, false, grey, dots)
		}
	}
}

// heading names an arm and says how many of its runs took off.
func (f *followerChart) heading(i int) string {
	name, n := brief(f.name(i)), f.arm[i].takeOffs()
	switch {
	case f.n > 1:
		return say("first_follower.heading", "arm", name, "k", n, "n", f.n)
	case n == 1:
		return say("first_follower.heading_did", "arm", name)
	}
	return say("first_follower.heading_did_not", "arm", name)
}

func (f *followerChart) key(p *pen) []keyEntry {
	out := []keyEntry{{say("first_follower.mark"), func(at point, r float64) { p.firstMark(at, ink) }, 1}}
	look := f.ids[0].color
	if len(f.arms) > 1 {
		look = grey
	}
	return append(out, keyEntry{say("first_follower.did"), func(at point, r float64) { p.circle(at, r, look) }, 1},
		keyEntry{say("first_follower.did_not"), func(at point, r float64) { p.hollow(at, r, look) }, 1})
}

func (f *followerChart) drawLines(p *pen, pl panel, i int) {
	s, xs := p.size, weeksFrom(f.first, f.last)
	half := pl.py(f.heads / 2)
	p.seg(pl.area.x0, half, pl.area.x1+pl.right, half, stroke{color: grey, width: 0.3 * s.Line, dash: []float64{1.2 * s.Line, 1.2 * s.Line}})
	for k := range f.drawn() {
		p.curve(pl, xs, f.arm[i].adopters[k], stroke{color: faint(f.ids[i].color, 0.75), width: 0.4 * s.Line})
	}
	for k := range f.drawn() {
		if w := f.arm[i].follower[k] - f.first; w >= 0 && w < len(xs) && !math.IsNaN(f.arm[i].adopters[k][w]) {
			p.firstMark(pl.at(xs[w], f.arm[i].adopters[k][w]), shade(f.ids[i].color))
		}
	}
	at := point{pl.area.x0 + 0.4*s.Small, half - 0.75*s.Small}
	b := textBox(at, start, s.Small, false, say("first_follower.half"))
	p.fill(b.corners(), faint(white, 0.8))
	p.put(at, start, s.Small, false, grey, say("first_follower.half"))
}

// firstMark marks the first follower on a line.
func (p *pen) firstMark(at point, c color.NRGBA) {
	p.circle(at, 1.7*p.size.Line, white)
	p.circle(at, 1.4*p.size.Line, c)
	p.circle(at, 0.6*p.size.Line, white)
}

// hollow draws a ring of a colour.
func (p *pen) hollow(at point, r float64, c color.NRGBA) {
	p.circle(at, r, c)
	p.circle(at, 0.62*r, white)
}

// radius returns the largest radius at which the dots of all arms find a place
// of their own, or one that can still be seen.
func (f *followerChart) radius(panels []panel, s Size) float64 {
	for r := 2 * s.Line; ; r *= 0.92 {
		fits := true
		for i, pl := range panels {
			_, free := f.arm[i].dots(pl, s, r)
			fits = fits && free
		}
		if fits || r < 0.9*s.Line {
			return r
		}
	}
}

// runDot is the dot of a run right of the lines.
type runDot struct {
	run int
	at  point
}

// dots places a dot for each run at the height of those who have adopted in the
// last week, from the lines to the right, in the order of the runs: sorted ones
// would look like a trend. It reports false if some have no place of their own.
func (s *spreading) dots(pl panel, size Size, r float64) (out []runDot, free bool) {
	var grains []grain
	for k, final := range s.final {
		if !math.IsNaN(final) {
			out = append(out, runDot{k, point{y: pl.py(final)}})
		}
	}
	for _, d := range out {
		grains = append(grains, grain{d.at.y, 1.05 * r})
	}
	aside, free := swarm(grains, 0, pl.right-size.Text-2.2*r)
	for i := range out {
		out[i].at.x = pl.area.x1 + size.Text + 1.1*r + aside[i]
	}
	return out, free
}

// drawEnds draws the dots of an arm, filled for runs that took off.
func (f *followerChart) drawEnds(p *pen, pl panel, i int, r float64) {
	dots, _ := f.arm[i].dots(pl, p.size, r)
	for _, d := range dots {
		if f.arm[i].tookOff(d.run) {
			p.circle(d.at, r, f.ids[i].color)
		} else {
			p.hollow(d.at, r, f.ids[i].color)
		}
	}
}
