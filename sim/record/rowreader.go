package record

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// FileError is something wrong in a stored file, with its place.
type FileError struct {
	File string
	Line int // 0 if the file as a whole is meant
	Err  error
}

// Error returns "weeks.csv:17: ...".
func (e *FileError) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Err.Error()
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap returns what is wrong.
func (e *FileError) Unwrap() error { return e.Err }

// rowReader reads CSV by rows. The first error stays in err; after it, cells
// read as zero.
type rowReader struct {
	file   string
	r      *csv.Reader
	header []string
	row    []string
	err    error
}

// newRowReader reads the header.
func newRowReader(file string, src io.Reader) (*rowReader, error) {
	in := &rowReader{file: file, r: csv.NewReader(src)}
	in.r.ReuseRecord = true
	header, err := in.r.Read()
	if err == io.EOF {
		return nil, &FileError{file, 1, errors.New("empty file; run the study again")}
	}
	if err != nil {
		return nil, in.wrap(err)
	}
	in.header = slices.Clone(header)
	return in, nil
}

// columns checks that the file begins with the keys and holds each of the
// names and no other, and returns the places of the names.
func (in *rowReader) columns(keys, names []string) ([]int, error) {
	if len(in.header) < len(keys) || !slices.Equal(in.header[:len(keys)], keys) {
		return nil, in.fault("want the columns %s first", strings.Join(keys, ", "))
	}
	places := make([]int, len(names))
	for i, name := range names {
		if places[i] = slices.Index(in.header, name); places[i] < 0 {
			return nil, in.fault("no column %q: the results come from another version of sim; run the study again", name)
		}
	}
	if len(in.header) != len(keys)+len(names) {
		for _, h := range in.header[len(keys):] {
			if !slices.Contains(names, h) {
				return nil, in.fault("unknown column %q: the results come from another version of sim; run the study again", h)
			}
		}
		return nil, in.fault("a column stands there twice")
	}
	return places, nil
}

// next moves to the next row and reports whether there is one.
func (in *rowReader) next() bool {
	if in.err != nil {
		return false
	}
	row, err := in.r.Read()
	if err != nil {
		if err != io.EOF {
			in.err = in.wrap(err)
		}
		return false
	}
	in.row = row
	return true
}

func (in *rowReader) text(i int) string {
	if in.err != nil {
		return ""
	}
	return in.row[i]
}

// whole reads a whole number of at least -1.
func (in *rowReader) whole(i int) int {
	if in.err != nil {
		return 0
	}
	n, err := strconv.Atoi(in.row[i])
	if err != nil || n < -1 {
		in.err = in.fault("%s = %q: want a whole number", in.header[i], in.row[i])
		return 0
	}
	return n
}

// number reads a number; an empty cell is NaN. Words that some languages take
// for numbers (inf, nan, 0x1p3, 1_000) are not.
func (in *rowReader) number(i int) float64 {
	if in.err != nil {
		return 0
	}
	s := in.row[i]
	if s == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) || strings.ContainsAny(s, "xX_") {
		in.err = in.fault("%s = %q: want a number, or nothing where it is missing", in.header[i], s)
		return 0
	}
	return v
}

// fault returns an error at the current row.
func (in *rowReader) fault(format string, args ...any) error {
	line, _ := in.r.FieldPos(0)
	return &FileError{in.file, line, fmt.Errorf(format, args...)}
}

// wrap gives an error of encoding/csv its file and line.
func (in *rowReader) wrap(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return &FileError{in.file, p.Line, p.Err}
	}
	return &FileError{in.file, 0, err}
}
