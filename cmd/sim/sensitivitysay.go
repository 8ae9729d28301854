package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"leadsim/sim/sweep"
)

// rowWord is what a row of a method is called.
func rowWord(method string) string {
	if method == sweep.Screening {
		return "trajectory"
	}
	return "row"
}

// saySensitivity prints what is run. plan is nil for runs that are joined.
func (a *app) saySensitivity(e *sweep.Experiment, plan *sensitivityPlan, shard sweep.Shard) {
	s := e.Study
	d := e.Design.(*sweep.Sensitivity)
	if q := s.Lesson.Question; q != "" {
		a.say("%s", a.bold(q))
	}
	part := ""
	if shard.Of > 1 {
		part = fmt.Sprintf(", of which shard %s does %d", shard, e.Total(shard))
	}
	a.say("%s and the seed, %s of %d points: %s x %s x %s = %d runs%s; %s each, seed %d.", count(len(d.Factors), "setting"), rowsOf(d.Rows(), d.Method), d.Each(),
		count(d.Len(), "point"), count(len(s.Arms), "arm"), count(e.Runs, "run"), e.Len(), part, count(s.Arms[0].Params.Run.Weeks, "week"), s.Arms[0].Params.Run.Seed)
	a.sayDifferences(s)
	a.say("Varied:")
	var lines []string
	for _, f := range d.Factors {
		lines = append(lines, f.Key+": "+valuesOrAll(f.Values))
	}
	a.sayLines(lines, 12)
	if plan == nil {
		return
	}
	a.sayLeftOut(plan.left)
	if plan.impossible > 0 {
		a.say("%d of %s are not possible, and the %s with one of them do not count. The first: %s", plan.impossible, count(d.Len(), "point"),
			rowsWord(d.Method), firstLine(plan.why))
	}
}

// rowsWord is what several rows of a method are called.
func rowsWord(method string) string {
	if method == sweep.Screening {
		return "trajectories"
	}
	return "rows"
}

// rowsOf counts rows of a method.
func rowsOf(n int, method string) string {
	if n == 1 {
		return "1 " + rowWord(method)
	}
	return fmt.Sprintf("%d %s", n, rowsWord(method))
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// valuesOrAll writes the values of a factor.
func valuesOrAll(text string) string {
	if text == "" {
		return "all it can be"
	}
	return text
}

// sayLeftOut says how many settings are not varied, and why.
func (a *app) sayLeftOut(left []sweep.LeftOut) {
	if len(left) == 0 {
		return
	}
	var order []string
	of := map[string][]string{}
	for _, l := range left {
		if of[l.Why] == nil {
			order = append(order, l.Why)
		}
		of[l.Why] = append(of[l.Why], l.Key)
	}
	a.say("Not varied (name one with --vary to have it in):")
	for _, why := range order {
		keys := of[why]
		if len(keys) > 2 {
			keys = append(slices.Clone(keys[:2]), fmt.Sprintf("... (%d)", len(of[why])))
		}
		a.say("  %s: %s", why, strings.Join(keys, ", "))
	}
}

// dryRunSensitivity prints the plan and what it takes.
func (a *app) dryRunSensitivity(ctx context.Context, plan *sensitivityPlan, dir string, shard sweep.Shard, format sweep.Format) error {
	e := plan.experiment
	d := e.Design.(*sweep.Sensitivity)
	total := e.Total(shard)
	sample, err := e.Estimate(ctx, time.Second, format)
	if err != nil {
		return err
	}
	seconds := sample.Run.Seconds() * float64(total) / float64(max(1, min(a.workers, total))) // a shard may have nothing to do
	bytes := sample.Stored * float64(total)
	if shard.Of <= 1 {
		bytes += sample.Table*float64(total) + 8*float64(d.Len())*float64(len(d.All())) // points.csv
	}
	if a.json {
		return a.printJSON(map[string]any{"study": e.Study.Name, "method": d.Method, "settings": len(d.Factors), "points": d.Len(), "arms": len(e.Study.Arms),
			"runs_of_each_arm": e.Runs, "runs": total, "impossible_points": plan.impossible, "left_out": leftOut(plan.left),
			"seconds": seconds, "workers": a.workers, "bytes": bytes, "folder": filepath.ToSlash(dir)})
	}
	a.saySensitivity(e, plan, shard)
	a.say("Time  %s on %s (%s a run, measured on %d)", about(seconds), count(a.workers, "worker"), sample.Run.Round(10*time.Microsecond), sample.Sampled)
	a.say("Disk  about %s in %s", size(bytes), dir)
	a.say("Nothing was run or written; without --dry-run it is.")
	return nil
}

// leftOut lists keys and why they are not varied, for JSON.
func leftOut(left []sweep.LeftOut) map[string]string {
	all := map[string]string{}
	for _, l := range left {
		all[l.Key] = l.Why
	}
	return all
}
