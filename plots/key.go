package plots

// keyEntry is a mark, or a box, and what it stands for.
type keyEntry struct {
	words string
	draw  func(at point, r float64)
	room  float64 // width of the sample in text heights, 0 = 1
}

// key writes entries in rows from the top of an area and returns the area
// below. Charts of bars and ticks need one: their shapes have no end to write a
// name at.
func (p *pen) key(area box, entries []keyEntry) box {
	s := p.size
	x, y := area.x0, area.y0+0.6*s.Text
	for _, e := range entries {
		sample := max(e.room, 1) * s.Text
		words := shorten(e.words, s.Text, true, area.width()-sample-0.5*s.Text)
		w := sample + 0.3*s.Text + textWidth(words, s.Text, true)
		if x > area.x0 && x+w > area.x1 {
			x, y = area.x0, y+1.3*s.Text
		}
		e.draw(point{x + sample/2, y}, 0.36*s.Text)
		p.put(point{x + sample + 0.3*s.Text, y}, start, s.Text, true, ink, words)
		x += w + 1.2*s.Text
	}
	return box{area.x0, y + 1.1*s.Text, area.x1, area.y1}
}

// armKey returns an entry for each arm: its end mark.
func (v *view) armKey(p *pen) []keyEntry {
	var out []keyEntry
	for i := range v.arms {
		id := v.ids[i]
		out = append(out, keyEntry{words: v.name(i), draw: func(at point, r float64) { p.mark(id.mark, at, r, id.color) }})
	}
	return out
}

// lineKey returns an entry for each arm: a piece of its line.
func (v *view) lineKey(p *pen) []keyEntry {
	var out []keyEntry
	for i := range v.arms {
		id := v.ids[i]
		out = append(out, keyEntry{words: v.name(i), room: 2.6, draw: func(at point, r float64) {
			p.seg(at.x-1.3*p.size.Text, at.y, at.x+0.9*p.size.Text, at.y, id.line(p.size))
			p.mark(id.mark, point{at.x + 0.9*p.size.Text, at.y}, 1.4*p.size.Line, id.color)
		}})
	}
	return out
}
