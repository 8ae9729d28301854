package agent

import "leadsim/sim/param"

// Rules is a set of parameters with what follows from them computed once.
type Rules struct {
	*param.Params
	trustA, trustB, trustI float64 // weights of the facets, summing to 1
	need                   [6]float64
	standing               [3]float64  // weights, summing to 1
	reading                [16]float64 // factor of each reading of an act
	strongestGain          float64     // the most that any good act closes of a gap
	Severity               float64     // of the worst that the office may do
	Forms                  Forms
}

// inside returns x, kept members.edge away from 0 and 1.
func (r *Rules) inside(x float64) float64 {
	return max(r.Members.Edge, min(1-r.Members.Edge, x))
}

// NewRules returns the rules that follow from p, which must pass its checks
// and must not change afterwards.
func NewRules(p *param.Params) Rules {
	t := &p.Trust
	sum := t.Ability + t.Benevolence + t.Integrity
	g := &t.Gain
	s := &p.Members.Satisfaction
	need := [6]float64{s.Trust, s.Heard, s.Fair, s.Ease, s.Use, s.Pay}
	total := 0.0
	for _, w := range need {
		total += w
	}
	for k := range need {
		need[k] /= total
	}
	st := &p.Members.Standing
	granted := st.Expert + st.Referent + st.Informational
	severity := &p.Members.Belief.Severity
	o := &p.Organization
	return Rules{
		Params: p,
		Forms:  formsOf(&p.Variants),
		trustA: t.Ability / sum, trustB: t.Benevolence / sum, trustI: t.Integrity / sum,
		need:          need,
		reading:       readings(p.Members.Readings),
		standing:      [3]float64{st.Expert / granted, st.Referent / granted, st.Informational / granted},
		strongestGain: max(g.Success, g.Clarity, g.Reward, g.Consult, g.Listen, g.Recognise, g.Protect, g.Repair, g.Explain, g.Kept, g.Sponsor),
		Severity:      max(severity[param.Reprimand]*o.Discipline, severity[param.Exclusion]*o.Exclude, severity[param.Dismissal]*o.Dismiss),
	}
}
