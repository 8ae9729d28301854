package record

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// Bundle is everything that goes into a results directory.
type Bundle struct {
	Results  *Results
	Study    []byte // the resolved study, study.toml
	Pictures []Picture
	Log      string // log.txt: dates and machine
	Extra    []File // further files
}

// File is a file of its own in a results directory.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Write writes the results beside the directory and then puts them in its
// place. If it returns an error, what was there before is there still.
func (p *Place) Write(b *Bundle) error {
	return p.writeWhole(func(temp string) error { return writeBundle(temp, b) })
}

// writeWhole lets write make a directory beside the place and puts it there.
func (p *Place) writeWhole(write func(temp string) error) error {
	temp := p.beside(tempEnding + strconv.Itoa(os.Getpid()))
	err := write(temp)
	if err == nil {
		err = p.replace(temp)
	}
	if err != nil {
		os.RemoveAll(temp)
		return fmt.Errorf("%s could not be written (%w); nothing there was changed", p.dir, cause(err))
	}
	SyncDir(filepath.Dir(p.real))
	return nil
}

// cause takes the path of a temporary file off an error.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func writeBundle(temp string, b *Bundle) error {
	r := b.Results
	files := []File{
		{"manifest.json", func(w io.Writer) error { _, err := w.Write(manifestOf(r).bytes()); return err }},
		{"study.toml", func(w io.Writer) error { _, err := w.Write(b.Study); return err }},
		{"runs.csv", func(w io.Writer) error { return writeRuns(w, r) }},
		{"weeks.csv", func(w io.Writer) error { return writeWeeks(w, r) }},
		{"ledger.csv", func(w io.Writer) error { return writeLedger(w, r) }},
		{"events.csv", func(w io.Writer) error { return writeEvents(w, r) }},
		{"people.csv", func(w io.Writer) error { return writePeople(w, r) }},
		{"summary.csv", func(w io.Writer) error { return writeSummary(w, b.Pictures) }},
		{"columns.csv", WriteColumns},
		{"README.txt", func(w io.Writer) error { return writeReadme(w, r) }},
		{"log.txt", func(w io.Writer) error { _, err := io.WriteString(w, b.Log); return err }},
	}
	return writeFolder(temp, append(files, b.Extra...), b.Pictures)
}

// writeFolder makes a directory with files and charts.
func writeFolder(dir string, files []File, pictures []Picture) error {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(dir, f.Name), f.Write); err != nil {
			return err
		}
	}
	if err := writePictures(filepath.Join(dir, "charts"), pictures); err != nil {
		return err
	}
	return SyncDir(dir)
}

// writePictures writes the files of charts into a directory that it makes.
func writePictures(dir string, pictures []Picture) error {
	if len(pictures) == 0 {
		return nil
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, p := range pictures {
		for _, f := range p.files() {
			if err := writeFile(filepath.Join(dir, f.Name), f.Write); err != nil {
				return err
			}
		}
	}
	return SyncDir(dir)
}

// files returns the files of a picture.
func (p *Picture) files() []File {
	var files []File
	for _, f := range p.Files {
		files = append(files, File{p.Name + "-" + f.Suffix, func(w io.Writer) error { _, err := w.Write(f.Data); return err }})
	}
	return append(files, File{p.Name + ".alt.txt", func(w io.Writer) error { _, err := io.WriteString(w, p.Alt); return err }})
}

// writeFile writes a file to the disk itself, not only to the system's memory.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// SyncDir writes the names in a directory to the disk. Systems that cannot do
// this do without.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	d.Sync()
	return d.Close()
}

// replace puts temp where the directory is, and deletes the old one or sets it
// aside.
func (p *Place) replace(temp string) error {
	if _, err := os.Lstat(p.real); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(temp, p.real)
	}
	if p.aside {
		if err := os.Rename(p.real, p.real+p.asideEnding()); err != nil {
			return err
		}
		return os.Rename(temp, p.real)
	}
	if exchange(temp, p.real) == nil {
		os.RemoveAll(temp) // what stays of it is cleared away next time
		return nil
	}
	old := p.beside(oldEnding + strconv.Itoa(os.Getpid()))
	if err := os.Rename(p.real, old); err != nil {
		return err
	}
	if err := os.Rename(temp, p.real); err != nil {
		return errors.Join(err, os.Rename(old, p.real))
	}
	os.RemoveAll(old)
	return nil
}

// Redraw puts pictures into a directory with results, each file whole or not
// at all, and the numbers behind them into summary.csv.
func (p *Place) Redraw(pictures []Picture) error {
	dir := filepath.Join(p.real, "charts")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, pic := range pictures {
		for _, f := range pic.files() {
			if err := replaceFile(filepath.Join(dir, f.Name), f.Write); err != nil {
				return fmt.Errorf("%s could not be written (%w)", filepath.Join(p.dir, "charts", f.Name), cause(err))
			}
		}
	}
	return replaceFile(filepath.Join(p.real, "summary.csv"), func(w io.Writer) error { return writeSummary(w, pictures) })
}

// asidePrefix begins the names of files that are not yet whole.
const asidePrefix = ".aside-"

// replaceFile writes a file beside its place and renames it.
func replaceFile(path string, write func(io.Writer) error) error {
	temp := filepath.Join(filepath.Dir(path), asidePrefix+filepath.Base(path))
	os.Remove(temp)
	if err := writeFile(temp, write); err != nil {
		os.Remove(temp)
		return err
	}
	return os.Rename(temp, path)
}
