package plots

import (
	"image/color"
	"math"
)

// occurring is what occurs on a map, and has to be explained.
type occurring struct {
	base, close, few, empty, unshown, line bool
	other                                  map[int]bool // by pair: the other arm is ahead somewhere
}

// occur looks through all cells.
func (m *mapChart) occur() occurring {
	has := occurring{other: map[int]bool{}}
	for i := range m.panels {
		pn := &m.panels[i]
		more, less := false, false
		for c := range pn.cells {
			if !m.filled(pn, c) {
				has.unshown, has.empty = has.unshown || m.ran(pn, c), has.empty || !m.ran(pn, c)
				continue
			}
			lead, balance := m.lead(pn, c)
			more, less = more || balance > 0, less || balance <= 0
			has.other[pn.pair] = has.other[pn.pair] || balance < 0
			has.close, has.few = has.close || lead == TooClose, has.few || lead == TooFew
		}
		has.base, has.line = has.base || more, has.line || more && less
	}
	return has
}

// ran tells whether a cell has runs, be they ones that do not show the outcome.
func (m *mapChart) ran(pn *mapPanel, c int) bool {
	at := pn.cells[c]
	return at >= 0 && len(m.Points[at].Arms) > 0 && m.Points[at].Arms[0].Runs > 0
}

// key explains colours, hatching, line and empty cells, as far as they occur.
func (m *mapChart) key(p *pen) []keyEntry {
	if m.alone() {
		return m.keyAlone(p)
	}
	has := m.occur()
	out := m.keyColours(p, has)
	if has.line {
		out = append(out, keyEntry{words: say("sweep_map.break_even"), room: 1.3, draw: func(at point, r float64) {
			p.seg(at.x-1.8*r, at.y, at.x+1.8*r, at.y, stroke{color: ink, width: 1.1 * p.size.Line})
		}})
	}
	if has.close || has.few {
		words := say("sweep.close")
		switch {
		case has.few && has.close:
			words = say("sweep.close_or_few")
		case has.few:
			words = say("sweep.few")
		}
		out = append(out, keyEntry{words: words, room: 1.1, draw: func(at point, r float64) { m.hatched(p, around(at, 1.5*r, 1.15*r)) }})
	}
	return append(out, m.blanks(p, has.empty, has.unshown)...)
}

// keyColours explains which colour stands for which arm.
func (m *mapChart) keyColours(p *pen, has occurring) (out []keyEntry) {
	var names, colours = map[color.NRGBA]string{}, []color.NRGBA{}
	add := func(arm int, c color.NRGBA) {
		if names[c] == "" {
			colours = append(colours, c)
		} else {
			names[c] += ", "
		}
		names[c] += m.armName(arm)
	}
	if has.base {
		add(m.Base, m.panels[0].colours.base)
	}
	for k, arm := range m.Others {
		if has.other[k] {
			add(arm, m.firstOf(k).colours.other)
		}
	}
	for _, c := range colours {
		out = append(out, keyEntry{words: m.ahead(names[c]), room: 1.1, draw: func(at point, r float64) { p.fill(around(at, 1.5*r, 1.15*r).corners(), c) }})
	}
	return out
}

// blanks explains cells without a number.
func (m *mapChart) blanks(p *pen, empty, unshown bool) (out []keyEntry) {
	frame := func(at point, r float64) {
		p.line(around(at, 1.5*r, 1.15*r).corners(), true, stroke{color: lightGrey, width: 0.4 * p.size.Line})
	}
	if empty {
		out = append(out, keyEntry{words: say("sweep_map.empty"), room: 1.1, draw: frame})
	}
	if unshown {
		out = append(out, keyEntry{words: say("sweep_map.not_shown"), room: 1.1, draw: frame})
	}
	return out
}

func (m *mapChart) keyAlone(p *pen) []keyEntry {
	empty, unshown, never := false, false, false
	for i := range m.panels {
		pn := &m.panels[i]
		for c := range pn.cells {
			never = never || math.IsInf(m.middleAt(pn, c), 1)
			if !m.filled(pn, c) {
				unshown, empty = unshown || m.ran(pn, c), empty || !m.ran(pn, c)
			}
		}
	}
	out := []keyEntry{{words: say("sweep_map.shades", "low", m.amounts()(m.low), "high", m.amounts()(m.high)), room: 4, draw: func(at point, r float64) {
		for k := range 8 {
			x := at.x - 5*r + 1.25*r*float64(k)
			p.fill(box{x, at.y - 1.15*r, x + 1.3*r, at.y + 1.15*r}.corners(), m.ids[0].shade(float64(k)/7))
		}
	}}}
	if m.low > m.high {
		out = nil
	}
	if never {
		out = append(out, keyEntry{words: say("sweep_map.never"), room: 1.1, draw: func(at point, r float64) { p.fill(around(at, 1.5*r, 1.15*r).corners(), lightGrey) }})
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
