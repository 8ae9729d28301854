package main

import (
	"bytes"
	"html"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/words"
)

// chartsSpeak says that the words inside charts come from the file of words too.
// As long as they do not, charts and what is taken from them are left out below.
const chartsSpeak = false

// otherLetters writes every text of the English file in Cyrillic letters, one for
// one: whatever stands on a page in Latin ones did not come from the file.
func otherLetters(t *testing.T) string {
	t.Helper()
	var tree map[string]any
	if _, err := toml.Decode(words.English, &tree); err != nil {
		t.Fatal(err)
	}
	places := regexp.MustCompile(`\{\w+\}|[^{]+|\{`)
	written := func(s string) string {
		return places.ReplaceAllStringFunc(s, func(part string) string {
			if strings.HasPrefix(part, "{") && len(part) > 1 {
				return part
			}
			return strings.Map(func(r rune) rune {
				switch {
				case r >= 'a' && r <= 'z':
					return r - 'a' + 'а'
				case r >= 'A' && r <= 'Z':
					return r - 'A' + 'А'
				}
				return r
			}, part)
		})
	}
	var all func(v any, inList bool) any
	all = func(v any, inList bool) any {
		switch v := v.(type) {
		case string:
			return written(v)
		case []any:
			for i := range v {
				v[i] = all(v[i], inList)
			}
		case []map[string]any:
			for i := range v {
				all(v[i], true)
			}
		case map[string]any:
			for key, x := range v {
				if !inList || key != "key" && key != "switch" && key != "about" {
					v[key] = all(x, inList)
				}
			}
		}
		return v
	}
	all(tree, false)
	tree["lang"] = "sr"
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(tree); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "words-other.toml")
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// threeArms differ in all that can differ: a setting, an event, who leads how.
const threeArms = smallStudy + `
[[arm]]
name = "third"
[arm.leaders]
monitor = 0.3
[[arm.event]]
name = "storm"
week = 20
[[arm.leaders.assign]]
style = "domineering"
level = 2
`

// Nothing on the pages is English but what a translation of the words is not
// there for.
func TestATranslationLeavesNoEnglish(t *testing.T) {
	if testing.Short() {
		t.Skip("runs lessons")
	}
	translation := otherLetters(t)
	for _, line := range [][]string{
		{"run", "one-crisis-two-leaders", "--runs", "7", "--weeks", "150"},
		{"run", asFile(t, threeArms), "--runs", "6"},
		{"run", asFile(t, smallStudy), "--runs", "1"},
	} {
		dir := carriedOut(t, append(line, "--words", translation, "--quiet")...)
		doneWell(t, "report", dir, "--handout", "--words", translation, "--quiet")
		r, s, _, err := readForReport(dir)
		if err != nil {
			t.Fatal(err)
		}
		allowed := spokenWith(t, translation, func() []string { return notOfTheWords(s, r) })
		for _, name := range []string{reportFile, notesFile, handoutFile} {
			page, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			text := string(page)
			if name == notesFile {
				text = html.UnescapeString(codeInNotes.ReplaceAllString(text, " "))
			} else {
				if !strings.Contains(text, `<html lang="sr">`) {
					t.Errorf("%s of %s does not say its language", name, line[1])
				}
				text = shownText(text)
			}
			for _, a := range allowed {
				text = strings.ReplaceAll(text, a, " ")
			}
			for _, left := range latin.FindAllString(text, -1) {
				t.Errorf("%s of %s: %q is not in the words of the translation", name, line[1], left)
			}
		}
	}
}

// spokenWith calls f while the words of a file are in use.
func spokenWith[T any](t *testing.T, file string, f func() T) T {
	t.Helper()
	a := newApp(nil, nil)
	a.wordsFile = file
	if err := a.speak(); err != nil {
		t.Fatal(err)
	}
	defer a.hush()
	return f()
}

var (
	latin       = regexp.MustCompile(`[^\n]{0,40}[A-Za-z]{2,}[^\n]{0,40}`)
	codeInNotes = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	unshown     = regexp.MustCompile(`(?s)<!DOCTYPE html>|<style>.*?</style>|<script>.*?</script>|<code.*?</code>|<pre .*?</pre>|<data .*?</data>`)
	ofCharts    = regexp.MustCompile(`(?s)<figure class="chart".*?</figure>|<p class="finding">.*?</p>|<figcaption>.*?</figcaption>|<svg class="axes".*?</svg>`) // what is to be drawn is named as in the first chart
	spokenAttr  = regexp.MustCompile(`\b(?:aria-label|alt|title|placeholder|data-copy|data-copied|data-none)="([^"]*)"`)
	tag         = regexp.MustCompile(`<[^>]*>`)
)

// shownText returns what a page says: its text, and the attributes that are spoken.
func shownText(page string) string {
	page = unshown.ReplaceAllString(page, " ")
	if !chartsSpeak {
		page = ofCharts.ReplaceAllString(page, " ")
	}
	var b strings.Builder
	for _, m := range spokenAttr.FindAllStringSubmatch(page, -1) {
		b.WriteString(m[1] + "\n")
	}
	b.WriteString(tag.ReplaceAllString(page, "\n"))
	return html.UnescapeString(b.String())
}

// notOfTheWords lists what may stand on a page in English, the longest first.
func notOfTheWords(s *scenario.Study, r *record.Results) []string {
	all := map[string]bool{"leadsim": true, "report.html": true, "instructor.md": true, "handout.html": true, // names of the program and its files
		r.Name: true, r.Version: true, r.Hash[:12]: true}
	own := func(texts ...string) { // the study's own words: their author translates them, in the study file
		for _, text := range texts {
			for line := range strings.Lines(text) {
				line = strings.TrimSpace(line)
				all[line], all[strings.NewReplacer("*", `\*`, "|", `\|`, "`", "'").Replace(line)] = true, true
				text, _, _ := strings.Cut(line, ": sim ")
				all[text] = true
			}
		}
	}
	l := &filledIn(s, r).Lesson
	own(l.Title, l.Question, l.Story, l.Theme)
	own(slices.Concat(l.Predict, l.Notice, l.Try, l.Discuss, l.Limits, l.Surprise, l.Answers)...)
	for _, c := range s.Claims {
		own(c.Text, c.Metric)
	}
	for _, c := range s.Charts {
		own(c.Title)
	}
	for _, a := range s.Arms { // names of arms, events and styles are the study's as well
		own(a.Name, upper(a.Name), a.Params.Leaders.StyleName)
		for _, e := range a.Params.Events {
			own(e.Name)
		}
	}
	for _, row := range param.Table { // settings are called in TOML and on the command line as they are here
		all[row.Key] = true
	}
	all["leaders.assign"] = true
	for _, m := range record.Metrics { // measures: docs/metrics.md and columns.csv explain them in English
		own(m.Label, m.Unit, strings.ToLower(m.Label))
	}
	for o := range record.Outcomes {
		own(record.Outcomes[o].Label, record.Outcomes[o].Unit)
	}
	delete(all, "")
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
}

// A text of the words file is text, wherever it ends up.
func TestNothingOfATranslationRuns(t *testing.T) {
	const evil = `</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)> [x](javascript:alert(4)) {{.Policy}}`
	var b strings.Builder
	pairs := regexp.MustCompile(`(?m)^([A-Za-z_"0-9]+) = "((?:[^"\\]|\\.)*)"$`)
	places := regexp.MustCompile(`\{\w+\}`)
	inList := false
	for line := range strings.Lines(words.English) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "[") {
			inList = strings.HasPrefix(line, "[[")
		}
		if m := pairs.FindStringSubmatch(line); m != nil && m[1] != "lang" && !(inList && (m[1] == "key" || m[1] == "switch" || m[1] == "about")) {
			line = m[1] + ` = "` + evil + strings.Join(places.FindAllString(m[2], -1), " ") + `"`
		}
		b.WriteString(line + "\n")
	}
	translation := filepath.Join(t.TempDir(), "evil.toml")
	if err := os.WriteFile(translation, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	dir := carriedOut(t, "run", asFile(t, smallStudy), "--runs", "2", "--words", translation, "--quiet")
	doneWell(t, "report", dir, "--handout", "--words", translation, "--quiet")
	for _, name := range []string{reportFile, notesFile, handoutFile} {
		page, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<script>alert", "<img src=x", "<svg onload", "](javascript"} {
			if bytes.Contains(page, []byte(bad)) && (bad[0] == '<' || name == notesFile) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		if !bytes.Contains(page, []byte("alert(1)")) {
			t.Errorf("%s does not hold the text at all", name)
		}
	}
}
