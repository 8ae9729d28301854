package survey

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
	"leadsim/sim/stats"
)

// text is a report as it is written, to the last bit.
func text(r *Report, sheets []*Sheet) string {
	var b strings.Builder
	for _, m := range r.Measures {
		fmt.Fprintln(&b, m.ID, m.Mean, m.Lower, m.Upper, m.SD, m.Beyond, m.K, m.N, m.Verdict)
	}
	for _, s := range r.Scales {
		fmt.Fprintln(&b, s.Name, s.Mean, s.SD, s.Between)
	}
	for _, s := range sheets {
		fmt.Fprintln(&b, s.Organization, s.People, s.Columns)
	}
	return b.String()
}

func TestWorkersChangeNothing(t *testing.T) {
	r, sheets := smallSurvey(t)
	var again []*Sheet
	s, err := Run(context.Background(), Ensemble{Params: base(t), Organizations: smallest, Seed: 3, Workers: 4,
		Sheet: func(s *Sheet) { again = append(again, s) }})
	if err != nil {
		t.Fatal(err)
	}
	if text(r, sheets) != text(s, again) {
		t.Error("four workers give another survey than one")
	}
}

// The first block alone, and fewer organizations, give the same of what they
// share.
func TestTheFirstBlockStandsAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	_, sheets := smallSurvey(t)
	var again []*Sheet
	r, err := Run(context.Background(), Ensemble{Params: base(t), Organizations: 3, Seed: 3, Workers: 2, FirstBlock: true,
		Sheet: func(s *Sheet) { again = append(again, s) }})
	if err != nil {
		t.Fatal(err)
	}
	if text(&Report{}, sheets[:3]) != text(&Report{}, again) {
		t.Error("the first three organizations answer otherwise")
	}
	for _, m := range r.Measures {
		if m.Block != 1 {
			t.Errorf("%s is not of the first block", m.ID)
		}
	}
}

func TestAllTargetsAreMeasured(t *testing.T) {
	r, sheets := smallSurvey(t)
	if r.Closed > 0 || len(sheets) != smallest {
		t.Fatalf("%d of %d organizations closed", r.Closed, smallest)
	}
	for _, m := range r.Measures {
		if m.Verdict == NotMeasured && m.ID != "CR-04b" {
			t.Errorf("%s %s is not measured", m.ID, m.What)
		}
	}
	for _, s := range r.Scales {
		if !(s.SD >= leastSpread) {
			t.Errorf("nobody differs in %s", s.Name)
		}
	}
	for id, want := range map[string]float64{"TR-01": +1, "TR-03": -1, "TO-01": +1, "LD-09": -1, "DL-01": -1} {
		if m := measured(t, r, id); m.Mean*want < 0.05 {
			t.Errorf("%s is %.3f", id, m.Mean)
		}
	}
}

// Whoever computes from the sheets what the report says finds the same.
func TestTheSheetsAreTheReport(t *testing.T) {
	r, sheets := smallSurvey(t)
	for id, names := range map[string][2]string{"LD-01": {"leader_member", "satisfaction"}, "TO-01": {"quit_intention", dichotomy}, "PF-01": {"satisfaction", "performance"}} {
		var rs []float64
		for _, s := range sheets {
			x, y := stats.Complete(s.Columns[scaleAt(names[0])], s.Columns[scaleAt(names[1])])
			rs = append(rs, stats.Correlation(x, y))
		}
		if m := measured(t, r, id); m.Mean != stats.Mean(rs) || m.K != len(rs) || m.SD != stats.SD(rs) {
			t.Errorf("%s: the report says %v of %d, the sheets %v of %d", id, m.Mean, m.K, stats.Mean(rs), len(rs))
		}
		for i, f := range r.Found {
			if f.Value(measured(t, r, id).Target) != rs[i] {
				t.Errorf("%s: organization %d says another number", id, i)
			}
		}
	}
}

// What a questionnaire adds: answers correlate with what they rest on by the
// root of their reliability, and with one another by the square of the
// same-source loading more.
func TestAnswersAreAsReliableAsTheySay(t *testing.T) {
	const n = 40_000
	key := rng.NewKey(5, 0)
	who, a, b, shared := make([]rng.Who, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		who[i] = rng.NewWho(uint32(i), 0)
		a[i] = 10 + 3*rng.Normal(key.At(rng.Trait, 0).Float64(who[i]))
		b[i] = rng.Normal(key.At(rng.Trait, 1).Float64(who[i]))
		shared[i] = rng.Normal(key.At(rng.Trait, 2).Float64(who[i]))
	}
	for _, c := range []struct {
		rel, valence, withTruth, withOther float64
	}{{.90, +1, math.Sqrt(.90 * (1 - .0625)), math.Sqrt(.90*.85) * .0625}, {.90, -1, math.Sqrt(.90 * (1 - .0625)), -math.Sqrt(.90*.85) * .0625}, {.52, 0, math.Sqrt(.52), 0}} {
		x := answer(&Scale{Reliability: c.rel, Valence: c.valence}, a, shared, who, key.At(rng.Answer, 0))
		y := answer(&Scale{Reliability: .85, Valence: +1}, b, shared, who, key.At(rng.Answer, 1))
		near(t, "with the truth", stats.Correlation(x, a), c.withTruth, .01)
		near(t, "with another answer", stats.Correlation(x, y), c.withOther, .015)
		near(t, "spread", stats.SD(x), 1, .02)
	}
	same := answer(&Scale{Reliability: .9, Valence: 1}, make([]float64, n), shared, who, key.At(rng.Answer, 0))
	if !math.IsNaN(same[0]) {
		t.Error("people who do not differ are told apart")
	}
}

// A state of the model has units of its own; what counts is how people differ.
func TestItemsWeighTheSame(t *testing.T) {
	items := make([][]float64, len(Items))
	for i := range items {
		items[i] = make([]float64, 4)
	}
	copy(items[itemAt("trust")], []float64{.50, .51, .52, .53})
	copy(items[itemAt("belonging")], []float64{.9, .1, .9, .1})
	z, raw := composite([]string{"trust", "belonging", "protected"}, items)
	near(t, "the mean of the first", z[0], (-1.1619+.8660)/2, 1e-3)
	near(t, "the plain mean", raw[0], 1.4/3, 1e-12)
	if z, _ := composite([]string{"protected"}, items); !math.IsNaN(z[0]) {
		t.Error("an item in which nobody differs says something")
	}
}

func TestMemoryFades(t *testing.T) {
	m := memory{lately: make([]float64, numLately)}
	e := &Experience{}
	week := func(listen float64) {
		e.Who = 7
		e.Acts[param.Listen] = listen
		m.live(e, true)
	}
	heard := func() float64 {
		x, ok := m.value(itemAt("listened"), e)
		if !ok {
			t.Fatal("nothing is remembered")
		}
		return x
	}
	week(.6)
	near(t, "after one week", heard(), .6, 1e-12)
	for range 200 {
		week(.6)
	}
	for range Memory {
		week(0)
	}
	near(t, "after the memory's length of silence", heard(), .6*math.Pow(1-1.0/Memory, Memory), 1e-6)
	e.Who = 8
	m.live(e, true)
	if m.weeks != 1 || heard() != 0 {
		t.Error("somebody new remembers what the last one lived through")
	}
	if _, ok := m.value(itemAt("decided"), e); ok {
		t.Error("a share of decisions that never came up")
	}
}

// The leader's part of the wounds heals with the rest.
func TestWoundsKeepTheirOrigin(t *testing.T) {
	m := memory{lately: make([]float64, numLately)}
	e := &Experience{}
	e.Who, e.Wounds, e.Wounded, e.WoundedByLeader = 7, .4, .4, .3
	m.live(e, false)
	near(t, "at once", m.leaderHarm, .3, 1e-12)
	e.Wounds, e.Wounded, e.WoundedByLeader = .2, 0, 0
	m.live(e, false)
	near(t, "half healed", m.leaderHarm, .15, 1e-12)
}

func TestOrganizationsDiffer(t *testing.T) {
	e := Ensemble{Params: base(t), Organizations: 60, Seed: 2}
	people, offers, kinds := []float64{}, []float64{}, map[string]int{}
	consult := []float64{}
	for i := range e.Organizations {
		p, err := e.draw(i)
		if err != nil {
			t.Fatal(err)
		}
		people, offers = append(people, float64(p.Organization.People)), append(offers, p.Market.Offers)
		kinds[p.Network.Kind]++
		for _, a := range p.Assign {
			consult = append(consult, a.Style.Acts[param.Consult])
		}
		for n := range Draws {
			row, _ := param.Find(Draws[n].Key)
			if err := row.Check(row.Get(p)); err != nil {
				t.Errorf("organization %d: %s: %v", i, row.Key, err)
			}
		}
	}
	if r := stats.Correlation(people, offers); math.Abs(r) > .4 {
		t.Errorf("size and market go together, r %.2f: two settings have one draw", r)
	}
	slices.Sort(people)
	if people[0] < 80 || people[59] > 500 || stats.Mean(people) < 180 || stats.Mean(people) > 280 {
		t.Errorf("people %v to %v, mean %v", people[0], people[59], stats.Mean(people))
	}
	near(t, "offers", stats.Mean(offers), 1, .08)
	if len(kinds) != 4 {
		t.Errorf("networks %v", kinds)
	}
	if stats.SD(consult) < .08 {
		t.Errorf("leaders hardly differ: SD of consulting %v", stats.SD(consult))
	}
	p, _ := e.draw(7)
	if again, _ := e.draw(7); again.Organization.People != p.Organization.People || again.Assign[3].Style != p.Assign[3].Style {
		t.Error("the same organization is another the second time")
	}
}

// Two bases of one seed meet the same draws.
func TestBasesShareTheirLuck(t *testing.T) {
	a := Ensemble{Params: base(t), Organizations: 5, Seed: 2}
	p, err := Override(a.Params, "crisis.rate", 0.7)
	if err != nil {
		t.Fatal(err)
	}
	b := a
	b.Params = p
	for i := range a.Organizations {
		x, _ := a.draw(i)
		y, _ := b.draw(i)
		near(t, "rate", y.Crisis.Rate, 2*x.Crisis.Rate, 1e-12)
		if x.Organization.People != y.Organization.People || x.Market.Offers != y.Market.Offers {
			t.Error("another base meets other luck")
		}
	}
}

func TestOverridesAreChecked(t *testing.T) {
	p := base(t)
	for key, want := range map[string]string{"crisis.rat": "no parameter", "organization.people": "draws its own", "leaders.monitor": "style of its own",
		"run.weeks": "calendar", "members.trust": "want 0 to 1"} {
		if _, err := Override(p, key, 7.0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", key, err, want)
		}
	}
	for _, key := range []string{"leaders.worn", "leaders.cost.listen", "members.trust"} {
		if q, err := Override(p, key, 0.25); err != nil || q == p {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestASurveyStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	done := 0
	_, err := Run(ctx, Ensemble{Params: base(t), Organizations: 50, Seed: 1, Workers: 2, FirstBlock: true, Progress: func(n, total int) {
		if done = n; n == 1 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || done > 4 {
		t.Errorf("stopped with %v after %d organizations", err, done)
	}
	p := param.Default() // knows no styles
	if _, err := Run(context.Background(), Ensemble{Params: p, Organizations: 3, Workers: 2}); err == nil || !strings.Contains(err.Error(), `organization 0: survey: the styles of the base lack "domineering"`) {
		t.Errorf("error %v", err)
	}
}
