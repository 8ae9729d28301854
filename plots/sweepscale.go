package plots

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
	"leadsim/words"
)

// scale places the values of a factor on an axis.
type scale struct {
	labels []string
	at     []float64 // place of each value, in steps of the axis
	named  bool      // places carry no distance: words, switches, unlike points
	log    bool
}

// scaleOf returns how values are placed: as numbers, at equal distances where
// they stand at equal ratios, or one after the other where they are words.
func scaleOf(f Factor, values []string) scale {
	s := scale{labels: f.labels(values), named: f.Named()}
	for i, text := range values {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) || i > 0 && x <= s.at[i-1] {
			s.named = true
		}
		s.at = append(s.at, x)
	}
	if s.named {
		for i := range s.at {
			s.at[i] = float64(i)
		}
		return s
	}
	if s.log = equalRatios(s.at); s.log {
		for i := range s.at {
			s.at[i] = math.Log10(s.at[i])
		}
	}
	return s
}

// Named tells whether the values are words, which have no order.
func (f Factor) Named() bool {
	return f.Kind == param.Switch || f.Kind == param.Choice || f.Kind == param.Text
}

// position is a value of a switch as it is read, "" if it is none.
func position(value string) string {
	switch value {
	case "false":
		return say("sweep.off")
	case "true":
		return say("sweep.on")
	}
	return ""
}

// labels returns values as they are read.
func (f Factor) labels(values []string) []string {
	out := slices.Clone(values)
	for i, v := range values {
		if k := slices.Index(f.Values, v); k >= 0 && k < len(f.Labels) {
			out[i] = f.Labels[k]
		}
		if word := position(v); word != "" && f.Kind == param.Switch {
			out[i] = word
		}
	}
	return out
}

// Labels returns numbers as they are read: to three digits, if that keeps them
// apart, and words as they are.
func Labels(values []string) []string {
	out := slices.Clone(values)
	for i, v := range values {
		if x, err := strconv.ParseFloat(v, 64); err == nil && len(v) > 6 {
			out[i] = strconv.FormatFloat(x, 'g', 3, 64)
			if y, _ := strconv.ParseFloat(out[i], 64); math.Abs(y) >= 1e-4 && math.Abs(y) < 1e6 {
				out[i] = strconv.FormatFloat(y, 'f', -1, 64)
			}
		}
	}
	if sorted := slices.Sorted(slices.Values(out)); len(slices.Compact(sorted)) < len(out) {
		return values
	}
	return out
}

// equalRatios tells whether numbers that rise are better told by ratios: all
// are above zero, and their ratios differ less than their distances. Those of
// whole numbers are rounded, so they need not be equal.
func equalRatios(xs []float64) bool {
	if len(xs) < 3 || xs[0] <= 0 || xs[len(xs)-1] < 8*xs[0] {
		return false
	}
	ratio, step := nothing, nothing
	for i := 1; i < len(xs); i++ {
		ratio.add(math.Log(xs[i] / xs[i-1]))
		step.add(xs[i] - xs[i-1])
	}
	return ratio.hi/ratio.lo < step.hi/step.lo
}

// least returns the distance of the two values that are nearest to each other.
func (s scale) least() float64 {
	least := math.Inf(1)
	for i := 1; i < len(s.at); i++ {
		least = min(least, s.at[i]-s.at[i-1])
	}
	if math.IsInf(least, 1) {
		return 1
	}
	return least
}

// axis returns the axis with half a step free at both ends and at most so many
// labels.
func (s scale) axis(most int) axis {
	half := s.least() / 2
	a := axis{lo: s.at[0] - half, hi: s.at[len(s.at)-1] + half}
	if len(s.at) > most && !s.named && !s.log {
		round := valued(span{s.at[0], s.at[len(s.at)-1]}, most/2)
		a.label = round.label
		for _, t := range round.ticks {
			if t >= s.at[0] && t <= s.at[len(s.at)-1] {
				a.ticks = append(a.ticks, t)
			}
		}
		return a
	}
	every := (len(s.at) + most - 1) / most
	for i := 0; i < len(s.at); i += every {
		a.ticks = append(a.ticks, s.at[i])
	}
	a.label = func(t float64) string {
		for i, at := range s.at {
			if at == t {
				return brief(minus(s.labels[i]))
			}
		}
		return ""
	}
	return a
}

// mostLabels is how many labels an axis has at most.
const mostLabels = 12

// axisTitle says what an axis shows: the meaning with its unit and the key to
// type, if that fits into a width, else the key with its unit.
func (f Factor) axisTitle(size Size, width float64, log bool) string {
	short, long := f.short(), f.inWords()
	if f.Unit != "" {
		long += ", " + f.Unit
	}
	if log {
		short, long = say("axis.ratios", "axis", short), say("axis.ratios", "axis", long)
	}
	long += " (" + f.Key + ")"
	switch fits := func(s string) bool { return textWidth(s, size.Small, false) <= width }; {
	case f.axisSays() && fits(long):
		return long
	case !fits(short):
		return f.Key
	}
	return short
}

// axisSays tells whether the meaning of a factor stands at its axis, where there
// is a single panel; longer ones stand below the chart.
func (f Factor) axisSays() bool { return f.Meaning != "" && len(f.inWords()) <= 90 }

// inWords is the meaning up to what raising it does.
func (f Factor) inWords() string {
	words, _, _ := strings.Cut(f.Meaning, ";")
	return words
}

// short is the key with its unit.
func (f Factor) short() string {
	if f.Unit == "" {
		return f.Key
	}
	return f.Key + ", " + f.Unit
}

// Label returns a value as it is read.
func (f Factor) Label(value string) string { return f.labels([]string{value})[0] }

// Valued says a value, or several, of the factor: "crisis.rate = 2", and of a
// switch "mechanisms.wounds off".
func (f Factor) Valued(label string) string {
	if f.Kind == param.Switch {
		return f.Key + " " + label
	}
	return f.Key + " = " + label
}

// valued says a value of the factor, as in "run.weeks = 52 (1 year)".
func (f Factor) valued(value string) string {
	text := f.Valued(minus(f.Label(value)))
	if weeks, err := strconv.Atoi(value); f.Key == "run.weeks" && err == nil && weeks > 0 && weeks%52 == 0 {
		text += " (" + words.Count("year", weeks/52) + ")"
	}
	return text
}

// meanings explains factors whose meaning stands at no axis.
func meanings(factors []Factor) string {
	var out []string
	for _, f := range factors {
		if f.Meaning != "" {
			out = append(out, f.Key+": "+f.inWords())
		}
	}
	if len(out) == 0 {
		return ""
	}
	return strings.Join(out, "; ") + "."
}
