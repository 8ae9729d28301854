package main

import (
	"context"
	"errors"
	"fmt"
	"io"
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
		s.Sweep.Factors = nil
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
	d, err := sweep.DesignOf(s.Sweep)
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
		if !errors.As(err, &busy) || w.Shard.Of <= 1 || time.Now().After(until) {
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

// sayPlan prints what is run.
func (a *app) sayPlan(e *sweep.Experiment, shard sweep.Shard, total int) {
	s := e.Study
	r := &s.Arms[0].Params.Run
	if q := s.Lesson.Question; q != "" {
		a.say("%s", a.bold(q))
	}
	part := ""
	if shard.Of > 1 {
		part = fmt.Sprintf(", of which shard %s does %d", shard, total)
	}
	a.say("%s x %s x %s = %d runs%s; %s each, seed %d.", count(e.Design.Len(), "point"), count(len(s.Arms), "arm"), count(e.Runs, "run"), e.Len(), part,
		count(r.Weeks, "week"), r.Seed)
	a.sayDifferences(s)
	a.say("Varied%s:", map[bool]string{true: " together"}[s.Sweep.Design == "zip" && len(s.Sweep.Factors) > 1])
	var rows [][]string
	for _, f := range s.Sweep.Factors {
		values, _ := sweep.NewFactor(f.Key, f.Values)
		rows = append(rows, []string{f.Key, valuesInWords(values.Values)})
	}
	for _, row := range rows {
		a.say("  %s: %s", row[0], row[1])
	}
}

// valuesInWords lists values, in the middle of many only that there are more.
func valuesInWords(values []string) string {
	if n := len(values); n > 8 {
		return strings.Join(values[:3], ", ") + ", ... " + values[n-1] + fmt.Sprintf(" (%d values)", n)
	}
	return strings.Join(values, ", ")
}

// dryRun prints the plan and what it takes.
func (a *app) dryRun(ctx context.Context, e *sweep.Experiment, dir string, shard sweep.Shard, format sweep.Format) error {
	if err := e.Check(); err != nil {
		return err
	}
	total := e.Total(shard)
	sample, err := e.Estimate(ctx, time.Second, format)
	if err != nil {
		return err
	}
	seconds := sample.Run.Seconds() * float64(total) / float64(min(a.workers, total))
	stored, table := sample.Stored*float64(total), sample.Table*float64(total)
	if shard.Of > 1 {
		table = 0
	}
	if a.json {
		return a.printJSON(map[string]any{"study": e.Study.Name, "points": e.Design.Len(), "arms": len(e.Study.Arms), "runs_of_each_arm": e.Runs, "runs": total,
			"seconds": seconds, "workers": a.workers, "bytes": stored + table, "folder": filepath.ToSlash(dir)})
	}
	a.sayPlan(e, shard, total)
	a.say("Time  %s on %s (%s a run, measured on %d)", about(seconds), count(a.workers, "worker"), sample.Run.Round(10*time.Microsecond), sample.Sampled)
	a.say("Disk  about %s in %s", size(stored+table), dir)
	a.say("Nothing was run or written; without --dry-run it is.")
	return nil
}

// size writes a number of bytes for reading.
func size(bytes float64) string {
	for _, unit := range []string{"bytes", "kB", "MB", "GB"} {
		if bytes < 1000 {
			return fmt.Sprintf("%.3g %s", bytes, unit)
		}
		bytes /= 1000
	}
	return fmt.Sprintf("%.3g TB", bytes)
}

// shardDone tells what comes after a shard.
func (a *app) shardDone(s *sweep.Session, dir string) error {
	p := s.Progress()
	if a.json {
		return a.printJSON(map[string]any{"folder": filepath.ToSlash(dir), "runs": p.Done, "failed": p.Failed})
	}
	a.say("")
	a.say("This shard is done: %d runs in %s.", p.Done, dir)
	a.say("When all shards are:  sim merge %s", strings.Replace(dir, fmt.Sprintf("-shard-%d-of-", s.Shard().Index), "-shard-*-of-", 1))
	return failures(p.Failed)
}

// finishSweep writes the tables and tells what was found.
func (a *app) finishSweep(s *sweep.Session, dir string, format sweep.Format, log string) error {
	sum := newSweepSummary(s)
	files := []record.File{
		{Name: "summary.csv", Write: sum.writeArms},
		{Name: "contrasts.csv", Write: sum.writeContrasts},
		{Name: "log.txt", Write: func(w io.Writer) error { _, err := io.WriteString(w, log); return err }},
	}
	if err := s.WriteTables(format, files...); err != nil {
		return err
	}
	if err := sum.look(); err != nil {
		return err
	}
	p := s.Progress()
	if a.json {
		if err := a.printJSON(sum.asJSON(dir)); err != nil {
			return err
		}
		return failures(p.Failed)
	}
	a.say("")
	if p.Done < p.Total {
		a.say("Stopped at %d of %d runs, an even sample of all points.", p.Done, p.Total)
	}
	for _, line := range sum.sentences() {
		a.say("%s", line)
	}
	a.say("")
	a.say("%s", a.bold("Written"))
	for _, name := range []string{"summary.csv", "contrasts.csv", tableName(format), "README.txt"} {
		a.say("  %s", filepath.Join(dir, name))
	}
	a.sayFailures(sum.failed, p.Failed)
	return failures(p.Failed)
}

// tableName returns the main table's file.
func tableName(f sweep.Format) string {
	if f&sweep.CSV != 0 {
		return "runs.csv"
	}
	return "runs.parquet"
}

// sayFailures lists the first runs that failed.
func (a *app) sayFailures(first []string, all int) {
	if all == 0 {
		return
	}
	a.say("")
	a.say("%s", a.bold(fmt.Sprintf("%s failed", count(all, "run"))))
	for _, line := range first {
		a.say("  %s", line)
	}
	if all > len(first) {
		a.say("  ... and %d more, see the column \"failed\"", all-len(first))
	}
}

// failures returns an error if runs failed.
func failures(n int) error {
	if n == 0 {
		return nil
	}
	return fmt.Errorf("%s failed; the others are kept; --retry runs the failed ones again", count(n, "run"))
}
