package design

import (
	"math"
	"reflect"
	"testing"

	"leadsim/sim/rng"
)

var gA = []float64{0, 1, 4.5, 9, 99, 99, 99, 99} // those of SALib

// The same design and function through SALib 1.5.2 (sobol_sequence.sample, analyze.sobol), which has the same
// estimators: equal but for the order of sums.
func TestIndicesAreThoseOfSALib(t *testing.T) {
	d := must(NewSaltelli(unit(3), Rows{1024, true}, key(1))).Unscrambled()
	got := d.Indices(outputs(d, ishigami), Bootstrap{})
	for j, want := range []struct{ first, total float64 }{
		{0.33295510535317324, 0.5581790457114658},
		{0.44131393854406703, 0.44328458403034815},
		{0.018578437929572506, 0.2421493733549653},
	} {
		near(t, "first of "+got.Factors[j].Key, got.Factors[j].First.Value, want.first, 1e-12)
		near(t, "total of "+got.Factors[j].Key, got.Factors[j].Total.Value, want.total, 1e-12)
	}
	for p, want := range []float64{-4.955281413521195e-05, 0.22760710553788024, 0.004876551648890309} {
		near(t, "pair", got.Pairs[p].Share.Value, want, 1e-12)
	}
	if p := got.Pairs[1]; p.First != 0 || p.Second != 2 || len(got.Pairs) != 3 {
		t.Errorf("pairs %+v", got.Pairs)
	}

	d = must(NewSaltelli(unit(8), Rows{N: 1024}, key(1))).Unscrambled()
	got = d.Indices(outputs(d, sobolG(gA)), Bootstrap{})
	first := []float64{0.693752616049945, 0.17818686750216045, 0.023525927574020642, 0.007204252471171818,
		4.83625670494081e-05, -0.00016830357664753898, 9.368731886838914e-05, 0.0002579169095566442}
	total := []float64{0.7656211637850973, 0.23464076954021973, 0.03154420948345066, 0.010474491832073952,
		0.00010141006803456128, 0.00010332673631944684, 0.00010266114932096594, 0.00010372045473307891}
	for j := range gA {
		near(t, "first of "+got.Factors[j].Key, got.Factors[j].First.Value, first[j], 1e-12)
		near(t, "total of "+got.Factors[j].Key, got.Factors[j].Total.Value, total[j], 1e-12)
	}
}

func TestIndicesMeetTheClosedForms(t *testing.T) {
	first, total := ishigamiIndices()
	for j, want := range [][2]float64{{.3139, .5576}, {.4424, .4424}, {0, .2437}} { // as printed in the literature
		near(t, "closed form", first[j], want[0], 5e-5)
		near(t, "closed form", total[j], want[1], 5e-5)
	}
	check := func(name string, d *Saltelli, f func([]float64) float64, first, total []float64) {
		got := d.Indices(outputs(d, f), Bootstrap{Resamples: 200, Level: 0.999, Key: key(1)})
		if got.Rows != d.Rows() || got.Planned != d.Rows() {
			t.Errorf("%s: %d of %d rows", name, got.Rows, got.Planned)
		}
		for j, f := range got.Factors {
			near(t, name+" first of "+f.Key, f.First.Value, first[j], 0.015)
			near(t, name+" total of "+f.Key, f.Total.Value, total[j], 0.015)
			for _, e := range []struct {
				Estimate
				want float64
			}{{f.First, first[j]}, {f.Total, total[j]}} {
				if !(e.Low <= e.want && e.want <= e.High && e.Low < e.Value && e.Value < e.High) {
					t.Errorf("%s %s: %.5f (%.5f to %.5f) does not hold %.5f", name, f.Key, e.Value, e.Low, e.High, e.want)
				}
			}
		}
	}
	check("Ishigami", must(NewSaltelli(unit(3), Rows{N: 2048}, key(3))), ishigami, first, total)
	first, total = sobolGIndices(gA)
	check("G", must(NewSaltelli(unit(8), Rows{N: 2048}, key(3))), sobolG(gA), first, total)
}

func TestVarianceAndMeanAreThoseOfTheOutput(t *testing.T) {
	d := must(NewSaltelli(unit(3), Rows{N: 1024}, key(2)))
	got := d.Indices(outputs(d, ishigami), Bootstrap{})
	near(t, "mean", got.Mean, 3.5, 0.02)           // a/2
	near(t, "variance", got.Variance, 13.845, 0.1) // D of ishigamiIndices
}

// worst returns the largest error of the first and total indices of Ishigami's function.
func worst(n, seed int) float64 {
	first, total := ishigamiIndices()
	d := must(NewSaltelli(unit(3), Rows{N: n}, key(seed)))
	e := 0.0
	for j, f := range d.Indices(outputs(d, ishigami), Bootstrap{}).Factors {
		e = max(e, math.Abs(f.First.Value-first[j]), math.Abs(f.Total.Value-total[j]))
	}
	return e
}

// With chance alone 16 times the rows would give a quarter of the error; the sequence gives far less.
func TestErrorsFallFasterThanChance(t *testing.T) {
	few, many := 0.0, 0.0
	for seed := range 10 {
		few += worst(128, seed) / 10
		many += worst(2048, seed) / 10
	}
	t.Logf("mean of the largest errors: %.4f with 128 rows, %.4f with 2048", few, many)
	if many > few/8 {
		t.Errorf("the error falls from %.4f to %.4f", few, many)
	}
}

// chancy is a Saltelli sample of rows drawn by chance, as the theory of the bootstrap has them.
func chancy(f func([]float64) float64, k, rows, seed int) (*Saltelli, []float64) {
	d := must(NewSaltelli(unit(k), Rows{N: rows}, key(seed)))
	a, b, ab := make([]float64, k), make([]float64, k), make([]float64, k)
	var y []float64
	for r := range rows {
		draws := key(seed).At(rng.Design, r)
		for j := range k {
			a[j], b[j] = draws.Float64(rng.Who(j)), draws.Float64(rng.Who(k+j))
		}
		y = append(y, f(a))
		for j := range k {
			copy(ab, a)
			ab[j] = b[j]
			y = append(y, f(ab))
		}
		y = append(y, f(b))
	}
	return d, y
}

func TestIntervalsCoverTheTruthAsOftenAsTheySay(t *testing.T) {
	a := []float64{0, 1, 9}
	first, total := sobolGIndices(a)
	const studies = 200
	var hits [6]int
	for seed := range studies {
		d, y := chancy(sobolG(a), 3, 250, seed)
		for j, f := range d.Indices(y, Bootstrap{Resamples: 150, Level: 0.9, Key: key(seed)}).Factors {
			if f.First.Low <= first[j] && first[j] <= f.First.High {
				hits[2*j]++
			}
			if f.Total.Low <= total[j] && total[j] <= f.Total.High {
				hits[2*j+1]++
			}
		}
	}
	t.Logf("of %d intervals at 90 %% hit: %v", studies, hits)
	for i, n := range hits { // 180 expected, standard error 4
		if n < 166 || n > 194 {
			t.Errorf("index %d: %d of %d intervals at 90 %% hold the truth", i, n, studies)
		}
	}
}

func TestIncompleteRowsAreLeftOutWhole(t *testing.T) {
	d := must(NewSaltelli(unit(3), Rows{64, true}, key(5)))
	y := outputs(d, ishigami)
	b := Bootstrap{Resamples: 50, Key: key(1)}
	all := d.Indices(y, b)
	for _, done := range []int{8*40 + 0, 8*40 + 1, 8*40 + 7} { // a row has 8 points
		part := d.Indices(y[:done], b)
		short := must(NewSaltelli(unit(3), Rows{40, true}, key(5))).Indices(y[:8*40], b)
		if part.Rows != 40 || part.Planned != 64 {
			t.Errorf("%d runs done: %d rows of %d", done, part.Rows, part.Planned)
		}
		short.Planned = 64
		if !reflect.DeepEqual(part, short) {
			t.Errorf("%d runs done: %+v, want those of a design of 40 rows, %+v", done, part, short)
		}
	}
	for place := range 8 { // one failed run, wherever in its row
		failed := append([]float64(nil), y...)
		failed[8*10+place] = math.NaN()
		failed[8*63+7-place] = math.Inf(1)
		got := d.Indices(failed, b)
		whole := append(append([]float64(nil), y[:8*10]...), y[8*11:8*63]...)
		want := d.Indices(whole, b)
		if got.Rows != 62 || !reflect.DeepEqual(got, want) {
			t.Errorf("failed at place %d: %d rows, %+v, want %+v", place, got.Rows, got, want)
		}
	}
	if reflect.DeepEqual(all, d.Indices(y, Bootstrap{Resamples: 50, Key: key(2)})) {
		t.Error("another key of the bootstrap gives the same intervals")
	}
	wantPanic(t, "too many outputs", func() { d.Indices(append(y, 1), b) })
	wantPanic(t, "level", func() { d.Indices(y, Bootstrap{Resamples: 5, Level: 95}) })
}

func TestIndicesOfNothing(t *testing.T) {
	d := must(NewSaltelli(unit(2), Rows{8, true}, key(5)))
	b := Bootstrap{Resamples: 20, Key: key(1)}
	for what, y := range map[string][]float64{"no runs": nil, "constant": make([]float64, d.Len()), "one row": {1, 2, 3, 4, 5, 6}} {
		if what == "constant" {
			for i := range y {
				y[i] = 0.1
			}
		}
		got := d.Indices(y, b)
		f := got.Factors[1]
		if what != "one row" && (!math.IsNaN(f.First.Value) || !math.IsNaN(f.Total.Value) || !math.IsNaN(got.Pairs[0].Share.Value)) {
			t.Errorf("%s: %+v", what, f)
		}
		if what == "constant" && got.Mean != 0.1 {
			t.Errorf("mean %v of a constant 0.1", got.Mean)
		}
		if !math.IsNaN(f.Total.Low) || !math.IsNaN(f.Total.High) {
			t.Errorf("%s: interval %+v", what, f.Total)
		}
	}
}

// Common luck leaves the dummy exactly 0; luck of its own makes it the share of luck in the variance.
func TestTheDummyShowsWhatLuckDoes(t *testing.T) {
	factors := append(unit(2), NewDummy("luck"))
	d := must(NewSaltelli(factors, Rows{N: 4096}, key(7)))
	run := func(luck bool) *Indices {
		y := make([]float64, d.Len())
		for i := range y {
			p := d.Point(i)
			y[i] = 4*p[0].(float64) + 2*p[1].(float64)
			if luck {
				y[i] += rng.Normal(rng.NewKey(1, uint32(p[2].(int))).At(rng.Shock, 0).Float64(0))
			}
		}
		return d.Indices(y, Bootstrap{Resamples: 100, Key: key(1)})
	}
	if got := run(false).Factors[2]; got.Key != "luck" || got.First != (Estimate{}) || got.Total != (Estimate{}) {
		t.Errorf("dummy with common luck: %+v", got)
	}
	v := 16.0/12 + 4.0/12 + 1 // of the three parts
	for j, want := range []float64{16.0 / 12 / v, 4.0 / 12 / v, 1 / v} {
		near(t, "total of "+factors[j].Key, run(true).Factors[j].Total.Value, want, 0.02)
	}
}
