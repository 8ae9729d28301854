package plots

import (
	"image/color"
	"math"
)

// Effects draws how far each setting moves the outcome: a dot and its interval
// for each, the greatest first, the dummy below them, and the noise floor as a
// line.
func Effects(s *Sensitivity) (*Chart, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	c := s.chart("effects", say("sensitivity.effects", "what", upper(s.what()), "unit", s.Unit), say("sensitivity.effects_note"))
	c.body = func(p *pen, area box) { s.drawRows(p, area, s.effectKey(p), s.effectRow) }
	s.describe(c, say("sensitivity.effects_drawn", "what", lower(s.what()), "unit", s.Unit))
	return c, nil
}

// Indices draws the share of all differences that each setting has, alone and
// in any way: two dots with intervals for each, the greatest total first.
func Indices(s *Sensitivity) (*Chart, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	c := s.chart("indices", say("sensitivity.indices", "what", upper(s.what())), say("sensitivity.indices_note"))
	c.body = func(p *pen, area box) { s.drawRows(p, area, s.indexKey(p), s.indexRow) }
	s.describe(c, say("sensitivity.indices_drawn", "what", lower(s.what())))
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
	more, less := say("sensitivity.more"), say("sensitivity.less")
	if s.B != "" {
		more, less = say("sensitivity.more_with", "arm", brief(s.A)), say("sensitivity.more_with", "arm", brief(s.B))
	}
	return append([]keyEntry{
		{words: more, draw: func(at point, r float64) { p.mark(upward, at, r, matterColor) }},
		{words: less, draw: func(at point, r float64) { p.mark(downward, at, r, matterColor) }},
		{words: say("sensitivity.now"), draw: func(at point, r float64) { p.mark(disc, at, r, matterColor) }},
	}, s.luckKey(p)...)
}

// luckKey returns the entries for luck.
func (s *Sensitivity) luckKey(p *pen) []keyEntry {
	out := []keyEntry{{words: say("sensitivity.cannot"), draw: func(at point, r float64) { p.told(disc, at, r, luckColor) }}}
	if !math.IsNaN(s.Floor) {
		out = append(out, keyEntry{say("sensitivity.floor"), func(at point, r float64) { p.seg(at.x-2*r, at.y, at.x+2*r, at.y, s.floorStroke(p)) }, 1.6})
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
		{words: say("sensitivity.alone"), draw: func(at point, r float64) { p.mark(disc, at, r, tint(matterColor, alone)) }},
		{words: say("sensitivity.total"), draw: func(at point, r float64) { p.mark(diamond, at, r, matterColor) }},
	}, s.luckKey(p)...)
}
