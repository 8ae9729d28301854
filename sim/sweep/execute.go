package sweep

import (
	"context"
	"sync"

	"leadsim/sim/record"
)

// Execute carries out the plan on so many workers (1 at the least) and returns
// the results, whose Version is left for the caller to set. It calls progress,
// which may be nil, after every finished run, one call at a time.
//
// When ctx is done it stops between two weeks and returns the context's error.
// When runs go wrong it returns the *RunError of the first of them in the order of the
// plan, whatever the workers; later runs are not begun.
func Execute(ctx context.Context, plan *Plan, workers int, progress func(done, total int)) (*record.Results, error) {
	return execute(ctx, plan, nil, workers, progress, live)
}

// Extend carries out those runs of a plan that lie beyond earlier results, of
// the same study with fewer runs. What comes out is what Execute returns for the plan.
func Extend(ctx context.Context, plan *Plan, earlier *record.Results, workers int, progress func(done, total int)) (*record.Results, error) {
	return execute(ctx, plan, earlier.Runs, workers, progress, live)
}

// execute carries out a plan whose first runs are known.
func execute(ctx context.Context, plan *Plan, known []record.Run, workers int, progress func(done, total int), e engine) (*record.Results, error) {
	results := plan.results()
	begun := copy(results.Runs, known)
	d := &desk{next: begun, done: begun, total: plan.Len(), failed: plan.Len(), progress: progress}
	workers = max(workers, 1)
	left := d.total - begun
	threads := max(1, workers/max(left, 1)) // few runs share the workers among their people
	var all sync.WaitGroup
	for range min(workers, left) {
		all.Go(func() {
			for i, ok := d.take(ctx); ok; i, ok = d.take(ctx) {
				k, a := plan.At(i)
				run, err := e.guarded(ctx, &plan.Study.Arms[a], a, k, plan.Weeks, threads)
				results.Runs[i] = run
				d.report(i, err)
			}
		})
	}
	all.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if d.err != nil {
		return nil, d.err
	}
	return results, nil
}

// desk hands out the runs of a plan in its order and hears how they went.
type desk struct {
	sync.Mutex
	next, done, total int
	failed            int // first run in the plan that went wrong, total if none did
	err               error
	progress          func(done, total int)
}

// take returns the next run, and false if there is none or one has failed. As
// runs are handed out in order, all before a failed one are begun already and
// still finish: so the first failure of the plan is always found.
func (d *desk) take(ctx context.Context) (i int, ok bool) {
	d.Lock()
	defer d.Unlock()
	if ctx.Err() != nil || d.next >= d.failed {
		return 0, false
	}
	d.next++
	return d.next - 1, true
}

func (d *desk) report(i int, err error) {
	d.Lock()
	defer d.Unlock()
	if err != nil {
		if i < d.failed {
			d.failed, d.err = i, err
		}
		return
	}
	d.done++
	if d.progress != nil {
		d.progress(d.done, d.total)
	}
}
