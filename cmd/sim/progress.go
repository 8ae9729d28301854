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
func (a *app) follow(total int) *progress {
	p := &progress{app: a, total: total, began: time.Now(), quit: make(chan struct{}), ended: make(chan struct{})}
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
			fmt.Fprintln(p.app.err, progressLine(int(p.done.Load()), p.total, time.Since(p.began)))
		}
	}
}

// progressLine tells how many runs are done and about how long the rest takes.
func progressLine(done, total int, since time.Duration) string {
	line := fmt.Sprintf("%d of %d runs", done, total)
	if done == 0 {
		return line
	}
	rest := since.Seconds() * float64(total-done) / float64(done)
	if rest < 90 {
		return line + fmt.Sprintf(", about %.0f s left", math.Ceil(rest))
	}
	return line + fmt.Sprintf(", about %.0f min left", math.Ceil(rest/60))
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
		return progressLine(int(p.done.Load()), p.total, time.Since(p.began))
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
