package plots

import (
	"fmt"
	"math"
)

// score counts pairs of runs: in how many b is above a, and below.
type score struct {
	above, below, pairs int
	noun                string // what the pairs are called
}

// compare counts the pairs a[k], b[k] that both have a value.
func compare(a, b []float64) score {
	s := score{noun: "pairs"}
	for k := range a {
		switch {
		case math.IsNaN(a[k]) || math.IsNaN(b[k]):
			continue
		case b[k] > a[k]:
			s.above++
		case b[k] < a[k]:
			s.below++
		}
		s.pairs++
	}
	return s
}

// close tells whether the count is what a fair coin would also give: within
// two standard deviations of a half.
func (s score) close() bool {
	n := float64(s.above + s.below)
	return n == 0 || math.Abs(float64(s.above)-n/2) < math.Sqrt(n)
}

// sentence says which of two arms is ahead (higher, lower, ...) at a time.
func (s score) sentence(a, b, ahead, when string) string {
	name, k := b, s.above
	if s.below > s.above {
		name, k = a, s.below
	}
	switch {
	case s.pairs == 0:
		return "no pair of runs can be compared " + when
	case s.above+s.below == 0:
		return fmt.Sprintf("%s and %s are equal %s", a, b, when)
	case s.pairs == 1:
		return fmt.Sprintf("%s is %s %s in the one run made", name, ahead, when)
	case s.close():
		return fmt.Sprintf("too close to call %s (%s %s in %d of %d %s)", when, name, ahead, k, s.pairs, s.noun)
	}
	return fmt.Sprintf("%s is %s %s, in %d of %d %s", name, ahead, when, k, s.pairs, s.noun)
}

// late returns the mean of each run of arm i over its last weeks.
func (c courses) late(i, weeks int) []float64 {
	out := make([]float64, len(c[i]))
	for k := range out {
		n := len(c[i][k])
		out[k] = mean(c[i][k][max(0, n-weeks):])
	}
	return out
}

// finding says in words how arms compare at the end of a measure: pairs if
// there are two arms, highest and lowest if more, start and end if one.
func (v *view) finding(m measure, c courses, when string) string {
	const weeks = 4 // a single week is noise
	switch len(v.arms) {
	case 1:
		n := c.length()
		from, to := quantile(firsts(c[0], weeks), 0.5), quantile(c.late(0, weeks), 0.5)
		return fmt.Sprintf("%s: from %s to %s in %s (middle of %s)", m.name, figure(from)+short(m.unit), figure(to)+short(m.unit),
			plural(n, "week", "weeks"), plural(v.n, "run", "runs"))
	case 2:
		return m.name + ": " + v.compare(c.late(0, weeks), c.late(1, weeks)).sentence(v.name(0), v.name(1), "higher", when)
	}
	runs, mid := make([][]float64, len(v.arms)), make([]float64, len(v.arms))
	for i := range mid {
		runs[i] = c.late(i, weeks)
		mid[i] = quantile(runs[i], 0.5)
	}
	r := v.rank(mid, runs, short(m.unit))
	switch {
	case r.missing || r.same:
		return fmt.Sprintf("%s: no difference %s%s", m.name, when, r.level())
	case r.near:
		return fmt.Sprintf("%s: hardly any difference %s%s", m.name, when, r.level())
	case r.close:
		return fmt.Sprintf("%s: too close to call %s, from %s (%s) to %s (%s)", m.name, when, r.lowest, r.least, r.highest, r.most)
	}
	return fmt.Sprintf("%s: %s is highest %s (%s), %s lowest (%s)", m.name, r.highest, when, r.most, r.lowest, r.least)
}

// firsts returns the mean of each run over its first weeks.
func firsts(runs [][]float64, weeks int) []float64 {
	out := make([]float64, len(runs))
	for k := range runs {
		out[k] = mean(runs[k][:min(weeks, len(runs[k]))])
	}
	return out
}
