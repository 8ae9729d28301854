package plots

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"leadsim/sim/record"
	"leadsim/words"
)

// inGreek writes each Latin letter of a text in Greek, but for what stands in
// braces.
func inGreek(text string) string {
	greek := []rune("αβψδεφγηιξκλμνοπχρστθωςζυζ")
	depth := 0
	return strings.Map(func(r rune) rune {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		small := r | 0x20
		if depth > 0 || small < 'a' || small > 'z' {
			return r
		}
		return greek[small-'a']
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

// names are the Latin words that a chart may have: the program, its commands,
// labels and units of metrics and outcomes, accounts, and what came in with the
// data. The texts of kinds of events are none.
type names map[string]bool

func (n names) add(texts ...string) {
	for _, s := range texts {
		of, _ := strings.CutPrefix(s, "share of ")
		before, _, _ := strings.Cut(s, ";") // of a meaning
		spaced := strings.NewReplacer("_", " ", "-", " ").Replace(s)
		for _, s := range []string{s, of, before, spaced} {
			if utf8.RuneCountInString(s) > 1 {
				n[s], n[lower(s)], n[upper(s)] = true, true, true
			}
		}
	}
}

func namesIn(data any, also ...string) *strings.Replacer {
	n := names{}
	n.add("leadsim", "sim validate", "sim calibrate")
	n.add(also...)
	for _, m := range record.Metrics {
		n.add(m.Label, m.Unit)
	}
	for _, o := range record.Outcomes {
		n.add(o.Label, o.Unit)
	}
	for a := range record.NumAccounts {
		n.add(record.Account(a).String())
	}
	for m := range record.NumMeasures {
		n.add(m.String())
	}
	n.collect(reflect.ValueOf(data))
	return n.replacer()
}

// collect adds all texts of the data.
func (n names) collect(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		n.add(v.String())
	case reflect.Pointer:
		n.collect(v.Elem())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Float64 {
			return
		}
		for i := range v.Len() {
			n.collect(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[record.Script]() && v.FieldByName("Kind").String() != lever {
			return
		}
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Verdict" && name != "Cells" && name != "Spread" { // codes, which are put into words
				n.collect(v.Field(i))
			}
		}
	}
}

// replacer takes the names out of a text, the longest first.
func (n names) replacer() *strings.Replacer {
	all := slices.SortedFunc(maps.Keys(n), func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	var pairs []string
	for _, name := range all {
		pairs = append(pairs, name, "·")
	}
	return strings.NewReplacer(pairs...)
}

// latin is a word in Latin letters. Single letters stand for anything; where
// there are digits it is a hash.
var latin = regexp.MustCompile(`[A-Za-z0-9]{2,}`)

// english returns the words of a text that are in Latin letters though they are
// no names.
func english(text string, names *strings.Replacer) (out []string) {
	for _, word := range latin.FindAllString(names.Replace(text), -1) {
		if !strings.ContainsAny(word, "0123456789") {
			out = append(out, word)
		}
	}
	return out
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

// translated are results that make the charts say much of what they can.
func translated() map[string]shape {
	events := small()
	events.arms = arms("domineering", "power-with", "masquerade")
	events.scripts = nil
	for i, kind := range []string{"shock", "leader_exit", "layoff", "bluff_called", "style", "watching_off", "mute", "change_launch", "market"} {
		e := record.Script{Week: 3 + 2*i, Kind: kind, Arms: []bool{i%3 > 0, true, i%2 == 0}}
		e.Weeks = i % 4
		events.scripts = append(events.scripts, e)
	}
	events.change = func(r *record.Results) { closing(r, 0, 1, 20) }
	two := small()
	two.scripts = append(allEvents()[:0:0], small().scripts...)
	for _, e := range allEvents()[1:] {
		e.Week = 12
		two.scripts = append(two.scripts, e)
	}
	two.change = func(r *record.Results) {
		r.Run(0, 0).People = crowd(600, 0.1)
		closing(r, 0, 0, 22)
	}
	alone, one := two, two
	alone.arms, alone.change = arms("power-with"), nil
	alone.scripts = slices.Clone(two.scripts)
	for i := range alone.scripts {
		alone.scripts[i].Arms = nil
	}
	one.runs, one.change = 1, nil
	five := two
	five.runs, five.arms, five.change = 1, arms("domineering", "power-with", "masquerade", "laissez-faire", "hybrid-in-crisis"), nil
	sweep := two
	sweep.arms, sweep.change = arms("monitor=0.2", "monitor=0.4", "monitor=0.6"), nil
	return map[string]shape{"two": two, "events": events, "alone": alone, "one run": one, "five": five, "sweep": sweep}
}

// TestChartsSayNothingInEnglishOnly draws all charts with a file of words in
// another alphabet: what is still in Latin letters was not in the file.
func TestChartsSayNothingInEnglishOnly(t *testing.T) {
	speakGreek(t)
	for name, s := range translated() {
		for luck := range 2 {
			r := synthetic(s)
			for a := range r.Arms {
				r.Arms[a].Luck = luck * a
			}
			names := namesIn(r, "monitor")
			options := []Options{{}, {Runs: 2, Metric: "voice"}}
			for _, k := range Kinds {
				for _, o := range options[luck:] {
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

func TestSweepsSayNothingInEnglishOnly(t *testing.T) {
	speakGreek(t)
	for name, shape := range sweepShapes() {
		if name == "map-tiny" || name == "line-long" {
			continue // the same words, many times
		}
		for _, change := range []func(*Sweep){func(*Sweep) {}, func(s *Sweep) {
			s.Failed, s.Left, s.Paired, s.AllPoints, s.Outcome.Better = 1, 2, false, s.AllPoints+5, 0
		}, func(s *Sweep) {
			s.Part, s.Outcome.Better, s.Outcome.Unit = "0/4", -1, "yes or no"
			for i := range s.Points {
				for k := range s.Points[i].Pairs {
					s.Points[i].Pairs[k].Lead = TooFew
				}
			}
		}} {
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
	few := screened(5, 2, true)
	few.TooFew = true
	for _, s := range []*Sensitivity{screened(5, 2, true), screened(20, 7, true), screened(4, 1, false), screened(3, 0, true), few, shared(20, 9)} {
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
		charts, err := RobustnessCharts(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range charts {
			checkNoEnglish(t, c.Kind, c, namesIn(v, shortStudy(v.Rows[0].Study)))
		}
	}
	fit := inventedFit(3)
	fit.Stopped = true
	c, err := CalibrationCourse(fit)
	if err != nil {
		t.Fatal(err)
	}
	checkNoEnglish(t, c.Kind, c, namesIn(fit))
	survey := invented()
	if c, err = Validate(survey); err != nil {
		t.Fatal(err)
	}
	checkNoEnglish(t, c.Kind, c, namesIn(survey))
}
