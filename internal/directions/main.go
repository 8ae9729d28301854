// Command directions moves parameters from low to high where theory commits
// itself to the sign of what follows, and writes docs/directions.md: which
// directions hold, and which do not. The rows were written down before the first
// run. It takes a minute or two on an idle machine; the package's test lives the
// same table over a few runs, and .ci/full compares the page.
//
//	go run ./internal/directions
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
)

func main() {
	pairs := flag.Int("pairs", 64, "paired runs of each row")
	page := flag.String("page", "docs/directions.md", "the page that is written")
	flag.Parse()
	if err := write(*page, *pairs); err != nil {
		fmt.Fprintln(os.Stderr, "directions:", err)
		os.Exit(1)
	}
}

// groups are the rows, in the order of the page.
var groups = []struct {
	title string
	rows  []row
}{
	{"What leaders do", leaders},
	{"What people are, believe, learn and bear", members},
	{"Crises, work, market, network, platform", organization},
	{"A change programme", change},
}

// table returns all rows.
func table() (all []row) {
	for _, g := range groups {
		all = append(all, g.rows...)
	}
	return slices.Clip(all)
}

func write(path string, pairs int) error {
	found, err := find(table(), pairs, runtime.GOMAXPROCS(0))
	if err != nil {
		return err
	}
	return os.WriteFile(path, pageOf(found, pairs), 0o644)
}
