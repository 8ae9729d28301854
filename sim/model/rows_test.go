package model

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/param"
)

// rowContexts are studies in which, together, every parameter has something to
// do.
func rowContexts() []func() *param.Params {
	full := func(style param.Style, change func(*param.Params)) func() *param.Params {
		return func() *param.Params {
			p := study(60, style)
			p.Organization.People = 73
			everythingHappens(p)
			if change != nil {
				change(p)
			}
			return p
		}
	}
	learner := adaptive()
	learner.CrisisPolicy = "stay"
	return []func() *param.Params{
		func() *param.Params { // a change, with every lever used twice by somebody whom few believe
			p := study(60, param.DefaultStyle())
			p.Organization.People, p.Change.Credibility, p.Change.Position = 73, 0.2, "middle_manager"
			everyLever(p)
			return p
		},
		func() *param.Params { // a change that many try, with levers at their time and repeated too soon
			p := study(60, param.DefaultStyle())
			p.Change.Credibility, p.Change.Champions.Share, p.Change.Follow.Threshold = 0.3, 0.15, 0.2
			launch(p, 3, lever(3, "notice", ""), lever(6, "notice", ""), lever(10, "external_training", ""), lever(25, "external_training", ""),
				lever(12, "progress_report", ""), lever(20, "progress_report", ""))
			return p
		},
		full(learner, func(p *param.Params) { p.Events = nil }),
		full(adaptive(), func(p *param.Params) {
			p.Crisis.Rate, p.Crisis.Severity, p.Crisis.BreedTeam = 5, 2, 0.05
			p.Organization.Levels, p.Members.Start.Strain = 4, 0.6
		}),
		full(harsh(), func(p *param.Params) { p.Organization.Reserve, p.Organization.TurnaroundGap = 3.2, 20 }),
		full(kind(), func(p *param.Params) { p.Members.Start.Strain, p.Organization.Promotion = 0.7, "favour" }),
		full(masquerade(), func(p *param.Params) {
			p.Strain.Load, p.Organization.BoardAim, p.Organization.BoardRate = 1, 0.9, 0.1
			p.Organization.HierarchyAccepted = 0.7
		}),
		full(harsh(), func(p *param.Params) { // little money, as at the edge of closing
			p.Organization.Reserve, p.Organization.Cost, p.Organization.TurnaroundAt = 2, 0.6, 2.5
			p.Organization.ReopenAt, p.Organization.FailureAt = 1, -2
		}),
		full(kind(), func(p *param.Params) { // so much money that it hits the cap, as much talk as problems
			p.Organization.Reserve, p.Organization.ReserveCap = 20, 20.5
			p.Crisis.Problems.Voice, p.Crisis.Problems.Start = 0.5, 15
			p.Market.QuitBase = 0.2
			p.Learning.LeaderRate = 3
		}),

		full(param.DefaultStyle(), func(p *param.Params) { p.Events = nil; gates(p) }),
		full(harsh(), func(p *param.Params) { // so hurt that they turn others against it
			p.Events, p.Crisis.Rate = nil, 0
			p.Members.Outside.Share, p.Members.Outside.Harm = 1, 1
		}),
		full(kind(), func(p *param.Params) { // favours and gain, many seats to fill
			p.Leaders.Style.Acts[param.Favour], p.Leaders.Style.Acts[param.Divert] = 0.5, 0.5
			p.Market.Unavoidable, p.Organization.LeaderHiringDelay, p.Organization.HiringDelay = 0.7, 1, 2
			p.Events = []param.Event{{Name: "friend", Week: 30, Kind: "favour", Scope: "organization", Share: 0.7}}
		}),
		full(kind(), func(p *param.Params) { p.Network.Kind = "small_world" }),
		full(harsh(), func(p *param.Params) { // other forms of contested rules
			v := &p.Variants
			v.Trust, v.Contagion, v.Hazard, v.Containment, v.Turnover = "bayesian", "similar", "convex", "weakest", "threshold"
		}),
		full(kind(), func(p *param.Params) { // the last forms of those with more than one number
			p.Variants.Turnover, p.Crisis.Rate = "pull", 5
		}),
	}
}

// Every parameter moves something: to half and to double of its value, or to
// the ends of its range, some number of some run is another one.
func TestEveryParameterMovesSomething(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	contexts := rowContexts()
	plain := make([][]string, len(contexts))
	for n, context := range contexts {
		plain[n] = lived(t, context())
	}
	for i := range param.Table {
		r := &param.Table[i]
		if r.Kind == param.Switch || r.Kind == param.Text || r.Kind == param.Choice || strings.HasPrefix(r.Key, "run.") || strings.HasPrefix(r.Key, "mechanisms.") {
			continue
		}
		low, high := r.Plausible()
		moved := false
		for n, context := range contexts {
			for _, x := range []float64{high, low, r.High, r.Low} {
				if moved || r.Key == "organization.people" && x > 1000 {
					continue
				}
				p := context()
				if r.Kind.Whole() {
					r.Put(p, int(x))
				} else {
					r.Put(p, x)
				}
				if _, err := Check(p); err != nil {
					continue
				}
				moved = !slices.Equal(lived(t, p), plain[n])
			}
		}
		if !moved {
			t.Errorf("%s moves nothing", r.Key)
		}
	}
}

// lived is live with the accounts of the ledger at the end.
func lived(t *testing.T, p *param.Params) []string {
	t.Helper()
	text, w := live(t, p, 1, 1)
	sound(t, w)
	for _, e := range w.Ledger() {
		text = append(text, e.Account.String(), param.Format(e.Incurred))
	}
	return text
}

// sound fails unless the last week's numbers are numbers and every state of
// everybody lies in its range, whatever was set.
func sound(t *testing.T, w *World) {
	t.Helper()
	week := reflect.ValueOf(w.snap)
	for n := range week.NumField() {
		if f := week.Field(n); f.Kind() == reflect.Float64 && (math.IsNaN(f.Float()) || math.IsInf(f.Float(), 0)) {
			t.Fatalf("%s is %v", week.Type().Field(n).Name, f.Float())
		}
	}
	for name, column := range w.people.Columns() {
		for i, x := range column {
			if w.people.Present[i] && !(x >= 0 && x <= 1) {
				t.Fatalf("%s of seat %d is %v", name, i, x)
			}
		}
	}
}

func TestNobodyTalksAndEverybodyIsRecognised(t *testing.T) {
	silent := param.DefaultStyle()
	silent.Acts = [param.NumActs]float64{param.Recognise: 1}
	p := study(30, silent)
	p.Organization.People = 24
	p.Members.Voice.TalkLeader, p.Members.Bonds.FairBase = 0, 1
	p.Events = []param.Event{{Name: "out", Week: 2, Kind: "layoff", Scope: "organization", Share: 1}}
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range 30 {
		w.Tick()
		sound(t, w)
	}
}
