package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// sweepFlags are those of sim sweep besides the ones of every run.
type sweepFlags struct {
	vary          []string
	design, shard string
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
		Long: "Runs all arms at every point: every value of --vary, or of [sweep] in the study, with every value of the others.\n\n" +
			"A finished run is on the disk within half a second: a kill, a crash or a power cut costs a second of work at the most,\n" +
			"and the runs in the making. The same command goes on where it stopped, and the tables come out the same,\n" +
			"byte for byte, as they do for any number of workers and shards.",
		Example: "  sim sweep no-time-to-ask --vary crisis.deadline=1:20:1\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1:0.1 --vary crisis.rate=0.1:10:log:5 --dry-run\n" +
			"  sim sweep my-class.toml --vary leaders.monitor=0:1:0.1 --shard 0/4",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options(cmd.Flags().Changed)
			if err != nil {
				return err
			}
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
	flags.StringArrayVar(&w.vary, "vary", nil, "a setting to vary: KEY=a,b,c or KEY=low:high:step (high included) or KEY=low:high:log:n (repeat for more)")
	flags.StringVar(&w.design, "design", "", "grid (each value with each of the others) or zip (first values together, then second ones, ...)")
	flags.BoolVar(&w.dry, "dry-run", false, "print the plan with the time and disk it will take, measured on a few runs, and stop")
	flags.StringVar(&w.shard, "shard", "", "do a part of the runs, as in 0/4 for the first of four; auto/4 takes the task of a Slurm array or indexed Kubernetes job")
	flags.StringVar(&w.format, "format", "csv", "csv, parquet or both")
	flags.BoolVar(&w.retry, "retry", false, "run again what failed")
	w.slurm.add(flags)
	cmd.RegisterFlagCompletionFunc("vary", completeKeys)
	f.add(cmd)
	a.addWriting(cmd)
	return cmd
}

var library = scenario.Library{Builtin: scenarios.Files}

// experimentOf returns the experiment that a command asks for. --vary takes
// the place of what the study says under [sweep].
func experimentOf(name string, o scenario.Options, w *sweepFlags) (*sweep.Experiment, error) {
	s, err := readStudy(name, o)
	if err != nil {
		return nil, err
	}
	if len(w.vary) > 0 {
		s.Sweep.Factors, s.SweptAt = nil, nil
		s.Edited = true
	}
	for _, text := range w.vary {
		f, err := parseVary(text)
		if err != nil {
			return nil, err
		}
		_, values, _ := strings.Cut(text, "=")
		s.Sweep.Factors = append(s.Sweep.Factors, scenario.Factor{Key: f.Key, Values: strings.TrimSpace(values)})
	}
	if w.design != "" {
		s.Sweep.Design = w.design
	}
	if len(s.Sweep.Factors) == 0 {
		return nil, usage("sweep needs something to vary, as in: sim sweep %s --vary leaders.monitor=0:1:0.1", name)
	}
	for i, f := range s.Sweep.Factors {
		name := "--vary " + f.Key
		if i < len(s.SweptAt) {
			name = fmt.Sprintf("sweep.factor[%d] of %s, %s,", i, s.File, f.Key)
		}
		if err := setToo(name, f.Key, o); err != nil {
			return nil, err
		}
	}
	d, err := sweep.DesignOf(s.Sweep)
	var wrong *sweep.FactorError
	if errors.As(err, &wrong) && wrong.Index < len(s.SweptAt) {
		return nil, usage("%s: sweep.factor[%d]: %w", s.SweptAt[wrong.Index], wrong.Index, err)
	}
	if err != nil {
		return nil, usage("%w", err)
	}
	e, err := sweep.NewExperiment(s, d, library)
	var problems scenario.Problems
	if err != nil && !errors.As(err, &problems) {
		err = usage("%w", err)
	}
	return e, err
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
		return err
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
