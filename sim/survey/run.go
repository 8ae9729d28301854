package survey

import (
	"context"
	"fmt"
	"math"
	"sync"

	"leadsim/sim/param"
)

// Ensemble says what is surveyed.
type Ensemble struct {
	// Params is the base from which organizations differ as Draws says. Its
	// Styles must hold those of Prevalences. Assignments, events, files of people
	// and what NoEffect names are not read.
	Params        *param.Params
	Organizations int
	Seed          int // two ensembles of one seed meet the same people and the same luck

	// FirstBlock leaves out what only targets of the second block need.
	FirstBlock bool

	Workers  int                   // organizations lived at once, 1 at the least; no result depends on it
	Progress func(done, total int) // may be nil; one call at a time
	Sheet    func(*Sheet)          // gets what each organization answered, in their order; may be nil
}

// Run surveys an ensemble. It holds no organization for longer than it lives.
// When ctx is done it stops between two weeks and returns the context's error;
// other errors name the organization.
func Run(ctx context.Context, e Ensemble) (*Report, error) {
	if e.Organizations < 1 {
		return nil, fmt.Errorf("survey: %d organizations: want 1 or more", e.Organizations)
	}
	d := newDesk(&e)
	var all sync.WaitGroup
	for range max(1, min(e.Workers, e.Organizations)) {
		all.Go(func() {
			for i, ok := d.take(ctx); ok; i, ok = d.take(ctx) {
				f, s, err := e.ask(ctx, i)
				d.bring(i, f, s, err)
			}
		})
	}
	stop := context.AfterFunc(ctx, d.wake)
	all.Wait()
	stop()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if d.err != nil {
		return nil, d.err
	}
	return e.report(d.found), nil
}

// ask lives organization i and asks its people; the sheet is nil if it has
// closed.
func (e *Ensemble) ask(ctx context.Context, i int) (f *Finding, s *Sheet, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("organization %d: the program made a mistake (%v)", i, r)
		}
	}()
	p, err := e.draw(i)
	if err != nil {
		return nil, nil, fmt.Errorf("organization %d: %w", i, err)
	}
	v, err := newVisit(p, i)
	if err != nil {
		return nil, nil, fmt.Errorf("organization %d: %w", i, err)
	}
	v.world.Run(v, func() bool { return v.closed || ctx.Err() != nil })
	f = &Finding{Organization: i, Closed: v.closed, turnover: math.NaN()}
	if ctx.Err() == nil && !v.closed {
		s = v.sheet(i)
		f = v.finding(i, s)
	}
	if !e.FirstBlock && i%threatEvery == 0 {
		if err := threaten(ctx, p, f); err != nil {
			return nil, nil, fmt.Errorf("organization %d: %w", i, err)
		}
	}
	return f, s, nil
}

// desk hands out organizations in order and brings what they gave back into
// order, so that nobody is more than a few ahead.
type desk struct {
	sync.Mutex
	room     *sync.Cond
	e        *Ensemble
	next     int // to be handed out
	told     int // organizations whose sheets were passed on
	waiting  map[int]*Sheet
	found    []*Finding
	failed   int // the first organization that went wrong
	err      error
	progress int
	ahead    int
}

func newDesk(e *Ensemble) *desk {
	d := &desk{e: e, waiting: map[int]*Sheet{}, found: make([]*Finding, e.Organizations), failed: e.Organizations, ahead: 4 * max(1, e.Workers)}
	d.room = sync.NewCond(&d.Mutex)
	return d
}

// wake lets those who wait for room look again. It takes the lock, so that
// nobody begins to wait between looking and being woken.
func (d *desk) wake() {
	d.Lock()
	defer d.Unlock()
	d.room.Broadcast()
}

// take returns the next organization, and false if there is none, one has
// failed, or ctx is done.
func (d *desk) take(ctx context.Context) (i int, ok bool) {
	d.Lock()
	defer d.Unlock()
	for d.next < d.failed && d.next >= d.told+d.ahead && ctx.Err() == nil {
		d.room.Wait()
	}
	if d.next >= d.failed || ctx.Err() != nil {
		return 0, false
	}
	d.next++
	return d.next - 1, true
}

// bring takes what an organization gave, and passes on what is in order.
func (d *desk) bring(i int, f *Finding, s *Sheet, err error) {
	d.Lock()
	defer d.Unlock()
	defer d.room.Broadcast()
	if err != nil {
		if i < d.failed {
			d.failed, d.err = i, err
		}
		return
	}
	d.found[i], d.waiting[i] = f, s
	d.progress++
	if d.e.Progress != nil {
		d.e.Progress(d.progress, d.e.Organizations)
	}
	for s, there := d.waiting[d.told]; there; s, there = d.waiting[d.told] {
		delete(d.waiting, d.told)
		d.told++
		if d.e.Sheet != nil && s != nil {
			d.e.Sheet(s)
		}
	}
}
