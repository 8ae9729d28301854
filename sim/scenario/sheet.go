package scenario

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"leadsim/internal/tomltext"
)

// mostMistakes is how many mistakes of one table are listed.
const mostMistakes = 50

// sheet is a table in CSV that is read row by row. It collects all mistakes,
// with their places.
type sheet struct {
	file     string
	text     []byte
	csv      *csv.Reader
	columns  []string // that may stand in it
	at       []int    // where each of them stands; -1 = not there
	width    int      // columns of the header
	row      []string
	problems Problems
	more     int   // mistakes beyond those listed
	lines    []int // offsets at which lines start, once there is a mistake
}

// cellPlace is where a cell stands; the column counts bytes.
type cellPlace struct{ line, col int32 }

// openSheet reads the header. The first required columns must stand in it, the
// others may, in any order.
func openSheet(file string, text []byte, columns []string, required int) *sheet {
	s := &sheet{file: file, columns: columns, at: make([]int, len(columns))}
	s.text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	want := "want a first line such as " + strings.Join(columns[:required], ",")
	switch offset := tomltext.BadUTF8(s.text); {
	case len(bytes.TrimSpace(s.text)) == 0:
		s.problems = append(s.problems, Problem{File: file, Line: 1, Col: 1, Msg: "the file is empty; " + want})
		return s
	case offset >= 0:
		line, col := tomltext.Position(s.text, offset)
		s.problems = append(s.problems, Problem{File: file, Line: line, Col: col, Msg: "the text is not in UTF-8; save the file with that encoding"})
		return s
	}
	s.csv = csv.NewReader(bytes.NewReader(s.text))
	s.csv.FieldsPerRecord, s.csv.TrimLeadingSpace, s.csv.ReuseRecord = -1, true, true
	if !s.read() {
		return s
	}
	s.width = len(s.row)
	s.header(required, want)
	return s
}

// header finds the columns.
func (s *sheet) header(required int, want string) {
	for i := range s.at {
		s.at[i] = -1
	}
	for _, mark := range []string{";", "\t"} {
		if s.width == 1 && strings.Contains(s.row[0], mark) {
			s.wrong(0, fmt.Sprintf("the columns are parted by %q; save the file with commas between them", mark))
			return
		}
	}
	for i, name := range s.row {
		name = strings.TrimSpace(name)
		c := slices.IndexFunc(s.columns, func(c string) bool { return strings.EqualFold(c, name) })
		switch {
		case c < 0 && name == "":
			s.wrong(i, "a column without a name; there are "+strings.Join(s.columns, ", "))
		case c < 0:
			s.wrong(i, fmt.Sprintf("unknown column %s%s (there are %s)", quote(clipped(name)), meant(name, s.columns), strings.Join(s.columns, ", ")))
		case s.at[c] >= 0:
			s.wrong(i, "a second column "+quote(s.columns[c]))
		default:
			s.at[c] = i
		}
	}
	for c, name := range s.columns[:required] {
		if s.at[c] < 0 {
			s.wrong(0, "no column "+quote(name)+"; "+want)
		}
	}
}

// next moves to the next row that holds anything and reports whether there is
// one; whole says that it has as many cells as the header. There is none after
// a wrong header.
func (s *sheet) next() (whole, ok bool) {
	if s.width == 0 {
		return false, false
	}
	for s.read() {
		if slices.ContainsFunc(s.row, func(c string) bool { return strings.TrimSpace(c) != "" }) {
			if whole = len(s.row) == s.width; !whole {
				s.wrong(min(len(s.row)-1, s.width), fmt.Sprintf("%d values in a row, but %d columns", len(s.row), s.width))
			}
			return whole, true
		}
	}
	return false, false
}

// read reads a row; bad syntax ends the table.
func (s *sheet) read() bool {
	row, err := s.csv.Read()
	if err == io.EOF {
		return false
	}
	var p *csv.ParseError
	switch {
	case errors.As(err, &p):
		msg := "a quotation mark in the wrong place; a text that holds some is written as \"say \"\"so\"\"\""
		if p.Line > p.StartLine {
			msg = fmt.Sprintf("a quotation mark of line %d is not closed", p.StartLine)
		}
		s.fault(cellPlace{int32(p.Line), int32(p.Column)}, "", nil, msg)
		return false
	case err != nil:
		s.fault(cellPlace{1, 1}, "", nil, err.Error())
		return false
	}
	s.row = row
	return true
}

// cell returns the text of a column, "" if the table or the row lacks it.
func (s *sheet) cell(column int) string {
	if at := s.at[column]; at >= 0 && at < len(s.row) {
		return strings.TrimSpace(s.row[at])
	}
	return ""
}

// place returns where the cell of a column stands in the present row.
func (s *sheet) place(column int) cellPlace {
	line, col := s.csv.FieldPos(min(max(s.at[column], 0), len(s.row)-1))
	return cellPlace{int32(line), int32(col)}
}

// wrong reports a mistake at the i-th cell of the present row.
func (s *sheet) wrong(i int, msg string) {
	line, col := s.csv.FieldPos(i)
	s.fault(cellPlace{int32(line), int32(col)}, "", nil, msg)
}

// refuse reports the value in a column of the present row.
func (s *sheet) refuse(column int, msg string) {
	s.fault(s.place(column), s.columns[column], s.cell(column), msg)
}

// fault reports a mistake at a place.
func (s *sheet) fault(at cellPlace, key string, value any, msg string) {
	if len(s.problems) >= mostMistakes {
		s.more++
		return
	}
	line, col := s.spot(at)
	s.problems = append(s.problems, Problem{File: s.file, Line: line, Col: col, Key: key, Value: value, Msg: msg})
}

// spot returns line and column of a place, in characters.
func (s *sheet) spot(at cellPlace) (line, col int) {
	if s.lines == nil {
		s.lines = lineStarts(s.text)
	}
	line = min(max(int(at.line), 1), len(s.lines))
	from := s.lines[line-1]
	to := min(max(from+int(at.col)-1, from), len(s.text))
	return line, 1 + utf8.RuneCount(s.text[from:to])
}

// where says where something stands, for messages about something else.
func (s *sheet) where(at cellPlace) string {
	line, col := s.spot(at)
	return fmt.Sprintf("%s:%d:%d", s.file, line, col)
}

// report adds the mistakes to those of the study and reports whether there are
// any.
func (s *sheet) report(c *checker) bool {
	c.problems = append(c.problems, s.problems...)
	if s.more > 0 {
		c.problems = append(c.problems, Problem{File: s.file, Msg: fmt.Sprintf("and %d mistakes more", s.more)})
	}
	return len(s.problems) > 0
}

// decimal reads a number in [0,1], as people write it. Words and forms that
// only some languages take for numbers (nan, inf, 0x1p3, 1_000) are none.
func decimal(text string) (v float64, ok bool) {
	v, err := strconv.ParseFloat(text, 64)
	ok = err == nil && v >= 0 && v <= 1 && !strings.ContainsAny(text, "xXpP_iInN")
	return math.Abs(v), ok
}

// label reports a text of the present row that cannot be a name.
func (s *sheet) label(column int) string {
	text := s.cell(column)
	switch {
	case strings.ContainsFunc(text, unicode.IsControl):
		s.refuse(column, "want a text on one line")
	case utf8.RuneCountInString(text) > longestLabel:
		s.refuse(column, fmt.Sprintf("want at most %d letters", longestLabel))
	}
	return text
}

// longestLabel is how many letters an id, a name or a team may have.
const longestLabel = 200

// clipped returns a text short enough for a message.
func clipped(text string) string {
	if r := []rune(text); len(r) > 60 {
		return string(r[:60]) + "..."
	}
	return text
}
