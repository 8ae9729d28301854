package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"leadsim/sim/sweep"
)

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
	for _, f := range s.Sweep.Factors {
		if factor, err := sweep.FactorOf(s, f.Key, f.Values); err == nil { // as it has been before
			a.say("  %s: %s", f.Key, valuesInWords(sweep.Texts(&factor)))
		}
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
