package calibrate

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// Near is a set of values that fits about as well as the best.
type Near struct {
	Fit    string // which targets counted; "" where the table does not say
	Name   string // by which the table tells it apart
	Values map[string]string
}

// ReadNear reads a table of near-equal fits as WriteNear writes it: a row for
// each, a column for each parameter. Columns whose name is no key of a parameter
// (without a dot) are passed over, but fit and evaluation, which name the row. The
// file name stands in errors only.
func ReadNear(file string, r io.Reader) ([]Near, error) {
	in := csv.NewReader(r)
	head, err := in.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s is empty: want a row of column names, then a row for each fit", file)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	keys := 0
	for _, name := range head {
		if strings.Contains(name, ".") {
			keys++
			if _, known := param.Find(name); !known {
				return nil, fmt.Errorf("%s:1: column %q: there is no such parameter", file, name)
			}
		}
	}
	if keys == 0 {
		return nil, fmt.Errorf("%s:1: no column is named for a parameter, such as members.trust", file)
	}
	var all []Near
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		line, _ := in.FieldPos(0)
		n := Near{Name: strconv.Itoa(len(all) + 1), Values: map[string]string{}}
		for c, text := range row {
			switch {
			case head[c] == "fit":
				n.Fit = text
			case head[c] == "evaluation":
				n.Name = text
			case strings.Contains(head[c], "."):
				if err := check(head[c], text); err != nil {
					return nil, fmt.Errorf("%s:%d: %s = %s: %w", file, line, head[c], text, err)
				}
				n.Values[head[c]] = text
			}
		}
		if n.Fit != "" {
			n.Name = n.Fit + " " + n.Name
		}
		all = append(all, n)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s holds no fit", file)
	}
	return all, nil
}

// check returns what is wrong with a value of a numeric parameter.
func check(key, text string) error {
	row, _ := param.Find(key)
	if row.Kind.Real() {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return fmt.Errorf("want %s", row.Range())
		}
		return row.Check(x)
	}
	if row.Kind.Whole() {
		n, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("want %s", row.Range())
		}
		return row.Check(n)
	}
	return nil
}
