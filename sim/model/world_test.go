package model

import (
	"fmt"
	"math"
	"testing"

	"leadsim/sim/param"
)

// rows is an Observer that keeps what a test compares.
type rows struct{ text []string }

func (r *rows) Observe(s *Snapshot) { r.text = append(r.text, fmt.Sprintf("%+v", *s)) }

// live runs a world to its end and returns every week as text.
func live(t testing.TB, p *param.Params, replication, workers int) ([]string, *World) {
	t.Helper()
	w, err := New(p, replication)
	if err != nil {
		t.Fatal(err)
	}
	w.Parallel(workers)
	var r rows
	w.Run(&r, nil)
	return r.text, w
}

// harsh and kind are two styles that differ in nearly every act.
func harsh() param.Style {
	s := param.DefaultStyle()
	s.Acts = [param.NumActs]float64{param.Direct: 0.8, param.Threaten: 0.3, param.Monitor: 0.6, param.Sanction: 0.6,
		param.Arbitrary: 0.4, param.Blame: 0.6, param.Reward: 0.1, param.Consult: 0.05, param.Delegate: 0.05, param.Explain: 0.1}
	s.Tactics = [param.NumTactics]float64{param.Pressure: 0.6, param.Legitimating: 0.4}
	s.Penalties[param.Humiliation], s.Penalties[param.Dismissal] = 0.3, 0.1
	s.CrisisPolicy, s.HandBack, s.Espoused, s.SelfSeen = "command", false, 0.1, 0.1
	return s
}

func kind() param.Style {
	s := param.DefaultStyle()
	s.Acts = [param.NumActs]float64{param.Direct: 0.2, param.Monitor: 0.1, param.Reward: 0.3, param.Consult: 0.5, param.Delegate: 0.5,
		param.Explain: 0.6, param.Recognise: 0.4, param.Protect: 0.4, param.Listen: 0.5, param.Repair: 0.3, param.Disclaim: 0.4, param.Bind: 0.4}
	s.Tactics = [param.NumTactics]float64{param.Inspirational: 0.4, param.Consultation: 0.3, param.Rational: 0.3}
	s.CrisisPolicy, s.Espoused, s.SelfSeen = "share", 0.9, 0.9
	return s
}

func study(weeks int, style param.Style) *param.Params {
	p := param.Default()
	p.Run.Weeks = weeks
	p.Leaders.Style = style
	return p
}

func same(t *testing.T, what string, a, b []string) {
	t.Helper()
	for week := range a {
		if a[week] != b[week] {
			t.Fatalf("%s: week %d differs:\n%s\n%s", what, week, a[week], b[week])
		}
	}
}

func TestAnyNumberOfWorkersGivesTheSameBytes(t *testing.T) {
	weeks := 26
	if testing.Short() {
		weeks = 10
	}
	p := study(weeks, harsh())
	p.Organization.People = 20_000 // fewer make a single block
	p.Crisis.Rate = 4
	one, w := live(t, p, 3, 1)
	if len(w.blocks) < 4 {
		t.Fatalf("%d blocks are no test", len(w.blocks))
	}
	for _, workers := range []int{2, 3, 8} {
		many, _ := live(t, p, 3, workers)
		same(t, fmt.Sprintf("%d workers", workers), one, many)
	}
}

func TestWithAllActsOffAllStylesAreEqualToTheBit(t *testing.T) {
	var first []string
	for n, style := range []param.Style{harsh(), kind(), param.DefaultStyle()} {
		style.Adaptivity, style.CommandShare = float64(n)/2, float64(n)/3
		p := study(130, style)
		p.Mechanisms.Acts = false
		p.Crisis.Rate = 2
		text, _ := live(t, p, 1, 1)
		if n == 0 {
			first = text
			continue
		}
		same(t, "style", first, text)
	}
}

func TestWithActsOnTheSameStylesDiffer(t *testing.T) {
	a, _ := live(t, study(30, harsh()), 1, 1)
	b, _ := live(t, study(30, kind()), 1, 1)
	if a[29] == b[29] {
		t.Error("styles make no difference at all")
	}
}

func TestAnInterventionWithoutEffectChangesNothing(t *testing.T) {
	p := study(60, harsh())
	plain, _ := live(t, p, 5, 1)
	q := study(60, harsh())
	q.Events = []param.Event{{Name: "nobody", Week: 20, Kind: "layoff", Scope: "organization", Share: 0},
		{Name: "nothing", Week: 30, Kind: "market", Scope: "organization", Index: 1}}
	scripted, _ := live(t, q, 5, 1)
	same(t, "empty event", plain, scripted)
}

func TestReplicationsDiffer(t *testing.T) {
	a, _ := live(t, study(10, kind()), 0, 1)
	b, _ := live(t, study(10, kind()), 1, 1)
	if a[9] == b[9] {
		t.Error("two replications are alike")
	}
}

// Heads at the end are heads at the start plus hires less all who left.
func TestHeadsAreConserved(t *testing.T) {
	for _, style := range []param.Style{harsh(), kind()} {
		p := study(200, style)
		p.Events = []param.Event{{Name: "cut", Week: 50, Kind: "layoff", Scope: "organization", Share: 0.2},
			{Name: "exit", Week: 90, Kind: "leader_exit", Scope: "organization", Weeks: 12}}
		w, err := New(p, 2)
		if err != nil {
			t.Fatal(err)
		}
		heads := float64(w.Seats)
		for range p.Run.Weeks {
			w.Tick()
			s := &w.snap
			heads += s.Hires - s.Quits - s.Unavoidable - s.Dismissals - s.LaidOff
			if w.week == 91 {
				heads-- // the scripted exit of the head is none of these
			}
			present := 0.0
			for i := range w.Seats {
				if w.people.Present[i] {
					present++
				}
			}
			if s.Heads != present || heads != present {
				t.Fatalf("week %d: %v present, %v recorded, %v by the books", s.Week, present, s.Heads, heads)
			}
		}
	}
}

// Open wounds in the ledger are the wounds of those present; trust and
// capability change by what is booked and nothing else.
func TestTheLedgerSumsToTheChangeOfState(t *testing.T) {
	for _, style := range []param.Style{harsh(), kind(), param.DefaultStyle(), abusive()} {
		p := study(200, style)
		p.Events = []param.Event{{Name: "cut", Week: 50, Kind: "layoff", Scope: "organization", Share: 0.2},
			{Name: "lie", Week: 70, Kind: "deception_exposed", Scope: "organization", Share: 0.5},
			{Name: "exit", Week: 90, Kind: "leader_exit", Scope: "organization", Weeks: 12}}
		w, err := New(p, 4)
		if err != nil {
			t.Fatal(err)
		}
		start := [NumMeasures]float64{}
		add := func(to *[NumMeasures]float64) {
			for i := range w.Seats {
				if w.people.Present[i] {
					to[WoundsBooked] += float64(w.people.Wounds[i])
					to[TrustBooked] += w.people.Trust(&w.rules, i)
					to[CapabilityBooked] += float64(w.people.Capability[i])
				}
			}
		}
		add(&start)
		for range p.Run.Weeks {
			w.Tick()
		}
		end := [NumMeasures]float64{}
		add(&end)
		var incurred, healed, left, beyond [NumMeasures]float64
		for b := range w.blocks {
			for m := range NumMeasures {
				beyond[m] += w.blocks[b].ledger.beyond[m]
			}
		}
		for _, e := range w.Ledger() {
			incurred[e.Measure] += e.Incurred
			healed[e.Measure] += e.Healed
			left[e.Measure] += e.Left
		}
		m := WoundsBooked
		if got, want := incurred[m]-healed[m]-left[m]-beyond[m], end[m]; math.Abs(got-want) > 1e-3*(1+incurred[m]) {
			t.Errorf("wounds: books %v, people %v", got, want)
		}
		for _, m := range []Measure{TrustBooked, CapabilityBooked} {
			if got, want := start[m]-incurred[m]+healed[m]+beyond[m], end[m]; math.Abs(got-want) > 1e-3*(1+incurred[m]) {
				t.Errorf("%v: books %v, people %v", m, got, want)
			}
		}
	}
}

func TestStatesStayInTheirRanges(t *testing.T) {
	for _, style := range []param.Style{harsh(), kind(), abusive()} {
		p := study(150, style)
		p.Crisis.Rate, p.Crisis.Severity = 6, 5
		_, w := live(t, p, 0, 1)
		for name, column := range w.people.Columns() {
			for i, x := range column {
				if w.people.Present[i] && !(x >= 0 && x <= 1) {
					t.Fatalf("%s of seat %d is %v", name, i, x)
				}
			}
		}
	}
}

func TestTheWeekAllocatesNothing(t *testing.T) {
	p := study(300, harsh())
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 60 {
		w.Tick()
	}
	if n := testing.AllocsPerRun(100, w.Tick); n != 0 {
		t.Errorf("%v allocations a week", n)
	}
}

func TestOnePersonMoreWithoutTiesLeaderOrWorkChangesNobodyElse(t *testing.T) {
	p := study(60, harsh())
	alone, err := newWorld(p, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	with, err := newWorld(p, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	for range p.Run.Weeks {
		alone.Tick()
		with.Tick()
		if alone.snap != with.snap {
			t.Fatalf("week %d differs:\n%+v\n%+v", alone.week, alone.snap, with.snap)
		}
	}
}

func TestANewcomersDrawsDoNotDependOnWhoLeftElsewhere(t *testing.T) {
	p, q := study(150, harsh()), study(150, harsh())
	q.Events = []param.Event{{Name: "cut", Week: 20, Kind: "layoff", Scope: "team", Unit: 3, Share: 1},
		{Name: "exit", Week: 20, Kind: "leader_exit", Scope: "team", Unit: 3}}
	_, a := live(t, p, 0, 1)
	_, b := live(t, q, 0, 1)
	newcomers := 0
	for i := range a.Seats {
		who := a.people.Who[i]
		if !a.people.Present[i] || !b.people.Present[i] || who != b.people.Who[i] {
			continue
		}
		if who.Occupant() > 0 {
			newcomers++
		}
		if a.people.Trusting[i] != b.people.Trusting[i] || a.people.Loaded[i] != b.people.Loaded[i] {
			t.Fatalf("person %x of seat %d is somebody else", who, i)
		}
	}
	if newcomers < 20 {
		t.Fatalf("only %d newcomers to compare", newcomers)
	}
}
