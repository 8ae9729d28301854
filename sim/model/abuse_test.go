package model

import (
	"testing"

	"leadsim/sim/param"
)

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
	for name, style := range map[string]param.Style{"default": param.DefaultStyle(), "kind": kind(), "harsh": harsh()} {
		fair, nepotist := style, style
		fair.Acts[param.Favour], nepotist.Acts[param.Favour] = 0, 0.7
		for what, m := range map[string]metric{
			"ability seen":     func(s *Snapshot) float64 { return s.Ability },
			"integrity seen":   func(s *Snapshot) float64 { return s.Integrity },
			"rightful":         func(s *Snapshot) float64 { return s.Rightful },
			"merit":            func(s *Snapshot) float64 { return s.Merit },
			"skill who joined": func(s *Snapshot) float64 { return s.HireSkill },
		} {
			if mean, above := paired(t, study(104, nepotist), study(104, fair), 52, runs, m); mean >= 0 || above > 1 {
				t.Errorf("%s: favours move %s by %+.4f, up in %d of %d runs", name, what, mean, above, runs)
			}
		}
	}
}

// Intimidation hides abuse: nobody wrote that in, but fear lowers voice, and
// word of abuse travels by voice.
func TestIntimidationHidesAbuse(t *testing.T) {
	open, fearsome := kind(), kind()
	open.Acts[param.Divert], open.Acts[param.Favour] = 0.6, 0
	fearsome.Acts = open.Acts
	fearsome.Acts[param.Threaten], fearsome.Acts[param.Disclaim], fearsome.Acts[param.Bind] = 0.8, 0, 0
	known := func(s *Snapshot) float64 { return s.AbuseKnown }
	silenced, alike := study(104, fearsome), study(104, open)
	for _, p := range []*param.Params{silenced, alike} { // without crises as much is there to be taken
		p.Crisis.Rate, p.Mechanisms.LatentProblems = 0, false
	}
	if mean, above := paired(t, silenced, alike, 52, 6, known); mean >= 0 || above > 0 {
		t.Errorf("fear moves how many know by %+.4f, up in %d of 6 runs", mean, above)
	}
	falls := func(m metric) float64 { // as a share of what it is without fear
		sum := 0.0
		for _, x := range perRun(t, alike, 52, 6, func(w *World) float64 { return m(&w.snap) }) {
			sum += x / 6
		}
		mean, _ := paired(t, silenced, alike, 52, 6, m)
		return -mean / sum
	}
	if less, hidden := falls(func(s *Snapshot) float64 { return s.Diverted }), falls(known); less > hidden/3 {
		t.Errorf("under fear %.3f less is diverted and %.3f less is known: little is hidden, there is less to see", less, hidden)
	} else {
		t.Logf("under fear %.3f less is diverted and %.3f less is known", less, hidden)
	}
	silenced.Trust.Abuse.Told, alike.Trust.Abuse.Told = 0, 0 // without word of mouth there is nothing to silence
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
