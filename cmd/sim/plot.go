package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

func newPlot(a *app) *cobra.Command {
	size, format := "", ""
	var outcomes []string
	cmd := &cobra.Command{
		Use:   "plot DIR",
		Short: "Draw the charts again from results that are there already",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := lookOf(size, format)
			if err != nil {
				return err
			}
			if err := a.speak(); err != nil {
				return err
			}
			m, err := record.ReadSweepManifest(args[0])
			var wrong *record.FileError
			switch {
			case err == nil:
				return a.plotSweep(args[0], m, l, outcomes)
			case errors.As(err, &wrong) && !errors.Is(err, record.ErrNoSweep):
				return usage("%w", err)
			}
			if len(outcomes) > 0 {
				return usage("--outcome is for folders of sweeps; %s holds none", args[0])
			}
			return a.plot(args[0], l)
		},
	}
	cmd.Flags().StringVar(&size, "size", "", "slide or document (default both)")
	cmd.Flags().StringVar(&format, "format", "", "svg or png (default both)")
	addOutcomes(cmd, &outcomes)
	a.addWords(cmd)
	return cmd
}

// plot draws the charts of a folder of results and puts them there.
func (a *app) plot(dir string, l look) error {
	r, err := record.ReadDir(dir)
	if err != nil {
		return usage("%w", err)
	}
	s, err := readStudy(filepath.Join(dir, "study.toml"), scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		return err
	}
	place, err := record.Open(dir)
	if err != nil {
		return err
	}
	defer place.Release()
	drawn := pictures(a.draw(chartsOf(s), r, l))
	if err := place.Redraw(drawn); err != nil {
		return err
	}
	var paths []string
	for _, p := range drawn {
		for _, f := range p.Files {
			paths = append(paths, filepath.ToSlash(filepath.Join(dir, "charts", p.Name+"-"+f.Suffix)))
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
