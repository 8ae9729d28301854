package design

import (
	"fmt"
	"strings"
	"testing"
)

func points(d Design) string {
	var all []string
	for i := range d.Len() {
		all = append(all, fmt.Sprint(d.Point(i)...))
	}
	return strings.Join(all, "; ")
}

var deadlines = Factor{Key: "crisis.deadline", Kind: Integer, Low: 1, High: 3}

func TestTheLastFactorOfAGridRunsFastest(t *testing.T) {
	g := must(NewGrid([]Factor{{Key: "mechanisms.acts", Kind: Switch}, deadlines, {Key: "s", Kind: Choice, Values: []any{"a", "b"}}}))
	want := "false 1a; false 1b; false 2a; false 2b; false 3a; false 3b; true 1a; true 1b; true 2a; true 2b; true 3a; true 3b"
	if got := points(g); got != want {
		t.Errorf("grid %s", got)
	}
	for _, i := range []int{-1, 12} {
		wantPanic(t, "no such point", func() { g.Point(i) })
	}
}

func TestZipGoesSideBySide(t *testing.T) {
	z := must(NewZip([]Factor{deadlines, {Key: "s", Kind: Choice, Values: []any{"a", "b", "a"}}}))
	if got := points(z); got != "1a; 2b; 3a" {
		t.Errorf("zip %s", got)
	}
}

func TestGridAndZipSayWhatTheyCannot(t *testing.T) {
	two := Factor{Key: "s", Kind: Choice, Values: []any{"a", "a"}}
	many := Factor{Kind: Integer, Low: 1, High: 10_000}
	var five []Factor
	for i := range 5 {
		many.Key = fmt.Sprint("f", i)
		five = append(five, many)
	}
	for _, c := range []struct {
		name    string
		factors []Factor
		want    string
	}{
		{"grid", unit(1), "x1: a linear factor has no values of its own: a grid wants a list, or a range with steps"},
		{"grid", []Factor{NewDummy("luck")}, "luck: a dummy factor has no values of its own: a grid wants a list, or a range with steps"},
		{"grid", []Factor{two}, `s: "a" stands twice: want different values in a grid`},
		{"grid", five, "100000000000000000000 points: want 1 to 2147483647"},
		{"zip", []Factor{deadlines, two}, "s: 2 values: want 3, as crisis.deadline has"},
		{"zip", append(unit(1), two, deadlines), "x1: a linear factor has no values of its own: a zip wants a list, or a range with steps\n" +
			"crisis.deadline: 3 values: want 2, as s has"},
		{"zip", append(unit(1), two), "x1: a linear factor has no values of its own: a zip wants a list, or a range with steps"},
		{"zip", []Factor{{Key: "s", Kind: Choice}}, "s: no values: want one at least"},
	} {
		if _, err := New(c.name, c.factors, 0, key(1)); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %q, want %q", c.name, err, c.want)
		}
	}
}
