package claim

import (
	"context"
	"errors"
	"fmt"
	"math"
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

var library = scenario.Library{Builtin: scenarios.Files}

// small is a study with claims that are quickly clear, and one that is not.
const small = `
[run]
weeks = 20
[organization]
people = 24
[[arm]]
name = "sharing"
leaders.style = "power-with"
[[arm]]
name = "command"
leaders.style = "domineering"
[[claim]]
id = "trust"
metric = "trust"
a = "sharing"
b = "command"
smallest = 0.01
kind = "emergent"
mechanism = "acts"
[[claim]]
id = "upside-down"
metric = "trust"
a = "command"
b = "sharing"
smallest = 0.01
kind = "emergent"
expected = "refuted"
[[claim]]
id = "same"
metric = "heads"
a = "sharing"
b = "sharing"
direction = "equal"
smallest = 0.5
kind = "rule"
`

func study(t *testing.T, text string) *scenario.Study {
	t.Helper()
	s, err := scenario.Parse("small.toml", []byte(text), library, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func inquiry(t *testing.T, dir string, looks ...int) *Inquiry {
	t.Helper()
	q := &Inquiry{Rule: NewRule(looks), Dir: dir, Version: "1.0.0"}
	if err := q.Add(study(t, small), library); err != nil {
		t.Fatal(err)
	}
	return q
}

func said(q *Inquiry) string {
	text := ""
	for _, f := range q.Findings() {
		text += fmt.Sprintf("%v | %v | %v | %v %v\n", f.Verdict, f.Off, f.Control, f.Falls(), f.Flagged())
	}
	return text
}

func TestAnInquiryJudgesClaimsWithoutTheirMechanismAndAgainstNothing(t *testing.T) {
	q := inquiry(t, t.TempDir(), 8, 16)
	if err := q.Judge(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Log(said(q))
	f := q.Findings()
	if f[0].Verdict.Word != Supported || f[0].Falls() != "yes" || f[0].Off.Effect != 0 {
		t.Errorf("%v, falls: %s", f[0].Verdict, f[0].Falls())
	}
	if f[1].Verdict.Word != Refuted || !f[1].AsListed() || f[1].Falls() != "" {
		t.Errorf("%v", f[1].Verdict)
	}
	for _, f := range f {
		if f.Flagged() {
			t.Errorf("%s holds where nothing is: %v", f.Claim.ID, f.Control)
		}
		if f.Control.Pairs*2 != f.Verdict.Asked {
			t.Errorf("%s: %d pairs in the control of %d runs", f.Claim.ID, f.Control.Pairs, f.Verdict.Asked)
		}
	}
	if e := f[0].Control.Effect; e == 0 || math.Abs(e) > f[0].Verdict.Effect/2 {
		t.Errorf("the control's effect is %v: want chance, which is neither nothing nor as large as the claim's", e)
	}
	// The verdict is that of the study's own runs.
	s := study(t, small)
	for i := range s.Arms {
		s.Arms[i].Params.Run.Runs = 8
	}
	r, err := sweep.Execute(t.Context(), sweep.NewPlan(s), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	if v := Judge(r, s.Claims[0]); v.Effect != f[0].Verdict.Effect || v.Size != f[0].Verdict.Size {
		t.Errorf("%v in the inquiry, %v in the study's runs", f[0].Verdict, v)
	}
}

func TestAnInquiryGoesOnWhereItStopped(t *testing.T) {
	whole := inquiry(t, t.TempDir(), 8, 16)
	if err := whole.Judge(t.Context()); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	stop := errors.New("stopped")
	q := inquiry(t, dir, 8, 16)
	q.Conduct = func(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
		s.Conduct(ctx, sweep.How{Only: func(at sweep.Place) bool { return only(at) && at.Run < 3 }})
		return stop
	}
	if err := q.Judge(t.Context()); err != stop {
		t.Fatalf("%v", err)
	}
	again := inquiry(t, dir, 8, 16)
	missing := 0
	again.Conduct = func(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
		missing += s.Missing(only)
		_, err := s.Conduct(ctx, sweep.How{Workers: 2, Only: only})
		return err
	}
	if err := again.Judge(t.Context()); err != nil {
		t.Fatal(err)
	}
	if said(again) != said(whole) {
		t.Errorf("stopped and gone on:\n%sat once:\n%s", said(again), said(whole))
	}
	if want := whole.Spent - 3*4; missing != want {
		t.Errorf("%d runs done after the stop, want %d", missing, want)
	}
}

func TestABudgetEndsBetweenLooks(t *testing.T) {
	q := inquiry(t, t.TempDir(), 4, 8)
	q.Budget = q.Least() - 1
	if err := q.Judge(t.Context()); err != nil || !q.Short || q.Spent != 0 {
		t.Errorf("%v, short %v, %d runs spent", err, q.Short, q.Spent)
	}
	for _, f := range q.Findings() {
		if f.Verdict.Word != Undecided {
			t.Errorf("%v without a run", f.Verdict)
		}
	}
}

// A claim about anything at all holds in its control too if nothing matters too
// little: the flag is raised.
func TestAClaimThatHoldsInItsControlIsFlagged(t *testing.T) {
	f := Finding{Claim: someClaim("above", 0), Control: Verdict{Word: Supported}}
	equal := Finding{Claim: someClaim("equal", 0.1), Control: Verdict{Word: Supported}}
	if !f.Flagged() || equal.Flagged() {
		t.Error("above in its control is flagged, equal is not")
	}
	equal.Control.Word = Refuted
	if !equal.Flagged() {
		t.Error("two samples of one arm are unequal, and nothing is flagged")
	}
}

// Where arms differ in the mechanism itself, without it both are the arm that
// lacks it, and nothing is left of the claim.
func TestArmsMayDifferInTheMechanism(t *testing.T) {
	q := &Inquiry{Rule: NewRule([]int{8}), Dir: t.TempDir(), Version: "1.0.0"}
	s := study(t, `
[run]
weeks = 20
[organization]
people = 24
[[arm]]
name = "with wounds"
leaders.style = "domineering"
[[arm]]
name = "without"
leaders.style = "domineering"
mechanisms.wounds = false
[[claim]]
id = "wounds"
metric = "wounds"
a = "with wounds"
b = "without"
smallest = 0.0001
kind = "rule"
mechanism = "wounds"
`)
	if err := q.Add(s, library); err != nil {
		t.Fatal(err)
	}
	if err := q.Judge(t.Context()); err != nil {
		t.Fatal(err)
	}
	f := q.Findings()[0]
	if f.Verdict.Word != Supported || f.Off.Effect != 0 || f.Falls() != "yes" {
		t.Errorf("%v, without %v, falls: %s", f.Verdict, f.Off, f.Falls())
	}
	if q.Spent != 16 {
		t.Errorf("%d runs, want 8 of each of two arms", q.Spent)
	}
}
