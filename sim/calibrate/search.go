package calibrate

import (
	"context"

	"leadsim/sim/rng"
)

// firstStep is the spread of the first population, on the logit scale: two
// thirds of it lie between .31 and .69 of a range about its middle.
const firstStep = 0.8

// minimize searches n dimensions from a place in the unit cube, and calls f with
// places of the open cube, one after the other, so often or until ctx is done:
// then it returns nil, as after the last.
func minimize(ctx context.Context, from []float64, evaluations int, source rng.Source, f func(u []float64) (float64, error)) error {
	start := make([]float64, len(from))
	for i, u := range from {
		start[i] = logit(u)
	}
	e := newEvolution(start, firstStep, source)
	for done := 0; done < evaluations; {
		var values []float64
		for _, z := range e.ask() {
			if done == evaluations || ctx.Err() != nil {
				return nil
			}
			for i := range z {
				z[i] = logistic(z[i])
			}
			x, err := f(z)
			if err != nil {
				if ctx.Err() != nil {
					return nil
				}
				return err
			}
			values = append(values, x)
			done++
		}
		e.tell(values)
	}
	return nil
}
