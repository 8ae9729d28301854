package plots

import (
	"image/color"
	"math"
	"strconv"
)

// validationColumn is a column of rows on one axis.
type validationColumn struct {
	title string
	x     axis
	rows  []ValidationTarget
}

// panels returns the number of columns.
func (c *validation) panels() int { return len(c.columns()) }

// mostInColumn is how many rows on the axis of correlations stand below each
// other.
const mostInColumn = 20

// columns puts targets of one axis into one column, or two if there are many.
func (c *validation) columns() []validationColumn {
	var out []validationColumn
	if n := len(c.r); n > 0 {
		x := axis{lo: -1, hi: 1, ticks: []float64{-1, -0.5, 0, 0.5, 1}, label: decimals(0.5)}
		parts := 1
		if n > mostInColumn {
			parts = 2
		}
		for i := range parts {
			rows := c.r[i*(n+1)/parts : min(n, (i+1)*(n+1)/parts)]
			out = append(out, validationColumn{say("validate.correlation"), x, rows})
		}
	}
	if len(c.percent) > 0 {
		s := nothing
		for _, t := range c.percent {
			s.add(0, 100, t.Low, t.Lower, t.Upper)
		}
		x := axis{lo: s.lo - 4, hi: max(104, s.hi), ticks: []float64{0, 25, 50, 75, 100}, label: decimals(1)}
		out = append(out, validationColumn{say("validate.percent"), x, c.percent})
	}
	return out
}

func (c *validation) body(p *pen, area box) {
	area = p.key(area, c.key(p))
	columns := c.columns()
	gap := 1.6 * p.size.Text
	width := (area.width() - gap*float64(len(columns)-1)) / float64(len(columns))
	most := 0
	for _, col := range columns {
		most = max(most, len(col.rows))
	}
	for i, col := range columns {
		x := area.x0 + float64(i)*(width+gap)
		col.draw(p, box{x, area.y0, x + width, area.y1}, most)
	}
}

func (c *validation) key(p *pen) []keyEntry {
	out := []keyEntry{{say("validate.accepted"), func(at point, r float64) {
		p.fill(box{at.x - 2.4*r, at.y - r, at.x + 2.4*r, at.y + r}.corners(), gridGrey)
	}, 2}, {words: say("validate.published"), draw: func(at point, r float64) {
		p.seg(at.x, at.y-1.3*r, at.x, at.y+1.3*r, stroke{color: ink, width: 0.7 * p.size.Line})
	}}}
	for _, word := range verdicts[:3] {
		out = append(out, keyEntry{words: say("validate.ours", "verdict", verdictWord(word)), draw: func(at point, r float64) { p.verdict(at, r, word) }})
	}
	return out
}

// verdict draws ours: shape and colour both say the verdict.
func (p *pen) verdict(at point, r float64, word string) {
	switch word {
	case "inside":
		p.mark(disc, at, r, blue)
	case "outside":
		p.mark(cross, at, r, vermillion)
	default:
		p.mark(ring, at, r, ink)
	}
}

func verdictColor(word string) color.NRGBA {
	switch word {
	case "inside":
		return blue
	case "outside":
		return vermillion
	}
	return ink
}

// draw draws a column of rows, in rows of the height that the longest column
// leaves.
func (col *validationColumn) draw(p *pen, area box, most int) {
	s := p.size
	var names, words []string
	for i := range col.rows {
		names, words = append(names, col.rows[i].label()), append(words, col.rows[i].result())
	}
	left := min(widest(s.Small, false, names...), 0.5*area.width())
	right := widest(s.Small, true, words...)
	plot := box{area.x0 + left + 0.5*s.Small, area.y0 + 0.2*s.Small, area.x1 - right - 0.7*s.Small, area.y1 - 2.7*s.Small}
	row := min(plot.height()/float64(most), 2.2*s.Small)
	plot.y1 = plot.y0 + row*float64(len(col.rows))
	pl := panel{frame{x: col.x, y: axis{lo: 0, hi: 1}}, plot}
	every := col.labelled(s, plot.width())
	for i, t := range col.x.ticks {
		grid := stroke{color: gridGrey, width: 0.25 * s.Line}
		if t == 0 {
			grid.color = lightGrey
		}
		p.seg(pl.px(t), plot.y0, pl.px(t), plot.y1, grid)
		if i%every == 0 {
			p.put(point{pl.px(t), plot.y1 + 0.8*s.Small}, middle, s.Small, false, grey, col.x.label(t))
		}
	}
	p.put(point{(plot.x0 + plot.x1) / 2, plot.y1 + 2*s.Small}, middle, s.Small, false, grey, col.title)
	for i := range col.rows {
		y := plot.y0 + (float64(i)+0.5)*row
		t := &col.rows[i]
		p.put(point{area.x0, y}, start, s.Small, false, ink, shorten(names[i], s.Small, false, left))
		t.draw(p, pl, y, row)
		p.put(point{area.x1 - right, y}, start, s.Small, true, readable(verdictColor(t.Verdict)), words[i])
	}
}

// labelled returns how many ticks apart there is room for words.
func (col *validationColumn) labelled(s Size, width float64) int {
	room := width / float64(len(col.x.ticks)-1)
	every := 1
	for every < len(col.x.ticks)-1 && float64(every)*room < widest(s.Small, false, col.x.labels()...)+0.3*s.Small {
		every *= 2
	}
	return every
}

// label is the row's name: id, status, brief name.
func (t *ValidationTarget) label() string { return t.ID + " " + t.Status + "  " + t.Name }

// result is ours and the verdict.
func (t *ValidationTarget) result() string {
	if math.IsNaN(t.Mean) {
		return verdictWord(t.Verdict)
	}
	if !t.Percent && math.Abs(t.Mean) < 0.995 { // below each other with as many digits
		return minus(strconv.FormatFloat(t.Mean, 'f', 2, 64)) + " " + verdictWord(t.Verdict)
	}
	return figure(t.Mean) + " " + verdictWord(t.Verdict)
}

// draw draws a row about the height y. Open sides of what is accepted reach to
// the end of the axis.
func (t *ValidationTarget) draw(p *pen, pl panel, y, row float64) {
	s := p.size
	h := min(0.36*row, 0.55*s.Small)
	p.fill(box{pl.px(max(t.Low, pl.x.lo)), y - h, pl.px(min(t.High, pl.x.hi)), y + h}.corners(), gridGrey)
	if !math.IsNaN(t.Published) {
		p.seg(pl.px(t.Published), y-h, pl.px(t.Published), y+h, stroke{color: ink, width: 0.7 * s.Line})
	}
	if math.IsNaN(t.Mean) {
		return
	}
	c := verdictColor(t.Verdict)
	if !math.IsNaN(t.Lower) && !math.IsNaN(t.Upper) {
		p.seg(pl.px(t.Lower), y, pl.px(t.Upper), y, stroke{color: c, width: 0.6 * s.Line})
	}
	p.verdict(point{pl.px(t.Mean), y}, min(0.3*row, 0.36*s.Small), t.Verdict)
}
