package claim

import (
	"leadsim/sim/design"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// Space asks over which share of the values of the parameters the claims of a
// study hold: at points of a Latin hypercube over all of Factors, each with a few
// paired runs.
type Space struct {
	trial
	Factors []design.Factor
	Points  int // of the design

	d *design.LatinHypercube
}

// NewSpace lays the points of a study out; seed is that of the study. It returns an
// error if there is nothing to vary or no point is valid.
func NewSpace(s *scenario.Study, points, pairs int, lib scenario.Library) (*Space, error) {
	p := &Space{Factors: Factors(s), Points: points}
	key := rng.NewKey(uint64(s.Arms[0].Params.Run.Seed), 0)
	var err error
	if p.d, err = design.NewLatinHypercube(p.Factors, points, key); err != nil {
		return nil, err
	}
	p.prepare(s, pairs)
	list, d := make(listed, points), sweep.Of(p.d)
	for i := range list {
		list[i] = d.Point(i)
	}
	return p, p.lay(list, lib)
}

// Values returns the values of the factors at the i-th valid point, as typed.
func (p *Space) Values(i int) (texts []string) {
	for _, s := range sweep.Of(p.d).Point(p.Valid[i]) {
		texts = append(texts, s.Value)
	}
	return texts
}
