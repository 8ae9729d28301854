package main

import (
	"os"
	"testing"
)

func TestVersionsAgree(t *testing.T) {
	versions := map[string]string{}
	for file, pattern := range map[string]string{
		"CITATION.cff":    `(?m)^version: (.+)$`,
		"CHANGELOG.md":    `(?m)^## ([^ ,]+)`,
		"cmd/sim/main.go": `(?m)^var version = "(.+)"$`,
	} {
		text, err := os.ReadFile("../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		versions[versionIn(string(text), pattern)] = file
	}
	if len(versions) != 1 || versions[""] != "" {
		t.Errorf("want one version, have %v", versions)
	}
}

func TestLicenceFilesAreRecognised(t *testing.T) {
	for name, want := range map[string]bool{"LICENSE": true, "LICENSE.txt": true, "COPYING": true, "UNLICENSE": true,
		"LICENSE-MIT": true, "NOTICE": true, "README.md": false, "license_test": false} {
		if licenceFile.MatchString(name) != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
}
