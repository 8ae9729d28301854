package plots

import "math"

// places returns where the left end of a name may stand: around the dot, the
// nearer ones first.
func (p *pen) places(c callout) []point {
	var out []point
	w := textWidth(c.name, p.size.Small, false)
	for _, far := range []float64{0.35, 0.9, 1.5, 2.2, 3, 4, 5, 6.5} {
		for d := range 16 {
			sin, cos := math.Sincos(float64(d) * math.Pi / 8)
			r := c.radius + far*p.size.Small
			at := point{c.at.x + r*cos, c.at.y + (r+0.35*p.size.Small)*sin}
			at.x -= w * (1 - cos) / 2 // names to the left end there
			out = append(out, at)
		}
	}
	return out
}

// cost says how badly a name stands in a place, infinite if it cannot.
func (t *table) cost(s standing) float64 {
	in := t.within
	if s.label.x0 < in.x0 || s.label.x1 > in.x1 || s.label.y0 < in.y0 || s.label.y1 > in.y1 {
		return math.Inf(1)
	}
	for _, b := range t.taken {
		if b.overlaps(s.label.inset(-4, -4, -4, -4)) {
			return math.Inf(1)
		}
	}
	cost := gap(s.label, s.at) / t.size.Small
	if math.Abs((s.label.y0+s.label.y1)/2-s.at.y) > 1 {
		cost += 0.4 // a name beside its dot is read most easily
	}
	for _, d := range t.dots {
		if gap(s.label, d) < s.radius {
			cost += 2
		}
	}
	return cost
}

// doubt says how easily a name could be taken for another dot's, because it
// stands nearer to that or its line passes it.
func (t *table) doubt(s standing) float64 {
	var cost float64
	to, own := nearestOn(s.label, s.at), gap(s.label, s.at)
	for _, o := range t.names {
		if o.at == s.at {
			continue
		}
		if gap(s.label, o.at) < own+0.3*t.size.Small {
			cost += 2
		}
		if fromSegment(o.at, s.at, to) < o.radius {
			cost += 4
		}
	}
	return cost
}

// gap is the distance from a point to a box.
func gap(b box, at point) float64 {
	n := nearestOn(b, at)
	return math.Hypot(n.x-at.x, n.y-at.y)
}

// fromSegment is the distance from a point to the line between two others.
func fromSegment(at, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	t := 0.0
	if d := dx*dx + dy*dy; d > 0 {
		t = clamp(((at.x-a.x)*dx + (at.y-a.y)*dy) / d)
	}
	return math.Hypot(a.x+t*dx-at.x, a.y+t*dy-at.y)
}

// nearestOn returns the point of a box that is nearest to a point.
func nearestOn(b box, at point) point {
	return point{max(b.x0, min(at.x, b.x1)), max(b.y0, min(at.y, b.y1))}
}

// crossings says how badly a name or its line meets names seated before, or
// their lines; infinite if names touch.
func (s standing) crossings(before []standing, size Size) float64 {
	var cost float64
	for _, o := range before {
		if o.label.overlaps(s.label.inset(-4, -4, -4, -4)) {
			return math.Inf(1)
		}
		if cuts(s.at, nearestOn(s.label, s.at), o.label) || cuts(o.at, nearestOn(o.label, o.at), s.label) {
			cost += 4
		}
	}
	return cost
}

// cuts tells whether the line between two points runs through a box.
func cuts(a, b point, in box) bool {
	for i := range 33 {
		t := float64(i) / 32
		if gap(in, point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)}) <= 0 {
			return true
		}
	}
	return false
}
