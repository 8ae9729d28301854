// Gen writes the pages that come from tables in the code, docs/parameters.md,
// docs/metrics.md, docs/study.schema.json and the tables of docs/evidence.md, and the files of the example of
// an organization, which come from rules.
//
//	go run ./internal/gen
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// pages are the generated files, by path from the module's root.
var pages = []struct {
	path  string
	write func() []byte
}{
	{"docs/parameters.md", parametersPage},
	{"docs/metrics.md", metricsPage},
	{"docs/study.schema.json", studySchema},
	{"docs/evidence.md", evidencePage},
	{"scenarios/example/people.csv", examplePeople},
	{"scenarios/example/ties.csv", exampleTies},
}

func main() {
	if err := generate(); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func generate() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	for _, p := range pages {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(p.path)), p.write(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// moduleRoot returns the nearest directory above that holds go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", fmt.Errorf("no go.mod above the working directory")
		}
		dir = parent
	}
}
