package design

import (
	"testing"

	"leadsim/sim/rng"
)

// One point of 20 factors: what a run of some milliseconds pays for its design.
func BenchmarkPoint(b *testing.B) {
	for name, d := range map[string]Design{
		"lhs":      must(NewLatinHypercube(unit(20), 1_000_000, key(1))),
		"sobol":    must(NewSobol(unit(20), 1_000_000, key(1))),
		"morris":   must(NewMorris(unit(20), Trajectories{N: 40_000}, key(1))),
		"saltelli": must(NewSaltelli(unit(20), Rows{N: 40_000}, key(1))),
	} {
		b.Run(name, func(b *testing.B) {
			for i := range b.N {
				d.Point(i % d.Len())
			}
		})
	}
}

// The choice of 20 trajectories of 20 factors out of 500.
func BenchmarkMorrisChoice(b *testing.B) {
	for range b.N {
		must(NewMorris(unit(20), Trajectories{N: 20, Candidates: 500}, key(1)))
	}
}

// Indices of 20 factors from 1024 rows, with 1000 resamples.
func BenchmarkIndices(b *testing.B) {
	d := must(NewSaltelli(unit(20), Rows{N: 1024}, key(1)))
	y, draws := make([]float64, d.Len()), key(1).At(rng.Shock, 0)
	for i := range y {
		y[i] = draws.Float64(rng.Who(i))
	}
	for b.Loop() {
		d.Indices(y, Bootstrap{Resamples: 1000, Key: key(1)})
	}
}
