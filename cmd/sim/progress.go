package main

import (
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress tells how far the runs are, on the error stream: a bar on a
// terminal once a second has passed, a line every five seconds elsewhere.
type progress struct {
	app   *app
	total int
	from  int // done before it began
	done  atomic.Int64
	began time.Time
	quit  chan struct{}
	ended chan struct{}
}

const (
	barAfter  = time.Second
	lineEvery = 5 * time.Second
)

// follow begins to tell about so many runs, until end is called.
func (a *app) follow(total int) *progress { return a.followFrom(0, total) }

// followFrom does the same where some runs are done already.
func (a *app) followFrom(from, total int) *progress {
	p := &progress{app: a, total: total, from: from, began: time.Now(), quit: make(chan struct{}), ended: make(chan struct{})}
	p.done.Store(int64(from))
	switch {
	case a.quiet:
		close(p.ended)
	case isTerminal(a.err):
		go p.bar()
	default:
		go p.lines()
	}
	return p
}

// report notes that runs are done.
func (p *progress) report(done, total int) { p.done.Store(int64(done)) }

// end stops telling and clears the bar away.
func (p *progress) end() {
	close(p.quit)
	<-p.ended
}

func (p *progress) lines() {
	defer close(p.ended)
	tick := time.NewTicker(lineEvery)
	defer tick.Stop()
	for {
		select {
		case <-p.quit:
			return
		case <-tick.C:
			fmt.Fprintln(p.app.err, p.line())
		}
	}
}

// line tells how far the runs are by now.
func (p *progress) line() string {
	return progressLine(p.from, int(p.done.Load()), p.total, time.Since(p.began))
}

// progressLine tells how many runs are done and about how long the rest takes,
// when from of them were done before.
func progressLine(from, done, total int, since time.Duration) string {
	line := fmt.Sprintf("%d of %d runs", done, total)
	if done == from {
		return line
	}
	return line + ", " + about(since.Seconds()*float64(total-done)/float64(done-from)) + " left"
}

// about tells so many seconds in words.
func about(seconds float64) string {
	switch {
	case seconds < 90:
		return fmt.Sprintf("about %.0f s", math.Ceil(seconds))
	case seconds < 100*60:
		return fmt.Sprintf("about %.0f min", math.Ceil(seconds/60))
	}
	return fmt.Sprintf("about %.1f h", seconds/3600)
}

func (p *progress) bar() {
	defer close(p.ended)
	select {
	case <-p.quit:
		return
	case <-time.After(barAfter):
	}
	all := mpb.New(mpb.WithOutput(p.app.err), mpb.WithWidth(40))
	bar := all.AddBar(int64(p.total), mpb.BarRemoveOnComplete(), mpb.AppendDecorators(decor.Any(func(decor.Statistics) string {
		return p.line()
	})))
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-p.quit:
			bar.Abort(true)
			all.Wait()
			return
		case <-tick.C:
			bar.SetCurrent(min(p.done.Load(), int64(p.total)-1)) // a full bar could not be taken away
		}
	}
}
