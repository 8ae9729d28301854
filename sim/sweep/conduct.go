package sweep

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
)

// Progress is how far an experiment or a shard of it is.
type Progress struct {
	Done   int // runs on the disk, failed ones included
	Failed int // of these
	Total  int // runs of the shard
	Before int // runs that were there when the work began
}

// How says how an experiment is conducted. The zero value will do.
type How struct {
	Workers  int             // runs at once, 1 at the least
	Stop     <-chan struct{} // closed to end early: runs in the making are finished, for Grace at most, and kept
	Grace    time.Duration
	Progress func(Progress)   // called now and then, one call at a time
	Only     func(Place) bool // which runs are wanted for now, nil = all; the others can be done another time
	engine   func() engine    // a seam for tests: makes a worker's engine
}

// conduct does the runs of the shard that are not done, in the order of the
// experiment, and brings each to the store. It returns nil as well if it was
// stopped; then fewer are done than there are. A run that fails is stored with
// its cause and does not stop the rest. An error means that the disk takes no
// more, or that ctx is done; what was stored stays.
func (e *Experiment) conduct(ctx context.Context, s *store, done *bitset, p Progress, how How) (Progress, error) {
	ctx, abandon := context.WithCancelCause(ctx)
	defer abandon(nil)
	if how.engine == nil {
		how.engine = newEngine
	}
	q := &queue{experiment: e, shard: s.shard, done: done, halted: make(chan struct{}), stop: how.Stop, only: how.Only}
	k := keep(s, func(runs, failed int) {
		p.Done += runs
		p.Failed += failed
		if how.Progress != nil {
			how.Progress(p)
		}
	}, q.halt)
	defer graceful(how, abandon)()
	workers := max(1, how.Workers)
	left := p.Total - p.Done
	threads := max(1, workers/max(left, 1)) // few runs share the workers among their people
	var all sync.WaitGroup
	for range min(workers, left) {
		all.Go(func() {
			live := how.engine()
			for number, ok := q.take(ctx); ok; number, ok = q.take(ctx) {
				o, err := e.outcome(ctx, live, number, threads)
				if err != nil {
					return // abandoned
				}
				k.put(o)
			}
		})
	}
	all.Wait()
	err := k.close()
	if err == nil && errors.Is(context.Cause(ctx), errGrace) {
		return p, nil
	}
	if err == nil {
		err = ctx.Err()
	}
	return p, err
}

var errGrace = errors.New("the time to finish is over")

// graceful abandons runs in the making when a stop has lasted for the grace.
func graceful(how How, abandon context.CancelCauseFunc) (end func()) {
	if how.Stop == nil {
		return func() {}
	}
	ended := make(chan struct{})
	go func() {
		select {
		case <-ended:
			return
		case <-how.Stop:
		}
		select {
		case <-ended:
		case <-time.After(how.Grace):
			abandon(errGrace)
		}
	}()
	return func() { close(ended) }
}

// queue hands out the runs of a shard that are not done, in their order.
type queue struct {
	sync.Mutex
	experiment *Experiment
	shard      Shard
	done       *bitset
	pair, arm  int // next to look at
	halted     chan struct{}
	stop       <-chan struct{}
	only       func(Place) bool
}

func (q *queue) halt() { close(q.halted) }

func (q *queue) take(ctx context.Context) (number int, ok bool) {
	select {
	case <-q.halted:
		return 0, false
	case <-q.stop:
		return 0, false
	case <-ctx.Done():
		return 0, false
	default:
	}
	q.Lock()
	defer q.Unlock()
	o := q.experiment.order
	for pairs := q.shard.pairs(o.pairs()); q.pair < pairs; {
		point, run := o.pair(q.shard.at(q.pair))
		number = q.experiment.Number(Place{point, run, q.arm})
		if q.arm++; q.arm == o.arms {
			q.pair, q.arm = q.pair+1, 0
		}
		if !q.done.has(number) && (q.only == nil || q.only(q.experiment.At(number))) {
			return number, true
		}
	}
	return 0, false
}

// notPossible begins the cause of runs at points whose settings contradict each
// other.
const notPossible = "not possible: "

// NotPossible reports whether a run failed because the settings at its point
// contradict each other.
func NotPossible(failed string) bool { return strings.HasPrefix(failed, notPossible) }

// outcome lives a run and sums it up. The error is that of ctx; a run that
// fails otherwise is an outcome.
func (e *Experiment) outcome(ctx context.Context, live engine, number, threads int) (*Outcome, error) {
	at := e.At(number)
	o := &Outcome{Number: number}
	arms, err := e.Arms(at.Point)
	if err != nil {
		o.Failed = notPossible + oneLine(err.Error())
		return o, nil
	}
	weeks := arms[0].Params.Run.Weeks
	run, err := live.guarded(ctx, &arms[at.Arm], at.Arm, at.Run, weeks, threads)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		var why *RunError
		if errors.As(err, &why) {
			err = why.Err
		}
		o.Failed = oneLine(err.Error())
		return o, nil
	}
	o.Outcomes, o.Kept = run.Outcomes, e.Keep.of(&run, weeks)
	return o, nil
}

// newEngine returns an engine for one worker, which uses its memory again.
// Its runs hold no ledger and no people, and their series only until the next.
func newEngine() engine {
	var series record.Series
	return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
		w, err := model.New(p, replication)
		if err != nil {
			return record.Run{}, err
		}
		if threads > 1 {
			w.Parallel(threads)
		}
		series.Rows = series.Rows[:0]
		w.Run(&series, func() bool { return ctx.Err() != nil })
		return record.Run{Series: series.Rows, Happenings: w.Happenings()}, ctx.Err()
	}
}
