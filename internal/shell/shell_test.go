package shell

import (
	"os/exec"
	"testing"
)

func TestWordsForEveryTerminal(t *testing.T) {
	for word, want := range map[string]string{
		"power-with":            "power-with",
		"crisis.rate=0.5:2":     "crisis.rate=0.5:2",
		"event[0].deadline=2":   `"event[0].deadline=2"`,
		"leaders.style=a,b":     `"leaders.style=a,b"`, // two words for PowerShell
		"leader B":              `"leader B"`,
		"it's":                  `"it's"`,
		`my studies\class.toml`: `"my studies\class.toml"`,
		"":                      `""`,
		"$HOME":                 "'$HOME'",
		"`id`":                  "'`id`'",
		"well!":                 "'well!'",
		"50 %PATH%":             "'50 %PATH%'",
		`say "it's"`:            `'say "it'\''s"'`,
		`ends in \`:             `'ends in \'`,
		"a\nb":                  "'a\nb'",
	} {
		got := Word(word)
		if got != want {
			t.Errorf("Word(%q) = %s, want %s", word, got, want)
		}
		sh, err := exec.LookPath("bash")
		if err != nil {
			continue
		}
		if out, err := exec.Command(sh, "-c", "printf %s "+got).Output(); err != nil || string(out) != word {
			t.Errorf("bash reads %s as %q, %v", got, out, err)
		}
	}
}
