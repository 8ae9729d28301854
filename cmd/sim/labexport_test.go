package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestAnExportNeedsAFolder(t *testing.T) {
	ctx, end := context.WithTimeout(context.Background(), 5*time.Second) // else it serves
	defer end()
	var said strings.Builder
	if code := execute(ctx, newApp(&said, &said), []string{"lab", "--no-open", "--export", ""}); code != 2 || !strings.Contains(said.String(), "names no folder") {
		t.Errorf("%d %s", code, said.String())
	}
}

// What lies in the folder of an exported page is replaced, so nothing else may
// lie there.
func TestAnExportReplacesNothingButAPage(t *testing.T) {
	t.Chdir(t.TempDir())
	page := func(name string, more ...string) string {
		if err := os.MkdirAll(name, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := writeExport(name, map[string][]byte{"host.js": nil, "engine.wasm": nil}); err != nil {
			t.Fatal(err)
		}
		for _, m := range more {
			if err := os.WriteFile(filepath.Join(name, m), []byte("mine"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		return name
	}
	if err := os.Mkdir("empty", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("file", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]string{
		"new/one": "", "empty": "", "empty/": "", page("page"): "",
		page("course", "syllabus.html"):  "holds other files (syllabus.html)",
		page("deep", "vendor/notes.txt"): "holds other files (vendor/notes.txt)",
		"file":                           "no folder", ".": "in use here",
		page("engine", ".hidden"): "holds other files (.hidden)",
	} {
		err := claimExport(dir)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", dir, err, want)
		}
	}
	if err := os.Symlink("course", "link"); err == nil {
		if err := claimExport("link"); err == nil {
			t.Error("a link to a folder would be replaced by a folder")
		}
	}
}
