package main

import (
	"os"
	"strings"
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

func TestBorrowedFilesOpenWithTheirLicence(t *testing.T) {
	for _, file := range borrowed {
		text, err := os.ReadFile("../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		licence := head(string(text))
		for _, want := range []string{"Copyright (c)", "Redistributions in binary form", "DAMAGE."} {
			if !strings.Contains(licence, want) {
				t.Errorf("%s: no %q in %q", file, want, licence)
			}
		}
	}
}
