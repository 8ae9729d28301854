package plots

import "image/color"

// draw lays out the page: title, subtitle, the chart's own body, note, footer.
func (c *Chart) draw(p *pen) {
	s := p.size
	side := 0.03 * float64(s.Width)
	page := box{0, 0, float64(s.Width), float64(s.Height)}.inset(side, 0.03*float64(s.Height), side, 0.022*float64(s.Height))

	y := page.y0
	size, lines := s.Title, 2
	if textWidth(c.Title, size, true) > 1.9*page.width() {
		size, lines = 0.75*s.Title, 3
	}
	y = p.lines(page, y, wrap(c.Title, size, true, page.width(), lines), size, true, ink)
	y = p.lines(page, y+0.2*s.Text, wrap(c.Subtitle, s.Text, false, page.width(), 2), s.Text, false, grey)

	foot := wrap(c.Footer, s.Small, false, page.width(), 1)
	note := wrap(c.Note, s.Small, false, page.width(), 3)
	if c.Note == "" {
		note = nil
	}
	bottom := page.y1 - 1.25*s.Small*float64(len(foot)+len(note))
	below := p.lines(page, bottom, note, s.Small, false, ink)
	p.lines(page, below, foot, s.Small, false, grey)

	c.body(p, box{page.x0, y + 0.7*s.Text, page.x1, bottom - 0.4*s.Text})
}

// lines writes lines of text at the left of a page from y down and returns the
// y below them.
func (p *pen) lines(page box, y float64, lines []string, size float64, bold bool, c color.NRGBA) float64 {
	for _, l := range lines {
		p.put(point{page.x0, y + 0.62*size}, start, size, bold, c, l)
		y += 1.25 * size
	}
	return y
}
