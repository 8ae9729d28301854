package plots

import (
	"cmp"
	"image/color"
	"math"
	"slices"
)

// ending is the end of a line and the name to write beside it.
type ending struct {
	name  string
	at    point
	color color.NRGBA
	mark  mark
}

// nameRoom returns the room right of a panel that names at line ends take: at
// most a quarter of the width, names being broken into two lines if need be.
func nameRoom(s Size, width float64, names []string) float64 {
	most := 0.25 * width
	var w float64
	for _, n := range names {
		one := textWidth(n, s.Text, true)
		if one > most {
			one = widest(s.Text, true, wrap(n, s.Text, true, most, 2)...)
		}
		w = max(w, one)
	}
	return min(w, most) + nameGap(s) + 2
}

// nameGap is the distance from a panel's edge to the names beside it.
func nameGap(s Size) float64 { return 1.2 * s.Text }

// nameEnds writes names right of a panel in the colour of their lines, moved
// apart so that they neither overlap nor leave the panel's height; a thin line
// leads to a name that had to move far.
func (p *pen) nameEnds(pl panel, ends []ending) {
	s := p.size
	room := pl.right - nameGap(s) - 1
	lo, hi := pl.area.y0, pl.area.y1
	blocks := p.blocks(ends, room, hi-lo)
	places := nudge(blocks, lo, hi)
	x := pl.area.x1 + nameGap(s)
	for i, b := range blocks {
		for j, line := range b.lines {
			y := places[i] + (float64(j)-float64(len(b.lines)-1)/2)*1.08*s.Text
			p.put(point{x, y}, start, s.Text, true, readable(b.color), line)
		}
	}
	if !apart(blocks, places, 0.3*s.Text) && !early(blocks, pl.area.x1-2*s.Text) {
		return
	}
	for i, b := range blocks {
		to := point{x - 0.5*s.Text, places[i]}
		lead := stroke{color: b.color, width: 0.3 * s.Line}
		if early([]block{b}, pl.area.x1-2*s.Text) { // not to be taken for a line that goes on
			lead = stroke{color: lightGrey, width: 0.3 * s.Line, dash: []float64{0.6 * s.Line, 1.6 * s.Line}}
		}
		p.seg(b.at.x+1.2*s.Line, b.at.y, to.x, to.y, lead)
		p.mark(b.mark, to, 1.1*s.Line, b.color)
	}
}

// apart tells whether a name stands away from the end of its line: if one
// does, all are led to, and repeat the line's mark.
func apart(blocks []block, places []float64, far float64) bool {
	for i, b := range blocks {
		if math.Abs(places[i]-b.at.y) > far {
			return true
		}
	}
	return false
}

// early tells whether a line ends before a place.
func early(blocks []block, x float64) bool {
	return slices.ContainsFunc(blocks, func(b block) bool { return b.at.x < x })
}

// readable darkens a colour for text: lines need a contrast of 3 to 1, letters
// 4.5 to 1.
func readable(c color.NRGBA) color.NRGBA {
	for contrast(c) < 4.5 {
		c = mix(c, black, 0.05)
	}
	return c
}

// contrast returns a colour's contrast with white (WCAG 2).
func contrast(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 1.05 / (0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B) + 0.05)
}

// block is a name as it is written: its lines and their height.
type block struct {
	ending
	lines  []string
	height float64
}

// blocks breaks names into lines so that all fit into a height, from the top
// of the chart down; names that cannot fit are counted in the last one.
func (p *pen) blocks(ends []ending, room, height float64) []block {
	s := p.size
	ends = slices.Clone(ends)
	slices.SortStableFunc(ends, func(a, b ending) int { return cmp.Compare(a.at.y, b.at.y) })
	for lines := 2; lines >= 1; lines-- {
		var out []block
		var sum float64
		for _, e := range ends {
			b := block{ending: e, lines: wrap(e.name, s.Text, true, room, lines)}
			b.height = 1.12 * s.Text * float64(len(b.lines))
			sum += b.height
			out = append(out, b)
		}
		if sum <= height {
			return out
		}
	}
	fit := max(1, int(height/(1.12*s.Text)))
	var out []block
	for i, e := range ends {
		if i == fit-1 && len(ends) > fit {
			e.name, e.color = say("common.more", "n", len(ends)-i), grey
		}
		if i < fit {
			out = append(out, block{e, wrap(e.name, s.Text, true, room, 1), 1.12 * s.Text})
		}
	}
	return out
}

// nudge returns the middles of blocks stacked between lo and hi without
// overlap, as near as can be to where each wants to be (least squares). The
// blocks come sorted by that place. Their heights must fit.
func nudge(blocks []block, lo, hi float64) []float64 {
	type cluster struct {
		from, to    int
		top, height float64 // top that suits it best
	}
	best := func(c cluster) float64 {
		var sum, above float64
		for i := c.from; i < c.to; i++ {
			sum += blocks[i].at.y - blocks[i].height/2 - above
			above += blocks[i].height
		}
		top := sum / float64(c.to-c.from)
		return math.Max(lo, math.Min(top, hi-c.height))
	}
	var stack []cluster
	for i, b := range blocks {
		c := cluster{from: i, to: i + 1, height: b.height}
		c.top = best(c)
		for len(stack) > 0 {
			last := stack[len(stack)-1]
			if last.top+last.height <= c.top {
				break
			}
			stack = stack[:len(stack)-1]
			c = cluster{from: last.from, to: c.to, height: last.height + c.height}
			c.top = best(c)
		}
		stack = append(stack, c)
	}
	out := make([]float64, len(blocks))
	for _, c := range stack {
		y := c.top
		for i := c.from; i < c.to; i++ {
			out[i] = y + blocks[i].height/2
			y += blocks[i].height
		}
	}
	return out
}
