package design

import (
	"math"
	"testing"

	"leadsim/sim/rng"
)

func TestTheFloorOfKnownNumbers(t *testing.T) {
	f := new(Floor)
	if f.Points() != 0 || !math.IsNaN(f.Share()) || !math.IsNaN(f.Run()) {
		t.Errorf("empty floor: %d points, share %v", f.Points(), f.Share())
	}
	f.Add([]float64{1, 3})                // mean 2, variance 2, of the mean 1
	f.Add([]float64{6, 6, 6, math.NaN()}) // mean 6, variance 0
	f.Add([]float64{5, math.NaN()})       // does not count
	f.Add([]float64{9, 11, 10})           // mean 10, variance 1, of the mean 1/3
	if f.Points() != 3 {
		t.Errorf("%d points", f.Points())
	}
	near(t, "run", f.Run(), 1, 1e-15)
	near(t, "luck", f.Luck(), 4.0/9, 1e-15)
	near(t, "total", f.Total(), 16, 1e-14)
	near(t, "share", f.Share(), 4.0/9/16, 1e-15)
}

// noisy is a run of 4 u1 with normal luck of variance 1 for each point and replication.
func noisy(d Design, i, replication int) float64 {
	p := d.Point(i)
	return 4*p[0].(float64) + rng.Normal(rng.NewKey(1, uint32(replication)).At(rng.Shock, 0).Float64(rng.Who(i)))
}

// What a factor without effect shows where each point has luck of its own is what the floor foretells.
func TestTheFloorIsWhereAFactorWithoutEffectLies(t *testing.T) {
	const replications = 4
	mean := func(d Design, f *Floor) []float64 {
		y, runs := make([]float64, d.Len()), make([]float64, replications)
		for i := range y {
			for r := range runs {
				runs[r] = noisy(d, i, r)
				y[i] += runs[r] / replications
			}
			f.Add(runs)
		}
		return y
	}
	floor := new(Floor)
	s := must(NewSaltelli(unit(2), Rows{N: 2048}, key(1)))
	idle := s.Indices(mean(s, floor), Bootstrap{}).Factors[1].Total.Value
	near(t, "share", floor.Share(), 0.25/(16.0/12+0.25), 0.01)
	near(t, "total of the idle factor", idle, floor.Share(), 0.02)

	floor = new(Floor)
	m := must(NewMorris(unit(2), Trajectories{N: 2000}, key(1)))
	idle = m.Effects(mean(m, floor), Bootstrap{}).Factors[1].MuStar.Value
	near(t, "luck", floor.Luck(), 0.25, 0.01)
	near(t, "mu* of the idle factor", idle, m.FloorOfEffects(floor.Luck()), 0.03)
}
