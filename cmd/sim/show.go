package main

import (
	"github.com/spf13/cobra"

	"leadsim/sim/scenario"
)

func newShow(a *app) *cobra.Command {
	resolved := false
	cmd := &cobra.Command{
		Use:               "show NAME",
		Short:             "Print a scenario as it is written",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := readStudy(args[0], scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
			if err != nil {
				return err
			}
			text := s.Source
			if resolved {
				text = s.Resolved()
			}
			_, err = a.out.Write(text)
			return err
		},
	}
	cmd.Flags().BoolVar(&resolved, "resolved", false, "print every setting, those left at their defaults too")
	return cmd
}
