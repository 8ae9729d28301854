package main

import (
	"context"
	"fmt"
	"io"
	"runtime"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

// frontier is the same organization under four styles.
const frontier = `
[run]
weeks = 260
[[arm]]
name = "domineering"
[arm.leaders]
style = "domineering"
[[arm]]
name = "compassionate"
[arm.leaders]
style = "compassionate-power-over"
[[arm]]
name = "hybrid"
[arm.leaders]
style = "hybrid-in-crisis"
[[arm]]
name = "power-with"
[arm.leaders]
style = "power-with"
`

// horizons are the weeks over which net output is summed.
var horizons = []int{13, 26, 52, 104, 260}

// writeFrontier shows in how many runs other styles are ahead of power-with on
// net output summed over the first weeks, by how able people are when they come
// and how often crises come from outside.
func writeFrontier(w io.Writer, runs int) error {
	fmt.Fprintf(w, `## Where power-over wins

Mean net output a head over the first weeks, as a difference from power-with, and the share of the %d pairs in which the
style is ahead of power-with. Capability is that of the people who come (members.capability), crises are those from outside
a year (crisis.rate), each with a deadline of two weeks.

| capability | crises a year | style |`, runs)
	for _, h := range horizons {
		fmt.Fprintf(w, " %d weeks |", h)
	}
	fmt.Fprint(w, "\n|---|---|---|")
	for range horizons {
		fmt.Fprint(w, "---|")
	}
	fmt.Fprintln(w)
	for _, capability := range []string{"0.15", "0.35", "0.6"} {
		for _, rate := range []string{"0.0", "0.35", "2.0"} {
			set := []string{"members.capability=" + capability, "crisis.rate=" + rate, "crisis.deadline=2"}
			s, err := scenario.Parse("frontier.toml", []byte(frontier), library, scenario.Options{Runs: &runs, Set: set})
			if err != nil {
				return err
			}
			results, err := sweep.Execute(context.Background(), sweep.NewPlan(s), runtime.GOMAXPROCS(0), nil)
			if err != nil {
				return err
			}
			for arm := range 3 {
				fmt.Fprintf(w, "| %s | %s | %s |", capability, rate, results.Arms[arm].Name)
				for _, h := range horizons {
					d := stats.Paired(early(results, arm, h), early(results, 3, h))
					fmt.Fprintf(w, " %+.3f (%d %%) |", d.Mean, 100*d.Above/d.N)
				}
				fmt.Fprintln(w)
			}
		}
	}
	return nil
}

// early returns mean net output a head over the first weeks of every run.
func early(r *record.Results, arm, weeks int) []float64 {
	m := record.Must("net_output")
	v := make([]float64, r.Replications())
	for k := range v {
		for week := range weeks {
			v[k] += r.Run(arm, k).At(m, week) / float64(weeks)
		}
	}
	return v
}
