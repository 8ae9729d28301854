package record

import "leadsim/sim/param"

// cells takes the cells of a table one after the other: a CSV file, or a
// Parquet file, which knows the columns beforehand.
type cells interface {
	text(string)
	whole(int)
	number(float64)                  // NaN = missing
	value(kind param.Kind, s string) // of a setting, as it was typed
	end()                            // of the row
	flush() error                    // of the table; reports the first error of all
}

// cellKind is the type of a column of a Parquet file.
type cellKind uint8

const (
	wordCell  cellKind = iota // one of few texts
	textCell                  // any text
	wholeCell                 // int32
	realCell                  // double, may be missing
	truthCell                 // boolean
)

// tableColumn is a column of a table.
type tableColumn struct {
	name string
	kind cellKind
}

// kindOfValue returns the type of the column that holds a setting.
func kindOfValue(k param.Kind) cellKind {
	switch {
	case k.Real():
		return realCell
	case k.Whole():
		return wholeCell
	case k == param.Switch:
		return truthCell
	}
	return wordCell
}

// value writes a setting as it was typed.
func (r *rowWriter) value(kind param.Kind, s string) { r.text(s) }
