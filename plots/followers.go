package plots

import (
	"fmt"
	"strings"

	"leadsim/sim/record"
)

// FirstFollower draws how a change spreads, run by run: left, people who try
// it or have adopted it, a thin line a run with a mark at the first follower;
// right, a dot a run for those who have adopted it in the last week. Runs that
// take off are filled. It draws no mean: between runs that sweep and runs that
// fizzle a mean describes none.
func FirstFollower(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(4)
	if err := v.changes(); err != nil {
		return nil, err
	}
	f := &followerChart{view: v}
	f.first, f.last = v.whole()
	f.gather()
	ch := v.chart("first-follower", f.title(), f.subtitle(), v.skipped()+f.note())
	ch.body = f.body
	f.describe(ch)
	return ch, nil
}

type followerChart struct {
	*view
	first, last int
	arm         []spreading
	heads       float64 // the most people that any run has
}

// spreading is how the change spreads in the runs of one arm.
type spreading struct {
	adopters [][]float64 // of each run, week by week: people who try or have adopted
	final    []float64   // of each run: people who have adopted in the last week
	share    []float64   // the same as a share of people
	follower []int       // week of the first follower, -1 if there was none
}

func (f *followerChart) gather() {
	heads, trying, adopted := record.Must("heads"), record.Must("trying"), record.Must("adopted")
	for i := range f.arms {
		var s spreading
		for k := range f.n {
			people, try, done := f.column(i, k, heads), f.column(i, k, trying), f.column(i, k, adopted)
			var line []float64
			for w := f.first; w <= f.last; w++ {
				line = append(line, people[w]*(try[w]+done[w]))
				if people[w] > f.heads {
					f.heads = people[w]
				}
			}
			s.adopters = append(s.adopters, line)
			s.final = append(s.final, people[f.last]*done[f.last])
			s.share = append(s.share, done[f.last])
			s.follower = append(s.follower, f.weekOf(i, k, record.FirstFollower))
		}
		f.arm = append(f.arm, s)
	}
}

// tookOff tells whether half of the people or more have adopted in the end.
func (s *spreading) tookOff(k int) bool { return s.share[k] >= 0.5 }

func (s *spreading) takeOffs() int {
	n := 0
	for k := range s.share {
		if s.tookOff(k) {
			n++
		}
	}
	return n
}

// between returns in how many runs between a third and two thirds of the
// people have adopted in the end.
func (s *spreading) between() int {
	n := 0
	for _, x := range s.share {
		if 3*x >= 1 && 3*x <= 2 {
			n++
		}
	}
	return n
}

func (f *followerChart) title() string {
	switch {
	case len(f.arms) == 1:
		return "Does the change take off, run by run?"
	case len(f.arms) == 2 || f.n == 1:
		return "Does the change take off? " + upper(strings.Join(f.names(), " against "))
	}
	var counts []float64
	var runs [][]float64
	for i := range f.arms {
		counts = append(counts, float64(f.arm[i].takeOffs()))
		var each []float64
		for k := range f.n {
			off := 0.0
			if f.arm[i].tookOff(k) {
				off = 1
			}
			each = append(each, off)
		}
		runs = append(runs, each)
	}
	return "Runs in which the change takes off: " + f.each(counts, fmt.Sprintf(" of %d", f.n), runs)
}

func (f *followerChart) subtitle() string {
	return fmt.Sprintf("Adopters of the change, people; %s. Took off, half of the people or more having adopted in week %d: %s", f.runsWords(), f.last, f.counts())
}

// counts says in how many runs each arm took off.
func (f *followerChart) counts() string {
	var out []string
	for i := range f.arms {
		noun := " with "
		if i == 0 && f.n > 1 {
			noun = " runs with "
		}
		out = append(out, fmt.Sprintf("%d of %d%s%s", f.arm[i].takeOffs(), f.n, noun, f.name(i)))
	}
	return list(out)
}

func (f *followerChart) note() string {
	lines := "the first " + plural(f.drawn(), "run", "runs")
	if f.drawn() == f.n {
		lines = "every run"
	}
	return fmt.Sprintf("Left, %s: people who try the change or have adopted it. Right, one dot a run: people who have adopted it in week %d; filled = took off.", lines, f.last)
}

// drawn is how many runs have a line.
func (f *followerChart) drawn() int {
	n := 20
	if f.o.Runs > 0 {
		n = f.o.Runs
	}
	return min(n, f.n)
}

func (f *followerChart) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("One panel for each of %s. Line charts over time, week %d to %d, one thin line a run, with a mark at the first follower; beside them, one dot a run. %s",
		list(f.names()), f.first, f.last, f.note())
	ch.header = []string{"arm", "run", "first_follower_week", "adopters_end", "adopted_share_end", "took_off"}
	for i := range f.arms {
		s := &f.arm[i]
		var weeks []float64
		for k := range f.n {
			week, off := "", "0"
			if s.follower[k] >= 0 {
				week = fmt.Sprint(s.follower[k])
				weeks = append(weeks, float64(s.follower[k]))
			}
			if s.tookOff(k) {
				off = "1"
			}
			ch.rows = append(ch.rows, []string{f.name(i), fmt.Sprint(k), week, cell(s.final[k]), cell(s.share[k]), off})
		}
		first := "no first follower is on record"
		if len(weeks) > 0 {
			first = fmt.Sprintf("a first follower in %s, in the middle one of them in week %s", plural(len(weeks), "run", "runs"), figure(quantile(weeks, 0.5)))
		}
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s: people who have adopted in the end from %s to %s, in the middle run %s; between a third and two thirds of the people in %s; %s.",
			upper(f.name(i)), figure(quantile(s.final, 0)), figure(quantile(s.final, 1)), figure(quantile(s.final, 0.5)), plural(s.between(), "run", "runs"), first))
	}
	ch.alt.trend = []string{"The change took off in " + f.counts() + "."}
}
