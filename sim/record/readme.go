package record

import (
	_ "embed"
	"io"
	"strconv"
	"strings"
)

//go:embed readme.txt
var readme string

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
