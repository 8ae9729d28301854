package plots

import (
	"fmt"
	"math"
	"slices"

	"leadsim/sim/param"
	"leadsim/sim/record"
)

// Sweep is one outcome of a study at many points, as charts of sweeps take it:
// what was varied, and at each point how the arms did and which is ahead. Its
// numbers are worked out by whoever holds the runs; a chart only draws them.
type Sweep struct {
	Name, Title, Version, Hash string // of the study, for the footer
	Seed                       int
	Weeks                      int    // of a run; 0 if that is varied
	Runs                       int    // of each arm at each point, when all are done
	Done, Total, Failed        int    // runs of the sweep
	Part                       string // "shard 0/4" if the runs are a part by design, else ""
	Paired                     bool   // run k of every arm met the same people and shocks

	Outcome record.Outcome
	About   string   // the outcome in a sentence: "net output in the last year"
	Finding string   // what is found, for the title
	More    []string // further sentences, for the description

	Arms   []record.Arm
	Base   int   // arm that the others are compared with
	Others []int // these; none if there is one arm alone
	Left   int   // arms that are compared with nothing because there are too many

	Design    Design
	Factors   []Factor
	Points    []SweepPoint
	AllPoints int // of the design, of which Points are an even part
}

// Design says how the points of a sweep lie.
type Design int

const (
	Line    Design = iota // along one factor
	Map                   // a grid of two factors; further ones make panels
	Scatter               // anywhere
)

// Factor is a setting that a sweep varies.
type Factor struct {
	Key     string
	Unit    string // "weeks", "" if there is none
	Meaning string // a line, "" if it is not known
	Kind    param.Kind
	Values  []string // in order; none in a scattered design
	Labels  []string // the same as they are read; nil = as they are
}

// SweepPoint is what is known of a point. A point without runs has neither
// arms nor pairs.
type SweepPoint struct {
	Values []string // of the factors
	Arms   []Spread // of each arm
	Pairs  []SweepPair
}

// Spread is the outcome of an arm at a point: in the middle run, and between
// which values the middle half of the runs lies. NaN is unknown; of a wait +Inf
// stands for never.
type Spread struct {
	Runs              int // that went well
	Failed            int
	Low, Middle, High float64
	Dots              []float64 // of the first runs, to be drawn one by one
}

// SweepPair is the base against another arm at a point.
type SweepPair struct {
	Runs          int     // pairs in which both show the outcome
	Ahead, Behind int     // pairs in which the base is
	Middle        float64 // of the differences, base less other
	Low, High     float64 // interval of it
	Lead          Lead
}

// Lead is the verdict on a pair at a point.
type Lead int8

const (
	NotShown  Lead = iota // no pair of runs shows the outcome
	TooFew                // too few pairs for a verdict
	TooClose              // the interval of the difference holds zero
	BaseAhead             // the base is ahead
	OtherAhead
)

// decided tells whether one of the arms is ahead.
func (l Lead) decided() bool { return l == BaseAhead || l == OtherAhead }

// DrawSweep draws the chart of a sweep that fits its design. Options.Title,
// Subtitle and Runs (how many runs are drawn as dots) are followed.
func DrawSweep(s *Sweep, o Options) (*Chart, error) {
	switch {
	case len(s.Arms) == 0 || len(s.Factors) == 0 || len(s.Points) == 0:
		return nil, fmt.Errorf("plots: the sweep of %q has no arms, nothing varied, or no points", s.Name)
	case s.Design == Map && len(s.Factors) < 2:
		return nil, fmt.Errorf("plots: a map takes two factors or more, the sweep of %q has %d", s.Name, len(s.Factors))
	}
	v := &sweepView{Sweep: s, o: o, ids: identities(s.Arms)}
	if !v.shown() {
		return nil, fmt.Errorf("plots: no run of the sweep of %q shows %s", s.Name, s.Outcome.Name)
	}
	switch s.Design {
	case Map:
		return v.maps(), nil
	case Scatter:
		return v.scatters(), nil
	}
	return v.lines(), nil
}

// sweepView is a sweep with what its charts need besides.
type sweepView struct {
	*Sweep
	o   Options
	ids []identity

	told bool // the number of runs stands in the subtitle already
}

// shown tells whether any point has a number to draw.
func (v *sweepView) shown() bool {
	return slices.ContainsFunc(v.Points, func(p SweepPoint) bool {
		return slices.ContainsFunc(p.Arms, func(s Spread) bool { return !math.IsNaN(s.Middle) && s.Runs > 0 }) ||
			slices.ContainsFunc(p.Pairs, func(p SweepPair) bool { return p.Runs > 0 })
	})
}

// alone tells whether there is nothing to compare.
func (v *sweepView) alone() bool { return len(v.Others) == 0 }

// finite returns a number that can be drawn, or NaN.
func finite(x float64) float64 {
	if math.IsInf(x, 0) {
		return math.NaN()
	}
	return x
}
