package scenarios_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"leadsim/internal/shell"
	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// options let a study name what is recorded, every week and of a whole run.
var options = scenario.Options{
	KnownMetric: func(name string) (bool, []string) {
		_, ok := record.MetricIndex(name)
		return ok, nil
	},
	KnownOutcome: func(name string) (bool, []string) {
		return slices.ContainsFunc(record.Outcomes, func(o record.Outcome) bool { return o.Name == name }), nil
	},
}

// each reads every scenario and calls f with it.
func each(t *testing.T, f func(t *testing.T, s *scenario.Study)) {
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			s, err := scenario.Read(nil, scenarios.Files, name, options)
			if err != nil {
				t.Fatal(err)
			}
			f(t, s)
		})
	}
}

func TestNamesAreThoseOfScenariosAlone(t *testing.T) {
	names := scenarios.Names()
	if !slices.Contains(names, "one-crisis-two-leaders") || slices.Contains(names, "power-with") || !slices.IsSorted(names) {
		t.Errorf("names are %v", names)
	}
}

// What is written out with every parameter must be the same study, for anybody
// without the files of the styles.
func TestEveryScenarioReadsBackResolved(t *testing.T) {
	each(t, func(t *testing.T, s *scenario.Study) {
		if s.Edited {
			t.Error("it counts as edited")
		}
		back, err := scenario.Parse(s.File, s.Resolved(), scenario.Library{}, options)
		if err != nil {
			t.Fatal(err)
		}
		if back.Hash() != s.Hash() || string(back.Resolved()) != string(s.Resolved()) {
			t.Error("the resolved study is another one")
		}
	})
}

func TestEveryScenarioHasItsLesson(t *testing.T) {
	each(t, func(t *testing.T, s *scenario.Study) {
		l := s.Lesson
		if l.Title == "" || l.Question == "" || l.Story == "" || l.Minutes == 0 || len(l.Predict) < 2 || len(l.Notice) == 0 ||
			len(l.Try) == 0 || len(l.Discuss) == 0 || len(l.Limits) == 0 {
			t.Errorf("the lesson lacks something: %+v", l)
		}
		headings(t, string(s.Source))
	})
}

// Students type the commands into whatever terminal they have.
func TestCommandsToTryWorkInEveryTerminal(t *testing.T) {
	word := regexp.MustCompile(`"[^"]*"|[^ ]+`)
	each(t, func(t *testing.T, s *scenario.Study) {
		for _, line := range s.Lesson.Try {
			_, command, found := strings.Cut(line, ": sim ")
			if !found {
				continue
			}
			for _, w := range word.FindAllString(command, -1) {
				bare := strings.Trim(w, `"`)
				if want := shell.Word(bare); want != w && w == bare || strings.Contains(want, "'") {
					t.Errorf("%s\nwrite %s", line, want)
				}
			}
		}
	})
}

func TestEveryStyleIsWhole(t *testing.T) {
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range styles {
		names = append(names, s.Name)
		if s.Title == "" || s.About == "" {
			t.Errorf("%s lacks a title or what it is about", s.Name)
		}
		text, err := scenarios.Files.ReadFile("styles/" + s.Name + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		headings(t, string(text))
	}
	want := []string{"compassionate-power-over", "domineering", "hybrid-in-crisis", "laissez-faire", "masquerade", "power-with"}
	for _, name := range want {
		if !slices.Contains(names, name) {
			t.Errorf("there is no style %s", name)
		}
	}
}

// headings checks the comment at the top of a file.
func headings(t *testing.T, text string) {
	t.Helper()
	head, _, _ := strings.Cut(text, "\n\n")
	for _, heading := range []string{"What is it", "What to notice", "What to try", "Sources"} {
		if !strings.Contains(head, "# "+heading) {
			t.Errorf("the comment at the top lacks %q: %.60q", heading, head)
		}
	}
}
