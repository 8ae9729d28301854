package sweep

import (
	"context"
	"errors"
	"math"
	"slices"
	"sync"

	"leadsim/sim/design"
	"leadsim/sim/scenario"
)

// Probe lives one run of each arm at the ends of each factor, all else as the
// study has it, and returns the factors that change any outcome of any arm.
// Left out are those that change none, and those an end of which contradicts
// what the study has. It calls progress, which may be nil, after each factor.
//
// A setting that acts only where another has been moved is not found so.
func Probe(ctx context.Context, s *scenario.Study, lib scenario.Library, factors []scenario.Factor, workers int, progress func(done, total int)) ([]scenario.Factor, []LeftOut, error) {
	template, err := scenario.NewTemplate(s, lib, scenario.Options{})
	if err != nil {
		return nil, nil, err
	}
	parsed, err := parseFactors(factors)
	if err != nil {
		return nil, nil, err
	}
	p := &probing{template: template, factors: parsed, why: make([]string, len(factors)), progress: progress}
	if p.base, err = p.live(ctx, newEngine(), nil); err != nil {
		return nil, nil, err
	}
	var all sync.WaitGroup
	for range min(max(1, workers), len(factors)) {
		all.Go(func() {
			e := newEngine()
			for i, ok := p.take(ctx); ok; i, ok = p.take(ctx) {
				p.why[i] = p.look(ctx, e, &parsed[i])
				p.report()
			}
		})
	}
	all.Wait()
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	var some []scenario.Factor
	var left []LeftOut
	for i, why := range p.why {
		if why == "" {
			some = append(some, factors[i])
		} else {
			left = append(left, LeftOut{factors[i].Key, why})
		}
	}
	return some, left, nil
}

// probing is a probe under way.
type probing struct {
	template *scenario.Template
	factors  []design.Factor
	base     [][]float64 // outcomes of the arms of the study as it is
	why      []string

	sync.Mutex
	next, done int
	progress   func(done, total int)
}

func (p *probing) take(ctx context.Context) (i int, ok bool) {
	p.Lock()
	defer p.Unlock()
	if p.next >= len(p.factors) || ctx.Err() != nil {
		return 0, false
	}
	p.next++
	return p.next - 1, true
}

func (p *probing) report() {
	p.Lock()
	defer p.Unlock()
	if p.done++; p.progress != nil {
		p.progress(p.done, len(p.factors))
	}
}

// look says why a factor is left out, "" if it is not.
func (p *probing) look(ctx context.Context, e engine, f *design.Factor) string {
	why := "has no effect here"
	for _, v := range ends(f) {
		now, err := p.live(ctx, e, []string{f.Key + "=" + textOf(v)})
		var problems scenario.Problems
		switch {
		case errors.As(err, &problems):
			return "contradicts what the study has"
		case err != nil:
			return "" // a run that fails is an effect
		case !sameOutcomes(p.base, now):
			why = ""
		}
	}
	return why
}

// ends returns the values at which a factor is looked at.
func ends(f *design.Factor) []any {
	if f.Kind == design.Choice {
		return f.Values
	}
	return []any{f.At(0), f.At(1)}
}

// live lives run 0 of each arm with settings.
func (p *probing) live(ctx context.Context, e engine, settings []string) (outcomes [][]float64, err error) {
	arms, err := p.template.Arms(settings)
	if err != nil {
		return nil, err
	}
	for a := range arms {
		run, err := e.guarded(ctx, &arms[a], a, 0, arms[0].Params.Run.Weeks, 1)
		if err != nil {
			return nil, err
		}
		outcomes = append(outcomes, run.Outcomes)
	}
	return outcomes, nil
}

func sameOutcomes(a, b [][]float64) bool {
	for i := range a {
		for o, v := range a[i] {
			if v != b[i][o] && !(math.IsNaN(v) && math.IsNaN(b[i][o])) {
				return false
			}
		}
	}
	return true
}

// Impossible returns the points of a design at which settings contradict each
// other, in their order, and what the first of them says. Their runs fail.
func (e *Experiment) Impossible(ctx context.Context, workers int) (points []int, first error) {
	n := e.Design.Len()
	wrong := make([]error, n)
	var all sync.WaitGroup
	workers = max(1, workers)
	for w := range workers {
		all.Go(func() {
			for i := w; i < n && ctx.Err() == nil; i += workers {
				_, wrong[i] = e.points.read(i)
			}
		})
	}
	all.Wait()
	for i, err := range wrong {
		if err != nil {
			points = append(points, i)
			if first == nil {
				first = e.blameAll(err, i)
			}
		}
	}
	return points, first
}

// blameAll has all mistakes at a point begin with the settings that make them.
func (e *Experiment) blameAll(err error, point int) error {
	problems, ok := err.(scenario.Problems)
	if !ok {
		return err
	}
	all := slices.Clone(problems)
	for i := range all {
		all[i] = e.blame(all[i], point)
	}
	return all
}
