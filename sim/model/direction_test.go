package model

import (
	"testing"

	"leadsim/sim/param"
)

// metric reads one number off a week.
type metric func(*Snapshot) float64

// perRun returns the mean of a metric from week from on, of each replication.
func perRun(t *testing.T, p *param.Params, from, replications int, m func(*World) float64) []float64 {
	t.Helper()
	means := make([]float64, replications)
	for r := range means {
		w, err := New(p, r)
		if err != nil {
			t.Fatal(err)
		}
		for range p.Run.Weeks {
			w.Tick()
			if w.snap.Week >= from {
				means[r] += m(w) / float64(p.Run.Weeks-from)
			}
		}
	}
	return means
}

func set(t *testing.T, p *param.Params, key string, value any) {
	t.Helper()
	r, ok := param.Find(key)
	if !ok {
		t.Fatalf("no parameter %s", key)
	}
	if err := r.Check(value); err != nil {
		t.Fatalf("%s = %v: %v", key, value, err)
	}
	r.Put(p, value)
}

// Direction hurts nobody: it adds no wounds by itself.
func TestDirectionHurtsNobody(t *testing.T) {
	for _, direct := range []float64{0, 1} {
		w := midweek(t, func(p *param.Params) {
			p.Leaders.Style.Acts = [param.NumActs]float64{param.Direct: direct}
			p.Leaders.Style.Tactics = [param.NumTactics]float64{param.Rational: 1}
		})
		w.each((*World).membersRespond)
		for i := range w.Members {
			if w.people.Wounds[i] != 0 {
				t.Fatalf("member %d is wounded by direction %v", i, direct)
			}
		}
	}
}
