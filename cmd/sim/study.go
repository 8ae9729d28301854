package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// done is a study that was run and written.
type done struct {
	study    *scenario.Study
	results  *record.Results
	pictures []record.Picture
	dir      string
	paged    bool         // there is a report
	width    *claim.Width // how well the contrast of [run] precision is known, nil if none is asked
}

// carryOut runs a study and writes its results: it claims the folder first, so
// that nobody waits for runs that cannot be kept.
func (a *app) carryOut(ctx context.Context, s *scenario.Study) (*done, error) {
	if a.workers < 1 {
		return nil, usage("--workers %d: want 1 or more", a.workers)
	}
	d := &done{study: s, dir: a.place(s)}
	place, err := record.ClaimAny(d.dir, hashes(s), version, a.force)
	if err != nil {
		return nil, err
	}
	defer place.Release()
	began := time.Now()
	if s.Precision.On() {
		s, err = a.liveUntil(ctx, d)
	} else {
		plan := sweep.NewPlan(s)
		p := a.follow(plan.Len())
		d.results, err = sweep.Execute(ctx, plan, a.workers, p.report)
		p.end()
	}
	if err != nil {
		return nil, err
	}
	d.results.Version = version
	charts := a.draw(chartsOf(s), d.results, allLooks)
	d.pictures = pictures(charts)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if aside := place.Aside(); aside != "" {
		a.warn("What was in %s is now in %s.", d.dir, aside)
	}
	text := s.Resolved()
	pages := a.pages(reportOf(s, text, d.results, charts))
	d.paged = len(pages) > 0
	return d, place.Write(&record.Bundle{Results: d.results, Study: text, Pictures: d.pictures, Log: logText(began, a.workers), Extra: append(copies(s), pages...)})
}

// copies are the files of people and ties that the resolved study reads.
func copies(s *scenario.Study) []record.File {
	var files []record.File
	for _, f := range s.Files() {
		files = append(files, record.File{Name: f.Name, Write: f.Write})
	}
	return files
}

// place returns the folder for a study's results. A study that is not as it
// was built in gets one for itself, by its hash.
func (a *app) place(s *scenario.Study) string {
	switch {
	case a.outDir != "":
		return a.outDir
	case s.Precision.On():
		return filepath.Join("out", s.Name+"-"+preciseHash(s)[:6])
	case s.Edited:
		return filepath.Join("out", s.Name+"-"+s.Hash()[:6])
	}
	return filepath.Join("out", s.Name)
}

// logText is log.txt, the one file with dates and the machine.
func logText(began time.Time, workers int) string {
	return fmt.Sprintf("begun     %s\ntook      %s\ncommand   %s\nsystem    %s/%s, %s, %d workers\nversion   %s\n",
		began.Format(time.RFC3339), time.Since(began).Round(time.Millisecond), "sim "+strings.Join(os.Args[1:], " "),
		runtime.GOOS, runtime.GOARCH, runtime.Version(), workers, version)
}

// written lists the paths of what was written, the page and the charts for slides
// first.
func (d *done) written() []string {
	var lines []string
	if d.paged {
		lines = append(lines, filepath.Join(d.dir, reportFile), filepath.Join(d.dir, notesFile))
	}
	for i := range d.pictures {
		lines = append(lines, filepath.Join(d.dir, "charts", d.pictures[i].Name+"-slide.png"))
	}
	return append(lines, filepath.Join(d.dir, "runs.csv"), filepath.Join(d.dir, "README.txt"))
}

// sayWritten prints the paths.
func (a *app) sayWritten(d *done) {
	a.say("")
	a.say("%s", a.bold("Written"))
	for _, path := range d.written() {
		a.say("  %s", path)
	}
}

// sayDifferences prints in what the arms of a study differ.
func (a *app) sayDifferences(s *scenario.Study) {
	lines := s.Differences()
	switch {
	case len(s.Arms) < 2:
		return
	case len(lines) == 0:
		a.say("The arms do not differ in any setting.")
	case len(lines) == 1:
		a.say("The arms differ in one setting:")
	default:
		a.say("The arms differ in %d settings:", len(lines))
	}
	a.sayLines(lines, 12)
}

// sayLines prints lines with a margin, and how many were left out beyond most.
func (a *app) sayLines(lines []string, most int) {
	for i, line := range lines {
		if i == most {
			a.say("  ... and %d more", len(lines)-most)
			return
		}
		a.say("  %s", line)
	}
}
