package engine

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"time"

	"leadsim/sim/record"
)

// batch is many runs of what is on the table. Its work goes on beside the
// session, which takes in each run as it is done.
type batch struct {
	line  *timeline
	runs  int
	all   []record.Run // all arms of run 0, then of run 1, and so on, as in a plan
	done  int          // of all
	end   context.CancelFunc
	over  sync.WaitGroup
	told  time.Time
	error error
}

// beginBatch lives so many runs of the table's arms, with its changes; 0 ends
// the one that goes on.
func (s *Session) beginBatch(runs int) error {
	s.dropBatch()
	if runs == 0 {
		return nil
	}
	arms := len(s.line.study.Arms)
	switch most := s.c.Limits.Runs; {
	case runs < 0:
		return fmt.Errorf("%d runs: want 1 or more", runs)
	case most > 0 && runs > most:
		return fmt.Errorf("%d runs: want %d at most here; sim run --runs has no such bound", runs, most)
	case s.c.Limits.Work > 0 && runs*arms*s.line.weeks()*s.arms[0].world.Seats > batchWork*s.c.Limits.Work:
		return fmt.Errorf("%d runs of so many people would take long: want %d at most here; sim run --runs has no such bound", runs,
			batchWork*s.c.Limits.Work/(arms*s.line.weeks()*s.arms[0].world.Seats))
	case runs*arms*s.line.weeks()*len(record.Metrics) > mostCells:
		return fmt.Errorf("%d runs of %d arms over %d weeks do not fit here: want %d runs at most", runs, arms, s.line.weeks(),
			mostCells/(arms*s.line.weeks()*len(record.Metrics)))
	}
	ctx, end := context.WithCancel(s.ctx)
	b := &batch{line: s.line, runs: runs, all: make([]record.Run, runs*arms), end: end}
	s.batch = b
	next, lock := 0, sync.Mutex{}
	take := func() (int, bool) {
		lock.Lock()
		defer lock.Unlock()
		if ctx.Err() != nil || next == len(b.all) {
			return 0, false
		}
		next++
		return next - 1, true
	}
	for range min(workers(), len(b.all)) {
		b.over.Go(func() {
			for i, ok := take(); ok; i, ok = take() {
				run, err := s.one(ctx, b.line, i%arms, i/arms)
				if ctx.Err() != nil {
					return
				}
				select {
				case s.done <- func() { s.took(b, i, run, err) }:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	return nil
}

// workers is how many runs are lived at once: one processor is left to the
// run on the table.
func workers() int { return max(1, min(8, runtime.GOMAXPROCS(0)-1)) }

// one lives a run of an arm.
func (s *Session) one(ctx context.Context, line *timeline, arm, run int) (r record.Run, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("run %d: the program made a mistake (%v); please report it", run, p)
		}
	}()
	l, err := line.begin(arm, run)
	if err != nil {
		return r, err
	}
	series := record.Series{Rows: make([]float64, 0, len(record.Metrics)*line.weeks())}
	if err := l.live(&series, s.stopper(ctx)); err != nil || ctx.Err() != nil {
		return r, err
	}
	return line.sumUp(arm, run, series.Rows, l.world), nil
}

// stopper returns what tells a run between two weeks whether to stop; it lets a
// browser hear of messages meanwhile.
func (s *Session) stopper(ctx context.Context) func() bool {
	began := time.Now()
	return func() bool {
		if s.c.Yield != nil && time.Since(began) > slice {
			s.c.Yield()
			began = time.Now()
		}
		return ctx.Err() != nil
	}
}

// took takes in a run.
func (s *Session) took(b *batch, i int, run record.Run, err error) {
	if s.batch != b {
		return
	}
	if err != nil {
		b.error = err
		b.end()
	}
	b.all[i] = run
	b.done++
	if over := b.done == len(b.all); over || b.error != nil || time.Since(b.told) > time.Second/8 {
		b.told = time.Now()
		news := BatchNews{Event: "batch", Done: b.done, Total: len(b.all)}
		if b.error != nil {
			news.Error = b.error.Error()
		}
		s.tell(news)
	}
}

// dropBatch ends the work of a batch and forgets it.
func (s *Session) dropBatch() {
	if s.batch != nil {
		s.batch.end()
		s.batch.over.Wait()
		s.batch = nil
	}
}

// finished returns the batch if all its runs are done.
func (s *Session) finished() (*batch, error) {
	b := s.batch
	switch {
	case b == nil:
		return nil, fmt.Errorf("there are no runs yet")
	case b.error != nil:
		return nil, b.error
	case b.done < len(b.all):
		return nil, fmt.Errorf("%d of %d runs are done", b.done, len(b.all))
	}
	return b, nil
}

// spread returns a metric over all runs of the batch.
func (s *Session) spread(name string) (*Spread, error) {
	b, err := s.finished()
	if err != nil {
		return nil, err
	}
	m, ok := record.MetricIndex(name)
	if !ok {
		return nil, fmt.Errorf("no measure is called %q", name)
	}
	arms, weeks := len(b.line.study.Arms), b.line.weeks()
	sp := &Spread{Metric: name, Runs: b.runs, EndOf: min(52, weeks), Shown: s.state.Run}
	for a := range arms {
		var runs [][]Num
		var ends, whole []float64
		for k := range b.runs {
			r := &b.all[k*arms+a]
			series := r.Column(m, nil)
			runs = append(runs, nums(series))
			ends = append(ends, mean(series[len(series)-sp.EndOf:]))
			whole = append(whole, mean(series))
		}
		sp.Arms = append(sp.Arms, runs)
		sp.Ends = append(sp.Ends, nums(ends))
		sp.Middle = append(sp.Middle, middle(whole))
	}
	if arms == 2 {
		sp.Ahead = []int{0, 0}
		for k := range b.runs {
			switch x, y := sp.Ends[0][k], sp.Ends[1][k]; {
			case x > y:
				sp.Ahead[0]++
			case y > x:
				sp.Ahead[1]++
			}
		}
	}
	return sp, nil
}

func nums(x []float64) []Num {
	out := make([]Num, len(x))
	for i := range x {
		out[i] = Num(x[i])
	}
	return out
}

func mean(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum / float64(len(x))
}

// middle returns the place of the value that lies in the middle of all, the
// lower of two.
func middle(x []float64) int {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case x[a] < x[b] || math.IsNaN(x[a]) && !math.IsNaN(x[b]):
			return -1
		case x[a] > x[b]:
			return 1
		}
		return 0
	})
	return order[(len(order)-1)/2]
}
