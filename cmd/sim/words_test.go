package main

import (
	"math"
	"reflect"
	"testing"
	"time"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

func TestAmountsCanBeToldApart(t *testing.T) {
	for _, c := range []struct {
		a, b       float64
		unit, x, y string
	}{
		{0.3, 0.02, "share", "0.30", "0.02"},
		{0.7112, 0.7134, "output a head", "0.711", "0.713"},
		{8, 10.5, "weeks", "8 weeks", "10.5 weeks"},
		{1, math.Inf(1), "weeks", "1 week", "never"},
		{0.21, 0.07, "share of people", "21 %", "7 %"},
		{0, 0, "share", "0.00", "0.00"},
		{math.NaN(), 1, "index", "–", "1.00"},
		{24, 9.5, "crises", "24", "9.5"},
	} {
		if x, y := amounts(c.a, c.b, c.unit); x != c.x || y != c.y {
			t.Errorf("%v and %v: %q and %q, want %q and %q", c.a, c.b, x, y, c.x, c.y)
		}
	}
}

func TestNearestForgivesATypingMistake(t *testing.T) {
	names := []string{"run", "list", "compare", "explain", "one-crisis-two-leaders"}
	for word, want := range map[string]string{"rnu": "run", "lst": "list", "comapre": "compare", "crisis": "one-crisis-two-leaders", "zebra": "", "": "", "no": ""} {
		if got := nearest(word, names); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestVaryReadsListsAndRanges(t *testing.T) {
	for text, want := range map[string][]string{
		"k=a, b":          {"a", "b"},
		"k=0:1:0.25":      {"0", "0.25", "0.5", "0.75", "1"},
		"k=0:0.3:0.1":     {"0", "0.1", "0.2", "0.3"},
		"k=1:100:log:3":   {"1", "10", "100"},
		"k=2:2:1":         {"2"},
		"k=1:10:4":        {"1", "5", "9"},
		"k=true,false":    {"true", "false"},
		"k=0:1e9:1":       nil,
		"k=a:b:c":         nil,
		"k=1:2":           nil,
		"k=0:1:log:3":     nil,
		"k=":              nil,
		"k":               nil,
		"=1":              nil,
		"k=0:1:nan":       nil,
		"k=0:1:0":         nil,
		"k=1:100:log:1e9": nil,
	} {
		c := comparison{first: &scenario.Study{Arms: []scenario.Arm{{Params: param.Default()}}}}
		f, err := c.factor(text)
		if want == nil {
			if err == nil {
				t.Errorf("%s gave %v", text, f)
			}
			continue
		}
		if err != nil || f.Key != "k" || !reflect.DeepEqual(sweep.Texts(f), want) {
			t.Errorf("%s: %v, %v, want %v", text, f, err, want)
		}
	}
}

func TestProgressSaysHowLong(t *testing.T) {
	for want, c := range map[string]struct {
		done  int
		since time.Duration
	}{
		"0 of 80 runs":                   {0, time.Second},
		"20 of 80 runs, about 15 s left": {20, 5 * time.Second},
		"2 of 80 runs, about 4 min left": {2, 6 * time.Second},
		"80 of 80 runs, about 0 s left":  {80, 6 * time.Second},
	} {
		if got := progressLine(0, c.done, 80, c.since); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got, want := progressLine(40, 50, 80, 5*time.Second), "50 of 80 runs, about 15 s left"; got != want {
		t.Errorf("gone on with: %q, want %q", got, want)
	}
}

func TestChartsAreNamedForWhatTheyShow(t *testing.T) {
	for want, c := range map[string]scenario.Chart{
		"net-output":            {Kind: "lines", Metric: "net_output"},
		"lines":                 {Kind: "lines"},
		"difference-net-output": {Kind: "difference", Metric: "net_output"},
		"same-crisis":           {Kind: "same-crisis"},
	} {
		if got := chartName(&c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if o := chartOptions(&scenario.Chart{From: 10, To: -1}, 60); o.From != 10 || o.To != 59 {
		t.Errorf("from week %d to %d, want 10 to the last, 59", o.From, o.To)
	}
	if o := chartOptions(&scenario.Chart{To: -1}, 60); o.From != 0 || o.To != 0 {
		t.Errorf("from week %d to %d, want the chart's own window", o.From, o.To)
	}
}
