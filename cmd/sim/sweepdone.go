package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// shardDone tells what comes after a shard.
func (a *app) shardDone(s *sweep.Session, dir string) error {
	p := s.Progress()
	if a.json {
		return a.printJSON(map[string]any{"folder": filepath.ToSlash(dir), "runs": p.Done, "failed": p.Failed})
	}
	a.say("")
	a.say("This shard is done: %d runs in %s.", p.Done, dir)
	a.say("When all shards are:  sim merge %s", whatToMerge(dir, s.Shard()))
	return failures(p.Failed)
}

// whatToMerge writes the arguments of sim merge that join a shard with the
// others. Of a folder with a name of its own only the user knows where the others are.
func whatToMerge(dir string, s sweep.Shard) string {
	own := fmt.Sprintf("-shard-%d-of-%d", s.Index, s.Of)
	if whole, ok := strings.CutSuffix(dir, own); ok {
		return fmt.Sprintf("%s-shard-*-of-%d", whole, s.Of)
	}
	others := "the folder of the other shard"
	if s.Of > 2 {
		others = fmt.Sprintf("the folders of the other %d shards", s.Of-1)
	}
	return fmt.Sprintf("%s ... --out FOLDER   (with %s in place of ...)", dir, others)
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
	charts := slidePaths(dir, a.drawSweep(sum, allLooks))
	p := s.Progress()
	if a.json {
		if err := a.printJSON(sum.asJSON(dir, charts)); err != nil {
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
	a.sayPaths(charts)
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
