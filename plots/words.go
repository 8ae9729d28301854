package plots

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// plural writes a count and its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// figure writes a value for sentences: two significant digits, or whole
// above ten, "none" if it is missing.
func figure(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "none"
	}
	d := 2
	switch a := math.Abs(x); {
	case a >= 9.95:
		d = 0
	case a >= 0.995:
		d = 1
	}
	s := strconv.FormatFloat(x, 'f', d, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return minus(s)
}

// threeDigits writes a value as a reader of the chart can tell it from others.
func threeDigits(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "none"
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

// list joins words as a sentence does.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
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
	if s == "" || len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// upper writes a sentence's beginning.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// each says a value of every arm, or of more than two arms the ends. What
// prints equal, or what the runs (nil if there are none) leave open, is not
// ranked.
func (v *view) each(values []float64, unit string, runs [][]float64) string {
	r := v.rank(values, runs, unit)
	switch {
	case len(values) == 1:
		return r.most + " with " + v.name(0)
	case r.same && len(values) == 2:
		return "the same with " + list(v.names()) + r.level()
	case r.same:
		return "the same in every arm" + r.level()
	case len(values) > 2 && r.near:
		return "nearly the same in every arm" + r.level()
	case len(values) > 2 && r.close:
		return "too close to call, from " + r.least + " with " + r.lowest + " to " + r.most + " with " + r.highest
	case len(values) > 2:
		return "most with " + r.highest + " (" + r.most + "), least with " + r.lowest + " (" + r.least + ")"
	}
	s := figure(values[0]) + unit + " with " + v.name(0) + " and " + figure(values[1]) + unit + " with " + v.name(1)
	if r.close {
		s += ", too close to call"
	}
	return s
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
	s := plural(v.n, "run", "runs")
	if len(v.arms) > 1 {
		s += " of each arm, "
		if v.paired() {
			s += "paired"
		} else {
			s += "not paired: each arm has luck of its own"
		}
	}
	return fmt.Sprintf("%s; seed %d", s, v.r.Seed)
}

// footer names study and version.
func (v *view) footer() string {
	name := v.r.Name
	if v.r.Title != "" && v.r.Title != v.r.Name {
		name += ": " + v.r.Title
	}
	s := "Study " + name
	if v.r.Version != "" {
		s += " · leadsim " + v.r.Version
	}
	if h := v.r.Hash; h != "" {
		s += " · " + h[:min(6, len(h))]
	}
	return s
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
