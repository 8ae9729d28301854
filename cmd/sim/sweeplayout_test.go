package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"leadsim/plots"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

func layoutFor(t *testing.T, design string, d sweep.Design) *layout {
	t.Helper()
	return layoutOf(&sweep.Experiment{Study: &scenario.Study{Sweep: scenario.Sweep{Design: design}}, Design: d})
}

// listOfPoints is a design of points that are written out.
type listOfPoints [][]sweep.Setting

func (l listOfPoints) Len() int                    { return len(l) }
func (l listOfPoints) Point(i int) []sweep.Setting { return l[i] }

func TestLayoutsFollowThePoints(t *testing.T) {
	grid := func(sizes ...int) listOfPoints {
		l := listOfPoints{nil}
		for k, n := range sizes {
			var longer listOfPoints
			for _, p := range l {
				for i := range n {
					longer = append(longer, append(slices.Clone(p), sweep.Setting{Key: []string{"crisis.rate", "members.trust", "run.weeks", "crisis.loss", "crisis.load"}[k], Value: fmt.Sprint(n - i)}))
				}
			}
			l = longer
		}
		return l
	}
	scattered := func(n int) (l listOfPoints) {
		for i := range n {
			l = append(l, []sweep.Setting{{Key: "crisis.rate", Value: fmt.Sprint(0.1 * float64(i))}, {Key: "members.trust", Value: fmt.Sprint(float64(i*7%n) / float64(n))}})
		}
		return l
	}
	for _, c := range []struct {
		name   string
		design string
		points sweep.Design
		want   plots.Design
		every  int
	}{
		{"one factor", "grid", grid(5), plots.Line, 1},
		{"two", "grid", grid(5, 4), plots.Map, 1},
		{"two, one of them with one value", "grid", grid(5, 1), plots.Line, 1},
		{"three", "grid", grid(5, 4, 2), plots.Map, 1},
		{"panels beyond counting", "grid", grid(5, 4, 4, 4), plots.Scatter, 1},
		{"five factors", "grid", grid(3, 3, 3, 3, 3), plots.Scatter, 1},
		{"together", "zip", scattered(7), plots.Line, 1},
		{"anywhere", "lhs", scattered(64), plots.Scatter, 1},
		{"more than are held", "grid", grid(200, 200), plots.Scatter, 4},
	} {
		l := layoutFor(t, c.design, c.points)
		if l.design != c.want || l.every != c.every {
			t.Errorf("%s: design %d, one of %d points held; want %d, %d", c.name, l.design, l.every, c.want, c.every)
		}
	}
	l := layoutFor(t, "grid", grid(3, 2))
	if got := strings.Join(l.factors[0].Values, " "); got != "1 2 3" {
		t.Errorf("values are in the order %s", got)
	}
	seen := map[int]bool{}
	for i := range 6 {
		var values []string
		for _, s := range grid(3, 2).Point(i) {
			values = append(values, s.Value)
		}
		seen[l.place(values)] = true
	}
	if len(seen) != 6 || seen[6] {
		t.Errorf("places %v", seen)
	}
}

func TestFactorsAreDescribed(t *testing.T) {
	for key, unit := range map[string]string{"crisis.deadline": "weeks", "arm[1].leaders.monitor": "0 to 1", "event[0].week": "week", "leaders.style": ""} {
		if f := factorOf(key); f.Unit != unit || f.Meaning == "" || f.Key != key {
			t.Errorf("%s: %+v", key, f)
		}
	}
	if f := factorOf("arm[0].event[2].severity"); f.Meaning == "" {
		t.Errorf("an arm's event is not described: %+v", f)
	}
}
