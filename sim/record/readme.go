package record

import (
	_ "embed"
	"io"
	"strconv"
	"strings"
)

//go:embed readme.txt
var readme string

//go:embed readme-sweep.txt
var sweepReadme string

// writeReadme writes README.txt: what lies in the directory and how to read it.
func writeReadme(w io.Writer, r *Results) error {
	names := make([]string, len(r.Arms))
	for i := range r.Arms {
		names[i] = r.Arms[i].Name
	}
	title := r.Title
	if title == "" {
		title = r.Name
	}
	_, err := strings.NewReplacer(
		"{{TITLE}}", title, "{{STUDY}}", r.Name, "{{ARMS}}", "arms: "+strings.Join(names, ", "),
		"{{RUNS}}", strconv.Itoa(r.Replications()), "{{WEEKS}}", strconv.Itoa(r.Weeks),
		"{{SEED}}", strconv.Itoa(r.Seed), "{{VERSION}}", r.Version).WriteString(w, readme)
	return err
}

// WriteSweepReadme writes README.txt of a sweep.
func WriteSweepReadme(w io.Writer, m *SweepManifest) error {
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
	title := m.Title
	if title == "" {
		title = m.Study
	}
	text, varied := sweepReadme, m.varied()
	if m.OfSensitivity() {
		text, varied = sensitivityReadme, m.keys()
	}
	_, err := strings.NewReplacer("{{DESIGN}}", m.Design, "{{COUNT}}", strconv.Itoa(len(m.Factors)), "{{FINDINGS}}", m.findingsFile(),
		"{{TITLE}}", title, "{{STUDY}}", m.Study, "{{ARMS}}", "arms: "+strings.Join(names, ", "), "{{FACTORS}}", varied,
		"{{POINTS}}", strconv.Itoa(m.Points), "{{RUNS}}", strconv.Itoa(m.Runs), "{{WEEKS}}", strconv.Itoa(m.Weeks), "{{TOTAL}}", strconv.Itoa(m.Total()),
		"{{DONE}}", done, "{{SEED}}", strconv.Itoa(m.Seed), "{{VERSION}}", m.Version, "{{HASH}}", m.StudyHash).WriteString(w, text)
	return err
}
