package model

import (
	"fmt"

	"leadsim/sim/param"
)

// Check returns what of p fits no organization, besides the ranges of single
// parameters: a hierarchy that cannot be built, an event that meets a team or
// unit that is not there, or weights of which none is above 0. The key names the parameter to look at.
func Check(p *param.Params) (key string, err error) {
	_, key, err = check(p)
	return key, err
}

// check is Check; it returns the hierarchy too.
func check(p *param.Params) (s *Structure, key string, err error) {
	if s, err = Lay(p); err != nil {
		return nil, "organization.people", err
	}
	if key, err = checkTies(p); err != nil {
		return nil, key, err
	}
	for n := range p.Events {
		e := &p.Events[n]
		switch e.Scope {
		case "team":
			if e.Unit >= s.Teams() {
				return nil, fmt.Sprintf("event[%d].unit", n), fmt.Errorf("there are %d teams, numbered from 0", s.Teams())
			}
		case "unit":
			if units := s.Teams() - s.frontTeams; e.Unit >= units {
				return nil, fmt.Sprintf("event[%d].unit", n), fmt.Errorf("there are %d units, numbered from 0", units)
			}
		}
	}
	if key, err := CheckNetwork(&p.Network, s.Seats); err != nil {
		return s, key, err
	}
	key, err = checkWeights(p)
	return s, key, err
}

// checkTies returns what is wrong with ties from a file.
func checkTies(p *param.Params) (key string, err error) {
	const ties = "network.ties"
	switch {
	case p.Ties == nil && p.Network.TiesFile != "":
		return ties, fmt.Errorf("the file %s has not been read", p.Network.TiesFile)
	case p.Ties == nil:
		return "", nil
	case p.Roster == nil:
		return ties, fmt.Errorf("ties without people: want organization.people from a file too")
	}
	if err := p.Ties.Check(p.Roster.Len()); err != nil {
		return ties, err
	}
	return "", nil
}

// checkWeights returns the first set of weights that add up to nothing.
func checkWeights(p *param.Params) (key string, err error) {
	t, s, h := &p.Trust, &p.Members.Satisfaction, &p.Health
	sums := []struct {
		key string
		sum float64
	}{
		{"trust.ability", t.Ability + t.Benevolence + t.Integrity},
		{"members.satisfaction.trust", s.Trust + s.Heard + s.Fair + s.Ease + s.Use + s.Pay},
		{"members.standing.expert", p.Members.Standing.Expert + p.Members.Standing.Referent + p.Members.Standing.Informational},
		{"health.output", h.Output + h.Trust + h.Attachment + h.WellBeing + h.Capability + h.Retention + h.Resilience},
		{"leaders.tactics.rational", tactics(&p.Leaders.Style)},
	}
	for n := range p.Assign {
		sums = append(sums, struct {
			key string
			sum float64
		}{fmt.Sprintf("leaders.assign[%d].tactics.rational", n), tactics(&p.Assign[n].Style)})
	}
	for n := range p.Styles {
		sums = append(sums, struct {
			key string
			sum float64
		}{"styles." + p.Styles[n].Name + ".tactics.rational", tactics(&p.Styles[n].Style)})
	}
	for _, w := range sums {
		if w.sum == 0 {
			return w.key, fmt.Errorf("it and the weights beside it are all 0: want one above 0")
		}
	}
	return "", nil
}

func tactics(s *param.Style) float64 {
	sum := 0.0
	for _, x := range s.Tactics {
		sum += x
	}
	return sum
}
