package plots

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// what returns the outcome in words: of the arm, or between the arms.
func (s *Sensitivity) what() string {
	if s.B == "" {
		return s.Outcome + " with " + s.A
	}
	return s.Outcome + ", " + s.A + " less " + s.B
}

// decided is what the settings decide, in a title.
func (s *Sensitivity) decided() string {
	about := s.About
	if about == "" {
		about = lower(s.Outcome)
	}
	if s.B == "" {
		return about + " with " + s.A
	}
	return "how far " + s.A + " and " + s.B + " are apart in " + about
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
	verb := "decide "
	if len(some) == 1 {
		verb = "decides "
	}
	switch n := len(some); {
	case s.TooFew:
		return "Too few points to tell what decides " + s.decided()
	case n == 0:
		return "No setting can be told from luck: none is seen to decide " + s.decided()
	case n <= mostTitled:
		var keys []string
		for _, m := range some {
			keys = append(keys, m.name())
		}
		if some[0].Said != "" { // a key stays as it is typed
			keys[0] = upper(keys[0])
		}
		return list(keys) + " " + verb + s.decided()
	default:
		return fmt.Sprintf("%s settings decide %s; most of all %s", upper(lettered(n)), s.decided(), some[0].name())
	}
}

// lettered writes a small number in letters.
func lettered(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// size says how much was run.
func (s *Sensitivity) size() string {
	word, what := "trajectories", "Morris screening"
	if s.Shares {
		word, what = "rows", "Sobol' indices"
	}
	rows := fmt.Sprintf("%d %s", s.Rows, word)
	if s.Rows < s.Planned {
		rows = fmt.Sprintf("%d of %d %s", s.Rows, s.Planned, word)
	}
	return fmt.Sprintf("%s of %s: %s of %d points, %s of each arm at each; seed %d", what, plural(len(s.Settings), "setting", "settings"), rows, s.Points, s.runs(), s.Seed)
}

func (s *Sensitivity) runs() string {
	if s.Runs == 1 {
		return "1 run"
	}
	return figure(s.Runs) + " runs"
}

// luck says what luck does, in words.
func (s *Sensitivity) luck() string {
	out := fmt.Sprintf("Another seed moves it by %s (%s to %s)", twoDigits(s.Dummy.Value.Value), twoDigits(s.Dummy.Value.Low), twoDigits(s.Dummy.Value.High))
	if s.Shares {
		out = fmt.Sprintf("The seed has a hand in %s of the differences (%s to %s)", twoDigits(s.Dummy.Value.Value), twoDigits(s.Dummy.Value.Low), twoDigits(s.Dummy.Value.High))
	}
	if !math.IsNaN(s.Floor) {
		out += "; the noise floor, from the spread of runs at each point, is " + twoDigits(s.Floor)
	}
	return out + "."
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
		c.alt.numbers = append(c.alt.numbers, fmt.Sprintf("%d further settings come to %s at most.", left, twoDigits(s.Settings[len(some)].Value.Value)))
	}
	c.alt.trend = []string{c.Title + ".", s.luck(), fmt.Sprintf("%d of %d settings can be told from luck.", len(s.matter()), len(s.Settings))}
	if s.B != "" && !math.IsNaN(s.Above) {
		c.alt.trend = append(c.alt.trend, s.often())
	}
	s.tabulate(c)
}

// words describes a setting in numbers.
func (m *Moved) words(shares bool) string {
	b := func(x Bounds) string {
		return fmt.Sprintf("%s (%s to %s)", twoDigits(x.Value), twoDigits(x.Low), twoDigits(x.High))
	}
	if shares {
		return m.Key + ": first " + b(m.First) + ", total " + b(m.Value)
	}
	return m.Key + ": mu* " + b(m.Value) + ", mu " + twoDigits(m.Mu.Value) + ", sigma " + twoDigits(m.Sigma.Value)
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
