package plots

import (
	"image/color"
	"math"
)

// point is a place on the canvas in px; y grows downwards.
type point struct{ x, y float64 }

// box is a rectangle of the canvas.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

// inset returns the box less the given margins.
func (b box) inset(left, top, right, bottom float64) box {
	return box{b.x0 + left, b.y0 + top, b.x1 - right, b.y1 - bottom}
}

// overlaps tells whether two boxes share more than a px in both directions.
func (b box) overlaps(c box) bool {
	return math.Min(b.x1, c.x1)-math.Max(b.x0, c.x0) > 1 && math.Min(b.y1, c.y1)-math.Max(b.y0, c.y0) > 1
}

// corners returns the box as a path.
func (b box) corners() []point {
	return []point{{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}}
}

// stroke is how a line is drawn. An empty dash is a solid line.
type stroke struct {
	color color.NRGBA
	width float64
	dash  []float64
}

// anchor says which end of a text lies at its point.
type anchor int

const (
	start anchor = iota
	middle
	end
)

// canvas is what charts are drawn on: an SVG document or an image.
type canvas interface {
	line(path []point, closed bool, s stroke)
	fill(path []point, c color.NRGBA)
	circle(at point, radius float64, c color.NRGBA)
	text(at point, a anchor, size float64, bold bool, c color.NRGBA, s string)
}

// pen draws on a canvas and remembers where it has put words, so that
// tests can see that words keep clear of each other.
type pen struct {
	canvas
	size  Size
	words []written
}

// written is a text on the canvas and the box that it takes.
type written struct {
	box
	text string
}

// put writes one line of text whose middle height is at.y.
func (p *pen) put(at point, a anchor, size float64, bold bool, c color.NRGBA, s string) {
	if s == "" {
		return
	}
	p.words = append(p.words, written{textBox(at, a, size, bold, s), s})
	p.canvas.text(point{at.x, at.y + 0.36*size}, a, size, bold, c, s)
}

// seg draws a straight line.
func (p *pen) seg(x0, y0, x1, y1 float64, s stroke) {
	p.line([]point{{x0, y0}, {x1, y1}}, false, s)
}

// textBox returns the box that a text put at a point takes.
func textBox(at point, a anchor, size float64, bold bool, s string) box {
	w := textWidth(s, size, bold)
	x := at.x - w*float64(a)/2
	return box{x, at.y - 0.5*size, x + w, at.y + 0.5*size}
}
