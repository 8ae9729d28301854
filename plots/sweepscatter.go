package plots

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
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

func (c *scatterChart) subtitle() string {
	points := plural(len(c.Points), "point", "points")
	if c.alone() {
		return fmt.Sprintf("%s%s, in the middle run at each of %s; %s", c.Outcome.Label, comma(c.unit()), points, c.setup())
	}
	return fmt.Sprintf("%s%s%s: %s less %s, in the middle pair of runs at each of %s; %s", upper(c.About), comma(c.unit()), c.lessIsBetter(), c.armName(c.Base), c.armName(c.Others[0]), points, c.setup())
}

func (c *scatterChart) note() string {
	parts := []string{"Line: the middle of neighbouring points; all other settings vary too."}
	if len(c.Factors) > mostPanels {
		parts = append(parts, fmt.Sprintf("The first %d of %d settings.", mostPanels, len(c.Factors)))
	}
	if len(c.panels) < 5 {
		parts = append(parts, meanings(c.Factors[:len(c.panels)]))
	}
	return joined(append(parts, c.left())...)
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

func (c *scatterChart) describe(ch *Chart) {
	var keys []string
	for _, pn := range c.panels {
		keys = append(keys, pn.factor.short())
	}
	ch.alt.drawn = joined(fmt.Sprintf("%s of dots, one for each point, each with a line through the middle of neighbouring ones: across, %s. %s.",
		upper(plural(len(c.panels), "panel", "panels")), strings.Join(keys, "; "), strings.TrimSuffix(ch.Subtitle, ".")), ch.Note)
	for i := range c.panels {
		pn := &c.panels[i]
		var parts []string
		for _, b := range pn.bins {
			text := fmt.Sprintf("%s at %s", figure(b.y), pn.told(b.x))
			if b.runs > 0 {
				text += fmt.Sprintf(" (%s ahead in %d of %d pairs)", c.armName(c.Base), b.ahead, b.runs)
			}
			parts = append(parts, text)
		}
		if len(parts) == 0 {
			parts = []string{"too few points for a line"}
		}
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s: %s.", upper(pn.factor.Key), strings.Join(parts, ", ")))
	}
	c.words(ch)
	c.tabulate(ch)
	c.tabulateBins(ch)
}

// tabulateBins adds a row for each bin: the middle place of its points.
func (c *scatterChart) tabulateBins(ch *Chart) {
	ch.header = append(ch.header, "points")
	for i := range ch.rows {
		ch.rows[i] = append(ch.rows[i], "1")
	}
	for k := range c.panels {
		pn := &c.panels[k]
		for _, b := range pn.bins {
			row := make([]string, len(ch.header))
			if row[k] = cell(pn.number(b.x)); pn.words != nil {
				row[k] = pn.told(b.x)
			}
			n := len(c.Factors)
			row[n], row[n+1], row[n+8], row[len(row)-1] = c.Outcome.Name, c.armName(c.Base), cell(b.y), strconv.Itoa(b.points)
			if !c.alone() {
				row[n+2], row[n+3], row[n+5] = c.armName(c.Others[0]), strconv.Itoa(b.runs), strconv.Itoa(b.ahead)
			}
			ch.rows = append(ch.rows, row)
		}
	}
}
