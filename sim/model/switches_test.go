package model

import (
	"math"
	"strings"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// switchCase is an experiment in which switching a mechanism off must move a
// metric by least or more, in the direction of its sign: off minus on.
type switchCase struct {
	name   string
	style  param.Style
	tweak  func(*param.Params)
	weeks  int
	from   int
	metric func(*World) float64
	least  float64
}

// turnHonest lets all leaders become what the mask claimed, after two years: the
// ceiling shows once people would otherwise forget.
func turnHonest(p *param.Params) {
	p.Styles = []param.NamedStyle{{Name: "honest", Style: kind()}}
	p.Trust.Pull = 0.01 // else people return to what they are disposed to see
	p.Events = []param.Event{{Name: "honest", Week: 104, Kind: "style", Scope: "organization", Style: "honest"}}
}

// shows makes a metric of what the record shows.
func shows(m metric) func(*World) float64 {
	return func(w *World) float64 { return m(&w.snap) }
}

// spread makes a metric of the standard deviation of a state over people.
func spread(state func(*agent.People) []float32) func(*World) float64 {
	return func(w *World) float64 {
		n, sum, squares := 0.0, 0.0, 0.0
		for i, x := range state(w.people) {
			if w.people.Present[i] {
				n++
				sum += float64(x)
				squares += float64(x) * float64(x)
			}
		}
		return math.Sqrt(squares/n - sum/n*sum/n)
	}
}

func switchCases() []switchCase {
	masked := masquerade()
	masked.Espoused, masked.SelfSeen = 1, 0
	blaming := kind()
	blaming.Acts[param.Blame] = 1
	busy := kind()
	for a := range busy.Acts {
		busy.Acts[a] = max(busy.Acts[a], 0.7)
	}
	busy.Acts[param.Bind], busy.Acts[param.Arbitrary], busy.Acts[param.Threaten] = 0, 0, 0
	open := param.DefaultStyle()
	open.Acts[param.Listen], open.Acts[param.Consult] = 1, 0
	chief := func(p *param.Params) { // a harsh head over kind leaders
		p.Assign = []param.Assign{{Level: 0, Team: -1, Share: 1, Style: kind()}, {Level: 2, Team: -1, Share: 1, Style: harsh()}}
		p.Learning.TrickleDown = 0.5
	}
	lid := harsh()
	lid.Acts[param.Suppress] = 1
	crises := func(p *param.Params) { p.Crisis.Rate, p.Crisis.Severity = 4, 2 }
	oneHarsh := func(p *param.Params) { // some teams are punished, the others hear of it
		p.Assign = []param.Assign{{Level: 1, Team: -1, Share: 0.3, Style: harsh()}}
		p.Organization.Culture, p.Members.Belief.News = 0, 1
	}
	practised := func(p *param.Params) { // a shock to people used to deciding together
		p.Crisis.Rate, p.Mechanisms.LatentProblems = 0, false
		p.Events = []param.Event{{Name: "shock", Week: 78, Kind: "shock", Scope: "organization", Severity: 2, Complexity: 0.5, Deadline: 6}}
	}
	cut := func(p *param.Params) {
		p.Events = []param.Event{{Name: "cut", Week: 20, Kind: "layoff", Scope: "organization", Share: 0.3}}
	}
	attempt := func(p *param.Params) { launch(p, 4) }
	watchedThenNot := func(p *param.Params) { // adopted by order, then nobody watches
		p.Change.Order = 0.8
		launch(p, 4, param.Event{Name: "off", Week: 52, Kind: "watching_off", Scope: "organization"})
	}
	opposed := func(p *param.Params) {
		p.Change.Resisters.Share = 0.3
		launch(p, 4)
	}
	doubted := func(p *param.Params) { // levers of somebody whom hardly anybody believes
		p.Change.Credibility = 0.02
		launch(p, 4, lever(4, "coalition", ""), lever(5, "town_hall", ""), lever(8, "pilot", ""), lever(12, "clarify_values", ""))
	}
	adopted := shows(func(s *Snapshot) float64 { return s.Adopted })
	return []switchCase{
		{"acts", harsh(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Trust }), 0.04},
		{"fear_learning", harsh(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Punish }), -0.2},
		{"witnesses", harsh(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Punish }), -0.03},
		{"news", kind(), oneHarsh, 52, 26, shows(func(s *Snapshot) float64 { return s.Punish }), -0.005},
		{"watching", param.DefaultStyle(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Effort }), 0.07},
		{"reactance", harsh(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Resist }), -0.004},
		{"zone_of_indifference", param.DefaultStyle(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Resist }), 0.07},
		{"trust_asymmetry", harsh(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Trust }), 0.02},
		{"integrity_ceiling", masked, turnHonest, 260, 208, shows(func(s *Snapshot) float64 { return s.Integrity }), 0.006},
		{"see_through", masked, nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Integrity }), 0.02},
		{"dyads", param.DefaultStyle(), func(p *param.Params) { p.Members.Readings, p.Members.Dyads = 0, 0.45 }, 104, 52, spread(func(p *agent.People) []float32 { return p.Benevolence }), -0.007},
		{"readings", param.DefaultStyle(), func(p *param.Params) { p.Members.Dyads = 0 }, 104, 52, spread(func(p *agent.People) []float32 { return p.Heard }), -0.01},
		{"withholding", harsh(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Effort }), 0.03},
		{"strain_quits", harsh(), func(p *param.Params) { p.Strain.Load = 0.9 }, 104, 52, shows(func(s *Snapshot) float64 { return s.QuitIntention }), -0.02},
		{"performance_stays", param.DefaultStyle(), nil, 104, 52, spread(func(p *agent.People) []float32 { return p.Quit }), -0.005},
		{"time_budget", busy, nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Trust }), 0.005},
		{"norms", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Commit }), -0.04},
		{"alignment_ties", param.DefaultStyle(), nil, 104, 52, spread(func(p *agent.People) []float32 { return p.Alignment }), 0.03},
		{"internalisation", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Acceptance }), -0.04},
		{"responsibility", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Effort }), -0.02},
		{"learning_by_deciding", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Capability }), -0.1},
		{"silence_after_blame", blaming, nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Voice }), 0.08},
		{"voice", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Problems }), 4},
		{"latent_problems", harsh(), nil, 156, 26, shows(func(s *Snapshot) float64 { return s.CrisisLoss }), -0.01},
		{"practice", kind(), practised, 104, 78, shows(func(s *Snapshot) float64 { return s.CrisisLoss }), 0.01},
		{"asking_time", kind(), nil, 52, 26, shows(func(s *Snapshot) float64 { return s.Output }), 0.02},
		{"overload", harsh(), func(p *param.Params) { p.Strain.Load, p.Mechanisms.StrainQuits = 0.9, false }, 104, 52, shows(func(s *Snapshot) float64 { return s.Strain }), -0.02},
		{"wounds", harsh(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Wounds }), -0.2},
		{"reopening", harsh(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Wounds }), -0.004},
		{"exit_contagion", param.DefaultStyle(), cut, 52, 20, shows(func(s *Snapshot) float64 { return s.Wounds }), -0.004},
		{"quits", harsh(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Retention }), 0.1},
		{"socialisation", kind(), func(p *param.Params) { p.Market.Unavoidable = 0.8 }, 104, 52, shows(func(s *Snapshot) float64 { return s.Belonging }), -0.004},
		{"trickle_down", kind(), chief, 104, 52, shows(func(s *Snapshot) float64 { return s.Trust }), 0.02},
		{"leader_learning", adaptive(), func(p *param.Params) { p.Learning.LeaderRate = 2 }, 208, 104, shows(func(s *Snapshot) float64 { return s.Commanding }), -0.09},
		{"board", param.DefaultStyle(), func(p *param.Params) { p.Organization.BoardAim = 0.8 }, 104, 0, shows(func(s *Snapshot) float64 { return s.Removed }), -0.03},
		{"turnaround", harsh(), func(p *param.Params) { p.Organization.Cost = 0.65 }, 156, 104, shows(func(s *Snapshot) float64 { return s.Failed }), -0.4},
		{"emergency_widens", adaptive(), crises, 104, 52, shows(func(s *Snapshot) float64 { return s.Wounds }), 0.009},
		{"standing", lid, nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Voice }), 0.01},
		{"bases", kind(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Commit }), -0.004},
		{"informal_leaders", lid, nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Voice }), 0.01},
		{"upward", open, nil, 52, 26, shows(func(s *Snapshot) float64 { return s.SharedDecisions }), -0.02},
		{"sideways", kind(), func(p *param.Params) { p.Members.Spread = 0.25 }, 104, 52, shows(func(s *Snapshot) float64 { return s.Output }), -0.001},
		{"favours", abusive(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Integrity }), 0.02},
		{"gain", abusive(), nil, 104, 52, shows(func(s *Snapshot) float64 { return s.Net }), 0.05},
		{"crisis_pressure", adaptive(), crises, 104, 52, shows(func(s *Snapshot) float64 { return s.Wounds }), -0.04},

		{"platform_rumour", param.DefaultStyle(), gates, 104, 26, shows(func(s *Snapshot) float64 { return s.Trust }), 0.01},
		{"platform_voice", param.DefaultStyle(), gates, 104, 26, shows(func(s *Snapshot) float64 { return s.Problems }), 0.6},
		{"surveillance", param.DefaultStyle(), gates, 104, 26, shows(func(s *Snapshot) float64 { return s.Watch }), -0.03},
		{"outside_help", kind(), gates, 104, 26, shows(func(s *Snapshot) float64 { return s.Severity }), 0.1},
		{"outside_harm", harsh(), func(p *param.Params) { p.Members.Outside.Share = 0.4 }, 104, 26, shows(func(s *Snapshot) float64 { return s.NewCrises }), -0.02},
		{"vision", kind(), attempt, 104, 100, adopted, -0.1},
		{"change_contagion", kind(), attempt, 104, 100, adopted, -0.1},
		{"champions", kind(), attempt, 104, 100, adopted, -0.1},
		{"opposition", kind(), opposed, 104, 100, adopted, 0.1},
		{"public_adoption", harsh(), attempt, 104, 100, adopted, -0.1},
		{"relapse", harsh(), watchedThenNot, 104, 100, adopted, 0.1},
		{"credibility", kind(), doubted, 104, 80, adopted, 0.07},
		{"tie_change", kind(), func(p *param.Params) { p.Market.Unavoidable = 0.8 }, 104, 52, shows(func(s *Snapshot) float64 { return s.ReachMembers }), 0.2},
	}
}

// TestEverySwitchMatters: a mechanism that matters in no experiment has no
// place in the model.
func TestEverySwitchMatters(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	cases := switchCases()
	for i := range param.Table {
		if name, is := strings.CutPrefix(param.Table[i].Key, "mechanisms."); is {
			found := false
			for _, c := range cases {
				found = found || c.name == name
			}
			if !found {
				t.Errorf("no experiment for mechanisms.%s", name)
			}
		}
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			run := func(on bool) []float64 {
				p := study(c.weeks, c.style)
				if c.tweak != nil {
					c.tweak(p)
				}
				set(t, p, "mechanisms."+c.name, on)
				return perRun(t, p, c.from, 6, c.metric)
			}
			on, off := run(true), run(false)
			moved := 0.0
			for n := range on {
				moved += (off[n] - on[n]) / float64(len(on))
			}
			if moved*math.Copysign(1, c.least) < math.Abs(c.least) {
				t.Errorf("off moves the metric by %+.4f, want %+.4f or more", moved, c.least)
			}
		})
	}
}
