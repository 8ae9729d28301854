package model

import (
	"fmt"
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// everyLever scripts a change in which every lever is used twice, with people
// named, invited and hushed, and a second change late.
func everyLever(p *param.Params) {
	p.Change.Budget, p.Change.Order = 200, 0.3
	launch(p, 3, param.Event{Name: "c", Week: 3, Kind: "champion", Scope: "organization"},
		param.Event{Name: "i", Week: 5, Kind: "invite", Scope: "organization"},
		param.Event{Name: "m", Week: 5, Kind: "mute", Scope: "organization", Weeks: 6})
	for n, name := range param.LeverNames() {
		p.Events = append(p.Events, lever(4+n, name, ""), lever(30+n, name, ""))
	}
	p.Events = append(p.Events, param.Event{Name: "off", Week: 40, Kind: "watching_off", Scope: "organization", Weeks: 20})
	launch(p, 70, lever(72, "town_hall", ""))
	p.Events[len(p.Events)-2].Name = "again"
}

// A change that nobody launches moves no bit, whatever [change] says.
func TestAnIdleChangeMovesNoBit(t *testing.T) {
	plain, _ := live(t, study(60, harsh()), 2, 1)
	p := study(60, harsh())
	for i := range param.Table {
		if r := &param.Table[i]; r.Kind.Real() && r.Key[:7] == "change." {
			_, high := r.Plausible()
			r.Put(p, high)
		}
	}
	idle, w := live(t, p, 2, 1)
	same(t, "idle change", plain, idle)
	if w.people.Stage != nil {
		t.Error("an idle change takes memory")
	}
}

// A change without size, gain, vision or anybody for it or against it leaves
// everything but its own metrics as it was.
func TestAnEmptyChangeMovesOnlyItsOwnMetrics(t *testing.T) {
	plain, _ := live(t, study(60, kind()), 2, 1)
	p := study(60, kind())
	p.Change = param.Change{Position: "chief_executive"}
	p.Change.Conviction.BenefitFull, p.Change.Champions.At, p.Change.Resisters.At = 1, 1, 1
	launch(p, 5)
	w, err := New(p, 2)
	if err != nil {
		t.Fatal(err)
	}
	for week := range plain {
		w.Tick()
		s := w.snap
		s.Aware, s.Interested, s.Trying, s.Adopted, s.PublicOnly, s.Conviction = 0, 0, 0, 0, 0, 0
		s.Champions, s.Opposed, s.Credibility, s.ChangeBudget = 0, 0, 0, 0
		if got := fmt.Sprintf("%+v", s); got != plain[week] {
			t.Fatalf("week %d differs:\n%s\n%s", week, plain[week], got)
		}
	}
}

func TestAChangeDoesNotDependOnWorkers(t *testing.T) {
	weeks := 40
	if testing.Short() {
		weeks = 12
	}
	p := study(weeks, harsh())
	p.Organization.People = 20_000
	everyLever(p)
	one, w := live(t, p, 3, 1)
	if len(w.blocks) < 4 || w.snap.Adopted == 0 {
		t.Fatalf("%d blocks, %v adopted are no test", len(w.blocks), w.snap.Adopted)
	}
	many, x := live(t, p, 3, 3)
	same(t, "3 workers", one, many)
	if a, b := fmt.Sprint(w.Happenings()), fmt.Sprint(x.Happenings()); a != b {
		t.Error("the event log differs")
	}
}

func TestWithAllActsOffAChangeKnowsNoStyle(t *testing.T) {
	var first []string
	for n, style := range []param.Style{harsh(), kind()} {
		p := study(80, style)
		p.Mechanisms.Acts = false
		everyLever(p)
		text, _ := live(t, p, 1, 1)
		if n == 0 {
			first = text
		}
		same(t, "style", first, text)
	}
}

// Stages add up, counts agree with the people, and only what the books say
// changes trust and wounds.
func TestAChangeAddsUp(t *testing.T) {
	for _, style := range []param.Style{harsh(), kind()} {
		p := study(104, style)
		everyLever(p)
		p.Events = append(p.Events, param.Event{Name: "exit", Week: 50, Kind: "leaders_exit", Scope: "organization", Share: 0.5, Weeks: 4})
		w, err := New(p, 4)
		if err != nil {
			t.Fatal(err)
		}
		start := 0.0
		for i := range w.Seats {
			start += w.people.Trust(&w.rules, i)
		}
		for range p.Run.Weeks {
			w.Tick()
			s, a := &w.snap, w.people
			launched := s.Week >= 3
			var stages [agent.NumStages]float64
			public, champions := 0.0, 0.0
			for i := range w.Seats {
				if launched && a.Present[i] {
					stages[a.Stage[i]]++
					if a.Is(i, agent.PublicOnly) {
						public++
						if a.Stage[i] != agent.Adopted {
							t.Fatalf("week %d: in public alone at stage %v", s.Week, a.Stage[i])
						}
					}
					if a.Is(i, agent.Champion) {
						champions++
						if a.Is(i, agent.PublicOnly|agent.Opposes) || !a.DoesIt(i) {
							t.Fatalf("week %d: a champion with stance %v", s.Week, a.Stance[i])
						}
					}
					if (a.AdoptedWeek[i] < 0) && a.Stage[i] == agent.Adopted {
						t.Fatal("adopted, but in no week")
					}
				}
			}
			near(t, "aware", s.Aware, ratio(stages[agent.Aware], s.Heads))
			near(t, "interested", s.Interested, ratio(stages[agent.Interested], s.Heads))
			near(t, "trying", s.Trying, ratio(stages[agent.Trying], s.Heads))
			near(t, "adopted", s.Adopted, ratio(stages[agent.Adopted], s.Heads))
			near(t, "in public alone", s.PublicOnly, ratio(public, s.Heads))
			near(t, "champions", s.Champions, ratio(champions, s.Heads))
			if !launched && (s.Credibility != 0 || s.ChangeBudget != 0) {
				t.Fatal("a change shows before its launch")
			}
			if s.Credibility < 0 || s.Credibility > 1 || s.ChangeBudget < 0 {
				t.Fatalf("credibility %v, budget %v", s.Credibility, s.ChangeBudget)
			}
		}
		for name, column := range w.people.Columns() {
			for i, x := range column {
				if w.people.Present[i] && !(x >= 0 && x <= 1) {
					t.Fatalf("%s of seat %d is %v", name, i, x)
				}
			}
		}
		var incurred, healed, left, beyond, end [NumMeasures]float64
		for b := range w.blocks {
			for m := range NumMeasures {
				beyond[m] += w.blocks[b].ledger.beyond[m]
			}
		}
		for i := range w.Seats {
			if w.people.Present[i] {
				end[TrustBooked] += w.people.Trust(&w.rules, i)
				end[WoundsBooked] += float64(w.people.Wounds[i])
			}
		}
		for _, e := range w.Ledger() {
			incurred[e.Measure] += e.Incurred
			healed[e.Measure] += e.Healed
			left[e.Measure] += e.Left
		}
		if got, want := start-incurred[TrustBooked]+healed[TrustBooked]+beyond[TrustBooked], end[TrustBooked]; math.Abs(got-want) > 1e-3*(1+incurred[TrustBooked]) {
			t.Errorf("trust: books %v, people %v", got, want)
		}
		m := WoundsBooked
		if got, want := incurred[m]-healed[m]-left[m]-beyond[m], end[m]; math.Abs(got-want) > 1e-3*(1+incurred[m]) {
			t.Errorf("wounds: books %v, people %v", got, want)
		}
	}
}

func TestAWeekOfChangeAllocatesNothing(t *testing.T) {
	p := study(300, harsh())
	everyLever(p)
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 80 {
		w.Tick()
	}
	if n := testing.AllocsPerRun(100, w.Tick); n != 0 {
		t.Errorf("%v allocations a week", n)
	}
}

// Who adopted because watched falls back when nobody watches any more.
func TestPublicAdoptionEndsWithTheWatching(t *testing.T) {
	run := func(off bool) (before, after float64) {
		for r := range 3 {
			p := study(120, harsh())
			p.Change.Order, p.Change.Vision, p.Change.Forced.Push = 1, 0.3, 0.5
			launch(p, 4)
			if off {
				p.Events = append(p.Events, param.Event{Name: "off", Week: 60, Kind: "watching_off", Scope: "organization"})
			}
			w, err := New(p, r)
			if err != nil {
				t.Fatal(err)
			}
			for range p.Run.Weeks {
				w.Tick()
				if w.week == 60 {
					before += w.snap.PublicOnly / 3
				}
			}
			after += w.snap.PublicOnly / 3
		}
		return before, after
	}
	watched, still := run(false)
	seen, unwatched := run(true)
	if seen != watched || unwatched > seen-0.3 || still < watched-0.1 {
		t.Errorf("in public alone: watched %.2f then %.2f, watching off %.2f then %.2f", watched, still, seen, unwatched)
	}
}
