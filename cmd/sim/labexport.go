package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"leadsim/lab"
	"leadsim/sim/record"
	"leadsim/web"
	"leadsim/web/engine"
)

// madeForExport are the files of an exported page that are not among those of
// package web.
var madeForExport = []string{"host.js", "text.js", "engine.wasm", "wasm_exec.js"}

// exportLab writes the page of the lab with an engine for the browser.
func (a *app) exportLab(ctx context.Context, dir string, first engine.State, own *engine.Own) error {
	if own != nil {
		if own.Inputs != nil && bytes.Contains(own.Text, []byte(".csv\"")) {
			return usage("--export: a page cannot carry files of people or ties; sim lab %s serves them", first.Study)
		}
		first.Study, first.Text = filepath.Base(first.Study), string(own.Text)
	}
	if err := claimExport(dir); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(filepath.Clean(dir)), ".lab-") // first, as the engine takes minutes
	var wrong *fs.PathError
	if errors.As(err, &wrong) {
		return usage("--export %s: nothing can be written beside it (%w); choose another place", dir, wrong.Err)
	}
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	a.say("Making the engine for the browser ...")
	e, err := lab.Engine(ctx, version)
	if errors.Is(err, context.Canceled) {
		return err
	}
	if err != nil {
		return fmt.Errorf("--export: %w", err)
	}
	files := map[string][]byte{"host.js": web.HostFile(web.Host{Engine: "wasm", First: first}), "text.js": web.TextFile(), "engine.wasm": e.Wasm, "wasm_exec.js": e.Glue}
	if err := writeExport(temp, files); err != nil {
		return err
	}
	if err := os.Chmod(temp, 0o755); err != nil {
		return err
	}
	if err := claimExport(dir); err != nil { // it may hold something by now
		return err
	}
	old := ""
	if _, err := os.Stat(dir); err == nil {
		old = temp + "-old"
		if err := os.Rename(dir, old); err != nil {
			return err
		}
	}
	if err := os.Rename(temp, dir); err != nil {
		if old != "" {
			err = errors.Join(err, os.Rename(old, dir))
		}
		return err
	}
	if old != "" {
		os.RemoveAll(old)
	}
	record.SyncDir(filepath.Dir(filepath.Clean(dir)))
	if a.json {
		return a.printJSON(map[string]any{"folder": dir, "engine_bytes": len(e.Wasm)})
	}
	a.say("Written: %s, %.1f MB, of which the engine has %.1f.", dir, float64(sizeOf(dir))/1e6, float64(len(e.Wasm))/1e6)
	a.say("")
	a.say("Put the folder on a course page or any web server: students install nothing, and nothing is sent anywhere.")
	a.say("Opened as a file it does not run, as browsers keep such pages from their parts. To look at it on this computer:")
	a.say("  python3 -m http.server --bind 127.0.0.1 --directory %s", dir)
	return nil
}

// claimExport refuses a folder that holds anything but an exported page, since
// what it holds is replaced.
func claimExport(dir string) error {
	clean := filepath.Clean(dir)
	info, err := os.Lstat(clean)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return os.MkdirAll(filepath.Dir(clean), 0o777)
	case err != nil:
		return usage("--export %s: %w", dir, err)
	case !info.IsDir():
		return usage("--export %s: this is no folder; name one that is new or empty", dir)
	}
	here, err := os.Getwd()
	if abs, wrong := filepath.Abs(clean); err == nil && wrong == nil && (abs == here || strings.HasPrefix(here, abs+string(filepath.Separator))) {
		return usage("--export %s: this folder is in use here, and would be replaced; name one in it, such as %s", dir, filepath.Join(dir, "lab-page"))
	}
	return filepath.WalkDir(clean, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return usage("--export %s: %w", dir, err)
		}
		name, err := filepath.Rel(clean, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		ours, wrong := fs.Stat(web.Files(), name)
		if wrong == nil && ours.IsDir() == d.IsDir() || slices.Contains(madeForExport, name) && d.Type().IsRegular() {
			return nil
		}
		return usage("--export %s: this folder holds other files (%s); name one that is new or empty", dir, name)
	})
}

// writeExport copies the page and writes further files beside it.
func writeExport(dir string, more map[string][]byte) error {
	err := fs.WalkDir(web.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(to, 0o777)
		}
		text, err := fs.ReadFile(web.Files(), name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, text, 0o666)
	})
	for name, text := range more {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), text, 0o666))
	}
	return err
}

// sizeOf returns the bytes of all files in a folder.
func sizeOf(dir string) (sum int64) {
	filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if info, err := d.Info(); err == nil {
				sum += info.Size()
			}
		}
		return nil
	})
	return sum
}
