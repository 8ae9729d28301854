package plots

import (
	"math"

	"leadsim/sim/param"
)

const textKind = param.Text

func (l *lineChart) body(p *pen, area box) {
	s := p.size
	var names []string
	for a := range l.Arms {
		if !l.alone() {
			names = append(names, l.armName(a))
		}
	}
	y := l.values()
	f := frame{x: l.xs.axis(mostLabels), y: y, events: l.events()}
	if len(names) > 0 {
		f.right = nameRoom(s, area.width(), names)
	}
	f.xTitle = l.lineFactor().axisTitle(s, area.width()-f.right-3*s.Text, l.xs.log)
	if y.lo > 0 {
		f.heading = upper(say("axis.from", "x", y.label(y.lo)))
	}
	strip := l.stripHeight(s)
	pl := p.grid(box{area.x0, area.y0, area.x1, area.y1 - strip}, 1, []frame{f})[0]
	l.drawRuns(p, pl)
	l.drawLines(p, pl)
	if strip > 0 {
		l.drawStrip(p, pl, area.y1-strip)
	}
}

// drawRuns draws single runs as dots, those of the arms beside each other, or
// the middle half where there are too many points for dots.
func (l *lineChart) drawRuns(p *pen, pl panel) {
	s := p.size
	if l.dots == 0 && !l.xs.named {
		for a := range l.Arms {
			p.band(pl, l.xs.at, l.of(a, func(s Spread) float64 { return s.Low }), l.of(a, func(s Spread) float64 { return s.High }), faint(l.ids[a].color, 0.18))
		}
		return
	}
	step := math.Min(pl.px(l.xs.at[0]+l.xs.least())-pl.px(l.xs.at[0]), 9*s.Text)
	own := 0.72 * step / float64(len(l.Arms))
	for i := range l.Points {
		for a, spread := range l.Points[i].Arms {
			middle := pl.px(l.xs.at[i]) + own*(float64(a)-float64(len(l.Arms)-1)/2)
			for k, v := range spread.Dots[:min(l.dots, len(spread.Dots))] {
				if math.IsNaN(finite(v)) {
					continue
				}
				aside := (frac(0.618034*float64(k+1)) - 0.5) * 0.8 * own
				p.circle(point{middle + aside, pl.py(v)}, 0.72*s.Line, faint(l.look(a, i).color, 0.4))
			}
		}
	}
}

// drawLines draws the middle runs: lines along numbers, marks alone where
// places carry no distance.
func (l *lineChart) drawLines(p *pen, pl panel) {
	s := p.size
	if l.xs.named {
		l.drawMarks(p, pl)
		return
	}
	var ends []ending
	for a := range l.Arms {
		mid := l.middles(a)
		p.curve(pl, l.xs.at, mid, stroke{color: faint(white, 0.7), width: l.ids[a].line(s).width + 0.5*s.Line})
		p.curve(pl, l.xs.at, mid, l.ids[a].line(s))
		if len(mid) <= 30 {
			for i, v := range mid {
				if !math.IsNaN(v) {
					p.bordered(l.ids[a].mark, pl.at(l.xs.at[i], v), 1.35*s.Line, l.ids[a].color)
				}
			}
		}
	}
	for a := range l.Arms {
		if at, ok := p.endMark(pl, l.xs.at, l.middles(a), l.ids[a]); ok {
			ends = append(ends, ending{l.armName(a), at, l.ids[a].color, l.ids[a].mark})
		}
	}
	if !l.alone() {
		p.nameEnds(pl, ends)
	}
}

// look returns how an arm looks at a point: where the only arm takes one style
// after the other, as that style does.
func (l *lineChart) look(arm, point int) identity {
	if l.alone() && len(l.Factors) == 1 && l.Factors[0].Key == "leaders.style" {
		return identityOf(l.Points[point].Values[0])
	}
	return l.ids[arm]
}

// drawMarks draws the middle runs of named places as bars with the arm's mark.
func (l *lineChart) drawMarks(p *pen, pl panel) {
	s := p.size
	step := math.Min(pl.px(1)-pl.px(0), 9*s.Text)
	if len(l.xs.at) == 1 {
		step = 9 * s.Text
	}
	own := 0.72 * step / float64(len(l.Arms))
	var ends []ending
	for a := range l.Arms {
		last, seen := point{}, false
		for i, v := range l.middles(a) {
			if math.IsNaN(v) {
				continue
			}
			at := point{pl.px(l.xs.at[i]) + own*(float64(a)-float64(len(l.Arms)-1)/2), pl.py(v)}
			id := l.look(a, i)
			line := stroke{color: id.color, width: id.line(s).width}
			p.seg(at.x-0.42*own, at.y, at.x+0.42*own, at.y, stroke{color: white, width: line.width + 0.8*s.Line})
			p.seg(at.x-0.42*own, at.y, at.x+0.42*own, at.y, line)
			p.bordered(id.mark, at, 1.7*s.Line, id.color)
			last, seen = at, true
		}
		if seen {
			ends = append(ends, ending{l.armName(a), point{max(last.x, pl.area.x1-1.9*s.Text), last.y}, l.ids[a].color, l.ids[a].mark})
		}
	}
	if !l.alone() {
		p.nameEnds(pl, ends)
	}
}
