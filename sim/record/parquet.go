//go:build !js

package record

import (
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"

	"leadsim/sim/param"
)

// rowsAGroup is how many rows are held at a time.
const rowsAGroup = 20_000

// parquetWriter writes a Parquet file: Snappy, whole numbers as int32, missing
// numbers as null, the columns in the order of the CSV file.
type parquetWriter struct {
	w       *parquet.GenericWriter[any]
	columns []tableColumn
	row     parquet.Row
	rows    int
	err     error
}

func newParquet(w io.Writer, name string, columns []tableColumn, meta [][2]string) *parquetWriter {
	options := []parquet.WriterOption{parquet.NewSchema(name, orderedGroup(columns)), parquet.Compression(&parquet.Snappy)}
	for _, m := range meta {
		if m[0] == MetaVersion {
			options = append(options, parquet.CreatedBy("leadsim", m[1], "release")) // not the version of the library
		}
		options = append(options, parquet.KeyValueMetadata(m[0], m[1]))
	}
	return &parquetWriter{w: parquet.NewGenericWriter[any](w, options...), columns: columns}
}

// group is a parquet.Group that keeps the order of its columns.
type group struct {
	parquet.Group
	fields []parquet.Field
}

// Fields returns the columns.
func (g group) Fields() []parquet.Field { return g.fields }

type field struct {
	parquet.Node
	name string
}

// Name returns the column's name.
func (f field) Name() string { return f.name }

// Value is for rows that are Go structs, which ours are not.
func (f field) Value(base reflect.Value) reflect.Value { return base.MapIndex(reflect.ValueOf(f.name)) }

func orderedGroup(columns []tableColumn) parquet.Node {
	g := group{Group: parquet.Group{}}
	for _, c := range columns {
		n := nodeOf(c.kind)
		g.Group[c.name] = n
		g.fields = append(g.fields, field{n, c.name})
	}
	return g
}

func nodeOf(k cellKind) parquet.Node {
	switch k {
	case wordCell:
		return parquet.Encoded(parquet.String(), &parquet.RLEDictionary)
	case textCell:
		return parquet.String()
	case wholeCell:
		return parquet.Leaf(parquet.Int32Type)
	case truthCell:
		return parquet.Leaf(parquet.BooleanType)
	}
	return parquet.Optional(parquet.Leaf(parquet.DoubleType))
}

// add puts a value into the next column.
func (p *parquetWriter) add(v parquet.Value, level int) {
	p.row = append(p.row, v.Level(0, level, len(p.row)))
}

func (p *parquetWriter) text(s string) { p.add(parquet.ByteArrayValue([]byte(s)), 0) }

func (p *parquetWriter) whole(n int) {
	if n > math.MaxInt32 || n < math.MinInt32 {
		p.fault(fmt.Errorf("%d is too large for a whole number of a table", n))
	}
	p.add(parquet.Int32Value(int32(n)), 0)
}

func (p *parquetWriter) number(v float64) {
	switch {
	case math.IsNaN(v):
		p.add(parquet.NullValue(), 0)
	case v == 0:
		p.add(parquet.DoubleValue(0), 1) // no sign without a size, as in CSV
	default:
		p.add(parquet.DoubleValue(v), 1)
	}
}

func (p *parquetWriter) value(kind param.Kind, s string) {
	switch kindOfValue(kind) {
	case realCell:
		p.number(p.typed(s))
	case wholeCell:
		p.whole(int(p.typed(s)))
	case truthCell:
		p.add(parquet.BooleanValue(s == "true"), 0)
	default:
		p.text(s)
	}
}

// typed reads a number as studies have it: TOML's, or one that begins with a
// point.
func (p *parquetWriter) typed(s string) float64 {
	s = strings.ReplaceAll(s, "_", "")
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		return v
	}
	v, err := strconv.ParseInt(s, 0, 64)
	p.fault(err)
	return float64(v)
}

// fault keeps the first error.
func (p *parquetWriter) fault(err error) {
	if p.err == nil {
		p.err = err
	}
}

func (p *parquetWriter) end() {
	if len(p.row) != len(p.columns) {
		panic(fmt.Sprintf("record: a row of %d cells for %d columns", len(p.row), len(p.columns)))
	}
	if p.err == nil {
		_, err := p.w.WriteRows([]parquet.Row{p.row})
		p.fault(err)
	}
	clear(p.row)
	p.row = p.row[:0]
	if p.rows++; p.rows%rowsAGroup == 0 && p.err == nil {
		p.fault(p.w.Flush())
	}
}

func (p *parquetWriter) flush() error {
	if p.err != nil {
		return p.err
	}
	return errors.Join(p.err, p.w.Close())
}
