package plots

import (
	"fmt"
	"image/color"
	"math"

	"leadsim/sim/record"
	"leadsim/words"
)

// Leaderful draws who decides, as parts of all decisions: members on their
// own, members and leader together, the leader alone; and as a line the share
// of members who could take their leader's place. One panel an arm.
func Leaderful(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(4)
	first, last := v.whole()
	l := &leaderful{view: v, first: first, last: last}
	l.gather()
	ch := v.chart("leaderful", l.title(), say("leaderful.subtitle", "runs", v.runsWords()),
		joined(v.skipped(), say("leaderful.note", "runs", words.Count("run", v.n))))
	ch.body = l.body
	l.describe(ch)
	return ch, nil
}

type leaderful struct {
	*view
	first, last        int
	own, shared, ready [][]float64 // of each arm, week by week, in percent
}

func (l *leaderful) gather() {
	for i := range l.arms {
		l.own = append(l.own, l.meanShare(i, "own_decisions", l.first, l.last))
		l.shared = append(l.shared, l.meanShare(i, "shared_decisions", l.first, l.last))
		l.ready = append(l.ready, l.meanShare(i, "ready", l.first, l.last))
	}
}

// deciders are the parts of all decisions, from the bottom up.
var deciders = []struct {
	key  string  // of its words
	tint float64 // share of white in the arm's colour
}{{"leaderful.own", 0.25}, {"leaderful.together", 0.6}, {"leaderful.leader", 0.87}}

// edges returns the lower and upper edge of a band.
func (l *leaderful) edges(i, b int) (low, high []float64) {
	flat := func(y float64) []float64 {
		out := make([]float64, len(l.own[i]))
		for w := range out {
			out[w] = y + 0*l.own[i][w]
		}
		return out
	}
	together := make([]float64, len(l.own[i]))
	for w := range together {
		together[w] = math.Max(l.shared[i][w], l.own[i][w])
	}
	return [][]float64{flat(0), l.own[i], together}[b], [][]float64{l.own[i], together, flat(100)}[b]
}

func (l *leaderful) title() string {
	var own []float64
	var runs [][]float64
	for i := range l.arms {
		own = append(own, mean(late(l.own[i])))
		var each []float64
		for k := range l.n {
			each = append(each, mean(late(l.column(i, k, record.Must("own_decisions"))[:l.last+1])))
		}
		runs = append(runs, each)
	}
	return say("leaderful.title", "arms", l.each(own, percent, runs))
}

// late returns the last four weeks of a course.
func late(ys []float64) []float64 { return ys[max(0, len(ys)-4):] }

func (l *leaderful) body(p *pen, area box) {
	area = p.key(area, l.bandKey(p))
	x := weekAxis(float64(l.first), float64(l.last))
	y := axis{lo: 0, hi: 100, ticks: []float64{0, 25, 50, 75, 100}, label: func(t float64) string { return decimals(1)(t) + " %" }}
	columns := len(l.arms)
	if columns == 4 {
		columns = 2
	}
	var frames []frame
	for i := range l.arms {
		frames = append(frames, frame{heading: l.name(i), x: x, y: y, xTitle: x.timeWord(), events: l.events(l.first, l.last, 0, []int{i}, "")})
	}
	for i, pl := range p.grid(area, columns, frames) {
		l.drawShares(p, pl, i)
	}
}

func (l *leaderful) bandKey(p *pen) []keyEntry {
	var out []keyEntry
	for _, d := range deciders {
		c := l.ids[0].color
		if len(l.arms) > 1 {
			c = grey
		}
		out = append(out, keyEntry{say(d.key), func(at point, r float64) {
			b := box{at.x - 1.2*r, at.y - 1.2*r, at.x + 1.2*r, at.y + 1.2*r}
			p.fill(b.corners(), tint(c, d.tint))
			p.line(b.corners(), true, stroke{color: grey, width: 0.3 * p.size.Line})
		}, 1})
	}
	return append(out, keyEntry{say("leaderful.able"), func(at point, r float64) {
		p.readyLine([]point{{at.x - 2.6*r, at.y}, {at.x + 2.6*r, at.y}})
	}, 2})
}

// readyLine draws a dashed black line on a white ground.
func (p *pen) readyLine(path []point) {
	p.line(path, false, stroke{color: white, width: 1.4 * p.size.Line})
	p.line(path, false, stroke{color: black, width: 0.8 * p.size.Line, dash: []float64{2.4 * p.size.Line, 1.6 * p.size.Line}})
}

func (l *leaderful) drawShares(p *pen, pl panel, i int) {
	s, xs := p.size, weeksFrom(l.first, l.last)
	for b := range deciders {
		low, high := l.edges(i, b)
		p.band(pl, xs, low, high, tint(l.ids[i].color, deciders[b].tint))
		if b > 0 {
			p.curve(pl, xs, low, stroke{color: shade(l.ids[i].color), width: 0.4 * s.Line})
		}
	}
	var path []point
	for w, y := range l.ready[i] {
		if !math.IsNaN(y) {
			path = append(path, pl.at(xs[w], y))
		}
	}
	p.readyLine(path)
	p.drawEvents(pl.wordless())
}

// wordless returns a panel whose events have no words, for drawing their
// rules again above what covers them.
func (pl panel) wordless() panel {
	pl.events = unnamed(pl.events)
	for i := range pl.events {
		pl.events[i].lasted = false // a second shade would darken the first
	}
	return pl
}

func shade(c color.NRGBA) color.NRGBA { return mix(c, black, 0.3) }

// weeksFrom returns the weeks from first to last as numbers.
func weeksFrom(first, last int) []float64 {
	var out []float64
	for w := first; w <= last; w++ {
		out = append(out, float64(w))
	}
	return out
}

func (l *leaderful) describe(ch *Chart) {
	ch.alt.drawn = say("leaderful.drawn", "from", l.first, "to", l.last, "arms", list(l.names()))
	xs := weeksFrom(l.first, l.last)
	ch.header = []string{"arm", "week", "members_alone_pct", "together_pct", "leader_alone_pct", "able_to_follow_pct", "runs"}
	for i := range l.arms {
		ch.alt.numbers = append(ch.alt.numbers, course(say("leaderful.own_course", "arm", l.name(i)), xs, l.own[i], say("leaderful.own_unit")),
			course(say("leaderful.able_course", "arm", l.name(i)), xs, l.ready[i], say("leaderful.able_unit")))
		for w := range xs {
			own, shared := l.own[i][w], l.shared[i][w]
			ch.rows = append(ch.rows, []string{l.name(i), cell(xs[w]), cell(own), cell(shared - own), cell(100 - shared), cell(l.ready[i][w]), fmt.Sprint(l.n)})
		}
	}
	ch.alt.trend = []string{l.title() + "."}
}
