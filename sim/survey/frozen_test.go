package survey

import (
	"slices"
	"strings"
	"testing"

	"leadsim/sim/param"
)

// Changing a row counts as fitting. The questionnaire, the ensemble and the
// targets were frozen before the first fit: whoever changes one of these
// fingerprints says in the commit why it is no fitting, or that it is, and
// takes all results anew.
func TestTheSurveyIsFrozen(t *testing.T) {
	for _, c := range []struct{ what, got, want string }{
		{"questionnaire", fingerprint(questionnaire()), "bab244064ba9"},
		{"ensemble", fingerprint(ensemble()), "5a7083afc560"},
		{"targets", fingerprint(published()), "d1babbe5db16"},
	} {
		if c.got != c.want {
			t.Errorf("the %s has the fingerprint %s, was frozen as %s: changing a row counts as fitting", c.what, c.got, c.want)
		}
	}
}

// Every item asks for something else, and every row of every table is used.
func TestTablesAreWhole(t *testing.T) {
	e := inventedWeek()
	values := map[float64]string{}
	for i := range Items {
		it := &Items[i]
		x := it.of(e)
		if other, twice := values[x]; twice && x != 0 && x != 1 {
			t.Errorf("items %s and %s give the same", it.Name, other)
		}
		values[x] = it.Name
		if !slices.ContainsFunc(Scales, func(s Scale) bool { return slices.Contains(s.Made, it.Name) }) &&
			!slices.ContainsFunc(Items, func(o Item) bool { return o.Over == it.Name }) {
			t.Errorf("no scale is made of %s", it.Name)
		}
	}
	used := map[int]bool{}
	for _, p := range allPairs {
		used[p.x], used[p.y] = true, true
		if p.teams != (Scales[p.x].Source == OfTeam || Scales[p.y].Source == OfTeam) && !p.teams {
			t.Errorf("people are correlated with teams: %s, %s", Scales[p.x].Name, Scales[p.y].Name)
		}
	}
	for n := range Scales {
		s := &Scales[n]
		used := used[n] || s.Name == "output" // which a class can compare with ratings
		if !used || s.About == "" || s.Reliability <= 0 || s.Reliability > 1 {
			t.Errorf("scale %+v is used by no target, or lacks something", *s)
		}
		if s.Source == Asked && (s.Reliability < .85 || s.Reliability > .90) {
			t.Errorf("%s has a reliability of %v: want .85 to .90", s.Name, s.Reliability)
		}
	}
	if SameSource < .2 || SameSource > .3 {
		t.Errorf("the same-source factor loads %v: want .2 to .3", SameSource)
	}
	for _, d := range Draws {
		row, ok := param.Find(d.Key)
		if !ok || d.Source == "" {
			t.Errorf("%s: no such parameter, or no source", d.Key)
			continue
		}
		if err := row.Check(row.Default); err != nil {
			t.Error(err)
		}
	}
	sum := 0.0
	for _, p := range Prevalences {
		sum += p.Weight
	}
	if sum < .999 || sum > 1.001 {
		t.Errorf("prevalences add up to %v", sum)
	}
}

// All targets of the page are there; those of the first block have a mean that
// they accept.
func TestAllTargetsAreThere(t *testing.T) {
	want := map[int]string{
		1: "TO-15 LD-01 LD-02 LD-03 TR-01 TR-02 TR-03 TO-01 TO-02 TO-03 PF-01 PW-05 PW-04",
		2: "LD-04 LD-05 LD-07 LD-08 LD-09 LD-11 LD-17 TR-04 TR-06 DL-01 DL-03 DL-04 DL-05 SH-01 SH-04 SH-06 SH-08 TO-04 TO-06 TO-10 TO-11 ST-01 ST-02 PS-02 TM-02 CR-04 LT-01",
	}
	ids := map[string]bool{}
	for b, list := range want {
		var got []string
		for i := range Targets {
			tg := &Targets[i]
			if ids[tg.ID] && tg.Block == b {
				t.Errorf("%s stands there twice", tg.ID)
			}
			ids[tg.ID] = true
			id := strings.Fields(strings.TrimRight(tg.ID, "abcd"))[0]
			if tg.Block == b && !slices.Contains(got, id) {
				got = append(got, id)
			}
			if !(tg.Low < tg.High) || tg.Reference == "" || !strings.Contains("VSR", string(tg.Status)) {
				t.Errorf("%s accepts %v to %v, from %q, status %q", tg.ID, tg.Low, tg.High, tg.Reference, tg.Status)
			}
			if half := tg.Status == Recalled; half != (tg.Weight() == 0.5) {
				t.Errorf("%s of status %s weighs %v", tg.ID, tg.Status, tg.Weight())
			}
		}
		if text := strings.Join(got, " "); text != list {
			t.Errorf("block %d has %s, want %s", b, text, list)
		}
		ids = map[string]bool{}
	}
}
