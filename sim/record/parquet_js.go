package record

import (
	"errors"
	"io"

	"leadsim/sim/param"
)

// parquetWriter writes nothing: a browser gets its tables as CSV, and the
// library for Parquet would more than double what it has to load.
type parquetWriter struct{}

func newParquet(io.Writer, string, []tableColumn, [][2]string) *parquetWriter { return nil }

func (*parquetWriter) text(string)              {}
func (*parquetWriter) whole(int)                {}
func (*parquetWriter) number(float64)           {}
func (*parquetWriter) value(param.Kind, string) {}
func (*parquetWriter) end()                     {}
func (*parquetWriter) flush() error             { return errors.New("no Parquet in a browser: take CSV") }
