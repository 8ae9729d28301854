package design

import (
	"math"
	"reflect"
	"slices"
	"testing"
)

func TestEachStepMovesOneFactorByDelta(t *testing.T) {
	for _, levels := range []int{2, 4, 8, 10} {
		const k = 5
		m := must(NewMorris(unit(k), Trajectories{N: 300, Levels: levels}, key(levels)))
		if m.Len() != 300*(k+1) || m.Trajectories() != 300 {
			t.Fatalf("%d points, %d trajectories", m.Len(), m.Trajectories())
		}
		last, u := make([]float64, k), make([]float64, k)
		visits := make([]int, levels)
		for i := range m.Len() {
			m.Unit(i, u)
			changed := 0
			for j := range u {
				level := u[j] * float64(levels-1)
				if level != math.Round(level) || level < 0 || level > float64(levels-1) {
					t.Fatalf("coordinate %v is no level of %d", u[j], levels)
				}
				visits[int(level)]++
				if d := math.Abs(u[j] - last[j]); d != 0 && i%(k+1) > 0 {
					changed++
					near(t, "step", d, float64(levels)/(2*float64(levels-1)), 1e-15)
				}
			}
			if want := min(i%(k+1), 1); changed != want {
				t.Fatalf("point %d: %d factors move", i, changed)
			}
			if i%(k+1) == k { // all have moved
				first := make([]float64, k)
				m.Unit(i-k, first)
				for j := range u {
					if u[j] == first[j] {
						t.Fatalf("trajectory %d does not move factor %d", i/(k+1), j)
					}
				}
			}
			copy(last, u)
		}
		for level, n := range visits { // 9000 coordinates, dependent within a trajectory
			if share := float64(n) / 9000 * float64(levels); math.Abs(share-1) > 0.25 {
				t.Errorf("level %d of %d comes %.3f times as often as it should", level, levels, share)
			}
		}
	}
}

// All 6 orders of three factors come alike: chi squared of 5 degrees of freedom is below 20.5 in 999 cases of 1000.
func TestOrdersComeAlike(t *testing.T) {
	const n = 3000
	m := must(NewMorris(unit(3), Trajectories{N: n}, key(6)))
	count := map[[3]int]float64{}
	for c := range n {
		count[[3]int(m.candidate(c).order)]++
	}
	chi := 0.0
	for _, c := range count {
		chi += (c - n/6) * (c - n/6) / (n / 6)
	}
	if len(count) != 6 || chi > 20.5 {
		t.Errorf("%d orders, chi squared %.1f", len(count), chi)
	}
}

func TestEachStepChangesEveryKindOfFactor(t *testing.T) {
	m := must(NewMorris([]Factor{{Key: "a", Kind: Switch}, {Key: "b", Kind: Choice, Values: []any{"x", "y", "z"}},
		{Key: "c", Kind: Integer, Low: 1, High: 2}, {Key: "d", Kind: Integer, Low: 0, High: 100}, {Key: "e", Kind: Log, Low: 1, High: 2}},
		Trajectories{N: 50}, key(1)))
	for i := range m.Len() {
		if i%6 == 0 {
			continue
		}
		changed, before, after := 0, m.Point(i-1), m.Point(i)
		for j := range before {
			if before[j] != after[j] {
				changed++
			}
		}
		if changed != 1 {
			t.Fatalf("%v to %v: %d values change", before, after, changed)
		}
	}
}

// The six trajectories of exercise 3a and the outputs of exercise 4 in chapter 3 of Saltelli et al. (2008), pages 134
// and 138; also in the tests of SALib.
var primer = struct {
	walks []walk
	y     []float64
}{
	[]walk{
		{[]int{0, 1}, []int{1, 0}}, {[]int{0, 1}, []int{0, 1}}, {[]int{2, 0}, []int{1, 0}},
		{[]int{1, 3}, []int{0, 1}}, {[]int{1, 3}, []int{1, 0}}, {[]int{1, 2}, []int{1, 0}},
	},
	[]float64{0.97, 0.71, 2.39, 0.97, 2.30, 2.39, 1.87, 2.40, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.20, 1.87, 1.0},
}

func TestDistancesAreThoseOfTheBook(t *testing.T) {
	d := distances(primer.walks, 4)
	for b, row := range [][]float64{{}, {5.50}, {6.18, 5.31}, {6.89, 6.18, 6.57}, {6.18, 5.31, 5.41, 5.50}, {7.52, 5.99, 5.52, 7.31, 5.77}} {
		for a, want := range row {
			near(t, "distance", math.Sqrt(d[a][b])/3, want, 0.0101) // the book cuts digits off
			near(t, "distance", d[b][a], d[a][b], 0)
		}
	}
	chosen := mostApart(d, 4)
	slices.Sort(chosen)
	if !reflect.DeepEqual(chosen, []int{0, 2, 3, 5}) { // trajectories 1, 3, 4, 6 in the book
		t.Errorf("chosen %v", chosen)
	}
}

func TestEffectsAreThoseOfTheBook(t *testing.T) {
	e := make([]float64, 12)
	for r := range primer.walks {
		primer.walks[r].elementary(4, primer.y[3*r:], e[2*r:])
	}
	out := make([]float64, 6)
	sumUp(e, 2, []float64{1, 1, 1, 1, 1, 1}, out)
	for i, want := range []float64{0.66, 1.62, 1.79, 0.21, 0.35, 0.41} { // mu, mu*, sigma of both factors
		near(t, "mu, mu*, sigma", out[i], want, 0.02)
	}
}

func TestTheChoiceIsNearTheBest(t *testing.T) {
	for seed := range 20 {
		m := must(NewMorris(unit(3), Trajectories{N: 4}, key(seed)))
		all := make([]walk, 12)
		for c := range all {
			all[c] = m.candidate(c)
		}
		d := distances(all, 4)
		sum := func(set []int) (s float64) {
			for a := range set {
				for _, b := range set[:a] {
					s += d[set[a]][b]
				}
			}
			return math.Sqrt(s)
		}
		best := 0.0
		for a := range 12 {
			for b := range a {
				for c := range b {
					for e := range c {
						best = max(best, sum([]int{a, b, c, e}))
					}
				}
			}
		}
		chosen := mostApart(d, 4)
		if got := sum(chosen); got < 0.99*best {
			t.Errorf("seed %d: spread %.3f, the best is %.3f", seed, got, best)
		}
		picked := must(NewMorris(unit(3), Trajectories{N: 4, Candidates: 12}, key(seed)))
		if !reflect.DeepEqual(picked.chosen, chosen) || picked.Len() != 16 {
			t.Errorf("seed %d: chosen %v of %d points, want %v", seed, picked.chosen, picked.Len(), chosen)
		}
	}
}

func TestKnownEffects(t *testing.T) {
	m := must(NewMorris(unit(4), Trajectories{N: 4000, Candidates: 0}, key(2)))
	got := m.Effects(outputs(m, func(u []float64) float64 { return 3*u[0] - 2*u[1] + 0*u[2] }), Bootstrap{})
	for j, want := range []float64{3, -2, 0, 0} {
		f := got.Factors[j]
		near(t, "mu", f.Mu.Value, want, 1e-12)
		near(t, "mu*", f.MuStar.Value, math.Abs(want), 1e-12)
		near(t, "sigma", f.Sigma.Value, 0, 1e-12)
	}
	// u1 u2: the effect of one is the other, even over 0, 1/3, 2/3, 1. (2u3-1)^2: the steps 0 to 2/3 and 1/3 to 1
	// lead from 1 to 1/9 and from 1/9 to 1, so that the effects are -4/3 and 4/3.
	got = m.Effects(outputs(m, func(u []float64) float64 { return u[0]*u[1] + (2*u[2]-1)*(2*u[2]-1) }), Bootstrap{Resamples: 100, Key: key(1)})
	for j, want := range [][3]float64{{0.5, 0.5, math.Sqrt(5.0 / 36)}, {0.5, 0.5, math.Sqrt(5.0 / 36)}, {0, 4.0 / 3, 4.0 / 3}, {0, 0, 0}} {
		f := got.Factors[j]
		near(t, "mu", f.Mu.Value, want[0], 0.05)
		near(t, "mu*", f.MuStar.Value, want[1], 0.05)
		near(t, "sigma", f.Sigma.Value, want[2], 0.02)
		if !(f.MuStar.Low <= f.MuStar.Value+1e-12 && f.MuStar.Value <= f.MuStar.High+1e-12) {
			t.Errorf("mu* %+v", f.MuStar)
		}
	}
}

// morris is the function of Morris (1991) with 20 factors; the coefficients he drew from a normal
// distribution are (-1)^i and (-1)^(i+j) here.
func morris(x []float64) float64 {
	w := make([]float64, 21)
	for i := 1; i <= 20; i++ {
		w[i] = 2 * (x[i-1] - 0.5)
		if i == 3 || i == 5 || i == 7 {
			w[i] = 2 * (1.1*x[i-1]/(x[i-1]+0.1) - 0.5)
		}
	}
	sign := func(i int) float64 { return float64(1 - 2*(i%2)) }
	y := 5 * w[1] * w[2] * w[3] * w[4]
	for i := 1; i <= 20; i++ {
		if i <= 10 {
			y += 20 * w[i]
		} else {
			y += sign(i) * w[i]
		}
		for j := i + 1; j <= 20; j++ {
			if j <= 6 {
				y += -15 * w[i] * w[j]
			} else {
				y += sign(i+j) * w[i] * w[j]
			}
			for l := j + 1; l <= 5; l++ {
				y += -10 * w[i] * w[j] * w[l]
			}
		}
	}
	return y
}

// What Morris (1991) finds: factors 1 to 10 matter, 8 to 10 without curvature or interaction, 11 to
// 20 do not.
func TestScreeningFindsWhatMorrisFound(t *testing.T) {
	for _, candidates := range []int{0, 100} {
		m := must(NewMorris(unit(20), Trajectories{N: 20, Candidates: candidates}, key(4)))
		got := m.Effects(outputs(m, morris), Bootstrap{}).Factors
		for i := range 10 {
			for j := 10; j < 20; j++ {
				if got[i].MuStar.Value < 1.25*got[j].MuStar.Value {
					t.Errorf("%s matters little more than %s: %.1f, %.1f", got[i].Key, got[j].Key, got[i].MuStar.Value, got[j].MuStar.Value)
				}
			}
		}
		for i := 7; i < 10; i++ {
			near(t, "mu of "+got[i].Key, got[i].Mu.Value, 40, 8)
			for j := range 7 {
				if got[i].Sigma.Value > got[j].Sigma.Value/2 {
					t.Errorf("sigma of %s %.1f, of %s %.1f", got[i].Key, got[i].Sigma.Value, got[j].Key, got[j].Sigma.Value)
				}
			}
		}
	}
}

func TestIntervalsOfEffectsCoverTheTruth(t *testing.T) {
	const studies = 300
	hits := [2]int{}
	for seed := range studies {
		m := must(NewMorris(unit(2), Trajectories{N: 50}, key(seed)))
		f := m.Effects(outputs(m, func(u []float64) float64 { return u[0] * u[1] }), Bootstrap{Resamples: 200, Level: 0.9, Key: key(seed)}).Factors[0]
		for i, e := range []struct {
			Estimate
			want float64
		}{{f.MuStar, 0.5}, {f.Sigma, math.Sqrt(5.0 / 36)}} {
			if e.Low <= e.want && e.want <= e.High {
				hits[i]++
			}
		}
	}
	t.Logf("of %d intervals at 90 %% hit: %v", studies, hits)
	for _, n := range hits { // 270 expected, standard error 5
		if n < 250 || n > 290 {
			t.Errorf("%d of %d intervals at 90 %% hold the truth", n, studies)
		}
	}
}

func TestIncompleteTrajectoriesAreLeftOutWhole(t *testing.T) {
	m := must(NewMorris(unit(3), Trajectories{N: 20, Candidates: 60}, key(5)))
	y := outputs(m, ishigami)
	b := Bootstrap{Resamples: 50, Key: key(1)}
	part := m.Effects(y[:4*12+3], b)
	if part.Trajectories != 12 || part.Planned != 20 {
		t.Errorf("%d trajectories of %d", part.Trajectories, part.Planned)
	}
	failed := slices.Clone(y)
	for i := 4 * 12; i < len(failed); i += 3 {
		failed[i] = math.NaN()
	}
	if got := m.Effects(failed, b); !reflect.DeepEqual(got, part) {
		t.Errorf("with failed runs %+v, want %+v", got, part)
	}
	if one := m.Effects(y[:4], b).Factors[0]; math.IsNaN(one.Mu.Value) || !math.IsNaN(one.Sigma.Value) || !math.IsNaN(one.Mu.Low) {
		t.Errorf("one trajectory: %+v", one)
	}
	if none := m.Effects(nil, b).Factors[0]; !math.IsNaN(none.Mu.Value) {
		t.Errorf("no trajectory: %+v", none)
	}
	wantPanic(t, "too many outputs", func() { m.Effects(append(y, 1), b) })
}

func TestWrongSizesOfAMorrisDesign(t *testing.T) {
	for want, size := range map[string]Trajectories{
		"0 points: want 1 to 2147483647":                                                {},
		"3 levels: want an even number from 2 to 65536":                                 {N: 5, Levels: 3},
		"4 candidates for 5 trajectories: want none, or as many or more, up to 2000":    {N: 5, Candidates: 4},
		"3000 candidates for 5 trajectories: want none, or as many or more, up to 2000": {N: 5, Candidates: 3000},
	} {
		if _, err := NewMorris(unit(2), size, key(1)); err == nil || err.Error() != want {
			t.Errorf("%+v: error %v, want %s", size, err, want)
		}
	}
}
