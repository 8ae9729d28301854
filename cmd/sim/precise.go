package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"

	"leadsim/sim/claim"
	"leadsim/sim/scenario"
)

// liveUntil runs a study with [run] precision until its contrast is known well
// enough, and returns the study with the number of runs that this took.
func (a *app) liveUntil(ctx context.Context, d *done) (*scenario.Study, error) {
	var p *progress
	s, results, width, err := claim.Precise(ctx, d.study, a.workers, func(done, total int) {
		if p == nil || p.total != total { // the next look
			if p != nil {
				p.end()
			}
			p = a.followFrom(done-1, total)
		}
		p.report(done, total)
	})
	if p != nil {
		p.end()
	}
	if err != nil {
		return nil, err
	}
	d.study, d.results, d.width = s, results, &width
	return s, nil
}

// hashes returns the hashes that results of the study may have: one for each
// look if it has [run] precision.
func hashes(s *scenario.Study) []string {
	if !s.Precision.On() {
		return []string{s.Hash()}
	}
	var all []string
	for _, n := range claim.Looks(s.Precision.Most) {
		all = append(all, claim.WithRuns(s, n).Hash())
	}
	return all
}

// preciseHash stands for a study and what it asks of precision.
func preciseHash(s *scenario.Study) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %+v", s.Hash(), s.Precision)
	return hex.EncodeToString(sum.Sum(nil))
}

// runsOf tells how many runs of each arm a study has.
func runsOf(s *scenario.Study) string {
	if !s.Precision.On() {
		return count(s.Arms[0].Params.Run.Runs, "run")
	}
	return fmt.Sprintf("as many runs as it takes for ±%g, up to %d,", s.Precision.Width, s.Precision.Most)
}

// preciseWords tells what became of [run] precision.
func preciseWords(w *claim.Width) string {
	c := &w.Contrast
	what := fmt.Sprintf("%s, %s less %s", c.Metric, c.A, c.B)
	if c.ID != "" {
		what = "the claim " + c.ID + " (" + what + ")"
	}
	switch {
	case math.IsNaN(w.Half):
		return fmt.Sprintf("Budget of %d runs of each arm spent; too few of them show %s to tell how precise it is.", w.Runs, what)
	case w.Enough():
		return fmt.Sprintf("Narrow enough after %d runs of each arm: %s, %+.3g ± %.2g (±%g was asked).", w.Runs, what, w.Mean, w.Half, w.Wanted)
	}
	return fmt.Sprintf("Budget of %d runs of each arm spent; the interval of %s is still ±%.2g (±%g was asked).", w.Runs, what, w.Half, w.Wanted)
}

// pilot finds out how many runs a sweep takes at each point if its study has
// [run] precision: as many as the study needs at its own settings.
func (a *app) pilot(ctx context.Context, name string, o *scenario.Options, w *sweepFlags) error {
	s, err := readStudy(name, *o)
	if err != nil || !s.Precision.On() {
		return err
	}
	if several := severalMachines(w); several != "" {
		return usage("%s: all shards must have the same number of runs, so [run] precision is found in two stages: run the study on one machine, "+
			"which says how many runs it takes (sim run %s), and give all shards that number with --runs", several, name)
	}
	if a.workers < 1 {
		return usage("--workers %d: want 1 or more", a.workers)
	}
	d := &done{study: s}
	if _, err := a.liveUntil(ctx, d); err != nil {
		return err
	}
	a.say("At the study's own settings: %s", preciseWords(d.width))
	a.say("So there are %d runs of each arm at each point, as with --runs %d; at other points the interval may be wider.", d.width.Runs, d.width.Runs)
	o.Runs = &d.width.Runs
	return nil
}

// severalMachines returns the flag by which a sweep is split, "" if it is not.
func severalMachines(w *sweepFlags) string {
	switch {
	case w.shard != "":
		return "--shard " + w.shard
	case w.slurm.tasks > 0:
		return fmt.Sprintf("--slurm %d", w.slurm.tasks)
	}
	return ""
}

// preciseJSON is how a summary in JSON tells it.
type preciseJSON struct {
	Metric string   `json:"metric"`
	A      string   `json:"a"`
	B      string   `json:"b"`
	Runs   int      `json:"runs"`
	Pairs  int      `json:"pairs"`
	Mean   *float64 `json:"mean"`
	Half   *float64 `json:"half_width"`
	Wanted float64  `json:"wanted"`
	Enough bool     `json:"enough"`
}

func newPreciseJSON(w *claim.Width) *preciseJSON {
	if w == nil {
		return nil
	}
	return &preciseJSON{w.Contrast.Metric, w.Contrast.A, w.Contrast.B, w.Runs, w.Pairs, shown(w.Mean, w.Pairs), shown(w.Half, w.Pairs), w.Wanted, w.Enough()}
}
