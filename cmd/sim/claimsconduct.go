package main

import (
	"context"
	"errors"

	"leadsim/sim/sweep"
)

// begin tells of so many runs to come.
func (w *claimsWork) begin(runs int) {
	w.end()
	w.done, w.total = 0, runs
	w.p = w.app.follow(runs)
}

// end tells no more.
func (w *claimsWork) end() {
	if w.p != nil {
		w.p.end()
		w.p = nil
	}
}

// conduct has the wanted runs of a session done, until all are or it is asked
// to stop; it is a claim.Conductor.
func (w *claimsWork) conduct(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
	missing, before := s.Missing(only), s.Progress().Done
	w.done += runs - missing
	if missing > 0 && w.signals.code.Load() == 0 {
		from := w.done
		now, err := s.Conduct(ctx, sweep.How{Workers: w.app.workers, Stop: w.signals.stop, Grace: grace, Only: only,
			Progress: func(now sweep.Progress) { w.p.report(from+now.Done-before, w.total) }})
		w.done = from + now.Done - before
		missing -= now.Done - before
		if err != nil && !(w.signals.code.Load() != 0 && errors.Is(err, context.Canceled)) {
			return err
		}
	}
	if code := int(w.signals.code.Load()); code != 0 && missing > 0 {
		return &stopped{w.done, w.total, w.dir, code}
	}
	w.p.report(w.done, w.total)
	return nil
}
