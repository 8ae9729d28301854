package main

import (
	"io"

	"github.com/spf13/cobra"

	"leadsim/sim/scenario"
	"leadsim/words"
)

func newShow(a *app) *cobra.Command {
	resolved, english := false, false
	cmd := &cobra.Command{
		Use:     "show NAME",
		Short:   "Print a scenario as it is written, or the words of the pages",
		Example: "  sim show one-crisis-two-leaders\n  sim show --words > words-de.toml",
		Args: func(cmd *cobra.Command, args []string) error {
			if english {
				return nil
			}
			return cobra.ExactArgs(1)(cmd, args)
		},
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if english && len(args) > 0 {
				return usage("--words prints the words of all pages: leave %s out", args[0])
			}
			if english {
				_, err := io.WriteString(a.out, words.English)
				return err
			}
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
	cmd.Flags().BoolVar(&english, "words", false, "print all words of report, charts and lab in English, to begin a translation with (see --words of sim run)")
	return cmd
}
