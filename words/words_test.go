package words

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// spoken reads the sources of a folder that speak: Go without tests, templates,
// modules of the lab.
func spoken(t *testing.T, folder string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && (d.Name() == "vendor" || d.Name() == "testdata") {
				return fs.SkipDir
			}
			return err
		}
		if !slices.Contains([]string{".go", ".html", ".js"}, filepath.Ext(path)) || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		all.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// prefixes says how the keys of a part of the file are written where they are
// spoken: without this beginning.
var prefixes = map[string]string{"report": "report.", "lab": "lab.", "chart": "chart.", "result": "result."}

// chosen are the tables of which one text is chosen by a value: "." ends a prefix.
var chosen = []string{"counts.", "report.columns.", "report.instructor.verdicts.", "lab.moment.", "lab.exit.", "lab.cause.", "lab.looks.", "lab.speeds.", "lab.steps.", "lab.states.", "lab.legend.", "lab.keyList.", "interview.",
	"chart.event_kinds.", "chart.event_ends.", "chart.ledger.headings.", "chart.robustness.cells.", "chart.validate.verdicts."}

func TestWordsAreAllSpokenAndAllThere(t *testing.T) {
	sources := map[string]string{"report": spoken(t, "../report"), "lab": spoken(t, "../web"), "chart": spoken(t, "../plots"), "result": spoken(t, "../cmd/sim")}
	all := strings.Join([]string{sources["report"], sources["lab"], sources["chart"], sources["result"]}, "\n")
	for key := range inUse.texts {
		if slices.ContainsFunc(chosen, func(p string) bool { return strings.HasPrefix(key, p) }) {
			continue
		}
		part, _, _ := strings.Cut(key, ".")
		short := strings.TrimPrefix(key, prefixes[part])
		switch {
		case strings.Contains(all, `"`+key+`"`):
		case part == "lab" && regexp.MustCompile(`words\.`+short+`\b|data-word="`+short+`"|when.*`+short).MatchString(sources["lab"]):
		case part != "lab" && part != key && strings.Contains(sources[part], `"`+short+`"`):
		case part == "lab" && (short == "now" || short == "start" || short == "joining"): // words[row.when]
		default:
			t.Errorf("english.toml: nobody says %s", key)
		}
	}
	for part, asked := range map[string]*regexp.Regexp{
		"report": regexp.MustCompile(`(?:\bsay\(|\{\{(?:if [^}]*\}\})?t |\(t )"([a-z_]+\.[a-z_.]+)"`),
		"chart":  regexp.MustCompile(`\bsay\("([a-z0-9_.]+)"[,)]`),
		"result": regexp.MustCompile(`\bsay\("([a-z0-9_.]+)"[,)]`),
	} {
		for _, m := range asked.FindAllStringSubmatch(sources[part], -1) {
			if _, ok := inUse.texts[prefixes[part]+m[1]]; !ok {
				t.Errorf("no words for %s%s", prefixes[part], m[1])
			}
		}
	}
	for _, m := range regexp.MustCompile(`(?:\bwords\.|data-word=")([A-Za-z]+)\b`).FindAllStringSubmatch(sources["lab"], -1) {
		if _, ok := Table("lab")[m[1]]; !ok && m[1] != "js" && m[1] != "Say" && m[1] != "Table" {
			t.Errorf("no words for lab.%s", m[1])
		}
	}
}

// What the tables of charts hold is chosen by a value, so the code must name
// the table.
func TestTablesOfChosenWordsAreAsked(t *testing.T) {
	charts := spoken(t, "../plots")
	for _, table := range chosen {
		if short, found := strings.CutPrefix(table, "chart."); found && !strings.Contains(charts, `"`+short+`"`) && !strings.Contains(charts, `"`+table+`"`) {
			t.Errorf("english.toml: nobody chooses from %s", table)
		}
	}
}

func TestNumbersOfThingsAreAllCountedAndAllThere(t *testing.T) {
	all := spoken(t, "../report") + spoken(t, "../web") + spoken(t, "../plots") + spoken(t, "../cmd/sim")
	asked := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?:\b[cC]ount\(|\bcount )"([a-z_]+)"`).FindAllStringSubmatch(all, -1) {
		asked[m[1]] = true
	}
	for what := range asked {
		for _, key := range []string{"counts." + what, "counts." + what + "s"} {
			if _, ok := inUse.texts[key]; !ok {
				t.Errorf("no words for %s", key)
			}
		}
	}
	for key := range inUse.texts {
		if what, found := strings.CutPrefix(key, "counts."); found && !asked[what] && !asked[strings.TrimSuffix(what, "s")] {
			t.Errorf("english.toml: nobody counts %s", what)
		}
	}
}

func TestSay(t *testing.T) {
	for _, want := range []struct{ got, text string }{
		{Say("counts.runs", "n", 40), "40 runs"}, {Count("run", 1), "1 run"}, {Count("pair", 0), "0 pairs"}, {Or("report.columns.week", "x"), "week"}, {Or("no.such", "x"), "x"},
	} {
		if want.got != want.text {
			t.Errorf("said %q, want %q", want.got, want.text)
		}
	}
	for name, mistake := range map[string]func(){"no text": func() { Say("no.such") }, "no place": func() { Say("counts.runs", "m", 1) }, "no list": func() { List("lang") }, "no table": func() { Table("lang") }} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			mistake()
		}()
	}
}

func TestAnotherLanguage(t *testing.T) {
	f, err := Read("lang = \"de\"\n[counts]\nrun = \"1 Lauf\"\nruns = \"{n} Läufe\"\n")
	if err != nil {
		t.Fatal(err)
	}
	defer Use(Use(f))
	if got := Count("run", 3); got != "3 Läufe" {
		t.Errorf("said %q", got)
	}
}
