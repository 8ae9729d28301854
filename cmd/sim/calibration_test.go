package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/scenario"
	"leadsim/sim/survey"
)

// fittedWith is where a parameter file says with which questionnaire it was
// fitted.
var fittedWith = regexp.MustCompile(`questionnaire and ensemble ([0-9a-f]+)\.`)

// What is kept in calibration/ can be extended by a study, sets nothing but
// numbers that a survey feels, and was fitted with the questionnaire of today.
func TestKeptCalibrations(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "calibration", "*.toml"))
	if err != nil || len(files) < 2 {
		t.Fatalf("calibration/ has %d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if m := fittedWith.FindSubmatch(text); m == nil || string(m[1]) != survey.Frozen() {
			t.Errorf("%s was fitted with another questionnaire than %s: say so in docs/evidence.md, or fit anew", file, survey.Frozen())
		}
		study := "extends = \"" + filepath.Base(file) + "\"\n[run]\nweeks = 5\n"
		s, err := scenario.Parse("study.toml", []byte(study), scenario.Library{Builtin: scenarios.Files, Files: os.DirFS(filepath.Dir(file))}, scenario.Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if s.Arms[0].Params.Run.Weeks != 5 {
			t.Errorf("%s: the study that extends it has %d weeks", file, s.Arms[0].Params.Run.Weeks)
		}
		for line := range strings.Lines(string(text)) {
			if key, _, sets := strings.Cut(line, " = "); sets && !strings.HasPrefix(line, "#") && survey.NoEffect(key) != "" {
				t.Errorf("%s sets %s, which no survey feels", file, key)
			}
		}
	}
}
