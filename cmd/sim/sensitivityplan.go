package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// sensitivityPlan is what is to be run, and what was left out.
type sensitivityPlan struct {
	experiment *sweep.Experiment
	left       []sweep.LeftOut
	impossible int // points whose settings contradict each other
	why        error
}

// planSensitivity reads the study and finds what is varied.
func (a *app) planSensitivity(ctx context.Context, name string, f *runFlags, w *sensitivityFlags, changed func(string) bool) (*sensitivityPlan, error) {
	if !changed("runs") && !slices.ContainsFunc(f.set, func(s string) bool { return strings.HasPrefix(strings.TrimSpace(s), "run.runs") }) {
		f.runs = usualRepeats
		changed = also(changed, "runs")
	}
	o, err := f.options(changed)
	if err != nil {
		return nil, err
	}
	s, err := readStudy(name, o)
	if err != nil {
		return nil, err
	}
	plan := new(sensitivityPlan)
	factors, at, err := a.factorsOf(ctx, s, w, plan)
	if err != nil {
		return nil, err
	}
	for _, factor := range factors {
		if err := setToo("--vary "+factor.Key, factor.Key, o); err != nil && len(w.vary) > 0 {
			return nil, err
		}
	}
	d, err := sweep.NewSensitivity(w.method, w.points, factors, s.Arms[0].Params.Run.Seed)
	var wrong scenario.Problems
	switch {
	case errors.As(err, &wrong):
		return nil, placed(wrong, factors, at)
	case err != nil:
		return nil, usage("%w", err)
	}
	s.Sweep, s.SweptAt = scenario.Sweep{}, nil // the manifest says what was varied
	if plan.experiment, err = sweep.NewExperiment(s, d, library); err != nil {
		return nil, usage("%w", err)
	}
	return plan, plan.look(ctx, a.workers)
}

// also adds a flag to those that were given.
func also(changed func(string) bool, flag string) func(string) bool {
	return func(name string) bool { return name == flag || changed(name) }
}

// factorsOf returns what is varied: what --vary says, else [sweep] of the
// study, else all that has an effect. at says where each stands, if in a file.
func (a *app) factorsOf(ctx context.Context, s *scenario.Study, w *sensitivityFlags, plan *sensitivityPlan) (factors []scenario.Factor, at []string, err error) {
	usual := sweep.Usual{Spread: w.spread, Switches: w.switches, Under: w.only}
	switch {
	case len(w.vary) > 0:
		for _, text := range w.vary {
			f, err := parseVary(text)
			if err != nil {
				return nil, nil, err
			}
			factors = append(factors, f)
			usual.Fill(&factors[len(factors)-1], s)
		}
		return factors, nil, nil
	case len(w.only) == 0 && len(s.Sweep.Factors) > 0:
		return s.Sweep.Factors, s.SweptAt, nil
	case w.method == sweep.Shares && len(w.only) == 0:
		return nil, nil, usage("sobol wants a few settings to vary, as in: sim sensitivity %s --method sobol --vary crisis.rate=0.5:2; \"--method morris\" finds those that matter", s.Name)
	}
	for _, prefix := range w.only {
		if some, left := (&sweep.Usual{Spread: w.spread, Under: []string{prefix}}).Factors(s); len(some)+len(left) == 0 {
			return nil, nil, usage("--only %s: no setting begins so%s", prefix, meant(prefix, prefixes()))
		}
	}
	factors, plan.left = usual.Factors(s)
	a.say("Looking which of %s have any effect in this study ...", count(len(factors), "setting"))
	p := a.follow(len(factors))
	factors, idle, err := sweep.Probe(ctx, s, library, factors, a.workers, p.report)
	p.end()
	plan.left = append(plan.left, idle...)
	if err == nil && len(factors) == 0 {
		err = usage("none of these settings has an effect in the study; see \"sim explain KEY\" for what it needs")
	}
	return factors, nil, err
}

// prefixes lists the first parts of all keys.
func prefixes() (names []string) {
	for i := range param.Table {
		name, _, _ := strings.Cut(param.Table[i].Key, ".")
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// placed says of each mistake where it was written, and of a mistyped key which
// one may have been meant.
func placed(wrong scenario.Problems, factors []scenario.Factor, at []string) error {
	var keys []string
	for i := range param.Table {
		keys = append(keys, param.Table[i].Key)
	}
	for i := range wrong {
		p := &wrong[i]
		if p.Msg == sweep.NoSetting {
			p.Msg += meant(p.Key, keys)
		}
		for k, f := range factors {
			if f.Key == p.Key && k < len(at) {
				p.File = fmt.Sprintf("%s: sweep.factor[%d]: %s", at[k], k, f.Key)
			}
		}
	}
	return wrong
}

// mostLookedAt is up to how many settings, over all points, the points are
// looked at before the runs: reading one takes about 20 microseconds.
const mostLookedAt = 500_000

// look counts the points that are not possible; it is an error if no row is.
func (p *sensitivityPlan) look(ctx context.Context, workers int) error {
	d := p.experiment.Design.(*sweep.Sensitivity)
	if float64(d.Len())*float64(len(d.All())) > mostLookedAt {
		return nil
	}
	points, why := p.experiment.Impossible(ctx, workers)
	if err := ctx.Err(); err != nil {
		return err
	}
	rows := map[int]bool{}
	for _, i := range points {
		rows[i/d.Each()] = true
	}
	p.impossible, p.why = len(points), why
	if len(rows) == d.Rows() {
		return fmt.Errorf("%w\n%w", why, usage("in every %s there is a point that is not possible; want other ranges", rowWord(d.Method)))
	}
	return nil
}

// outcomesAsked returns the places of the outcomes that were asked for.
func outcomesAsked(names []string) (all []int, err error) {
	for _, name := range names {
		o, ok := record.OutcomeIndex(name)
		if !ok {
			_, known := knownOutcome(name)
			return nil, usage("--outcome %s: no outcome is called so%s; columns.csv of any folder lists them", name, meant(name, known))
		}
		if !slices.Contains(all, o) {
			all = append(all, o)
		}
	}
	return all, nil
}
