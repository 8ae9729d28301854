package claim

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func space(t *testing.T, text string, points, pairs int) *Space {
	t.Helper()
	p, err := NewSpace(study(t, text), points, pairs, library)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestASpaceSaysWhereClaimsHold(t *testing.T) {
	text := strings.Replace(small, "kind = \"rule\"", "kind = \"rule\"\n[[event]]\nweek=3\nkind=\"shock\"", 1)
	p := space(t, text, 6, 3)
	if err := p.Explore(t.Context(), t.TempDir(), "1.0.0", nil); err != nil {
		t.Fatal(err)
	}
	if len(p.Valid)+len(p.Invalid) != 6 {
		t.Errorf("%d points are valid, %d not, of 6", len(p.Valid), len(p.Invalid))
	}
	t.Log(len(p.Valid), p.Invalid)
	for c := range p.Study.Claims {
		all := 0
		for _, l := range []Label{Untold, Holding, Short, Reversed} {
			n, low, high := p.Count(c, l)
			all += n
			t.Logf("%s %v: %d, %.2f to %.2f", p.Study.Claims[c].ID, l, n, low, high)
		}
		if all != len(p.Valid) {
			t.Errorf("%s: %d points of %d have a label", p.Study.Claims[c].ID, all, len(p.Valid))
		}
	}
	up, _, _ := p.Count(0, Holding)
	down, _, _ := p.Count(1, Reversed)
	if up < len(p.Valid)/2 || up != down {
		t.Errorf("trust holds at %d points, and its opposite is reversed at %d", up, down)
	}
	if n, _, _ := p.Count(2, Holding); n != len(p.Valid) {
		t.Errorf("an arm equals itself at %d points of %d", n, len(p.Valid))
	}
}

func TestWhatTheLessonSetsIsNotVaried(t *testing.T) {
	keys := []string{}
	for _, f := range Factors(study(t, small)) {
		keys = append(keys, f.Key)
	}
	for key, want := range map[string]bool{"organization.people": false, "run.weeks": false, "leaders.monitor": false, "network.mute": false,
		"mechanisms.acts": false, "network.kind": false, "members.trust": true, "organization.span": true} {
		if slices.Contains(keys, key) != want {
			t.Errorf("%s varied: %v, want %v", key, !want, want)
		}
	}
	units := strings.Replace(small, "[[arm]]", "[[event]]\nweek = 3\nkind = \"shock\"\nscope = \"team\"\nunit = 1\n[[arm]]", 1)
	for _, f := range Factors(study(t, units)) {
		if f.Key == "organization.span" {
			t.Error("the span is varied though the study names a team")
		}
	}
}

// What moves the effect is found, and chance alone is not.
func TestDriversStandOutOfChance(t *testing.T) {
	p := space(t, small, 24, 2)
	r := rand.New(rand.NewPCG(5, 5))
	u := make([]float64, len(p.Factors))
	fill := func(size float64) {
		p.answers = [][]answer{nil}
		for i := range p.Valid {
			p.d.Unit(p.Valid[i], u)
			p.answers[0] = append(p.answers[0], answer{Verdict: Verdict{Claim: someClaim("above", 0), Pairs: 2, Effect: r.NormFloat64() - size*u[7]}})
		}
	}
	fill(12)
	drivers, bound := p.Drivers(0)
	if len(drivers) == 0 || drivers[0].Key != p.Factors[7].Key || drivers[0].Correlation > -0.5 {
		t.Errorf("bound %v, %v; want %s first", bound, drivers, p.Factors[7].Key)
	}
	found := 0
	for range 8 {
		fill(0)
		if drivers, _ := p.Drivers(0); len(drivers) > 0 {
			found++
		}
	}
	if found > 3 {
		t.Errorf("chance was found in %d of 8", found)
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		direction, kind string
		low, high       float64
		want            Label
	}{
		{"above", "emergent", 2, 3, Holding},
		{"above", "emergent", -0.5, 0.5, Short},
		{"above", "emergent", -3, -2, Reversed},
		{"above", "emergent", 0, 2, Untold},
		{"below", "emergent", 2, 3, Reversed},
		{"equal", "rule", 2, 3, Short},
		{"above", "open", -3, -2, Reversed},
		{"above", "open", -0.5, 0.5, Short},
	} {
		claim := someClaim(c.direction, 1)
		claim.Kind = c.kind
		if got := label(&claim, Verdict{Low: c.low, High: c.high}); got != c.want {
			t.Errorf("%s", fmt.Sprint(c, " is ", got))
		}
	}
}
