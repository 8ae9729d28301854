package plots

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/words"
)

// what returns the outcome in words: of the arm, or between the arms.
func (s *Sensitivity) what() string {
	if s.B == "" {
		return say("sensitivity.what_alone", "outcome", s.Outcome, "arm", s.A)
	}
	return say("sensitivity.what", "outcome", s.Outcome, "a", s.A, "b", s.B)
}

// decided is what the settings decide, in a title.
func (s *Sensitivity) decided() string {
	about := s.About
	if about == "" {
		about = lower(s.Outcome)
	}
	if s.B == "" {
		return say("sensitivity.decided_alone", "outcome", about, "arm", s.A)
	}
	return say("sensitivity.decided", "outcome", about, "a", s.A, "b", s.B)
}

// mostTitled is how many settings a title names.
const mostTitled = 3

// sayings says which settings a title means by its words.
func (s *Sensitivity) sayings() string {
	some := s.matter()
	if s.TooFew || len(some) == 0 {
		return ""
	}
	if len(some) > mostTitled {
		some = some[:1]
	}
	var out []string
	for _, m := range some {
		if m.Said != "" && !strings.HasSuffix(strings.ReplaceAll(m.Key, "_", " "), "."+m.Said) {
			out = append(out, m.Key+": "+m.Said)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return strings.Join(out, "; ") + "."
}

// title says the finding.
func (s *Sensitivity) title() string {
	some := s.matter()
	switch n := len(some); {
	case s.TooFew:
		return say("sensitivity.title_few", "what", s.decided())
	case n == 0:
		return say("sensitivity.title_none", "what", s.decided())
	case n <= mostTitled:
		var keys []string
		for _, m := range some {
			keys = append(keys, m.name())
		}
		if some[0].Said != "" { // a key stays as it is typed
			keys[0] = upper(keys[0])
		}
		if n == 1 {
			return say("sensitivity.title_one", "setting", keys[0], "what", s.decided())
		}
		return say("sensitivity.title_some", "settings", list(keys), "what", s.decided())
	default:
		return upper(say("sensitivity.title_many", "n", lettered(n), "what", s.decided(), "setting", some[0].name()))
	}
}

// lettered writes a small number in letters.
func lettered(n int) string {
	if letters := words.List("chart.sensitivity.numbers"); n < len(letters) {
		return letters[n]
	}
	return fmt.Sprint(n)
}

// size says how much was run.
func (s *Sensitivity) size() string {
	rows := fmt.Sprint(s.Rows)
	if s.Rows < s.Planned {
		rows = say("common.of", "k", s.Rows, "n", s.Planned)
	}
	key := "sensitivity.size_screening"
	if s.Shares {
		key = "sensitivity.size_indices"
	}
	return say(key, "settings", words.Count("setting", len(s.Settings)), "rows", rows, "points", s.Points, "runs", s.runs(), "seed", s.Seed)
}

func (s *Sensitivity) runs() string {
	if s.Runs == 1 {
		return words.Count("run", 1)
	}
	return words.Say("counts.runs", "n", figure(s.Runs))
}

// luck says what luck does, in words.
func (s *Sensitivity) luck() string {
	plain, floored := "sensitivity.luck_screening", "sensitivity.luck_screening_floor"
	if s.Shares {
		plain, floored = "sensitivity.luck_indices", "sensitivity.luck_indices_floor"
	}
	d := s.Dummy.Value
	if math.IsNaN(s.Floor) {
		return say(plain, "x", twoDigits(d.Value), "low", twoDigits(d.Low), "high", twoDigits(d.High))
	}
	return say(floored, "x", twoDigits(d.Value), "low", twoDigits(d.Low), "high", twoDigits(d.High), "floor", twoDigits(s.Floor))
}

// describe fills description and table.
func (s *Sensitivity) describe(c *Chart, drawn string) {
	c.alt.drawn = drawn
	some, left := s.listed()
	var parts []string
	for _, m := range some {
		parts = append(parts, m.words(s.Shares))
	}
	c.alt.numbers = []string{strings.Join(parts, "; ") + "."}
	if left > 0 {
		c.alt.numbers = append(c.alt.numbers, say("sensitivity.further", "n", left, "x", twoDigits(s.Settings[len(some)].Value.Value)))
	}
	c.alt.trend = []string{c.Title + ".", s.luck(), say("sensitivity.told", "k", len(s.matter()), "n", len(s.Settings))}
	if s.B != "" && !math.IsNaN(s.Above) {
		c.alt.trend = append(c.alt.trend, s.often())
	}
	s.tabulate(c)
}

// words describes a setting in numbers.
func (m *Moved) words(shares bool) string {
	b := func(x Bounds) string {
		return twoDigits(x.Value) + " (" + say("common.range", "low", twoDigits(x.Low), "high", twoDigits(x.High)) + ")"
	}
	if shares {
		return say("sensitivity.numbers_indices", "setting", m.Key, "first", b(m.First), "total", b(m.Value))
	}
	return say("sensitivity.numbers_screening", "setting", m.Key, "effect", b(m.Value), "mu", twoDigits(m.Mu.Value), "sigma", twoDigits(m.Sigma.Value))
}

// tabulate writes all settings, and the dummy as the last.
func (s *Sensitivity) tabulate(c *Chart) {
	c.header = []string{"setting", "outcome", "arm", "against", "mu", "mu_star", "low", "high", "sigma", "matters", "floor"}
	if s.Shares {
		c.header = []string{"setting", "outcome", "arm", "against", "first", "first_low", "first_high", "total", "low", "high", "matters", "floor"}
	}
	for _, m := range append(slices.Clone(s.Settings), s.Dummy) {
		row := []string{m.Key, s.Outcome, s.A, s.B}
		if s.Shares {
			row = append(row, cell(m.First.Value), cell(m.First.Low), cell(m.First.High), cell(m.Value.Value))
		} else {
			row = append(row, cell(m.Mu.Value), cell(m.Value.Value))
		}
		row = append(row, cell(m.Value.Low), cell(m.Value.High))
		if !s.Shares {
			row = append(row, cell(m.Sigma.Value))
		}
		c.rows = append(c.rows, append(row, map[bool]string{true: "1", false: "0"}[m.Matters], cell(s.Floor)))
	}
}
