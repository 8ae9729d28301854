package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Illustrate puts pictures into charts/ of a sweep's directory, each file whole
// or not at all, and takes away those that an earlier time left there.
func (p *Place) Illustrate(pictures []Picture) error {
	dir := filepath.Join(p.real, "charts")
	if len(pictures) > 0 {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
	}
	drawn := map[string]bool{}
	for _, pic := range pictures {
		for _, f := range pic.files() {
			drawn[f.Name] = true
			if err := replaceFile(filepath.Join(dir, f.Name), f.Write); err != nil {
				return fmt.Errorf("%s could not be written (%w)", filepath.Join(p.dir, "charts", f.Name), cause(err))
			}
		}
	}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if name := e.Name(); ourPicture(name) && !drawn[name] && !strings.HasPrefix(name, ".") {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				return err
			}
		}
	}
	return SyncDir(dir)
}
