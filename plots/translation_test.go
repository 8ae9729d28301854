package plots

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"leadsim/words"
)

// inGreek writes each Latin letter of a text in Greek, but for what stands in
// braces.
func inGreek(text string) string {
	small, great := []rune("αβψδεφγηιξκλμνοπχρστθωςζυζ"), []rune("ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΧΡΣΤΘΩΣΖΥΖ")
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		switch {
		case depth == 0 && r >= 'a' && r <= 'z':
			return small[r-'a']
		case depth == 0 && r >= 'A' && r <= 'Z':
			return great[r-'A']
		}
		return r
	}, text)
}

// allInGreek writes all texts of a table in Greek.
func allInGreek(v any) any {
	switch v := v.(type) {
	case string:
		return inGreek(v)
	case map[string]any:
		for key := range v {
			v[key] = allInGreek(v[key])
		}
	case []any:
		for i := range v {
			v[i] = allInGreek(v[i])
		}
	}
	return v
}

// speakGreek makes the charts speak Greek until the end of a test.
func speakGreek(t *testing.T) {
	t.Helper()
	var tree map[string]any
	if _, err := toml.Decode(words.English, &tree); err != nil {
		t.Fatal(err)
	}
	tree["chart"], tree["counts"] = allInGreek(tree["chart"]), allInGreek(tree["counts"])
	var text bytes.Buffer
	if err := toml.NewEncoder(&text).Encode(tree); err != nil {
		t.Fatal(err)
	}
	f, err := words.Read(text.String())
	if err != nil {
		t.Fatal(err)
	}
	before := words.Use(f)
	t.Cleanup(func() { words.Use(before) })
}

// vast is so large that no words are cut or broken for want of room.
var vast = Size{"vast", 16000, 6000, 10, 8, 7, 2}

// checkNoEnglish looks for English in all that a reader of a chart sees or hears.
func checkNoEnglish(t *testing.T, what string, c *Chart, names *strings.Replacer) {
	t.Helper()
	seen := []string{c.Title, c.Subtitle, c.Note, c.Footer, c.Alt()}
	p := &pen{canvas: blank{t}, size: vast}
	c.draw(p)
	for _, w := range p.words {
		seen = append(seen, w.text)
	}
	told := map[string]bool{}
	for _, text := range seen {
		if left := english(text, names); len(left) > 0 && !told[text] {
			told[text] = true
			t.Errorf("%s: %q is not in words/english.toml: %s", what, left, text)
		}
		if strings.ContainsAny(text, "{}") {
			t.Errorf("%s: a place is not filled in: %s", what, text)
		}
	}
}

// TestChartsSayNothingInEnglishOnly draws all charts with a file of words in
// another alphabet: what is still in Latin letters was not in the file.
func TestChartsSayNothingInEnglishOnly(t *testing.T) {
	speakGreek(t)
	for name, s := range translated() {
		for luck := range 2 {
			if luck > 0 && name != "two" && name != "alone" {
				continue
			}
			r := synthetic(s)
			for a := range r.Arms {
				r.Arms[a].Luck = luck * a
			}
			names := namesIn(r, "monitor")
			options := []Options{{}, {Runs: 2, Metric: "voice"}}
			if s.weeks > 24 {
				options = options[:1]
			}
			for _, k := range Kinds {
				for _, o := range options[min(luck, len(options)-1):] {
					c, err := k.Draw(r, o)
					if err != nil {
						if k.Name == "difference" && len(s.arms) == 1 {
							continue
						}
						t.Fatalf("%s of %s: %v", k.Name, name, err)
					}
					checkNoEnglish(t, fmt.Sprintf("%s of %s", k.Name, name), c, names)
				}
			}
		}
	}
}

// sweepChanges make the charts of sweeps say more.
var sweepChanges = []func(*Sweep){func(*Sweep) {}, func(s *Sweep) {
	s.Failed, s.Left, s.Paired, s.AllPoints, s.Outcome.Better = 1, 2, false, s.AllPoints+5, 0
}, func(s *Sweep) {
	s.Part, s.Outcome.Better, s.Outcome.Unit = "0/4", -1, "yes or no"
	s.Done, s.Left = s.Total/2, 1
	for i := range s.Points {
		for k := range s.Points[i].Pairs {
			s.Points[i].Pairs[k].Lead = TooFew - Lead(i%2) + Lead(i%3)
		}
	}
	p := &s.Points[0]
	for k := range p.Pairs {
		p.Pairs[k] = SweepPair{}
	}
	for a := range p.Arms {
		p.Arms[a].Middle = math.Inf(1)
	}
}}

func TestSweepsSayNothingInEnglishOnly(t *testing.T) {
	speakGreek(t)
	for name, shape := range sweepShapes() {
		changes := sweepChanges
		if len(shape.all()) > 150 {
			changes = changes[:1] // the same words, many times
		}
		for _, change := range changes {
			s := syntheticSweep(shape)
			change(s)
			c, err := DrawSweep(s, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkNoEnglish(t, name, c, namesIn(s))
		}
	}
}

func TestJudgementsSayNothingInEnglishOnly(t *testing.T) {
	speakGreek(t)
	few, floorless := screened(5, 2, true), shared(4, 3)
	few.TooFew, few.Floor, floorless.Floor = true, math.NaN(), math.NaN()
	for _, s := range []*Sensitivity{screened(5, 2, true), screened(20, 7, true), screened(4, 1, false), screened(3, 0, true), few, shared(20, 9), floorless} {
		kinds := []func(*Sensitivity) (*Chart, error){Effects, Screening}
		if s.Shares {
			kinds = []func(*Sensitivity) (*Chart, error){Indices}
		}
		for _, draw := range kinds {
			c, err := draw(s)
			if err != nil {
				t.Fatal(err)
			}
			checkNoEnglish(t, c.Kind, c, namesIn(s, s.Hash[:6]))
		}
	}
	for _, n := range []int{1, 4, 12, 72} {
		v := inventedRobustness(n)
		if n == 4 { // more columns than a note can name
			for i := range 4 {
				v.Columns = append(v.Columns, RobustnessColumn{"a group with a long name", fmt.Sprint(i)})
				for k := range v.Rows {
					v.Rows[k].Cells = append(v.Rows[k].Cells, "reverses")
				}
			}
		}
		charts, err := RobustnessCharts(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range charts {
			checkNoEnglish(t, c.Kind, c, namesIn(v, shortStudy(v.Rows[0].Study)))
		}
	}
	fit := inventedFit(3)
	fit.Stopped, fit.Coefficients[3].IsWide = true, false
	c, err := CalibrationCourse(fit)
	if err != nil {
		t.Fatal(err)
	}
	checkNoEnglish(t, c.Kind, c, namesIn(fit))
	survey := invented()
	survey.Targets[0].High = math.Inf(1)
	if c, err = Validate(survey); err != nil {
		t.Fatal(err)
	}
	checkNoEnglish(t, c.Kind, c, namesIn(survey))
}
