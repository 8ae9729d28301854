package plots

import (
	"image/color"
	"math"
)

// mark is the shape at the end of a line.
type mark int

const (
	square mark = iota
	disc
	diamond
	downward
	upward
	ring
	cross
	noMark
)

// mark draws a mark of a radius.
func (p *pen) mark(m mark, at point, r float64, c color.NRGBA) {
	poly := func(scale float64, degrees ...float64) {
		var path []point
		for _, d := range degrees {
			sin, cos := math.Sincos(d * math.Pi / 180)
			path = append(path, point{at.x + scale*r*cos, at.y + scale*r*sin})
		}
		p.fill(path, c)
	}
	switch m {
	case square:
		poly(1.3, 45, 135, 225, 315)
	case disc:
		p.circle(at, 1.1*r, c)
	case diamond:
		poly(1.45, 0, 90, 180, 270)
	case downward:
		poly(1.4, 90, 210, 330)
	case upward:
		poly(1.4, 270, 30, 150)
	case ring:
		p.circle(at, 1.15*r, c)
		p.circle(at, 0.55*r, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF})
	case cross:
		p.seg(at.x-r, at.y-r, at.x+r, at.y+r, stroke{color: c, width: 0.6 * r})
		p.seg(at.x-r, at.y+r, at.x+r, at.y-r, stroke{color: c, width: 0.6 * r})
	}
}

// bordered draws a mark with a white edge, so that those it lies on can be
// told from it.
func (p *pen) bordered(m mark, at point, r float64, c color.NRGBA) {
	p.mark(m, at, r+min(0.25*p.size.Line, 0.2*r), white)
	p.mark(m, at, r, c)
}
