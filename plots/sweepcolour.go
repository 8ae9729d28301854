package plots

import (
	"image/color"
	"math"
)

// divide is the colours of a map on which two arms stand against each other:
// dark in the colour of the base where that is ahead, grey where they are even,
// light in the colour of the other. It gets lighter all the way, so that it can
// be read in grey too.
type divide struct{ base, even, other color.NRGBA }

// Luminances of the ends and the middle (WCAG 2, from 0 to 1).
const (
	darkEnd  = 0.085
	evenAt   = 0.40
	lightEnd = 0.60
)

var sand = color.NRGBA{0xF0, 0xC8, 0x4B, 0xFF}

// divided returns the colours for two arms. A grey arm that has the light end,
// and one of the same hue as the base, gets sand there.
func divided(base, other identity) divide {
	light := other.color
	if greyish(light) || alike(base.color, light) {
		light = sand
	}
	return divide{darker(base.color, darkEnd), color.NRGBA{0xAA, 0xAA, 0xAA, 0xFF}, lighter(light, lightEnd)}
}

// at returns the colour of a balance from -1 (the other is always ahead) to 1
// (the base is).
func (d divide) at(balance float64) color.NRGBA {
	if balance < 0 {
		return mix(d.even, d.other, math.Sqrt(min(1, -balance)))
	}
	return mix(d.even, d.base, math.Sqrt(min(1, balance)))
}

// greyish tells whether a colour has next to no hue.
func greyish(c color.NRGBA) bool {
	return max(c.R, c.G, c.B)-min(c.R, c.G, c.B) < 40
}

// alike tells whether two colours can hardly be told apart by their hue.
func alike(a, b color.NRGBA) bool {
	return !greyish(a) && !greyish(b) && math.Abs(math.Remainder(hue(a)-hue(b), 360)) < 30
}

// hue returns the hue of a colour in degrees.
func hue(c color.NRGBA) float64 {
	r, g, b := float64(c.R), float64(c.G), float64(c.B)
	return math.Atan2(math.Sqrt(3)*(g-b), 2*r-g-b) * 180 / math.Pi
}

// darker mixes a colour with black down to a luminance.
func darker(c color.NRGBA, to float64) color.NRGBA {
	for luminance(c) > to {
		c = mix(c, black, 0.03)
	}
	return c
}

// lighter makes a colour as bright as its hue allows, and mixes it with white
// up to a luminance.
func lighter(c color.NRGBA, to float64) color.NRGBA {
	if top := float64(max(c.R, c.G, c.B)); top > 0 && luminance(c) < to {
		up := func(x uint8) uint8 { return uint8(float64(x)*255/top + 0.5) }
		c = color.NRGBA{up(c.R), up(c.G), up(c.B), 0xFF}
	}
	for luminance(c) < to {
		c = mix(c, white, 0.03)
	}
	return c
}

// luminance returns the relative luminance of a colour (WCAG 2).
func luminance(c color.NRGBA) float64 { return 1.05/contrast(c) - 0.05 }

// shade returns the colour of a value on a map of one arm, from light (0) to
// dark (1).
func (id identity) shade(share float64) color.NRGBA {
	return mix(tint(id.color, 0.88), darker(id.color, darkEnd), share)
}

// inkOn returns the colour of letters that has most contrast with a colour.
func inkOn(c color.NRGBA) color.NRGBA {
	if l := luminance(c); (l+0.05)/(luminance(ink)+0.05) >= 1.05/(l+0.05) {
		return ink
	}
	return white
}
