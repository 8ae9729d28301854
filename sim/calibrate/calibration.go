package calibrate

import (
	"context"
	"fmt"

	"leadsim/sim/param"
	"leadsim/sim/rng"
	"leadsim/sim/survey"
)

// Calibration is a fit: what is asked for, and the points that were tried.
type Calibration struct {
	// Ensemble is what every point is judged on: the same seed, so that all meet
	// the same people and the same luck. Only its first block is asked.
	Ensemble     survey.Ensemble
	Coefficients []Coefficient
	Evaluations  int // of each search
	Form         Form
	Starts       int // searches for all targets: the first from the base, the others from elsewhere

	Known []Point          // points of an earlier calibration of the same settings, which need not be lived again
	Tried func(*Point)     // hears of each point that was lived; may be nil
	Lived func(points int) // hears how many points there are by now; may be nil

	Points []Point // in the order in which they were tried; the first is the base

	targets []*survey.Target
	draws   [][]int
}

// Point is a set of values and what the ensemble gave for it.
type Point struct {
	Search int       // 0 is the base itself, then the searches in their order
	Values []float64 // of the coefficients
	Means  []float64 // of the targets of the first block, NaN where not measured

	Objective [numWeightings]float64
	resampled [numWeightings][]float64
}

// Searches returns how many searches there are: those for all targets, and one
// without the recalled ones.
func (c *Calibration) Searches() int { return c.Starts + 1 }

// Total returns how many points are tried in all.
func (c *Calibration) Total() int { return 1 + c.Searches()*c.Evaluations }

// Targets are those of the first block.
func (c *Calibration) Targets() []*survey.Target {
	if c.targets == nil {
		c.targets = firstBlock()
	}
	return c.targets
}

// Weighting returns what a search is for.
func (c *Calibration) Weighting(search int) Weighting {
	if search > c.Starts {
		return WithoutRecalled
	}
	return AllTargets
}

// Search tries points until the budget is spent, or ctx is done: then it
// returns ctx's error, and Points holds what was tried.
func (c *Calibration) Search(ctx context.Context) error {
	c.draws = draws(c.Ensemble.Seed, c.Ensemble.Organizations)
	base := make([]float64, len(c.Coefficients))
	for i := range c.Coefficients {
		base[i] = c.Coefficients[i].Default(c.Ensemble.Params)
	}
	if _, err := c.try(ctx, 0, base); err != nil {
		return err
	}
	for search := 1; search <= c.Searches() && ctx.Err() == nil; search++ {
		w := c.Weighting(search)
		source := rng.NewSource(rng.NewKey(uint64(c.Ensemble.Seed), uint32(search)), rng.Design, 0)
		err := minimize(ctx, c.start(search, base), c.Evaluations, source, func(u []float64) (float64, error) {
			p, err := c.try(ctx, search, c.valuesAt(u))
			if err != nil {
				return 0, err
			}
			return p.Objective[w], nil
		})
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// start returns where a search begins: at the base, or a drawn place if it is
// one more search for the same.
func (c *Calibration) start(search int, base []float64) []float64 {
	u := make([]float64, len(base))
	source := rng.NewSource(rng.NewKey(uint64(c.Ensemble.Seed), uint32(search)), rng.Design, 1)
	for i := range u {
		if search > 1 && search <= c.Starts {
			u[i] = 0.1 + float64(0.8*float64(source.Uint64()>>11)/(1<<53))
		} else {
			u[i] = c.Coefficients[i].Place(base[i])
		}
	}
	return u
}

func (c *Calibration) valuesAt(u []float64) []float64 {
	out := make([]float64, len(u))
	for i := range u {
		out[i] = c.Coefficients[i].at(u[i])
	}
	return out
}

// try lives the ensemble with some values, unless it is known what comes out.
func (c *Calibration) try(ctx context.Context, search int, values []float64) (*Point, error) {
	p, err := c.known(search, values)
	if err != nil {
		return nil, err
	}
	if p == nil {
		if p, err = c.live(ctx, search, values); err != nil {
			return nil, err
		}
		if c.Tried != nil {
			c.Tried(p)
		}
	}
	c.Points = append(c.Points, *p)
	if c.Lived != nil {
		c.Lived(len(c.Points))
	}
	return &c.Points[len(c.Points)-1], nil
}

// known returns the next of the known points, nil if there is none left.
func (c *Calibration) known(search int, values []float64) (*Point, error) {
	n := len(c.Points)
	if n >= len(c.Known) {
		return nil, nil
	}
	p := c.Known[n]
	same := p.Search == search && len(p.Values) == len(values) && len(p.Means) == len(c.Targets())
	for i := range values {
		same = same && p.Values[i] == values[i]
	}
	if !same {
		return nil, fmt.Errorf("what is kept of an earlier calibration does not lead here: point %d is another", n)
	}
	for w := range numWeightings {
		p.Objective[w] = c.Form.Objective(w, c.Targets(), p.Means)
	}
	return &p, nil
}

// live surveys the ensemble with some values.
func (c *Calibration) live(ctx context.Context, search int, values []float64) (*Point, error) {
	e := c.Ensemble
	e.FirstBlock = true
	base, err := c.Base(values)
	if err != nil {
		return nil, err
	}
	e.Params = base
	r, err := survey.Run(ctx, e)
	if err != nil {
		return nil, err
	}
	p := &Point{Search: search, Values: values}
	for i := range r.Measures {
		p.Means = append(p.Means, r.Measures[i].Mean)
	}
	for w := range numWeightings {
		p.Objective[w] = c.Form.Objective(w, c.Targets(), p.Means)
		p.resampled[w] = c.Form.resampled(w, c.Targets(), r.Found, c.draws)
	}
	return p, nil
}

// Base returns the base with some values of the coefficients.
func (c *Calibration) Base(values []float64) (*param.Params, error) {
	p := c.Ensemble.Params
	for i := range c.Coefficients {
		var err error
		if p, err = survey.Override(p, c.Coefficients[i].Key, values[i]); err != nil {
			return nil, err
		}
	}
	return p, nil
}
