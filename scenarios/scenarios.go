// Package scenarios holds the studies and styles that are built in, as the
// files that a reader sees and a user copies.
package scenarios

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
)

// Files holds the scenarios, NAME.toml, the styles, styles/NAME.toml, and the
// example of an organization from files, which is no lesson and in no list: it
// has a folder of its own, example/example.toml, with the files that it names.
//
//go:embed *.toml styles/*.toml example/*.toml example/*.csv
var Files embed.FS

// Names returns the names of the scenarios, sorted, without the styles and the example.
func Names() []string {
	files, err := fs.Glob(Files, "*.toml")
	if err != nil {
		panic("scenarios: " + err.Error()) // the pattern is bad
	}
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = strings.TrimSuffix(file, ".toml")
	}
	slices.Sort(names)
	return names
}
