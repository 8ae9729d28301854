package scenarios_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"leadsim/sim/scenario"
)

// What docs/teachers-guide.md says of a lesson is what the lesson itself says:
// its minutes, its question, a command to try and a question to discuss.
func TestTeachersGuide(t *testing.T) {
	text, err := os.ReadFile("../docs/teachers-guide.md")
	if err != nil {
		t.Fatal(err)
	}
	guide := string(text)
	course := 0
	each(t, func(t *testing.T, s *scenario.Study) {
		l := s.Lesson
		_, section, found := strings.Cut(guide, fmt.Sprintf("\n#### %s (%d min)\n", s.Name, l.Minutes))
		if !found {
			if row := fmt.Sprintf("\n| `%s` | %d | %s |\n", s.Name, l.Minutes, l.Question); !strings.Contains(guide, row) {
				t.Errorf("it has neither a section with %d minutes nor this row: %s", l.Minutes, row)
			}
			return
		}
		course++
		section, _, _ = strings.Cut(section, "\n##")
		if !strings.Contains(section, "**"+l.Question+"**") {
			t.Errorf("it does not ask: %s", l.Question)
		}
		if !cited(section, "```sh\n", "\n```", l.Try) {
			t.Error("its command is none of those to try")
		}
		if !cited(section, "*Ask*: ", "\n", l.Discuss) {
			t.Error("what it asks is none of the questions to discuss")
		}
	})
	if course != 14 {
		t.Errorf("the course has %d lessons, want 14", course)
	}
}

// cited says whether what stands between two marks of a section is part of one
// of the lines, whatever the quotes around settings.
func cited(section, from, to string, lines []string) bool {
	_, said, _ := strings.Cut(section, from)
	said, _, _ = strings.Cut(said, to)
	plain := strings.NewReplacer("'", "", `"`, "").Replace
	for _, line := range lines {
		if said != "" && strings.Contains(plain(line), plain(said)) {
			return true
		}
	}
	return false
}
