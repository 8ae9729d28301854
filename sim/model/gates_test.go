package model

import (
	"math"
	"slices"
	"testing"

	"leadsim/sim/param"
)

// gates opens a platform, closes it halfway and opens it again, in an
// organization in which many have standing outside.
func gates(p *param.Params) {
	p.Events = append(p.Events, openAt(3), closeAt(24, 0.6))
	again := openAt(40)
	again.Name = "again"
	p.Events = append(p.Events, again)
	p.Members.Outside.Share, p.Crisis.Rate, p.Platform.Rumour = 0.3, 4, 0.5
}

func TestGatesOnAnyNumberOfWorkers(t *testing.T) {
	weeks := 30
	if testing.Short() {
		weeks = 12
	}
	p := study(weeks, param.DefaultStyle())
	p.Organization.People = 20_000
	gates(p)
	one, w := live(t, p, 3, 1)
	if w.snap.OnPlatform == 0 || !slices.ContainsFunc(w.happenings, func(h Happening) bool { return h.Kind == HelpCame }) {
		t.Fatal("nobody on the platform or no help: no test")
	}
	for _, workers := range []int{2, 5} {
		many, _ := live(t, p, 3, workers)
		same(t, "workers", one, many)
	}
}

func TestGatesInAnyOrderOfTeams(t *testing.T) {
	forth, back := world(t, gates), world(t, gates)
	for range 12 {
		forth.Tick()
		back.Tick()
	}
	for _, w := range []*World{forth, back} {
		w.openWeek()
		w.meetWorld()
		w.each((*World).leaderActs)
	}
	for _, s := range []step{(*World).connect, (*World).membersRespond, (*World).watch, (*World).influence, (*World).work, (*World).turnOutside} {
		for k := range forth.teams {
			s(forth, k, forth.blockOf(k))
			last := len(back.teams) - 1 - k
			s(back, last, back.blockOf(last))
		}
	}
	for name, column := range forth.people.Columns() {
		if !slices.Equal(column, back.people.Columns()[name]) {
			t.Errorf("%s differs", name)
		}
	}
	if !slices.Equal(forth.people.Online, back.people.Online) || !slices.Equal(forth.platform.told, back.platform.told) ||
		!slices.Equal(forth.outsiders.helped, back.outsiders.helped) || !slices.Equal(forth.outsiders.own, back.outsiders.own) {
		t.Error("who is on the platform, believes a rumour or helps differs")
	}
}

func TestGatesAllocateNothing(t *testing.T) {
	p := study(400, param.DefaultStyle())
	gates(p)
	p.Events = append(p.Events, closeAt(150, 0.2))
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		w.Tick()
	}
	w.happenings = slices.Grow(w.happenings, 10_000) // the log grows with what happens
	if n := testing.AllocsPerRun(100, w.Tick); n != 0 {
		t.Errorf("%v allocations a week", n)
	}
}

// Rumours and the closing are booked like all other harm: the sum of accounts
// is the change of state.
func TestGatesAreOnTheLedger(t *testing.T) {
	p := study(80, kind())
	gates(p)
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	state := func() (wounds, trust float64) {
		for i := range w.Seats {
			if w.people.Present[i] {
				wounds += float64(w.people.Wounds[i])
				trust += w.people.Trust(&w.rules, i)
			}
		}
		return wounds, trust
	}
	_, before := state()
	for range p.Run.Weeks {
		w.Tick()
	}
	wounds, trust := state()
	for b := range w.blocks {
		wounds += w.blocks[b].ledger.beyond[WoundsBooked]
		trust -= w.blocks[b].ledger.beyond[TrustBooked]
	}
	trust -= before
	seen := map[Account]bool{}
	for _, e := range w.Ledger() {
		switch e.Measure {
		case WoundsBooked:
			wounds -= e.Incurred - e.Healed - e.Left
		case TrustBooked:
			trust += e.Incurred - e.Healed
			seen[e.Account] = true
		}
	}
	if math.Abs(wounds) > 1e-3 || math.Abs(trust) > 1e-3 {
		t.Errorf("the books miss %v of wounds, %v of trust", wounds, trust)
	}
	if !seen[ByRumour] || !seen[ByClosing] {
		t.Error("rumours or the closing are booked nowhere")
	}
}

// A platform that nobody joins and connections that nobody uses change no bit.
func TestIdleGatesChangeNothing(t *testing.T) {
	plain, _ := live(t, study(60, harsh()), 2, 1)
	p := study(60, harsh())
	p.Platform.Uptake, p.Events = 0, []param.Event{openAt(5)}
	p.Members.Outside.Share, p.Mechanisms.OutsideHelp, p.Mechanisms.OutsideHarm = 0.5, false, false
	idle, _ := live(t, p, 2, 1)
	same(t, "idle", plain, idle)
}

// With all acts off a platform and connections know no style either.
func TestGatesWithoutActsAreEqualForAllStyles(t *testing.T) {
	run := func(s param.Style) []string {
		p := study(60, s)
		gates(p)
		p.Mechanisms.Acts = false
		text, _ := live(t, p, 1, 1)
		return text
	}
	same(t, "style", run(harsh()), run(kind()))
}

// over returns the mean of a metric from week from on, over 16 replications,
// and how many of them lie above those of another study.
func over(t *testing.T, p, other *param.Params, from int, m metric) (mean, difference float64, above int) {
	t.Helper()
	a, b := perRun(t, p, from, 16, shows(m)), perRun(t, other, from, 16, shows(m))
	for n := range a {
		mean += a[n] / 16
		difference += (a[n] - b[n]) / 16
		if a[n] > b[n] {
			above++
		}
	}
	return mean, difference, above
}

// A platform moves what the issue names: who reads along sees more, and what a
// leader does not hear finds others. Closing costs more than it ends.
func TestWhatAPlatformMoves(t *testing.T) {
	if testing.Short() {
		t.Skip("16 replications of five studies")
	}
	opened := func(s param.Style, weeks int, events ...param.Event) *param.Params {
		p := study(weeks, s)
		p.Events = events
		return p
	}
	for _, c := range []struct {
		name string
		m    metric
		sign float64
	}{
		{"belief in being watched", func(s *Snapshot) float64 { return s.Watch }, +1},
		{"latent problems", func(s *Snapshot) float64 { return s.Problems }, -1},
		{"rumours", func(s *Snapshot) float64 { return s.Rumours }, +1},
	} {
		_, d, _ := over(t, opened(param.DefaultStyle(), 78, openAt(4)), opened(param.DefaultStyle(), 78), 26, c.m)
		if d*c.sign <= 0 {
			t.Errorf("a platform moves %s by %+.4f", c.name, d)
		}
	}
	for name, m := range map[string]metric{
		"resisting":         func(s *Snapshot) float64 { return s.Resist },
		"wounds":            func(s *Snapshot) float64 { return s.Wounds },
		"latent problems":   func(s *Snapshot) float64 { return s.Problems },
		"rumours":           func(s *Snapshot) float64 { return s.Rumours },
		"unattached people": func(s *Snapshot) float64 { return 1 - s.Attachment },
	} {
		_, d, above := over(t, opened(kind(), 104, openAt(4), closeAt(78, 1)), opened(kind(), 104, openAt(4)), 78, m)
		if d <= 0 || above < 12 {
			t.Errorf("closing moves %s by %+.4f, up in %d of 16", name, d, above)
		}
	}
}

// helpPerWeek returns the help that came for each week that somebody of full
// standing outside spent in a crisis.
func helpPerWeek(t *testing.T, s param.Style, replication int) float64 {
	t.Helper()
	p := study(104, s)
	p.Members.Outside.Share, p.Crisis.Rate, p.Mechanisms.LatentProblems = 0.15, 0, false
	p.Events = []param.Event{{Name: "shock", Week: 78, Kind: "shock", Scope: "organization", Severity: 2.5, Complexity: 0.6, Deadline: 6}}
	w, err := New(p, replication)
	if err != nil {
		t.Fatal(err)
	}
	weeks, help := 0.0, 0.0
	for range p.Run.Weeks {
		w.Tick()
		help += w.snap.OutsideHelp
		for i := range w.Seats {
			if w.people.Present[i] && w.concerned(int(w.TeamOf[i]), i) {
				weeks += float64(w.people.Outside[i])
			}
		}
	}
	return help / weeks
}

// P14: help comes where people are attached, not where they are ordered.
func TestHelpComesWherePeopleAreAttached(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	ordering := kind() // asks, hears and shares as before, but orders: in command and by pressure
	ordering.CrisisPolicy, ordering.Tactics = "command", harsh().Tactics
	var attached, ordered, both float64
	for replication := range 16 {
		attached += helpPerWeek(t, kind(), replication) / 16
		ordered += helpPerWeek(t, harsh(), replication) / 16
		both += helpPerWeek(t, ordering, replication) / 16
	}
	t.Logf("help a week: %.3f attached, %.3f ordered, %.3f attached and ordered", attached, ordered, both)
	if attached < 2*ordered || both > attached {
		t.Error("orders bring as much help as attachment")
	}
}

// Friends in high places can harm: where people are hurt and detached,
// connections bring more crises than where they are not, and than none.
func TestConnectionsCanHarm(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	run := func(s param.Style, share float64) *param.Params {
		p := study(104, s)
		p.Members.Outside.Share = share
		return p
	}
	crises := func(s *Snapshot) float64 { return s.NewCrises }
	_, harm, above := over(t, run(harsh(), 0.3), run(harsh(), 0), 26, crises)
	_, little, _ := over(t, run(kind(), 0.3), run(kind(), 0), 26, crises)
	if harm <= 2*max(0, little) || above < 12 {
		t.Errorf("connections bring %+.4f crises a week where people are hurt (more in %d of 16), %+.4f where not", harm, above, little)
	}
}
