package sweep

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
)

// function is what a fake run comes to: of coordinates in [0,1], and of luck, a normal
// number of the seed and the replication.
type function func(u []float64, luck float64) float64

// fake returns engines whose runs come to a function in the first arm, and to
// 0 in the second.
func fake(keys []string, f function) func() engine {
	var rows []*param.Row[param.Params]
	for _, key := range keys {
		row, ok := param.Find(key)
		if !ok {
			panic("no setting " + key)
		}
		rows = append(rows, row)
	}
	return func() engine {
		return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
			y := 0.0
			if p.Run.Luck == 0 { // the first arm
				u := make([]float64, len(rows))
				for i, row := range rows {
					u[i] = row.Get(p).(float64)
				}
				y = f(u, rng.Normal(rng.NewKey(uint64(p.Run.Seed), uint32(replication)).At(rng.Shock, 0).Float64(0)))
			}
			if y > 1e6 {
				return record.Run{}, errors.New("out of range")
			}
			series := make([]float64, p.Run.Weeks*len(record.Metrics))
			for w := range p.Run.Weeks {
				series[w*len(record.Metrics)+record.Must("net_output")] = y
			}
			return record.Run{Series: series}, nil
		}
	}
}

// shares are settings from 0 to 1.
var shares = []string{"members.trust", "leaders.monitor", "leaders.listen", "leaders.blame"}

// analysis returns an experiment of a method over the first k shares, of so
// many rows and runs.
func analysis(t testing.TB, method string, k, rows, runs, seed int) *Experiment {
	t.Helper()
	text := fmt.Sprintf("[run]\nruns = %d\nweeks = 2\nseed = %d\n[organization]\npeople = 12\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nrun.luck = 1\n", runs, seed)
	s, err := scenario.Parse("fake.toml", []byte(text), scenario.Library{}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var factors []scenario.Factor
	for _, key := range shares[:k] {
		factors = append(factors, scenario.Factor{Key: key, Values: "0:1"})
	}
	d, err := NewSensitivity(method, rows, factors, seed)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewExperiment(s, d, scenario.Library{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// between is net output of the first arm less the second.
func between() Measure {
	return Measure{Outcome: record.MustOutcome("net_last_52"), Arm: 0, Against: 1, Never: math.NaN()}
}

// judged conducts an experiment with a function for the model, and judges it.
func judged(t testing.TB, e *Experiment, f function, how How) *Judgement {
	t.Helper()
	s := open(t, e, Where{Dir: filepath.Join(t.TempDir(), "out")})
	defer s.Close()
	how.Workers, how.engine = 2, fake(shares[:len(e.Design.(*Sensitivity).Factors)], f)
	if _, err := s.Conduct(t.Context(), how); err != nil {
		t.Fatal(err)
	}
	x, err := s.Sense([]int{between().Outcome})
	if err != nil {
		t.Fatal(err)
	}
	return x.Judge(between())
}

// What another seed does, and the floor, are where a setting without effect of
// its own lies if each run has luck of its own.
func TestTheDummyIsWhatLuckDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	noisy := func(u []float64, luck float64) float64 { return 4*u[0] + luck }
	j := judged(t, analysis(t, Shares, 2, 256, 4, 1), noisy, How{})
	want := 0.25 / (16.0/12 + 0.25) // four runs of variance 1, over that of 4u and them
	if math.Abs(j.Dummy().Index.Total.Value-want) > 0.03 || math.Abs(j.Floor-want) > 0.03 {
		t.Errorf("total of the dummy %.3f, floor %.3f, want %.3f", j.Dummy().Index.Total.Value, j.Floor, want)
	}
	if j.Found[0].Verdict != Matters || j.Found[1].Verdict != NoEffect || j.Dummy().Verdict != "" {
		t.Errorf("verdicts %q, %q, %q", j.Found[0].Verdict, j.Found[1].Verdict, j.Dummy().Verdict)
	}
	j = judged(t, analysis(t, Screening, 2, 200, 4, 1), noisy, How{})
	if d := j.Dummy().Effect.MuStar.Value; math.Abs(d-j.Floor) > 0.1 || math.Abs(d-2*math.Sqrt(0.25/math.Pi)*1.5) > 0.1 {
		t.Errorf("mu* of the dummy %.3f, floor %.3f", d, j.Floor)
	}
	if got := j.Found[0].Effect.MuStar.Value; math.Abs(got-4) > 1e-9 {
		t.Errorf("mu* of 4u is %v: runs of a trajectory do not share their luck", got)
	}
}

// Of settings that do nothing but change the luck of a run hardly any is said
// to matter.
func TestLuckIsNoSetting(t *testing.T) {
	chaos := func(d *Sensitivity, p Place) float64 { // a normal number of its own for each point and run
		bits := uint64(0)
		for _, c := range describe(d.Point(p.Point)) {
			bits = bits*31 + uint64(c)
		}
		return rng.Normal(rng.NewKey(bits, uint32(p.Run)).At(rng.Shock, 0).Float64(0))
	}
	for method, rows := range map[string]int{Screening: 10, Shares: 32} {
		matter, of := 0, 0
		for seed := range 50 {
			d := analysis(t, method, 4, rows, 2, seed).Design.(*Sensitivity)
			x := newSensed(d, 2, 2, []int{between().Outcome})
			for i := range d.Len() * 2 * 2 {
				p := Place{i / 4, i / 2 % 2, i % 2}
				x.put(p, func(int) float64 { return float64(1-p.Arm) * chaos(d, p) })
			}
			for _, found := range x.Judge(between()).Found[:4] {
				if of++; found.Verdict == Matters {
					matter++
				}
			}
		}
		if matter > of/40 {
			t.Errorf("%s: %d of %d settings are said to matter, though none does", method, matter, of)
		}
	}
}

func TestPointsShareTheirSeedButForTheDummy(t *testing.T) {
	for _, method := range []string{Screening, Shares} {
		d := analysis(t, method, 3, 6, 1, 7).Design.(*Sensitivity)
		seen := map[string]int{}
		for row := range d.Rows() {
			seeds := map[string]int{}
			for i := range d.Each() {
				p := d.Point(row*d.Each() + i)
				if last := p[len(p)-1]; last.Key != DummyKey {
					t.Fatalf("%s: the last setting is %v", method, last)
				}
				seeds[p[len(p)-1].Value]++
			}
			if len(seeds) != 2 {
				t.Errorf("%s, row %d: seeds %v, want two", method, row, seeds)
			}
			for s := range seeds {
				seen[s]++
			}
		}
		if len(seen) != 2*d.Rows() {
			t.Errorf("%s: %d seeds in %d rows", method, len(seen), d.Rows())
		}
	}
}

func TestMovedNamesTheStep(t *testing.T) {
	for _, method := range []string{Screening, Shares} {
		d := analysis(t, method, 3, 4, 1, 1).Design.(*Sensitivity)
		for i := range d.Len() {
			from := i - 1
			if method == Shares {
				from = i - i%d.Each()
			}
			k := d.Moved(i)
			if k < 0 {
				continue
			}
			before, now := d.Point(from), d.Point(i)
			for j := range now {
				if (before[j] != now[j]) != (j == k) {
					t.Errorf("%s, point %d moves %d, but %v becomes %v", method, i, k, before[j], now[j])
				}
			}
		}
	}
}

// A part of the runs is the same analysis with fewer rows.
func TestAStoppedAnalysisHasFewerRows(t *testing.T) {
	e := analysis(t, Screening, 3, 12, 2, 1)
	d := e.Design.(*Sensitivity)
	x := newSensed(d, 2, 2, []int{between().Outcome})
	stop := e.Len() * 7 / 12 // whole rows, and runs come in the order of rows
	for u := range e.order.pairs() {
		point, run := e.order.pair(u)
		if u*2 >= stop {
			break
		}
		for arm := range 2 {
			x.put(Place{point, run, arm}, func(int) float64 { return float64(1-arm) * float64(point*point) })
		}
	}
	if j := x.Judge(between()); j.Rows != 7 || j.Planned != 12 || j.Runs != 2 || j.Above != 34.0/35 {
		t.Errorf("%d of %d rows, %v runs, above 0 at %v", j.Rows, j.Planned, j.Runs, j.Above)
	}
}

// Runs that failed, and outcomes that are missing, take the run out of its row,
// and the row if no other is left.
func TestMissingRunsAreLeftOutOfTheirRow(t *testing.T) {
	d := analysis(t, Shares, 2, 4, 3, 1).Design.(*Sensitivity)
	o := between().Outcome
	build := func(miss func(p Place) bool) *Sensed {
		x := newSensed(d, 3, 2, []int{o})
		for point := range d.Len() {
			for run := range 3 {
				for arm := range 2 {
					if p := (Place{point, run, arm}); !miss(p) {
						x.put(p, func(int) float64 {
							if point == 0 && run == 2 {
								return math.NaN()
							}
							return float64(point*(2-arm)) + float64(run*run)
						})
					}
				}
			}
		}
		return x
	}
	x := build(func(p Place) bool { return p.Point == d.Each()+1 && p.Arm == 1 && p.Run == 0 || p.Point == 3*d.Each() })
	m := between()
	for row, want := range [][]int{{0, 1}, {1, 2}, {0, 1, 2}, nil} {
		if got := x.counts(&m, row); !slices.Equal(got, want) {
			t.Errorf("row %d: runs %v, want %v", row, got, want)
		}
	}
	if j := x.Judge(m); j.Rows != 3 || math.Abs(j.Runs-7.0/3) > 1e-12 {
		t.Errorf("%d rows of %v runs", j.Rows, j.Runs)
	}
	m.Never = 99
	if got := x.counts(&m, 0); len(got) != 3 {
		t.Errorf("with a value for what never happens runs %v count", got)
	}
}

func TestFailedRunsDoNotStopAnAnalysis(t *testing.T) {
	e := analysis(t, Shares, 3, 64, 1, 3)
	j := judged(t, e, func(u []float64, luck float64) float64 {
		if u[0] > 0.97 {
			return 1e9 // fails
		}
		return u[0] + u[1]
	}, How{})
	if j.Rows >= 64 || j.Rows < 40 || j.Found[1].Verdict != Matters || j.Found[2].Verdict != NoEffect {
		t.Errorf("%d rows, verdicts %q %q", j.Rows, j.Found[1].Verdict, j.Found[2].Verdict)
	}
}

func TestAnAnalysisIsReadBackFromItsFolder(t *testing.T) {
	for _, method := range []string{Screening, Shares} {
		e := analysis(t, method, 3, 4, 1, 5)
		dir := filepath.Join(t.TempDir(), "out")
		open(t, e, Where{Dir: dir}).Close()
		again, m, err := Stored(dir, scenario.Library{})
		if err != nil {
			t.Fatal(err)
		}
		d := again.Design.(*Sensitivity)
		if again.Hash() != e.Hash() || d.Method != method || !m.OfSensitivity() || fmt.Sprint(d.Point(5)) != fmt.Sprint(e.Design.Point(5)) {
			t.Errorf("%s: read back as %s with %v", method, d.Method, d.Point(5))
		}
	}
}

func TestResumedAnalysesAreEqual(t *testing.T) {
	e := analysis(t, Screening, 3, 6, 2, 1)
	noisy := func(u []float64, luck float64) float64 { return u[0]*u[1] + luck/8 }
	whole := judged(t, e, noisy, How{})
	dir := filepath.Join(t.TempDir(), "out")
	for done := 0; done < e.Len(); {
		s := open(t, e, Where{Dir: dir})
		s.witness = nil // the model would live it otherwise
		stop := make(chan struct{})
		lives := 0
		p, err := s.Conduct(t.Context(), How{Workers: 1, Stop: stop, Grace: 1e9, engine: func() engine {
			live := fake(shares[:3], noisy)()
			return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
				if lives++; lives == 17 {
					close(stop)
				}
				return live(ctx, p, replication, threads)
			}
		}})
		if err != nil {
			t.Fatal(err)
		}
		done = p.Done
		x, err := s.Sense([]int{between().Outcome})
		if err != nil {
			t.Fatal(err)
		}
		if j := x.Judge(between()); done == e.Len() && fmt.Sprint(j.Found[0].Effect, j.Dummy().Effect, j.Floor) != fmt.Sprint(whole.Found[0].Effect, whole.Dummy().Effect, whole.Floor) {
			t.Errorf("stopped and resumed: %v, straight through %v", j.Found[0].Effect, whole.Found[0].Effect)
		}
		s.Close()
	}
}
