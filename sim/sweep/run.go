package sweep

import (
	"context"
	"fmt"
	"runtime/debug"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// RunError says which run went wrong.
type RunError struct {
	Arm   string
	Run   int
	Err   error
	Stack []byte // where, if the program itself is to blame; else nil
}

// Error returns one sentence.
func (e *RunError) Error() string { return fmt.Sprintf("run %d of %q: %v", e.Run, e.Arm, e.Err) }

// Unwrap returns what went wrong.
func (e *RunError) Unwrap() error { return e.Err }

// engine lives one run; threads is how many goroutines it may use inside.
type engine func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error)

// live runs the model. It stops between two weeks once ctx is done.
func live(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
	w, err := model.New(p, replication)
	if err != nil {
		return record.Run{}, err
	}
	if threads > 1 {
		w.Parallel(threads)
	}
	series := record.Series{Rows: make([]float64, 0, p.Run.Weeks*len(record.Metrics))}
	w.Run(&series, func() bool { return ctx.Err() != nil })
	if err := ctx.Err(); err != nil {
		return record.Run{}, err
	}
	run := record.Run{Series: series.Rows, Happenings: w.Happenings(), Ledger: w.Ledger()}
	if replication == 0 && p.Organization.People <= record.MostPeopleKept {
		run.People = w.Roster()
	}
	return run, nil
}

// guarded lives a run of an arm, sums it up, and turns a panic into an error;
// weeks is how long the study asked for.
func (e engine) guarded(ctx context.Context, a *scenario.Arm, arm, replication, weeks, threads int) (run record.Run, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &RunError{a.Name, replication, fmt.Errorf("the program made a mistake (%v)", r), debug.Stack()}
		}
	}()
	run, err = e(ctx, a.Params, replication, threads)
	if err != nil {
		return run, &RunError{Arm: a.Name, Run: replication, Err: err}
	}
	run.Arm, run.Replication, run.Shock = arm, replication, FirstShock(a.Params)
	run.SumUp(weeks)
	return run, nil
}

// FirstShock returns the first scripted shock of an arm, nil if there is none.
func FirstShock(p *param.Params) *record.Shock {
	var first *record.Shock
	for _, e := range p.Events {
		if e.Kind == "shock" && (first == nil || e.Week < first.Week) {
			first = &record.Shock{Week: e.Week, Name: e.Name}
		}
	}
	return first
}
