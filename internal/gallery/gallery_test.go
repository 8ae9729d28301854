package main

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

const folder = "../../plots/gallery"

// A picture in the gallery that no command draws would never be drawn anew.
func TestTheGalleryIsWhatTheListSays(t *testing.T) {
	listed := map[string]bool{}
	for _, p := range pictures() {
		listed[p.name+".png"] = true
		if _, err := os.Stat(filepath.Join(folder, p.name+".png")); err != nil {
			t.Errorf("%v: go run ./internal/gallery %s", err, p.name)
		}
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if slices.ContainsFunc(kept, func(begin string) bool { return strings.HasPrefix(f.Name(), begin) }) {
			continue
		}
		if strings.HasSuffix(f.Name(), ".png") && !listed[f.Name()] {
			t.Errorf("plots/gallery/%s is drawn by no command of the list", f.Name())
		}
	}
}

// One lesson's picture is drawn and compared; .ci/full does so with all.
func TestAPictureOfTheGalleryIsDrawnAnew(t *testing.T) {
	if testing.Short() || runtime.GOARCH != "amd64" {
		t.Skip("lives a lesson; charts are the same bytes on one kind of processor alone")
	}
	t.Chdir("../..")
	g := gallery{dir: filepath.Join("plots", "gallery"), check: true}
	if err := g.build(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	if err := g.draw([]string{"paper-tiger"}); err != nil {
		t.Error(err, "- draw it anew: go run ./internal/gallery paper-tiger")
	}
	g.dir, g.differ = t.TempDir(), nil
	if err := g.draw([]string{"paper-tiger"}); err == nil {
		t.Error("a picture that is not there is not missed")
	}
}
