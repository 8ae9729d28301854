package plots

import (
	"math"
	"strconv"
)

// axis is a range of values and the values that are written on it.
type axis struct {
	lo, hi float64
	ticks  []float64
	label  func(float64) string
}

// span holds the ends of some values; missing ones do not count.
type span struct{ lo, hi float64 }

var nothing = span{math.Inf(1), math.Inf(-1)}

func (s *span) add(values ...float64) {
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			s.lo, s.hi = min(s.lo, v), max(s.hi, v)
		}
	}
}

// valued returns an axis with round values at both ends and about n steps. An
// empty or flat range is widened so that there is something to draw on.
func valued(s span, n int) axis {
	if s.lo > s.hi {
		s = span{0, 1}
	}
	if s.hi-s.lo < 1e-9 {
		s = span{min(0, s.lo), max(0, s.hi)}
		if s.hi == s.lo {
			s.hi = 1
		}
	}
	var a axis
	step := 0.0
	for m := max(2, n-1); m <= n+2; m++ { // of the steps near n the one that leaves least empty
		t := round((s.hi - s.lo) / float64(m))
		b := axis{lo: math.Floor(s.lo/t+1e-9) * t, hi: math.Ceil(s.hi/t-1e-9) * t}
		if step == 0 || b.hi-b.lo < 0.95*(a.hi-a.lo) {
			a, step = b, t
		}
	}
	for i := 0; ; i++ {
		t := a.lo + float64(i)*step
		if t > a.hi+step/2 {
			break
		}
		a.ticks = append(a.ticks, tidy(t, step))
	}
	a.label = decimals(step)
	return a
}

// weekAxis returns a time axis from one week to another, with ticks at round
// weeks, or at years if there are more than three of them.
func weekAxis(from, to float64) axis {
	if to <= from {
		to = from + 1
	}
	a := axis{lo: from, hi: to, label: decimals(1)}
	step, unit := 0.0, 1.0
	for _, s := range []float64{1, 2, 4, 5, 10, 13, 20, 26, 52} {
		if step = s; (to-from)/s <= 8 {
			break
		}
	}
	if to-from > yearsFrom {
		unit = 52
		step = 52 * math.Max(1, round((to-from)/52/7))
	}
	a.label = func(t float64) string { return decimals(1)(t / unit) }
	end := to
	if unit == 52 {
		end++ // a year is over with its last week
	}
	for t := math.Ceil(from/step) * step; t <= end; t += step {
		a.ticks = append(a.ticks, tidy(t, 1))
	}
	return a
}

// yearsFrom is the length in weeks above which time is told in years.
const yearsFrom = 160

// timeWord returns the unit that a time axis is told in.
func (a axis) timeWord() string {
	if a.hi-a.lo > yearsFrom {
		return say("axis.years")
	}
	return say("axis.weeks")
}

// round returns the least of 1, 2, 2.5, 5 x 10^k that is not below x.
func round(x float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if x <= m*p*(1+1e-9) {
			return m * p
		}
	}
	return 10 * p
}

// tidy removes the dirt of adding steps.
func tidy(t, step float64) float64 {
	t = math.Round(t/step*1e6) / 1e6 * step
	if math.Abs(t) < step*1e-6 {
		return 0
	}
	return t
}

// decimals returns a writer of numbers with as many decimals as a step needs.
func decimals(step float64) func(float64) string {
	n := 0
	for n < 6 && math.Abs(step-math.Round(step*math.Pow10(n))/math.Pow10(n)) > step*1e-6 {
		n++
	}
	return func(t float64) string { return minus(strconv.FormatFloat(t, 'f', n, 64)) }
}

// minus writes a leading hyphen as a minus sign.
func minus(s string) string {
	if s != "" && s[0] == '-' {
		return "−" + s[1:]
	}
	return s
}

// labels returns the words at the ticks.
func (a axis) labels() []string {
	var out []string
	for _, t := range a.ticks {
		out = append(out, a.label(t))
	}
	return out
}
