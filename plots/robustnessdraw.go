package plots

import (
	"fmt"
	"math"
)

// mostRobustInColumn is how many rows stand below each other.
const mostRobustInColumn = 20

func (c *robustness) body(p *pen, area box) {
	area = p.key(area, c.key(p))
	blocks := 1
	if len(c.rows) > mostRobustInColumn {
		blocks = 2
	}
	gap := 1.2 * p.size.Text
	width := (area.width() - gap*float64(blocks-1)) / float64(blocks)
	if ends := c.left(p, c.rows) + c.right(p); blocks == 1 && !c.worded(p.size, (width-ends)/float64(len(c.Columns))) {
		width = min(width, ends+float64(len(c.Columns))*4.2*p.size.Small) // a few marks in a wide row are hard to follow
	}
	most := (len(c.rows) + blocks - 1) / blocks
	for i := range blocks {
		x := area.x0 + float64(i)*(width+gap)
		rows := c.rows[i*most : min(len(c.rows), (i+1)*most)]
		c.draw(p, box{x, area.y0, x + width, area.y1}, rows, most)
	}
}

func (c *robustness) key(p *pen) (entries []keyEntry) {
	for _, word := range robustWords {
		entries = append(entries, keyEntry{words: robustWord(word), draw: func(at point, r float64) { p.robust(at, r, word) }})
	}
	return entries
}

// robust draws what a claim comes to: its shape says it in grey too.
func (p *pen) robust(at point, r float64, word string) {
	switch word {
	case "holds":
		p.mark(disc, at, r, blue)
	case "cannot tell":
		p.mark(ring, at, 0.85*r, grey)
	case "falls short":
		p.mark(cross, at, r, vermillion)
	case "reverses":
		p.mark(downward, at, r, ink)
	}
}

// left is the room that the names of rows need, right that of the words at
// their end.
func (c *robustness) left(p *pen, rows []RobustnessRow) float64 {
	w := 0.0
	for i := range rows {
		w = max(w, textWidth(c.label(&rows[i]), p.size.Small, false))
	}
	return w + 0.5*p.size.Small
}

func (c *robustness) right(p *pen) (w float64) {
	for _, width := range c.tail(p) {
		w += width
	}
	return w
}

// tail is the widths of the columns of words.
func (c *robustness) tail(p *pen) (widths []float64) {
	s := p.size.Small
	if c.Counted != "" {
		widths = append(widths, max(widest(s, false, say("common.of", "k", 88, "n", 88)), textWidth(c.Counted, s, false))+0.8*s)
	}
	if c.Shared != "" {
		widths = append(widths, max(widest(s, false, "100 %"), textWidth(c.Shared, s, false))+0.8*s)
	}
	return widths
}

// label names a row; claims of one id in several studies are told apart.
func (c *robustness) label(r *RobustnessRow) string {
	for i := range c.Rows {
		if o := &c.Rows[i]; o.ID == r.ID && o.Study != r.Study {
			return r.ID + " (" + shortStudy(r.Study) + ")"
		}
	}
	return r.ID
}

// shortStudy is the first word of a study's name, enough beside an id.
func shortStudy(name string) string {
	for i, x := range name {
		if x == '-' && i > 2 {
			return name[:i]
		}
	}
	return name
}

// draw draws a block of rows, in rows of the height that the longest block leaves.
func (c *robustness) draw(p *pen, area box, rows []RobustnessRow, most int) {
	s := p.size
	left := min(c.left(p, rows), 0.4*area.width())
	right := c.right(p)
	each := (area.width() - left - right) / float64(len(c.Columns))
	words := c.worded(s, each)
	top := area.y0 + 1.5*s.Small
	if words {
		top += 1.2 * s.Small
	}
	row := min((area.y1-top)/float64(most), 2*s.Small)
	x := func(i int) float64 { return area.x0 + left + (float64(i)+0.5)*each }
	for i := range c.Columns {
		c.head(p, x(i), area.y0, i, words)
	}
	for j := range rows {
		y := top + (float64(j)+0.5)*row
		if j%2 == 0 {
			p.fill(box{area.x0, y - row/2, area.x1, y + row/2}.corners(), faint(gridGrey, 0.45))
		}
		p.put(point{area.x0, y}, start, s.Small, false, ink, shorten(c.label(&rows[j]), s.Small, false, left-0.3*s.Small))
		for i, word := range rows[j].Cells {
			p.robust(point{x(i), y}, min(0.3*row, 0.3*each, 0.42*s.Small), word)
		}
		c.ends(p, area, y, &rows[j])
	}
	c.groups(p, x, each, top, row*float64(len(rows)))
	c.endHeads(p, area)
}

// allWorded tells whether the words of columns fit above them in all sizes.
func (c *robustness) allWorded() bool {
	if len(c.rows) > mostRobustInColumn {
		return false
	}
	for _, s := range Sizes {
		p := &pen{size: s}
		if !c.worded(s, (0.94*float64(s.Width)-c.left(p, c.rows)-c.right(p))/float64(len(c.Columns))) {
			return false
		}
	}
	return true
}

// worded tells whether the words of columns fit above them.
func (c *robustness) worded(s Size, each float64) bool {
	for i := range c.Columns {
		group, name := c.heads(i)
		if widest(s.Small, false, group, name)+0.3*s.Small > each {
			return false
		}
	}
	return true
}

func (c *robustness) heads(i int) (group, name string) {
	if c.Columns[i].Name == "" {
		return say("robustness.as_above"), say("robustness.as_below")
	}
	return c.Columns[i].Group, c.Columns[i].Name
}

func (c *robustness) head(p *pen, x, y float64, i int, words bool) {
	s := p.size.Small
	if !words {
		p.put(point{x, y + 0.7*s}, middle, s, false, grey, c.numbered(i))
		return
	}
	group, name := c.heads(i)
	p.put(point{x, y + 0.7*s}, middle, s, false, grey, group)
	p.put(point{x, y + 1.9*s}, middle, s, false, ink, name)
}

// groups draws a line between the columns of one rule and those of the next.
func (c *robustness) groups(p *pen, x func(int) float64, each, top, height float64) {
	for i := 1; i < len(c.Columns); i++ {
		if c.Columns[i].Group != c.Columns[i-1].Group {
			at := x(i) - each/2
			p.seg(at, top, at, top+height, stroke{color: lightGrey, width: 0.3 * p.size.Line})
		}
	}
}

// ends writes the words at the end of a row.
func (c *robustness) ends(p *pen, area box, y float64, r *RobustnessRow) {
	x := area.x1 - 0.3*p.size.Small
	widths := c.tail(p)
	if c.Shared != "" {
		if !math.IsNaN(r.Share) {
			p.put(point{x, y}, end, p.size.Small, false, ink, fmt.Sprintf("%.0f %%", 100*r.Share))
		}
		x -= widths[len(widths)-1]
	}
	if c.Counted != "" && r.Of > 0 {
		p.put(point{x, y}, end, p.size.Small, false, ink, say("common.of", "k", r.Held, "n", r.Of))
	}
}

func (c *robustness) endHeads(p *pen, area box) {
	s := p.size.Small
	x := area.x1 - 0.3*s
	widths := c.tail(p)
	if c.Shared != "" {
		p.put(point{x, area.y0 + 0.7*s}, end, s, false, grey, c.Shared)
		x -= widths[len(widths)-1]
	}
	if c.Counted != "" {
		p.put(point{x, area.y0 + 0.7*s}, end, s, false, grey, c.Counted)
	}
}
