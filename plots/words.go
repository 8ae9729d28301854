package plots

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"leadsim/words"
)

// figure writes a value for sentences: two significant digits, or whole
// above ten, "none" if it is missing.
func figure(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return say("common.none")
	}
	s := strconv.FormatFloat(x, 'f', sizeOf(x), 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return minus(s)
}

// bothFigures writes two values that are compared: with as many digits after the
// point as each other, 0.69 and 0.60, if they are of one size.
func bothFigures(x, y float64) (string, string) {
	a, b := figure(x), figure(y)
	if sizeOf(x) != sizeOf(y) || a == b {
		return a, b
	}
	digits := func(s string) int { _, d, _ := strings.Cut(s, "."); return len(d) }
	n := max(digits(a), digits(b))
	pad := func(s string) string {
		d := n - digits(s)
		switch {
		case d == 0 || s == "0" || !strings.ContainsAny(s, "0123456789"):
			return s
		case d == n:
			s += "."
		}
		return s + strings.Repeat("0", d)
	}
	return pad(a), pad(b)
}

// sizeOf returns how many digits after the point a figure of such a size has.
func sizeOf(x float64) int {
	switch a := math.Abs(x); {
	case a >= 9.95:
		return 0
	case a >= 0.995:
		return 1
	}
	return 2
}

// threeDigits writes a value as a reader of the chart can tell it from others.
func threeDigits(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return say("common.none")
	}
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	if math.Abs(x) >= 100 {
		y = math.Round(x)
	}
	return minus(strconv.FormatFloat(y+0, 'f', -1, 64))
}

// cell writes a value for a table, empty if it is missing.
func cell(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', 6, 64)
}

// signed writes a week counted from an event with its sign.
func signed(w int) string {
	if w > 0 {
		return fmt.Sprintf("+%d", w)
	}
	return minus(strconv.Itoa(w))
}

// lower writes a label inside a sentence.
func lower(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return strings.ToLower(string(first)) + s[n:]
}

// upper writes a sentence's beginning.
func upper(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// each says a value of every arm, or of more than two arms the ends. What
// prints equal, or what the runs (nil if there are none) leave open, is not
// ranked. The unit is one of inUnit.
func (v *view) each(values []float64, unit string, runs [][]float64) string {
	r := v.rank(values, runs, unit)
	switch {
	case len(values) == 1:
		return say("each.one", "most", r.most, "arm", v.name(0))
	case r.same && len(values) == 2:
		return say("each.same_two", "arms", list(v.names()), "level", r.level())
	case r.same:
		return say("each.same", "level", r.level())
	case len(values) > 2 && r.near:
		return say("each.near", "level", r.level())
	case len(values) > 2 && r.close:
		return say("each.close", "least", r.least, "lowest", r.lowest, "most", r.most, "highest", r.highest)
	case len(values) > 2:
		return say("each.ranked", "least", r.least, "lowest", r.lowest, "most", r.most, "highest", r.highest)
	}
	x, y := bothFigures(values[0], values[1])
	x, y = inUnit(x, unit), inUnit(y, unit)
	if r.close {
		return say("each.two_close", "x", x, "a", v.name(0), "y", y, "b", v.name(1))
	}
	return say("each.two", "x", x, "a", v.name(0), "y", y, "b", v.name(1))
}

// joined joins sentences; empty ones leave no gap.
func joined(sentences ...string) string {
	sentences = slices.DeleteFunc(sentences, func(s string) bool { return s == "" })
	return strings.Join(sentences, " ")
}

// brief cuts a name that would push other words away.
func brief(name string) string {
	if r := []rune(name); len(r) > 28 {
		return strings.TrimRight(string(r[:27]), " -") + "…"
	}
	return name
}

// runsWords says how many runs there are, of how many arms, and the seed.
func (v *view) runsWords() string {
	runs := words.Count("run", v.n)
	switch {
	case len(v.arms) == 1:
		return say("runs.alone", "runs", runs, "seed", v.r.Seed)
	case v.paired():
		return say("runs.paired", "runs", runs, "seed", v.r.Seed)
	}
	return say("runs.unpaired", "runs", runs, "seed", v.r.Seed)
}

// footer names study and version.
func (v *view) footer() string {
	return footerOf(studyWords(v.r.Name, v.r.Title), v.r.Version, v.r.Hash)
}

// studyWords names a study in a footer.
func studyWords(name, title string) string {
	if title != "" && title != name {
		name += ": " + title
	}
	return say("common.study", "name", name)
}

// footerOf is a footer: what was run, the version and the hash.
func footerOf(what, version, hash string) string {
	if version != "" {
		what += " · leadsim " + version
	}
	if hash != "" {
		what += " · " + hash[:min(6, len(hash))]
	}
	return what
}

// chart returns a chart with its words, the options' ones first.
func (v *view) chart(kind, title, subtitle, note string) *Chart {
	c := &Chart{Kind: kind, Title: title, Subtitle: subtitle, Note: joined(note, v.closings()), Footer: v.footer()}
	if v.o.Title != "" {
		c.Title = v.o.Title
	}
	if v.o.Subtitle != "" {
		c.Subtitle = v.o.Subtitle
	}
	return c
}
