package plots

import (
	"image/color"
	"math"
)

func (a *adoptionChart) body(p *pen, area box) {
	x := weekAxis(float64(a.first), float64(a.last))
	y := axis{lo: 0, hi: 100, ticks: []float64{0, 25, 50, 75, 100}, label: func(t float64) string { return decimals(1)(t) + " %" }}
	columns := len(a.arms)
	if columns == 4 {
		columns = 2
	}
	room := 0.0
	if a.dotted() > 0 {
		room = 4.2 * p.size.Small
	}
	var frames []frame
	for i := range a.arms {
		frames = append(frames, frame{heading: a.heading(i), x: x, y: y, xTitle: x.timeWord(), right: room, events: a.marks(i)})
	}
	below := p.key(area, nil)
	if unnamed := a.unnamed(p, below, columns, frames); len(unnamed) > 0 {
		area = p.key(area, a.key(p, unnamed))
	}
	panels := p.grid(area, columns, frames)
	r := a.finalRadius(panels, p.size)
	for i, pl := range panels {
		a.drawStages(p, pl, i)
		a.drawFinals(p, pl, i, r)
	}
}

// heading names an arm and says how many have adopted in the end.
func (a *adoptionChart) heading(i int) string {
	last := mean(a.final[i])
	if math.IsNaN(last) {
		return a.name(i)
	}
	return say("adoption.heading", "arm", brief(a.name(i)), "x", figure(last))
}

// unnamed returns the bands, by place, whose words find no room in some panel.
func (a *adoptionChart) unnamed(p *pen, area box, columns int, frames []frame) []int {
	g := gridLayout{pen: p, columns: columns, frames: frames, rows: (len(frames) + columns - 1) / columns}
	g.measure(area)
	var out []int
	for b := range a.stages[0] {
		for i, f := range frames {
			band := &a.stages[i][b]
			if _, fits := a.wordsIn(p, panel{f, g.place(area, i)}, band); !fits && band.seen() {
				out = append(out, b)
				break
			}
		}
	}
	return out
}

// wordsIn returns where the words of a band stand in it, and whether they fit.
func (a *adoptionChart) wordsIn(p *pen, pl panel, b *stageBand) (point, bool) {
	s := p.size
	return b.place(pl, weeksFrom(a.first, a.last), textWidth(b.words, s.Small, true)+0.6*s.Small, 1.25*s.Small)
}

// key returns entries for some bands.
func (a *adoptionChart) key(p *pen, bands []int) []keyEntry {
	look := a.ids[0].color
	if len(a.arms) > 1 {
		look = grey
	}
	var out []keyEntry
	for _, b := range bands {
		band := a.stages[0][b]
		out = append(out, keyEntry{band.words, func(at point, r float64) {
			sample := box{at.x - 1.2*r, at.y - 1.2*r, at.x + 1.2*r, at.y + 1.2*r}
			p.fill(sample.corners(), tint(look, band.tint))
			if band.hatched {
				for x := sample.x0 + 0.5*r; x < sample.x1; x += 0.7 * r {
					p.seg(x, sample.y0, x, sample.y1, stroke{color: white, width: 0.25 * r})
				}
			}
			p.line(sample.corners(), true, stroke{color: grey, width: 0.3 * p.size.Line})
		}, 1})
	}
	return out
}

func (a *adoptionChart) drawStages(p *pen, pl panel, i int) {
	s, xs := p.size, weeksFrom(a.first, a.last)
	look := a.ids[i].color
	for b := range a.stages[i] {
		band := &a.stages[i][b]
		p.band(pl, xs, band.low, band.high, tint(look, band.tint))
		if band.hatched {
			p.hatch(pl, xs, band)
		}
	}
	for b := range a.stages[i][1:] {
		if band := a.stages[i][1+b]; band.seen() {
			p.curve(pl, xs, band.low, stroke{color: shade(look), width: 0.35 * s.Line})
		}
	}
	p.drawEvents(pl.wordless())
	for b := range a.stages[i] {
		band := &a.stages[i][b]
		if at, fits := a.wordsIn(p, pl, band); fits && band.seen() {
			ground := textBox(at, middle, s.Small, true, band.words)
			p.fill(ground.inset(-4, 0, -4, 0).corners(), tint(look, band.tint))
			p.put(at, middle, s.Small, true, legible(tint(look, band.tint)), band.words)
		}
	}
}

// hatch draws white upright lines through a band.
func (p *pen) hatch(pl panel, xs []float64, b *stageBand) {
	step := 2.4 * p.size.Line
	next := math.Inf(-1)
	for w := range xs {
		x := pl.px(xs[w])
		if x < next || math.IsNaN(b.low[w]+b.high[w]) {
			continue
		}
		next = x + step
		if top, bottom := pl.py(b.high[w]), pl.py(b.low[w]); bottom-top > 1 {
			p.seg(x, top, x, bottom, stroke{color: white, width: 0.5 * p.size.Line})
		}
	}
}

// legible returns the colour, white or ink, that words on a ground have more
// contrast in.
func legible(ground color.NRGBA) color.NRGBA {
	if contrast(ground) > 4.5 {
		return white
	}
	return ink
}

// drawFinals draws the adopters of single runs right of a panel.
func (a *adoptionChart) drawFinals(p *pen, pl panel, i int, r float64) {
	grains, aside, _ := a.finals(pl, i, r)
	for k, g := range grains {
		p.bordered(disc, point{pl.area.x1 + 0.5*pl.right + aside[k], g.y}, r, a.ids[i].color)
	}
}

// finals places the dots of an arm's runs.
func (a *adoptionChart) finals(pl panel, i int, r float64) (grains []grain, aside []float64, free bool) {
	for _, share := range a.final[i][:a.dotted()] {
		if !math.IsNaN(share) {
			grains = append(grains, grain{pl.py(share), 1.1 * r})
		}
	}
	half := 0.5*pl.right - 1.4*r
	aside, free = swarm(grains, half, half)
	return grains, aside, free
}

// finalRadius returns the largest radius at which the dots of no arm lie on
// each other, or one that can still be seen.
func (a *adoptionChart) finalRadius(panels []panel, s Size) float64 {
	for r := 1.5 * s.Line; ; r *= 0.92 {
		free := true
		for i, pl := range panels {
			_, _, apart := a.finals(pl, i, r)
			free = free && apart
		}
		if free || r < 0.9*s.Line {
			return r
		}
	}
}
