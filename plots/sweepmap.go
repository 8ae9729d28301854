package plots

import (
	"image/color"
	"math"
	"slices"
	"strconv"
)

// mapChart is the outcome over a grid of two factors: a panel for each pair of
// arms and each value of further factors.
type mapChart struct {
	*sweepView
	x, y    int   // factors
	others  []int // further ones, which make panels
	xs, ys  scale
	panels  []mapPanel
	columns int // 0 = as it fits best
	low     float64
	high    float64 // ends of the shades, where there is one arm alone
	least   int
	most    int // pairs of runs in a cell
}

// mapPanel is one heat map. cells[j*len(xs)+i] is the place of a point, -1 if
// the design has none there.
type mapPanel struct {
	heading string
	pair    int // place in Others; -1 = one arm alone
	colours divide
	cells   []int
}

// maps draws heat maps. The two factors with most values are the axes, in the
// order in which they are named.
func (v *sweepView) maps() *Chart {
	m := &mapChart{sweepView: v, low: math.Inf(1), high: math.Inf(-1), least: math.MaxInt}
	m.x, m.y, m.others = Axes(m.Factors)
	m.xs = scaleOf(m.Factors[m.x], m.Factors[m.x].Values)
	m.ys = scaleOf(m.Factors[m.y], m.Factors[m.y].Values)
	m.gather()
	title := v.Finding
	ch := v.chart("sweep-map", title, m.subtitle())
	ch.Note = m.note(ch)
	ch.body = m.body
	m.describe(ch)
	return ch
}

// Axes returns which two of the factors are the axes of a map, those with most
// values, and which make panels; all in the order in which they are named.
func Axes(factors []Factor) (x, y int, panels []int) {
	order := make([]int, len(factors))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(factors[b].Values) - len(factors[a].Values) })
	return min(order[0], order[1]), max(order[0], order[1]), slices.Sorted(slices.Values(order[2:]))
}

// gather sorts the points into panels and cells.
func (m *mapChart) gather() {
	pairs := len(m.Others)
	if m.alone() {
		pairs = 1
	}
	combos := 1
	for _, f := range m.others {
		combos *= len(m.Factors[f].Values)
	}
	nx, ny := len(m.xs.at), len(m.ys.at)
	for p := range pairs {
		for c := range combos {
			panel := mapPanel{pair: p, heading: m.heading(p, c, pairs, combos), cells: slices.Repeat([]int{-1}, nx*ny)}
			if m.alone() {
				panel.pair = -1
			} else {
				panel.colours = divided(m.ids[m.Base], m.ids[m.Others[p]])
			}
			m.panels = append(m.panels, panel)
		}
	}
	switch {
	case pairs > 1 && combos > 1:
		m.columns = combos
	case len(m.others) == 2:
		m.columns = len(m.Factors[m.others[1]].Values)
	}
	for i := range m.Points {
		at := &m.Points[i]
		x, y, c := slices.Index(m.Factors[m.x].Values, at.Values[m.x]), slices.Index(m.Factors[m.y].Values, at.Values[m.y]), 0
		for _, f := range m.others {
			c = c*len(m.Factors[f].Values) + max(0, slices.Index(m.Factors[f].Values, at.Values[f]))
		}
		if x < 0 || y < 0 {
			continue
		}
		for p := range pairs {
			m.panels[p*combos+c].cells[y*nx+x] = i
		}
		m.take(at)
	}
}

// take takes in the numbers of a point.
func (m *mapChart) take(at *SweepPoint) {
	if m.alone() && len(at.Arms) > 0 && !math.IsNaN(finite(at.Arms[0].Middle)) {
		m.low, m.high = min(m.low, at.Arms[0].Middle), max(m.high, at.Arms[0].Middle)
	}
	for _, p := range at.Pairs {
		if p.Runs > 0 {
			m.least, m.most = min(m.least, p.Runs), max(m.most, p.Runs)
		}
	}
}

// lead returns the verdict in a cell, and how the pairs stand there from -1 to
// 1; there is none in a cell without runs.
func (m *mapChart) lead(pn *mapPanel, cell int) (lead Lead, balance float64) {
	p := m.pairAt(pn, cell)
	if p == nil {
		return NotShown, 0
	}
	return p.Lead, float64(p.Ahead-p.Behind) / float64(max(1, p.Runs))
}

// pairAt returns what the pair of a panel is in a cell, nil if it has no runs.
func (m *mapChart) pairAt(pn *mapPanel, cell int) *SweepPair {
	if i := pn.cells[cell]; i >= 0 && pn.pair >= 0 && pn.pair < len(m.Points[i].Pairs) {
		if p := &m.Points[i].Pairs[pn.pair]; p.Runs > 0 {
			return p
		}
	}
	return nil
}

// middleAt returns the middle run of the only arm in a cell, NaN if there is
// none.
func (m *mapChart) middleAt(pn *mapPanel, cell int) float64 {
	if i := pn.cells[cell]; i >= 0 && len(m.Points[i].Arms) > 0 && m.Points[i].Arms[0].Runs > 0 {
		return m.Points[i].Arms[0].Middle
	}
	return math.NaN()
}

// filled tells whether a cell has a number.
func (m *mapChart) filled(pn *mapPanel, cell int) bool {
	if pn.pair < 0 {
		return !math.IsNaN(m.middleAt(pn, cell))
	}
	return m.pairAt(pn, cell) != nil
}

// colour returns the colour of a cell that has a number.
func (m *mapChart) colour(pn *mapPanel, cell int) color.NRGBA {
	if pn.pair >= 0 {
		_, balance := m.lead(pn, cell)
		return pn.colours.at(balance)
	}
	x := m.middleAt(pn, cell)
	switch {
	case math.IsInf(x, 1):
		return lightGrey
	case m.high <= m.low:
		return m.ids[0].shade(0.5)
	}
	return m.ids[0].shade((x - m.low) / (m.high - m.low))
}

// number returns what is printed in a cell.
func (m *mapChart) number(pn *mapPanel, cell int) string {
	if pn.pair < 0 {
		return m.amounts()(m.middleAt(pn, cell))
	}
	p := m.pairAt(pn, cell)
	switch {
	case p == nil:
		return ""
	case m.least == m.most:
		return strconv.Itoa(p.Ahead)
	}
	return strconv.Itoa(int(math.Round(100 * float64(p.Ahead) / float64(p.Runs))))
}

// amounts returns a writer of the values of the only arm, with as many digits
// as tell the ends of their range apart.
func (m *mapChart) amounts() func(float64) string {
	step := 1.0
	if m.high > m.low {
		step = math.Pow(10, math.Floor(math.Log10((m.high-m.low)/9)))
	}
	write := decimals(min(1, step))
	return func(x float64) string {
		switch {
		case math.IsNaN(x):
			return ""
		case math.IsInf(x, 0):
			return "–"
		}
		return write(x)
	}
}
