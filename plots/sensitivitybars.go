package plots

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
)

// Effects draws how far each setting moves the outcome: a dot and its interval
// for each, the greatest first, the dummy below them, and the noise floor as a
// line.
func Effects(s *Sensitivity) (*Chart, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	c := s.chart("effects", upper(s.what())+" ("+s.Unit+"): mean change when a setting goes through its whole range (mu*)",
		"Bars: 95 of 100 resamples of the trajectories. Shaded: within what another seed does. A setting whose bar reaches in there, or to the noise floor, cannot be told from luck.")
	c.body = func(p *pen, area box) { s.drawRows(p, area, s.effectKey(p), s.effectRow) }
	s.describe(c, fmt.Sprintf("Dot chart, one row a setting, the greatest first: across, mu*, the mean size of the change of %s (%s) when the setting goes through its whole range, with a 95 percent interval. The last row is the dummy, another seed; a dashed line marks the noise floor.", s.what(), s.Unit))
	return c, nil
}

// Indices draws the share of all differences that each setting has, alone and
// in any way: two dots with intervals for each, the greatest total first.
func Indices(s *Sensitivity) (*Chart, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	c := s.chart("indices", upper(s.what())+": share of all differences between points that is due to a setting",
		"Alone: the first-order index. In any way: the total index, with its share in interplay. Bars: 95 of 100 resamples of the rows. Shaded: within what another seed does.")
	c.body = func(p *pen, area box) { s.drawRows(p, area, s.indexKey(p), s.indexRow) }
	s.describe(c, fmt.Sprintf("Dot chart, one row a setting, the greatest total first: across, the share of the variance of %s; one dot for the first-order index, one for the total index, each with a 95 percent interval. The last row is the dummy, another seed; a dashed line marks the noise floor.", s.what()))
	return c, nil
}

// Looks of settings that matter, and of others.
var (
	matterColor = color.NRGBA{0x00, 0x4B, 0x75, 0xFF}
	luckColor   = color.NRGBA{0x8A, 0x8A, 0x8A, 0xFF}
	floorColor  = vermillion
)

func (m *Moved) color() color.NRGBA {
	if m.Matters {
		return matterColor
	}
	return luckColor
}

// drawRows draws a key and a row for each listed setting and the dummy.
func (s *Sensitivity) drawRows(p *pen, area box, key []keyEntry, row func(p *pen, pl panel, m *Moved, y float64)) {
	area = p.key(area, key)
	some, left := s.listed()
	rows := append(append([]Moved(nil), some...), s.Dummy)
	names := make([]string, len(rows))
	for i := range some {
		names[i] = some[i].Key
	}
	names[len(some)] = dummyName
	f := frame{x: s.valueAxis(rows), y: rowAxis(names), right: 0.6 * p.size.Text}
	f.xTitle = s.axisTitle(left)
	pl := p.quietGrid(area, f)
	s.shadeLuck(p, pl)
	for i := range rows {
		row(p, pl, &rows[i], float64(i+1))
	}
}

// dummyName is what charts call the dummy.
const dummyName = "another seed (dummy)"

// axisTitle says what is not listed.
func (s *Sensitivity) axisTitle(left int) string {
	if left == 0 {
		return ""
	}
	n := len(s.Settings) - left
	return fmt.Sprintf("Not listed: %s, none above %s", plural(left, "setting", "settings"), twoDigits(s.Settings[n].Value.Value))
}

// twoDigits writes a number with two significant digits.
func twoDigits(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 2, 64), 64)
	if err != nil || math.IsNaN(v) {
		return "none"
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

// direction is the mark of a setting by what raising it does.
func (m *Moved) direction() mark {
	switch {
	case !(math.Abs(m.Mu.Value) > 0.5*m.Value.Value): // NaN, too
		return disc
	case m.Mu.Value > 0:
		return upward
	}
	return downward
}

func (s *Sensitivity) effectRow(p *pen, pl panel, m *Moved, row float64) {
	look := m.direction()
	if m.Key == s.Dummy.Key {
		look = cross
	}
	p.bar(pl, m.Value, pl.py(row), look, m.color())
}

func (s *Sensitivity) effectKey(p *pen) []keyEntry {
	more, less := "raise it: more", "raise it: less"
	if s.B != "" {
		more, less = "raise it: more with "+brief(s.A), "raise it: more with "+brief(s.B)
	}
	return append([]keyEntry{
		{words: more, draw: func(at point, r float64) { p.mark(upward, at, r, matterColor) }},
		{words: less, draw: func(at point, r float64) { p.mark(downward, at, r, matterColor) }},
		{words: "now one, now the other", draw: func(at point, r float64) { p.mark(disc, at, r, matterColor) }},
	}, s.luckKey(p)...)
}

// luckKey returns the entries for luck.
func (s *Sensitivity) luckKey(p *pen) []keyEntry {
	out := []keyEntry{{words: "cannot be told from luck", draw: func(at point, r float64) { p.told(disc, at, r, luckColor) }}}
	if !math.IsNaN(s.Floor) {
		out = append(out, keyEntry{"noise floor", func(at point, r float64) { p.seg(at.x-2*r, at.y, at.x+2*r, at.y, s.floorStroke(p)) }, 1.6})
	}
	return out
}

func (s *Sensitivity) indexRow(p *pen, pl panel, m *Moved, row float64) {
	c := m.color()
	p.bar(pl, m.First, pl.py(row-0.17), disc, tint(c, alone))
	look := diamond
	if m.Key == s.Dummy.Key {
		look = cross
	}
	p.bar(pl, m.Value, pl.py(row+0.17), look, c)
}

func (s *Sensitivity) indexKey(p *pen) []keyEntry {
	return append([]keyEntry{
		{words: "alone (first)", draw: func(at point, r float64) { p.mark(disc, at, r, tint(matterColor, alone)) }},
		{words: "in any way (total)", draw: func(at point, r float64) { p.mark(diamond, at, r, matterColor) }},
	}, s.luckKey(p)...)
}
