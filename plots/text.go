package plots

import (
	"slices"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
)

// fonts holds the sans-serif font that comes with gonum/plot, so that a
// picture needs no font of the machine.
var fonts = font.NewCache(liberation.Collection())

// face returns the upright sans font in a size in px.
func face(size float64, bold bool) font.Face {
	f := font.Font{Typeface: "Liberation", Variant: "Sans"}
	if bold {
		f.Weight = xfont.WeightBold
	}
	return fonts.Lookup(f, font.Length(size))
}

// textWidth returns the width of a line of text in px.
func textWidth(s string, size float64, bold bool) float64 {
	f := face(size, bold)
	return float64(f.Width(s))
}

// widest returns the width of the widest of some texts.
func widest(size float64, bold bool, texts ...string) float64 {
	var w float64
	for _, s := range texts {
		w = max(w, textWidth(s, size, bold))
	}
	return w
}

// wrap breaks a text into at most lines lines of a width, at spaces, or after
// hyphens where words are too long. What does not fit ends in an ellipsis.
func wrap(s string, size float64, bold bool, width float64, lines int) []string {
	fits := func(line string) bool { return textWidth(strings.TrimRight(line, " "), size, bold) <= width }
	pieces := strings.SplitAfter(s, " ")
	if !slices.ContainsFunc(pieces, func(p string) bool { return !fits(p) }) {
		return fill(pieces, fits, lines, size, bold, width)
	}
	var parts []string
	for _, p := range pieces {
		if fits(p) {
			parts = append(parts, p)
		} else {
			parts = append(parts, strings.SplitAfter(p, "-")...)
		}
	}
	return fill(parts, fits, lines, size, bold, width)
}

// fill puts pieces into lines; the last line takes all that is left over.
func fill(pieces []string, fits func(string) bool, lines int, size float64, bold bool, width float64) []string {
	var out []string
	line := ""
	for _, p := range pieces {
		if line != "" && len(out) < lines-1 && !fits(line+p) {
			out = append(out, line)
			line = ""
		}
		line += p
	}
	out = append(out, line)
	for i := range out {
		out[i] = shorten(strings.TrimRight(out[i], " "), size, bold, width)
	}
	return out
}

// shorten cuts a text to a width and marks the cut with an ellipsis.
func shorten(s string, size float64, bold bool, width float64) string {
	if textWidth(s, size, bold) <= width {
		return s
	}
	runes := []rune(s)
	for n := len(runes) - 1; n > 0; n-- {
		cut := strings.TrimRight(string(runes[:n]), " -,") + "…"
		if textWidth(cut, size, bold) <= width {
			return cut
		}
	}
	return "…"
}
