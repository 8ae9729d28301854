package record

import "io"

// Table writes a table as CSV, in the way of all tables of results: RFC 4180,
// numbers in the shortest form that reads back the same, an empty cell for NaN.
//
//	t := record.NewTable(w, "organization", "trust")
//	t.Whole(0)
//	t.Number(0.5)
//	t.End()
//	err := t.Close()
type Table struct{ out *rowWriter }

// NewTable begins a table with the names of its columns.
func NewTable(w io.Writer, columns ...string) *Table {
	t := &Table{newRowWriter(w)}
	t.Text(columns...)
	t.End()
	return t
}

// Text writes cells of text.
func (t *Table) Text(cells ...string) { t.out.texts(cells...) }

// Whole writes a cell with a whole number.
func (t *Table) Whole(n int) { t.out.whole(n) }

// Number writes a cell with a number, empty for NaN.
func (t *Table) Number(v float64) { t.out.number(v) }

// End ends the row.
func (t *Table) End() { t.out.end() }

// Close writes what is left in the buffer and returns the first error of all.
func (t *Table) Close() error { return t.out.flush() }
