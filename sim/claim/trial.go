package claim

import (
	"context"
	"errors"
	"fmt"

	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

// trial judges the claims of a study at points of its parameters, each by paired
// runs, at 95 % for that point alone. Runs of one number have the same luck at all
// points. A claim that the first look cannot tell at a point is looked at again there,
// if there are more looks, with an error that is spent over them as an Inquiry does.
type trial struct {
	Study *scenario.Study
	Pairs int   // paired runs at each point, at the last look
	Looks []int // at which paired runs is looked, rising

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

// prepare readies a study for so many paired runs a point, one number a look.
func (p *trial) prepare(s *scenario.Study, looks ...int) {
	pairs := looks[len(looks)-1]
	p.Study, p.Looks, p.Pairs, p.wanted = s, looks, pairs, map[int]bool{}
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

// Runs returns how many runs the first look takes.
func (p *trial) Runs() int { return len(p.Valid) * p.Looks[0] * len(p.wanted) }

// Explore has all runs done in dir, or those that are not, and judges every
// claim at every point, look by look.
func (p *trial) Explore(ctx context.Context, dir, version string, conduct Conductor) error {
	s, err := sweep.Open(p.e, sweep.Where{Dir: dir, Version: version})
	if err != nil {
		return err
	}
	defer s.Close()
	if conduct == nil {
		conduct = alone
	}
	p.answers = make([][]answer, len(p.Study.Claims))
	for i := range p.answers {
		p.answers[i] = make([]answer, len(p.Valid))
	}
	for look, n := range p.Looks {
		need := p.needs(look)
		runs := 0
		for i := range need {
			runs += n * len(need[i])
		}
		if runs == 0 {
			break
		}
		only := func(at sweep.Place) bool { return at.Run < n && need[at.Point][at.Arm] }
		if err := conduct(ctx, s, only, runs); err != nil {
			return err
		}
		if err := p.read(s, look); err != nil {
			return err
		}
	}
	return nil
}

// needs returns the arms that a look needs at each valid point: all that claims
// name at the first, and later those of claims that cannot be told there yet.
func (p *trial) needs(look int) []map[int]bool {
	need := make([]map[int]bool, len(p.Valid))
	for i := range need {
		if look == 0 {
			need[i] = p.wanted
			continue
		}
		need[i] = map[int]bool{}
		for c := range p.Study.Claims {
			if p.answers[c][i].label == Untold {
				mark(need[i], p.values.places(&p.Study.Claims[c], false))
			}
		}
	}
	return need
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
