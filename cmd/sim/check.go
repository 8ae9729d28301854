package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

func newCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "check FILE...",
		Short:             "Say whether studies can be run, and all that is wrong with them",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeNames(1000),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.check(args) },
	}
}

// check reads all files and reports the mistakes of all of them.
func (a *app) check(files []string) error {
	var all scenario.Problems
	for _, file := range files {
		s, err := readStudy(file, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
		var problems scenario.Problems
		if err == nil {
			err = checkSweep(s)
		}
		switch {
		case errors.As(err, &problems):
			all = append(all, problems...)
		case err != nil:
			return err
		default:
			a.say("ok  %s: %s, %s of each, %s", file, count(len(s.Arms), "arm"), count(s.Arms[0].Params.Run.Runs, "run"), count(s.Arms[0].Params.Run.Weeks, "week"))
			a.sayLines(organizations(s), 20)
		}
	}
	if len(all) > 0 {
		return all
	}
	return nil
}

// mostPointsChecked is how many points of a sweep are looked at without being
// asked for it: some seconds.
const mostPointsChecked = 20_000

// checkSweep looks at the points of a study's [sweep].
func checkSweep(s *scenario.Study) error {
	if len(s.Sweep.Factors) == 0 {
		return nil
	}
	d, err := sweep.DesignOf(s)
	if err != nil {
		return err
	}
	e, err := experimentAt(s, d)
	if err != nil || d.Len() > mostPointsChecked {
		return err
	}
	return e.Check()
}

// count returns "1 run" or "40 runs".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
