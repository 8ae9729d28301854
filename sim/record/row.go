package record

import (
	"bufio"
	"io"
	"math"
	"strconv"
	"strings"
)

// rowWriter writes CSV as RFC 4180 has it, with "\n" at the end of a row,
// numbers in the shortest form that reads back the same, and an empty cell for
// NaN. The first error stays and is returned by flush.
type rowWriter struct {
	w     *bufio.Writer
	cell  []byte
	begun bool // the row has a cell
}

func newRowWriter(w io.Writer) *rowWriter {
	return &rowWriter{w: bufio.NewWriterSize(w, 1<<16)}
}

func (r *rowWriter) comma() {
	if r.begun {
		r.w.WriteByte(',')
	}
	r.begun = true
}

func (r *rowWriter) text(s string) {
	r.comma()
	if !strings.ContainsAny(s, ",\"\r\n") {
		r.w.WriteString(s)
		return
	}
	r.w.WriteByte('"')
	r.w.WriteString(strings.ReplaceAll(s, `"`, `""`))
	r.w.WriteByte('"')
}

func (r *rowWriter) texts(cells ...string) {
	for _, s := range cells {
		r.text(s)
	}
}

func (r *rowWriter) whole(n int) {
	r.comma()
	r.cell = strconv.AppendInt(r.cell[:0], int64(n), 10)
	r.w.Write(r.cell)
}

// number writes v, or nothing if v is NaN. Negative zero is written as 0, so
// that no file shows a sign without a size.
func (r *rowWriter) number(v float64) {
	r.comma()
	if math.IsNaN(v) {
		return
	}
	if v == 0 {
		v = 0
	}
	r.cell = strconv.AppendFloat(r.cell[:0], v, 'g', -1, 64)
	r.w.Write(r.cell)
}

func (r *rowWriter) end() {
	r.w.WriteByte('\n')
	r.begun = false
}

func (r *rowWriter) flush() error { return r.w.Flush() }
