package scenario

import (
	"testing"
)

// A lever that nobody named is called after what it does; without its launch a
// change is idle, which is no mistake.
func TestAChangeWithoutItsLaunch(t *testing.T) {
	text := "[[event]]\nkind = \"change_launch\"\nweek = 2\n[[event]]\nkind = \"lever\"\nlever = \"town_hall\"\nweek = 3\n" + twoArms
	s := mustParse(t, text, Options{})
	if e := s.Arms[0].Params.Events; len(e) != 2 || e[0].Name != "change_launch-2" || e[1].Name != "town_hall-3" {
		t.Errorf("events %+v", e)
	}
	s = mustParse(t, text, Options{Without: []string{"change_launch-2"}})
	if e := s.Arms[1].Params.Events; len(e) != 1 || e[0].Lever != "town_hall" {
		t.Errorf("events %+v", e)
	}
}

func TestALeverReadsBackTheSame(t *testing.T) {
	s := mustParse(t, change+"kind = \"lever\"\nlever = \"pilot\"\nperson = \"seat-3\"\nweeks = 4\n", Options{})
	again, err := Parse("again.toml", s.Resolved(), library, Options{KnownMetric: knownMetric})
	if err != nil {
		t.Fatal(err)
	}
	if again.Hash() != s.Hash() {
		t.Error("read back, the study is another one")
	}
}
