package survey

import (
	"fmt"
	"math"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// DrawKind is how a setting of an organization is drawn.
type DrawKind uint8

const (
	Shift      DrawKind = iota // the base plus A standard deviations' worth of a normal number, cut at two
	Factor                     // the base times exp of the same, A on the log scale, with mean 1
	Uniform                    // even from A to B, whatever the base
	LogUniform                 // even on the log scale from A to B
	Pick                       // one of Options with equal chances
)

// String returns the words of docs/evidence.md.
func (k DrawKind) String() string {
	return [...]string{"base + normal", "base x log-normal", "uniform", "log-uniform", "one of"}[k]
}

// Draw is a setting in which the organizations of an ensemble differ. The base
// is the value that the surveyed parameters have.
type Draw struct {
	Key     string
	Kind    DrawKind
	A, B    float64
	Options []string
	Source  string
}

const assumed = "assumed"

// Draws are the settings in which organizations differ; all others have the
// base value. Row n has draw n, so that a row may be added at the end without
// moving the others. They are frozen: changing one counts as fitting (see
// Frozen).
var Draws = []Draw{
	{"organization.people", LogUniform, 80, 500, nil, "mean 229, as 8,521 people in 36 samples (Boer et al. 2016); form assumed"},
	{"organization.span", Uniform, 5, 12, nil, assumed},
	{"organization.culture", Shift, .10, 0, nil, assumed},
	{"organization.hierarchy_accepted", Shift, .12, 0, nil, assumed},
	{"organization.authority.discipline", Uniform, .6, 1, nil, assumed},
	{"organization.authority.dismiss", Uniform, .5, 1, nil, assumed},
	{"organization.authority.decide", Uniform, .7, 1, nil, assumed},
	{"organization.complexity", Shift, .12, 0, nil, assumed},
	{"organization.interdependence", Shift, .12, 0, nil, assumed},
	{"organization.decisions", Shift, .10, 0, nil, assumed},
	{"organization.hiring_delay", Uniform, 3, 12, nil, assumed},
	{"members.trust", Shift, .04, 0, nil, assumed},
	{"members.alignment", Shift, .05, 0, nil, assumed},
	{"members.belonging", Shift, .05, 0, nil, assumed},
	{"members.skill", Shift, .05, 0, nil, assumed},
	{"members.capability", Shift, .05, 0, nil, assumed},
	{"members.spread", Factor, .20, 0, nil, assumed},
	{"members.dyads", Factor, .25, 0, nil, assumed},
	{"members.leader_variation", Factor, .40, 0, nil, assumed},
	{"network.kind", Pick, 0, 0, []string{"team_small_world", "small_world", "scale_free", "blocks"}, "forms as in the parameter table; shares assumed"},
	{"market.offers", Shift, .20, 0, nil, assumed},
	{"crisis.rate", Factor, .50, 0, nil, assumed},
	{"crisis.severity", Factor, .25, 0, nil, assumed},
	{"crisis.deadline", Uniform, 3, 16, nil, assumed},
	{"crisis.complexity", Shift, .12, 0, nil, assumed},
	{"strain.load", Shift, .03, 0, nil, assumed},
}

// Places of draws that are not rows of Draws; rows come below.
const (
	drawWeights = 1000 // and on: of each style
	drawLeader  = 2000 // two styles
	drawMixture = 2001 // of them
)

// draw returns the settings of organization i of the ensemble whose base is p:
// a copy, with a style for each leader. The draws are keyed by seed,
// organization and row, so that another base, or more organizations, meet the
// same luck.
func (e *Ensemble) draw(i int) (*param.Params, error) {
	p := *e.Params
	p.Run.Seed, p.Run.Luck, p.Run.Weeks = e.Seed, 0, Weeks
	p.Events, p.Roster, p.Ties = nil, nil, nil
	key := rng.NewKey(uint64(e.Seed), uint32(i))
	for n := range Draws {
		if err := Draws[n].put(&p, key.At(rng.Ensemble, n).Float64(0)); err != nil {
			return nil, err
		}
	}
	styles, err := stylesOf(p.Styles)
	if err != nil {
		return nil, err
	}
	s, err := model.Lay(&p)
	if err != nil {
		return nil, err
	}
	p.Assign = make([]param.Assign, s.Teams())
	weights := cultureOf(key)
	for k := range p.Assign {
		p.Assign[k] = param.Assign{Team: k, Share: 1, Style: leaderOf(key, k, styles, weights)}
	}
	return &p, nil
}

// put sets a drawn value; u is uniform on (0,1).
func (d *Draw) put(p *param.Params, u float64) error {
	row, ok := param.Find(d.Key)
	if !ok {
		return fmt.Errorf("survey: no parameter %s", d.Key)
	}
	if d.Kind == Pick {
		row.Put(p, d.Options[int(u*float64(len(d.Options)))])
		return nil
	}
	x := max(row.Low, min(row.High, d.value(row, p, u)))
	if row.Kind.Whole() {
		row.Put(p, int(math.Floor(x)))
	} else {
		row.Put(p, x)
	}
	return nil
}

func (d *Draw) value(row *param.Row[param.Params], p *param.Params, u float64) float64 {
	z := max(-2, min(2, rng.Normal(u)))
	base, _ := row.Get(p).(float64)
	high := d.B
	if row.Kind.Whole() {
		high++ // as values are cut to whole numbers, the highest comes up as often as the others
	}
	switch d.Kind {
	case Shift:
		return base + float64(d.A*z)
	case Factor:
		return base * rng.Exp(float64(d.A*z)-float64(d.A*d.A/2))
	case Uniform:
		return d.A + float64((high-d.A)*u)
	}
	return rng.Exp(rng.Log(d.A) + float64((rng.Log(high)-rng.Log(d.A))*u))
}
