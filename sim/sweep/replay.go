package sweep

import (
	"errors"
	"io/fs"
	"math"

	"leadsim/sim/model"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Replay lives one run again with everything that is known of it.
type Replay struct {
	Arm    scenario.Arm
	Number int // of the run
	Weeks  int
	Run    record.Run

	// Seen is called at the end of every week, nil to look at nothing.
	Seen func(w *model.World, week int)
}

// Live lives the run. The result is the same, bit for bit, as it was in the
// sweep.
func (r *Replay) Live() error {
	w, err := model.New(r.Arm.Params, r.Number)
	if err != nil {
		return err
	}
	series := new(watching)
	series.look = func() {
		if r.Seen != nil {
			r.Seen(w, w.Week()-1)
		}
	}
	w.Run(series, nil)
	r.Run = record.Run{Replication: r.Number, Shock: FirstShock(r.Arm.Params), Series: series.Rows, Happenings: w.Happenings(), Ledger: w.Ledger()}
	r.Run.SumUp(r.Weeks)
	return nil
}

// watching keeps the weeks and looks at the organization after each.
type watching struct {
	record.Series
	look func()
}

// Observe keeps the week.
func (s *watching) Observe(snap *model.Snapshot) {
	s.Series.Observe(snap)
	s.look()
}

// Difference is an outcome that is not as it was stored.
type Difference struct {
	Outcome       string
	Stored, Again float64
}

// Compare returns the outcomes in which the run differs from those stored, to
// the bit. Missing numbers are equal.
func (r *Replay) Compare(stored []float64) (all []Difference) {
	for o := range record.Outcomes {
		again := r.Run.Outcomes[o]
		if o >= len(stored) || math.IsNaN(stored[o]) != math.IsNaN(again) || !math.IsNaN(again) && stored[o] != again {
			was := math.NaN()
			if o < len(stored) {
				was = stored[o]
			}
			all = append(all, Difference{record.Outcomes[o].Name, was, again})
		}
	}
	return all
}

// StoredOutcomes returns the outcomes of a run as the chunks in dir have them,
// nil if they have none, or if the run failed.
func (e *Experiment) StoredOutcomes(dir string, at Place) (stored []float64, err error) {
	number := e.Number(at)
	_, err = readStore(dir, keyOf(e.Hash()), func(o *Outcome) {
		if o.Number == number && o.Failed == "" {
			stored = append([]float64(nil), o.Outcomes...)
		}
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return stored, err
}
