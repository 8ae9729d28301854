package model

import (
	"testing"

	"leadsim/sim/param"
)

// abusive is kind in everything, but favours friends and takes from the till.
func abusive() param.Style {
	s := kind()
	s.Acts[param.Favour], s.Acts[param.Divert] = 0.5, 0.5
	return s
}

// paired returns the mean difference of a metric from week from on between
// two studies that meet the same luck, with minus without, and in how many of
// the replications it has the sign.
func paired(t *testing.T, with, without *param.Params, from, replications int, m metric) (mean float64, above int) {
	t.Helper()
	a, b := perRun(t, with, from, replications, shows(m)), perRun(t, without, from, replications, shows(m))
	for k := range a {
		mean += (a[k] - b[k]) / float64(replications)
		if a[k] > b[k] {
			above++
		}
	}
	return mean, above
}

// Nepotism costs what is seen of the leader, and fills seats with the unfit.
func TestNepotismLowersAbilityAndIntegritySeen(t *testing.T) {
	if testing.Short() {
		t.Skip("lives 48 runs")
	}
	const runs = 8
	names := [...]string{"ability seen", "integrity seen", "rightful", "merit", "skill of who joined"}
	means := func(style param.Style, favour float64, run int) (m [len(names)]float64) {
		style.Acts[param.Favour] = favour
		w, err := New(study(104, style), run)
		if err != nil {
			t.Fatal(err)
		}
		w.Run(observer(func(s *Snapshot) {
			for n, x := range [...]float64{s.Ability, s.Integrity, s.Rightful, s.Merit, s.HireSkill} {
				m[n] += x / 104
			}
		}), nil)
		return m
	}
	for name, style := range map[string]param.Style{"default": param.DefaultStyle(), "kind": kind(), "harsh": harsh()} {
		var moved [len(names)]float64
		var up [len(names)]int
		for run := range runs {
			with, without := means(style, 0.7, run), means(style, 0, run)
			for n := range names {
				moved[n] += (with[n] - without[n]) / runs
				if with[n] > without[n] {
					up[n]++
				}
			}
		}
		for n := range names {
			if moved[n] >= 0 || up[n] > 1 {
				t.Errorf("%s: favours move %s by %+.4f, up in %d of %d runs", name, names[n], moved[n], up[n], runs)
			}
		}
	}
}

// Intimidation hides abuse: nobody wrote that in, but fear lowers voice, and
// word of abuse travels by voice.
func TestIntimidationHidesAbuse(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	open, fearsome := kind(), kind()
	open.Acts[param.Divert], open.Acts[param.Favour] = 0.6, 0
	fearsome.Acts = open.Acts
	fearsome.Acts[param.Threaten], fearsome.Acts[param.Disclaim], fearsome.Acts[param.Bind] = 0.8, 0, 0
	known := func(s *Snapshot) float64 { return s.AbuseKnown }
	silenced, alike := study(104, fearsome), study(104, open)
	for _, p := range []*param.Params{silenced, alike} { // without crises and empty leaders' seats as much is taken
		p.Crisis.Rate, p.Mechanisms.LatentProblems = 0, false
		p.Mechanisms.Quits, p.Mechanisms.Board, p.Market.Unavoidable = false, false, 0
	}
	if mean, above := paired(t, silenced, alike, 52, 6, known); mean >= 0 || above > 0 {
		t.Errorf("fear moves how many know by %+.4f, up in %d of 6 runs", mean, above)
	}
	if mean, _ := paired(t, silenced, alike, 52, 6, func(s *Snapshot) float64 { return s.Diverted }); mean < -0.002 {
		t.Errorf("less is diverted under fear, by %.4f: nothing is hidden, there is less to see", -mean)
	}
	silenced.Trust.Abuse.Uninformed, alike.Trust.Abuse.Uninformed = 1, 1 // nor by ties that are weaker under fear
	silenced.Trust.Abuse.Told, alike.Trust.Abuse.Told = 0, 0             // without word of mouth there is nothing to silence
	if mean, _ := paired(t, silenced, alike, 52, 6, known); mean < -0.001 || mean > 0.001 {
		t.Errorf("where nobody tells, fear moves how many know by %+.4f", mean)
	}
}

// An office that nobody abuses is held rightful, and nothing is booked for it.
func TestWithoutAbuseNothingIsKnownOfIt(t *testing.T) {
	honest := param.DefaultStyle()
	honest.Acts[param.Favour], honest.Acts[param.Divert] = 0, 0
	p := study(60, honest)
	p.Members.Upward.Coalition = 0
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range p.Run.Weeks {
		w.Tick()
		if s := &w.snap; s.Rightful != 1 || s.Favours+s.PassedOver+s.AbuseKnown+s.Diverted != 0 {
			t.Fatalf("week %d: %+v", s.Week, *s)
		}
	}
	for _, e := range w.Ledger() {
		if e.Account == ByFavour || e.Account == ByGain {
			t.Fatalf("%+v", e)
		}
	}
}

// With the switches off, favour and divert are words without consequence.
func TestSwitchedOffAbuseChangesNoBit(t *testing.T) {
	run := func(favour, divert float64, events []param.Event) []string {
		p := study(60, param.DefaultStyle())
		p.Leaders.Style.Acts[param.Favour], p.Leaders.Style.Acts[param.Divert] = favour, divert
		p.Mechanisms.Favours, p.Mechanisms.Gain = false, false
		p.Events = events
		text, _ := live(t, p, 2, 1)
		return text
	}
	same(t, "abuse", run(0, 0, nil), run(0.9, 0.9, []param.Event{{Name: "a", Week: 9, Kind: "favour", Scope: "organization", Share: 1}}))
}

// A favour of no size is none.
func TestAFavourOfNoSizeChangesNothing(t *testing.T) {
	plain, _ := live(t, study(30, kind()), 1, 1)
	p := study(30, kind())
	p.Events = []param.Event{{Name: "a", Week: 9, Kind: "favour", Scope: "organization", Share: 0}}
	scripted, _ := live(t, p, 1, 1)
	same(t, "favour", plain, scripted)
}

func TestAbuseIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	p := study(8, abusive())
	p.Organization.People, p.Organization.LeaderHiringDelay, p.Market.Unavoidable = 20_000, 1, 1
	p.Events = []param.Event{{Name: "a", Week: 3, Kind: "favour", Scope: "organization", Share: 1}}
	one, w := live(t, p, 3, 1)
	if len(w.blocks) < 4 {
		t.Fatalf("%d blocks are no test", len(w.blocks))
	}
	many, _ := live(t, p, 3, 3)
	same(t, "3 workers", one, many)
}

func TestAWeekOfAbuseAllocatesNothing(t *testing.T) {
	p := study(200, abusive())
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 60 {
		w.Tick()
	}
	if n := testing.AllocsPerRun(60, w.Tick); n != 0 {
		t.Errorf("%v allocations a week", n)
	}
}

func TestHowLeadersTreatPeopleStaysWithinBounds(t *testing.T) {
	p := study(104, abusive())
	p.Members.Upward.Ingratiate = 2
	_, w := live(t, p, 0, 1)
	for i, d := range w.people.Dyad {
		if w.people.Present[i] && (float64(d) < p.Members.DyadsLeast-1e-6 || float64(d) > p.Members.DyadsMost+1e-6) {
			t.Fatalf("the dyad of person %d is %v", i, d)
		}
	}
	for k := range w.Teams() {
		if r := w.leaders[k].rightful; r < 0 || r > 1 {
			t.Fatalf("rightful of leader %d is %v", k, r)
		}
	}
}
