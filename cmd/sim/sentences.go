package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"leadsim/sim/record"
)

// topic is one thing that a summary speaks of.
type topic struct {
	outcome string
	about   string // "net output in the last year", as in "... is too close to call"
	// clear tells who is ahead: more has more of it than less, in k of n runs,
	// with these middle values.
	clear func(more, less, k, m, l string) string
}

var topics = []topic{
	{"weeks_to_contain", "the time to contain the crisis", func(more, less, k, m, l string) string {
		if m == "never" {
			return fmt.Sprintf("%s contained the crisis in %s; in the middle run %s never did.", less, l, more)
		}
		return fmt.Sprintf("%s contained the crisis in %s (%s: %s).", less, l, more, strings.TrimSuffix(m, " weeks"))
	}},
	{"net_after_52", "net output in the year from the shock", func(more, less, k, m, l string) string {
		return fmt.Sprintf("in the year from the shock %s was ahead on net output in %s (%s a head against %s).", more, k, m, l)
	}},
	{"net_last_52", "net output in the last year", func(more, less, k, m, l string) string {
		return fmt.Sprintf("in the last year %s was ahead on net output in %s (%s a head against %s).", more, k, m, l)
	}},
	{"trust_last_52", "trust in the leaders in the last year", func(more, less, k, m, l string) string {
		return fmt.Sprintf("in the last year people trusted their leaders more under %s in %s (%s against %s, on a scale from 0 to 1).", more, k, m, l)
	}},
	{"wounds_last_52", "harm not healed in the last year", func(more, less, k, m, l string) string {
		return fmt.Sprintf("in the last year people carried more harm not yet healed under %s in %s (%s against %s, from 0 to 1).", more, k, m, l)
	}},
	{"capability_last_52", "people's own leadership capability in the last year", func(more, less, k, m, l string) string {
		return fmt.Sprintf("in the last year more people were able to lead under %s in %s (capability %s against %s, from 0 to 1).", more, k, m, l)
	}},
	{"quits_a_year", "how many people quit", func(more, less, k, m, l string) string {
		return fmt.Sprintf("more people quit under %s in %s (%s a year against %s).", more, k, m, l)
	}},
	{"crises", "the number of crises", func(more, less, k, m, l string) string {
		return fmt.Sprintf("%s met more crises in %s (%s against %s).", more, k, m, l)
	}},
}

// sentences sums up results in plain words. Every number in them is one of
// the results; where the arms cannot be told apart they say so.
func sentences(r *record.Results) []string {
	var lines []string
	n := r.Replications()
	for _, t := range topics {
		line := ""
		switch len(r.Arms) {
		case 1:
			line = t.alone(r)
		case 2:
			line = t.pair(r, 0, 1)
		default:
			line = t.ranked(r)
		}
		if line != "" {
			lines = append(lines, upper(line))
		}
	}
	lines = append(lines, closings(r))
	switch {
	case n == 1:
		lines = append(lines, "One run shows what can happen, not what usually does; ask for more with --runs 40.")
	case len(r.Arms) > 1 && !r.Paired():
		lines = append(lines, fmt.Sprintf("Numbers are of the middle run of %d; the arms have people and luck of their own (run.luck), so that runs of one number are not the same world.", n))
	case len(r.Arms) > 1:
		lines = append(lines, fmt.Sprintf("Numbers are of the middle run of %d; run by run all arms met the same people and the same shocks.", n))
	default:
		lines = append(lines, fmt.Sprintf("Numbers are of the middle run of %d.", n))
	}
	return lines
}

// pair compares two arms; "" if they do not show the outcome.
func (t *topic) pair(r *record.Results, a, b int) string {
	c := newContrast(r, record.MustOutcome(t.outcome), a, b).turned()
	if c.runs == 0 {
		return ""
	}
	m, l := amounts(c.midA, c.midB, c.outcome.Unit)
	switch {
	case c.few():
		return fmt.Sprintf("%s: %s %s, %s %s; %s cannot tell which is usual.", t.about, c.a, m, c.b, l, count(c.runs, "run"))
	case !c.clear():
		more := "has more"
		if slices.Contains(waits, t.outcome) {
			more = "takes longer"
		}
		return fmt.Sprintf("%s is too close to call: %s %s, %s %s; %s %s in %d of %d runs.", t.about, c.a, m, c.b, l, c.a, more, c.above, c.runs) + c.never()
	}
	return t.clear(c.a, c.b, fmt.Sprintf("%d of %d runs", c.above, c.runs), m, l) + c.never()
}

// never tells in how many runs what was waited for did not happen.
func (c *contrast) never() string {
	part := func(name string, n int) string { return fmt.Sprintf("%s in %d of %d runs", name, n, c.runs) }
	switch {
	case c.neverA > 0 && c.neverB > 0:
		return " Not contained at all: " + part(c.a, c.neverA) + ", " + part(c.b, c.neverB) + "."
	case c.neverA > 0:
		return " Not contained at all: " + part(c.a, c.neverA) + "."
	case c.neverB > 0:
		return " Not contained at all: " + part(c.b, c.neverB) + "."
	}
	return ""
}

// alone describes the only arm.
func (t *topic) alone(r *record.Results) string {
	o := record.MustOutcome(t.outcome)
	values := r.Outcome(0, o)
	n := len(values)
	if n == countNaN(values) {
		return ""
	}
	if slices.Contains(waits, t.outcome) {
		values = lateIfMissing(values)
	} else {
		values = slices.DeleteFunc(values, math.IsNaN)
	}
	s := slices.Sorted(slices.Values(values))
	unit := record.Outcomes[o].Unit
	if n < 4 {
		return fmt.Sprintf("%s: %s.", t.about, amount(middle(s), unit))
	}
	return fmt.Sprintf("%s: %s; the middle half of the runs lies between %s and %s.", t.about, amount(middle(s), unit),
		amount(s[len(s)/4], unit), amount(s[len(s)-1-len(s)/4], unit))
}

// ranked puts three arms and more in order, the best first, and says whether
// the first two can be told apart.
func (t *topic) ranked(r *record.Results) string {
	order, mid := t.order(r)
	if len(order) < 2 {
		return ""
	}
	o := record.MustOutcome(t.outcome)
	outcome := &record.Outcomes[o]
	c := newContrast(r, o, order[0], order[1])
	ahead, _ := c.ahead()
	first, second := amounts(mid[order[0]], mid[order[1]], outcome.Unit)
	parts := []string{fmt.Sprintf("%s (%s)", r.Arms[order[0]].Name, first), fmt.Sprintf("%s (%s)", r.Arms[order[1]].Name, second)}
	for _, a := range order[2:] {
		parts = append(parts, fmt.Sprintf("%s (%s)", r.Arms[a].Name, amount(mid[a], outcome.Unit)))
	}
	verdict := fmt.Sprintf("the first is ahead of the second in %d of %d runs", ahead, c.runs)
	switch {
	case c.few():
		verdict = count(c.runs, "run") + " cannot tell whether that is usual"
	case !c.clear():
		verdict = "the first two are too close to call"
	}
	return fmt.Sprintf("%s, best first: %s; %s.", t.about, strings.Join(parts, ", "), verdict)
}

// order puts the arms that show the outcome in order, the best first, and returns
// their middle runs. Of the first two the one that is ahead in more pairs stands first.
func (t *topic) order(r *record.Results) (order []int, mid []float64) {
	o := record.MustOutcome(t.outcome)
	outcome := &record.Outcomes[o]
	mid = make([]float64, len(r.Arms))
	for a := range r.Arms {
		values := r.Outcome(a, o)
		if countNaN(values) == len(values) {
			continue
		}
		if slices.Contains(waits, t.outcome) {
			values = lateIfMissing(values)
		}
		mid[a] = middle(slices.DeleteFunc(values, math.IsNaN))
		order = append(order, a)
	}
	if len(order) < 2 {
		return order, mid
	}
	slices.SortStableFunc(order, func(x, y int) int {
		if outcome.Better < 0 {
			return cmp.Compare(mid[x], mid[y])
		}
		return cmp.Compare(mid[y], mid[x])
	})
	if ahead, behind := newContrast(r, o, order[0], order[1]).ahead(); behind > ahead { // the middle runs say one thing, most pairs the other: pairs count
		order[0], order[1] = order[1], order[0]
	}
	return order, mid
}

// leading returns the first two arms of a topic; ok says whether there are two.
func (t *topic) leading(r *record.Results) (a, b int, ok bool) {
	if len(r.Arms) == 2 {
		return 0, 1, true
	}
	order, _ := t.order(r)
	if len(order) < 2 {
		return 0, 0, false
	}
	return order[0], order[1], true
}

// closings says how many organizations did not last.
func closings(r *record.Results) string {
	var parts []string
	all := 0
	for a := range r.Arms {
		closed := 0
		for _, v := range r.Outcome(a, record.MustOutcome("survived")) {
			if v == 0 {
				closed++
			}
		}
		all += closed
		parts = append(parts, fmt.Sprintf("%s in %d of %d runs", r.Arms[a].Name, closed, r.Replications()))
	}
	if all == 0 {
		return "No organization closed in any run."
	}
	return "Organizations that closed before the end: " + strings.Join(parts, ", ") + "."
}

// upper begins a sentence with a capital letter.
func upper(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
