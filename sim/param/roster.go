package param

import (
	"fmt"
	"slices"
)

// Roster is an organization that a file describes: who there is and who leads
// whom. Row i of every list is the i-th person of the file. It is plain data
// that copies of Params share; nobody changes it once it is made.
type Roster struct {
	File    string    // as the study names it, for people to read; no part of the organization
	ID      []string  // unique, not empty
	Manager []int32   // row of the person to whom one reports, -1 for the head
	Team    []string  // a label of one's own; nil if the file has none
	Name    []string  // nil if the file has none
	Skill   []float32 // at the start, in [0,1]; nil if the file has none
	Tenure  []int32   // at the start, in weeks; nil if the file has none

	// Of the two above: is there a value in the row? nil if the list is.
	HasSkill, HasTenure []bool

	// SHA-256 of what a file of this content is written as; all 0 where no file
	// was read.
	Sum [32]byte
}

// Len returns the number of people.
func (r *Roster) Len() int { return len(r.ID) }

// Row returns the row of the person with this id. It looks at all of them: keep
// what it returns.
func (r *Roster) Row(id string) (row int, ok bool) {
	row = slices.Index(r.ID, id)
	return row, row >= 0
}

// SkillOf returns the skill of row i at the start, and whether one is given.
func (r *Roster) SkillOf(i int) (skill float64, given bool) {
	if r.Skill == nil || !r.HasSkill[i] {
		return 0, false
	}
	return float64(r.Skill[i]), true
}

// TenureOf returns the tenure of row i at the start, and whether one is given.
func (r *Roster) TenureOf(i int) (weeks int, given bool) {
	if r.Tenure == nil || !r.HasTenure[i] {
		return 0, false
	}
	return int(r.Tenure[i]), true
}

// NameOf returns the name of row i, "" if none is given.
func (r *Roster) NameOf(i int) string {
	if r.Name == nil {
		return ""
	}
	return r.Name[i]
}

// TeamOf returns the label of the team of row i, "" if none is given.
func (r *Roster) TeamOf(i int) string {
	if r.Team == nil {
		return ""
	}
	return r.Team[i]
}

// Check returns an error if lists differ in length or hold what cannot be. That
// all are led by one head is for the model to find out.
func (r *Roster) Check() error {
	n := r.Len()
	for _, list := range []struct {
		name   string
		length int
		absent bool
	}{
		{"managers", len(r.Manager), false}, {"teams", len(r.Team), r.Team == nil}, {"names", len(r.Name), r.Name == nil},
		{"skills", len(r.Skill), r.Skill == nil}, {"skills given", len(r.HasSkill), r.Skill == nil},
		{"tenures", len(r.Tenure), r.Tenure == nil}, {"tenures given", len(r.HasTenure), r.Tenure == nil},
	} {
		if list.length != n && !list.absent {
			return fmt.Errorf("%d people and %d %s", n, list.length, list.name)
		}
	}
	for i, m := range r.Manager {
		if m < -1 || int(m) >= n {
			return fmt.Errorf("person %d has manager %d of %d people", i, m, n)
		}
	}
	for i := range n {
		if s, given := r.SkillOf(i); given && !(s >= 0 && s <= 1) {
			return fmt.Errorf("person %d has skill %v: want 0 to 1", i, s)
		}
		if t, given := r.TenureOf(i); given && (t < 0 || t > MostTenure) {
			return fmt.Errorf("person %d has a tenure of %d weeks: want 0 to %d", i, t, MostTenure)
		}
	}
	return nil
}

// MostTenure is the longest tenure that anybody can have at the start.
const MostTenure = 5200

// Ties is the informal network that a file describes: row i says that From[i]
// influences To[i], both rows of the Roster, with Weight[i]. It is plain data
// that copies of Params share; nobody changes it once it is made.
type Ties struct {
	File     string // as the study names it, for people to read
	From, To []int32
	Weight   []float32 // in (0,1]

	// SHA-256 of what a file of this content, with the ids of the roster, is
	// written as; all 0 where no file was read.
	Sum [32]byte
}

// Len returns the number of ties.
func (t *Ties) Len() int { return len(t.From) }

// Check returns an error unless every tie joins two of so many people with a
// weight that is allowed.
func (t *Ties) Check(people int) error {
	if len(t.To) != len(t.From) || len(t.Weight) != len(t.From) {
		return fmt.Errorf("%d people influence, %d are influenced, with %d weights", len(t.From), len(t.To), len(t.Weight))
	}
	in := func(p int32) bool { return p >= 0 && int(p) < people }
	for i := range t.From {
		switch w := t.Weight[i]; {
		case !in(t.From[i]) || !in(t.To[i]) || t.From[i] == t.To[i]:
			return fmt.Errorf("tie %d goes from person %d to person %d of %d", i, t.From[i], t.To[i], people)
		case !(w > 0 && w <= 1):
			return fmt.Errorf("tie %d has weight %v: want above 0, to 1", i, w)
		}
	}
	return nil
}
