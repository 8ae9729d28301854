package record

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReadDir reads the results that a directory holds. Errors name the file and,
// where it is known, the line.
func ReadDir(dir string) (*Results, error) {
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s holds no results of a study (no manifest.json)", dir)
	}
	if err != nil {
		return nil, err
	}
	m, err := parseManifest(data)
	if err != nil {
		return nil, inDir(dir, err)
	}
	r := m.results()
	for _, part := range []struct {
		file string
		read func(io.Reader, *Results) error
	}{{"weeks.csv", readWeeks}, {"runs.csv", readRuns}, {"ledger.csv", readLedger}, {"events.csv", readEvents}, {"people.csv", readPeople}} {
		if err := readFile(filepath.Join(dir, part.file), r, part.read); err != nil {
			return nil, inDir(dir, err)
		}
	}
	return r, nil
}

func readFile(path string, r *Results, read func(io.Reader, *Results) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return read(bufio.NewReaderSize(f, 1<<16), r)
}

// inDir puts the directory before the name of the file.
func inDir(dir string, err error) error {
	var f *FileError
	if errors.As(err, &f) {
		return &FileError{filepath.Join(dir, f.File), f.Line, f.Err}
	}
	return err
}
