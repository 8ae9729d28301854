package plots

import (
	"math"
	"slices"
	"sort"
	"strconv"
)

// scatterChart is the outcome at points that lie anywhere: a panel for each
// factor, in which all others vary too.
type scatterChart struct {
	*sweepView
	panels []scatterPanel
	ys     []float64 // of each point: the middle difference, or the middle run
	lead   []Lead
}

// scatterPanel is one factor.
type scatterPanel struct {
	factor Factor
	words  []string  // values that are words, in order; nil for numbers
	xs     []float64 // of each point
	log    bool
	few    bool // few values, each of which many points share
	bins   []bin
}

// bin is neighbouring points: their middle place, the middle of their
// outcomes, and how many of their pairs of runs the base is ahead in.
type bin struct {
	x, y                float64
	points, ahead, runs int
}

// mostPanels is how many factors get a panel.
const mostPanels = 12

// scatters draws a panel for each factor.
func (v *sweepView) scatters() *Chart {
	c := &scatterChart{sweepView: v}
	c.gather()
	for k, f := range v.Factors {
		if k < mostPanels {
			c.panels = append(c.panels, c.panel(k, f))
		}
	}
	ch := v.chart("sweep-scatter", v.Finding, c.subtitle())
	ch.Note = c.note()
	ch.body = c.body
	c.describe(ch)
	return ch
}

func (c *scatterChart) gather() {
	for i := range c.Points {
		p, y, lead := &c.Points[i], math.NaN(), NotShown
		switch {
		case c.alone() && len(p.Arms) > 0 && p.Arms[0].Runs > 0:
			y = finite(p.Arms[0].Middle)
		case !c.alone() && len(p.Pairs) > 0 && p.Pairs[0].Runs > 0:
			y, lead = finite(p.Pairs[0].Middle), p.Pairs[0].Lead
		}
		c.ys, c.lead = append(c.ys, y), append(c.lead, lead)
	}
}

// panel places all points along a factor.
func (c *scatterChart) panel(k int, f Factor) scatterPanel {
	pn := scatterPanel{factor: f}
	numbers := true
	var words []string
	for i := range c.Points {
		text := c.Points[i].Values[k]
		x, err := strconv.ParseFloat(text, 64)
		numbers = numbers && err == nil
		pn.xs = append(pn.xs, x)
		if len(words) < 50 && !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	if !numbers {
		pn.words = words
		for i := range c.Points {
			pn.xs[i] = float64(slices.Index(words, c.Points[i].Values[k]))
		}
	} else if pn.log = ratios(pn.xs); pn.log {
		for i := range pn.xs {
			pn.xs[i] = math.Log10(pn.xs[i])
		}
	}
	pn.bins = c.bins(&pn)
	return pn
}

// ratios tells whether numbers lie more evenly by their ratios.
func ratios(xs []float64) bool {
	s := slices.Sorted(slices.Values(xs))
	lo, mid, hi := s[0], s[len(s)/2], s[len(s)-1]
	if lo <= 0 || hi < 8*lo || len(s) < 8 {
		return false
	}
	return math.Abs((mid-lo)/(hi-lo)-0.5) > 2*math.Abs(math.Log(mid/lo)/math.Log(hi/lo)-0.5)
}

// Points in a bin at the least, and bins at the most.
const (
	leastInBin = 6
	mostBins   = 10
)

// bins puts points into bins of equally many, by their place; where a factor
// takes few values each value is a bin.
func (c *scatterChart) bins(pn *scatterPanel) (out []bin) {
	var order []int
	for i, y := range c.ys {
		if !math.IsNaN(y) {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return pn.xs[order[a]] < pn.xs[order[b]] })
	distinct := 0
	for k, i := range order {
		if k == 0 || pn.xs[i] != pn.xs[order[k-1]] {
			distinct++
		}
	}
	if pn.few = distinct <= mostLabels; pn.few {
		for from := 0; from < len(order); {
			to := from
			for to < len(order) && pn.xs[order[to]] == pn.xs[order[from]] {
				to++
			}
			out = append(out, c.bin(pn, order[from:to]))
			from = to
		}
		return out
	}
	n := min(mostBins, len(order)/leastInBin)
	for k := range n {
		out = append(out, c.bin(pn, order[k*len(order)/n:(k+1)*len(order)/n]))
	}
	return out
}

func (c *scatterChart) bin(pn *scatterPanel, members []int) bin {
	b := bin{points: len(members)}
	var xs, ys []float64
	for _, i := range members {
		xs, ys = append(xs, pn.xs[i]), append(ys, c.ys[i])
		if !c.alone() {
			b.ahead += c.Points[i].Pairs[0].Ahead
			b.runs += c.Points[i].Pairs[0].Runs
		}
	}
	b.x, b.y = quantile(xs, 0.5), quantile(ys, 0.5)
	return b
}

// number returns a place on the axis as it is read.
func (pn *scatterPanel) number(x float64) float64 {
	if pn.log {
		return math.Pow(10, x)
	}
	return x
}

// told writes a place on the axis.
func (pn *scatterPanel) told(x float64) string {
	if pn.words != nil {
		return pn.words[max(0, min(len(pn.words)-1, int(math.Round(x))))]
	}
	return figure(pn.number(x))
}
