package plots

import (
	"fmt"
	"html"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// fontStack names fonts of the same widths first, since an SVG document does
// not carry its font.
const fontStack = "&quot;Liberation Sans&quot;, Arial, Helvetica, sans-serif"

// svgCanvas writes an SVG document.
type svgCanvas struct{ strings.Builder }

func svg(c *Chart, size Size) ([]byte, error) {
	s := &svgCanvas{}
	fmt.Fprintf(s, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="%s" font-family="%s" fill="none" stroke-linejoin="round">`+"\n",
		size.Width, size.Height, size.Width, size.Height, html.EscapeString(c.Title+". "+c.Alt()), fontStack)
	fmt.Fprintf(s, `<g aria-hidden="true">`+"\n")
	fmt.Fprintf(s, `<rect width="%d" height="%d" fill="#FFFFFF"/>`+"\n", size.Width, size.Height)
	c.draw(&pen{canvas: s, size: size})
	s.WriteString("</g>\n</svg>\n")
	return []byte(s.String()), nil
}

func (s *svgCanvas) line(path []point, closed bool, st stroke) {
	if len(path) < 2 {
		return
	}
	fmt.Fprintf(s, `<path d="%s"%s stroke-width="%s"`, pathData(path, closed), paint("stroke", st.color), number(st.width))
	if len(st.dash) > 0 {
		var d []string
		for _, x := range st.dash {
			d = append(d, number(x))
		}
		fmt.Fprintf(s, ` stroke-dasharray="%s"`, strings.Join(d, " "))
	}
	s.WriteString("/>\n")
}

func (s *svgCanvas) fill(path []point, c color.NRGBA) {
	fmt.Fprintf(s, `<path d="%s"%s/>`+"\n", pathData(path, true), paint("fill", c))
}

func (s *svgCanvas) circle(at point, radius float64, c color.NRGBA) {
	fmt.Fprintf(s, `<circle cx="%s" cy="%s" r="%s"%s/>`+"\n", number(at.x), number(at.y), number(radius), paint("fill", c))
}

func (s *svgCanvas) text(at point, a anchor, size float64, bold bool, c color.NRGBA, t string) {
	fmt.Fprintf(s, `<text x="%s" y="%s" font-size="%s"`, number(at.x), number(at.y), number(size))
	if a != start {
		fmt.Fprintf(s, ` text-anchor="%s"`, [...]string{"start", "middle", "end"}[a])
	}
	if bold {
		s.WriteString(` font-weight="bold"`)
	}
	fmt.Fprintf(s, `%s>%s</text>`+"\n", paint("fill", c), html.EscapeString(t))
}

// pathData writes a path with one decimal: the first point, then steps, which
// are shorter than places.
func pathData(path []point, closed bool) string {
	var b strings.Builder
	var x, y float64 // where the rounded steps have led so far
	for i, pt := range path {
		dx, dy := math.Round(10*pt.x)-x, math.Round(10*pt.y)-y
		x, y = x+dx, y+dy
		switch {
		case i == 0:
			b.WriteByte('M')
		case i == 1:
			b.WriteByte('l')
		case dx >= 0:
			b.WriteByte(' ')
		}
		b.WriteString(number(dx / 10))
		if dy >= 0 {
			b.WriteByte(' ')
		}
		b.WriteString(number(dy / 10))
	}
	if closed {
		b.WriteByte('Z')
	}
	return b.String()
}

// paint writes a colour as attributes for fill or stroke.
func paint(what string, c color.NRGBA) string {
	s := fmt.Sprintf(` %s="#%02X%02X%02X"`, what, c.R, c.G, c.B)
	if c.A < 255 {
		s += fmt.Sprintf(` %s-opacity="%.2g"`, what, float64(c.A)/255)
	}
	return s
}

// number writes a length in px with at most one decimal.
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return s
}
