package claim

import (
	"context"
	"errors"
	"fmt"

	"leadsim/sim/design"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

// Space asks over which share of the values of the parameters the claims of a
// study hold: at points of a Latin hypercube over all of Factors, each with a few
// paired runs.
type Space struct {
	Study   *scenario.Study
	Factors []design.Factor
	Points  int // of the design
	Pairs   int // paired runs at each point

	Valid   []int    // points at which the study can be run
	Invalid []string // why it cannot at the others, one line for each point
	Lost    []string // runs that failed, in words
	Closed  int      // valid points at which no organization lives to the end, whatever the arm

	d       *design.LatinHypercube
	values  *variants
	e       *sweep.Experiment
	wanted  map[int]bool // arms that claims name
	answers [][]answer   // by claim and valid point
}

// Label says what a claim comes to at a point, at 95 % for that point alone.
type Label uint8

const (
	Untold   Label = iota // the runs cannot tell
	Holding               // the effect is there, and as large as it must be
	Short                 // it falls short of what matters, or there is none
	Reversed              // it is there the other way round
)

// String returns the word for tables.
func (l Label) String() string {
	return [...]string{"cannot tell", "holds", "falls short", "reverses"}[l]
}

type answer struct {
	Verdict
	label Label
}

// NewSpace lays the points of a study out; seed is that of the study. It returns an
// error if there is nothing to vary or no point is valid.
func NewSpace(s *scenario.Study, points, pairs int, lib scenario.Library) (*Space, error) {
	p := &Space{Study: s, Factors: Factors(s), Points: points, Pairs: pairs, wanted: map[int]bool{}}
	key := rng.NewKey(uint64(s.Arms[0].Params.Run.Seed), 0)
	var err error
	if p.d, err = design.NewLatinHypercube(p.Factors, points, key); err != nil {
		return nil, err
	}
	plain := *s
	plain.Claims = nil // no arms without mechanisms
	p.values = newVariants(&plain)
	p.values.study.Claims = s.Claims
	p.values.study.Keep = scenario.Keep{Metrics: weekly(s.Claims), Every: 1}
	for i, a := range p.values.study.Arms {
		params := *a.Params
		params.Run.Runs = pairs
		p.values.study.Arms[i].Params = &params
	}
	for i := range s.Claims {
		mark(p.wanted, p.values.places(&s.Claims[i], false))
	}
	list, err := p.valid(lib)
	if err != nil {
		return nil, err
	}
	p.e, err = sweep.NewExperiment(p.values.study, list, lib)
	return p, err
}

// ArmsNamed returns how many arms of a study its claims name.
func ArmsNamed(s *scenario.Study) int {
	named := map[string]bool{}
	for i := range s.Claims {
		for _, a := range arms(&s.Claims[i]) {
			named[a] = true
		}
	}
	return len(named)
}

// listed is the design of those points of another at which a study can be run.
type listed [][]sweep.Setting

// Len returns the number of points.
func (l listed) Len() int { return len(l) }

// Point returns the values at a point.
func (l listed) Point(i int) []sweep.Setting { return l[i] }

// valid returns the points at which the study can be run.
func (p *Space) valid(lib scenario.Library) (listed, error) {
	t, err := scenario.NewTemplate(p.values.study, lib, scenario.Options{})
	if err != nil {
		return nil, err
	}
	var list listed
	d := sweep.Of(p.d)
	for i := range p.Points {
		point := d.Point(i)
		texts := make([]string, len(point))
		for k := range point {
			texts[k] = point[k].String()
		}
		_, err := t.Arms(texts)
		var wrong scenario.Problems
		switch {
		case errors.As(err, &wrong):
			p.Invalid = append(p.Invalid, fmt.Sprintf("point %d: %v", i, wrong[0]))
		case err != nil:
			return nil, err
		default:
			p.Valid = append(p.Valid, i)
			list = append(list, point)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s cannot be run at any of %d points; at the first, %s", p.Study.Name, p.Points, p.Invalid[0])
	}
	return list, nil
}

// Runs returns how many runs the space takes.
func (p *Space) Runs() int { return len(p.Valid) * p.Pairs * len(p.wanted) }

// Explore has all runs done in dir, or those that are not, and judges every
// claim at every point.
func (p *Space) Explore(ctx context.Context, dir, version string, conduct Conductor) error {
	s, err := sweep.Open(p.e, sweep.Where{Dir: dir, Version: version})
	if err != nil {
		return err
	}
	defer s.Close()
	if conduct == nil {
		conduct = alone
	}
	if err := conduct(ctx, s, func(at sweep.Place) bool { return p.wanted[at.Arm] }, p.Runs()); err != nil {
		return err
	}
	return p.read(s)
}

// At returns the verdict on claim c at the i-th valid point, and its label.
func (p *Space) At(c, i int) (Verdict, Label) { return p.answers[c][i].Verdict, p.answers[c][i].label }

// Values returns the values of the factors at the i-th valid point, as typed.
func (p *Space) Values(i int) (texts []string) {
	for _, s := range sweep.Of(p.d).Point(p.Valid[i]) {
		texts = append(texts, s.Value)
	}
	return texts
}

// Count returns at how many valid points a claim has the label, and the interval of
// Wilson (1927) for the share of the space. The points of a Latin hypercube are more even than
// independent ones, for which it is made: it is rather too wide.
func (p *Space) Count(c int, l Label) (n int, low, high float64) {
	for _, a := range p.answers[c] {
		if a.label == l {
			n++
		}
	}
	low, high = stats.Proportion(n, len(p.answers[c]))
	return n, low, high
}

// label says what a verdict at a point means.
func label(c *scenario.Claim, v Verdict) Label {
	plain := *c
	if plain.Kind == "open" {
		plain.Kind = "emergent"
	}
	s := c.Smallest
	switch w := word(&plain, v.Low, v.High); {
	case w == Supported:
		return Holding
	case w == Refuted && (c.Direction == "above" && v.High < -s || c.Direction == "below" && v.Low > s):
		return Reversed
	case w == Refuted:
		return Short
	}
	return Untold
}
