package model

import (
	"fmt"

	"leadsim/sim/param"
)

// Check returns what of p fits no organization, besides the ranges of single
// parameters: a hierarchy that cannot be built, or an event that meets a team
// or unit that is not there. The key names the parameter to look at.
func Check(p *param.Params) (key string, err error) {
	s, err := Build(&p.Organization)
	if err != nil {
		return "organization.people", err
	}
	for n := range p.Events {
		e := &p.Events[n]
		switch e.Scope {
		case "team":
			if e.Unit >= s.Teams() {
				return fmt.Sprintf("event[%d].unit", n), fmt.Errorf("there are %d teams, numbered from 0", s.Teams())
			}
		case "unit":
			if units := s.Teams() - s.frontTeams; e.Unit >= units {
				return fmt.Sprintf("event[%d].unit", n), fmt.Errorf("there are %d units, numbered from 0", units)
			}
		}
	}
	return "", nil
}
