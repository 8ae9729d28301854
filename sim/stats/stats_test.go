package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
	"pgregory.net/rapid"
)

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > tolerance {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

var nan, inf = math.NaN(), math.Inf(1)

// numbers returns n normal draws about a mean.
func numbers(n int, mean float64, seed uint64) []float64 {
	r := rand.New(rand.NewPCG(seed, 0))
	out := make([]float64, n)
	for i := range out {
		out[i] = mean + r.NormFloat64()
	}
	return out
}

func TestMomentsAgreeWithGonum(t *testing.T) {
	for _, n := range []int{2, 3, 10, 1000} {
		xs, ys := numbers(n, 1e3, 1), numbers(n, -5, 2)
		for i := range ys {
			ys[i] += 0.4 * xs[i]
		}
		_, slope := stat.LinearRegression(xs, ys, nil, false)
		near(t, "mean", Mean(xs), stat.Mean(xs, nil), 1e-10)
		near(t, "variance", Variance(xs), stat.Variance(xs, nil), 1e-9)
		near(t, "sd", SD(xs), stat.StdDev(xs, nil), 1e-9)
		near(t, "correlation", Correlation(xs, ys), stat.Correlation(xs, ys, nil), 1e-9)
		near(t, "slope", Slope(xs, ys), slope, 1e-9)
	}
}

func TestVarianceSurvivesALargeMean(t *testing.T) {
	near(t, "variance", Variance([]float64{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}), 30, 1e-9)
}

func TestQuantileIsOfTypeSeven(t *testing.T) {
	xs := []float64{40, 10, 30, 20} // R: quantile(c(10,20,30,40), p)
	for p, want := range map[float64]float64{0: 10, 0.1: 13, 0.25: 17.5, 0.5: 25, 0.75: 32.5, 0.9: 37, 1: 40} {
		near(t, "quantile", Quantile(xs, p), want, 1e-12)
	}
	if !slices.Equal(xs, []float64{40, 10, 30, 20}) {
		t.Errorf("the argument was changed to %v", xs)
	}
	near(t, "median of three", Median([]float64{9, 1, 2}), 2, 0)
	near(t, "quantile of one", Quantile([]float64{7}, 0.3), 7, 0)
	near(t, "quantile beside infinity", Quantile([]float64{1, 2, inf}, 0.5), 2, 0)
	got := Quantiles(xs, 0.25, 0.75)
	if !slices.Equal(got, []float64{17.5, 32.5}) {
		t.Errorf("quartiles %v", got)
	}
}

func TestPairedUsesTheDifferencesOfPairs(t *testing.T) {
	// Student's sleep data (1908), extra hours of ten patients under two drugs: t = -4.0621, df = 9,
	// interval -2.4598858 to -0.7001142 (R: t.test(paired = TRUE)).
	a := []float64{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0}
	b := []float64{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4}
	d := Paired(a, b)
	near(t, "mean", d.Mean, -1.58, 1e-12)
	near(t, "low", d.Low, -2.4598858, 5e-8)
	near(t, "high", d.High, -0.7001142, 5e-8)
	if d.N != 10 || d.Above != 0 || d.Ties != 1 {
		t.Errorf("N %d, above %d, ties %d, want 10, 0, 1", d.N, d.Above, d.Ties)
	}
	near(t, "effect size", EffectSize(a, b), -4.0621/math.Sqrt(10), 1e-4)
	back := Paired(b, a)
	if back.Above != 9 || back.Low != -d.High || back.High != -d.Low {
		t.Errorf("swapped: %+v", back)
	}
	if wide := PairedAt(a, b, 0.99); wide.Low >= d.Low || wide.High <= d.High {
		t.Errorf("99 %% interval %v to %v is not wider than 95 %%", wide.Low, wide.High)
	}
}

func TestIntervalsCoverTheTruthAsOftenAsTheySay(t *testing.T) {
	const runs = 20_000
	covered := 0
	r := rand.New(rand.NewPCG(4, 4))
	xs := make([]float64, 5)
	for range runs {
		for i := range xs {
			xs[i] = 3 + r.NormFloat64()
		}
		if low, high := Interval(xs, 0.95); low <= 3 && 3 <= high {
			covered++
		}
	}
	near(t, "coverage", float64(covered)/runs, 0.95, 0.007)
}

func TestEdgesOfPairs(t *testing.T) {
	none, one := Paired(nil, nil), Paired([]float64{3}, []float64{1})
	near(t, "mean of no pairs", none.Mean, nan, 0)
	near(t, "mean of one pair", one.Mean, 2, 0)
	near(t, "low of one pair", one.Low, nan, 0)
	same := Paired([]float64{3, 4, 5}, []float64{1, 2, 3})
	if same.Low != 2 || same.High != 2 || same.Above != 3 {
		t.Errorf("equal differences: %+v", same)
	}
	hole := Paired([]float64{3, nan, 5}, []float64{1, 2, 5})
	if !math.IsNaN(hole.Mean) || !math.IsNaN(hole.Low) || hole.N != 3 || hole.Above != 1 || hole.Ties != 1 {
		t.Errorf("pair with NaN: %+v", hole)
	}
	x, y := Complete([]float64{3, nan, 5}, []float64{1, 2, nan})
	if !slices.Equal(x, []float64{3}) || !slices.Equal(y, []float64{1}) {
		t.Errorf("complete pairs %v, %v", x, y)
	}
	near(t, "effect of nothing", EffectSize([]float64{1, 2}, []float64{1, 2}), 0, 0)
	if e := EffectSize([]float64{2, 3}, []float64{1, 2}); !math.IsInf(e, 1) {
		t.Errorf("effect size of a constant difference %v, want +Inf", e)
	}
}

func TestTooFewNumbersOrNaNGiveNaN(t *testing.T) {
	for what, got := range map[string]float64{
		"mean of none":               Mean(nil),
		"mean with NaN":              Mean([]float64{1, nan}),
		"variance of one":            Variance([]float64{1}),
		"median of none":             Median(nil),
		"median with NaN":            Median([]float64{1, nan, 2}),
		"correlation with constant":  Correlation([]float64{1, 1}, []float64{1, 2}),
		"correlation of one pair":    Correlation([]float64{1}, []float64{1}),
		"slope over a constant":      Slope([]float64{1, 1}, []float64{1, 2}),
		"slope with NaN":             Slope([]float64{1, 2}, []float64{1, nan}),
		"Gini of none":               Gini(nil),
		"Gini of zeros":              Gini([]float64{0, 0}),
		"Gini with NaN":              Gini([]float64{1, nan}),
		"effect size of one pair":    EffectSize([]float64{1}, []float64{2}),
		"effect size with a NaN":     EffectSize([]float64{1, nan}, []float64{2, 3}),
		"p-value of NaN":             StudentP(nan, 4),
		"p-value of NaN, one degree": StudentP(nan, 1),
	} {
		if !math.IsNaN(got) {
			t.Errorf("%s = %v, want NaN", what, got)
		}
	}
}

func TestMisusePanics(t *testing.T) {
	for what, f := range map[string]func(){
		"pairs of unequal length": func() { Paired([]float64{1}, nil) },
		"quantile above 1":        func() { Quantile([]float64{1}, 1.1) },
		"quantile NaN":            func() { Quantile(nil, nan) },
		"negative share":          func() { Gini([]float64{1, -1}) },
		"more successes":          func() { Proportion(3, 2) },
		"no degrees of freedom":   func() { StudentQuantile(0.5, 0) },
		"certainty":               func() { StudentQuantile(1, 5) },
		"level 1":                 func() { Interval([]float64{1, 2}, 1) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: want a panic", what)
				}
			}()
			f()
		}()
	}
}

func TestGiniOfKnownShares(t *testing.T) {
	near(t, "equal", Gini([]float64{3, 3, 3, 3}), 0, 0)
	near(t, "one has all", Gini([]float64{0, 9, 0, 0}), 0.75, 1e-15)
	near(t, "1 to 4", Gini([]float64{4, 2, 3, 1}), 0.25, 1e-15) // 2*30/(4*10) - 5/4
	near(t, "evenness", Evenness([]float64{0, 9, 0, 0}), 0.25, 1e-15)
}

func TestGiniIsHalfTheMeanDifferenceOverTheMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOfN(rapid.Float64Range(0, 100), 1, 20).Draw(t, "xs")
		sum, apart := 0.0, 0.0
		for _, x := range xs {
			sum += x
			for _, y := range xs {
				apart += math.Abs(x - y)
			}
		}
		if sum < 1e-6 {
			t.Skip("nothing to share")
		}
		if want := apart / (2 * float64(len(xs)) * sum); math.Abs(Gini(xs)-want) > 1e-9 {
			t.Fatalf("Gini(%v) = %v, want %v", xs, Gini(xs), want)
		}
	})
}

func TestProportionIsTheIntervalOfWilson(t *testing.T) {
	// 81 of 263 and 15 of 148, 0 of 20, 1 of 29: Newcombe (1998), table I, method 3.
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		low, high := Proportion(c.k, c.n)
		near(t, "low", low, c.low, 5e-5)
		near(t, "high", high, c.high, 5e-5)
		mirrorLow, mirrorHigh := Proportion(c.n-c.k, c.n)
		near(t, "mirrored low", mirrorLow, 1-high, 1e-15)
		near(t, "mirrored high", mirrorHigh, 1-low, 1e-15)
	}
	if low, high := Proportion(0, 0); low != 0 || high != 1 {
		t.Errorf("without trials %v to %v, want 0 to 1", low, high)
	}
	if _, high := Proportion(7, 7); high != 1 {
		t.Errorf("all successes end at %v, want 1", high)
	}
}
