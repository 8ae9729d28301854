package stats

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func TestStudentQuantileHitsTheTables(t *testing.T) {
	for _, c := range []struct { // closed forms for 1 and 2 degrees of freedom, else printed tables
		p         float64
		df        int
		t         float64
		tolerance float64
	}{
		{0.975, 1, math.Tan(math.Pi * 0.475), 1e-9},
		{0.9995, 1, math.Tan(math.Pi * 0.4995), 1e-6},
		{0.975, 2, 0.95 * math.Sqrt(2/(1-0.95*0.95)), 1e-11},
		{0.975, 3, 3.182446305, 1e-9},
		{0.975, 9, 2.262157163, 1e-9},
		{0.975, 10, 2.228138852, 1e-9},
		{0.975, 39, 2.022690920, 1e-9},
		{0.995, 19, 2.860934606, 1e-9},
		{0.025, 10, -2.228138852, 1e-9},
		{0.5, 7, 0, 0},
	} {
		near(t, fmt.Sprintf("t(%v, %d)", c.p, c.df), StudentQuantile(c.p, c.df), c.t, c.tolerance)
	}
}

func TestStudentQuantileInvertsTheDistributionOfGonum(t *testing.T) {
	for _, df := range []int{1, 2, 3, 4, 5, 8, 19, 20, 39, 79, 159, 319, 320, 999, 1000, 1001, 1200, 5000, 1_000_000} {
		g := distuv.StudentsT{Sigma: 1, Nu: float64(df)}
		for _, p := range []float64{1e-7, 1e-4, 0.025, 0.3, 0.5001, 0.9, 0.975, 0.99, 0.995, 0.9999, 1 - 1e-7} {
			got := StudentQuantile(p, df)
			tail := min(p, 1-p)
			survival := g.Survival(math.Abs(got))
			if off := (survival - tail) / g.Prob(got); math.Abs(off) > 1e-6*max(1, math.Abs(got)) {
				t.Errorf("t(%v, %d) = %v is off by %g", p, df, got, off)
			}
		}
	}
}

func TestBothWaysToStudentQuantileMeet(t *testing.T) {
	for _, p := range []float64{0.6, 0.975, 0.999, 1 - 1e-6} {
		exact, near := StudentQuantile(p, 1000), nearlyNormal(NormalQuantile(p), 1000)
		if math.Abs(exact-near) > 1e-8 {
			t.Errorf("p = %v: %v by the sum, %v by the expansion", p, exact, near)
		}
	}
}

func TestNormalQuantileAgreesWithGonum(t *testing.T) {
	for _, p := range []float64{1e-7, 1e-3, 0.025, 0.2, 0.5, 0.51, 0.8, 0.975, 0.9995, 1 - 1e-7} {
		near(t, fmt.Sprintf("z(%v)", p), NormalQuantile(p), distuv.UnitNormal.Quantile(p), 1e-8)
	}
	near(t, "z(0.975)", NormalQuantile(0.975), 1.959963984540054, 1e-13)
}

func TestStudentPAgreesWithGonum(t *testing.T) {
	for _, df := range []int{1, 2, 3, 10, 39, 319, 4000} {
		for _, x := range []float64{0, 0.1, 1, 2.5, -2.5, 6, 40} {
			want := 2 * distuv.StudentsT{Sigma: 1, Nu: float64(df)}.Survival(math.Abs(x))
			near(t, fmt.Sprintf("P(|T| > %v), df %d", x, df), StudentP(x, df), want, 1e-11)
		}
	}
	near(t, "P at infinity", StudentP(math.Inf(-1), 3), 0, 0)
}

func TestStudentPOfAQuantileIsItsTail(t *testing.T) {
	for df := 1; df < 60; df++ {
		near(t, fmt.Sprint("df ", df), StudentP(StudentQuantile(0.975, df), df), 0.05, 1e-13)
	}
}

func TestArctanAgreesWithTheLibrary(t *testing.T) {
	for x := 0.0; x < 100; x = x*1.01 + 1e-3 {
		near(t, fmt.Sprint("arctan ", x), arctan(x), math.Atan(x), 2e-15)
	}
}

func BenchmarkPaired320(b *testing.B) {
	x, y := numbers(320, 0, 1), numbers(320, 0.1, 2)
	for b.Loop() {
		Paired(x, y)
	}
}
