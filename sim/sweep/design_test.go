package sweep

import (
	"reflect"
	"strings"
	"testing"
)

func TestValues(t *testing.T) {
	for text, want := range map[string]string{
		"leaders.monitor=0.1, 0.9":    "0.1 0.9",
		"leaders.monitor=0:1:0.1":     "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1",
		"crisis.deadline=1:20:5":      "1 6 11 16",
		"leaders.monitor=1:100:log:3": "1 10 100",
		"run.weeks=1:8:log:8":         "1 2 3 4 6 8",
		"arm[1].run.weeks=1:8:log:2":  "1 8",
		"network.ties=ties.csv,":      "ties.csv ",
	} {
		key, values, _ := strings.Cut(text, "=")
		f, err := NewFactor(key, values)
		if got := strings.Join(f.Values, " "); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"1:0:1", "0:1:0", "0:1:0.000000001", "0:8:log:3", "1:8:log:1", "1:2", "1:2:3:4", "a:b:c", "1,,2", "nan:1:1", "0:inf:1"} {
		if f, err := NewFactor("leaders.monitor", text); err == nil {
			t.Errorf("%s is taken for %v", text, f.Values)
		}
	}
}

func TestDesigns(t *testing.T) {
	a, b := Factor{"a", []string{"1", "2"}}, Factor{"b", []string{"x", "y", "z"}}
	grid, err := NewDesign("grid", []Factor{a, b})
	if err != nil || grid.Len() != 6 {
		t.Fatalf("%v, %v", grid, err)
	}
	var points []string
	for i := range grid.Len() {
		points = append(points, describe(grid.Point(i)))
	}
	if want := []string{"a=1 b=x", "a=1 b=y", "a=1 b=z", "a=2 b=x", "a=2 b=y", "a=2 b=z"}; !reflect.DeepEqual(points, want) {
		t.Errorf("grid %v", points)
	}
	b.Values = b.Values[:2]
	zip, err := NewDesign("zip", []Factor{a, b})
	if err != nil || zip.Len() != 2 || describe(zip.Point(1)) != "a=2 b=y" {
		t.Errorf("zip %v, %v", zip, err)
	}
	if none, err := NewDesign("grid", nil); err != nil || none.Len() != 1 || len(none.Point(0)) != 0 {
		t.Errorf("without factors: %v, %v", none, err)
	}
	many := Factor{"m", make([]string, 1001)}
	for _, bad := range []struct {
		kind    string
		factors []Factor
		want    string
	}{
		{"grid", []Factor{a, a}, "a is varied twice"},
		{"zip", []Factor{a, {"c", []string{"1"}}}, "want equally many"},
		{"grid", []Factor{many, {"n", make([]string, 1000)}}, "more than 1000000 points"},
		{"star", []Factor{a}, "want grid or zip"},
		{"grid", []Factor{a, {"leaders.monitor", []string{"0", "1", "-0.0"}}}, "takes the values 0 and -0.0, which are the same"},
		{"grid", []Factor{{"leaders.style", []string{"x", "y", "x"}}}, "takes the value x twice"},
		{"zip", []Factor{{"a", []string{"1", "2", "1"}}, {"b", []string{"x", "x", "x"}}}, "points 0 and 2 are the same (a=1 b=x)"},
	} {
		if _, err := NewDesign(bad.kind, bad.factors); err == nil || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("%s of %v: error %v, want %q", bad.kind, bad.factors, err, bad.want)
		}
	}
}
