package scenario

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func TestTemplateSetsAsTheCommandLineDoes(t *testing.T) {
	const text = "[[event]]\nname = \"first\"\nweek = 3\n" + twoArms
	s := mustParse(t, text, Options{})
	template, err := NewTemplate(s, Library{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range [][]string{nil, {"members.trust=0.25"}, {"arm[0].leaders.style=share"}, {"network.kind=scale_free"}, {"arm[1].members.trust=.2", "run.weeks=40"}, {"event[0].week=7"}} {
		arms, err := template.Arms(set)
		if err != nil {
			t.Errorf("%v: %v", set, err)
			continue
		}
		want, err := Parse("study.toml", s.Resolved(), Library{}, Options{Set: set})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(arms, want.Arms) {
			t.Errorf("%v: the arms differ from those of --set", set)
		}
	}
}

// Files of people and ties are read once, and the same arms come out.
func TestTemplateHoldsFiles(t *testing.T) {
	files := fstest.MapFS{
		"people.csv": {Data: []byte("id,manager\na,\nb,a\nc,a\nd,b\ne,b\n")},
		"ties.csv":   {Data: []byte("from,to,weight\nc,d,0.5\nd,e,1\n")},
	}
	const text = "[organization]\npeople = \"people.csv\"\n[network]\nties = \"ties.csv\"\n" + twoArms
	s, err := Parse("x.toml", []byte(text), Library{Files: files}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	clear(files)
	template, err := NewTemplate(s, Library{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range [][]string{nil, {"members.trust=0.25"}, {"arm[0].members.trust=0.25"}, {"organization.people=12", "network.ties="}} {
		arms, err := template.Arms(set)
		if err != nil {
			t.Errorf("%v: %v", set, err)
			continue
		}
		want, err := Parse("study.toml", s.Resolved(), Library{Inputs: s.InputFiles()}, Options{Set: set})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(arms, want.Arms) {
			t.Errorf("%v: the arms differ from those of --set", set)
		}
	}
	_, err = template.Arms([]string{"organization.span=5"})
	if err == nil || !strings.Contains(err.Error(), "says nothing beside organization.people") {
		t.Errorf("error %v", err)
	}
}

func TestTemplateNamesTheMistake(t *testing.T) {
	template, err := NewTemplate(mustParse(t, twoArms, Options{}), Library{}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = template.Arms([]string{"leaders.monitor=7", "leaders.montior=1"})
	var p Problems
	if !errors.As(err, &p) || len(p) != 2 || !strings.HasPrefix(p[0].Error(), "--vary leaders.monitor = 7: want 0 to 1") {
		t.Errorf("error %v", err)
	}
}

func TestKeepIsPartOfTheStudy(t *testing.T) {
	s := mustParse(t, "[run]\nkeep = [\"trust\", \"output\"]\nkeep_every = 4\n"+twoArms, Options{})
	if want := (Keep{[]string{"trust", "output"}, 4}); !reflect.DeepEqual(s.Keep, want) {
		t.Errorf("keep %+v, want %+v", s.Keep, want)
	}
	same(t, s)
	if s.Hash() == mustParse(t, twoArms, Options{}).Hash() {
		t.Error("what is kept does not count in the hash")
	}
	set := mustParse(t, twoArms, Options{Set: []string{"run.keep=trust,output", "run.keep_every=4"}})
	if set.Hash() != s.Hash() {
		t.Error("--set run.keep differs from [run] keep")
	}
	for text, want := range map[string]string{
		"keep = 3":                            "run.keep = 3: want a list of texts",
		"keep_every = 0":                      "run.keep_every = 0: want 1 to 5200",
		"keep = [\"trust\", \"charm\"]":       "run.keep[1] = \"charm\"",
		"keep = [\"trust\"]\nkeep_evry = 1\n": "did you mean \"keep_every\"",
	} {
		known := func(name string) (bool, []string) { return name == "trust", []string{"trust"} }
		_, err := Parse("x.toml", []byte("[run]\n"+text), Library{}, Options{KnownMetric: known})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, err, want)
		}
	}
}

func TestSweepDesignIsPartOfTheStudy(t *testing.T) {
	const factor = "[[sweep.factor]]\nkey = \"leaders.monitor\"\nvalues = \"0:1:0.5\"\n"
	grid := mustParse(t, factor, Options{})
	zip := mustParse(t, "[sweep]\ndesign = \"zip\"\n"+factor, Options{})
	if grid.Sweep.Design != "grid" || zip.Sweep.Design != "zip" || grid.Hash() == zip.Hash() {
		t.Errorf("designs %q and %q", grid.Sweep.Design, zip.Sweep.Design)
	}
	same(t, grid)
	same(t, zip)
}

func BenchmarkTemplate(b *testing.B) {
	s, err := Parse("x.toml", []byte(twoArms), Library{}, Options{})
	if err != nil {
		b.Fatal(err)
	}
	t, err := NewTemplate(s, Library{}, Options{})
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := t.Arms([]string{fmt.Sprintf("members.trust=0.%d", i%10)}); err != nil {
			b.Fatal(err)
		}
	}
}
