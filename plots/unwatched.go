package plots

import (
	"fmt"
	"math"

	"leadsim/sim/record"
	"leadsim/words"
)

// Unwatched draws what the leader sees (compliance as checks show it, solid)
// against what is so (dashed), with the gap between them shaded. One panel an
// arm over time. Arms whose names end in numbers, such as "monitor=0.2", are
// taken as a sweep: the number is the x axis, what stands before it the panel.
// Options.Metric replaces what is so, for instance by unwatched_effort.
func Unwatched(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	name := o.Metric
	if name == "" {
		name = "compliance_so"
	}
	m, err := metricNamed(name)
	if err != nil {
		return nil, err
	}
	first, last := v.whole()
	u := &unwatched{view: v, first: first, last: last,
		seen: v.metric(record.Must("compliance_seen"), first, last), so: v.metric(m, first, last)}
	if !u.sweep() {
		v.first(4)
		u.overTime()
	}
	ch := v.chart("unwatched", u.title(), say("unwatched.subtitle", "seen", lower(u.seen.name), "so", lower(u.so.name), "runs", v.runsWords()), u.note())
	ch.body = u.body
	u.describe(ch)
	return ch, nil
}

type unwatched struct {
	*view
	first, last int
	seen, so    measure
	over        string // what the x axis is if not time
	panels      []gapPanel
}

// gapPanel is one pair of courses.
type gapPanel struct {
	name     string
	id       identity
	arms     []int // places in view.arms
	xs       []float64
	seen, so []float64
	thin     [][]float64 // of what is so
}

// overTime makes one panel an arm, middle values week by week.
func (u *unwatched) overTime() {
	seen, so := u.courses(u.seen), u.courses(u.so)
	for i := range u.arms {
		g := gapPanel{name: u.name(i), id: u.ids[i], arms: []int{i}, xs: weeksFrom(u.first, u.last), seen: seen.across(i, 0.5), so: so.across(i, 0.5)}
		if u.n > 1 {
			g.thin = so[i][:min(12, u.n)]
		}
		u.panels = append(u.panels, g)
	}
}

func (u *unwatched) note() string {
	if u.over != "" {
		return say("unwatched.note_sweep", "runs", words.Count("run", u.n))
	}
	thin := ""
	if u.n > 1 {
		thin = say("unwatched.thin", "n", min(12, u.n))
	}
	return joined(u.skipped(), say("unwatched.note", "runs", words.Count("run", u.n)), thin)
}

// gap returns what is seen less what is so at the end of a panel.
func (g gapPanel) gap() float64 {
	n := len(g.xs)
	return mean(g.seen[max(0, n-4):]) - mean(g.so[max(0, n-4):])
}

// gaps returns the gap at the end of every run of arm i.
func (u *unwatched) gaps(i int) []float64 {
	var out []float64
	for k := range u.n {
		out = append(out, mean(late(u.seen.of(i, k)))-mean(late(u.so.of(i, k))))
	}
	return out
}

func (u *unwatched) title() string {
	if u.over != "" {
		var out []string
		for _, g := range u.panels {
			out = append(out, say("unwatched.gap_at", "panel", prefix(g.name), "x", figure(g.seen[0]-g.so[0]), "value", u.over+" = "+figure(g.xs[0])))
		}
		return say("unwatched.title_sweep", "gaps", list(out))
	}
	var gaps []float64
	var runs [][]float64
	for i, g := range u.panels {
		gaps, runs = append(gaps, g.gap()), append(runs, u.gaps(i))
	}
	return say("unwatched.title", "arms", u.each(gaps, say("unwatched.points"), runs))
}

// prefix is the name of a panel before other words, "" if it has none.
func prefix(name string) string {
	if name == "" {
		return ""
	}
	return name + " "
}

func (u *unwatched) body(p *pen, area box) {
	y := axis{lo: 0, hi: 100, ticks: []float64{0, 20, 40, 60, 80, 100}, label: func(t float64) string { return decimals(1)(t) + " %" }}
	r := span{0, 100}
	for _, g := range u.panels {
		r.add(g.seen...)
		r.add(g.so...)
	}
	if r.hi > 100 || r.lo < 0 {
		y = valued(r, 5)
	}
	x, title := weekAxis(float64(u.first), float64(u.last)), ""
	title = x.timeWord()
	if u.over != "" {
		xr := nothing
		for _, g := range u.panels {
			xr.add(g.xs...)
		}
		x, title = valued(xr, 5), u.over
	}
	columns := len(u.panels)
	if columns > 3 {
		columns = 2
	}
	var frames []frame
	for _, g := range u.panels {
		f := frame{heading: g.name, x: x, y: y, xTitle: title}
		if u.over == "" {
			f.events = u.events(u.first, u.last, 0, g.arms, "watching_off")
		}
		frames = append(frames, f)
	}
	for i, pl := range p.grid(area, columns, frames) {
		u.drawGap(p, pl, u.panels[i])
	}
}

func (u *unwatched) drawGap(p *pen, pl panel, g gapPanel) {
	s := p.size
	for _, ys := range g.thin {
		p.curve(pl, g.xs, ys, stroke{color: faint(g.id.color, 0.25), width: 0.36 * s.Line})
	}
	top := make([]float64, len(g.xs))
	for w := range top {
		top[w] = math.Max(g.seen[w], g.so[w])
	}
	p.band(pl, g.xs, g.so, top, faint(g.id.color, 0.22))
	line := g.id.line(s)
	line.dash = nil
	p.curve(pl, g.xs, g.seen, line)
	line.dash = []float64{3 * s.Line, 2 * s.Line}
	p.curve(pl, g.xs, g.so, line)
	if u.over != "" {
		for w := range g.xs {
			p.circle(pl.at(g.xs[w], g.seen[w]), 1.5*s.Line, g.id.color)
			p.circle(pl.at(g.xs[w], g.so[w]), 1.5*s.Line, g.id.color)
		}
	}
	u.nameGap(p, pl, g)
}

// nameGap writes that it is unseen into the gap where it is highest, if it is high
// enough there for words.
func (u *unwatched) nameGap(p *pen, pl panel, g gapPanel) {
	s := p.size
	words := say("unwatched.unseen")
	w := textWidth(words, s.Text, true)
	best, at := 0.0, point{}
	for i := range g.xs {
		x := pl.px(g.xs[i])
		if math.IsNaN(g.seen[i]-g.so[i]) || x-w/2 < pl.area.x0 || x+w/2 > pl.area.x1 {
			continue
		}
		high, low := pl.py(g.seen[i]), pl.py(g.so[i])
		clear := true
		for _, e := range pl.events {
			clear = clear && math.Abs(pl.px(e.at)-x) > w/2+0.3*s.Text
		}
		if clear && low-high > best {
			best, at = low-high, point{x, (low + high) / 2}
		}
	}
	if best > 1.8*s.Text {
		p.fill(textBox(at, middle, s.Text, true, words).inset(-6, -3, -6, -3).corners(), faint(white, 0.8))
		p.put(at, middle, s.Text, true, ink, words)
	}
}

func (u *unwatched) describe(ch *Chart) {
	x, column := say("unwatched.week"), "week"
	if u.over != "" {
		x, column = u.over, u.over
	}
	ch.alt.drawn = upper(say("unwatched.drawn", "panels", words.Count("panel", len(u.panels)), "x", x, "seen", lower(u.seen.name), "so", lower(u.so.name)))
	ch.header = []string{"panel", column, "seen", "so", "unseen", "runs"}
	var trend []string
	for _, g := range u.panels {
		n := len(g.xs) - 1
		ch.alt.numbers = append(ch.alt.numbers, upper(say("unwatched.numbers", "panel", prefix(g.name), "seen0", figure(g.seen[0]), "seen1", figure(g.seen[n]),
			"so0", figure(g.so[0]), "so1", figure(g.so[n]), "x", x, "from", figure(g.xs[0]), "to", figure(g.xs[n]))))
		for w := range g.xs {
			ch.rows = append(ch.rows, []string{g.name, cell(g.xs[w]), cell(g.seen[w]), cell(g.so[w]), cell(g.seen[w] - g.so[w]), fmt.Sprint(u.n)})
		}
		trend = append(trend, upper(say("unwatched.trend", "panel", prefix(g.name), "from", figure(g.seen[0]-g.so[0]), "to", figure(g.seen[n]-g.so[n]))))
	}
	ch.alt.trend = trend
}
