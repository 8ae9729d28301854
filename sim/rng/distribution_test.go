package rng

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func TestNormalHitsKnownQuantiles(t *testing.T) {
	for _, c := range []struct{ u, z float64 }{ // tables of the normal distribution, 16 digits
		{0.5, 0},
		{0.75, 0.67448975019608171},
		{0.975, 1.959963984540054},
		{0.995, 2.5758293035489004},
		{0.025, -1.959963984540054},
		{1e-10, -6.3613409024040557},
		{1e-300, -37.047096299361201}, // erfc(37.047.. / sqrt 2) / 2 = 1e-300
	} {
		if got := Normal(c.u); math.Abs(got-c.z) > 1e-13 {
			t.Errorf("Normal(%v) = %.17g, want %.17g", c.u, got, c.z)
		}
	}
}

func TestNormalInvertsTheDistribution(t *testing.T) {
	check := func(u float64) {
		z := Normal(u)
		back := math.Erfc(-z/math.Sqrt2) / 2
		density := math.Exp(-z*z/2) / math.Sqrt(2*math.Pi)
		if e := math.Abs(back-u) / density; e > 1e-9 {
			t.Fatalf("Normal(%v) = %v is off by %g", u, z, e)
		}
	}
	sample(20_000, 0, 1, check)
	sample(20_000, 0, 1e-4, check)
	sample(2_000, 0, 1e-15, check)
	for _, u := range []float64{0.075, 0.925, math.Exp(-25)} { // where the pieces meet
		check(u)
		check(math.Nextafter(u, 0))
		check(math.Nextafter(u, 1))
	}
}

func TestNormalAtTheEdges(t *testing.T) {
	if z := Normal(0); !math.IsInf(z, -1) {
		t.Errorf("Normal(0) = %v", z)
	}
	if z := Normal(1); !math.IsInf(z, 1) {
		t.Errorf("Normal(1) = %v", z)
	}
	for _, u := range []float64{-0.1, 1.1, math.NaN()} {
		if z := Normal(u); !math.IsNaN(z) {
			t.Errorf("Normal(%v) = %v, want NaN", u, z)
		}
	}
	sample(1000, 0, 0.5, func(u float64) {
		if Normal(u) != -Normal(1-u) && 1-(1-u) == u {
			t.Fatalf("Normal(%v) is not the mirror image of Normal(1-u)", u)
		}
	})
}

// moments returns mean and variance of f over n draws.
func moments(n int, f func(u float64) float64) (mean, variance float64) {
	d := NewKey(3, 0).At(Trait, 0)
	var sum, squares float64
	for i := range n {
		x := f(d.Float64(Who(i)))
		sum += x
		squares += x * x
	}
	mean = sum / float64(n)
	return mean, squares/float64(n) - mean*mean
}

func TestDrawnDistributionsHaveTheirMoments(t *testing.T) {
	const n = 200_000
	type row struct {
		name           string
		f              func(u float64) float64
		mean, variance float64
	}
	rows := []row{
		{"normal", Normal, 0, 1},
		{"exponential", func(u float64) float64 { return Exponential(u, 4) }, 4, 16},
	}
	for _, m := range []float64{0.01, 0.7, 3, 12, 50, 499, 501, 5000} {
		rows = append(rows, row{"Poisson", func(u float64) float64 { return float64(Poisson(u, m)) }, m, m})
	}
	for _, r := range rows {
		mean, variance := moments(n, r.f)
		if z := (mean - r.mean) / math.Sqrt(r.variance/n); math.Abs(z) > 4 {
			t.Errorf("%s: mean %v, want %v (%.1f standard errors)", r.name, mean, r.mean, z)
		}
		if math.Abs(variance/r.variance-1) > 0.08 {
			t.Errorf("%s: variance %v, want %v", r.name, variance, r.variance)
		}
	}
}

func TestPoissonIsTheQuantile(t *testing.T) {
	for _, mean := range []float64{0.2, 1, 7.5, 50, 300} {
		p := distuv.Poisson{Lambda: mean}
		sample(2000, 0, 1, func(u float64) {
			k := Poisson(u, mean)
			if below, upTo := p.CDF(float64(k)-1), p.CDF(float64(k)); u < below-1e-9 || u > upTo+1e-9 {
				t.Fatalf("Poisson(%v, %v) = %d, where the distribution runs from %v to %v", u, mean, k, below, upTo)
			}
		})
	}
}

func TestPoissonForLargeMeansStaysWithinOneOfTheQuantile(t *testing.T) {
	for _, mean := range []float64{501, 2000, 1e5} {
		p := distuv.Poisson{Lambda: mean}
		sample(2000, 0, 1, func(u float64) {
			k := float64(Poisson(u, mean))
			if u < p.CDF(k-2) || u > p.CDF(k+1) {
				t.Fatalf("Poisson(%v, %v) = %v is more than one off", u, mean, k)
			}
		})
	}
}

func TestPoissonEndsForEveryUniform(t *testing.T) {
	for _, mean := range []float64{0, 1e-300, 1e-9, 0.5, 50, 500} {
		if k := Poisson(0, mean); mean < 100 && k != 0 {
			t.Errorf("Poisson(0, %v) = %d, want 0", mean, k)
		}
		top := Poisson(1-0x1p-53, mean)
		if limit := mean + 12*math.Sqrt(mean) + 20; float64(top) > limit {
			t.Errorf("Poisson(1-2^-53, %v) = %d, want at most %v", mean, top, limit)
		}
	}
	mustPanic(t, "negative mean", func() { Poisson(0.5, -1) })
	mustPanic(t, "infinite mean", func() { Poisson(0.5, math.Inf(1)) })
	mustPanic(t, "NaN mean", func() { Poisson(0.5, math.NaN()) })
	mustPanic(t, "negative mean", func() { Exponential(0.5, -1) })
}

func TestQuantilesRiseWithTheUniform(t *testing.T) {
	last := [3]float64{math.Inf(-1), -1, -1}
	for i := 1; i < 10_000; i++ {
		u := float64(i) / 10_000
		now := [3]float64{Normal(u), Exponential(u, 2), float64(Poisson(u, 20))}
		for j := range now {
			if now[j] < last[j] {
				t.Fatalf("quantile %d falls at u = %v", j, u)
			}
		}
		last = now
	}
}

func TestChooseFollowsCumulativeShares(t *testing.T) {
	for _, c := range []struct {
		u      float64
		shares []float64
		want   int
	}{
		{0.1, []float64{1, 1, 2}, 0},
		{0.25, []float64{1, 1, 2}, 1}, // a boundary belongs to the upper choice
		{0.49, []float64{1, 1, 2}, 1},
		{0.5, []float64{1, 1, 2}, 2},
		{0.999999, []float64{1, 1, 2}, 2},
		{0, []float64{0, 3}, 1},
		{1 - 0x1p-53, []float64{3, 0}, 0},
		{1 - 0x1p-53, []float64{0.1, 0.1, 0.1, 0}, 2},
		{0.5, []float64{7}, 0},
		{0.5, []float64{1e-320, 1e-320}, 1},
	} {
		if got := Choose(c.u, c.shares); got != c.want {
			t.Errorf("Choose(%v, %v) = %d, want %d", c.u, c.shares, got, c.want)
		}
	}
}

func TestChooseDoesNotCareAboutTheSumOfShares(t *testing.T) {
	small, large := []float64{0.125, 0.5, 0.375}, []float64{1000, 4000, 3000}
	sample(10_000, 0, 1, func(u float64) {
		if a, b := Choose(u, small), Choose(u, large); a != b {
			t.Fatalf("u = %v chooses %d or %d", u, a, b)
		}
	})
}

func TestChooseRefusesWhatCannotBeChosenFrom(t *testing.T) {
	for name, shares := range map[string][]float64{
		"empty": {}, "zeros": {0, 0}, "negative": {1, -0.1}, "NaN": {1, math.NaN()}, "infinite": {math.Inf(1)},
	} {
		mustPanic(t, name, func() { Choose(0.5, shares) })
	}
}
