package rng

import (
	"math"
	"math/big"
	"testing"
)

// ulps returns how many representable numbers lie between got and want, of the same sign.
func ulps(got, want float64) int64 {
	d := int64(math.Float64bits(got)) - int64(math.Float64bits(want))
	return max(d, -d)
}

// sample calls f with n numbers spread over [lo, hi].
func sample(n int, lo, hi float64, f func(x float64)) {
	d := NewKey(1, 0).At(Initial, 0)
	for i := range n {
		f(lo + (hi-lo)*d.Float64(Who(i)))
	}
}

// The library's Exp and Log are within one unit of the truth, so ours may be two away. Near overflow and
// for subnormal numbers the library is wrong on some processors (amd64, Go 1.26), so the exact sums stand in there.
func TestExpAgreesWithTheLibrary(t *testing.T) {
	for _, r := range [][2]float64{{-708, 709}, {-50, 50}, {-1, 1}, {-1e-3, 1e-3}, {-1e-9, 1e-9}} {
		sample(200_000, r[0], r[1], func(x float64) {
			if got, want := Exp(x), math.Exp(x); ulps(got, want) > 2 {
				t.Fatalf("Exp(%v) = %v, want %v: %d units off", x, got, want, ulps(got, want))
			}
		})
	}
}

// exactExp sums the series of e^x at 200 bits after halving x until it is small.
func exactExp(x float64) *big.Float {
	const prec, halvings = 200, 12
	y := new(big.Float).SetPrec(prec).SetFloat64(x)
	y.SetMantExp(y, -halvings)
	sum := new(big.Float).SetPrec(prec).SetInt64(1)
	term := new(big.Float).SetPrec(prec).SetInt64(1)
	for n := int64(1); n < 40; n++ {
		term.Mul(term, y)
		term.Quo(term, new(big.Float).SetPrec(prec).SetInt64(n))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum
}

// errorInUlps returns |got - want| in units of the last place of want.
func errorInUlps(got float64, want *big.Float) float64 {
	w, _ := want.Float64()
	d := new(big.Float).SetPrec(200).SetFloat64(got)
	d.Sub(d, want)
	e, _ := d.Float64()
	return math.Abs(e) / (math.Nextafter(math.Abs(w), math.Inf(1)) - math.Abs(w))
}

func TestExpIsCloseToTheTruth(t *testing.T) {
	worst := 0.0
	for _, r := range [][2]float64{{-700, 700}, {-20, 20}, {-1, 1}, {-0.01, 0.01}, {-745.1, -707}, {709, 709.782712893384}} {
		sample(3000, r[0], r[1], func(x float64) {
			e := errorInUlps(Exp(x), exactExp(x))
			worst = max(worst, e)
			if e > 1.25 {
				t.Errorf("Exp(%v) is off by %.3f units", x, e)
			}
		})
	}
	t.Logf("largest error %.3f units in the last place", worst)
}

func TestLogIsCloseToTheTruth(t *testing.T) {
	worst := 0.0
	check := func(x float64) {
		// One Newton step from the float y towards log x: y + 2(x-e^y)/(x+e^y), good to the third power of the error.
		y := Log(x)
		e, bx := exactExp(y), new(big.Float).SetPrec(200).SetFloat64(x)
		step := new(big.Float).SetPrec(200).Sub(bx, e)
		step.Quo(step, new(big.Float).SetPrec(200).Add(bx, e))
		step.SetMantExp(step, 1)
		step.Add(step, new(big.Float).SetPrec(200).SetFloat64(y))
		d := errorInUlps(Log(x), step)
		worst = max(worst, d)
		if d > 1 {
			t.Errorf("Log(%v) is off by %.3f units", x, d)
		}
	}
	sample(3000, 0.5, 2, check)
	sample(3000, 0.99, 1.01, check)
	sample(3000, 0, 1, check)
	sample(3000, 1, 1e6, check)
	sample(3000, 0, 0x1p-1021, check) // subnormal numbers
	sample(3000, 1e307, math.MaxFloat64, check)
	check(math.SmallestNonzeroFloat64)
	t.Logf("largest error %.3f units in the last place", worst)
}

func TestLogAgreesWithTheLibrary(t *testing.T) {
	check := func(x float64) {
		if got, want := Log(x), math.Log(x); ulps(got, want) > 2 {
			t.Fatalf("Log(%v) = %v, want %v: %d units off", x, got, want, ulps(got, want))
		}
	}
	d := NewKey(2, 0).At(Initial, 0)
	for i := range 400_000 { // every exponent
		if x := math.Float64frombits(d.Uint64(Who(i)) % math.Float64bits(math.Inf(1))); x >= 0x1p-1022 {
			check(x)
		}
	}
	sample(400_000, 0, 4, check)
	for k := -1022; k < 1024; k++ {
		x := math.Ldexp(1, k)
		check(x)
		check(math.Nextafter(x, math.Inf(1)))
		check(x * math.Sqrt2)
	}
}

func TestExpAndLogAtTheEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name      string
		f         func(float64) float64
		x, expect float64
	}{
		{"Exp", Exp, 0, 1},
		{"Exp", Exp, math.Copysign(0, -1), 1},
		{"Exp", Exp, inf, inf},
		{"Exp", Exp, -inf, 0},
		{"Exp", Exp, nan, nan},
		{"Exp", Exp, 710, inf},
		{"Exp", Exp, 1e300, inf},
		{"Exp", Exp, -746, 0},
		{"Exp", Exp, -1e300, 0},
		{"Exp", Exp, -745, math.SmallestNonzeroFloat64},
		{"Exp", Exp, 5e-324, 1},
		{"Log", Log, 1, 0},
		{"Log", Log, 0, -inf},
		{"Log", Log, math.Copysign(0, -1), -inf},
		{"Log", Log, -1, nan},
		{"Log", Log, -inf, nan},
		{"Log", Log, inf, inf},
		{"Log", Log, nan, nan},
		{"Log", Log, 2, math.Ln2},
		{"Log", Log, 0.5, -math.Ln2},
		{"Logistic", Logistic, 0, 0.5},
		{"Logistic", Logistic, inf, 1},
		{"Logistic", Logistic, -inf, 0},
		{"Logistic", Logistic, nan, nan},
		{"Probability", Probability, 0, 0},
		{"Probability", Probability, inf, 1},
	} {
		got := c.f(c.x)
		if got != c.expect && !(math.IsNaN(got) && math.IsNaN(c.expect)) {
			t.Errorf("%s(%v) = %v, want %v", c.name, c.x, got, c.expect)
		}
	}
	if x := 709.782712893384; errorInUlps(Exp(x), exactExp(x)) > 1.25 {
		t.Errorf("Exp(%v) = %v, want just below the largest number", x, Exp(x))
	}
	if x := math.Nextafter(709.782712893384, inf); !math.IsInf(Exp(x), 1) {
		t.Errorf("Exp(%v) = %v, want +Inf", x, Exp(x))
	}
}

func TestRootsAreTheNearestNumbers(t *testing.T) {
	step := new(big.Float).SetPrec(300).SetInt64(2)
	for range 6 {
		step.Sqrt(step)
	}
	power := new(big.Float).SetPrec(300).SetInt64(1)
	for j, bits := range roots {
		if want, _ := power.Float64(); math.Float64bits(want) != bits {
			t.Errorf("roots[%d] = %#x, want %#x", j, bits, math.Float64bits(want))
		}
		power.Mul(power, step)
	}
}

func TestExpNeverFalls(t *testing.T) {
	for _, start := range []float64{-3, 0.1, math.Ln2 / 128, 1, 20} {
		x, last := start, 0.0
		for range 20_000 {
			if y := Exp(x); y < last {
				t.Fatalf("Exp falls at %v", x)
			} else {
				last = y
			}
			x = math.Nextafter(x, math.Inf(1))
		}
	}
}

func TestLogisticIsSymmetricAndKeepsSmallProbabilities(t *testing.T) {
	sample(10_000, 0, 40, func(x float64) {
		if d := Logistic(x) + Logistic(-x) - 1; math.Abs(d) > 3e-16 {
			t.Fatalf("Logistic(%v) and its mirror sum to 1%+g", x, d)
		}
	})
	if got, want := Logistic(-50), math.Exp(-50); math.Abs(got/want-1) > 1e-15 {
		t.Errorf("Logistic(-50) = %v, want %v", got, want)
	}
}

func TestProbabilityOfAWeekKeepsSmallRates(t *testing.T) {
	sample(20_000, -30, 6, func(x float64) {
		rate := math.Exp(x)
		if got, want := Probability(rate), -math.Expm1(-rate/52); math.Abs(got/want-1) > 2e-14 {
			t.Fatalf("Probability(%v) = %v, want %v", rate, got, want)
		}
	})
	mustPanic(t, "negative rate", func() { Probability(-1) })
	mustPanic(t, "NaN rate", func() { Probability(math.NaN()) })
}

func mustPanic(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%s: want a panic", what)
		}
	}()
	f()
}
