package plots

import (
	"fmt"
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
	c := s.chart("effects", upper(s.what())+" ("+s.Unit+"): mean change when a setting goes through its whole range (mu*)",
		"Bars: 95 of 100 resamples of the trajectories. Shaded: within what another seed does. A setting whose bar reaches in there, or to the noise floor, cannot be told from luck.")
	c.body = func(p *pen, area box) { s.drawRows(p, area, s.effectKey(p), s.effectRow) }
	s.describe(c, fmt.Sprintf("Dot chart, one row a setting, the greatest first: across, mu*, the mean size of the change of %s (%s) when the setting goes through its whole range, with a 95 percent interval. The last row is the dummy, another seed; a dashed line marks the noise floor.", lower(s.what()), s.Unit))
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
	s.describe(c, fmt.Sprintf("Dot chart, one row a setting, the greatest total first: across, the share of the variance of %s; one dot for the first-order index, one for the total index, each with a 95 percent interval. The last row is the dummy, another seed; a dashed line marks the noise floor.", lower(s.what())))
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
