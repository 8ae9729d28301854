package main

import (
	"math"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/record"
)

// made returns results with the given outcome of each run of each arm; other
// outcomes are missing, but that all organizations survived.
func made(outcome string, arms ...[]float64) *record.Results {
	r := &record.Results{Name: "made", Weeks: 104}
	names := []string{"power-over", "power-with", "hybrid", "nobody"}
	for a := range arms {
		r.Arms = append(r.Arms, record.Arm{Name: names[a]})
	}
	for k := range arms[0] {
		for a := range arms {
			run := record.Run{Arm: a, Replication: k, Outcomes: make([]float64, len(record.Outcomes))}
			for i := range run.Outcomes {
				run.Outcomes[i] = math.NaN()
			}
			run.Outcomes[record.MustOutcome("survived")] = 1
			run.Outcomes[record.MustOutcome(outcome)] = arms[a][k]
			r.Runs = append(r.Runs, run)
		}
	}
	return r
}

// ramp returns n numbers from first in equal steps.
func ramp(n int, first, step float64) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = first + float64(i)*step
	}
	return v
}

func TestSentencesFollowTheNumbers(t *testing.T) {
	never := math.NaN()
	for _, c := range []struct {
		name, outcome string
		arms          [][]float64
		want          string
	}{
		{"clearly sooner", "weeks_to_contain", [][]float64{{5, 5, 5, 5, 4, 6, 5, 5}, {9, 9, 9, 8, 9, 10, 9, 9}},
			"Power-over contained the crisis in 5 weeks (power-with: 9)."},
		{"the other way round", "weeks_to_contain", [][]float64{{9, 9, 9, 8, 9, 10, 9, 9}, {5, 5, 5, 5, 4, 6, 5, 5}},
			"Power-with contained the crisis in 5 weeks (power-over: 9)."},
		{"never in some runs", "weeks_to_contain", [][]float64{{5, 5, 5, 5, 4, 6, 5, 5, never}, {9, 9, 9, 8, never, 10, 9, 9, never}},
			"Power-over contained the crisis in 5 weeks (power-with: 9). Not contained at all: power-with in 2 of 9 runs, power-over in 1 of 9 runs."},
		{"never in most", "weeks_to_contain", [][]float64{{5, 5, 5, 5, 4, 6, 5, 5}, {never, never, never, never, never, never, never, 9}},
			"Power-over contained the crisis in 5 weeks; in the middle run power-with never did. Not contained at all: power-with in 7 of 8 runs."},
		{"ahead", "net_last_52", [][]float64{ramp(40, 0.5, 0), append(ramp(34, 0.6, 0.001), ramp(6, 0.4, 0)...)},
			"In the last year power-with was ahead on net output in 34 of 40 runs (0.61 a head against 0.50)."},
		{"too close", "net_last_52", [][]float64{ramp(40, 0.5, 0), append(ramp(21, 0.6, 0), ramp(19, 0.4, 0)...)},
			"Net output in the last year is too close to call: power-with 0.60, power-over 0.50; power-with has more in 21 of 40 runs."},
		{"too few", "trust_last_52", [][]float64{{0.5, 0.5}, {0.6, 0.6}},
			"Trust in the leaders in the last year: power-with 0.60, power-over 0.50; 2 runs cannot tell which is usual."},
		{"percent", "quits_a_year", [][]float64{ramp(8, 0.11, 0), ramp(8, 0.06, 0.0001)},
			"More people quit under power-over in 8 of 8 runs (11 % a year against 6 %)."},
		{"alone", "net_last_52", [][]float64{ramp(9, 0.5, 0.01)},
			"Net output in the last year: 0.54; the middle half of the runs lies between 0.52 and 0.56."},
		{"ranked", "wounds_last_52", [][]float64{ramp(8, 0.3, 0), ramp(8, 0.1, 0), ramp(8, 0.2, 0)},
			"Harm not healed in the last year, best first: power-with (0.10), hybrid (0.20), power-over (0.30); the first is ahead of the second in 8 of 8 runs."},
		{"ranked and too close", "crises", [][]float64{ramp(8, 3, 0), {2, 4, 2, 4, 2, 4, 2, 4}, ramp(8, 9, 0)},
			"the first two are too close to call."},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(sentences(made(c.outcome, c.arms...)), "\n")
			if !strings.Contains(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
				t.Errorf("no words for a number:\n%s", got)
			}
		})
	}
}

func TestClosingsAreCounted(t *testing.T) {
	r := made("survived", []float64{1, 0, 0, 1}, []float64{1, 1, 1, 1})
	if got := strings.Join(sentences(r), "\n"); !strings.Contains(got, "Organizations that closed before the end: power-over in 2 of 4 runs, power-with in 0 of 4 runs.") {
		t.Error(got)
	}
}

func TestOneRunIsCalledAnAnecdote(t *testing.T) {
	if got := strings.Join(sentences(made("net_last_52", []float64{1}, []float64{2})), "\n"); !strings.Contains(got, "One run shows what can happen") {
		t.Error(got)
	}
}

// "The last year" of a run of twenty weeks is the whole run.
func TestARunShorterThanAYearHasNoLastYear(t *testing.T) {
	for _, outcome := range []string{"net_last_52", "trust_last_52", "wounds_last_52", "capability_last_52"} {
		for _, arms := range [][][]float64{{ramp(8, 1, 0), ramp(8, 2, 0)}, {ramp(8, 1, 0), {0, 2, 0, 2, 0, 2, 0, 2}}, {ramp(8, 1, 0)}, {ramp(8, 1, 0), ramp(8, 2, 0), ramp(8, 3, 0)}} {
			r := made(outcome, arms...)
			for weeks, want := range map[int]string{20: "ver the whole run", 51: "ver the whole run", 52: "n the last year", 260: "n the last year"} {
				r.Weeks = weeks
				all := sentences(r)
				if !strings.Contains(all[0], want) || weeks < 52 && strings.Contains(strings.Join(all, " "), "year") {
					t.Errorf("%d weeks: %s", weeks, all)
				}
				if row := armRows(r)[1][0]; strings.Contains(row, "last year") != (weeks >= 52) || strings.Contains(row, "whole run") != (weeks < 52) {
					t.Errorf("%d weeks: the table has %q", weeks, row)
				}
			}
		}
	}
}

func TestASummaryOfAChangeSpeaksOfItFirst(t *testing.T) {
	const want = "How many people have adopted the change in the end, most first: hybrid (60 %), power-with (40 %), power-over (20 %); the first is ahead of the second in 8 of 8 runs."
	r := made("adopted_at_end", slices.Repeat([]float64{0.2}, 8), slices.Repeat([]float64{0.4}, 8), slices.Repeat([]float64{0.6}, 8))
	if got := sentences(r); got[0] != want {
		t.Errorf("got  %s\nwant %s", got[0], want)
	}
	if got := sentences(made("crises", []float64{1, 2}, []float64{2, 3})); strings.Contains(got[0], "adopted") {
		t.Errorf("without a change: %s", got[0])
	}
}
