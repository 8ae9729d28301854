package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sweepFlags are those of sim sweep besides the ones of every run.
type sweepFlags struct {
	vary          []string
	design, shard string
	points        int
	pointsSaid    bool
	outcomes      []string // that are drawn and told first
	format        string
	dry, retry    bool
	slurm         slurmFlags
}

func newSweep(a *app) *cobra.Command {
	var f runFlags
	var w sweepFlags
	cmd := &cobra.Command{
		Use:   "sweep NAME",
		Short: "Run a scenario at many values of its settings; what is stopped goes on with the same command",
		Long: "Runs all arms at every point: every value of --vary, or of [sweep] in the study, with every value of the others,\n" +
			"or as --design says.\n\n" +
			"A finished run is on the disk within half a second: a kill, a crash or a power cut costs a second of work at the most,\n" +
			"and the runs in the making. The same command goes on where it stopped, and the tables come out the same,\n" +
			"byte for byte, as they do for any number of workers and shards. At the end, or after Ctrl-C, it draws what it found.",
		Example: "  sim sweep no-time-to-ask --vary crisis.deadline=1:20:1\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1:0.1 --vary crisis.rate=0.1:10:log:5 --dry-run\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1 --vary leaders.style --design sobol --points 64\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1:0.1 --shard 0/4\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1:0.1 --runs 1000 --slurm 20",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options(cmd.Flags().Changed)
			if err != nil {
				return err
			}
			if err := a.pilot(cmd.Context(), args[0], &o, &w); err != nil {
				return err
			}
			w.pointsSaid = cmd.Flags().Changed("points")
			e, err := experimentOf(args[0], o, &w)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("slurm") {
				return a.slurm(cmd.Context(), cmd, args[0], e, &w)
			}
			return a.sweep(cmd.Context(), e, &w)
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&w.vary, "vary", nil, "a setting to vary: KEY=a,b,c or KEY=low:high:step (high included) or KEY=low:high:log:n; KEY=low:high, KEY=low:high:log to draw from;\nKEY alone for all values of a switch, a choice or a style (repeat for more)")
	flags.StringVar(&w.design, "design", "", "grid (each value with each of the others), zip or list (first values together, then second ones, ...),\nlhs (Latin hypercube) or sobol (Sobol' sequence), which draw --points from the ranges (default grid)")
	flags.IntVar(&w.points, "points", 0, "how many points lhs and sobol draw")
	flags.BoolVar(&w.dry, "dry-run", false, "print the plan with the time and disk it will take, measured on a few runs, and stop")
	flags.StringVar(&w.shard, "shard", "", "do a part of the runs, as in 0/4 for the first of four; auto/4 takes the task of a Slurm array or indexed Kubernetes job")
	addOutcomes(cmd, &w.outcomes)
	flags.StringVar(&w.format, "format", "csv", "csv, parquet or both")
	flags.BoolVar(&w.retry, "retry", false, "run again what failed")
	w.slurm.add(flags)
	cmd.RegisterFlagCompletionFunc("vary", completeKeys)
	cmd.RegisterFlagCompletionFunc("design", cobra.FixedCompletions(design.Names, cobra.ShellCompDirectiveNoFileComp))
	f.add(cmd)
	a.addWriting(cmd)
	return cmd
}

// sweep plans, runs and sums up an experiment.
func (a *app) sweep(ctx context.Context, e *sweep.Experiment, w *sweepFlags) error {
	format, ok := sweep.ParseFormat(w.format)
	if !ok {
		return usage("--format %s: want csv, parquet or both", w.format)
	}
	shard, err := parseShard(w.shard)
	if err != nil {
		return err
	}
	if a.workers < 1 {
		return usage("--workers %d: want 1 or more", a.workers)
	}
	if n := e.Design.Len(); n > mostPointsChecked {
		a.say("All %d points are looked at first, which takes a while.", n)
	}
	dir := a.sweepPlace(e, shard)
	if w.dry {
		return a.dryRun(ctx, e, dir, shard, format)
	}
	began := time.Now()
	s, err := a.openSweep(ctx, e, sweep.Where{Dir: dir, Version: version, Shard: shard, Force: a.force, Retry: w.retry})
	if err != nil {
		return err
	}
	defer s.Close()
	a.sayPlan(e, shard, s.Progress().Total)
	for _, l := range s.Losses {
		a.warn("%s was damaged; its runs are run again.", filepath.Join(dir, record.ChunksDir, l.File))
	}
	if err := a.conduct(ctx, s, dir); err != nil {
		return a.drawStopped(s, dir, err)
	}
	if shard.Of > 1 {
		return a.shardDone(s, dir)
	}
	return a.finishSweep(s, dir, format, logText(began, a.workers))
}

// sweepPlace returns the folder of a sweep, and of a shard of it.
func (a *app) sweepPlace(e *sweep.Experiment, shard sweep.Shard) string {
	if a.outDir != "" {
		return a.outDir
	}
	dir := filepath.Join("out", e.Study.Name+"-"+e.Hash()[:6])
	if shard.Of > 1 {
		dir += fmt.Sprintf("-shard-%d-of-%d", shard.Index, shard.Of)
	}
	return dir
}

// busyFor is how long a shard waits for a folder that another process holds: a
// task that is given to another computer may find the lock of its first try, which
// counts as dead after three minutes.
const busyFor = 4 * time.Minute

// openSweep opens the folder of a sweep; a shard waits a while for it.
func (a *app) openSweep(ctx context.Context, e *sweep.Experiment, w sweep.Where) (*sweep.Session, error) {
	until := time.Now().Add(busyFor)
	for told := false; ; told = true {
		s, err := sweep.Open(e, w)
		var busy record.Busy
		if !errors.As(err, &busy) || w.Shard.Of < 1 || time.Now().After(until) {
			if s != nil && s.Aside != "" {
				a.warn("What was in %s is now in %s.", w.Dir, s.Aside)
			}
			return s, err
		}
		if !told {
			a.warn("%v; waiting for it for some minutes.", busy)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(2 * time.Second):
		}
	}
}

// conduct does what is left to do, until it is done or asked to stop.
func (a *app) conduct(ctx context.Context, s *sweep.Session, dir string) error {
	before := s.Progress()
	switch {
	case before.Done == before.Total:
		a.say("All %d runs are stored already.", before.Total)
		return nil
	case before.Done > 0:
		a.say("%d of %d runs are stored already; going on.", before.Done, before.Total)
	}
	signals := hear(ctx)
	defer signals.end()
	p := a.followFrom(before.Done, before.Total)
	now, err := s.Conduct(signals.ctx, sweep.How{Workers: a.workers, Stop: signals.stop, Grace: grace,
		Progress: func(now sweep.Progress) { p.report(now.Done, now.Total) }})
	p.end()
	code := int(signals.code.Load())
	if code != 0 && (err == nil || errors.Is(err, context.Canceled)) && now.Done < now.Total {
		return &stopped{now.Done, now.Total, dir, code}
	}
	return err
}
