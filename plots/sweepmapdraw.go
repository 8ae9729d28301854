package plots

import (
	"math"
)

// leastNumber is the least height of numbers in cells, in that of small text:
// some 20 px on a slide, 1.8 % of its height. Where not even that fits, noNumbers
// is said.
const leastNumber = 0.82

func noNumbers() string { return say("sweep.no_numbers") }

// body draws the key, the words of the upright axis, and the panels.
func (m *mapChart) body(p *pen, area box) {
	s := p.size
	area = p.key(area, m.key(p))
	line := point{area.x0, area.y0 + 0.1*s.Small}
	upwards := func(axis string) string { return say("sweep_map.up", "axis", axis) }
	up := upwards(m.Factors[m.y].axisTitle(s, area.width()-textWidth(upwards(""), s.Small, false), false))
	area.y0 += 0.9 * s.Small
	columns, size := m.columns, 0.0
	if columns == 0 {
		columns, size = m.bestColumns(p, area)
	} else {
		size = m.numberSize(p, m.layout(p, area, columns))
	}
	p.put(line, start, s.Small, false, grey, up)
	if at := (point{area.x1, line.y}); size == 0 && textWidth(up+noNumbers(), s.Small, false) < 0.9*area.width() {
		p.put(at, end, s.Small, false, grey, noNumbers())
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
	edge := stroke{color: faint(white, 0.6), width: min(0.2*s.Line, 0.03*pl.area.height()/float64(len(m.ys.at)))}
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
			if size > 0 && m.ran(pn, c) {
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
