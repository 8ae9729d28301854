package plots

import (
	"math"
	"sort"
)

// open tells whether a cell is too close to call, or has too few runs for it.
func (m *mapChart) open(pn *mapPanel, c int) bool {
	lead, _ := m.lead(pn, c)
	return lead == TooClose || lead == TooFew
}

// hatch draws slanting lines over the cells that are open, each in one piece
// over neighbouring cells.
func (m *mapChart) hatch(p *pen, pl panel, pn *mapPanel) {
	if pn.pair < 0 {
		return
	}
	nx, ny := len(m.xs.at), len(m.ys.at)
	a := pl.area
	w, h := a.width()/float64(nx), a.height()/float64(ny)
	gap := min(0.62*p.size.Text, 0.45*(w+h)) // each cell is cut twice at the least
	line := stroke{color: faint(white, 0.85), width: min(0.42*p.size.Line, 0.12*gap)}
	for c := gap / 2; c < a.width()+a.height(); c += gap { // the line x + y = c from the upper left corner
		var cuts []float64 // x at which it enters another cell
		for i := 0; i <= nx; i++ {
			cuts = append(cuts, float64(i)*w)
		}
		for j := 0; j <= ny; j++ {
			cuts = append(cuts, c-float64(j)*h)
		}
		sort.Float64s(cuts)
		from := math.NaN()
		for k := 0; k+1 < len(cuts); k++ {
			x := (cuts[k] + cuts[k+1]) / 2
			i, j := int(math.Floor(x/w)), ny-1-int(math.Floor((c-x)/h))
			inside := i >= 0 && i < nx && j >= 0 && j < ny && m.filled(pn, j*nx+i) && m.open(pn, j*nx+i)
			switch {
			case inside && math.IsNaN(from):
				from = cuts[k]
			case !inside && !math.IsNaN(from):
				p.seg(a.x0+from, a.y0+c-from, a.x0+cuts[k], a.y0+c-cuts[k], line)
				from = math.NaN()
			}
		}
		if last := cuts[len(cuts)-1]; !math.IsNaN(from) {
			p.seg(a.x0+from, a.y0+c-from, a.x0+last, a.y0+c-last, line)
		}
	}
}

// breakEven draws a line between the cells in which the base is ahead in more
// pairs than the other, and those in which it is not. It runs along the edges of
// cells, so that it crosses no number.
func (m *mapChart) breakEven(p *pen, pl panel, pn *mapPanel) {
	if pn.pair < 0 {
		return
	}
	var paths [][]point
	nx, ny := len(m.xs.at), len(m.ys.at)
	side := func(i, j int) int {
		if i >= nx || j >= ny || !m.filled(pn, j*nx+i) {
			return -1
		}
		if _, balance := m.lead(pn, j*nx+i); balance > 0 {
			return 1
		}
		return 0
	}
	for j := range ny {
		for i := range nx {
			b, own := m.cell(pl, j*nx+i), side(i, j)
			if right := side(i+1, j); own >= 0 && right >= 0 && own != right {
				paths = append(paths, []point{{b.x1, b.y0}, {b.x1, b.y1}})
			}
			if above := side(i, j+1); own >= 0 && above >= 0 && own != above {
				paths = append(paths, []point{{b.x0, b.y0}, {b.x1, b.y0}})
			}
		}
	}
	bold := min(p.size.Line, 0.16*min(pl.area.width()/float64(nx), pl.area.height()/float64(ny)))
	for _, st := range []stroke{{color: white, width: 1.9 * bold}, {color: ink, width: 1.1 * bold}} {
		for _, path := range paths {
			p.line(lengthened(path, st.width/2), false, st)
		}
	}
}

// lengthened returns an upright or level line that is longer at both ends, so
// that lines meet in a corner without a notch.
func lengthened(path []point, by float64) []point {
	a, b := path[0], path[1]
	if a.x == b.x {
		return []point{{a.x, min(a.y, b.y) - by}, {a.x, max(a.y, b.y) + by}}
	}
	return []point{{min(a.x, b.x) - by, a.y}, {max(a.x, b.x) + by, a.y}}
}
