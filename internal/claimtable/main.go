// Command claimtable writes docs/claims.md: the verdict on every claim of the
// built-in scenarios, with and without the mechanism it rests on, and where
// power-over is ahead. It takes some minutes; .ci/full runs it.
//
//	go run ./internal/claimtable -runs 40 > docs/claims.md
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

func main() {
	runs := flag.Int("runs", 40, "runs of each arm")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	if err := write(out, *runs); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const head = `# Claims: what holds, what does not, and where power-over wins

Written by ` + "`go run ./internal/claimtable -runs %d`" + `; do not edit by hand. %d paired runs of each arm with the
default parameters, which are assumed and not measured: an interval here says how sure the *model* is of its own mean,
nothing about the world. Effects are paired differences, arm a less arm b; the interval is 95 %% over replications; dz is the
effect in standard deviations of the paired differences.

*Rule*: follows from one stated rule by itself, and is tested as a check of it. *Emergent*: comes out of several rules
together. *Open*: the direction was not known beforehand. A claim is *supported* if its whole interval lies beyond the
smallest effect that matters, *refuted* if it lies short of it, *undecided* otherwise. "Off" is the verdict with the named
mechanism switched off: a claim that stands without what it is said to rest on would be suspect.

`

func write(w io.Writer, runs int) error {
	fmt.Fprintf(w, head, runs, runs)
	if err := writeClaims(w, runs); err != nil {
		return err
	}
	return writeFrontier(w, runs)
}

// live runs a study on all processors.
func live(s *scenario.Study) (*record.Results, error) {
	return sweep.Execute(context.Background(), sweep.NewPlan(s), runtime.GOMAXPROCS(0), nil)
}

// builtin reads a built-in scenario with some settings.
func builtin(name string, runs int, set ...string) (*scenario.Study, error) {
	return scenario.Read(nil, scenarios.Files, name, scenario.Options{Runs: &runs, Set: set})
}
