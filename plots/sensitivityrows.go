package plots

import (
	"image/color"
	"math"
	"strconv"

	"leadsim/words"
)

// drawRows draws a key and a row for each listed setting and the dummy.
func (s *Sensitivity) drawRows(p *pen, area box, key []keyEntry, row func(p *pen, pl panel, m *Moved, y float64)) {
	area = p.key(area, key)
	some, left := s.listed()
	rows := append(append([]Moved(nil), some...), s.Dummy)
	names := make([]string, len(rows))
	for i := range some {
		names[i] = some[i].Key
	}
	names[len(some)] = dummyName()
	f := frame{x: s.valueAxis(rows), y: rowAxis(names), right: 0.6 * p.size.Text}
	f.xTitle = s.axisTitle(left)
	pl := p.quietGrid(area, f)
	s.shadeLuck(p, pl)
	for i := range rows {
		row(p, pl, &rows[i], float64(i+1))
	}
}

// dummyName is what charts call the dummy.
func dummyName() string { return say("sensitivity.dummy") }

// axisTitle says what is not listed.
func (s *Sensitivity) axisTitle(left int) string {
	if left == 0 {
		return ""
	}
	n := len(s.Settings) - left
	return say("sensitivity.not_listed", "settings", words.Count("setting", left), "x", twoDigits(s.Settings[n].Value.Value))
}

// twoDigits writes a number with two significant digits.
func twoDigits(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 2, 64), 64)
	if err != nil || math.IsNaN(v) {
		return say("common.none")
	}
	return minus(strconv.FormatFloat(short, 'f', -1, 64))
}

// valueAxis returns the axis across: from 0, or below where an interval is.
func (s *Sensitivity) valueAxis(rows []Moved) axis {
	at := nothing
	at.add(0, s.Floor)
	for _, m := range rows {
		at.add(m.Value.Value, m.Value.Low, m.Value.High)
		if s.Shares {
			at.add(m.First.Value, m.First.Low, m.First.High)
		}
	}
	a := valued(at, 6)
	a.lo -= 0.02 * (a.hi - a.lo) // so that marks at 0 keep clear of names
	return a
}

// rowAxis returns an axis down with a name at each of the rows 1, 2, ...
func rowAxis(names []string) axis {
	a := axis{lo: float64(len(names)) + 0.6, hi: 0.4}
	for i := range names {
		a.ticks = append(a.ticks, float64(i+1))
	}
	a.label = func(t float64) string { return names[int(t)-1] }
	return a
}

// quietGrid draws a frame with rules across and down.
func (p *pen) quietGrid(area box, f frame) panel {
	pl := p.grid(area, 1, []frame{f})[0]
	for _, t := range pl.x.ticks {
		p.seg(pl.px(t), pl.area.y0, pl.px(t), pl.area.y1, stroke{color: gridGrey, width: 0.3 * p.size.Line})
	}
	if pl.x.lo < 0 {
		p.seg(pl.px(0), pl.area.y0, pl.px(0), pl.area.y1, stroke{color: grey, width: 0.4 * p.size.Line})
	}
	return pl
}

// shadeLuck shades what luck does, and draws the floor.
func (s *Sensitivity) shadeLuck(p *pen, pl panel) {
	if end := s.Dummy.Value.High; end > 0 {
		p.fill(box{pl.px(0), pl.area.y0, pl.px(end), pl.area.y1}.corners(), faint(floorColor, 0.1))
	}
	if !math.IsNaN(s.Floor) {
		x := pl.px(s.Floor)
		p.seg(x, pl.area.y0, x, pl.area.y1, s.floorStroke(p))
	}
}

func (s *Sensitivity) floorStroke(p *pen) stroke {
	w := 0.6 * p.size.Line
	return stroke{color: floorColor, width: w, dash: []float64{3 * w, 2 * w}}
}

// bar draws an interval and its estimate.
func (p *pen) bar(pl panel, b Bounds, y float64, m mark, c color.NRGBA) {
	s := p.size
	if math.IsNaN(b.Value) {
		return
	}
	if !math.IsNaN(b.Low) && !math.IsNaN(b.High) {
		p.line([]point{{pl.px(b.Low), y}, {pl.px(b.High), y}}, false, stroke{color: c, width: 0.7 * s.Line})
		for _, x := range []float64{pl.px(b.Low), pl.px(b.High)} {
			p.seg(x, y-0.9*s.Line, x, y+0.9*s.Line, stroke{color: c, width: 0.5 * s.Line})
		}
	}
	p.told(m, point{pl.px(b.Value), y}, 1.7*s.Line, c)
}

// told draws a mark: filled for what can be told from luck, hollow for what
// cannot, so that the two differ in grey as well.
func (p *pen) told(m mark, at point, r float64, c color.NRGBA) {
	p.bordered(m, at, r, c)
	if (c == luckColor || c == tint(luckColor, alone)) && m != cross {
		p.mark(m, at, 0.5*r, white)
	}
}

// alone is how much paler the first-order index is than the total.
const alone = 0.4
