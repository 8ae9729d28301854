package plots

import "math"

// curve draws a course; it breaks where values are missing.
func (p *pen) curve(pl panel, xs, ys []float64, s stroke) {
	var path []point
	flush := func() {
		p.line(thinned(path), false, s)
		path = nil
	}
	for w := range ys {
		if math.IsNaN(ys[w]) || math.IsInf(ys[w], 0) {
			flush()
			continue
		}
		path = append(path, pl.at(xs[w], ys[w]))
	}
	flush()
}

// thinned leaves out points of a long path: of each two px of width it keeps
// the first, the highest, the lowest and the last.
func thinned(path []point) []point {
	if len(path) < 300 {
		return path
	}
	var out []point
	for from := 0; from < len(path); {
		to, lo, hi := from, from, from
		for to < len(path) && path[to].x < path[from].x+2 {
			if path[to].y < path[lo].y {
				lo = to
			}
			if path[to].y > path[hi].y {
				hi = to
			}
			to++
		}
		last := -1
		for _, k := range []int{from, min(lo, hi), max(lo, hi), to - 1} {
			if k > last {
				out = append(out, path[k])
				last = k
			}
		}
		from = to
	}
	return out
}

// endMark draws the style's mark at the last value of a course.
func (p *pen) endMark(pl panel, xs, ys []float64, id identity) (point, bool) {
	for w := len(ys) - 1; w >= 0; w-- {
		if !math.IsNaN(ys[w]) {
			at := pl.at(xs[w], ys[w])
			p.mark(id.mark, at, 1.7*p.size.Line, white)
			p.mark(id.mark, at, 1.4*p.size.Line, id.color)
			return at, true
		}
	}
	return point{}, false
}
