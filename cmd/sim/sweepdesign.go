package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"leadsim/scenarios"
	"leadsim/sim/design"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

var library = scenario.Library{Builtin: scenarios.Files}

// experimentOf returns the experiment that a command asks for. --vary takes
// the place of what the study says under [sweep].
func experimentOf(name string, o scenario.Options, w *sweepFlags) (*sweep.Experiment, error) {
	s, err := readStudy(name, o)
	if err != nil {
		return nil, err
	}
	if err := w.apply(s); err != nil {
		return nil, err
	}
	if len(s.Sweep.Factors) == 0 {
		return nil, usage("sweep needs something to vary, as in: sim sweep %s --vary leaders.monitor=0:1:0.1", name)
	}
	for i, f := range s.Sweep.Factors {
		name := "--vary " + f.Key
		switch {
		case len(s.PointsAt) > 0:
			name = fmt.Sprintf("[[sweep.point]] of %s, %s,", s.File, f.Key)
		case i < len(s.SweptAt):
			name = fmt.Sprintf("sweep.factor[%d] of %s, %s,", i, s.File, f.Key)
		}
		if err := setToo(name, f.Key, o); err != nil {
			return nil, err
		}
	}
	d, err := sweep.DesignOf(s)
	if err != nil {
		return nil, err
	}
	return experimentAt(s, d)
}

// experimentAt returns the experiment of a study at the points of a design.
func experimentAt(s *scenario.Study, d sweep.Design) (*sweep.Experiment, error) {
	e, err := sweep.NewExperiment(s, d, library)
	var problems scenario.Problems
	if err != nil && !errors.As(err, &problems) {
		err = usage("%s: %w", s.File, err)
	}
	return e, err
}

// apply puts --vary, --design and --points over what a study says.
func (w *sweepFlags) apply(s *scenario.Study) error {
	if len(w.vary) > 0 {
		s.Sweep.Factors, s.SweptAt, s.PointsAt = nil, nil, nil
		if s.Sweep.Design == "list" { // the points of the study are gone
			s.Sweep.Design = "grid"
		}
		s.Edited = true
	}
	for _, text := range w.vary {
		f, err := parseVary(text)
		if err != nil {
			return err
		}
		s.Sweep.Factors = append(s.Sweep.Factors, f)
	}
	if w.design != "" {
		if !slices.Contains(design.Names, w.design) {
			return usage("--design %s: want %s%s", w.design, strings.Join(design.Names, ", "), meant(w.design, design.Names))
		}
		if w.design != "lhs" && w.design != "sobol" {
			s.Sweep.Points = 0
		}
		s.Sweep.Design = w.design
		s.Edited = true
	}
	if len(w.outcomes) > 0 {
		if err := checkOutcomes(w.outcomes); err != nil {
			return err
		}
		s.Sweep.Outcomes = w.outcomes
	}
	if w.pointsSaid {
		if w.points < 1 || w.points > sweep.MostPoints {
			return usage("--points %d: want 1 to %d", w.points, sweep.MostPoints)
		}
		s.Sweep.Points = w.points
		s.Edited = true
	}
	return nil
}
