package scenario

import (
	"strings"
	"testing"
)

func TestBlanksAreFilledInOrTheTextSaysNothing(t *testing.T) {
	of := func(b Blank) (string, bool) {
		if b.B != "" {
			return b.A + ">" + b.B, true
		}
		return b.Outcome + "@" + b.A, b.A != "nobody"
	}
	for text, want := range map[string]string{
		"no blank {here} or {Here: x} or { }":          "no blank {here} or {Here: x} or { }",
		"a {net_total: power-with} b":                  "a net_total@power-with b",
		"{net_total: an arm, odd / other} of {x: y z}": "an arm, odd>other of x@y z",
	} {
		if got, ok := FillBlanks(text, of); got != want || !ok {
			t.Errorf("%q becomes %q, %v; want %q", text, got, ok, want)
		}
	}
	if _, ok := FillBlanks("{net_total: nobody}", of); ok {
		t.Error("a blank that cannot be filled says something")
	}
}

func TestBlanksNameOutcomesAndArms(t *testing.T) {
	study := `
[lesson]
story = "From {net_totl: a} on"
notice = ["{net_total: c}",
  "{net_total: a / b} and {anything}"]
[[arm]]
name = "a"
[[arm]]
name = "b"
[arm.run]
luck = 1
`
	known := func(name string) (bool, []string) { return name == "net_total", []string{"net_total"} }
	_, err := Parse("mine.toml", []byte(study), Library{}, Options{KnownOutcome: known})
	if err == nil {
		t.Fatal("no complaint")
	}
	for _, want := range []string{
		`mine.toml:3:9: lesson.story: {net_totl: a}: no outcome of a run has this name; did you mean "net_total"?`,
		`mine.toml:4:11: lesson.notice[0]: {net_total: c}: no arm has this name; the study has a, b`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s\nwant %s", err, want)
		}
	}
	if n := strings.Count(err.Error(), "\n"); n > 1 {
		t.Errorf("more complaints than two:\n%s", err)
	}
}
