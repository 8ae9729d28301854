package record

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// PutCharts puts pictures into the folder charts of a sweep, each with its numbers,
// if it has any, as a table beside it. Files of an earlier time that are of no picture any
// more are removed; those of a picture that was drawn in fewer formats now stay.
func (p *Place) PutCharts(pictures []Picture) error {
	dir := filepath.Join(p.real, "charts")
	if len(pictures) > 0 {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
	}
	var names []string
	for i := range pictures {
		pic := &pictures[i]
		names = append(names, pic.Name)
		files := pic.files()
		if len(pic.Header) > 0 {
			files = append(files, File{pic.Name + ".csv", pic.writeTable})
		}
		for _, f := range files {
			if err := replaceFile(filepath.Join(dir, f.Name), f.Write); err != nil {
				return fmt.Errorf("%s could not be written (%w)", filepath.Join(p.dir, "charts", f.Name), cause(err))
			}
		}
	}
	return dropPictures(dir, names)
}

// dropPictures removes pictures that bear none of the names.
func dropPictures(dir string, names []string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if stem := pictureStem(e.Name()); stem != "" && !slices.Contains(names, stem) {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeTable writes the numbers of a picture as CSV.
func (p *Picture) writeTable(w io.Writer) error {
	out := newRowWriter(w)
	out.texts(p.Header...)
	out.end()
	for _, row := range p.Rows {
		out.texts(row...)
		out.end()
	}
	return out.flush()
}
