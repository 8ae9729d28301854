package engine

import (
	"fmt"
	"slices"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// timeline is what the arms of a run go by: parameters from the start, and
// others from some weeks on. It is never changed once it is made, so that many
// runs can read it.
type timeline struct {
	study *scenario.Study // with the settings of the start
	turns []turn          // in order of time
}

// turn is a week from which on the arms go by other parameters.
type turn struct {
	week int
	arms []*param.Params
}

// newTimeline reads the study of a state with all changes.
func (c *Config) newTimeline(st *State) (*timeline, error) {
	s, err := c.read(st, st.Set)
	if err != nil {
		return nil, err
	}
	t := &timeline{study: s}
	for n := range st.Changes {
		if n+1 < len(st.Changes) && st.Changes[n+1].Week == st.Changes[n].Week {
			continue // the last of a week holds all of it
		}
		if t, err = c.turned(t, st, n+1); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// turned returns the timeline with the settings after the first n changes of
// st, of which the last was made in the week of its turn.
func (c *Config) turned(t *timeline, st *State, n int) (*timeline, error) {
	week := st.Changes[n-1].Week
	s, err := c.read(st, settings(st.Set).after(st.Changes[:n]))
	if err != nil {
		return nil, err
	}
	if len(s.Arms) != len(t.study.Arms) {
		return nil, fmt.Errorf("another number of arms: want a new run")
	}
	next := turn{week: week}
	for _, a := range s.Arms {
		next.arms = append(next.arms, a.Params)
	}
	turns := slices.DeleteFunc(slices.Clone(t.turns), func(x turn) bool { return x.week >= week })
	return &timeline{study: t.study, turns: append(turns, next)}, nil
}

// now returns the parameters that arm a goes by in a week.
func (t *timeline) now(a, week int) *param.Params {
	p := t.study.Arms[a].Params
	for _, x := range t.turns {
		if x.week <= week {
			p = x.arms[a]
		}
	}
	return p
}

// weeks returns the length of the run.
func (t *timeline) weeks() int { return t.study.Arms[0].Params.Run.Weeks }

// life is one run of one arm as it is lived.
type life struct {
	t     *timeline
	arm   int
	world *model.World
	next  int // turn to come
}

// begin returns a run of an arm before its first week.
func (t *timeline) begin(arm, run int) (*life, error) {
	w, err := model.New(t.study.Arms[arm].Params, run)
	if err != nil {
		return nil, err
	}
	return &life{t: t, arm: arm, world: w}, nil
}

// turn lets the changes count that are due in the coming week.
func (l *life) turn() error {
	for l.next < len(l.t.turns) && l.t.turns[l.next].week <= l.world.Week() {
		x := &l.t.turns[l.next]
		l.next++
		if err := l.world.Retune(x.arms[l.arm]); err != nil {
			return err
		}
	}
	return nil
}

// live lives the whole run, shows each week to obs, and stops early once stop
// returns true.
func (l *life) live(obs model.Observer, stop func() bool) error {
	var err error
	l.world.Run(obs, func() bool {
		err = l.turn()
		return err != nil || stop()
	})
	return err
}

// sumUp makes a finished run one of record's.
func (t *timeline) sumUp(arm, run int, series []float64, w *model.World) record.Run {
	r := record.Run{Arm: arm, Replication: run, Shock: firstShock(t.study.Arms[arm].Params), Series: series, Happenings: w.Happenings()}
	r.SumUp(t.weeks())
	return r
}

// results returns results that say what the study is, with the runs given.
func (t *timeline) results(runs []record.Run) *record.Results {
	s := t.study
	r := &record.Results{Name: s.Name, Title: s.Lesson.Title, Seed: s.Arms[0].Params.Run.Seed, Weeks: t.weeks(), Runs: runs}
	for _, a := range s.Arms {
		r.Arms = append(r.Arms, record.Arm{Name: a.Name, Style: a.Params.Leaders.StyleName, Luck: a.Params.Run.Luck})
	}
	return r
}
