package sweep

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// LeftOut is a setting that a screening of all settings does not vary.
type LeftOut struct{ Key, Why string }

// UsualFactors returns what a screening varies if nobody says what: all
// settings that are numbers, from half to double of what the study has, and all
// switches, the mechanisms among them (design.OfRow). It leaves out
//
//   - the keys of [run],
//   - texts, choices, files, and who is muted,
//   - settings in which the arms differ, which are what is compared: with another style all of a style,
//   - numbers for which half to double leaves no room.
//
// With prefixes only keys count that are one of them or begin with one and a
// point, as trust.gain does with trust.
func UsualFactors(s *scenario.Study, prefixes []string) (factors []scenario.Factor, left []LeftOut) {
	for i := range param.Table {
		row := &param.Table[i]
		if len(prefixes) > 0 && !slices.ContainsFunc(prefixes, func(p string) bool { return under(row.Key, p) }) {
			continue
		}
		why := unusual(s, row)
		if why == "" {
			own := *row
			own.Default = row.Get(s.Arms[0].Params)
			if f, ok := design.OfRow(&own); ok {
				factors = append(factors, factorText(&f))
				continue
			}
			why = fmt.Sprintf("half to double of %v leaves no room", own.Default)
		}
		left = append(left, LeftOut{row.Key, why})
	}
	return factors, left
}

// under reports whether a key is a prefix or lies below it.
func under(key, prefix string) bool {
	prefix = strings.TrimSuffix(strings.TrimSpace(prefix), ".")
	return key == prefix || strings.HasPrefix(key, prefix+".")
}

// unusual says why a screening of all leaves a setting out, "" if it does not.
func unusual(s *scenario.Study, row *param.Row[param.Params]) string {
	first := s.Arms[0].Params
	switch {
	case strings.HasPrefix(row.Key, "run."):
		return "says how long, how often and with what luck"
	case row.Kind == param.Text, row.Kind == param.Choice:
		return "is a word, not a number or a switch"
	case row.Key == "network.mute":
		return "names a person"
	case row.File == "" || first.Roster == nil:
	case row.Key == "organization.people":
		return "is a file"
	}
	style := strings.HasPrefix(row.Key, "leaders.") && rowIn(param.StyleRows, strings.TrimPrefix(row.Key, "leaders.")) != nil
	for i := range s.Arms[1:] {
		other := s.Arms[1+i].Params
		if row.Get(other) != row.Get(first) || style && other.Leaders.StyleName != first.Leaders.StyleName {
			return "differs between the arms"
		}
	}
	return ""
}

// Fill gives a factor without values those that it has where nobody says any:
// a number from half to double of what the study has, in the arm that the key
// names, else in the first. Switches and choices need none: no values are all of
// them.
func Fill(f *scenario.Factor, s *scenario.Study) {
	row, ok := param.Find(parameterOf(f.Key))
	if f.Values != "" || !ok || row.Kind == param.Switch || row.Kind == param.Choice {
		return
	}
	arm := 0
	fmt.Sscanf(f.Key, "arm[%d].", &arm)
	own := *row
	own.Default = row.Get(s.Arms[min(arm, len(s.Arms)-1)].Params)
	if d, ok := design.OfRow(&own); ok {
		f.Values = factorText(&d).Values
	}
}
