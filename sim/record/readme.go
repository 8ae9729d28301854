package record

import (
	_ "embed"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// readme and sweepReadme are README.txt with {{NAMES}} to be filled in. A line
// that begins with words and | stands only where all of them hold: csv, parquet
// (the tables are written so), weeks (there are any), one, two (arms, or more).
var (
	//go:embed readme.txt
	readme string
	//go:embed readme-sweep.txt
	sweepReadme string
)

// Tables says which files there are of the tables of a sweep.
type Tables struct{ CSV, Parquet bool }

// writeReadme writes README.txt: what lies in the directory, how to read it, and
// how to cite it.
func writeReadme(w io.Writer, r *Results) error {
	names := make([]string, len(r.Arms))
	for i := range r.Arms {
		names[i] = r.Arms[i].Name
	}
	fill := append(armWords(names), "{{TITLE}}", title(r.Title, r.Name), "{{STUDY}}", r.Name,
		"{{RUNS}}", strconv.Itoa(r.Replications()), "{{WEEKS}}", strconv.Itoa(r.Weeks),
		"{{SEED}}", strconv.Itoa(r.Seed), "{{VERSION}}", r.Version, "{{STUDYHASH}}", shortSum(r.Hash))
	_, err := strings.NewReplacer(fill...).WriteString(w, linesThatHold(readme, map[string]bool{"one": len(names) == 1, "two": len(names) > 1}))
	return err
}

// WriteSweepReadme writes README.txt of a sweep whose tables are there in the
// formats t.
func WriteSweepReadme(w io.Writer, m *SweepManifest, t Tables) error {
	names := make([]string, len(m.Arms))
	for i := range m.Arms {
		names[i] = m.Arms[i].Name
	}
	done := "all of them are here"
	if m.Done < m.Total() {
		done = strconv.Itoa(m.Done) + " of these runs are here, evenly from all points"
	}
	if m.Failed > 0 {
		done += "; " + strconv.Itoa(m.Failed) + " of them failed"
	}
	runs := "runs.csv"
	if t.Parquet {
		runs = "runs.parquet" // it knows the types
	}
	kept := ""
	if len(m.Keep) > 0 {
		kept = m.Keep[0]
	}
	text, varied := sweepReadme, m.varied()
	if m.OfSensitivity() {
		text, varied = sensitivityReadme, m.keys()
	}
	fill := append(armWords(names), "{{TITLE}}", title(m.Title, m.Study), "{{STUDY}}", m.Study, "{{FACTORS}}", varied,
		"{{DESIGN}}", m.Design, "{{COUNT}}", strconv.Itoa(len(m.Factors)), "{{FINDINGS}}", m.findingsFile(),
		"{{POINTS}}", strconv.Itoa(m.Points), "{{RUNS}}", strconv.Itoa(m.Runs), "{{WEEKS}}", strconv.Itoa(m.Weeks), "{{TOTAL}}", strconv.Itoa(m.Total()),
		"{{DONE}}", done, "{{SEED}}", strconv.Itoa(m.Seed), "{{VERSION}}", m.Version, "{{RUNSFILE}}", runs, "{{KEPT}}", kept,
		"{{STUDYHASH}}", shortSum(m.StudyHash), "{{HASH}}", shortSum(m.Hash))
	_, err := strings.NewReplacer(fill...).WriteString(w, linesThatHold(text, map[string]bool{"csv": t.CSV, "parquet": t.Parquet,
		"weeks": len(m.Keep) > 0, "one": len(names) == 1, "two": len(names) > 1}))
	return err
}

// title returns the title of a study, its name if it has none.
func title(title, name string) string {
	if title == "" {
		return name
	}
	return title
}

// shortSum is as much of a sum as tells studies apart.
func shortSum(hash string) string { return hash[:min(len(hash), 12)] }

// armWords returns the arms for reading, and the first two as three languages
// quote them.
func armWords(names []string) []string {
	fill := []string{"{{ARMS}}", "arms: " + strings.Join(names, ", ")}
	for i, name := range names[:min(len(names), 2)] {
		letter := string(rune('A' + i))
		fill = append(fill, "{{"+letter+"-R}}", "`"+strings.NewReplacer(`\`, `\\`, "`", "\\`").Replace(name)+"`",
			"{{"+letter+"-PY}}", strconv.Quote(name), "{{"+letter+"-SQL}}", "'"+strings.ReplaceAll(name, "'", "''")+"'")
	}
	return fill
}

// condition is what a line begins with that does not always stand.
var condition = regexp.MustCompile(`^[a-z ]+\|`)

// linesThatHold leaves out the lines whose words do not all hold, and takes the
// words off the others.
func linesThatHold(text string, holds map[string]bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		words := condition.FindString(line)
		if !slices.ContainsFunc(strings.Fields(strings.TrimSuffix(words, "|")), func(word string) bool { return !holds[word] }) {
			b.WriteString(line[len(words):])
		}
	}
	return b.String()
}
