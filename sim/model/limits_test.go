package model

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// Limiting cases: settings in which what must come out is known without the
// model.

// still returns a study in which nobody comes, goes or is hit by a crisis.
func still(weeks int, style param.Style) *param.Params {
	p := study(weeks, style)
	p.Organization.People = 73
	m := &p.Mechanisms
	m.Quits, m.Board, m.Turnaround, m.LatentProblems = false, false, false, false
	p.Market.Unavoidable, p.Organization.Dismiss, p.Crisis.Rate = 0, 0, 0
	return p
}

func lifetime(t *testing.T, p *param.Params) *World {
	t.Helper()
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	for range p.Run.Weeks {
		w.Tick()
	}
	return w
}

// Where nobody acts, beliefs and the picture of leaders end where office and
// person put them, and all decide for themselves.
func TestWhereNobodyActs(t *testing.T) {
	p := still(1000, harsh())
	p.Mechanisms.Acts = false
	w := lifetime(t, p)
	p1 := w.people
	for i := range w.Members {
		d := w.people.Trust(&w.rules, i)
		if want := math.Max(p.Members.Edge, math.Min(1-p.Members.Edge, p.Members.Trust+p.Members.Spread*float64(p1.Trusting[i]))); math.Abs(d-want) > 1e-3 {
			t.Fatalf("seat %d trusts %v, disposed to %v", i, d, want)
		}
		if math.Abs(float64(p1.Punish[i])-w.prior) > 1e-3 || p1.Watch[i] > 1e-6 {
			t.Fatalf("seat %d believes in punishment by %v, office and culture in %v, and in being watched by %v", i, p1.Punish[i], w.prior, p1.Watch[i])
		}
	}
	if s := &w.snap; s.LeaderLoad != 0 || s.Commanding != 0 || s.Dismissals != 0 || s.Inspected != 0 || s.OwnDecisions < 0.9 {
		t.Errorf("leaders who do not act: load %v, commanding %v, dismissed %v, inspected %v, own decisions %v", s.LeaderLoad, s.Commanding, s.Dismissals, s.Inspected, s.OwnDecisions)
	}
}

// Where nobody can leave, everybody is still there, and nobody else.
func TestWhereNobodyCanLeave(t *testing.T) {
	for _, style := range []param.Style{harsh(), kind(), abusive()} {
		p := still(300, style)
		first, err := New(p, 1)
		if err != nil {
			t.Fatal(err)
		}
		w := lifetime(t, p)
		for i := range w.Seats {
			if !w.people.Present[i] || w.people.Who[i] != first.people.Who[i] {
				t.Fatalf("seat %d: %x has become %x", i, first.people.Who[i], w.people.Who[i])
			}
		}
		if s := &w.snap; s.Heads != float64(w.Seats) || s.Vacancies != 0 || s.Retention != 1 || s.Hires != 0 {
			t.Errorf("%v people, %v vacancies, retention %v, %v hires", s.Heads, s.Vacancies, s.Retention, s.Hires)
		}
	}
}

// Where no crisis comes, none costs, loads or puts anybody in command.
func TestWhereNoCrisisComes(t *testing.T) {
	w := lifetime(t, func() *param.Params { s := harsh(); s.Adaptivity = 0; return still(150, s) }())
	if s := &w.snap; s.CrisisLoss != 0 || s.Severity != 0 || s.OpenCrises != 0 || s.Commanding != 0 || s.Problems != 0 || s.Net != s.Output {
		t.Errorf("%+v", *s)
	}
	for _, h := range w.Happenings() {
		t.Errorf("week %d: %v", h.Week, h.Kind)
	}
}

// Where the office may do nothing, nobody fears it, and nobody is punished,
// dismissed or hurt by a penalty.
func TestAnOfficeThatMayDoNothingIsNotFeared(t *testing.T) {
	p := study(150, harsh())
	p.Organization.Discipline, p.Organization.Exclude, p.Organization.Dismiss, p.Organization.RewardRight = 0, 0, 0, 0
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	for range p.Run.Weeks {
		w.Tick()
		if w.snap.Fear != 0 || w.snap.Dismissals != w.snap.Removed {
			t.Fatalf("week %d: fear %v, %v dismissed, %v of them leaders removed by results", w.snap.Week, w.snap.Fear, w.snap.Dismissals, w.snap.Removed)
		}
	}
	for _, e := range w.Ledger() {
		switch e.Account {
		case ByReprimand, ByHumiliation, ByWithholding, ByExclusion, ByArbitrary, ByBlame:
			t.Errorf("%v of %v are booked on %v", e.Incurred, e.Measure, e.Account)
		}
	}
}

// Without ties nothing travels: what goes over ties is the same on and off.
func TestWithoutTiesNothingTravels(t *testing.T) {
	live1 := func(off ...string) []string {
		p := study(104, harsh())
		p.Organization.People, p.Network.Within, p.Network.Across = 73, 0, 0
		launch(p, 4)
		for _, name := range off {
			set(t, p, "mechanisms."+name, false)
		}
		text, _ := live(t, p, 1, 1)
		return text
	}
	same(t, "no ties", live1(), live1("news", "norms", "alignment_ties", "exit_contagion", "change_contagion", "opposition", "tie_change"))
}

// Where leaders say no more than they do, nothing shows, in whatever time.
func TestWhoClaimsNothingIsNeverFoundOut(t *testing.T) {
	live1 := func(on bool) []string {
		s := harsh()
		s.Espoused = 0
		p := study(104, s)
		p.Mechanisms.SeeThrough, p.Trust.SeeThrough = on, 1
		text, _ := live(t, p, 1, 1)
		return text
	}
	same(t, "nothing claimed", live1(true), live1(false))
}

// Overload in a whole organization: below the tipping point strain settles at
// the lower root of S exp(1-S) = load, above it everybody ends at the highest
// strain (Rudolph & Repenning 2002; the roots are those of the kernel's test).
func TestStrainSettlesOrTips(t *testing.T) {
	const tipping = 1.824 // at a load of .8
	lower := 1.0
	for range 200 { // S = load exp(S-1) has its lower root there
		lower = 0.8 * math.Exp(lower-1)
	}
	for _, c := range []struct{ start, end float64 }{{0, lower / 3}, {tipping - 0.02, lower / 3}, {tipping + 0.02, 1}} {
		p := still(600, param.DefaultStyle())
		p.Mechanisms.Acts = false
		p.Strain.Load, p.Strain.LoadSpread, p.Strain.Withdraw, p.Strain.Peak = 0.8, 0, 0, 3
		p.Members.Start.Strain = c.start / 3
		w := lifetime(t, p)
		for i := range w.Seats {
			if got := float64(w.people.Strain[i]); math.Abs(got-c.end) > 1e-3 {
				t.Fatalf("a stock of %v ends at %v, want %v", c.start, 3*got, 3*c.end)
			}
		}
	}
}

// Trust repair in a whole organization: a sincere broken promise is forgotten
// in the end, a deception lowers for good what can be seen
// (Schweitzer, Hershey & Bradlow 2006).
func TestAPromiseIsForgivenADeceptionIsNot(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	integrity := func(kindOf string) float64 {
		p := still(700, kind())
		p.Trust.Ceiling = 0.3
		if kindOf != "" {
			p.Events = []param.Event{{Name: "word", Week: 20, Kind: kindOf, Scope: "organization", Share: 1}}
		}
		sum := 0.0
		for _, x := range perRun(t, p, 600, 2, shows(func(s *Snapshot) float64 { return s.Integrity })) {
			sum += x / 2
		}
		return sum
	}
	none, promise, lie := integrity(""), integrity("broken_promise"), integrity("deception_exposed")
	// Good acts pull to the ceiling, disposition (.5 on average) pulls back: between them lies
	// the level of rest, and as much of the ceiling as good acts have of the pull is lost.
	want := none - 0.3*(none-0.5)/(1-0.5)
	if math.Abs(promise-none) > 0.01 || math.Abs(lie-want) > 0.01 {
		t.Errorf("after twelve years integrity seen is %v without, %v after a broken promise, and %v after a deception that takes .3 of the ceiling, want %v", none, promise, lie, want)
	}
}

// Capability unused fades to the set point at learning.decay a week, whoever
// leads: what deciding taught is a stock (as in the capability trap of
// Repenning & Sterman 2001).
func TestCapabilityUnusedFades(t *testing.T) {
	p := still(260, kind())
	p.Styles = []param.NamedStyle{{Name: "decides alone", Style: harsh()}}
	p.Events = []param.Event{{Name: "alone", Week: 103, Kind: "style", Scope: "organization", Style: "decides alone"}}
	p.Styles[0].Style.Acts[param.Delegate] = 0
	p.Learning.TrickleDown, p.Members.LeaderVariation = 0, 0
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	above := func() float64 {
		sum, n := 0.0, 0.0
		for i := range w.Members {
			n++
			sum += float64(w.people.Capability[i]) - math.Max(p.Members.Edge, p.Members.Capability+p.Members.Spread*float64(w.people.Able[i]))
		}
		return sum / n
	}
	for w.week < 104 {
		w.Tick()
	}
	learned := above()
	for w.week < 260 {
		w.Tick()
	}
	if want := learned * math.Pow(1-p.Learning.Decay, 156); learned < 0.05 || math.Abs(above()-want) > 1e-3 {
		t.Errorf("%v above the set point becomes %v, want %v", learned, above(), want)
	}
}
