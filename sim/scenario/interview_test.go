package scenario_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// answeredAs says what each built-in style would answer, in the order of the
// questions. Its file says why: scenarios/styles.
var answeredAs = map[string]string{
	"domineering":                "alone closely orders example blames claims no_time mine commands",
	"compassionate-power-over":   "asks sometimes reasons talks passes rewards hears for_them hands_back",
	"masquerade":                 "asks sometimes reasons talks passes rewards hears mask hands_back",
	"power-with":                 "leaves trusts reasons asks looks credits owns shared shares",
	"hybrid-in-crisis":           "leaves trusts reasons asks looks credits owns shared hands_back",
	"laissez-faire":              "drifts trusts orders lets looks silent no_time for_them stays",
	"a kind boss, who exchanges": "asks sometimes trades talks passes rewards hears for_them hands_back",
}

// chosen returns the numbers of answers.
func chosen(t *testing.T, keys string) []int {
	t.Helper()
	words := strings.Fields(keys)
	if len(words) != len(scenario.Interview) {
		t.Fatalf("%s: %d answers to %d questions", keys, len(words), len(scenario.Interview))
	}
	numbers := make([]int, len(words))
	for i, word := range words {
		numbers[i] = slices.IndexFunc(scenario.Interview[i].Answers, func(a scenario.Answer) bool { return a.Key == word })
		if numbers[i] < 0 {
			t.Fatalf("%s has no answer %s", scenario.Interview[i].Key, word)
		}
	}
	return numbers
}

// Who answers as a built-in style would gets a leader nearest to that style, and
// near it.
func TestInterviewReproducesTheStyles(t *testing.T) {
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range styles {
		if answeredAs[s.Name] == "" {
			t.Errorf("nobody answers as %s", s.Name)
		}
	}
	for name, keys := range answeredAs {
		if strings.HasPrefix(name, "a kind boss") {
			name = "compassionate-power-over"
		}
		style := scenario.Designed(chosen(t, keys))
		found := scenario.Resembling(&style, styles)
		t.Logf("%-28s %.3f %s, then %.3f %s", name, found[0].Distance, found[0].Name, found[1].Distance, found[1].Name)
		if found[0].Name != name {
			t.Errorf("%s: the answers lie nearest to %s", name, found[0].Name)
		}
		if found[0].Distance > 0.05 || found[0].Distance > 0.8*found[1].Distance {
			t.Errorf("%s: %.3f away, and the next, %s, %.3f: want at most 0.05, and clearly less than the next", name, found[0].Distance, found[1].Name, found[1].Distance)
		}
		style.Acts[param.Divert], style.CommandShare, style.Adaptivity = 0, 0, 0
		if full := scenario.Designed(chosen(t, keys)); full != style {
			t.Errorf("%s: what no question asks about is not as in all built-in styles", name)
		}
	}
}

// All answers of a question set the same keys, and questions different ones, so
// that answers can be given in any order, over any style; values lie in the range
// of the built-in styles, or a tenth beyond.
func TestInterviewAsksOnce(t *testing.T) {
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(scenario.Interview); n >= 10 {
		t.Errorf("%d questions: nobody answers so many", n)
	}
	asked := map[string]string{}
	for _, q := range scenario.Interview {
		first := keysOf(q.Answers[0])
		for _, key := range first {
			if other := asked[key]; other != "" {
				t.Errorf("%s: %s asks about it already", key, other)
			}
			asked[key] = q.Key
		}
		seen := map[string]bool{}
		for _, a := range q.Answers {
			if seen[a.Key] {
				t.Errorf("%s: two answers %s", q.Key, a.Key)
			}
			seen[a.Key] = true
			if !slices.Equal(keysOf(a), first) {
				t.Errorf("%s, %s: sets %v, want %v as the first answer does", q.Key, a.Key, keysOf(a), first)
			}
			for _, s := range a.Sets {
				checkValue(t, styles, q.Key+", "+a.Key, s)
			}
		}
	}
	for i := range param.StyleRows {
		if key := param.StyleRows[i].Key; asked[key] == "" && !slices.Contains([]string{"divert", "command_share", "adaptivity"}, key) {
			t.Errorf("no question asks about %s", key)
		}
	}
}

func keysOf(a scenario.Answer) (keys []string) {
	for _, s := range a.Sets {
		keys = append(keys, s.Key)
	}
	return keys
}

// checkValue checks a value against its row and the built-in styles.
func checkValue(t *testing.T, styles []scenario.StyleFile, where string, s scenario.Setting) {
	t.Helper()
	row := scenario.StyleRow(s.Key)
	v, isNumber := s.Value.(float64)
	if !isNumber {
		if options := row.Options; len(options) > 0 && !slices.Contains(options, s.Value.(string)) {
			t.Errorf("%s: %s = %v: want one of %v", where, s.Key, s.Value, options)
		}
		return
	}
	low, high := math.Inf(1), math.Inf(-1)
	for i := range styles {
		of := row.Get(&styles[i].Style).(float64)
		low, high = min(low, of), max(high, of)
	}
	if v < low-0.1 || v > high+0.1 || v < row.Low || v > row.High {
		t.Errorf("%s: %s = %v: the built-in styles have %v to %v", where, s.Key, v, low, high)
	}
}

func TestDistanceOfStyles(t *testing.T) {
	a := param.DefaultStyle()
	b := a
	if d := scenario.Distance(&a, &b); d != 0 {
		t.Errorf("a style is %v from itself", d)
	}
	b.Acts[param.Listen] += 0.25 // of 23 numbers
	b.Tactics[param.Pressure] = 1
	b.CrisisPolicy = "share"
	if d, want := scenario.Distance(&a, &b), 1.25/23; math.Abs(d-want) > 1e-12 || d != scenario.Distance(&b, &a) {
		t.Errorf("distance %v, want %v", d, want)
	}
}

// A key that no question sets, and an answer that was not given, keep the default.
func TestNothingAnswered(t *testing.T) {
	none := []int{-1, -1, -1, -1, -1, -1, -1, -1, -1}
	if got := scenario.Designed(none); got != param.DefaultStyle() {
		t.Error("no answers change the style")
	}
	none[1] = 0
	want := param.DefaultStyle()
	want.Acts[param.Monitor] = 0.6
	if got := scenario.Designed(none); got != want {
		t.Error("one answer changes more than it sets")
	}
}
