package model

import (
	"testing"

	"leadsim/sim/param"
)

// metric reads one number off a week.
type metric func(*Snapshot) float64

// perRun returns the mean of a metric from week from on, of each replication.
func perRun(t *testing.T, p *param.Params, from, replications int, m func(*World) float64) []float64 {
	t.Helper()
	means := make([]float64, replications)
	for r := range means {
		w, err := New(p, r)
		if err != nil {
			t.Fatal(err)
		}
		for range p.Run.Weeks {
			w.Tick()
			if w.snap.Week >= from {
				means[r] += m(w) / float64(p.Run.Weeks-from)
			}
		}
	}
	return means
}

func set(t *testing.T, p *param.Params, key string, value any) {
	t.Helper()
	r, ok := param.Find(key)
	if !ok {
		t.Fatalf("no parameter %s", key)
	}
	if err := r.Check(value); err != nil {
		t.Fatalf("%s = %v: %v", key, value, err)
	}
	r.Put(p, value)
}

// TestDirections moves one parameter where theory commits itself to the sign
// of what follows: the mean of the second year, over the same four runs.
func TestDirections(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	for _, c := range []struct {
		key       string
		low, high any
		output    string
		sign      float64
		of        metric
	}{
		{"leaders.monitor", 0.1, 0.7, "belief in being watched", +1, func(s *Snapshot) float64 { return s.Watch }},
		{"leaders.monitor", 0.1, 0.7, "benevolence seen", -1, func(s *Snapshot) float64 { return s.Benevolence }},
		{"leaders.listen", 0.1, 0.7, "voice", +1, func(s *Snapshot) float64 { return s.Voice }},
		{"leaders.listen", 0.1, 0.7, "latent problems", -1, func(s *Snapshot) float64 { return s.Problems }},
		{"leaders.protect", 0.0, 0.8, "strain", -1, func(s *Snapshot) float64 { return s.Strain }},
		{"leaders.delegate", 0.1, 0.7, "capability", +1, func(s *Snapshot) float64 { return s.Capability }},
		{"leaders.delegate", 0.1, 0.7, "responsibility", +1, func(s *Snapshot) float64 { return s.Responsibility }},
		{"leaders.blame", 0.0, 1.0, "voice", -1, func(s *Snapshot) float64 { return s.Voice }},
		{"leaders.threaten", 0.0, 0.5, "wounds", +1, func(s *Snapshot) float64 { return s.Wounds }},
		{"leaders.threaten", 0.0, 0.5, "belief in punishment", +1, func(s *Snapshot) float64 { return s.Punish }},
		{"leaders.threaten", 0.0, 0.5, "private acceptance", -1, func(s *Snapshot) float64 { return s.Acceptance }},
		{"leaders.arbitrary", 0.0, 1.0, "trust", -1, func(s *Snapshot) float64 { return s.Trust }},
		{"leaders.arbitrary", 0.0, 1.0, "quits", +1, func(s *Snapshot) float64 { return s.Quits }},
		{"leaders.espoused", 0.2, 1.0, "integrity seen", -1, func(s *Snapshot) float64 { return s.Integrity }},
		{"leaders.explain", 0.1, 0.8, "alignment", +1, func(s *Snapshot) float64 { return s.Alignment }},
		{"leaders.consult", 0.0, 1.0, "load of leaders", +1, func(s *Snapshot) float64 { return s.LeaderLoad }},
		{"leaders.favour", 0.0, 0.8, "integrity seen", -1, func(s *Snapshot) float64 { return s.Integrity }},
		{"leaders.favour", 0.0, 0.8, "merit", -1, func(s *Snapshot) float64 { return s.Merit }},
		{"leaders.divert", 0.0, 0.8, "net output", -1, func(s *Snapshot) float64 { return s.Net }},
		{"leaders.divert", 0.0, 0.8, "attachment", -1, func(s *Snapshot) float64 { return s.Attachment }},
		{"leaders.listen", 0.1, 0.7, "attempts upward that work", +1, func(s *Snapshot) float64 { return s.UpwardSuccess }},
		{"trust.abuse.told", 0.0, 1.0, "getting to know of favours", +1, func(s *Snapshot) float64 { return s.AbuseKnown }},
		{"market.offers", 1.0, 2.0, "fear", -1, func(s *Snapshot) float64 { return s.Fear }},
		{"market.offers", 1.0, 2.0, "quits", +1, func(s *Snapshot) float64 { return s.Quits }},
		{"market.unavoidable", 0.01, 0.3, "retention", -1, func(s *Snapshot) float64 { return s.Retention }},
		{"organization.authority.dismiss", 0.0, 1.0, "fear", +1, func(s *Snapshot) float64 { return s.Fear }},
		{"organization.culture", 0.1, 0.8, "belief in punishment", +1, func(s *Snapshot) float64 { return s.Punish }},
		{"organization.culture", 0.1, 0.8, "resisting", -1, func(s *Snapshot) float64 { return s.Resist }},
		{"organization.hiring_delay", 2, 30, "vacancies", +1, func(s *Snapshot) float64 { return s.Vacancies }},
		{"organization.interdependence", 0.0, 1.0, "output", -1, func(s *Snapshot) float64 { return s.Output }},
		{"organization.span", 6, 16, "load of leaders", +1, func(s *Snapshot) float64 { return s.LeaderLoad }},
		{"strain.load", 0.6, 0.95, "burnout", +1, func(s *Snapshot) float64 { return s.Burnout }},
		{"crisis.rate", 0.1, 4.0, "output lost to crises", +1, func(s *Snapshot) float64 { return s.CrisisLoss }},
		{"crisis.problems.visible", 0.0, 1.0, "problems found by inspection", +1, func(s *Snapshot) float64 { return s.Inspected }},
		{"members.response.hard_share", 0.0, 1.0, "resisting", +1, func(s *Snapshot) float64 { return s.Resist }},
		{"learning.decide", 0.0, 0.1, "capability", +1, func(s *Snapshot) float64 { return s.Capability }},
	} {
		run := func(value any) float64 {
			p := study(104, param.DefaultStyle())
			p.Organization.People = 73
			set(t, p, c.key, value)
			sum := 0.0
			for _, x := range perRun(t, p, 52, 4, shows(c.of)) {
				sum += x
			}
			return sum / 4
		}
		low, high := run(c.low), run(c.high)
		if (high-low)*c.sign <= 0 {
			t.Errorf("%s from %v to %v takes %s from %.4f to %.4f", c.key, c.low, c.high, c.output, low, high)
		}
	}
}

// Direction hurts nobody: it adds no wounds by itself.
func TestDirectionHurtsNobody(t *testing.T) {
	for _, direct := range []float64{0, 1} {
		w := midweek(t, func(p *param.Params) {
			p.Leaders.Style.Acts = [param.NumActs]float64{param.Direct: direct}
			p.Leaders.Style.Tactics = [param.NumTactics]float64{param.Rational: 1}
		})
		w.each((*World).membersRespond)
		for i := range w.Members {
			if w.people.Wounds[i] != 0 {
				t.Fatalf("member %d is wounded by direction %v", i, direct)
			}
		}
	}
}
