package plots

import (
	"math"

	"leadsim/words"
)

// score counts pairs of runs: in how many b is above a, and below.
type score struct {
	above, below, pairs int
	noun                string // what the pairs are called
}

// compare counts the pairs a[k], b[k] that both have a value.
func compare(a, b []float64) score {
	s := score{noun: say("ahead.pairs")}
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

// sentence says which of two arms is ahead (higher, ...) at a time.
func (s score) sentence(a, b, ahead, when string) string {
	name, k := b, s.above
	if s.below > s.above {
		name, k = a, s.below
	}
	switch {
	case s.pairs == 0:
		return say("ahead.none", "when", when)
	case s.above+s.below == 0:
		return say("ahead.equal", "a", a, "b", b, "when", when)
	case s.pairs == 1:
		return say("ahead.one_run", "arm", name, "ahead", ahead, "when", when)
	case s.close():
		return say("ahead.close", "when", when, "arm", name, "ahead", ahead, "k", k, "n", s.pairs, "pairs", s.noun)
	}
	return say("ahead.clear", "arm", name, "ahead", ahead, "when", when, "k", k, "n", s.pairs, "pairs", s.noun)
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
		return say("finding.one", "measure", m.name, "from", inUnit(figure(from), m.short()), "to", inUnit(figure(to), m.short()),
			"weeks", words.Count("week", n), "runs", words.Count("run", v.n))
	case 2:
		score := v.compare(c.late(0, weeks), c.late(1, weeks))
		return say("finding.two", "measure", m.name, "finding", score.sentence(v.name(0), v.name(1), say("ahead.higher"), when))
	}
	runs, mid := make([][]float64, len(v.arms)), make([]float64, len(v.arms))
	for i := range mid {
		runs[i] = c.late(i, weeks)
		mid[i] = quantile(runs[i], 0.5)
	}
	r := v.rank(mid, runs, m.short())
	switch {
	case r.missing || r.same:
		return say("finding.same", "measure", m.name, "when", when, "level", r.level())
	case r.near:
		return say("finding.near", "measure", m.name, "when", when, "level", r.level())
	case r.close:
		return say("finding.close", "measure", m.name, "when", when, "lowest", r.lowest, "least", r.least, "highest", r.highest, "most", r.most)
	}
	return say("finding.ranked", "measure", m.name, "when", when, "lowest", r.lowest, "least", r.least, "highest", r.highest, "most", r.most)
}

// firsts returns the mean of each run over its first weeks.
func firsts(runs [][]float64, weeks int) []float64 {
	out := make([]float64, len(runs))
	for k := range runs {
		out[k] = mean(runs[k][:min(weeks, len(runs[k]))])
	}
	return out
}
