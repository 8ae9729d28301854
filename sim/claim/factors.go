package claim

import (
	"slices"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// Factors returns what --over ranges varies of a study: each number of the
// parameter table through half to double its default, or its whole range if
// that is 0. These stay as they are:
//
//   - what the study sets for all arms, as that is the lesson's situation, and what
//     its arms differ in, as that is the contrast; its events
//   - intensities of leaders, which are the styles that are compared
//   - [run], switches and choices, which make another model rather than other values
//   - network.mute, and whole numbers whose default 0 stands for "none" or "as it comes"
//   - what the study's kind of network does not read
//   - size and shape of the organization, where the study names units or people
func Factors(s *scenario.Study) (factors []design.Factor) {
	usual := param.Default()
	shaped := namesUnits(s)
	for i := range param.Table {
		r := &param.Table[i]
		number := r.Kind.Real() || r.Kind.Whole()
		if !number || strings.HasPrefix(r.Key, "run.") || r.Key == "network.mute" || isIntensity(r.Key) ||
			r.Kind.Whole() && r.Default == 0 || shaped && slices.Contains(shape, r.Key) || !s.Reads(r.Key) {
			continue
		}
		if slices.ContainsFunc(s.Arms, func(a scenario.Arm) bool { return r.Get(a.Params) != r.Get(usual) }) {
			continue
		}
		if f, ok := design.OfRow(r); ok {
			factors = append(factors, f)
		}
	}
	return factors
}

// shape are the keys that number teams and seats.
var shape = []string{"organization.people", "organization.span", "organization.levels"}

// isIntensity reports whether a key is one of a style.
func isIntensity(key string) bool {
	name, leads := strings.CutPrefix(key, "leaders.")
	return leads && slices.ContainsFunc(param.StyleRows, func(r param.Row[param.Style]) bool { return r.Key == name })
}

// namesUnits reports whether a study speaks of single teams or people, or
// describes its people in a file.
func namesUnits(s *scenario.Study) bool {
	for _, a := range s.Arms {
		if len(a.Params.Assign) > 0 || a.Params.Roster != nil {
			return true
		}
		for _, e := range a.Params.Events {
			if e.Scope != "organization" {
				return true
			}
		}
	}
	return false
}
