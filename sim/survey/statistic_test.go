package survey

import (
	"math"
	"testing"

	"leadsim/sim/rng"
)

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s = %.6g, want %.6g", what, got, want)
	}
}

// docs/evidence.md: factor .47 at 5 % leavers, .59 at 10 %, .70 at 20 %.
func TestCuttingInTwoShrinksCorrelations(t *testing.T) {
	for p, want := range map[float64]float64{.05: .473, .10: .585, .20: .700, .5: .798} {
		near(t, "factor", BiserialFactor(p), want, .0005)
	}
	// and it does what it says, by brute force: corr(x, y) .4, y cut at its upper tenth
	key := rng.NewKey(1, 0)
	const n = 200_000
	var sx, sy, sxx, sxy, syy float64
	for i := range n {
		a, b := key.At(rng.Answer, i).Pair(0)
		x, e := rng.Normal(a), rng.Normal(b)
		y := indicator(.4*x+math.Sqrt(1-.16)*e > rng.Normal(.9))
		sx, sy, sxx, sxy, syy = sx+x, sy+y, sxx+x*x, sxy+x*y, syy+y*y
	}
	r := (sxy - sx*sy/n) / math.Sqrt((sxx-sx*sx/n)*(syy-sy*sy/n))
	near(t, "latent r", r/BiserialFactor(sy/n), .4, .01)
}

// found returns findings whose correlations of a pair are given, from so many people.
func found(p pair, n int, rs ...float64) []*Finding {
	var all []*Finding
	for i, r := range rs {
		f := &Finding{Organization: i, People: n, correlations: make([]correlation, len(allPairs)), turnover: math.NaN()}
		for j := range f.correlations {
			f.correlations[j] = correlation{r: math.NaN()}
		}
		f.correlations[pairPlace[p]] = correlation{r: r, n: n}
		all = append(all, f)
	}
	return all
}

func TestTheMeanIsOverOrganizations(t *testing.T) {
	p := people("trust", "satisfaction")
	e := corr("trust", "satisfaction").of(found(p, 101, .2, .4, .6, math.NaN()))
	near(t, "mean", e.mean, .4, 1e-12)
	near(t, "sd", e.sd, .2, 1e-12)
	near(t, "low", e.low, .4-4.302653*.2/math.Sqrt(3), 1e-6) // t of two degrees of freedom
	near(t, "sd beyond sampling error", e.beyond, math.Sqrt(.04-.84*.84/100), 1e-12)
	if e.k != 3 || e.n != 303 {
		t.Errorf("k %d, N %d, want 3 and 303", e.k, e.n)
	}
	if e := corr("trust", "satisfaction").of(found(p, 100, math.NaN())); verdict(e, 0, 1) != NotMeasured {
		t.Error("nothing was measured, and yet judged")
	}
}

func TestAVerdictNeedsTheWholeInterval(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		want      Verdict
	}{{.2, .3, Inside}, {.1, .15, Outside}, {.5, .6, Outside}, {.1, .25, Undecided}, {.35, .45, Undecided}, {.1, .5, Undecided}} {
		e := estimate{mean: (c.low + c.high) / 2, low: c.low, high: c.high}
		if got := verdict(e, .2, .4); got != c.want {
			t.Errorf("%v to %v is %s, want %s", c.low, c.high, got, c.want)
		}
	}
	m := Measure{Target: &Target{Low: .2, High: .4}, Mean: .45}
	near(t, "off", m.Off(), 1.5, 1e-12)
	near(t, "miss", m.Misses(), .05, 1e-12)
	open := Measure{Target: &Target{Low: 0, High: inf}, Mean: 3}
	if open.Off() != 0 {
		t.Errorf("off by %v on the open side", open.Off())
	}
}

func TestABlockIsAsGoodAsItsWorst(t *testing.T) {
	one, two := &Target{Block: 1}, &Target{Block: 2}
	r := &Report{Measures: []Measure{{Target: one, Verdict: Inside}, {Target: two, Verdict: Outside}}}
	if got := r.Verdict(1); got != Inside {
		t.Errorf("%s, though the second block does not count", got)
	}
	r.Measures = append(r.Measures, Measure{Target: one, Verdict: NotMeasured})
	if got := r.Verdict(1); got != Undecided {
		t.Errorf("%s with one not measured", got)
	}
	r.Measures = append(r.Measures, Measure{Target: one, Verdict: Outside})
	if got := r.Verdict(1); got != Outside {
		t.Errorf("%s with one outside", got)
	}
}

// Paths against a small system whose answer is known: y = .5 x + .3 z, with
// r_xz = .4.
func TestPaths(t *testing.T) {
	xy, zy := .5+.3*.4, .3+.5*.4
	near(t, "weight of x", beside(xy, zy, .4), .5, 1e-12)
	near(t, "weight of z", beside(zy, xy, .4), .3, 1e-12)
	near(t, "R²", math.Pow(multipleR([]float64{xy, zy, .4}), 2), .5*xy+.3*zy, 1e-12)
	// attitudes that work through intention alone leave nothing beside it
	near(t, "direct part", directPart([]float64{.6 * .3, .5 * .3, .6, .5, .3}), 0, 1e-12)
	// half of each by itself: r = .2 + .6 x .2 and so on
	near(t, "direct part", directPart([]float64{.32, .32, .6, .6, .32}), beside(.32, .32, .6)/.32, 1e-12)
}

func TestTheJackknifeOfAMeanIsItsInterval(t *testing.T) {
	p := people("exhaustion", dichotomy)
	all := found(p, 50, .1, .2, .4, .5)
	d := derived{[]pair{p}, func(r []float64) float64 { return r[0] }}
	a, b := d.of(all), corr("exhaustion", dichotomy).of(all)
	near(t, "mean", a.mean, b.mean, 1e-12)
	near(t, "low", a.low, b.low, 1e-9)
	near(t, "high", a.high, b.high, 1e-9)
}

func TestHalfLife(t *testing.T) {
	course := make([]float64, threatBlocks)
	for i := range course {
		course[i] = math.Exp(-float64(i*block) / (9 * aMonth) * math.Ln2) // nine months
	}
	near(t, "half-life", halved(course, nil), 9, .05)
	for i := range course {
		course[i] = 1
	}
	near(t, "of what stays", halved(course, nil), 24, 1e-9)
}

func TestPublishedNumbersAreRead(t *testing.T) {
	want := map[string]float64{"LD-01": .46, "TO-02": -.19, "TO-15": 10.4, "TO-04": -.24, "ST-01": .33, "PF-01": .30, "TM-02d": 0, "PW-04 exchange/commit": 35,
		"PW-05a": math.NaN(), "CR-04b": math.NaN(), "LD-17a": math.NaN(), "SH-08": math.NaN()}
	for i := range Targets {
		tg := &Targets[i]
		if tg.Brief() == "" || len(tg.Brief()) > 26 {
			t.Errorf("%s is called %q", tg.ID, tg.Brief())
		}
		x, given := want[tg.ID]
		if got := tg.Number(); given && got != x && !(math.IsNaN(got) && math.IsNaN(x)) {
			t.Errorf("%s was published as %v, want %v", tg.ID, got, x)
		}
		if x := tg.Number(); x < tg.Low || x > tg.High {
			t.Errorf("%s does not accept what was published", tg.ID)
		}
	}
}
