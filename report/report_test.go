package report

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"leadsim/plots"
	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
	"leadsim/words"
)

// nasty is what a study must not be able to do to a page: its texts end up in
// elements, attributes, pictures and Markdown.
const nasty = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)> [x](javascript:alert(4)) {{.Style}} &lt;`

const nastyStudy = `
[lesson]
title = '''` + nasty + `'''
question = '''` + nasty + `'''
story = '''` + nasty + `'''
theme = '''` + nasty + `'''
minutes = 5
predict = ['''` + nasty + `''', "b"]
notice = ['''` + nasty + `''']
try = ['''` + nasty + `: sim run x --set "` + nasty + `"''']
discuss = ['''` + nasty + `''']
limits = ['''` + nasty + `''']
[run]
runs = 6
weeks = 20
[organization]
people = 30
[[arm]]
name = '''a</style><b>"'''
[[arm]]
name = '''b' onload='''
[arm.leaders]
style = "power-with"
[[chart]]
kind = "lines"
metric = "trust"
title = '''` + nasty + `'''
`

const plainStudy = `
[run]
runs = 6
weeks = 30
[organization]
people = 30
`

// reportOn runs a study and gathers its report as the command does, but for the
// sentences.
func reportOn(t testing.TB, s *scenario.Study) *Report {
	t.Helper()
	results, err := sweep.Execute(context.Background(), sweep.NewPlan(s), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	return reportFrom(t, s, results)
}

func reportFrom(t testing.TB, s *scenario.Study, results *record.Results) *Report {
	t.Helper()
	results.Version = "0.0.0"
	r := &Report{Study: s, StudyText: s.Resolved(), Results: results, Sentences: []string{"All went well."}, Differences: s.Differences(),
		Numbers: [][]string{{"middle run", "a"}, {"Trust", "0.5"}}, Try: s.Lesson.Try, Command: "sim run " + s.Name, Line: "sim run " + s.Name}
	charts := s.Charts
	if len(charts) == 0 {
		charts = []scenario.Chart{{Kind: "lines", Metric: "net_output"}, {Kind: "crises"}}
	}
	for i, c := range charts {
		o := plots.Options{Title: c.Title, Metric: c.Metric, Metrics: c.Metrics, Arms: c.Arms}
		if c.From > 0 || c.To > 0 {
			if o.From, o.To = c.From, c.To; c.To < 0 {
				o.To = results.Weeks - 1
			}
		}
		plot, err := plots.Draw(c.Kind, results, o)
		if err != nil {
			t.Fatal(err)
		}
		r.Charts = append(r.Charts, Chart{Name: fmt.Sprintf("%02d-%s", i+1, c.Kind), Plot: plot, Asked: c.Title != ""})
	}
	if plot, err := plots.Draw("ledger", results, plots.Options{}); err == nil {
		r.Ledger = &Chart{Name: "ledger", Plot: plot}
	}
	return r
}

func parse(t testing.TB, text string) *scenario.Study {
	t.Helper()
	s, err := scenario.Parse("mine.toml", []byte(text), scenario.Library{Builtin: scenarios.Files}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func builtin(t testing.TB, name string) *scenario.Study {
	t.Helper()
	runs := 6
	s, err := scenario.Read(nil, scenarios.Files, name, scenario.Options{Runs: &runs})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func page(t testing.TB, r *Report) string {
	t.Helper()
	b, err := r.HTML()
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var (
	opening = regexp.MustCompile(`<([a-z0-9]+)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*/?>`)
	address = regexp.MustCompile(`(?i)\b(src|href|srcset|action|data|poster|xlink:href|formaction)="([^"]*)"`)
	idOf    = regexp.MustCompile(`\sid="([^"]*)"`)
	policy  = regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
)

// check tests what must hold for any page.
func check(t *testing.T, text string) {
	t.Helper()
	if n := len(text); n > usual.most {
		t.Errorf("the page has %d bytes, want at most %d", n, usual.most)
	}
	for _, m := range address.FindAllStringSubmatch(text, -1) {
		if !strings.HasPrefix(m[2], "#") {
			t.Errorf("the page points elsewhere: %s", m[0])
		}
	}
	for _, bad := range []string{"url(", "@import", "<link", "<iframe", "<object", "<embed", "<base", " style=", "javascript:alert(4)\""} {
		if strings.Contains(text, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	// One policy, by the sums of this style and this script.
	m := policy.FindStringSubmatch(text)
	if m == nil || !strings.Contains(m[1], "default-src &#39;none&#39;") {
		t.Fatalf("no content policy that forbids by default: %v", m)
	}
	for _, tag := range []string{"style", "script"} {
		inside := between(text, "<"+tag+">", "</"+tag+">")
		if inside != "" && !strings.Contains(html.UnescapeString(m[1]), tag+"-src '"+sum(inside)+"'") {
			t.Errorf("the policy does not allow the page's own %s", tag)
		}
		if n := strings.Count(strings.ToLower(text), "<"+tag); n > 1 {
			t.Errorf("%d elements %s", n, tag)
		}
	}
	ids := map[string]bool{}
	for _, m := range idOf.FindAllStringSubmatch(text, -1) {
		if ids[m[1]] {
			t.Errorf("id %s stands there twice", m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:href="#|aria-labelledby="|aria-describedby="|for=")([^"]+)"`).FindAllStringSubmatch(text, -1) {
		if !ids[m[1]] {
			t.Errorf("nothing has the id %s", m[1])
		}
	}
	level := 0
	for _, m := range opening.FindAllStringSubmatch(text, -1) {
		if len(m[1]) == 2 && m[1][0] == 'h' && m[1][1] >= '1' && m[1][1] <= '6' {
			next := int(m[1][1] - '0')
			if next > level+1 || next == 1 && level > 0 {
				t.Errorf("a heading of level %d follows one of level %d", next, level)
			}
			level = next
		}
	}
	if !strings.Contains(text, `<html lang="en">`) {
		t.Error("no language")
	}
}

func TestPageHasItsSectionsInOrder(t *testing.T) {
	text := page(t, reportOn(t, builtin(t, "one-crisis-two-leaders")))
	check(t, text)
	at := 0
	for _, id := range []string{"question", "predict", "show", "reveal", "chart-01-same-crisis", "ledger", "chart-02-ledger", "how", "try", "discuss", "limits", "reproduce", "study-text"} {
		i := strings.Index(text, ` id="`+id+`"`)
		if i < at {
			t.Errorf("%s stands at %d, before or without what comes before it (%d)", id, i, at)
		}
		at = max(at, i)
	}
	if i, j := strings.Index(text, "The numbers behind the picture"), strings.Index(text, `id="chart-03-lines"`); i < 0 || i > j {
		t.Error("the first picture has no table before the next picture")
	}
	for _, want := range []string{"Who gets us out, and at what price?", "Who bears the price of a quick rescue", "sim run one-crisis-two-leaders", `id="set-leaders.monitor"`, `href="#set-leaders.monitor"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
	if strings.Contains(text, "<a href=\"http") {
		t.Error("the page has a link to elsewhere")
	}
}

func TestNotesHoldWhatTheLessonKeepsForThem(t *testing.T) {
	r := reportOn(t, builtin(t, "coin-flip"))
	notes, text := string(r.Instructor()), page(t, r)
	own := r.Study.Lesson
	for _, want := range []string{own.Surprise[0], "*" + own.Discuss[0] + "*\n\n" + own.Answers[0]} {
		if !strings.Contains(notes, want) {
			t.Errorf("the notes do not say %q", want)
		}
	}
	if strings.Contains(text, own.Surprise[0]) || strings.Contains(text, own.Answers[0]) {
		t.Error("the page for the class tells the answers")
	}
}

// A class finds reasons first, and is told afterwards that there are none.
func TestThatArmsAreAlikeIsToldAfterTheBet(t *testing.T) {
	for name, c := range map[string]struct {
		study *scenario.Study
		told  string
	}{
		"but for luck":     {builtin(t, "coin-flip"), say("reveal.differ_luck")},
		"they differ":      {parse(t, plainStudy+"[[arm]]\nname='a'\n[[arm]]\nname='b'\n[arm.leaders]\nstyle='power-with'\n"), ""},
		"there is one arm": {parse(t, plainStudy), ""},
	} {
		r := reportOn(t, c.study)
		text := page(t, r)
		before, after, _ := strings.Cut(text, `<section id="reveal"`)
		if _, alike, _ := strings.Cut(after, `<details class="alike">`); c.told != "" && !strings.Contains(alike, html.EscapeString(c.told)) || c.told == "" && alike != "" {
			t.Errorf("%s: the results do not tell %q", name, c.told)
		}
		handout, err := r.Handout()
		if err != nil {
			t.Fatal(err)
		}
		if c.told == "" {
			continue
		}
		for _, part := range []string{before, string(handout)} {
			_, part, _ = strings.Cut(part, "<body")
			if found := regexp.MustCompile(`(?i)identical|no setting|run\.luck|alike|same (leader|things|school)`).FindString(part); found != "" {
				t.Errorf("%s: before the bet one reads %q", name, found)
			}
		}
		for _, hidden := range []string{"how", "limits"} { // they name what both have in common
			if !regexp.MustCompile(`<section id="` + hidden + `"[^>]* class="after"`).MatchString(after) {
				t.Errorf("%s: %s is shown before the bet", name, hidden)
			}
		}
	}
}

func TestHealthOfAShortRunIsOfTheWholeRun(t *testing.T) {
	for weeks, want := range map[string]string{"weeks = 30": "health.lead_whole", "weeks = 52": "health.lead"} {
		if text := page(t, reportOn(t, parse(t, strings.Replace(plainStudy, "weeks = 30", weeks, 1)))); !strings.Contains(text, say(want)) {
			t.Errorf("%s: the page does not say %q", weeks, say(want))
		}
	}
}

func TestEveryKindOfStudyHasItsPage(t *testing.T) {
	for name, s := range map[string]*scenario.Study{
		"no lesson, one arm":   parse(t, plainStudy),
		"no claim, no lesson":  parse(t, plainStudy+"[[arm]]\nname='a'\n[[arm]]\nname='b'\n[arm.leaders]\nstyle='power-with'\n"),
		"one run":              parse(t, "[run]\nruns = 1\nweeks = 8\n[organization]\npeople = 30\n"),
		"luck of its own":      builtin(t, "coin-flip"),
		"five arms, a change":  builtin(t, "the-change-agent"),
		"names nobody expects": parse(t, nastyStudy),
	} {
		t.Run(name, func(t *testing.T) {
			r := reportOn(t, s)
			text := page(t, r)
			check(t, text)
			if again := page(t, r); again != text {
				t.Error("the same results give other bytes")
			}
			handout, err := r.Handout()
			if err != nil {
				t.Fatal(err)
			}
			check(t, string(handout))
			if strings.Contains(string(handout), `class="truth"`) || bytes.Contains(handout, []byte("All went well")) {
				t.Error("the handout tells what happened")
			}
			if notes := string(r.Instructor()); !strings.Contains(notes, "All went well") || strings.Contains(notes, "%!") {
				t.Errorf("odd notes:\n%s", notes)
			}
		})
	}
}

func TestWhatAStudySaysIsTextAlone(t *testing.T) {
	r := reportOn(t, parse(t, nastyStudy))
	text := page(t, r)
	handout, err := r.Handout()
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{text, string(handout)} {
		for _, bad := range []string{"<script>alert", "<img", "<svg onload", "<b>", "</style><b", `b' onload=`} {
			if strings.Contains(page, bad) {
				t.Errorf("the page holds %s", bad)
			}
		}
		if strings.Contains(page, ":root{"+nasty) {
			t.Error("a template inside a text was filled in")
		}
	}
	if !strings.Contains(text, "{{.Style}}") {
		t.Error("a text of the study is not there as it was written")
	}
	notes := string(r.Instructor())
	if plain := strings.Join(outsideFences(notes), "\n"); strings.Contains(plain, "<script") || strings.Contains(plain, "<img") || strings.Contains(plain, "[x](") {
		t.Errorf("the notes hold more than text:\n%s", notes)
	}
}

// outsideFences returns the lines of Markdown that are no code.
func outsideFences(text string) (lines []string) {
	inside := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "```") {
			inside = !inside
		} else if !inside {
			lines = append(lines, line)
		}
	}
	return lines
}

func TestPageKeepsItsSize(t *testing.T) {
	r := reportOn(t, builtin(t, "one-crisis-two-leaders"))
	whole := page(t, r)
	if !strings.Contains(whole, `class="narrow"`) || !strings.Contains(whole, `id="numbers"`) {
		t.Error("a small page lacks pictures for phones, or the numbers to save")
	}
	for _, most := range []int{len(whole) * 2 / 3, len(whole) / 2} {
		b, err := r.html(limits{most, most - 10_000, 10_000})
		if err != nil {
			t.Fatal(err)
		}
		check(t, string(b))
		if len(b) > most {
			t.Errorf("%d bytes, want at most %d", len(b), most)
		}
		if !strings.Contains(string(b), `<div class="wide"><svg`) || strings.Contains(string(b), `id="numbers"`) {
			t.Error("the first picture is left out, or the numbers are not")
		}
	}
	if small, err := r.html(limits{len(whole) / 2, 0, 0}); err != nil || !strings.Contains(string(small), "This picture is left out") {
		t.Errorf("nothing says that pictures are left out (%v)", err)
	}
}

// Every built-in scenario has its page, with as many runs as it is shipped with: two
// runs that were lived stand for all forty, for the pictures are as large then.
func TestEveryScenarioHasItsPage(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all scenarios")
	}
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			runs := 2
			s, err := scenario.Read(nil, scenarios.Files, name, scenario.Options{Runs: &runs})
			if err != nil {
				t.Fatal(err)
			}
			results, err := sweep.Execute(context.Background(), sweep.NewPlan(s), 1, nil)
			if err != nil {
				t.Fatal(err)
			}
			lived := results.Runs
			for k := runs; k < 40; k++ {
				for a := range results.Arms {
					run := lived[k%runs*len(results.Arms)+a]
					run.Replication = k
					results.Runs = append(results.Runs, run)
				}
			}
			text := page(t, reportFrom(t, s, results))
			check(t, text)
			if strings.Contains(text, "This picture is left out") {
				t.Error("the page is too large for all of its pictures")
			}
		})
	}
}

func TestBandsOfHealthAreInOrder(t *testing.T) {
	for i, b := range listsOf().Health.Band {
		if i > 0 && b.Below <= listsOf().Health.Band[i-1].Below {
			t.Errorf("the bands of health are out of order at %g", b.Below)
		}
	}
}

func TestDarkColoursCanBeTold(t *testing.T) {
	paper := darkened("FFFFFF")
	for _, text := range []string{"1A1A1A", "595959", "C05500", "00507D"} { // what pictures write in
		if c := contrast(darkened(text), paper); c < 4.5 {
			t.Errorf("text of #%s becomes #%s, contrast %.1f on #%s: want 4.5", text, darkened(text), c, paper)
		}
	}
	for _, line := range []string{"D55E00", "0072B2", "CC79A7", "009E73", "000000", "A6A6A6", "753400", "003F62", "70435C", "808080"} {
		if c := contrast(darkened(line), paper); c < 3 {
			t.Errorf("a line of #%s becomes #%s, contrast %.1f on #%s: want 3", line, darkened(line), c, paper)
		}
	}
	if c := contrast(darkened("E4E4E4"), paper); c > 2 {
		t.Errorf("the grid becomes #%s, contrast %.1f: it should stay behind", darkened("E4E4E4"), c)
	}
}

func TestTablesPutArmsBesideEachOther(t *testing.T) {
	header := []string{"measure", "unit", "arm", "week", "typical_run", "lower_quartile", "median", "upper_quartile", "runs"}
	var rows [][]string
	for _, arm := range []string{"x", "y"} {
		for w := range 100 {
			rows = append(rows, []string{"Trust", "0 to 1", arm, fmt.Sprint(w), "0.51234", "0.4", "0.5", "0.61", "40"})
		}
	}
	all := tables(header, rows)
	if len(all) != 1 {
		t.Fatalf("%d tables, want 1", len(all))
	}
	got := all[0]
	if got.Caption != "Trust, 0 to 1, of 40 runs" {
		t.Errorf("caption %q", got.Caption)
	}
	if want := []group{{"x", 3}, {"y", 3}}; !slices.Equal(got.Groups, want) {
		t.Errorf("groups %v, want %v", got.Groups, want)
	}
	if want := []string{"4", "0.512", "0.4 to 0.61", "0.5", "0.512", "0.4 to 0.61", "0.5"}; !slices.Equal(got.Rows[1].Cells, want) {
		t.Errorf("second row %v, want %v", got.Rows[1].Cells, want)
	}
	if last := got.Rows[len(got.Rows)-1]; last.Cells[0] != "99" || last.Fine {
		t.Errorf("the last week is %v", last)
	}
	if !strings.Contains(got.Note, "4th week") {
		t.Errorf("note %q", got.Note)
	}
	if p := tables([]string{"a", "b"}, [][]string{{"1.23456", "text"}}); len(p) != 1 || p[0].Rows[0].Cells[0] != "1.23" || p[0].Rows[0].Cells[1] != "text" {
		t.Errorf("a table of no known form becomes %v", p)
	}
}

func TestLinesOfOneLookAreOnePath(t *testing.T) {
	thin := `<path d="M1 1l1 1" stroke="#000000" stroke-opacity="0.5" stroke-width="1"/>` + "\n"
	solid := `<path d="M1 1l1 1" stroke="#000000" stroke-width="1"/>` + "\n"
	filled := `<path d="M1 1l1 1Z" fill="#000000"/>` + "\n"
	if got, want := joined(solid+solid+thin+thin+filled+filled+solid), `<path d="M1 1l1 1M1 1l1 1" stroke="#000000" stroke-width="1"/>`+"\n"+thin+thin+filled+filled+solid; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestHealthInWords(t *testing.T) {
	r := &record.Results{Weeks: 1, Arms: []record.Arm{{Name: "a"}}}
	if got := (&Report{Results: r}).healths(); len(got) != 0 {
		t.Errorf("without runs there is health: %v", got)
	}
	for v, begins := range map[float64]string{0.1: "Most of", 0.49: "It gets by", 0.62: "Mixed", 0.79: "Sound", 1: "Strong", 2.5: "Strong"} {
		if got := bandOf(v).Text; !strings.HasPrefix(got, begins) {
			t.Errorf("a health of %g: %s", v, got)
		}
	}
}

func TestTwoHealthsThatReadAlikeGetTheSameWords(t *testing.T) {
	o := record.MustOutcome("health_last_52")
	r := &record.Results{Weeks: 1, Arms: []record.Arm{{Name: "a"}, {Name: "b"}}}
	for a, v := range []float64{0.6499, 0.6501} {
		r.Runs = append(r.Runs, record.Run{Arm: a, Outcomes: make([]float64, len(record.Outcomes))})
		r.Runs[a].Outcomes[o] = v
	}
	if got := (&Report{Results: r}).healths(); len(got) != 1 || got[0].Arms != "a 0.65, b 0.65" {
		t.Errorf("got %v", got)
	}
}

func TestTheLineToDrawIsOfWhatTheLessonAsks(t *testing.T) {
	for name, want := range map[string]string{"first-follower": "Adopted the change", "coin-flip": "Net output"} {
		if s := reportOn(t, builtin(t, name)).sketch(); s == nil || s.Measure != want || s.Unit == "share of people" {
			t.Errorf("%s: the line to draw is %+v, want %s", name, s, want)
		}
	}
}

// Where an axis ends hangs on what is drawn, not on the language.
func TestAxesAreTheSameInEveryLanguage(t *testing.T) {
	study := parse(t, "[run]\nweeks = 20\nruns = 4\n[organization]\npeople = 30\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nleaders.style = \"power-with\"\n[[chart]]\nkind = \"lines\"\nmetric = \"trust\"\n")
	english := reportOn(t, study).sketch()
	f, err := words.Translate([]byte("[chart.unit]\nindex = \"von 0 bis 1\"\npercent_of = \"{what} in %\"\n"), "de.toml")
	if err != nil {
		t.Fatal(err)
	}
	defer words.Use(words.Use(f.File))
	other := reportOn(t, study).sketch()
	if other.Unit != "von 0 bis 1" || other.Low != 0 || other.High != 1 || english.Low != 0 || english.High != 1 {
		t.Errorf("in English from %g to %g, else from %g to %g (%s)", english.Low, english.High, other.Low, other.High, other.Unit)
	}
	if s := reportOn(t, builtin(t, "first-follower")).sketch(); s.Unit != "people in %" || s.High != 100 {
		t.Errorf("adoption up to %g %s", s.High, s.Unit)
	}
}

func TestNamesFindRoomBesideTheSketch(t *testing.T) {
	s := &sketch{From: 0, To: 10, Low: 0, High: 1}
	for _, arm := range []string{"kind boss who blames", "compassionate-power-over", "first follower unseen", "Donaudampfschifffahrtsgesellschaft", "a"} {
		s.Lines = append(s.Lines, sketchLine{Arm: arm, weeks: []float64{0, 10}, mid: []float64{0.5, 0.01}})
	}
	type block struct{ from, to float64 }
	var blocks []block
	for i := range s.Lines {
		l := &s.Lines[i]
		lines := l.name()
		for _, line := range lines {
			if utf8.RuneCountInString(line) > nameLength {
				t.Errorf("%q is longer than there is room", line)
			}
		}
		if got := strings.Join(lines, " "); i != 1 && i != 3 && got != l.Arm || i == 1 && got != "compassionate- power-over" {
			t.Errorf("%q reads %q", l.Arm, got)
		}
		y := s.label(l)
		blocks = append(blocks, block{y - nameLine, y + nameLine*float64(len(lines)-1)})
	}
	for i, b := range blocks {
		if b.from < plotTop-nameLine || b.to > sketchHeight {
			t.Errorf("%q leaves the picture: %v", s.Lines[i].Arm, b)
		}
		for j, o := range blocks[:i] {
			if b.from < o.to-1e-9 && o.from < b.to-1e-9 {
				t.Errorf("%q lies on %q: %v, %v", s.Lines[i].Arm, s.Lines[j].Arm, b, o)
			}
		}
	}
}

func TestNotesSayOfClaimsWhatTheRunsSay(t *testing.T) {
	claims := func(more string) string {
		return plainStudy + "[[arm]]\nname='ordered'\n[arm.leaders]\nstyle='domineering'\n[[arm]]\nname='asked'\n[arm.leaders]\nstyle='power-with'\n" +
			"[[claim]]\nid='x'\ntext='Trust.'\nmetric='trust'\na='asked'\nb='ordered'\nfrom=10\nto=29\n" + more
	}
	for more, want := range map[string]string{
		"kind='emergent'":                                   "**Trust.** Holds here: Trust in the leader, asked less ordered: 0.",
		"kind='emergent'\nsmallest=0.9":                     "Does not hold here: Trust in the leader, asked less ordered: 0.",
		"kind='emergent'\ndirection='below'":                "This is not what was known to come out (\"supported\").",
		"kind='emergent'\nsmallest=0.9\nexpected='refuted'": "Known beforehand to come out as \"refuted\"",
		"kind='open'":                                       "Asked without knowing; a difference is found here",
		"kind='open'\nsmallest=0.9":                         "no difference that matters is found here",
		"kind='emergent'\nmechanism='acts'":                 "`--set mechanisms.acts=false`",
	} {
		if notes := string(reportOn(t, parse(t, claims(more))).Instructor()); !strings.Contains(notes, want) {
			t.Errorf("of a claim with %q the notes do not say %q:\n%s", more, want, between(notes, "### What", "## What"))
		}
	}
}
