package plots

import (
	"fmt"
	"math"

	"leadsim/sim/record"
	"leadsim/words"
)

// OneOrForty draws one run beside all of them: left, net output (or
// Options.Metric) of the first run over time; right, one dot a run at its mean
// over the last quarter, with that run's dot circled.
func OneOrForty(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(4)
	name := o.Metric
	if name == "" {
		name = "net_output"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	first, last := v.whole()
	f := &forty{view: v, curves: curves{view: v, first: first, last: last, noThin: true}}
	f.curves.panels = []curvePanel{{measure: v.metric(m, first, last), events: v.events(first, last, 0, nil, "")}}
	f.curves.gather()
	for i := range v.arms {
		f.final = append(f.final, f.curves.panels[0].data.late(i, 13))
	}
	f.shown = f.whole()
	f.curves.bold = f.shown
	pn := f.curves.panels[0]
	ch := v.chart("one-or-forty", f.title(), say("one_or_forty.subtitle", "measure", pn.heading(), "runs", v.runsWords()),
		joined(v.skipped(), say("one_or_forty.note")))
	ch.body = f.body
	f.describe(ch)
	return ch, nil
}

type forty struct {
	*view
	curves curves
	final  [][]float64 // of each arm and run
	shown  int         // the run at the left
}

// whole returns the first run that every arm has to the end.
func (f *forty) whole() int {
	for k := range f.n {
		missing := false
		for i := range f.arms {
			missing = missing || math.IsNaN(f.final[i][k])
		}
		if !missing {
			return k
		}
	}
	return 0
}

func (f *forty) title() string {
	if len(f.arms) != 2 {
		return f.finding(f.curves.panels[0].measure, f.curves.panels[0].data, say("when.end"))
	}
	first := compare(f.final[0][f.shown:f.shown+1], f.final[1][f.shown:f.shown+1])
	lead := say("one_or_forty.neither")
	switch {
	case first.above > 0:
		lead = say("one_or_forty.ahead", "arm", f.name(1))
	case first.below > 0:
		lead = say("one_or_forty.ahead", "arm", f.name(0))
	}
	if f.n == 1 {
		return say("one_or_forty.title_one_run", "lead", lead)
	}
	all := compare(f.final[0], f.final[1])
	return say("one_or_forty.title", "lead", lead, "n", all.pairs, "pairs", f.pairs(), "a", f.name(0), "k", all.below, "b", f.name(1), "l", all.above)
}

func (f *forty) body(p *pen, area box) {
	gap := 2.2 * p.size.Text
	w := 0.5 * (area.width() - gap)
	f.curves.heading = say("one_or_forty.left", "measure", lower(f.curves.panels[0].heading()))
	f.curves.body(p, box{area.x0, area.y0, area.x0 + w, area.y1})
	f.drawDots(p, box{area.x0 + w + gap, area.y0, area.x1, area.y1})
}

// drawDots stacks one dot a run over its final value, one panel an arm.
func (f *forty) drawDots(p *pen, area box) {
	r := nothing
	for i := range f.arms {
		r.add(f.final[i]...)
	}
	if r.hi-r.lo < 1e-9 {
		r = span{r.lo - 0.5, r.hi + 0.5}
	}
	x := valued(r, 6)
	bins := max(8, min(28, int(area.width()/(1.0*p.size.Text))))
	stacks := make([][][]int, len(f.arms))
	most := 3
	for i := range f.arms {
		stacks[i] = stack(f.final[i], x, bins)
		for _, b := range stacks[i] {
			most = max(most, len(b))
		}
	}
	var frames []frame
	for i := range f.arms {
		frames = append(frames, frame{heading: f.name(i) + ": " + words.Count("run", len(present(f.final[i]))), x: x,
			y: axis{lo: 0, hi: float64(most), label: decimals(1)}, xTitle: say("one_or_forty.last_quarter", "measure", f.curves.panels[0].heading())})
	}
	for i, pl := range p.grid(area, 1, frames) {
		f.drawStacks(p, pl, i, stacks[i], float64(bins))
	}
}

// stack sorts runs into bins of the x axis.
func stack(final []float64, x axis, bins int) [][]int {
	out := make([][]int, bins)
	for k, y := range final {
		if !math.IsNaN(y) {
			b := min(bins-1, int(clamp((y-x.lo)/(x.hi-x.lo))*float64(bins)))
			out[b] = append(out[b], k)
		}
	}
	return out
}

func (f *forty) drawStacks(p *pen, pl panel, i int, stacks [][]int, bins float64) {
	step := min(pl.area.width()/bins, pl.area.height()/pl.y.hi)
	radius := 0.44 * step
	for b, runs := range stacks {
		x := pl.area.x0 + (float64(b)+0.5)*pl.area.width()/bins
		for n, k := range runs {
			at := point{x, pl.area.y1 - (float64(n)+0.5)*step}
			p.circle(at, radius, f.ids[i].color)
			if k == f.shown {
				p.ringAround(at, 1.25*radius)
			}
		}
	}
}

// ringAround draws a black circle around a dot.
func (p *pen) ringAround(at point, r float64) {
	var path []point
	for d := range 36 {
		sin, cos := math.Sincos(float64(d) * math.Pi / 18)
		path = append(path, point{at.x + r*cos, at.y + r*sin})
	}
	p.line(path, true, stroke{color: white, width: 1.4 * p.size.Line})
	p.line(path, true, stroke{color: black, width: 0.8 * p.size.Line})
}

func (f *forty) describe(ch *Chart) {
	pn := f.curves.panels[0]
	ch.alt.drawn = say("one_or_forty.drawn", "measure", lower(pn.heading()), "arms", list(f.names()))
	ch.header = []string{"measure", "unit", "arm", "run", "last_quarter"}
	for i := range f.arms {
		ch.alt.numbers = append(ch.alt.numbers, course(upper(say("one_or_forty.course", "arm", f.name(i))), f.curves.xs(), pn.data[i][f.shown], pn.unit),
			say("one_or_forty.numbers", "arm", f.name(i), "low", figure(quantile(f.final[i], 0)), "high", figure(quantile(f.final[i], 1)),
				"middle", figure(quantile(f.final[i], 0.5)), "x", figure(f.final[i][f.shown])))
		for k, y := range f.final[i] {
			ch.rows = append(ch.rows, []string{pn.name, pn.unit, f.name(i), fmt.Sprint(k), cell(y)})
		}
	}
	ch.alt.trend = []string{f.title() + "."}
}
