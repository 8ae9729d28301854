package sweep

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// LeftOut is a setting that a screening of all settings does not vary.
type LeftOut struct{ Key, Why string }

// Usual says what a screening varies if nobody names settings: all that are
// numbers, and switches if so asked. It leaves out
//
//   - the keys of [run],
//   - texts, choices, files, and who is muted,
//   - settings in which the arms differ, which are what is compared: with another style all of a style,
//   - numbers that are 0, and those that have no room to move.
type Usual struct {
	Spread   float64  // numbers go from the study's value divided by it to that times it; above 1
	Switches bool     // with switches, the mechanisms among them
	Under    []string // only keys that are one of these or begin with one and a point, as trust.gain does with trust
}

// Factors returns what is varied of a study, and what is not.
func (u *Usual) Factors(s *scenario.Study) (factors []scenario.Factor, left []LeftOut) {
	for i := range param.Table {
		row := &param.Table[i]
		if len(u.Under) > 0 && !slices.ContainsFunc(u.Under, func(p string) bool { return under(row.Key, p) }) {
			continue
		}
		why := u.unusual(s, row)
		if why == "" {
			if f, ok := u.around(row, row.Get(s.Arms[0].Params)); ok {
				factors = append(factors, f)
				continue
			}
			why = "has no room to move"
		}
		left = append(left, LeftOut{row.Key, why})
	}
	return factors, left
}

// around returns the factor that takes a setting from its value divided by the
// spread to that times it, inside its range, and a switch through both positions.
// ok is false where that leaves no room.
func (u *Usual) around(row *param.Row[param.Params], value any) (f scenario.Factor, ok bool) {
	d := design.Factor{Key: row.Key, Kind: design.Linear}
	switch v := value.(type) {
	case bool:
		d.Kind = design.Switch
	case int:
		d.Kind, d.Low, d.High = design.Integer, float64(v), float64(v)
	case float64:
		d.Low, d.High = v, v
	}
	if d.Low /= u.Spread; d.Low < 0 {
		d.Low *= u.Spread * u.Spread
	}
	if d.High *= u.Spread; d.High < 0 {
		d.High /= u.Spread * u.Spread
	}
	d.Low, d.High = twelve(max(d.Low, row.Low)), twelve(min(d.High, row.High))
	if d.Kind == design.Integer {
		d.Low, d.High = math.Floor(d.Low+0.5), math.Floor(d.High+0.5)
	}
	return factorText(&d), d.Check() == nil
}

// twelve rounds to twelve digits, so that ranges read well.
func twelve(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64) // it is a number, so it reads back
	return v
}

// under reports whether a key is a prefix or lies below it.
func under(key, prefix string) bool {
	prefix = strings.TrimSuffix(strings.TrimSpace(prefix), ".")
	return key == prefix || strings.HasPrefix(key, prefix+".")
}

// unusual says why a screening of all leaves a setting out, "" if it does not.
func (u *Usual) unusual(s *scenario.Study, row *param.Row[param.Params]) string {
	first := s.Arms[0].Params
	switch {
	case strings.HasPrefix(row.Key, "run."):
		return "says how long, how often and with what luck"
	case row.Kind == param.Text, row.Kind == param.Choice:
		return "is a word, not a number or a switch"
	case row.Kind == param.Switch && !u.Switches:
		return "is a switch (--switches takes them in)"
	case row.Key == "network.mute":
		return "names a person"
	case row.File == "" || first.Roster == nil:
	case row.Key == "organization.people":
		return "is a file"
	}
	style := strings.HasPrefix(row.Key, "leaders.") && among(param.StyleRows, strings.TrimPrefix(row.Key, "leaders.")) != nil
	for i := range s.Arms[1:] {
		other := s.Arms[1+i].Params
		if row.Get(other) != row.Get(first) || style && other.Leaders.StyleName != first.Leaders.StyleName {
			return "differs between the arms"
		}
	}
	if v := row.Get(first); v == 0 || v == 0.0 {
		return "is 0, so there is nothing to raise or lower by a share"
	}
	return ""
}

// Fill gives a factor without values those around what the study has, in the
// arm that the key names, else in the first, and one that names a style all
// styles. Switches and choices need none: no values are all of them.
func (u *Usual) Fill(f *scenario.Factor, s *scenario.Study) {
	if f.Values == "" && namesStyle.MatchString(parameterOf(f.Key)) {
		var names []string
		for _, style := range s.Arms[0].Params.Styles {
			names = append(names, style.Name)
		}
		f.Values = strings.Join(names, ",")
	}
	row, ok := param.Find(parameterOf(f.Key))
	if f.Values != "" || !ok || row.Kind == param.Switch || row.Kind == param.Choice {
		return
	}
	arm := 0
	fmt.Sscanf(f.Key, "arm[%d].", &arm)
	if own, ok := u.around(row, row.Get(s.Arms[min(arm, len(s.Arms)-1)].Params)); ok {
		f.Values = own.Values
	}
}
