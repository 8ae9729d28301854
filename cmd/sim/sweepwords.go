package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// course is how one outcome, or which of two arms is ahead in it, goes over the
// points of a sweep.
type course struct {
	topic  *topic
	o      int
	a, b   int // arms; b = -1 where there is one arm alone
	names  [2]string
	layout *layout

	stretches []stretch      // where one factor is varied
	leads     []plots.Lead   // of each cell of a map, panel by panel, row by row
	points    map[string]int // by verdict
	low, high float64        // middle runs, where there is one arm alone
	lowAt     string
	highAt    string
}

// stretch is neighbouring points with the same verdict.
type stretch struct {
	verdict     string
	first, last string   // values of the factor
	all         []string // the same and all between, or anywhere where they have no order
	points      int
	least, most int // runs in which the one ahead is ahead
	runs        int // of the point with the fewest
}

// fewRuns is the verdict where there are too few runs for one.
const fewRuns = "too few runs"

// mostPairs is how many pairs of arms the sentences speak of, and charts draw.
const mostPairs = 4

// against returns which arm of a study the others are compared with, and which
// others: the one with the style power-with, if there is one, as the question
// is mostly what sharing power is worth; else the first.
func against(s *scenario.Study) (base int, others []int) {
	sharing := -1
	for i, a := range s.Arms {
		if a.Params.Leaders.StyleName != "power-with" {
			continue
		}
		if sharing >= 0 {
			sharing = -1
			break
		}
		sharing = i
	}
	base = max(0, sharing)
	for i := range s.Arms {
		if i != base && len(others) < mostPairs {
			others = append(others, i)
		}
	}
	return base, others
}

// coursesOf returns what the sentences of a sweep follow.
func coursesOf(s *scenario.Study, l *layout, topics []*topic) []course {
	var all []course
	base, others := against(s)
	for _, t := range topics {
		first := course{topic: t, o: record.MustOutcome(t.outcome), a: base, b: -1, layout: l, low: math.Inf(1), high: math.Inf(-1)}
		first.names[0] = s.Arms[base].Name
		if len(s.Arms) == 1 {
			all = append(all, first)
		}
		for _, b := range others {
			c := first
			c.b, c.names[1], c.points = b, s.Arms[b].Name, map[string]int{}
			if l.design == plots.Map {
				c.leads = make([]plots.Lead, l.points)
			}
			all = append(all, c)
		}
	}
	return all
}

// see takes in a point.
func (c *course) see(p *pointRuns) {
	at := c.layout.told(p.values)
	if c.b < 0 {
		values := p.of(0, c.o)
		if slices.Contains(waits, c.topic.outcome) && countNaN(values) < len(values) {
			values = lateIfMissing(values)
		}
		m := middle(known(values))
		if m < c.low {
			c.low, c.lowAt = m, c.layout.valued(p.values)
		}
		if m > c.high {
			c.high, c.highAt = m, c.layout.valued(p.values)
		}
		return
	}
	if len(p.paired.Runs) == 0 {
		return
	}
	contrast := newContrast(&p.paired, c.o, c.a, c.b)
	if contrast.runs == 0 {
		return
	}
	verdict := contrast.verdict()
	c.points[verdict]++
	if c.leads != nil {
		c.leads[c.layout.place(p.values)] = leadOf(contrast)
	}
	ahead, behind := contrast.ahead()
	if verdict == c.names[1] {
		ahead = behind
	}
	if !c.line() {
		return
	}
	if s := c.continued(verdict); s != nil {
		s.last, s.all, s.points = at, append(s.all, at), s.points+1
		s.least, s.most, s.runs = min(s.least, ahead), max(s.most, ahead), min(s.runs, contrast.runs)
		return
	}
	c.stretches = append(c.stretches, stretch{verdict, at, at, []string{at}, 1, ahead, ahead, contrast.runs})
}

// continued returns the stretch that a point with a verdict belongs to, nil if
// it begins one: the last, or any where values have no order.
func (c *course) continued(verdict string) *stretch {
	for i := range c.stretches {
		if (c.layout.named() || i == len(c.stretches)-1) && c.stretches[i].verdict == verdict {
			return &c.stretches[i]
		}
	}
	return nil
}

// sentences tells what a sweep shows: where the answer flips along one
// setting, how often which arm is ahead along several.
func (sum *sweepSummary) sentences() []string {
	var lines []string
	study := sum.session.Experiment.Study
	for i := range sum.courses {
		if line := sum.courses[i].sentence(); line != "" {
			lines = append(lines, upper(line))
		}
	}
	if slices.ContainsFunc(sum.courses, func(c course) bool { return c.points[fewRuns] > 0 }) {
		lines = append(lines, "Too few runs at some points, or all, to tell there who is ahead; ask for at least 6 with --runs.")
	}
	if sum.points > 1 && !sum.moved {
		lines = []string{"No run differs between the points: what is varied has no effect here. An event, or a switch, may stand in its way."}
	}
	p := sum.session.Progress()
	if runs := sum.session.Experiment.Runs; len(study.Arms) > 1 {
		lines = append(lines, fmt.Sprintf("%s at each point%s; run by run all arms, at all points, met the same people and the same shocks. An arm counts as ahead where the interval of the difference leaves out zero; over many points some do by luck.",
			count(runs, "run"), map[bool]string{true: ", where all are done"}[p.Done < p.Total]))
	}
	return lines
}

func (c *course) sentence() string {
	switch {
	case c.b < 0:
		return c.alone()
	case len(c.points) == 0:
		return ""
	case len(c.points) == 1 && c.points[fewRuns] > 0:
		return ""
	case c.line():
		return c.along()
	case c.leads != nil:
		return c.over()
	}
	return c.counted()
}

// line reports whether the points follow each other along one setting, or
// several that change together.
func (c *course) line() bool { return c.layout.design == plots.Line && c.layout.ordered }

// alone describes the only arm.
func (c *course) alone() string {
	if c.lowAt == "" || c.highAt == "" {
		return ""
	}
	low, high := amounts(c.low, c.high, record.Outcomes[c.o].Unit)
	if low == high {
		return fmt.Sprintf("%s: %s at every point.", c.topic.about, low)
	}
	return fmt.Sprintf("%s: the middle run lies between %s (%s) and %s (%s).", c.topic.about, low, c.lowAt, high, c.highAt)
}

// counted says at how many points which arm is ahead.
func (c *course) counted() string {
	total := c.total()
	for k, name := range c.names {
		if total > 1 && c.points[name] == total {
			return fmt.Sprintf("%s: %s is ahead of %s at all %s.", c.topic.about, name, c.names[1-k], count(total, "point"))
		}
	}
	text := fmt.Sprintf("%s: of %s, %s is ahead of %s at %s and behind at %s", c.topic.about, count(total, "point"),
		c.names[0], c.names[1], outOf(c.points[c.names[0]], 0, ""), outOf(c.points[c.names[1]], 0, ""))
	if open := total - c.points[c.names[0]] - c.points[c.names[1]]; open > 0 {
		text += fmt.Sprintf("; %d too close to call", open)
	}
	return text + "."
}

// mostStretches is how many stretches a sentence lists.
const mostStretches = 6

// along says where along one setting which arm is ahead, and where that flips.
func (c *course) along() string {
	key := c.layout.keys()
	if len(c.stretches) == 1 {
		s := &c.stretches[0]
		where := fmt.Sprintf("at every %s", key)
		if s.points == 1 || c.layout.switched() {
			where = c.where(s, true)
		}
		if !c.ahead(s) {
			return fmt.Sprintf("%s is too close to call between %s and %s %s.", c.topic.about, c.names[0], c.names[1], where)
		}
		return fmt.Sprintf("%s: %s is ahead of %s %s (%s).", c.topic.about, s.verdict, c.other(s), where, s.often())
	}
	if len(c.stretches) > mostStretches {
		return c.counted() + c.flip(key)
	}
	var parts []string
	for i := range c.stretches {
		s := &c.stretches[i]
		if c.ahead(s) {
			parts = append(parts, fmt.Sprintf("%s is ahead of %s %s (%s)", s.verdict, c.other(s), c.where(s, i == 0), s.often()))
		} else {
			parts = append(parts, s.verdict+" "+c.where(s, i == 0))
		}
	}
	return c.topic.about + ": " + strings.Join(parts, ", ") + "." + c.flip(key)
}

// ahead reports whether one arm is ahead on a stretch.
func (c *course) ahead(s *stretch) bool { return s.verdict == c.names[0] || s.verdict == c.names[1] }

// other returns the arm that is behind.
func (c *course) other(s *stretch) string {
	if s.verdict == c.names[0] {
		return c.names[1]
	}
	return c.names[0]
}

// where writes the values of a stretch.
func (c *course) where(s *stretch, first bool) string {
	text := s.first
	switch {
	case c.layout.named():
		text = list(s.all)
	case s.points > 1:
		text += " to " + s.last
	}
	switch {
	case c.layout.switched():
		return "with " + c.layout.factors[0].Valued(text)
	case first:
		return "at " + c.layout.keys() + " = " + text
	}
	return "at " + text
}

// often says in how many runs the one ahead is ahead.
func (s *stretch) often() string {
	if s.least == s.most {
		return fmt.Sprintf("in %d of %d runs", s.most, s.runs)
	}
	return fmt.Sprintf("in %d to %d of %d runs", s.least, s.most, s.runs)
}

// flip says between which values the answer turns around, "" if it does not.
func (c *course) flip(key string) string {
	if c.layout.named() {
		return ""
	}
	var flips []string
	var before *stretch
	for i := range c.stretches {
		s := &c.stretches[i]
		if !c.ahead(s) {
			continue
		}
		if before != nil && before.verdict != s.verdict {
			flips = append(flips, fmt.Sprintf("%s and %s", before.last, s.first))
		}
		before = s
	}
	switch n := len(flips); {
	case n == 0:
		return ""
	case n > 3:
		return fmt.Sprintf(" The answer flips %d times along %s.", n, key)
	default:
		return " The answer flips between " + strings.Join(flips, ", and between ") + "."
	}
}
