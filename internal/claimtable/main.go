// Command claimtable writes docs/claims.md: the verdict on every claim of the
// built-in scenarios, with and without the mechanism it rests on, against a control,
// over which share of the parameters' values it holds, and where power-over is ahead.
// It takes some minutes; .ci/full runs it. With -dir it goes on where it was stopped.
//
//	go run ./internal/claimtable > docs/claims.md
//	go run ./internal/claimtable -dir out/claimtable leaderful coin-flip
//
// With -robust it writes docs/robustness.md instead: in how many forms of contested
// rules, and in how many near-equal fits, each headline claim holds.
//
//	go run ./internal/claimtable -robust -dir out/claimtable -charts plots/gallery > docs/robustness.md
package main

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"leadsim/scenarios"
	"leadsim/sim/claim"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// options are those of the command line.
type options struct {
	runs, points, pairs int
	robust              bool
	robustPairs         int
	dir, charts         string
	names               []string
}

// usualRobustPairs is the last look of a robustness page.
const usualRobustPairs = 96

func main() {
	var o options
	flag.IntVar(&o.runs, "runs", 320, "runs of each arm at the last look")
	flag.IntVar(&o.points, "points", 128, "points of the parameters' space")
	flag.IntVar(&o.pairs, "pairs", 4, "paired runs at each point")
	flag.BoolVar(&o.robust, "robust", false, "write docs/robustness.md: headline claims over forms of rules and near-equal fits")
	flag.IntVar(&o.robustPairs, "robust-pairs", usualRobustPairs, "with -robust: paired runs at each point at the last look")
	flag.StringVar(&o.charts, "charts", "", "with -robust: a folder for its charts")
	flag.StringVar(&o.dir, "dir", "", "where runs are stored; without it they are thrown away")
	flag.Parse()
	if o.names = flag.Args(); len(o.names) == 0 {
		o.names = scenarios.Names()
	}
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(o options) error {
	if o.dir == "" {
		dir, err := os.MkdirTemp("", "claimtable-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		o.dir = dir
	}
	var page bytes.Buffer
	fill := write
	if o.robust {
		fill = writeRobust
	}
	if err := fill(&page, o); err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	out.Write(page.Bytes())
	return out.Flush()
}

const head = `# Claims: what holds, what does not, and where power-over wins

Written by ` + "`go run ./internal/claimtable%s`" + `; do not edit by hand. [Judging](judging.md) says how verdicts are made. Default
parameters are assumed, a few fitted to published correlations, none measured: an interval here says how sure the *model* is of its own mean, nothing about the
world. How far a claim depends on these parameters stands under "over ranges".

Effects are paired differences, arm a less arm b. All claims are judged together: %s runs of each arm, as far as a claim is undecided;
the chance that any verdict on this page is wrong is 5 %% at most, by %s and a spending function of %s
(Lan & DeMets 1983). The interval is the one that the verdict was read from; dz is the effect in standard deviations of the paired differences.

*Rule*: follows from one stated rule by itself, and is tested as a check of it. *Emergent*: comes out of several rules
together. *Open*: the direction was not known beforehand. A claim is *supported* if its whole interval lies beyond the
smallest effect that matters, *refuted* if it lies short of it, *undecided* otherwise; of an open claim *found* or *none*. "Off" is the
same with the named mechanism switched off: a claim that stands without what it is said to rest on would be suspect. "Control" is the
same where both arms are arm b, with unlike luck: a claim that comes out there would prove nothing, and is flagged.

`

// write writes the page.
func write(w io.Writer, o options) error {
	q, err := judge(o)
	if err != nil {
		return err
	}
	args := ""
	if len(o.names) != len(scenarios.Names()) {
		args = " " + strings.Join(o.names, " ")
	}
	fmt.Fprintf(w, head, args, looks(q.Rule.Looks), q.Rule.Correction, q.Rule.Spending)
	writeSummary(w, q)
	spaces, err := explore(o)
	if err != nil {
		return err
	}
	writeClaims(w, q)
	writeRanges(w, spaces)
	if args != "" {
		return nil
	}
	return writeFrontier(w, 40)
}

func looks(numbers []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(numbers), " ", ", "), "[]")
}

// judge judges the claims of all scenarios.
func judge(o options) (*claim.Inquiry, error) {
	q := &claim.Inquiry{Rule: claim.NewRule(claim.Looks(o.runs)), Dir: filepath.Join(o.dir, "point"), Conduct: conduct,
		Round: func(look, runs int) { fmt.Fprintf(os.Stderr, "look at %d: %d runs\n", look, runs) }}
	for _, name := range o.names {
		s, err := builtin(name, o.runs)
		if err != nil {
			return nil, err
		}
		if len(s.Claims) == 0 {
			continue
		}
		if err := q.Add(s, library); err != nil {
			return nil, err
		}
	}
	err := q.Judge(context.Background())
	if err == nil && len(q.Lost) > 0 {
		err = fmt.Errorf("%d runs failed, first %s", len(q.Lost), q.Lost[0])
	}
	return q, err
}

// explore says where the claims of all scenarios hold.
func explore(o options) (spaces []*claim.Space, err error) {
	for _, name := range o.names {
		s, err := builtin(name, o.pairs)
		if err != nil {
			return nil, err
		}
		if len(s.Claims) == 0 {
			continue
		}
		p, err := claim.NewSpace(s, o.points, o.pairs, library)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(os.Stderr, "%s over ranges: %d runs\n", name, p.Runs())
		if err := p.Explore(context.Background(), filepath.Join(o.dir, "ranges", name), "", conduct); err != nil {
			return nil, err
		}
		if len(p.Lost) > 0 {
			return nil, fmt.Errorf("%d runs failed, first %s", len(p.Lost), p.Lost[0])
		}
		spaces = append(spaces, p)
	}
	return spaces, nil
}

// conduct has runs done on all processors.
func conduct(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
	if s.Missing(only) == 0 {
		return nil
	}
	_, err := s.Conduct(ctx, sweep.How{Workers: runtime.GOMAXPROCS(0), Only: only})
	return err
}

var library = scenario.Library{Builtin: scenarios.Files}

// builtin reads a built-in scenario with some settings.
func builtin(name string, runs int, set ...string) (*scenario.Study, error) {
	return scenario.Read(nil, scenarios.Files, name, scenario.Options{Runs: &runs, Set: set})
}
