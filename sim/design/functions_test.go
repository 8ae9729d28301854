package design

import (
	"fmt"
	"math"
	"testing"

	"leadsim/sim/rng"
)

// Functions with known answers, of coordinates in the unit cube.

// ishigami is the function of Ishigami & Homma (1990) with a = 7, b = 0.1:
//
//	sin x1 + a sin(x2)^2 + b x3^4 sin x1,  x uniform in (-pi, pi)
func ishigami(u []float64) float64 {
	x := func(j int) float64 { return math.Pi * (2*u[j] - 1) }
	return math.Sin(x(0)) + 7*math.Pow(math.Sin(x(1)), 2) + 0.1*math.Pow(x(2), 4)*math.Sin(x(0))
}

// ishigamiIndices returns the indices in closed form: with D1 = (1 + b pi^4/5)^2 / 2, D2 = a^2/8, D13 = 8 b^2 pi^8 /
// 225, D = D1 + D2 + D13.
func ishigamiIndices() (first, total []float64) {
	const a, b = 7, 0.1
	p4 := math.Pow(math.Pi, 4)
	d1, d2, d13 := math.Pow(1+b*p4/5, 2)/2, a*a/8.0, 8*b*b*p4*p4/225
	d := d1 + d2 + d13
	return []float64{d1 / d, d2 / d, 0}, []float64{(d1 + d13) / d, d2 / d, d13 / d}
}

// sobolG is the G function (Saltelli & Sobol' 1995): the product of (|4u-2| + a) / (1 + a).
func sobolG(a []float64) func(u []float64) float64 {
	return func(u []float64) float64 {
		g := 1.0
		for j := range a {
			g *= (math.Abs(4*u[j]-2) + a[j]) / (1 + a[j])
		}
		return g
	}
}

// sobolGIndices returns the indices in closed form: with V_j = 1/(3 (1+a_j)^2) and V = product of (1+V_j) less 1, first
// is V_j/V and total V_j product over the others of (1+V_i) / V (Saltelli et al. 2010).
func sobolGIndices(a []float64) (first, total []float64) {
	all := 1.0
	partial := func(j int) float64 { return 1 / (3 * (1 + a[j]) * (1 + a[j])) }
	for j := range a {
		all *= 1 + partial(j)
	}
	for j := range a {
		first = append(first, partial(j)/(all-1))
		total = append(total, partial(j)*all/(1+partial(j))/(all-1))
	}
	return first, total
}

// unit returns k factors from 0 to 1.
func unit(k int) []Factor {
	var all []Factor
	for j := range k {
		all = append(all, Factor{Key: fmt.Sprintf("x%d", j+1), High: 1})
	}
	return all
}

// outputs runs f at every point of a design whose factors lie between 0 and 1.
func outputs(d Design, f func(u []float64) float64) []float64 {
	y := make([]float64, d.Len())
	u := make([]float64, len(d.Factors()))
	for i := range y {
		for j, v := range d.Point(i) {
			u[j] = v.(float64)
		}
		y[i] = f(u)
	}
	return y
}

// must returns a design that has no error.
func must[D any](d D, err error) D {
	if err != nil {
		panic(err)
	}
	return d
}

func key(seed int) rng.Key { return rng.NewKey(uint64(seed), 0) }

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.17g, want %.17g within %g", what, got, want, tolerance)
	}
}

func wantPanic(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%s: want a panic", what)
		}
	}()
	f()
}
