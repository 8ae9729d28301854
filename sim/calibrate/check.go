package calibrate

import (
	"context"

	"leadsim/sim/param"
	"leadsim/sim/survey"
)

// Check is what the base and both fits give on organizations that nothing was
// fitted to, the second block included.
type Check struct {
	Seed, Organizations int
	Base                *survey.Report
	Fitted              [numWeightings]*survey.Report
}

// Check surveys the base and both fits on another ensemble. A fit that is the
// base itself, or the other fit, is surveyed once. lived hears of every
// organization that was lived, and may be nil.
func (c *Calibration) Check(ctx context.Context, seed, organizations int, lived func()) (*Check, error) {
	out := &Check{Seed: seed, Organizations: organizations}
	ask := func(p *param.Params) (*survey.Report, error) {
		e := survey.Ensemble{Params: p, Organizations: organizations, Seed: seed, Workers: c.Ensemble.Workers}
		if lived != nil {
			e.Progress = func(done, total int) { lived() }
		}
		return survey.Run(ctx, e)
	}
	known := map[int]*survey.Report{}
	var err error
	if out.Base, err = ask(c.Ensemble.Params); err != nil {
		return nil, err
	}
	known[0] = out.Base
	for w := range numWeightings {
		best := c.Best(w)
		if known[best] == nil {
			p, err := c.Base(c.Points[best].Values)
			if err != nil {
				return nil, err
			}
			if known[best], err = ask(p); err != nil {
				return nil, err
			}
		}
		out.Fitted[w] = known[best]
	}
	return out, nil
}

// ObjectiveOf returns the objective of a report.
func (c *Calibration) ObjectiveOf(r *survey.Report, w Weighting) float64 {
	var means []float64
	for i := range r.Measures {
		if r.Measures[i].Block == 1 {
			means = append(means, r.Measures[i].Mean)
		}
	}
	return c.Form.Objective(w, c.Targets(), means)
}
