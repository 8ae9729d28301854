package plots

import (
	"fmt"
	"math"
	"slices"

	"leadsim/sim/record"
)

// Crises draws when crises began: one row a run, one tick a crisis, one column
// an arm, and above it the number of crises a year. An average over runs would
// look calm, because crises come at other times in other runs.
func Crises(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(4)
	first, last := v.whole()
	c := &crisisChart{view: v, first: first, last: last, rows: min(v.n, 20)}
	c.count()
	ch := v.chart("crises", c.title(), say("crises.subtitle", "from", first, "to", last, "runs", v.runsWords()), c.note())
	ch.body = c.body
	c.describe(ch)
	return ch, nil
}

type crisisChart struct {
	*view
	first, last int
	rows        int
	perYear     [][]float64 // of each arm and year, in the organizations open then
	rates       [][]float64 // of each arm and run, a year
}

// bin is the length of a bar above the raster: a year, or a quarter in short
// studies.
func (c *crisisChart) bin() int {
	if c.last-c.first+1 < 104 {
		return 13
	}
	return 52
}

func (c *crisisChart) begun(i, k int) []record.Happening {
	var out []record.Happening
	for _, h := range c.run(i, k).Happenings {
		if h.Kind == record.CrisisBegan && h.Week >= c.first && h.Week <= c.last {
			out = append(out, h)
		}
	}
	return out
}

// scripted reports whether the study itself set a crisis.
func scripted(h record.Happening) bool { return h.Name != "" }

// count counts crises and the weeks in which somebody was open to have them.
func (c *crisisChart) count() {
	bins := (c.last-c.first)/c.bin() + 1
	for i := range c.arms {
		begun, open, each := make([]float64, bins), make([]float64, bins), make([]float64, c.n)
		for k := range c.n {
			for _, h := range c.begun(i, k) {
				begun[(h.Week-c.first)/c.bin()]++
			}
			end := min(c.last, c.closed(i, k)) // the week of closing is the last one that is lived through
			for w := c.first; w <= end; w++ {
				open[(w-c.first)/c.bin()]++
			}
			each[k] = 52 * float64(len(c.begun(i, k))) / float64(max(0, end-c.first+1))
		}
		for b := range begun {
			begun[b] *= 52 / open[b] // NaN if nobody was open
		}
		c.perYear, c.rates = append(c.perYear, begun), append(c.rates, each)
	}
}

// rate returns the crises a year of arm i over all weeks in which its
// organizations were open.
func (c *crisisChart) rate(i int) float64 {
	var begun, open float64
	for k := range c.n {
		begun += float64(len(c.begun(i, k)))
		open += float64(max(0, min(c.last, c.closed(i, k))-c.first+1))
	}
	return 52 * begun / open
}

func (c *crisisChart) title() string {
	var rates []float64
	for i := range c.arms {
		rates = append(rates, c.rate(i))
	}
	return say("crises.title", "arms", c.each(rates, "", c.rates))
}

func (c *crisisChart) note() string {
	rows, scripted, closed := say("crises.first_rows", "k", c.rows, "n", c.n), "", ""
	if c.rows == c.n {
		rows = say("crises.rows")
	}
	if c.scripted() {
		scripted = say("crises.scripted")
	}
	if c.closings() != "" {
		closed = say("crises.closed")
	}
	return joined(c.skipped(), rows, scripted, closed)
}

// scripted reports whether a crisis that is drawn was set by the study.
func (c *crisisChart) scripted() bool {
	for i := range c.arms {
		for k := range c.rows {
			if slices.ContainsFunc(c.begun(i, k), scripted) {
				return true
			}
		}
	}
	return false
}

func (c *crisisChart) body(p *pen, area box) {
	x := weekAxis(float64(c.first), float64(c.last+1))
	most := span{0, 1}
	for _, y := range c.perYear {
		most.add(y...)
	}
	most.hi *= 1.25 // room for numbers above the bars
	var frames []frame
	for i := range c.arms {
		frames = append(frames, frame{heading: say("crises.heading", "arm", c.name(i)), x: x, y: valued(most, 3), weight: 0.3})
	}
	rows := axis{lo: 0, hi: float64(c.rows), label: decimals(1)}
	for i := range c.arms {
		frames = append(frames, frame{x: x, y: rows, xTitle: x.timeWord(), events: c.events(c.first, c.last, 0, []int{i}, "")})
	}
	panels := p.grid(area, len(c.arms), frames)
	for i := range c.arms {
		c.drawBars(p, panels[i], i)
		c.drawRaster(p, panels[len(c.arms)+i], i)
	}
}

func (c *crisisChart) drawBars(p *pen, pl panel, i int) {
	for b, y := range c.perYear[i] {
		if math.IsNaN(y) {
			continue
		}
		from := float64(c.first + b*c.bin())
		to := math.Min(from+float64(c.bin()), float64(c.last+1))
		bar := box{pl.px(from) + 1.5, pl.py(y), pl.px(to) - 1.5, pl.py(0)}
		p.fill(bar.corners(), c.ids[i].color)
		words := figure(y)
		if widest(p.size.Small, false, figures(c.perYear[i])...) < bar.width() && len(c.perYear[i]) > 1 && bar.y0-pl.area.y0 > p.size.Small {
			p.put(point{(bar.x0 + bar.x1) / 2, bar.y0 - 0.55*p.size.Small}, middle, p.size.Small, false, ink, words)
		}
	}
}

// figures writes values as they stand above bars: all of them or, where one is
// wider than its bar, none.
func figures(ys []float64) []string {
	var out []string
	for _, y := range present(ys) {
		out = append(out, figure(y))
	}
	return out
}

func (c *crisisChart) drawRaster(p *pen, pl panel, i int) {
	s := p.size
	for k := range c.rows {
		y0, y1 := pl.py(float64(c.rows-k)), pl.py(float64(c.rows-k-1))
		pad := 0.1 * (y1 - y0)
		if end := c.closed(i, k); end < c.last {
			p.fill(box{pl.px(float64(end + 1)), y0, pl.area.x1, y1}.corners(), gridGrey)
		}
		p.seg(pl.area.x0, y1, pl.area.x1, y1, stroke{color: gridGrey, width: 0.2 * s.Line})
		for _, h := range c.begun(i, k) {
			look := stroke{color: c.ids[i].color, width: 0.9 * s.Line}
			if scripted(h) {
				look = stroke{color: lightGrey, width: 0.9 * s.Line}
			}
			x := pl.px(float64(h.Week))
			p.seg(x, y0+pad, x, y1-pad, look)
		}
	}
}

func (c *crisisChart) describe(ch *Chart) {
	ch.alt.drawn = joined(say("crises.drawn", "arms", list(c.names()), "from", c.first, "to", c.last), c.note(), c.closings(), say("crises.bars"))
	ch.header = []string{"arm", "run", "crises_a_year", "weeks_of_beginning"}
	for i := range c.arms {
		y := c.perYear[i]
		ch.alt.numbers = append(ch.alt.numbers, upper(say("crises.numbers", "arm", c.name(i), "first", figure(y[0]), "last", figure(y[len(y)-1]),
			"middle", figure(quantile(c.rates[i], 0.5)), "low", figure(quantile(c.rates[i], 0)), "high", figure(quantile(c.rates[i], 1)))))
		for k := range c.n {
			weeks := ""
			for n, h := range c.begun(i, k) {
				if n > 0 {
					weeks += " "
				}
				weeks += fmt.Sprint(h.Week)
			}
			ch.rows = append(ch.rows, []string{c.name(i), fmt.Sprint(k), cell(c.rates[i][k]), weeks})
		}
	}
	if len(c.arms) > 1 {
		ch.alt.trend = append(ch.alt.trend, upper(c.compare(c.rates[0], c.rates[1]).sentence(c.name(0), c.name(1), say("crises.higher"), say("when.all")))+".")
	} else {
		ch.alt.trend = append(ch.alt.trend, upper(c.title())+".")
	}
}
