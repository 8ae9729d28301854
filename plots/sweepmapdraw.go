package plots

import (
	"fmt"
	"image/color"
	"math"
	"sort"
)

// leastNumber is the least height of numbers in cells, in that of small text:
// some 20 px on a slide, 1.8 % of its height.
const leastNumber = 0.82

// body draws the key, the words of the upright axis, and the panels.
func (m *mapChart) body(p *pen, area box) {
	s := p.size
	area = p.key(area, m.key(p))
	up := m.Factors[m.y].axisTitle(s, area.width()-textWidth("Up: ", s.Small, false), false)
	p.put(point{area.x0, area.y0 + 0.1*s.Small}, start, s.Small, false, grey, "Up: "+up)
	area.y0 += 0.9 * s.Small
	columns, size := m.columns, 0.0
	if columns == 0 {
		columns, size = m.bestColumns(p, area)
	} else {
		size = m.numberSize(p, m.layout(p, area, columns))
	}
	frames := m.frames(s, area.width()/float64(columns))
	for i, pl := range p.grid(area, columns, frames) {
		m.drawMap(p, pl, &m.panels[i], size)
	}
}

// frames returns the panels before they have a place.
func (m *mapChart) frames(s Size, width float64) []frame {
	x, y := m.places(len(m.xs.at)), m.places(len(m.ys.at))
	x.label, y.label = m.labelOf(m.xs), m.labelOf(m.ys)
	var out []frame
	for i := range m.panels {
		title := m.Factors[m.x].axisTitle(s, width, false)
		if len(m.panels) > 1 { // the meaning stands below all
			title = m.Factors[m.x].short()
		}
		out = append(out, frame{heading: m.panels[i].heading, x: x, y: y, xTitle: title})
	}
	return out
}

// places returns an axis on which value i of n lies at i.
func (m *mapChart) places(n int) axis {
	a := axis{lo: -0.5, hi: float64(n) - 0.5}
	every := (n + mostLabels - 1) / mostLabels
	for i := 0; i < n; i += every {
		a.ticks = append(a.ticks, float64(i))
	}
	return a
}

func (m *mapChart) labelOf(s scale) func(float64) string {
	return func(t float64) string { return brief(minus(s.labels[int(t)])) }
}

// layout returns the area of a panel if there are so many columns.
func (m *mapChart) layout(p *pen, area box, columns int) box {
	g := gridLayout{pen: &pen{canvas: p.canvas, size: p.size}, columns: columns, frames: m.frames(p.size, area.width()/float64(columns)),
		rows: (len(m.panels) + columns - 1) / columns}
	g.measure(area)
	return g.place(area, 0)
}

// bestColumns returns in how many columns the numbers can be largest, and how
// large.
func (m *mapChart) bestColumns(p *pen, area box) (columns int, size float64) {
	best := math.Inf(-1)
	for c := 1; c <= len(m.panels); c++ {
		b := m.layout(p, area, c)
		w, h := b.width()/float64(len(m.xs.at)), b.height()/float64(len(m.ys.at))
		f := m.numberSize(p, b)
		if worth := f + 0.001*math.Min(w, h); worth > best && w > 0 && h > 0 {
			best, columns, size = worth, c, f
		}
	}
	return max(1, columns), size
}

// numberSize returns how large the numbers of a panel can be, 0 if they could
// not be read.
func (m *mapChart) numberSize(p *pen, b box) float64 {
	w, h := b.width()/float64(len(m.xs.at)), b.height()/float64(len(m.ys.at))
	widest := 0.0
	for i := range m.panels {
		for c := range m.panels[i].cells {
			widest = max(widest, textWidth(m.number(&m.panels[i], c), 100, true)/100)
		}
	}
	f := min(h/1.25, 1.5*p.size.Text)
	if widest > 0 {
		f = min(f, 0.8*w/widest)
	}
	if f < leastNumber*p.size.Small {
		return 0
	}
	return f
}

// drawMap draws the cells of a panel, what is too close to call, the line of
// break-even, and the numbers.
func (m *mapChart) drawMap(p *pen, pl panel, pn *mapPanel, size float64) {
	s := p.size
	nx := len(m.xs.at)
	for c := 0; c < len(pn.cells); c++ {
		b := m.cell(pl, c)
		if !m.filled(pn, c) {
			p.fill(b.corners(), white)
			p.line(b.inset(2, 2, 2, 2).corners(), true, stroke{color: gridGrey, width: 0.3 * s.Line})
			continue
		}
		colour := m.colour(pn, c)
		for (c+1)%nx != 0 && m.filled(pn, c+1) && m.colour(pn, c+1) == colour { // in one piece
			c++
		}
		b.x1 = m.cell(pl, c).x1
		p.fill(b.inset(-0.3, -0.3, -0.3, -0.3).corners(), colour)
	}
	edge := stroke{color: faint(white, 0.6), width: 0.2 * s.Line}
	for i := 1; i < len(m.xs.at); i++ {
		x := pl.px(float64(i) - 0.5)
		p.seg(x, pl.area.y0, x, pl.area.y1, edge)
	}
	for j := 1; j < len(m.ys.at); j++ {
		y := pl.py(float64(j) - 0.5)
		p.seg(pl.area.x0, y, pl.area.x1, y, edge)
	}
	m.hatch(p, pl, pn)
	m.numbers(p, pl, pn, size)
	m.breakEven(p, pl, pn)
}

// cell returns the box of a cell.
func (m *mapChart) cell(pl panel, c int) box {
	i, j := float64(c%len(m.xs.at)), float64(c/len(m.xs.at))
	return box{pl.px(i - 0.5), pl.py(j + 0.5), pl.px(i + 0.5), pl.py(j - 0.5)}
}

func (m *mapChart) numbers(p *pen, pl panel, pn *mapPanel, size float64) {
	for c := range pn.cells {
		text, b := m.number(pn, c), m.cell(pl, c)
		at := point{(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2}
		if !m.filled(pn, c) {
			if i := pn.cells[c]; size > 0 && i >= 0 && len(m.Points[i].Arms) > 0 && m.Points[i].Arms[0].Runs > 0 {
				p.put(at, middle, size, false, grey, "–")
			}
			continue
		}
		if size == 0 || text == "" {
			continue
		}
		colour := m.colour(pn, c)
		if m.open(pn, c) {
			back := textBox(at, middle, size, true, text)
			p.fill(back.inset(-0.1*size, 0.12*size, -0.1*size, 0.12*size).corners(), colour)
		}
		p.put(at, middle, size, true, inkOn(colour), text)
	}
}

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
	a, gap := pl.area, 0.62*p.size.Text
	w, h := a.width()/float64(nx), a.height()/float64(ny)
	line := stroke{color: faint(white, 0.85), width: 0.42 * p.size.Line}
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
	for _, st := range []stroke{{color: white, width: 1.9 * p.size.Line}, {color: ink, width: 1.1 * p.size.Line}} {
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

// key explains colours, hatching, line and empty cells, as far as they occur.
func (m *mapChart) key(p *pen) []keyEntry {
	if m.alone() {
		return m.keyAlone(p)
	}
	var has struct{ base, close, few, empty, unshown, line bool }
	ahead, both := map[int]bool{}, map[int][2]bool{}
	for i := range m.panels {
		pn := &m.panels[i]
		for c := range pn.cells {
			if !m.filled(pn, c) {
				if at := pn.cells[c]; at >= 0 && len(m.Points[at].Arms) > 0 && m.Points[at].Arms[0].Runs > 0 {
					has.unshown = true
				} else {
					has.empty = true
				}
				continue
			}
			lead, balance := m.lead(pn, c)
			has.base = has.base || balance > 0
			ahead[pn.pair] = ahead[pn.pair] || balance < 0
			sides := both[i]
			sides[0], sides[1] = sides[0] || balance > 0, sides[1] || balance <= 0
			both[i] = sides
			has.line = has.line || sides[0] && sides[1]
			has.close, has.few = has.close || lead == TooClose, has.few || lead == TooFew
		}
	}
	var out []keyEntry
	word := "ahead"
	if m.Outcome.Better == 0 {
		word = "has more"
	}
	sample := func(c color.NRGBA) func(point, float64) {
		return func(at point, r float64) { p.fill(around(at, 1.5*r, 1.15*r).corners(), c) }
	}
	if has.base {
		out = append(out, keyEntry{words: m.armName(m.Base) + " " + word, room: 1.1, draw: sample(m.panels[0].colours.base)})
	}
	for k := range m.Others {
		if ahead[k] {
			out = append(out, keyEntry{words: m.armName(m.Others[k]) + " " + word, room: 1.1, draw: sample(m.firstOf(k).colours.other)})
		}
	}
	if has.line {
		out = append(out, keyEntry{words: "break-even", room: 1.3, draw: func(at point, r float64) {
			p.seg(at.x-1.8*r, at.y, at.x+1.8*r, at.y, stroke{color: ink, width: 1.1 * p.size.Line})
		}})
	}
	if has.close || has.few {
		words := "too close to call"
		if has.few {
			words = "too few runs to tell"
			if has.close {
				words = "too close, or too few runs, to call"
			}
		}
		out = append(out, keyEntry{words: words, room: 1.1, draw: func(at point, r float64) { m.hatched(p, around(at, 1.5*r, 1.15*r)) }})
	}
	return append(out, m.blanks(p, has.empty, has.unshown)...)
}

// blanks explains cells without a number.
func (m *mapChart) blanks(p *pen, empty, unshown bool) (out []keyEntry) {
	frame := func(at point, r float64) {
		p.line(around(at, 1.5*r, 1.15*r).corners(), true, stroke{color: lightGrey, width: 0.4 * p.size.Line})
	}
	if empty {
		out = append(out, keyEntry{words: "no runs yet", room: 1.1, draw: frame})
	}
	if unshown {
		out = append(out, keyEntry{words: "– not shown by any pair of runs", room: 1.1, draw: frame})
	}
	return out
}

func (m *mapChart) keyAlone(p *pen) []keyEntry {
	empty, unshown, never := false, false, false
	for i := range m.panels {
		for c, at := range m.panels[i].cells {
			never = never || math.IsInf(m.middleAt(&m.panels[i], c), 1)
			if !m.filled(&m.panels[i], c) {
				has := at >= 0 && len(m.Points[at].Arms) > 0 && m.Points[at].Arms[0].Runs > 0
				empty, unshown = empty || !has, unshown || has
			}
		}
	}
	out := []keyEntry{{words: fmt.Sprintf("from %s to %s", m.amounts()(m.low), m.amounts()(m.high)), room: 4, draw: func(at point, r float64) {
		for k := range 8 {
			x := at.x - 5*r + 1.25*r*float64(k)
			p.fill(box{x, at.y - 1.15*r, x + 1.3*r, at.y + 1.15*r}.corners(), m.ids[0].shade(float64(k)/7))
		}
	}}}
	if m.low > m.high {
		out = nil
	}
	if never {
		out = append(out, keyEntry{words: "– never, in the middle run", room: 1.1, draw: func(at point, r float64) { p.fill(around(at, 1.5*r, 1.15*r).corners(), lightGrey) }})
	}
	return append(out, m.blanks(p, empty, unshown)...)
}

// firstOf returns the first panel of a pair.
func (m *mapChart) firstOf(pair int) *mapPanel {
	for i := range m.panels {
		if m.panels[i].pair == pair {
			return &m.panels[i]
		}
	}
	return &m.panels[0]
}

// hatched draws a sample of what is too close to call.
func (m *mapChart) hatched(p *pen, b box) {
	p.fill(b.corners(), m.panels[0].colours.even)
	line := stroke{color: white, width: 0.42 * p.size.Line}
	for k := 1; k < 4; k++ {
		t := float64(k) / 4
		p.seg(b.x0, b.y0+2*t*b.height(), b.x0+2*t*b.height(), b.y0, line)
	}
}

// around returns a box with a point in its middle.
func around(at point, halfWidth, halfHeight float64) box {
	return box{at.x - halfWidth, at.y - halfHeight, at.x + halfWidth, at.y + halfHeight}
}
