package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"time"
)

// grace is how long runs in the making may take to finish after a stop.
const grace = 10 * time.Second

// stopper hears the signals that end a sweep. The first closes stop: what is
// in the making is finished, as far as grace lets it. The second abandons that. From the
// third on the system does what it likes with them.
type stopper struct {
	stop    chan struct{}
	ctx     context.Context
	abandon context.CancelFunc
	in      chan os.Signal
	code    atomic.Int32 // exit code, 0 = no signal came
}

// asked is why the program's own context is done: a signal came.
type asked struct{ os.Signal }

// Error names the signal.
func (a asked) Error() string { return a.String() }

// askedCode returns the exit code of a program that a signal ended.
func askedCode(ctx context.Context) int {
	if by, ok := context.Cause(ctx).(asked); ok && by.Signal != os.Interrupt {
		return exitStopped
	}
	return exitInterrupted
}

// hear begins to listen; the program's own listening for Ctrl-C is not looked
// at, as it would break off runs at once.
func hear(ctx context.Context) *stopper {
	s := &stopper{stop: make(chan struct{}), in: make(chan os.Signal, 3)}
	s.ctx, s.abandon = context.WithCancel(context.WithoutCancel(ctx))
	signal.Notify(s.in, stopSignals...)
	came := ctx.Err() != nil // while all was looked at
	if came {
		s.code.Store(int32(askedCode(ctx)))
		close(s.stop)
	}
	go func() {
		if !came {
			first, open := <-s.in
			if !open {
				return
			}
			code := int32(exitStopped)
			if first == os.Interrupt {
				code = exitInterrupted
			}
			s.code.Store(code)
			close(s.stop)
		}
		if _, open := <-s.in; open {
			signal.Stop(s.in)
			s.abandon()
		}
	}()
	return s
}

// end listens no more.
func (s *stopper) end() {
	signal.Stop(s.in)
	close(s.in)
	s.abandon()
}

// stopped says that a sweep was ended before it was done.
type stopped struct {
	done, total int
	dir         string
	code        int
}

// Error tells how to go on.
func (s *stopped) Error() string {
	return fmt.Sprintf("stopped at %d of %d runs, which are kept in %s; the same command goes on", s.done, s.total, s.dir)
}
