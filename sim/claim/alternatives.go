package claim

import (
	"fmt"
	"slices"
	"strconv"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// Alternatives asks under which of a few named settings the claims of a study
// hold: the study as it is, and instead of it the other forms of contested rules,
// or parameters that fit as well.
type Alternatives struct {
	trial
	Points []Alternative // the first is the study as it is
	Kept   []string      // keys that the study itself sets, which stay
}

// Alternative is a named point.
type Alternative struct {
	Group string // the rule that has another form, or where the values come from; "" = the study as it is
	Name  string
}

// AsIs is the name of the study as it is.
const AsIs = "as it is"

// Fit is a set of values of parameters, as a calibration finds many that fit about
// as well.
type Fit struct {
	Group, Name string
	Values      map[string]string // as typed, by key
}

// Variants lays out the study as it is, and each other form of each contested
// rule, one at a time. A rule of which the study itself sets a form stays.
func Variants(s *scenario.Study, looks []int, lib scenario.Library) (*Alternatives, error) {
	var fits []Fit
	for _, rule := range param.Rules {
		for _, form := range rule.Forms[1:] {
			fits = append(fits, Fit{rule.Key, form.Name, map[string]string{rule.Key: form.Name}})
		}
	}
	return Fits(s, fits, looks, lib)
}

// Fits lays out the study as it is, and each set of values in its place. What the
// study itself sets stays; a set of which nothing is left is left out.
func Fits(s *scenario.Study, fits []Fit, looks []int, lib scenario.Library) (*Alternatives, error) {
	p := &Alternatives{Points: []Alternative{{Name: AsIs}}}
	p.prepare(s, looks...)
	var keys []string
	for _, f := range fits {
		for key := range f.Values {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	keys = slices.DeleteFunc(keys, func(key string) bool {
		if row, known := param.Find(key); known && setByStudy(s, row) {
			p.Kept = append(p.Kept, key)
			return true
		}
		return false
	})
	usual := make([]sweep.Setting, len(keys)) // all points set the same keys
	for i, key := range keys {
		row, known := param.Find(key)
		if !known {
			return nil, fmt.Errorf("there is no parameter %s", key)
		}
		usual[i] = sweep.Setting{Key: key, Value: typed(row.Default)}
	}
	points := listed{usual}
	for _, f := range fits {
		point, touched := slices.Clone(usual), false
		for i := range point {
			if v, there := f.Values[point[i].Key]; there {
				point[i].Value, touched = v, true
			}
		}
		if touched {
			points = append(points, point)
			p.Points = append(p.Points, Alternative{f.Group, f.Name})
		}
	}
	return p, p.lay(points, lib)
}

// AlternativeLooks returns the looks at 24, 48 and 96 paired runs that come before
// most, and most itself.
func AlternativeLooks(most int) (looks []int) {
	for n := 24; n < most && n <= 96; n *= 2 {
		looks = append(looks, n)
	}
	return append(looks, most)
}

// setByStudy reports whether some arm has another value than the default.
func setByStudy(s *scenario.Study, row *param.Row[param.Params]) bool {
	return slices.ContainsFunc(s.Arms, func(a scenario.Arm) bool { return row.Get(a.Params) != row.Default })
}

// typed writes a value as --set takes it.
func typed(v any) string {
	switch v := v.(type) {
	case float64:
		return param.Format(v)
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	}
	return v.(string)
}

// Point returns the i-th valid point.
func (p *Alternatives) Point(i int) Alternative { return p.Points[p.Valid[i]] }

// Groups returns the groups of the valid points but the study as it is, in
// their order.
func (p *Alternatives) Groups() (groups []string) {
	for i := range p.Valid {
		if g := p.Point(i).Group; g != "" && !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// Flips returns the valid points at which a claim comes to something else than
// with the study as it is, both being told: it holds here and not there.
func (p *Alternatives) Flips(c int) (flips []Alternative) {
	if p.Valid[0] != 0 {
		return nil
	}
	_, here := p.At(c, 0)
	if here == Untold {
		return nil
	}
	for i := range p.Valid {
		if _, there := p.At(c, i); there != Untold && (there == Holding) != (here == Holding) {
			flips = append(flips, p.Point(i))
		}
	}
	return flips
}

// Values returns the keys that points set, and the values at each valid point, as
// typed.
func (p *Alternatives) Values() (keys []string, values [][]string) {
	for i := range p.Valid {
		var row []string
		for _, s := range p.e.Design.Point(i) {
			if i == 0 {
				keys = append(keys, s.Key)
			}
			row = append(row, s.Value)
		}
		values = append(values, row)
	}
	return keys, values
}
