package docs

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/param"
)

// page returns a page of this folder.
func page(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// mechanisms returns the section of docs/evidence.md on mechanisms, and the rest
// of the page.
func mechanisms(t *testing.T) (section, rest string) {
	t.Helper()
	text := page(t, "evidence.md")
	_, after, ok := strings.Cut(text, "\n## Mechanisms\n")
	section, _, end := strings.Cut(after, "\n## ")
	if !ok || !end {
		t.Fatal("docs/evidence.md has no section on mechanisms")
	}
	return section, strings.Replace(text, section, "", 1)
}

// entries returns the rows of the section's tables, a cell each for mechanism,
// source, what is taken over, assumed, left out, and what tests it.
func entries(t *testing.T) (rows [][]string) {
	t.Helper()
	section, _ := mechanisms(t)
	for line := range strings.Lines(section) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if strings.HasPrefix(line, "| ") && cells[0] != "mechanism" {
			rows = append(rows, cells)
		}
	}
	return rows
}

// A new mechanism cannot forget to say where it comes from.
func TestEverySwitchHasItsEntry(t *testing.T) {
	found := map[string]bool{}
	for _, cells := range entries(t) {
		if len(cells) != 6 || slices.Contains(cells, "") {
			t.Errorf("%s: want six cells, none empty", cells[0])
		}
		found[cells[0]] = true
	}
	for i := range param.Table {
		if name, is := strings.CutPrefix(param.Table[i].Key, "mechanisms."); is && !found["`"+name+"`"] {
			t.Errorf("docs/evidence.md has no entry for mechanisms.%s", name)
		}
	}
}

func TestEverySubmodelIsSpokenOf(t *testing.T) {
	section, _ := mechanisms(t)
	var heads strings.Builder
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "### ") {
			heads.WriteString(strings.ReplaceAll(line, "7.13 to 7.16", "7.13, 7.14, 7.15, 7.16") + " ")
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^### (7\.\d+) `).FindAllStringSubmatch(string(ODD), -1) {
		if !regexp.MustCompile(regexp.QuoteMeta(m[1]) + `\b`).MatchString(heads.String()) {
			t.Errorf("no heading speaks of %s", m[1])
		}
	}
}

// Who is cited has a status, and stands elsewhere too: in docs/odd.md, in a
// source column, among the targets. No citation is invented here.
func TestSourcesAreKnown(t *testing.T) {
	_, rest := mechanisms(t)
	known := rest + string(ODD) + page(t, "parameters.md")
	cited := regexp.MustCompile(`\p{Lu}[\p{L}]+(?:,? (?:& )?\p{Lu}[\p{L}]+| et al\.)* (?:\(?)(?:19|20)\d\d`)
	status := regexp.MustCompile(`\b[VSR]\b|\(form\)`)
	for _, cells := range entries(t) {
		source := cells[1]
		names := cited.FindAllString(source, -1)
		for _, name := range names {
			first := regexp.MustCompile(`^[\p{L}]+`).FindString(name)
			year := name[len(name)-4:]
			if !regexp.MustCompile(first + `[^;|]{0,80}` + year).MatchString(known) {
				t.Errorf("%s cites %s, who stand nowhere else", cells[0], name)
			}
		}
		if len(names) > 0 && !status.MatchString(source) {
			t.Errorf("%s: no status of %q", cells[0], source)
		}
		if len(names) == 0 && !regexp.MustCompile(`\bnone\b|nothing was read|readings|above`).MatchString(source) && !status.MatchString(source) {
			t.Errorf("%s: %q is no source and does not say that there is none", cells[0], source)
		}
	}
}

// What the page says tests a rule is there.
func TestWhatTestsAMechanismExists(t *testing.T) {
	var code strings.Builder
	for _, folder := range []string{"../sim/agent", "../sim/model"} {
		files, err := filepath.Glob(folder + "/*_test.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			code.WriteString(page(t, f))
		}
	}
	text := page(t, "evidence.md")
	for _, name := range regexp.MustCompile("`(Test\\w+)`").FindAllStringSubmatch(text, -1) {
		if !strings.Contains(code.String(), "func "+name[1]+"(") {
			t.Errorf("there is no test %s", name[1])
		}
	}
	claims := page(t, "claims.md")
	for _, cells := range entries(t) {
		for _, id := range regexp.MustCompile(`\bP\d+(?:-\w+)?|\bCA-\w+`).FindAllString(cells[len(cells)-1], -1) {
			if !regexp.MustCompile(`\| ` + id + `[ -]`).MatchString(claims) {
				t.Errorf("%s: there is no claim %s", cells[0], id)
			}
		}
	}
}

var (
	howMany = regexp.MustCompile(`\b(70|seventy)[\s-]*(%|per\s*cent|in\s+100|of\s+100|in\s+a\s+hundred)|two[\s-]+thirds|\b(two|2)\s+(out\s+of|in|of)\s+(three|3)\b|\b(seven|7)\s+(out\s+of|in|of)\s+(ten|10)\b`)
	changes = regexp.MustCompile(`\b(chang|transformation|reorgani)`)
)

// saysHowMany returns the words around "fail" that say how many changes do, "" if
// none do.
func saysHowMany(text string) string {
	text = strings.ToLower(text)
	for from := 0; ; {
		at := strings.Index(text[from:], "fail")
		if at < 0 {
			return ""
		}
		at += from
		around := text[max(0, at-100):min(len(text), at+60)]
		if howMany.MatchString(around) && changes.MatchString(around) {
			return around
		}
		from = at + 4
	}
}

// Nobody knows how many changes fail; no text says that it is 70 in 100.
func TestNoTextSaysHowManyChangesFail(t *testing.T) {
	for _, no := range []string{"70% of all change initiatives fail.", "Seventy per cent of\nchanges fail", "change programmes fail in 70 % of cases", "two out of three transformations fail"} {
		if saysHowMany(no) == "" {
			t.Errorf("%q passes", no)
		}
	}
	texts := []string{".md", ".toml", ".txt", ".html", ".js", ".go", ".txtar", ".cff"}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if name := d.Name(); path != ".." && (name == "node_modules" || name == "out" || name[0] == '.') {
				return fs.SkipDir
			}
		case slices.Contains(texts, filepath.Ext(path)) && d.Name() != "evidence_test.go":
			if words := saysHowMany(page(t, path)); words != "" {
				t.Errorf("%s says %q", path, words)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What docs/reliability.md says of the number of directions is so, and the tests
// that it names exist.
func TestReliabilityIsUpToDate(t *testing.T) {
	text, directions := page(t, "reliability.md"), page(t, "directions.md")
	m := regexp.MustCompile(`(\d+) directions: (\d+) hold`).FindStringSubmatch(directions)
	if m == nil || !strings.Contains(text, m[1]+" settings moved") {
		t.Errorf("docs/directions.md has %v", m)
	}
	var code strings.Builder
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, "_test.go") {
			code.WriteString(page(t, path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range regexp.MustCompile("`(Test\\w+)`").FindAllStringSubmatch(text, -1) {
		if !strings.Contains(code.String(), "func "+name[1]+"(") {
			t.Errorf("there is no test %s", name[1])
		}
	}
}
