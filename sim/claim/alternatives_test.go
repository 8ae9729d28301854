package claim

import (
	"context"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/sweep"
)

func TestVariantsAreOneAtATimeBesideTheStudyAsItIs(t *testing.T) {
	p, err := Variants(study(t, small), []int{4}, library)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Points) != 11 || len(p.Valid) != 11 || p.Points[0].Name != AsIs {
		t.Fatalf("points %v, valid %v, %v", p.Points, p.Valid, p.Invalid)
	}
	if groups := p.Groups(); len(groups) != 5 || groups[0] != "trust.rule" {
		t.Errorf("groups %v", groups)
	}
	for i := range p.Points {
		other := 0
		for k, v := range p.e.Design.Point(i) {
			if v.Value != p.e.Design.Point(0)[k].Value {
				other++
			}
		}
		if want := min(i, 1); other != want {
			t.Errorf("point %d differs in %d settings from the study as it is, want %d", i, other, want)
		}
	}
	if err := p.Explore(t.Context(), t.TempDir(), "1.0.0", nil); err != nil {
		t.Fatal(err)
	}
	for c, want := range []Label{Holding, Reversed, Holding} {
		if _, l := p.At(c, 0); l != want {
			t.Errorf("%s as it is: %v, want %v", p.Study.Claims[c].ID, l, want)
		}
	}
	plain, _ := p.At(0, 0)
	for i := range p.Points[1:3] { // trust is another where it moves by another rule
		if v, _ := p.At(0, i+1); v.Effect == plain.Effect {
			t.Errorf("%v: the effect is that of the study as it is", p.Point(i+1))
		}
	}
}

// The first point is the study as it is, with the same luck.
func TestTheStudyAsItIsIsAmongTheAlternatives(t *testing.T) {
	p, err := Fits(study(t, small), []Fit{{"fits", "1", map[string]string{"members.trust": "0.4"}}}, []int{8}, library)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Explore(t.Context(), t.TempDir(), "1.0.0", nil); err != nil {
		t.Fatal(err)
	}
	q := inquiry(t, t.TempDir(), 8)
	if err := q.Judge(t.Context()); err != nil {
		t.Fatal(err)
	}
	for c, f := range q.Findings() {
		if v, _ := p.At(c, 0); v.Effect != f.Verdict.Effect {
			t.Errorf("%s: %v, want %v as at the point", f.Claim.ID, v.Effect, f.Verdict.Effect)
		}
	}
}

func TestWhatTheStudySetsStays(t *testing.T) {
	text := strings.Replace(small, "[organization]", "[trust]\nrule = \"linear\"\n[organization]", 1)
	p, err := Variants(study(t, text), []int{4}, library)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(p.Kept, []string{"trust.rule"}) || len(p.Points) != 9 || slices.Contains(p.Groups(), "trust.rule") {
		t.Errorf("kept %v, groups %v, %d points", p.Kept, p.Groups(), len(p.Points))
	}
}

func TestAFitThatCannotBeRunIsLeftOutAndTold(t *testing.T) {
	p, err := Fits(study(t, small), []Fit{
		{"fits", "good", map[string]string{"members.trust": "0.4"}},
		{"fits", "bad", map[string]string{"members.trust": "1.4"}},
	}, []int{4}, library)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(p.Valid, []int{0, 1}) || len(p.Invalid) != 1 || !strings.Contains(p.Invalid[0], "members.trust = 1.4") {
		t.Errorf("valid %v, invalid %v", p.Valid, p.Invalid)
	}
	if _, err := Fits(study(t, small), []Fit{{"fits", "x", map[string]string{"members.trsut": "0.4"}}}, []int{4}, library); err == nil {
		t.Error("a parameter that does not exist passed")
	}
}

// A claim flips where it holds on one side only; what cannot be told is no flip.
func TestFlips(t *testing.T) {
	p := &Alternatives{Points: []Alternative{{Name: AsIs}, {"a", "1"}, {"a", "2"}, {"b", "3"}, {"b", "4"}}}
	p.Valid = []int{0, 1, 2, 3, 4}
	labels := func(l ...Label) (a []answer) {
		for i := range l {
			a = append(a, answer{label: l[i]})
		}
		return a
	}
	p.answers = [][]answer{labels(Holding, Holding, Short, Untold, Reversed), labels(Short, Reversed, Holding, Untold, Short), labels(Untold, Holding, Short, Holding, Holding)}
	for c, want := range [][]Alternative{{{"a", "2"}, {"b", "4"}}, {{"a", "2"}}, nil} {
		if got := p.Flips(c); !slices.Equal(got, want) {
			t.Errorf("claim %d flips at %v, want %v", c, got, want)
		}
	}
}

// What the first look cannot tell is looked at again at that point alone, and what
// was told stays. The later look is less sure of itself than one that is the only one.
func TestWhatCannotBeToldIsLookedAtAgain(t *testing.T) {
	text := small + "[[claim]]\nid = \"near\"\nmetric = \"output\"\na = \"sharing\"\nb = \"sharing\"\nsmallest = 0\nkind = \"emergent\"\n"
	fits := []Fit{{"fits", "1", map[string]string{"members.trust": "0.4"}}}
	dir := t.TempDir()
	explore := func(dir string, looks ...int) (*Alternatives, []int) {
		p, err := Fits(study(t, text), fits, looks, library)
		if err != nil {
			t.Fatal(err)
		}
		var runs []int
		if err := p.Explore(t.Context(), dir, "1.0.0", func(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, n int) error {
			runs = append(runs, n)
			return alone(ctx, s, only, n)
		}); err != nil {
			t.Fatal(err)
		}
		return p, runs
	}
	p, runs := explore(dir, 4, 12)
	if !slices.Equal(runs, []int{16, 24}) { // two points, two arms; then the one arm of the claim that is always near
		t.Errorf("looks of %v runs", runs)
	}
	first, _ := explore(t.TempDir(), 4)
	for i := range p.Valid {
		told, l := p.At(0, i)
		if l != Holding || told.Asked != 4 {
			t.Errorf("point %d: what was told after 4 pairs is told again after %d", i, told.Asked)
		}
		if once, _ := first.At(0, i); once.Effect != told.Effect || once.High-once.Low >= told.High-told.Low {
			t.Errorf("point %d: %v, and as the only look %v", i, told, once)
		}
		if v, l := p.At(3, i); v.Asked != 12 || l != Untold {
			t.Errorf("point %d: an arm less itself is %v after %d pairs", i, l, v.Asked)
		}
	}
	again, _ := explore(dir, 4, 12) // nothing is run again, and all comes out as before
	for c := range p.answers {
		if !slices.Equal(p.answers[c], again.answers[c]) {
			t.Errorf("%s comes out otherwise from what is stored", p.Study.Claims[c].ID)
		}
	}
}
