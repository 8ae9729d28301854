package main

import (
	"context"
	"fmt"
	"math/bits"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
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
	weeks := count(r.Weeks, "week") + " each, "
	if slices.ContainsFunc(s.Sweep.Factors, func(f scenario.Factor) bool { return f.Key == "run.weeks" }) {
		weeks = ""
	}
	a.say("%s x %s x %s = %d runs%s; %sseed %d.", count(e.Design.Len(), "point"), count(len(s.Arms), "arm"), count(e.Runs, "run"), e.Len(), part, weeks, r.Seed)
	a.sayDifferences(s)
	a.say("%s:", variedHow(s))
	for _, f := range s.Sweep.Factors {
		if factor, err := sweep.FactorOf(s, f.Key, f.Values); err == nil { // as it has been before
			a.say("  %s: %s", f.Key, factorInWords(&factor))
		}
	}
	for _, f := range s.Sweep.Factors {
		if differs(s, f.Key) {
			a.say("%s is varied in all arms, so they no longer differ in it; arm[0].%s varies it in the first alone.", f.Key, f.Key)
		}
	}
	if n := e.Design.Len(); s.Sweep.Design == "sobol" && n&(n-1) != 0 {
		below := 1 << (bits.Len(uint(n)) - 1)
		a.say("A Sobol' sequence is balanced best at a power of 2, as %d or %d points.", below, 2*below)
	}
}

// differs reports whether arms of a study have different values of a setting.
func differs(s *scenario.Study, key string) bool {
	row, ok := param.Find(key)
	return ok && slices.ContainsFunc(s.Arms, func(a scenario.Arm) bool { return row.Get(a.Params) != row.Get(s.Arms[0].Params) })
}

// variedHow says how the points come from the factors.
func variedHow(s *scenario.Study) string {
	switch s.Sweep.Design {
	case "lhs":
		return "Drawn by a Latin hypercube, with the study's seed"
	case "sobol":
		return "Drawn by a scrambled Sobol' sequence, with the study's seed"
	case "zip", "list":
		if len(s.Sweep.Factors) > 1 {
			return "Varied together"
		}
	}
	return "Varied"
}

// factorInWords says which values a factor takes.
func factorInWords(f *design.Factor) string {
	switch f.Kind {
	case design.Linear:
		return design.Format(f.Low) + " to " + design.Format(f.High)
	case design.Log:
		return design.Format(f.Low) + " to " + design.Format(f.High) + ", evenly in the logarithm"
	case design.Integer:
		return fmt.Sprintf("%.0f to %.0f, whole numbers", f.Low, f.High)
	}
	return valuesInWords(sweep.Texts(f))
}

// mostPointsSaid is how many points a plan shows.
const mostPointsSaid = 4

// firstPoints describes the first points of a design.
func firstPoints(d sweep.Design) (lines []string) {
	for i := range min(d.Len(), mostPointsSaid) {
		var settings []string
		for _, s := range d.Point(i) {
			settings = append(settings, s.String())
		}
		lines = append(lines, strings.Join(settings, " "))
	}
	return lines
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
	seconds := sample.Run.Seconds() * float64(total) / float64(max(1, min(a.workers, total))) // a shard may have nothing to do
	stored, table := sample.Stored*float64(total), sample.Table*float64(total)
	if shard.Of > 1 {
		table = 0
	}
	if a.json {
		return a.printJSON(map[string]any{"study": e.Study.Name, "design": e.Study.Sweep.Design, "points": e.Design.Len(), "first_points": firstPoints(e.Design), "arms": len(e.Study.Arms), "runs_of_each_arm": e.Runs, "runs": total,
			"seconds": seconds, "workers": a.workers, "bytes": stored + table, "folder": filepath.ToSlash(dir)})
	}
	a.sayPlan(e, shard, total)
	a.say("First points:")
	for i, line := range firstPoints(e.Design) {
		a.say("  %d  %s", i, line)
	}
	if n := e.Design.Len(); n > mostPointsSaid {
		a.say("  ... and %d more", n-mostPointsSaid)
	}
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
