package plots

import (
	"math"
	"slices"
)

// callout is a name to be written near a dot, inside a panel.
type callout struct {
	name   string
	at     point
	radius float64 // of the dot
}

// callouts writes a few names near their dots, where they cover fewest other
// dots and no words and are not taken for another's, with a thin line to a
// name that stands away. All orders of finding room are tried, so at most four
// names come at once. A name for which there is no room is left out. Words
// written before count.
func (p *pen) callouts(within box, names []callout, dots []point) {
	for i := range names {
		names[i].name = shorten(names[i].name, p.size.Small, false, 0.9*within.width())
	}
	t := table{pen: p, within: within, names: names, dots: dots}
	for _, w := range p.words {
		t.taken = append(t.taken, w.box)
	}
	var best []standing
	least := math.Inf(1)
	for _, order := range orders(len(names)) {
		if found, cost := t.seat(order); cost < least {
			best, least = found, cost
		}
	}
	for _, s := range best {
		if s.far(p.size) {
			p.line([]point{s.rim(), nearestOn(s.label, s.at)}, false, stroke{color: ink, width: 0.3 * p.size.Line})
		}
	}
	for _, s := range best {
		p.fill(s.label.inset(-2, 1, -2, 1).corners(), faint(white, 0.75))
		p.put(s.from, start, p.size.Small, false, ink, s.name)
	}
}

// standing is a name and where it stands.
type standing struct {
	callout
	from  point // its left end
	label box
	doubt float64 // how easily it is taken for another's
}

// far tells whether a name needs a line to its dot.
func (s standing) far(size Size) bool {
	return s.doubt > 0 || gap(s.label, s.at) > s.radius+0.8*size.Small
}

// rim is where the line from a dot to its name begins.
func (s standing) rim() point {
	to, d := nearestOn(s.label, s.at), gap(s.label, s.at)
	if d <= s.radius {
		return s.at
	}
	return point{s.at.x + (to.x-s.at.x)*s.radius/d, s.at.y + (to.y-s.at.y)*s.radius/d}
}

// table is where names are to stand.
type table struct {
	*pen
	within box
	names  []callout
	dots   []point
	taken  []box
}

// seat finds room for the names in an order, and says how badly they stand.
func (t *table) seat(order []int) (out []standing, total float64) {
	for _, i := range order {
		c := t.names[i]
		best, least := standing{}, 100.0
		for _, at := range t.places(c) {
			s := standing{c, at, textBox(at, start, t.size.Small, false, c.name), 0}
			s.doubt = t.doubt(s)
			if cost := t.cost(s) + s.doubt + s.crossings(out, t.size); cost < least {
				best, least = s, cost
			}
		}
		if total += least; best.name != "" {
			out = append(out, best)
		}
	}
	return out, total
}

// orders returns all orders of n things.
func orders(n int) [][]int {
	out := [][]int{nil}
	for i := range n {
		var longer [][]int
		for _, o := range out {
			for at := range len(o) + 1 {
				longer = append(longer, slices.Insert(slices.Clone(o), at, i))
			}
		}
		out = longer
	}
	return out
}
