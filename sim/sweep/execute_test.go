package sweep

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// small returns a study of two arms with so many runs of so many weeks.
func small(t testing.TB, runs, weeks int) *scenario.Study {
	t.Helper()
	const text = `
[organization]
people = 24
[run]
weeks = 30
[[event]]
name = "storm"
week = 5
kind = "shock"
[[arm]]
name = "watchful"
leaders.monitor = 0.9
[[arm]]
name = "trusting"
leaders.monitor = 0.1
`
	s, err := scenario.Parse("small.toml", []byte(text), scenario.Library{}, scenario.Options{Runs: &runs, Weeks: &weeks})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWorkersChangeNothing(t *testing.T) {
	plan := NewPlan(small(t, 5, 30))
	one, err := Execute(t.Context(), plan, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	eight, err := Execute(t.Context(), plan, 8, func(done, total int) {
		if calls++; done != calls || total != 10 {
			t.Errorf("progress %d of %d at call %d", done, total, calls)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if calls != 10 {
		t.Errorf("%d calls of progress for 10 runs", calls)
	}
	for i := range one.Runs {
		x, y := &one.Runs[i], &eight.Runs[i]
		if k, a := plan.At(i); x.Arm != a || x.Replication != k || x.Weeks() != 30 {
			t.Errorf("place %d holds run %d of arm %d with %d weeks", i, x.Replication, x.Arm, x.Weeks())
		}
		for j := range x.Series {
			if x.Series[j] != y.Series[j] && (x.Series[j] == x.Series[j] || y.Series[j] == y.Series[j]) {
				t.Fatalf("run %d, week %d, %s: %v with one worker, %v with eight", i, j/len(record.Metrics),
					record.Metrics[j%len(record.Metrics)].Name, x.Series[j], y.Series[j])
			}
		}
		if !reflect.DeepEqual(x.Happenings, y.Happenings) || !reflect.DeepEqual(x.Ledger, y.Ledger) {
			t.Errorf("run %d: happenings or ledger differ", i)
		}
	}
}

func TestResultsSayWhatWasPlanned(t *testing.T) {
	s := small(t, 2, 12)
	s.Arms[1].Params.Events = append(s.Arms[1].Params.Events, param.Event{Name: "first", Week: 1, Kind: "layoff"})
	r := NewPlan(s).results()
	want := []record.Script{{Week: 1, Kind: "layoff", Name: "first", Arms: []bool{false, true}}, {Week: 5, Kind: "shock", Name: "storm", Arms: []bool{true, true}}}
	if r.Name != "small" || r.Weeks != 12 || r.Replications() != 2 || len(r.Arms) != 2 || !reflect.DeepEqual(r.Scripts, want) {
		t.Errorf("results %+v", r)
	}
}

func TestCancellingStopsSoon(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	began := time.Now()
	_, err := Execute(ctx, NewPlan(small(t, 10_000, 5200)), 2, func(done, total int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if d := time.Since(began); d > 20*time.Second {
		t.Errorf("took %v to stop", d)
	}
	if _, err := Execute(ctx, NewPlan(small(t, 1, 10)), 2, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v of a plan that was cancelled before it began", err)
	}
}

func TestTheFirstFailureIsNamed(t *testing.T) {
	plan := NewPlan(small(t, 4, 10))
	for _, workers := range []int{1, 2, 8} {
		var begun atomic.Int32
		_, err := execute(t.Context(), plan, nil, workers, nil, func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
			begun.Add(1)
			switch {
			case replication == 1 && p == plan.Study.Arms[1].Params:
				time.Sleep(10 * time.Millisecond)
				panic("wrong turn")
			case replication >= 2:
				return record.Run{}, errors.New("no luck")
			}
			return record.Run{}, nil
		})
		var where *RunError
		if !errors.As(err, &where) || where.Run != 1 || where.Arm != "trusting" || where.Stack == nil || !strings.Contains(err.Error(), "wrong turn") {
			t.Errorf("%d workers: error %v", workers, err)
		}
		if workers == 1 && begun.Load() != 4 {
			t.Errorf("%d runs begun, though the fourth failed", begun.Load())
		}
	}
}

func TestFewRunsShareTheWorkers(t *testing.T) {
	plan := NewPlan(small(t, 1, 10))
	for workers, want := range map[int]int{1: 1, 2: 1, 3: 1, 4: 2, 8: 4} {
		_, err := execute(t.Context(), plan, nil, workers, nil, func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
			if threads != want {
				t.Errorf("%d workers: %d threads a run, want %d", workers, threads, want)
			}
			return record.Run{}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
