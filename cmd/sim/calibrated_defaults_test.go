package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"leadsim/sim/param"
)

// A default that is called calibrated lies among the values that fit as well,
// with the recalled targets and without them, and no other default does so by
// that name.
func TestCalibratedDefaultsFit(t *testing.T) {
	file, err := os.Open(filepath.Join("..", "..", "calibration", "first-block-2-near.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	type ends struct{ low, high float64 }
	fits := map[string]map[string]ends{} // by coefficient and fit
	for _, row := range rows[1:] {
		for c, key := range rows[0] {
			x, err := strconv.ParseFloat(row[c], 64)
			if err != nil || !strings.Contains(key, ".") {
				continue // the name of the fit, the point, its objective
			}
			if fits[key] == nil {
				fits[key] = map[string]ends{}
			}
			e, seen := fits[key][row[0]]
			if !seen {
				e = ends{x, x}
			}
			fits[key][row[0]] = ends{min(e.low, x), max(e.high, x)}
		}
	}
	calibrated := 0
	for i := range param.Table {
		row := &param.Table[i]
		if !strings.Contains(row.Source, "calibrated") {
			continue
		}
		calibrated++
		if len(fits[row.Key]) != 2 {
			t.Errorf("%s is called calibrated and was fitted %d times, want 2", row.Key, len(fits[row.Key]))
		}
		for fit, e := range fits[row.Key] {
			if x := row.Default.(float64); x < e.low || x > e.high {
				t.Errorf("%s = %v, fits as well (%s): %v to %v", row.Key, x, fit, e.low, e.high)
			}
		}
	}
	if calibrated == 0 {
		t.Error("no default is called calibrated")
	}
}
