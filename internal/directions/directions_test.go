package main

import (
	"runtime"
	"testing"
)

func TestDirections(t *testing.T) {
	found, err := find(table(), 8, runtime.GOMAXPROCS(0))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		word := f.verdict()
		if word != "holds" {
			t.Errorf("%-10s %s: %s %v..%v -> %s %+d: %.4f..%.4f %+.4f (%+.4f, %+.4f)", word, f.base, f.key, f.row.low, f.row.high, f.output, f.sign, f.low, f.high, f.diff.Mean, f.diff.Low, f.diff.High)
		}
	}
}
