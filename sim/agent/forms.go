package agent

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Forms says by number which form of each contested rule is in force, so that
// no word is compared while people live.
type Forms struct{ Trust, Contagion, Hazard, Containment, Turnover int }

func formsOf(v *param.Variants) Forms {
	return Forms{param.FormOf("trust.rule", v.Trust), param.FormOf("network.contagion", v.Contagion),
		param.FormOf("crisis.hazard", v.Hazard), param.FormOf("crisis.containment", v.Containment), param.FormOf("market.turnover", v.Turnover)}
}

// facet numbers what makes somebody trustworthy.
type facet int

const (
	ofAbility facet = iota
	ofBenevolence
	ofIntegrity
	numFacets
)

// rise is what a good act of a size does to a facet; it returns the gain.
func (p *People) rise(r *Rules, f facet, i int, x *float32, ceiling, size float64) float64 {
	switch r.Forms.Trust {
	case param.Linear:
		return climb(x, ceiling, float64(min(1, size)*(1-r.Members.Trust)))
	case param.Bayesian:
		size = p.counts(r, f, i, size)
	}
	return raise(x, ceiling, size)
}

// fall is what a bad act of a size does to a facet; it returns the loss.
func (p *People) fall(r *Rules, f facet, i int, x *float32, size float64) float64 {
	switch r.Forms.Trust {
	case param.Linear:
		return descend(x, float64(min(1, size)*r.Members.Trust))
	case param.Bayesian:
		size = p.counts(r, f, i, size)
	}
	return lower(x, size)
}

// climb moves a state up by a step, no further than to ceiling, and returns the
// gain.
func climb(x *float32, ceiling, step float64) float64 {
	old := float64(*x)
	if old >= ceiling {
		return 0
	}
	*x = float32(min(ceiling, old+step))
	return float64(*x) - old
}

// descend moves a state down by a step, no further than to 0, and returns the
// loss.
func descend(x *float32, step float64) float64 {
	old := float64(*x)
	*x = float32(max(0, old-step))
	return old - float64(*x)
}

// counts adds an act of a size to the record of a facet and returns the share of
// the gap that it closes: a beta belief with record n, in usual records, moves
// by weight/(n + weight), where weight = size/(1 - size), so that with n = 1 the
// share is the size (Jøsang & Ismail 2002).
func (p *People) counts(r *Rules, f facet, i int, size float64) float64 {
	size = min(size, 1-r.Members.Edge)
	weight := size / (1 - size)
	n := float64(p.Evidence[f][i]) + weight
	p.Evidence[f][i] = float32(n)
	return weight / n
}

// KeepRecords makes the columns that trust.rule = bayesian counts in.
func (p *People) KeepRecords() {
	p.Evidence = make([][]float32, numFacets)
	for f := range p.Evidence {
		p.Evidence[f] = make([]float32, len(p.Who))
		p.table = append(p.table, p.Evidence[f])
	}
}

// forget moves the records of somebody by a share towards what was expected
// beforehand.
func (p *People) forget(r *Rules, i int, share float64) {
	for f := range p.Evidence {
		follow(&p.Evidence[f][i], r.Variants.PriorWeight, share)
	}
}

// otherHazard is Hazard by the other forms of market.turnover:
//
//	threshold: base x quit_above x exp(offer_slope (offers - 1)) from quit_level on, 0 below
//	pull:      base x pull_level x exp(offer_slope (offers - 1) + pull_better (merit - usual))
//
// usual being the mean merit of members who come.
func (p *People) otherHazard(r *Rules, i, week int, offers float64) float64 {
	m, v := &r.Market, &r.Variants
	drawn := float64(m.OfferSlope * (offers - 1))
	if r.Forms.Turnover == param.ByThreshold {
		if float64(p.Quit[i]) < v.QuitLevel {
			return 0
		}
		return p.settled(r, i, week, m.QuitBase*v.QuitAbove*rng.Exp(drawn))
	}
	usual := float64((r.Members.Skill + r.Members.Capability) / 2)
	return p.settled(r, i, week, m.QuitBase*v.PullLevel*rng.Exp(drawn+float64(v.PullBetter*(p.Merit(i)-usual))))
}
