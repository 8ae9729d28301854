package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// drawSweep draws the charts of a sweep that has been looked through and puts
// them into its folder. Whatever goes wrong with them is a warning: the numbers
// are worth keeping without. It returns the names of the charts.
func (a *app) drawSweep(sum *sweepSummary, l look) (names []string) {
	var pictures []record.Picture
	for i, c := range sum.charts() {
		p, err := drawSweepChart(fmt.Sprintf("%02d-%s", i+1, c.name), c.sweep, l)
		if err != nil {
			a.warn("the chart of %s is left out: %s", c.name, strings.TrimPrefix(err.Error(), "plots: "))
			continue
		}
		pictures = append(pictures, *p)
		names = append(names, p.Name)
	}
	if err := sum.session.PutCharts(pictures); err != nil {
		a.warn("the charts are left out: %v", err)
		return nil
	}
	return names
}

func drawSweepChart(name string, s *plots.Sweep, l look) (p *record.Picture, err error) {
	defer func() { // a mistake in a picture must not take the sweep with it
		if r := recover(); r != nil {
			err = fmt.Errorf("it cannot be drawn (%v)", r)
		}
	}()
	chart, err := plots.DrawSweep(s, plots.Options{})
	if err != nil {
		return nil, err
	}
	return pictureOf(name, chart, l)
}

// slidePaths returns where the charts for slides lie.
func slidePaths(dir string, names []string) (paths []string) {
	for _, n := range names {
		paths = append(paths, filepath.Join(dir, "charts", n+"-slide.png"))
	}
	return paths
}

// drawStopped draws charts of a sweep that was stopped by hand, and returns
// the error with which it was. Who is asked to end by a scheduler has no time
// for pictures.
func (a *app) drawStopped(s *sweep.Session, dir string, err error) error {
	var early *stopped
	if !errors.As(err, &early) || early.code != exitInterrupted || early.done == 0 || s.Shard().Of > 1 {
		return err
	}
	sum := newSweepSummary(s)
	if sum.look() != nil {
		return err
	}
	if paths := slidePaths(dir, a.drawSweep(sum, allLooks)); len(paths) > 0 {
		a.say("Charts of what is there:")
		a.sayPaths(paths)
	}
	return err
}

func (a *app) sayPaths(paths []string) {
	for _, p := range paths {
		a.say("  %s", p)
	}
}

// plotSweep draws the charts of a sweep's folder again.
func (a *app) plotSweep(dir string, m *record.SweepManifest, l look, outcomes []string) error {
	if err := checkOutcomes(outcomes); err != nil {
		return err
	}
	e, _, err := sweep.Stored(dir, library)
	if err != nil {
		return usage("%w", err)
	}
	where := sweep.Where{Dir: dir, Version: m.Version}
	if m.Shard != "" {
		if where.Shard, err = parseShard(m.Shard); err != nil {
			return err
		}
	}
	s, err := sweep.Open(e, where)
	if err != nil {
		return err
	}
	defer s.Close()
	if s.Progress().Done == 0 {
		return usage("%s has no stored runs (chunks/); the same sweep runs them again", dir)
	}
	var names []string
	if _, ok := e.Design.(*sweep.Sensitivity); ok {
		if names, err = a.plotSensitivity(s, m.Version, l, outcomes); err != nil {
			return err
		}
	} else {
		sum := newSweepSummary(s)
		sum.version = m.Version
		if len(outcomes) > 0 {
			sum.topics, sum.asked = topicsFrom(outcomes, weeksOf(e))
		}
		if err := sum.look(); err != nil {
			return err
		}
		names = a.drawSweep(sum, l)
	}
	var paths []string
	for _, n := range names {
		for _, size := range l.sizes {
			for _, format := range l.formats {
				paths = append(paths, filepath.ToSlash(filepath.Join(dir, "charts", n+"-"+size.Name+"."+format)))
			}
		}
	}
	if a.json {
		return a.printJSON(map[string][]string{"charts": paths})
	}
	for _, path := range paths {
		a.say("%s", path)
	}
	return nil
}
