package plots

import "math"

// Screening draws the settings in the plane of Morris: how much each moves the
// outcome (mu*) against how much that depends on where one stands (sigma). The
// greatest have names.
func Screening(s *Sensitivity) (*Chart, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	c := s.chart("screening", say("sensitivity.screening", "what", upper(s.what()), "unit", s.Unit), say("sensitivity.screening_note"))
	c.body = s.drawPlane
	s.describe(c, say("sensitivity.screening_drawn", "what", lower(s.what()), "unit", s.Unit))
	return c, nil
}

// mostNamed is how many settings have names in the plane.
const mostNamed = 8

func (s *Sensitivity) drawPlane(p *pen, area box) {
	area = p.key(area, s.planeKey(p))
	x, y := nothing, nothing
	x.add(0, s.Floor, s.Dummy.Value.Value, s.Dummy.Value.High)
	y.add(0, s.Dummy.Sigma.Value)
	for _, m := range s.Settings {
		x.add(m.Value.Value)
		y.add(m.Sigma.Value)
	}
	x.hi *= 1.04
	y.hi *= 1.06 // room for names
	f := frame{x: valued(x, 6), y: valued(y, 5), xTitle: say("sensitivity.across", "unit", s.Unit), right: 0.8 * p.size.Text}
	f.heading = say("sensitivity.up", "unit", s.Unit)
	pl := p.quietGrid(area, f)
	s.shadeLuck(p, pl)
	end := math.Min(pl.x.hi, pl.y.hi)
	p.rankLine(pl.at(0, 0), pl.at(end, end))
	s.dots(p, pl)
}

// dots draws the settings, the lesser first, and names the greatest.
func (s *Sensitivity) dots(p *pen, pl panel) {
	r := 1.6 * p.size.Line
	var all []point
	var names []callout
	for i := len(s.Settings) - 1; i >= 0; i-- {
		m := &s.Settings[i]
		if math.IsNaN(m.Value.Value) || math.IsNaN(m.Sigma.Value) {
			continue
		}
		at := pl.at(m.Value.Value, m.Sigma.Value)
		all = append(all, at)
		p.told(m.direction(), at, r, m.color())
		if i < mostNamed && (m.Matters || i < 3) {
			names = append([]callout{{m.Key, at, 1.3 * r}}, names...)
		}
	}
	if d := s.Dummy; !math.IsNaN(d.Value.Value) && !math.IsNaN(d.Sigma.Value) {
		at := pl.at(d.Value.Value, d.Sigma.Value)
		p.mark(cross, at, 1.3*r, floorColor)
		all = append(all, at)
		p.callouts(pl.area, []callout{{dummyName(), at, 1.5 * r}}, all)
	}
	for len(names) > 0 {
		n := min(len(names), 4)
		p.callouts(pl.area, names[:n], all)
		names = names[n:]
	}
}

func (s *Sensitivity) planeKey(p *pen) []keyEntry {
	out := append(s.effectKey(p)[:3:3], s.luckKey(p)...)
	return append(out, keyEntry{say("sensitivity.as_large"), func(at point, r float64) { p.rankLine(point{at.x - 2*r, at.y}, point{at.x + 2*r, at.y}) }, 1.8})
}
