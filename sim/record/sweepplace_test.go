package record

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestAWholeIsBegunLateAndUndone(t *testing.T) {
	out := t.TempDir()
	dir := filepath.Join(out, "new", "deep", "whole")
	m := &SweepManifest{Format: 1, Kind: "sweep", Hash: "a", Points: 1, Runs: 1, Arms: []ManifestArm{{Name: "x"}}}
	for _, place := range []string{dir, filepath.Join(out, "blank"), filepath.Join(out, "other")} {
		p, there, err := ClaimWhole(place, m, true)
		if err != nil || there != nil {
			t.Fatalf("%s: %v, %v", place, there, err)
		}
		if place == dir { // nothing there yet, but the lock
			clean(t, filepath.Dir(dir), ".whole.lock")
		}
		if err := p.Begin(); err != nil {
			t.Fatal(err)
		}
		if err := p.PutManifest(m); err != nil {
			t.Fatal(err)
		}
		if err := p.Undo(); err != nil {
			t.Fatal(err)
		}
		p.Release()
		if place == dir { // the next ones
			os.Mkdir(filepath.Join(out, "blank"), 0o777)
			os.Mkdir(filepath.Join(out, "other"), 0o777)
			os.WriteFile(filepath.Join(out, "other", "beach.jpg"), []byte("sand"), 0o666)
		}
	}
	clean(t, out, "blank", "other")
	clean(t, filepath.Join(out, "blank"))
	clean(t, filepath.Join(out, "other"), "beach.jpg")
	if _, err := Open(dir); err == nil {
		t.Error("opened what is not there")
	}
	clean(t, out, "blank", "other")
}

func TestAWholeKeepsWhatIsOfItsSweep(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "whole")
	m := &SweepManifest{Format: 1, Kind: "sweep", Hash: "a", Points: 1, Runs: 1, Arms: []ManifestArm{{Name: "x"}}}
	shard := *m
	shard.Shard = "0/3"
	p, _, err := ClaimSweep(dir, &shard, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.PutManifest(&shard); err != nil {
		t.Fatal(err)
	}
	p.Release()
	var refusal *Refusal
	if _, _, err := ClaimWhole(dir, m, true); !errors.As(err, &refusal) {
		t.Errorf("a shard's folder: %v", err)
	}
	clean(t, dir, "manifest.json")
	if p, _, err = ClaimSweep(dir, m, true); err != nil {
		t.Fatal(err)
	}
	if err := p.PutManifest(m); err != nil {
		t.Fatal(err)
	}
	p.Release()
	for _, force := range []bool{false, true} {
		p, there, err := ClaimWhole(dir, m, force)
		if err != nil || there == nil {
			t.Fatalf("force %v: %v, %v", force, there, err)
		}
		p.Release()
		clean(t, dir, "manifest.json")
	}
}
