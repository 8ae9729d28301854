package sweep

import (
	"errors"
	"fmt"

	"leadsim/sim/design"
	"leadsim/sim/scenario"
)

// DesignOf returns the design that a study's [sweep] asks for. What is wrong
// with it is returned as scenario.Problems, each where it was written.
func DesignOf(s *scenario.Study) (Design, error) {
	var all scenario.Problems
	factors := make([]design.Factor, len(s.Sweep.Factors))
	for i, f := range s.Sweep.Factors {
		var err error
		if factors[i], err = FactorOf(s, f.Key, f.Values); err != nil {
			all = append(all, scenario.Problem{File: varied(s, f), Msg: err.Error()})
		}
	}
	if len(all) > 0 {
		return nil, all
	}
	d, err := NewDesign(s.Sweep.Design, factors, s.Sweep.Points, Key(s))
	for _, err := range separate(err) {
		all = append(all, locate(s, err))
	}
	if len(all) > 0 {
		return nil, all
	}
	return d, nil
}

// separate takes errors that were joined apart.
func separate(err error) (all []error) {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		for _, err := range joined.Unwrap() {
			all = append(all, separate(err)...)
		}
		return all
	}
	if err != nil {
		all = append(all, err)
	}
	return all
}

// locate says where what is wrong with a design was written.
func locate(s *scenario.Study, err error) scenario.Problem {
	var wrong *design.Error
	if !errors.As(err, &wrong) || wrong.Key == "" {
		name := s.Sweep.Design
		if name == "" {
			name = "grid"
		}
		return scenario.Problem{File: "design " + name, Msg: err.Error()}
	}
	p := scenario.Problem{File: written(s, wrong.Key, 0), Msg: wrong.Err.Error()}
	for _, f := range s.Sweep.Factors {
		if f.Key == wrong.Key {
			p.File = varied(s, f)
		}
	}
	return p
}

// varied returns a factor as it was written, with its place; a long list of
// values is cut.
func varied(s *scenario.Study, f scenario.Factor) string {
	text := written(s, f.Key, 0)
	if r := []rune(f.Values); len(r) > 60 {
		return text + " = " + string(r[:60]) + "..."
	} else if len(r) > 0 {
		text += " = " + f.Values
	}
	return text
}

// written returns a key that is varied with its place in the study, or the
// flag.
func written(s *scenario.Study, key string, point int) string {
	if point < len(s.PointsAt) && s.PointsAt[point][key] != "" {
		return fmt.Sprintf("%s: sweep.point[%d]: %s", s.PointsAt[point][key], point, key)
	}
	for i, f := range s.Sweep.Factors {
		if f.Key == key && i < len(s.SweptAt) {
			return fmt.Sprintf("%s: sweep.factor[%d]: %s", s.SweptAt[i], i, key)
		}
	}
	return "--vary " + key
}
