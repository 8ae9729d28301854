package plots

import "math"

// frame is a panel before it has a place: heading, axes and events.
type frame struct {
	heading string
	x, y    axis
	xTitle  string
	right   float64 // room for the names at line ends
	weight  float64 // height of its row against others, 0 = 1
	events  []event
}

// panel is a frame with a place on the canvas.
type panel struct {
	frame
	area box
}

// at returns the place of a pair of values. Values beyond the axes lie on the
// panel's edge, so that nothing vanishes.
func (pl panel) at(x, y float64) point {
	return point{pl.px(x), pl.py(y)}
}

func (pl panel) px(x float64) float64 {
	return pl.area.x0 + clamp((x-pl.x.lo)/(pl.x.hi-pl.x.lo))*pl.area.width()
}

func (pl panel) py(y float64) float64 {
	return pl.area.y1 - clamp((y-pl.y.lo)/(pl.y.hi-pl.y.lo))*pl.area.height()
}

func clamp(share float64) float64 { return math.Max(0, math.Min(1, share)) }

// grid draws frames row by row in columns and returns their panels. Panels of
// a column share the x axis, whose words stand below the lowest; panels of a
// row with the same y axis have its words at the left only.
func (p *pen) grid(area box, columns int, frames []frame) []panel {
	g := gridLayout{pen: p, columns: columns, frames: frames, rows: (len(frames) + columns - 1) / columns}
	g.measure(area)
	panels := make([]panel, len(frames))
	for i, f := range frames {
		panels[i] = panel{f, g.place(area, i)}
		corner := point{panels[i].area.x0 - g.left[i%columns], panels[i].area.y0 - g.top[i/columns]}
		p.drawFrame(panels[i], corner, g.hasX(i), g.hasY(i), g.headings[i])
	}
	return panels
}

// gridLayout is the room that a grid's rows and columns take.
type gridLayout struct {
	*pen
	columns, rows int
	frames        []frame

	left, right  []float64 // of each column: words of the y axis, names at line ends
	top          []float64 // of each row: headings and event words
	bottom       []float64 // of each row: words of the x axis
	inner, outer float64   // width of a panel; gap between columns
	headings     [][]string
}

func (g *gridLayout) hasX(i int) bool { return i+g.columns >= len(g.frames) }

func (g *gridLayout) hasY(i int) bool {
	if i%g.columns == 0 {
		return true
	}
	a, b := g.frames[i-1].y, g.frames[i].y
	return a.lo != b.lo || a.hi != b.hi || len(a.ticks) != len(b.ticks)
}

func (g *gridLayout) measure(area box) {
	s := g.size
	g.left, g.right = make([]float64, g.columns), make([]float64, g.columns)
	g.top, g.bottom = make([]float64, g.rows), make([]float64, g.rows)
	g.outer = 1.7 * s.Text
	for i, f := range g.frames {
		c := i % g.columns
		if g.hasY(i) {
			g.left[c] = max(g.left[c], widest(s.Small, false, f.y.labels()...)+0.6*s.Small)
		}
		g.right[c] = max(g.right[c], f.right)
	}
	free := area.width() - g.outer*float64(g.columns-1)
	for c := range g.left {
		free -= g.left[c] + g.right[c]
	}
	g.inner = free / float64(g.columns)
	for i, f := range g.frames {
		row, c := i/g.columns, i%g.columns
		room := g.left[c] + g.inner + g.right[c]
		var lines []string
		if f.heading != "" {
			lines = wrap(f.heading, s.Small, true, room, 2)
		}
		g.headings = append(g.headings, lines)
		h := 1.25*s.Small*float64(len(lines)) + 0.5*s.Small
		events := 1.15 * s.Small * float64(eventRows(f.events, f.x, g.inner, g.inner+g.right[c], s))
		g.top[row] = max(g.top[row], h+events)
		if row == g.rows-1 { // above an empty place the words stand in it
			b := 1.65 * s.Small
			if f.xTitle != "" {
				b += 1.2 * s.Small
			}
			g.bottom[row] = max(g.bottom[row], b)
		}
	}
}

// place returns the area between the axes of frame i.
func (g *gridLayout) place(area box, i int) box {
	row, col := i/g.columns, i%g.columns
	gap := 0.5 * g.size.Text
	free := area.height() - gap*float64(g.rows-1)
	var all float64
	for r := range g.rows {
		free -= g.top[r] + g.bottom[r]
		all += g.weight(r)
	}
	y := area.y0
	for r := range row {
		y += g.top[r] + free*g.weight(r)/all + g.bottom[r] + gap
	}
	x := area.x0
	for c := range col {
		x += g.left[c] + g.inner + g.right[c] + g.outer
	}
	return box{x + g.left[col], y + g.top[row], x + g.left[col] + g.inner, y + g.top[row] + free*g.weight(row)/all}
}

func (g *gridLayout) weight(row int) float64 {
	if w := g.frames[row*g.columns].weight; w > 0 {
		return w
	}
	return 1
}

// drawFrame draws what lies behind the data: heading (from the corner of its
// place in the grid), grid, tick words and events.
func (p *pen) drawFrame(pl panel, corner point, hasX, hasY bool, heading []string) {
	s := p.size
	a := pl.area
	p.lines(box{x0: corner.x}, corner.y, heading, s.Small, true, ink)

	line := stroke{color: gridGrey, width: 0.3 * s.Line}
	for _, t := range pl.y.ticks {
		p.seg(a.x0, pl.py(t), a.x1, pl.py(t), line)
	}
	if hasY {
		p.valueTicks(pl)
	}
	if pl.y.lo <= 0 && pl.y.hi >= 0 {
		p.seg(a.x0, pl.py(0), a.x1, pl.py(0), stroke{color: grey, width: 0.4 * s.Line})
	}
	p.timeTicks(pl, hasX)
	p.drawEvents(pl)
}

// valueTicks writes the words of the y axis; words that would touch are left
// out.
func (p *pen) valueTicks(pl panel) {
	s := p.size
	every := 1
	for len(pl.y.ticks)/every > 2 && pl.area.height()/float64(len(pl.y.ticks)-1)*float64(every) < 1.3*s.Small {
		every++
	}
	for i, t := range pl.y.ticks {
		if i%every == 0 {
			p.put(point{pl.area.x0 - 0.4*s.Small, pl.py(t)}, end, s.Small, false, grey, pl.y.label(t))
		}
	}
}

// timeTicks draws the ticks of the x axis, and its words if asked to.
func (p *pen) timeTicks(pl panel, words bool) {
	s := p.size
	a := pl.area
	tick := stroke{color: lightGrey, width: 0.3 * s.Line}
	last := math.Inf(-1)
	for _, t := range pl.x.ticks {
		x := pl.px(t)
		p.seg(x, a.y1, x, a.y1+0.35*s.Small, tick)
		w := textWidth(pl.x.label(t), s.Small, false) / 2
		x = min(x, a.x1+pl.right+0.3*s.Small-w)
		if words && x-w > last+0.4*s.Small {
			p.put(point{x, a.y1 + 1.1*s.Small}, middle, s.Small, false, grey, pl.x.label(t))
			last = x + w
		}
	}
	p.seg(a.x0, a.y1, a.x1, a.y1, tick)
	if words && pl.xTitle != "" {
		title := shorten(pl.xTitle, s.Small, false, a.width()+pl.right)
		at, anc := (a.x0+a.x1)/2, middle
		if textWidth(title, s.Small, false) > a.width() {
			at, anc = a.x0, start
		}
		p.put(point{at, a.y1 + 2.25*s.Small}, anc, s.Small, false, grey, title)
	}
}
