package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sensitivityFlags are those of sim sensitivity besides the ones of every run.
type sensitivityFlags struct {
	method        string
	points        int
	vary, only    []string
	outcomes      []string
	spread        float64
	switches      bool
	shard, format string
	dry, retry    bool
}

// What is done unless flags say otherwise.
const (
	usualTrajectories = 10
	usualRows         = 128
	usualSpread       = 1.25
	usualRepeats      = 2 // runs of each arm at each point: two show what luck does
)

func newSensitivity(a *app) *cobra.Command {
	var f runFlags
	var w sensitivityFlags
	cmd := &cobra.Command{
		Use:   "sensitivity NAME",
		Short: "Find out which settings decide, and which cannot be told from luck",
		Long: "Moves settings over their ranges and tells which of them change what comes out, in each arm and between the first two.\n" +
			"morris screens many settings cheaply: --points is the number of trajectories, each of as many points as there are settings, and two.\n" +
			"sobol says for a few settings which share of all differences is due to each, alone and with others: --points is the number of rows,\n" +
			"best a power of 2, each of as many points as there are settings, and three. Without --vary, morris takes all numbers that\n" +
			"have an effect in the study. The seed is moved as well: what a setting does counts only where it is more than another seed does.\n\n" +
			"What is stopped goes on with the same command, as with sim sweep.",
		Example: "  sim sensitivity no-time-to-ask --only \"crisis,trust\"\n" +
			"  sim sensitivity my-class.toml --method sobol --points 256 --vary crisis.rate=0.2:5:log --vary members.trust=0.2:0.8\n" +
			"  sim sensitivity my-class.toml --vary mechanisms.wounds --vary \"arm[0].leaders.monitor=0.3:0.9\" --outcome trust_last_52 --runs 4",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			changed := cmd.Flags().Changed
			switch {
			case w.method != sweep.Screening && w.method != sweep.Shares:
				return usage("--method %s: want morris (which of many settings matter) or sobol (what share each of a few has)", w.method)
			case changed("points") && w.points < 1:
				return usage("--points %d: want 1 or more", w.points)
			case len(w.vary) > 0 && len(w.only) > 0:
				return usage("--vary and --only exclude each other: --vary names settings, --only picks from all")
			case !(w.spread > 1 && w.spread <= 1000):
				return usage("--spread %v: want a number above 1, up to 1000, as in 2 for half to double", w.spread)
			case a.workers < 1:
				return usage("--workers %d: want 1 or more", a.workers)
			}
			if !changed("points") {
				w.points = map[string]int{sweep.Screening: usualTrajectories, sweep.Shares: usualRows}[w.method]
			}
			return a.sensitivity(cmd.Context(), args[0], &f, &w, changed)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&w.method, "method", sweep.Screening, "morris or sobol")
	flags.IntVar(&w.points, "points", 0, "trajectories of morris (10 unless said), rows of sobol (128)")
	flags.StringArrayVar(&w.vary, "vary", nil, "a setting to vary: KEY=low:high, KEY=low:high:log, KEY=a,b,c, or KEY alone for a switch, a choice, or a number from a quarter less to a quarter more (repeat for more)")
	flags.StringSliceVar(&w.only, "only", nil, "of all settings vary those whose keys begin so, as in --only trust,crisis")
	flags.Float64Var(&w.spread, "spread", usualSpread, "how far numbers go without values of their own: from the study's divided by it to that times it")
	flags.BoolVar(&w.switches, "switches", false, "without --vary, move switches, too, each mechanism on and off")
	flags.StringArrayVar(&w.outcomes, "outcome", nil, "judge by this outcome, a column of runs.csv (repeat for more)")
	flags.BoolVar(&w.dry, "dry-run", false, "print the plan with the time and disk it will take, measured on a few runs, and stop")
	flags.StringVar(&w.shard, "shard", "", "do a part of the runs, as in 0/4 for the first of four; \"sim merge\" joins them")
	flags.StringVar(&w.format, "format", "csv", "csv, parquet or both")
	flags.BoolVar(&w.retry, "retry", false, "run again what failed")
	cmd.RegisterFlagCompletionFunc("vary", completeKeys)
	f.add(cmd)
	a.addWriting(cmd)
	return cmd
}

// sensitivity plans, runs and sums up the search for the settings that matter.
func (a *app) sensitivity(ctx context.Context, name string, f *runFlags, w *sensitivityFlags, changed func(string) bool) error {
	format, ok := sweep.ParseFormat(w.format)
	if !ok {
		return usage("--format %s: want csv, parquet or both", w.format)
	}
	shard, err := parseShard(w.shard)
	if err != nil {
		return err
	}
	asked, err := outcomesAsked(w.outcomes)
	if err != nil {
		return err
	}
	plan, err := a.planSensitivity(ctx, name, f, w, changed)
	if err != nil {
		return err
	}
	e := plan.experiment
	dir := a.sensitivityPlace(e, shard)
	if w.dry {
		return a.dryRunSensitivity(ctx, plan, dir, shard, format)
	}
	began := time.Now()
	s, err := a.openSweep(ctx, e, sweep.Where{Dir: dir, Version: version, Shard: shard, Force: a.force, Retry: w.retry})
	if err != nil {
		return err
	}
	defer s.Close()
	a.saySensitivity(e, plan, shard)
	for _, l := range s.Losses {
		a.warn("%s was damaged; its runs are run again.", filepath.Join(dir, record.ChunksDir, l.File))
	}
	if err := a.conduct(ctx, s, dir); err != nil {
		return err
	}
	if shard.Of > 1 {
		return a.sensitivityShardDone(s, dir)
	}
	return a.finishSensitivity(s, dir, format, asked, logText(began, a.workers))
}

// sensitivityShardDone tells what comes after a shard. Runs at points that are
// not possible are no failures.
func (a *app) sensitivityShardDone(s *sweep.Session, dir string) error {
	err := a.shardDone(s, dir)
	if s.Progress().Failed == 0 {
		return err
	}
	f := &sensed{session: s}
	if err := f.countFailures(); err != nil {
		return err
	}
	return failures(f.broken)
}

// sensitivityPlace returns the folder of an analysis, and of a shard of it.
func (a *app) sensitivityPlace(e *sweep.Experiment, shard sweep.Shard) string {
	if a.outDir != "" {
		return a.outDir
	}
	return filepath.Join("out", e.Study.Name+"-sensitivity-"+e.Hash()[:6]) + shardEnd(shard)
}

// shardEnd ends the name of a shard's folder.
func shardEnd(shard sweep.Shard) string {
	if shard.Of <= 1 {
		return ""
	}
	return fmt.Sprintf("-shard-%d-of-%d", shard.Index, shard.Of)
}
