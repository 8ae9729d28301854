package plots

import (
	"fmt"
	"image/color"
	"math"

	"leadsim/sim/record"
)

// Difference draws the second arm less the first, pair by pair: the pairs
// thinly, the middle half of them as a band that says so, and the middle one
// boldly. Above the zero line the second arm is ahead.
func Difference(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	if len(v.arms) < 2 {
		return nil, fmt.Errorf("plots: a difference takes two arms; want two of %v", armNames(r))
	}
	v.first(2)
	name := o.Metric
	if name == "" {
		name = "net_output"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	first, last := v.whole()
	d := &differenceChart{view: v, first: first, last: last, of: v.readable(v.metric(m, first, last))}
	d.gather()
	ch := v.chart("difference", v.finding(d.of, d.both, say("when.end")),
		say(d.ifPaired("difference.subtitle", "difference.subtitle_unpaired"), "measure", d.of.heading(), "b", v.name(1), "a", v.name(0), "runs", v.runsWords()), d.note())
	ch.body = d.body
	d.describe(ch)
	return ch, nil
}

// ifPaired returns the first of two keys if runs of the same number met the same
// chance, else the second.
func (d *differenceChart) ifPaired(key, otherwise string) string {
	if d.paired() {
		return key
	}
	return otherwise
}

type differenceChart struct {
	*view
	of             measure
	first, last    int
	both           courses
	less           courses // of one arm: the differences
	low, mid, high []float64
}

func (d *differenceChart) gather() {
	d.both = d.courses(d.of)
	runs := make([][]float64, d.n)
	for k := range runs {
		runs[k] = differences(d.both[0][k], d.both[1][k], 0, d.last-d.first)
	}
	d.less = courses{runs}
	d.low, d.mid, d.high = d.less.across(0, 0.25), d.less.across(0, 0.5), d.less.across(0, 0.75)
}

func (d *differenceChart) thin() int { return min(d.n, 16) }

func (d *differenceChart) note() string {
	if d.n == 1 {
		return say("difference.one_run")
	}
	thin := say("difference.thin_first", "thin", d.thin(), "pairs", d.pairs())
	if d.thin() == d.n {
		thin = say("difference.thin_all", "n", d.n, "pairs", d.pairs())
	}
	return joined(d.skipped(), say("difference.note", "n", d.n, "pairs", d.pairs()), thin)
}

func (d *differenceChart) body(p *pen, area box) {
	r := span{0, 0}
	r.add(d.low...)
	r.add(d.high...)
	for k := range d.thin() {
		r.add(d.less[0][k]...)
	}
	if r.hi-r.lo < 1e-9 {
		r = span{-0.1, 0.1}
	}
	r.lo, r.hi = min(r.lo, -0.25*r.hi), max(r.hi, -0.25*r.lo)
	x := weekAxis(float64(d.first), float64(d.last))
	words := d.bandWords()
	f := frame{x: x, y: valued(r, 6), xTitle: x.timeWord(), right: nameRoom(p.size, area.width(), words[:]), events: d.events(d.first, d.last, 0, nil, "")}
	above := area.y0 + 0.6*p.size.Text
	area.y0 += 1.4 * p.size.Text
	// Who is ahead below zero stands beside the title of the time axis or, where
	// that is too narrow, in a row of its own.
	below := 2.3 * p.size.Small
	if labels := 3.5 * p.size.Small; textWidth(d.side("↓ ", 0), p.size.Text, true) > besideTitle(p.size, area.width()-f.right-labels, f.xTitle) {
		area.y1 -= 1.3 * p.size.Text
		below += 1.3 * p.size.Text
	}
	pl := p.grid(area, 1, []frame{f})[0]
	d.drawPairs(p, pl)
	d.nameSides(p, pl, above, pl.area.y1+below)
	d.nameBand(p, pl, words)
}

func (d *differenceChart) bandWords() [2]string {
	return [2]string{say("difference.half", "pairs", d.pairs()), say("difference.middle")}
}

func (d *differenceChart) xs() []float64 {
	out := make([]float64, d.last-d.first+1)
	for w := range out {
		out[w] = float64(d.first + w)
	}
	return out
}

func (d *differenceChart) drawPairs(p *pen, pl panel) {
	s, xs := p.size, d.xs()
	for k := range d.thin() {
		p.curve(pl, xs, d.less[0][k], stroke{color: faint(grey, 0.22), width: 0.3 * s.Line})
	}
	p.band(pl, xs, d.low, d.high, faint(lightGrey, 0.55))
	for _, edge := range [][]float64{d.low, d.high} {
		p.curve(pl, xs, edge, stroke{color: grey, width: 0.3 * s.Line})
	}
	p.seg(pl.area.x0, pl.py(0), pl.area.x1, pl.py(0), stroke{color: ink, width: 0.6 * s.Line})
	p.curve(pl, xs, d.mid, stroke{color: white, width: 1.8 * s.Line})
	p.curve(pl, xs, d.mid, stroke{color: ink, width: 1.2 * s.Line})
}

// side says who is ahead on one side of zero.
func (d *differenceChart) side(arrow string, arm int) string {
	return say("difference.more", "arm", arrow+d.name(arm))
}

// besideTitle is the room to the left of a time axis' title, in the middle under
// a panel so wide.
func besideTitle(s Size, width float64, title string) float64 {
	return (width-textWidth(title, s.Small, false))/2 - 0.5*s.Text
}

// nameSides writes who is ahead above zero into a row above the panel, and who
// is ahead below zero into one below it.
func (d *differenceChart) nameSides(p *pen, pl panel, above, below float64) {
	s := p.size
	side := func(arrow string, arm int, y float64) {
		words := d.side(arrow, arm)
		if room := pl.area.width(); textWidth(words, s.Text, true) > room {
			more := say("difference.more", "arm", "")
			words = say("difference.more", "arm", shorten(arrow+d.name(arm), s.Text, true, room-textWidth(more, s.Text, true)))
		}
		p.put(point{pl.area.x0, y}, start, s.Text, true, readable(d.ids[arm].color), words)
	}
	side("↑ ", 1, above)
	side("↓ ", 0, below)
}

func (d *differenceChart) nameBand(p *pen, pl panel, words [2]string) {
	for w := len(d.mid) - 1; w >= 0; w-- {
		if math.IsNaN(d.mid[w]) {
			continue
		}
		x := d.xs()[w]
		if d.n == 1 {
			p.nameEnds(pl, []ending{{say("difference.the_run"), pl.at(x, d.mid[w]), ink, noMark}})
			return
		}
		p.nameEnds(pl, []ending{{words[1], pl.at(x, d.mid[w]), ink, noMark}, {words[0], pl.at(x, (d.mid[w]+d.high[w])/2), grey, noMark}})
		return
	}
}

// band fills between two courses where both have values.
func (p *pen) band(pl panel, xs, low, high []float64, c color.NRGBA) {
	for from := 0; from < len(xs); {
		to := from
		for to < len(xs) && !math.IsNaN(low[to]) && !math.IsNaN(high[to]) {
			to++
		}
		if to-from > 1 {
			var path []point
			for w := from; w < to; w++ {
				path = append(path, pl.at(xs[w], high[w]))
			}
			for w := to - 1; w >= from; w-- {
				path = append(path, pl.at(xs[w], low[w]))
			}
			p.fill(path, c)
		}
		from = to + 1
	}
}

func (d *differenceChart) describe(ch *Chart) {
	xs := d.xs()
	drawn := say(d.ifPaired("difference.drawn", "difference.drawn_unpaired"), "from", d.first, "to", d.last, "measure", lower(d.of.heading()), "b", d.name(1), "a", d.name(0))
	ch.alt.drawn = joined(drawn, d.note(), d.closings(), marked(d.events(d.first, d.last, 0, nil, "")))
	n := len(xs) - 1
	ch.alt.numbers = append(ch.alt.numbers, course(say("difference.course"), xs, d.mid, d.of.unit),
		say("difference.end", "pairs", d.pairs(), "low", figure(d.low[n]), "high", figure(d.high[n])))
	ch.alt.trend = []string{upper(d.finding(d.of, d.both, say("when.end"))) + "."}
	less := say("difference.less", "b", d.name(1), "a", d.name(0))
	ch.header = []string{"measure", "unit", "difference", "week", "lower_quartile", "median", "upper_quartile", "pairs"}
	for w := range xs {
		ch.rows = append(ch.rows, []string{d.of.name, d.of.unit, less, cell(xs[w]), cell(d.low[w]), cell(d.mid[w]), cell(d.high[w]), fmt.Sprint(d.n)})
	}
}
