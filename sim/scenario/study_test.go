package scenario

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"leadsim/sim/param"
)

// mustParse reads a study in the small library of the tests.
func mustParse(t *testing.T, text string, o Options) *Study {
	t.Helper()
	s, err := Parse("m.toml", []byte(text), library, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// monitors returns leaders.monitor of every arm.
func monitors(s *Study) (all []float64) {
	for _, a := range s.Arms {
		all = append(all, a.Params.Leaders.Style.Acts[param.Monitor])
	}
	return all
}

// The styles hard and share monitor 0.7 and 0.1.
func TestLaterSettingsWin(t *testing.T) {
	usual := param.DefaultStyle().Acts[param.Monitor]
	const arms = "[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\ntrust.pull = 0.5\n"
	cases := map[string]struct {
		text string
		set  []string
		want []float64
	}{
		"default":                       {"[run]\nweeks = 9\n", nil, []float64{usual}},
		"named style":                   {"leaders.style = \"hard\"\n", nil, []float64{0.7}},
		"single intensity over a style": {"leaders.style = \"hard\"\nleaders.monitor = 0.6\n", nil, []float64{0.6}},
		"in any order":                  {"leaders.monitor = 0.6\nleaders.style = \"hard\"\n", nil, []float64{0.6}},
		"an arm keeps the study's":      {"leaders.style = \"hard\"\nleaders.monitor = 0.6\n" + arms, nil, []float64{0.6, 0.6}},
		"an arm's style undoes the study's intensity": {
			"leaders.style = \"hard\"\nleaders.monitor = 0.6\n" + arms + "leaders.style = \"share\"\n", nil, []float64{0.6, 0.1}},
		"an arm's intensity over its style": {arms + "leaders.style = \"share\"\nleaders.monitor = 0.3\n", nil, []float64{usual, 0.3}},
		"set in every arm, after its own":   {arms + "leaders.monitor = 0.3\n", []string{"leaders.monitor=.5"}, []float64{0.5, 0.5}},
		"set in one arm":                    {arms, []string{"arm[1].leaders.monitor=.5"}, []float64{usual, 0.5}},
		"set in one arm beats all arms":     {arms, []string{"arm[1].leaders.monitor=.5", "leaders.monitor=.4"}, []float64{0.4, 0.5}},
		"set a style, bare":                 {arms + "leaders.monitor = 0.3\n", []string{"leaders.style=hard"}, []float64{0.7, 0.7}},
		"set a style and an intensity":      {arms, []string{"leaders.monitor=1", "leaders.style=hard"}, []float64{1, 1}},
		"set the only arm":                  {"run.weeks = 9\n", []string{"arm[0].leaders.monitor=1"}, []float64{1}},
		"the last of equal keys":            {"run.weeks = 9\n", []string{"leaders.monitor=1", "leaders.monitor=0"}, []float64{0}},
		"set what a style holds":            {"leaders.style = \"hard\"\n", []string{"styles.hard.monitor=0.9"}, []float64{0.9}},
		"study overrides a built-in style":  {"leaders.style = \"hard\"\n[styles.hard]\nlisten = 1\n", nil, []float64{0.7}},
		"style starts from another":         {"leaders.style = \"x\"\n[styles.x]\nextends = \"y\"\nlisten = 0\n[styles.y]\nextends = \"share\"\n", nil, []float64{0.1}},
		"style starts from the defaults":    {"leaders.style = \"x\"\n[styles.x]\nlisten = 0\n", nil, []float64{usual}},
		"extended study":                    {"extends = \"plain\"\n", nil, []float64{0.9}},
		"chain of studies":                  {"extends = \"studies/base.toml\"\n", nil, []float64{0.9}},
		"a style undoes the extended":       {"extends = \"plain\"\nleaders.style = \"share\"\n", nil, []float64{0.1}},
		"an intensity over the extended":    {"extends = \"plain\"\nleaders.monitor = 0.2\n", nil, []float64{0.2}},
		"whole numbers pass for real ones":  {"leaders.monitor = 1\n", nil, []float64{1}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := monitors(mustParse(t, c.text, Options{Set: c.set})); !reflect.DeepEqual(got, c.want) {
				t.Errorf("leaders.monitor = %v, want %v", got, c.want)
			}
		})
	}
}

func TestExtendedStudyGivesWhatIsNotSaid(t *testing.T) {
	s := mustParse(t, "extends = \"studies/base.toml\"\n[trust]\ncredit = 0.5\n", Options{})
	p := s.Arms[0].Params
	if p.Run.Weeks != 100 || p.Trust.Pull != 0.02 || p.Trust.Credit != 0.5 || len(p.Events) != 1 {
		t.Errorf("weeks %d, pull %v, credit %v, %d events; want 100, 0.02, 0.5, 1", p.Run.Weeks, p.Trust.Pull, p.Trust.Credit, len(p.Events))
	}
	if s = mustParse(t, "extends = \"plain\"\nevent = []\n", Options{}); len(s.Arms[0].Params.Events) != 0 {
		t.Error("an empty list did not remove the events of the extended study")
	}
}

func TestStudyWithoutArmsHasOne(t *testing.T) {
	for text, want := range map[string]string{"run.weeks = 9\n": "baseline", "leaders.style = \"hard\"\n": "hard"} {
		if s := mustParse(t, text, Options{}); len(s.Arms) != 1 || s.Arms[0].Name != want {
			t.Errorf("%q: arms %v, want %s", text, s.Arms, want)
		}
	}
}

func TestArmsAddEventsAndAssignments(t *testing.T) {
	s := mustParse(t, `
leaders.style = "hard"
[[leaders.assign]]
level = 2
style = "share"
[[event]]
week = 4
[[arm]]
name = "a"
[[arm]]
name = "b"
[arm.leaders]
monitor = 0.5
[[arm.leaders.assign]]
level = 1
listen = 0.9
[[arm.event]]
week = 4
[[arm.event]]
kind = "layoff"
week = 2
`, Options{})
	a, b := s.Arms[0].Params, s.Arms[1].Params
	if len(a.Assign) != 1 || len(b.Assign) != 2 || len(a.Events) != 1 || len(b.Events) != 3 {
		t.Fatalf("%d and %d assignments, %d and %d events; want 1, 2, 1, 3", len(a.Assign), len(b.Assign), len(a.Events), len(b.Events))
	}
	if got := b.Assign[0].Style.Acts[param.Monitor]; got != 0.1 {
		t.Errorf("the assignment of a style monitors %v, want 0.1 as the style does", got)
	}
	if got := b.Assign[1].Style; got.Acts[param.Monitor] != 0.5 || got.Acts[param.Listen] != 0.9 {
		t.Errorf("the assignment without a style monitors %v and listens %v; want 0.5 as the arm, and its own 0.9", got.Acts[param.Monitor], got.Acts[param.Listen])
	}
	var names []string
	for _, e := range b.Events {
		names = append(names, e.Name)
	}
	if want := []string{"shock-4", "shock-4-2", "layoff-2"}; !slices.Equal(names, want) {
		t.Errorf("events are called %v, want %v", names, want)
	}
}

func TestWithoutLeavesAnEventOutOfAllArms(t *testing.T) {
	s := mustParse(t, "[[event]]\nweek = 300\n[[event]]\nweek = 1\n"+twoArms, Options{Without: []string{"shock-300"}})
	for _, a := range s.Arms {
		if len(a.Params.Events) != 1 || a.Params.Events[0].Week != 1 {
			t.Errorf("arm %s has events %v", a.Name, a.Params.Events)
		}
	}
}

func TestOverridesReachEverything(t *testing.T) {
	s := mustParse(t, "[lesson]\ntitle = \"x\"\n[[event]]\nweek = 3\n"+twoArms, Options{Weeks: new(50), Runs: new(7), Seed: new(9), Set: []string{
		"event[0].week=5", "lesson.title=A title, bare", "arm[0].name=first", "mechanisms.voice=false", "organization.promotion=loyalty", "leaders.tactics.pressure=1.", "arm[1].name=42"}})
	p := s.Arms[1].Params
	if p.Run != (param.Run{Weeks: 50, Runs: 7, Seed: 9}) || p.Events[0].Week != 5 || s.Lesson.Title != "A title, bare" ||
		s.Arms[0].Name != "first" || s.Arms[1].Name != "42" || p.Mechanisms.Voice || p.Organization.Promotion != "loyalty" || p.Leaders.Style.Tactics[param.Pressure] != 1 {
		t.Errorf("not all overrides took effect: %+v, %+v", s, p)
	}
}

func TestEditedTellsStudiesAsBuiltIn(t *testing.T) {
	cases := []struct {
		name string
		o    Options
		want bool
	}{
		{"plain", Options{}, false},
		{"plain", Options{Runs: new(3)}, true},
		{"plain", Options{Set: []string{"trust.pull=0"}}, true},
		{"studies/base.toml", Options{}, true},
	}
	for _, c := range cases {
		s, err := Read(library.Files, library.Builtin, c.name, c.o)
		if err != nil {
			t.Fatal(err)
		}
		if s.Edited != c.want {
			t.Errorf("%s with %+v: Edited is %v", c.name, c.o, s.Edited)
		}
	}
}

func TestReadNamesTheStudy(t *testing.T) {
	s, err := Read(library.Files, library.Builtin, "studies/base.toml", Options{})
	if err != nil || s.Name != "base" || s.File != "studies/base.toml" || !bytes.HasPrefix(s.Source, []byte("extends")) {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestReadSaysWhatIsMissing(t *testing.T) {
	for name, want := range map[string]string{
		"plian":    `plian: no built-in scenario has this name; did you mean "plain"? (the name of a file ends in .toml)`,
		"else":     `else: no built-in scenario has this name; there are plain (the name of a file ends in .toml)`,
		"x.toml":   `x.toml: no such file`,
		"../x":     `../x: no such file`,
		"studies/": `studies/: no such file`,
	} {
		if _, err := Read(library.Files, library.Builtin, name, Options{}); err == nil || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", name, err, want)
		}
	}
}

func TestReadTakesFilesOfTheMachine(t *testing.T) {
	if s, err := Read(nil, nil, "testdata/round.toml", Options{}); err != nil || s.Name != "round" {
		t.Errorf("%v, %v", s, err)
	}
	if _, err := Read(nil, nil, "./testdata", Options{}); err == nil || !strings.Contains(err.Error(), "directory") {
		t.Errorf("a directory gives %v", err)
	}
}

func TestByteOrderMarkIsNoPartOfTheStudy(t *testing.T) {
	mustParse(t, "\ufeffrun.weeks = 9\n", Options{})
}

func TestMistakesInStyleFilesAreFound(t *testing.T) {
	files := fstest.MapFS{
		"styles/a.toml": {Data: []byte("title = \"A\"\nmonitor = 2\n")},
		"styles/b.toml": {Data: []byte("extends = \"a\"\n")},
		"styles/c.toml": {Data: []byte("title = \n")},
	}
	_, err := ReadStyles(files)
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 3 {
		t.Fatalf("got %v, want three problems", err)
	}
	for i, want := range []string{
		"styles/a.toml:2:11: monitor = 2: want 0 to 1 (0 = nobody is checked, 1 = every request)",
		`styles/b.toml:1:1: unknown key "extends"`,
		"styles/c.toml:1:9: unexpected character U+000A at start of value",
	} {
		if got := problems[i].Error(); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
	if _, err := Parse("m.toml", []byte("run.weeks = 9\n"), Library{Builtin: files}, Options{}); err == nil {
		t.Error("a study is read in spite of them")
	}
}

func TestDifferencesAreSaidOnce(t *testing.T) {
	s := mustParse(t, `
organization.span = 6
[[event]]
week = 4
[[arm]]
name = "a"
leaders.style = "hard"
[[arm]]
name = "b"
organization.span = 7
[arm.leaders]
style = "share"
listen = 0.5
[[arm.leaders.assign]]
level = 2
style = "hard"
monitor = 0.2
[[arm.event]]
name = "cut"
kind = "layoff"
week = 9
`, Options{})
	want := []string{
		"organization.span: 6 / 7",
		"leaders.style: hard / share",
		"leaders.listen: 0.1 / 0.5",
		"leaders.assign[0]: none / hard, level 2, monitor 0.2",
		"event cut: without / with",
	}
	if got := s.Differences(); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
