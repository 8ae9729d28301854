package main

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"leadsim/sim/record"
	"leadsim/words"
)

// topic is one thing that a summary speaks of.
type topic struct {
	outcome string
	about   string // "net output in the last year", as in "... is too close to call"
	clear   string // key of the sentence that tells who is ahead
}

// topicKeys are the keys of the words for an outcome; the last two are for runs that are
// shorter than the year it is of, "" where it is of none.
type topicKeys struct{ outcome, about, clear, aboutWhole, clearWhole string }

var topicWords = []topicKeys{
	{"weeks_to_contain", "about.contain", "clear.contain", "", ""},
	{"net_after_52", "about.net_after", "clear.net_after", "", ""}, // missing where less than a year is left
	{"net_last_52", "about.net", "clear.net", "about.net_whole", "clear.net_whole"},
	{"trust_last_52", "about.trust", "clear.trust", "about.trust_whole", "clear.trust_whole"},
	{"wounds_last_52", "about.wounds", "clear.wounds", "about.wounds_whole", "clear.wounds_whole"},
	{"capability_last_52", "about.capability", "clear.capability", "about.capability_whole", "clear.capability_whole"},
	{"quits_a_year", "about.quits", "clear.quits", "", ""},
	{"crises", "about.crises", "clear.crises", "", ""},
}

// topics returns what every summary speaks of, in the words in use, for runs of so
// many weeks.
func topics(weeks int) []topic {
	all := make([]topic, len(topicWords))
	for i, k := range topicWords {
		all[i] = topic{k.outcome, say(k.about), k.clear}
		if k.aboutWhole != "" && weeks < record.Year {
			all[i].about, all[i].clear = say(k.aboutWhole), k.clearWhole
		}
	}
	return all
}

// summed returns what a summary of results speaks of: first of those who have
// adopted a change, where one was launched, for a study of a change asks that.
func summed(r *record.Results) []topic {
	all := topics(r.Weeks)
	adopted := topic{"adopted_at_end", say("about.adopted"), "clear.adopted"}
	o := record.MustOutcome(adopted.outcome)
	for a := range r.Arms {
		if values := r.Outcome(a, o); countNaN(values) < len(values) {
			return append([]topic{adopted}, all...)
		}
	}
	return all
}

// sentences sums up results in plain words. Every number in them is one of
// the results; where the arms cannot be told apart they say so.
func sentences(r *record.Results) []string {
	var lines []string
	n := r.Replications()
	for _, t := range summed(r) {
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
		lines = append(lines, say("end.one_run"))
	case len(r.Arms) > 1 && !r.Paired():
		lines = append(lines, say("end.unpaired", "n", n))
	case len(r.Arms) > 1:
		lines = append(lines, say("end.paired", "n", n))
	default:
		lines = append(lines, say("end.alone", "n", n))
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
	late := slices.Contains(waits, t.outcome)
	switch {
	case c.few():
		return say("few", "what", t.about, "a", c.a, "m", m, "b", c.b, "l", l, "runs", words.Count("run", c.runs))
	case !c.clear() && late:
		return say("close.longer", "what", t.about, "a", c.a, "m", m, "b", c.b, "l", l, "k", c.above, "n", c.runs) + c.never()
	case !c.clear():
		return say("close.more", "what", t.about, "a", c.a, "m", m, "b", c.b, "l", l, "k", c.above, "n", c.runs)
	case late && math.IsInf(c.midA, 1):
		return say("clear.contain_never", "more", c.a, "less", c.b, "l", l) + c.never()
	case late:
		return say(t.clear, "more", c.a, "less", c.b, "m", amountBeside(c.midA, c.midB, c.outcome.Unit), "l", l) + c.never()
	}
	return say(t.clear, "more", c.a, "k", c.above, "n", c.runs, "m", m, "l", l)
}

// never tells in how many runs what was waited for did not happen.
func (c *contrast) never() string {
	one := func(name string, k int) string { return " " + say("never.one", "arm", name, "k", k, "n", c.runs) }
	switch {
	case c.neverA > 0 && c.neverB > 0:
		return " " + say("never.two", "a", c.a, "k", c.neverA, "b", c.b, "m", c.neverB, "n", c.runs)
	case c.neverA > 0:
		return one(c.a, c.neverA)
	case c.neverB > 0:
		return one(c.b, c.neverB)
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
		return say("alone.few", "what", t.about, "value", amount(middle(s), unit))
	}
	return say("alone.spread", "what", t.about, "value", amount(middle(s), unit),
		"low", amount(s[len(s)/4], unit), "high", amount(s[len(s)-1-len(s)/4], unit))
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
	var parts []string
	for i, a := range order {
		value := amount(mid[a], outcome.Unit)
		if i < 2 && c.clear() { // more digits than the difference is worth would call it after all
			value = [2]string{first, second}[i]
		}
		parts = append(parts, say("ranked.arm", "arm", r.Arms[a].Name, "value", value))
	}
	list := strings.Join(parts, ", ")
	switch {
	case outcome.Better == 0 && c.few():
		return say("ranked.most_few", "what", t.about, "arms", list, "runs", words.Count("run", c.runs))
	case outcome.Better == 0 && !c.clear():
		return say("ranked.most_close", "what", t.about, "arms", list)
	case outcome.Better == 0:
		return say("ranked.most_ahead", "what", t.about, "arms", list, "k", ahead, "n", c.runs)
	case c.few():
		return say("ranked.few", "what", t.about, "arms", list, "runs", words.Count("run", c.runs))
	case !c.clear():
		return say("ranked.close", "what", t.about, "arms", list)
	}
	return say("ranked.ahead", "what", t.about, "arms", list, "k", ahead, "n", c.runs)
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
		parts = append(parts, say("closed.arm", "arm", r.Arms[a].Name, "k", closed, "n", r.Replications()))
	}
	if all == 0 {
		return say("closed.none")
	}
	return say("closed.some", "arms", strings.Join(parts, ", "))
}

// upper begins a sentence with a capital letter.
func upper(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
