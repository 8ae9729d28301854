package report

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// palette gathers the colours of the pictures of a page. A picture names them
// as variables, so that the page can have others in the dark.
type palette map[string]bool

// painted finds the colours of an SVG document. Quotes inside its texts are
// escaped, so that it finds attributes alone.
var painted = regexp.MustCompile(` (fill|stroke)="#([0-9A-F]{6})"`)

// adopt turns the colours of an SVG document into variables.
func (p palette) adopt(svg string) string {
	return painted.ReplaceAllStringFunc(svg, func(s string) string {
		m := painted.FindStringSubmatch(s)
		return fmt.Sprintf(` %s="%s"`, m[1], p.use(m[2]))
	})
}

// use returns the variable of a colour such as D55E00.
func (p palette) use(hex string) string {
	p[hex] = true
	return "var(--c" + hex + ")"
}

// css declares the variables: as they were drawn, and for dark screens.
func (p palette) css() string {
	return p.light() + "@media screen and (prefers-color-scheme:dark){" + p.root(darkened) + "}\n"
}

// light declares them as they were drawn.
func (p palette) light() string { return p.root(func(hex string) string { return hex }) + "\n" }

func (p palette) root(of func(hex string) string) string {
	var b strings.Builder
	b.WriteString(":root{")
	for _, hex := range slices.Sorted(maps.Keys(p)) {
		fmt.Fprintf(&b, "--c%s:#%s;", hex, of(hex))
	}
	return b.String() + "}"
}

// The dark palette is no inversion: hue and strength stay, lightness goes the
// other way along these points, so that white paper becomes near black, ink near
// white, and the colours of the styles are light enough against it, with their
// darker variants lighter still.
var lightness = [][2]float64{{0, 0.96}, {0.22, 0.94}, {0.4, 0.86}, {0.55, 0.755}, {0.64, 0.72}, {0.72, 0.66}, {0.82, 0.46}, {0.92, 0.33}, {1, 0.22}}

// darkened returns what a colour becomes on a dark screen.
func darkened(hex string) string {
	l, a, b := toLab(hex)
	for i := 1; i < len(lightness); i++ {
		if from, to := lightness[i-1], lightness[i]; l <= to[0] || i == len(lightness)-1 {
			l = from[1] + (to[1]-from[1])*(min(l, 1)-from[0])/(to[0]-from[0])
			break
		}
	}
	if math.Hypot(a, b) < 0.005 { // a grey, but for rounding: a trace of blue, like the page
		a, b = 0, -0.006
	}
	for strength := 1.0; ; strength -= 0.04 {
		if s, ok := fromLab(l, a*strength, b*strength); ok || strength < 0.04 {
			return s
		}
	}
}

// toLab returns a colour in Oklab (B. Ottosson, 2020, in the public domain):
// lightness from 0 to 1 and two axes of hue.
func toLab(hex string) (l, a, b float64) {
	r, g, bl := linear(hex)
	x := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*bl)
	y := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*bl)
	z := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*bl)
	return 0.2104542553*x + 0.7936177850*y - 0.0040720468*z, 1.9779984951*x - 2.4285922050*y + 0.4505937099*z, 0.0259040371*x + 0.7827717662*y - 0.8086757660*z
}

// fromLab returns the colour, and whether a screen has it.
func fromLab(l, a, b float64) (hex string, ok bool) {
	x, y, z := l+0.3963377774*a+0.2158037573*b, l-0.1055613458*a-0.0638541728*b, l-0.0894841775*a-1.2914855480*b
	x, y, z = x*x*x, y*y*y, z*z*z
	ok = true
	var s strings.Builder
	for _, v := range []float64{4.0767416621*x - 3.3077115913*y + 0.2309699292*z, -1.2684380046*x + 2.6097574011*y - 0.3413193965*z, -0.0041960863*x - 0.7034186147*y + 1.7076147010*z} {
		ok = ok && v > -0.001 && v < 1.001
		v = max(0, min(1, v))
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		fmt.Fprintf(&s, "%02X", int(255*v+0.5))
	}
	return s.String(), ok
}

// linear returns red, green and blue as light.
func linear(hex string) (r, g, b float64) {
	n, _ := strconv.ParseUint(hex, 16, 32) // the pattern has checked it
	part := func(shift uint) float64 {
		v := float64(n>>shift&0xFF) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return part(16), part(8), part(0)
}

// contrast returns how far two colours are apart for the eye, 1 to 21, as the
// Web Content Accessibility Guidelines count it.
func contrast(x, y string) float64 {
	light := func(hex string) float64 {
		r, g, b := linear(hex)
		return 0.2126*r + 0.7152*g + 0.0722*b
	}
	a, b := light(x), light(y)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}
