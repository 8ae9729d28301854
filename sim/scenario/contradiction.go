package scenario

import (
	"fmt"
	"reflect"
	"slices"

	"leadsim/sim/param"
)

// contradictions reports settings that are allowed each, but not together.
func (r *reader) contradictions(all []*draft) {
	for i, d := range all {
		p := d.params
		if weeks := all[0].params.Run.Weeks; p.Run.Weeks != weeks {
			r.blame(d, "run.weeks", fmt.Sprintf("all arms run equally long; arm[0] runs %d weeks", weeks))
		}
		r.turnaround(d)
		r.weights(d)
		r.network(d)
		r.twins(all, i)
	}
}

// blame reports a value of an arm where it was set; the arm itself, if the
// value is a default.
func (r *reader) blame(d *draft, key, msg string) {
	if n := d.setter(key); n != nil {
		r.wrong(n, msg)
		return
	}
	row, _ := param.Find(key)
	r.add(d.node.key, "%s: %s = %s: %s", d.node.path, key, show(row.Get(d.params)), msg)
}

// turnaround reports a turnaround that would come after failure, at the one of
// the two settings that is not a default.
func (r *reader) turnaround(d *draft) {
	o := &d.params.Organization
	if o.TurnaroundAt >= o.FailureAt {
		return
	}
	if n := d.setter("organization.turnaround_at"); n != nil {
		r.wrong(n, "a turnaround must come before failure, organization.failure_at = "+param.Format(o.FailureAt))
		return
	}
	r.blame(d, "organization.failure_at", "failure must come after a turnaround, organization.turnaround_at = "+param.Format(o.TurnaroundAt))
}

// weights reports weights of which only ratios count, but all are 0.
func (r *reader) weights(d *draft) {
	h, s, t := &d.params.Health, &d.params.Members.Satisfaction, &d.params.Trust
	for _, mix := range []struct {
		key, what string
		weights   []float64
	}{
		{"health.output", "organizational health", []float64{h.Output, h.Trust, h.Attachment, h.WellBeing, h.Capability, h.Retention, h.Resilience}},
		{"members.satisfaction.trust", "job satisfaction", []float64{s.Trust, s.Heard, s.Fair, s.Ease, s.Use, s.Pay}},
		{"trust.ability", "trust", []float64{t.Ability, t.Benevolence, t.Integrity}},
	} {
		if slices.Max(mix.weights) == 0 {
			r.blame(d, mix.key, "all weights of "+mix.what+" are 0; only their ratios count, so one must be more")
		}
	}
	r.styleWeights(d.setAt("leaders.tactics.rational"), d.setAt("leaders.penalties.reprimand"), "leaders", &d.params.Leaders.Style)
}

// setAt returns where a key was set; no spot if it was not.
func (d *draft) setAt(key string) spot {
	if n := d.setter(key); n != nil {
		return n.key
	}
	return spot{}
}

// styleWeights reports mixes of a style in which nothing can be chosen, at the
// spots of its tactics and penalties.
func (c *checker) styleWeights(tacticsAt, penaltiesAt spot, path string, s *param.Style) {
	if slices.Max(s.Tactics[:]) == 0 {
		c.add(tacticsAt, "%s: all weights of tactics are 0; only their ratios count, so one must be more", path)
	}
	if slices.Max(s.Penalties[:]) == 0 && s.Acts[param.Sanction]+s.Acts[param.Arbitrary]+s.Acts[param.Blame] > 0 {
		c.add(penaltiesAt, "%s: all weights of penalties are 0, but sanction, arbitrary or blame is not", path)
	}
}

// twins reports an arm that equals an earlier one.
func (r *reader) twins(all []*draft, i int) {
	for j := range i {
		if reflect.DeepEqual(all[i].params, all[j].params) {
			r.add(all[i].node.key, "arm[%d] (%s) does not differ from arm[%d] (%s)", i, quote(all[i].name), j, quote(all[j].name))
			return
		}
	}
}
