package design

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"leadsim/sim/param"
)

// Whatever is typed is refused with a word about it, or makes a factor whose values are allowed and, written as a list,
// read back the same.
func FuzzParse(f *testing.F) {
	rows := []*param.Row[int]{shareRow, numberRow, weeksRow, switchRow, choiceRow, textRow}
	for _, text := range []string{"0, 0.5,1", "0:1:0.1", "0.2:0.8", "0.01:1:log", "0.25:1:log:3", "1:20:5", "1:8:log:4", "true,false", `flat,"tree"`, `"a,b", c`,
		`"a\"b","`, "0x10:1:.5", "5.:6.:1.", "1e-999999:1:1", "0:1:1e-999999999", "-0:0:1", "1_0,2", "1e30:1e31:1e29", "::", ":log:", "1:2:log:99999", ",", "NaN:Inf:1", "+1:+3:+1", "\xff"} {
		for i := range rows {
			f.Add(i, text)
		}
	}
	f.Fuzz(func(t *testing.T, i int, text string) {
		row := rows[uint(i)%uint(len(rows))]
		factor, err := Parse(row, "k", text)
		if err != nil {
			if strings.TrimPrefix(err.Error(), "k: ") == "" || !reflect.DeepEqual(factor, Factor{}) {
				t.Fatalf("%q: %v with error %q", text, factor, err)
			}
			return
		}
		if err := factor.Check(); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, u := range []float64{0, 0.25, 0.5, math.Nextafter(1, 0), 1} {
			if err := row.Check(factor.At(u)); err != nil {
				t.Fatalf("%q at %v: %v: %v", text, u, factor.At(u), err)
			}
		}
		if factor.Kind != Choice || len(factor.Values) > 1000 {
			return
		}
		var words []string
		for _, v := range factor.Values {
			words = append(words, Format(v))
		}
		if again, err := Parse(row, "k", strings.Join(words, ",")); err != nil || !reflect.DeepEqual(again, factor) {
			t.Fatalf("%q: %v reads back as %v, error %v", text, factor, again, err)
		}
	})
}
