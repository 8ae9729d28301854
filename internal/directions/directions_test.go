package main

import (
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// TestDirections lives the table over a few pairs. What is known not to hold
// must not: where it does, the model has changed, and the row wants reading.
func TestDirections(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs: nothing for the race detector")
	}
	const pairs = 8
	found, err := find(table(), pairs, runtime.GOMAXPROCS(0))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		verdict := f.verdict()
		fine := f.holds() == f.expected() || f.missed == slow && verdict != "contrary"
		if !fine {
			t.Errorf("%s%.4g | %.4g | %s: %s over %d pairs", f.opening(), f.from, f.to, f.measured(), verdict, pairs)
		}
	}
}

func TestEveryRowIsMeant(t *testing.T) {
	used, seen := map[string]bool{}, map[string]bool{}
	for _, r := range table() {
		if bases[r.base] == nil || outputs[r.output] == nil || r.sign != +1 && r.sign != -1 || r.why == "" || r.low == r.high {
			t.Errorf("%s cannot be meant", r.opening())
			continue
		}
		if seen[r.base+r.key+r.output] {
			t.Errorf("%s stands twice", r.opening())
		}
		used[r.base], seen[r.base+r.key+r.output] = true, true
		r.study(r.low)
		r.study(r.high)
	}
	for name := range bases {
		if !used[name] {
			t.Errorf("nothing is moved in %q", name)
		}
	}
}

// The findings do not depend on how many workers live the runs.
func TestFindingsDoNotDependOnWorkers(t *testing.T) {
	rows := leaders[:2]
	one, err := find(rows, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	three, err := find(rows, 2, 3)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if *one[i] != *three[i] {
			t.Errorf("one worker finds %v, three find %v", one[i], three[i])
		}
	}
}

// The page lists every row, and says of all that are known not to hold that
// they do not.
func TestThePageListsEveryRow(t *testing.T) {
	page, err := os.ReadFile("../../docs/directions.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(page), "\n")
	for _, r := range table() {
		n := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, r.opening()) })
		if n < 0 {
			t.Errorf("docs/directions.md lacks the row %s", r.opening())
			continue
		}
		if held := strings.Contains(lines[n], "| holds |"); held != r.expected() {
			t.Errorf("docs/directions.md says that %s: %v; the table says %v", r.opening(), held, r.expected())
		}
		if !r.expected() && !strings.Contains(string(page), sentence(r.missed)) {
			t.Errorf("docs/directions.md does not say why %s fails", r.opening())
		}
	}
}

// A row is judged by its whole interval.
func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		high []float64
		sign int
		want string
	}{
		{[]float64{1, 1.1, 0.9}, +1, "holds"}, {[]float64{1, 1.1, 0.9}, -1, "contrary"}, {[]float64{1, -1.2, 0.9}, +1, "undecided"}, {[]float64{0, 0, 0}, +1, "undecided"},
	} {
		r := row{sign: c.sign}
		if got := r.judge([]float64{0, 0, 0}, c.high).verdict(); got != c.want {
			t.Errorf("%v with sign %+d %s, want %s", c.high, c.sign, got, c.want)
		}
	}
}
