package plots

import (
	"image/color"
	"slices"

	"leadsim/sim/record"
)

// Colours that carry no style.
var (
	white     = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	ink       = color.NRGBA{0x1A, 0x1A, 0x1A, 0xFF}
	grey      = color.NRGBA{0x59, 0x59, 0x59, 0xFF}
	lightGrey = color.NRGBA{0xA6, 0xA6, 0xA6, 0xFF}
	gridGrey  = color.NRGBA{0xE4, 0xE4, 0xE4, 0xFF}
)

// identity is how a style looks in every chart. Colour is never the only cue:
// dash and end mark tell the styles apart in grey.
type identity struct {
	color  color.NRGBA
	dash   []float64 // in widths of the line; empty = solid
	weight float64   // of the line, 1 = ordinary
	mark   mark
}

var (
	vermillion = color.NRGBA{0xD5, 0x5E, 0x00, 0xFF}
	blue       = color.NRGBA{0x00, 0x72, 0xB2, 0xFF}
	purple     = color.NRGBA{0xCC, 0x79, 0xA7, 0xFF}
	black      = color.NRGBA{0x00, 0x00, 0x00, 0xFF}
	green      = color.NRGBA{0x00, 0x9E, 0x73, 0xFF}
)

// Dashes, in widths of the line.
var (
	solid      = []float64(nil)
	longDash   = []float64{6, 2.4}
	shortDash  = []float64{3, 1.8}
	dotted     = []float64{1.2, 1.6}
	dashDot    = []float64{5, 2, 1.2, 2}
	dashDotDot = []float64{5, 1.8, 1.2, 1.8, 1.2, 1.8}
)

var (
	powerOver  = identity{vermillion, solid, 1, square}
	powerWith  = identity{blue, solid, 1.5, disc}
	kindPower  = identity{purple, longDash, 1.1, diamond}
	masked     = identity{purple, shortDash, 1.1, downward}
	hybrid     = identity{black, dashDot, 1, ring}
	noStyle    = identity{grey, dotted, 1, upward}
	otherStyle = identity{green, dashDotDot, 1, cross}
)

// nameless are the looks of arms whose style has no name, in their order: such
// arms differ in something else, and need to be told apart by more than grey.
var nameless = []identity{noStyle, {green, longDash, 1.1, diamond}, {black, dashDot, 1, ring}}

// identityOf returns how a named style looks. A style that the built-in
// scenarios do not know has green.
func identityOf(style string) identity {
	switch style {
	case "domineering", "power-over":
		return powerOver
	case "power-with":
		return powerWith
	case "compassionate-power-over":
		return kindPower
	case "masquerade":
		return masked
	case "hybrid-in-crisis":
		return hybrid
	case "", "laissez-faire", "baseline", "none":
		return noStyle
	}
	return otherStyle
}

// variants are the looks of further arms of one style: the colour stays, dash
// and mark change, and every other one is darker. Those of a black style are
// greys.
var variants = []struct {
	dash []float64
	mark mark
	dark bool
}{{longDash, diamond, true}, {dotted, upward, false}, {dashDot, ring, true}, {shortDash, downward, false}, {solid, square, true}}

// identities returns the look of each arm. An arm without a style that is
// called like one looks like it.
func identities(arms []record.Arm) []identity {
	var out []identity
	seen := map[identityKey]int{}
	unnamed := 0
	for _, a := range arms {
		style := a.Style
		if style == "" {
			style = a.Name
			if identityOf(style).color == otherStyle.color {
				style = ""
			}
		}
		id := identityOf(style)
		if style == "" {
			id = nameless[unnamed%len(nameless)]
			unnamed++
		}
		key := identityKey{id.color, id.mark}
		if n := seen[key]; n > 0 {
			first := id
			id = first.variant(n)
			for k := n + 1; k < n+len(variants) && id.twin(out); k++ { // in grey they must differ too
				id = first.variant(k)
			}
		}
		seen[key]++
		out = append(out, id)
	}
	return out
}

// twin tells whether an arm has the same mark and dash, whatever its colour.
func (id identity) twin(others []identity) bool {
	return slices.ContainsFunc(others, func(o identity) bool { return o.mark == id.mark && slices.Equal(o.dash, id.dash) })
}

type identityKey struct {
	color color.NRGBA
	mark  mark
}

// variant returns the look of the n-th further arm of a style, n from 1.
func (id identity) variant(n int) identity {
	var fit []int
	for i, v := range variants {
		if v.mark != id.mark && len(v.dash) != len(id.dash) || len(v.dash) > 0 && len(id.dash) > 0 && v.dash[0] != id.dash[0] && v.mark != id.mark {
			fit = append(fit, i)
		}
	}
	v := variants[fit[(n-1)%len(fit)]]
	id.dash, id.mark = v.dash, v.mark
	switch {
	case id.color == black: // nothing is darker; a grey that lines can still have
		id.color = mix(black, white, []float64{0.5, 0.25}[(n-1)%2])
	case v.dark:
		id.color = mix(id.color, black, 0.45)
	}
	return id
}

// line returns the stroke of the style's bold line on a canvas.
func (id identity) line(s Size) stroke {
	w := s.Line * id.weight
	st := stroke{color: id.color, width: w}
	for _, d := range id.dash {
		st.dash = append(st.dash, d*s.Line)
	}
	return st
}

// mix returns a colour between two, share of the second.
func mix(a, b color.NRGBA, share float64) color.NRGBA {
	m := func(x, y uint8) uint8 { return uint8(float64(x)*(1-share) + float64(y)*share + 0.5) }
	return color.NRGBA{m(a.R, b.R), m(a.G, b.G), m(a.B, b.B), a.A}
}

// tint returns a colour mixed with white, share of white.
func tint(c color.NRGBA, share float64) color.NRGBA {
	return mix(c, white, share)
}

// faint returns a colour that lets others shine through.
func faint(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(255*alpha + 0.5)
	return c
}
