package plots

import (
	"fmt"
	"strings"

	"leadsim/sim/record"
	"leadsim/words"
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
	ch := v.chart("first-follower", f.title(), f.subtitle(), joined(v.skipped(), f.note()))
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
		return say("first_follower.title_alone")
	case len(f.arms) == 2:
		return say("first_follower.title_two", "a", upper(f.name(0)), "b", f.name(1))
	case f.n == 1:
		return say("first_follower.title_one_run", "arms", upper(strings.Join(f.names(), say("first_follower.against"))))
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
	return say("first_follower.title", "arms", f.each(counts, say("each.of", "n", f.n), runs))
}

func (f *followerChart) subtitle() string {
	return say("first_follower.subtitle", "runs", f.runsWords(), "week", f.last, "counts", f.counts())
}

// counts says in how many runs each arm took off.
func (f *followerChart) counts() string {
	var out []string
	for i := range f.arms {
		key := "first_follower.further_runs"
		if i == 0 && f.n > 1 {
			key = "first_follower.first_runs"
		}
		out = append(out, say(key, "k", f.arm[i].takeOffs(), "n", f.n, "arm", f.name(i)))
	}
	return list(out)
}

func (f *followerChart) note() string {
	if f.drawn() == f.n {
		return say("first_follower.note", "week", f.last)
	}
	return say("first_follower.note_some", "runs", words.Count("run", f.drawn()), "week", f.last)
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
	ch.alt.drawn = joined(say("first_follower.drawn", "arms", list(f.names()), "from", f.first, "to", f.last), f.note())
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
		first := say("first_follower.nobody")
		if len(weeks) > 0 {
			first = say("first_follower.somebody", "runs", words.Count("run", len(weeks)), "week", figure(quantile(weeks, 0.5)))
		}
		ch.alt.numbers = append(ch.alt.numbers, upper(say("first_follower.numbers", "arm", f.name(i), "low", figure(quantile(s.final, 0)), "high", figure(quantile(s.final, 1)),
			"middle", figure(quantile(s.final, 0.5)), "between", words.Count("run", s.between()), "first", first)))
	}
	ch.alt.trend = []string{say("first_follower.trend", "counts", f.counts())}
}
