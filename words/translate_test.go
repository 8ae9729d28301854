package words

import (
	"errors"
	"maps"
	"strings"
	"testing"
)

func TestATranslationStandsInForEnglish(t *testing.T) {
	f, err := Translate([]byte("\ufefflang = \"de\"\n[counts]\nrun = \"1 Lauf\"\nruns = \"{n} Läufe\"\n[lab]\nhurts = [\"etwas\", \"deutlich\", \"tief\"]\n"), "de.toml")
	if err != nil {
		t.Fatal(err)
	}
	if got := len(f.Missing); got != f.All-6 {
		t.Errorf("%d of %d are missing, want all but six", got, f.All)
	}
	before := Count("week", 3)
	defer Use(Use(f.File))
	if got := Count("run", 3) + ", " + Count("week", 3) + ", " + Say("lang") + ", " + List("lab.hurts")[2]; got != "3 Läufe, "+before+", de, tief" {
		t.Errorf("said %q", got)
	}
	var lists struct {
		Report struct {
			Term []struct{ Word, Text string }
		}
	}
	if Into(&lists); len(lists.Report.Term) == 0 || lists.Report.Term[0].Word != "Arm" {
		t.Errorf("the lists of English are gone: %+v", lists)
	}
}

func TestEnglishIsATranslationOfItself(t *testing.T) {
	f, err := Translate([]byte(English), "english.toml")
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Missing) > 0 || f.All < 500 || !maps.Equal(f.texts, english.texts) {
		t.Errorf("%d texts, missing %v", f.All, f.Missing)
	}
	for key, text := range english.texts {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s is empty, and no translation may be", key)
		}
	}
}

func TestMistakesOfATranslationHaveTheirPlace(t *testing.T) {
	bands := strings.Repeat("[[report.health.band]]\ntext = \"x\"\n", 5)
	for text, want := range map[string]string{
		"":                                       "de.toml: the file is empty",
		"lang = ":                                "de.toml:1:7: expected value",
		"lang = \"a\xff\"":                       "de.toml:1:10: the text is not in UTF-8",
		"[counts]\nrnu = \"x\"":                  `de.toml:2:1: unknown key "counts.rnu"; did you mean "run"?`,
		"[cuonts]\nrun = \"x\"":                  `de.toml:1:2: unknown key "cuonts"; did you mean "counts"?`,
		"[counts]\nruns = \"x\"":                 "de.toml:2:8: counts.runs: {n} is missing; English has: {n} runs",
		"[counts]\nrun = \"{m}\"":                "de.toml:2:7: counts.run: nothing is filled in for {m}; English has: 1 run",
		"[counts]\nrun = 1":                      "de.toml:2:7: counts.run: want a text in quotes",
		"[counts]\nrun = [\"x\"]":                "de.toml:2:7: counts.run: want a text in quotes",
		"[counts]\nrun = \" \"":                  "de.toml:2:7: counts.run: the text is empty; leave the key out, and English stands there",
		"counts = \"x\"":                         "de.toml:1:10: counts: want a table",
		"[counts]\n\"run\" = \"a\\nb\"":          "de.toml:2:9: counts.run: the text holds a character that cannot be shown",
		"lang = \"<b>\"":                         `de.toml:1:8: lang: want the short name of a language, as in "de" or "pt-BR"`,
		"[lab]\nhurts = [\"x\"]":                 "de.toml:2:1: lab.hurts: the list has 1 entries; want 3, as in English",
		"[lab]\nhurts = \"x\"":                   "de.toml:2:9: lab.hurts: want a list of 3 texts",
		"[lab]\nhurts = [\"x\", 2, \"y\"]":       "lab.hurts[1]: want a text in quotes",
		"[[report.term]]\nword = \"x\"":          "report.term: the list has 1 entries; want ",
		"[report]\nterm = \"x\"":                 "de.toml:2:1: report.term: want ",
		bands[:len(bands)-1] + "\nbelow = 7":     "report.health.band[4].below: want 2, as in English",
		bands[:len(bands)-1] + "\nbelow = \"2\"": "report.health.band[4].below: want 2, as in English",
		bands[:len(bands)-1] + "\nabove = 7":     `de.toml:11:1: unknown key "report.health.band[4].above"`,
		"x = \"" + strings.Repeat("x", Largest):  "de.toml: the file is larger than 524288 bytes; is it a translation of the words?",
		"[counts]\nrun = \"x\"\nrun = \"y\"":     "de.toml:3:1: ",
		"[report.instructor]\nplan_head=[\"a | b\",\"b\",\"c\"]": `plan_head[0]: want 0 times " | ", as in English`,
	} {
		_, err := Translate([]byte(text), "de.toml")
		var problems Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q\ngot  %v\nwant %s", text, err, want)
		}
	}
	_, err := Translate([]byte("[counts]\nruns = \"x\"\nrun = 1\n"), "de.toml")
	if err == nil || len(strings.Split(err.Error(), "\n")) != 2 {
		t.Errorf("not all mistakes are told at once: %v", err)
	}
	if _, err := Translate([]byte(bands+"below = 2"), "de.toml"); err != nil {
		t.Errorf("2 is refused for 2.0: %v", err)
	}
}

func TestKeysOfSettingsStay(t *testing.T) {
	text := strings.Replace(English, `key = "leaders.monitor"`, `key = "leiter.pruefen"`, 1)
	if _, err := Translate([]byte(text), "de.toml"); err == nil || !strings.Contains(err.Error(), `.key: want "leaders.monitor", as in English: it names a setting`) {
		t.Error(err)
	}
}

func FuzzTranslate(f *testing.F) {
	for _, seed := range []string{English, "lang = \"de\"", "[counts]\nrun = 1", "[[report.term]]\nword = \"x\"", "report.term = [{word = \"x\"}]", "lab.hurts = [[], {}, 1]", "a.b.c = 1\n[a]\nb = 2"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Translate([]byte(text), "x.toml")
		if err != nil {
			var problems Problems
			if !errors.As(err, &problems) || len(problems) == 0 || strings.Contains(err.Error(), ":0:") {
				t.Fatalf("no problems with places: %v", err)
			}
			return
		}
		if len(got.texts) != len(english.texts) || len(got.lists) != len(english.lists) {
			t.Fatalf("%d texts and %d lists, want those of English", len(got.texts), len(got.lists))
		}
		defer Use(Use(got.File))
		for key, text := range english.texts { // whatever English fills in has its place
			for _, p := range place.FindAllString(text, -1) {
				Say(key, strings.Trim(p, "{}"), 1)
			}
		}
	})
}
