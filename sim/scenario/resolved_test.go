package scenario

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// same fails unless the resolved text of s reads back to the same study, with
// no library to help.
func same(t *testing.T, s *Study) {
	t.Helper()
	text := s.Resolved()
	back, err := Parse(s.Name+".toml", text, Library{}, Options{})
	if err != nil {
		t.Fatalf("the resolved study is refused:\n%v\n%s", err, text)
	}
	for _, a := range s.Arms {
		if key, err := model.Check(a.Params); err != nil {
			t.Errorf("the model refuses %s: %v", key, err)
		}
	}
	if back.Hash() != s.Hash() {
		t.Error("the hash changes")
	}
	if !reflect.DeepEqual(back.Arms, s.Arms) || !reflect.DeepEqual(back.Sweep, s.Sweep) {
		t.Error("the arms or the sweep change")
	}
	if again := back.Resolved(); string(again) != string(text) {
		t.Errorf("written out again it differs:\n%s\n\n%s", text, again)
	}
}

func TestResolvedStudyReadsBackTheSame(t *testing.T) {
	text, err := os.ReadFile("testdata/round.toml")
	if err != nil {
		t.Fatal(err)
	}
	same(t, mustParse(t, string(text), Options{}))
	same(t, mustParse(t, "extends = \"plain\"\n", Options{}))
	same(t, mustParse(t, "[network]\nkind = \"small_world\"\nwithin = 7\ndegree = 6\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nnetwork.kind = \"blocks\"\n", Options{}))
	same(t, mustParse(t, "network.within = 7\n", Options{Set: []string{"network.kind=scale_free"}, Without: []string{"person:seat-9"}}))
	same(t, mustParse(t, twoArms+"leaders.style = \"hard\"\n", Options{}))
}

// Every parameter is in the text, so that a changed default cannot change the
// study.
func TestResolvedStudyLeavesNothingToDefaults(t *testing.T) {
	lines := strings.Split(string(mustParse(t, "leaders.style = \"hard\"\n", Options{}).Resolved()), "\n")
	section := ""
	seen := map[string]bool{}
	for _, line := range lines {
		if strings.HasPrefix(line, "[") {
			section = strings.Trim(line, "[]")
		}
		key, _, _ := strings.Cut(line, " = ")
		seen[section+"."+key] = true
	}
	for i := range param.Table {
		if key := param.Table[i].Key; !seen[key] && key != "network.degree" && key != "network.rewire" && param.ReadByForm(param.Default(), key) { // of other kinds and forms
			t.Errorf("%s is missing", key)
		}
	}
	for i := range param.StyleRows {
		if key := "styles.share." + param.StyleRows[i].Key; !seen[key] {
			t.Errorf("%s is missing", key)
		}
	}
}

func TestHashCoversWhatChangesNumbers(t *testing.T) {
	const text = "[lesson]\ntitle = \"x\"\n[[event]]\nweek = 3\n[[chart]]\nkind = \"lines\"\n[[leaders.assign]]\nlevel = 1\nlisten = 1\n" + twoArms
	plain := mustParse(t, text, Options{}).Hash()
	changes := map[string]bool{
		"lesson.title=y":             false,
		"chart[0].kind=bars":         false,
		"event[0].week=4":            true,
		"leaders.assign[0].listen=0": true,
		"arm[1].trust.pull=0":        true,
		"trust.pull=0":               true,
		"styles.hard.monitor=0":      true,
		"run.seed=2":                 true,
		"arm[0].name=z":              true,
		"network.kind=blocks":        true,
		"network.mute=3":             true,
	}
	for set, want := range changes {
		if changed := mustParse(t, text, Options{Set: []string{set}}).Hash() != plain; changed != want {
			t.Errorf("%s: the hash changes: %v, want %v", set, changed, want)
		}
	}
}

func TestBareValuesOfTheCommandLine(t *testing.T) {
	for text, want := range map[string]any{
		".4": 0.4, "-.5": -0.5, "1.": 1.0, "3": int64(3), "true": true, "share": "share", "power-with": "power-with",
		`"in quotes"`: "in quotes", "": "", "1 # x": int64(1), "1\ny = 2": "1\ny = 2", "Infinity": "Infinity",
	} {
		if got := bareValue(text).value; got != want {
			t.Errorf("%q is read as %#v, want %#v", text, got, want)
		}
	}
}

// FuzzParse looks for texts that panic, and for studies that do not survive
// being written out.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"[run]\nweeks = 5\n", "extends = \"plain\"\n", "a.b.c = [1, {x = 2}]\n[a]\n", "[[arm]]\nname = \"a\"\n[[arm.event]]\nweek = 3\n",
		"leaders = { style = \"hard\", tactics = { pressure = 1 } }\n", "[styles.x]\nextends = \"x\"\n", "[[leaders.assign]]\nteam = 0\n", "trust.pull = -0.0\n", twoArms,
	} {
		f.Add([]byte(text), "leaders.monitor=.5")
	}
	round, err := os.ReadFile("testdata/round.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(round, "arm[1].leaders.style=mine")
	f.Fuzz(func(t *testing.T, text []byte, set string) {
		if s, err := Parse("m.toml", text, library, Options{}); err == nil {
			same(t, s)
		}
		if s, err := Parse("m.toml", text, library, Options{Set: []string{set}}); err == nil {
			same(t, s)
		}
	})
}
