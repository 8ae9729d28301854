package claim

import (
	"context"
	"errors"
	"fmt"

	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

// trial judges the claims of a study at points of its parameters, each by as many
// paired runs, at 95 % for that point alone. Runs of one number have the same luck
// at all points.
type trial struct {
	Study *scenario.Study
	Pairs int // paired runs at each point

	Valid   []int    // points at which the study can be run
	Invalid []string // why it cannot at the others, one line for each point
	Lost    []string // runs that failed, in words
	Closed  int      // valid points at which no organization lives to the end, whatever the arm

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

// prepare readies a study for so many paired runs a point.
func (p *trial) prepare(s *scenario.Study, pairs int) {
	p.Study, p.Pairs, p.wanted = s, pairs, map[int]bool{}
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
}

// lay lays out those points at which the study can be run. It returns an error if
// there is none.
func (p *trial) lay(points listed, lib scenario.Library) error {
	t, err := scenario.NewTemplate(p.values.study, lib, scenario.Options{})
	if err != nil {
		return err
	}
	var list listed
	for i, point := range points {
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
			return err
		default:
			p.Valid = append(p.Valid, i)
			list = append(list, point)
		}
	}
	if len(list) == 0 {
		return fmt.Errorf("%s cannot be run at any of %d points; at the first, %s", p.Study.Name, len(points), p.Invalid[0])
	}
	p.e, err = sweep.NewExperiment(p.values.study, list, lib)
	return err
}

// listed is a design that lists its points.
type listed [][]sweep.Setting

// Len returns the number of points.
func (l listed) Len() int { return len(l) }

// Point returns the values at a point.
func (l listed) Point(i int) []sweep.Setting { return l[i] }

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

// Runs returns how many runs the points take.
func (p *trial) Runs() int { return len(p.Valid) * p.Pairs * len(p.wanted) }

// Explore has all runs done in dir, or those that are not, and judges every
// claim at every point.
func (p *trial) Explore(ctx context.Context, dir, version string, conduct Conductor) error {
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
func (p *trial) At(c, i int) (Verdict, Label) { return p.answers[c][i].Verdict, p.answers[c][i].label }

// Count returns at how many valid points a claim has the label, and the interval of
// Wilson (1927) for the share if the points were drawn at random. Those of a Latin
// hypercube are more even than that: for them it is rather too wide.
func (p *trial) Count(c int, l Label) (n int, low, high float64) {
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
