package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"leadsim/internal/shell"
	"leadsim/sim/scenario"
)

func newRun(a *app) *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:               "run NAME",
		Short:             "Run all arms of a scenario or study: a summary, charts, data",
		Example:           "  sim run one-crisis-two-leaders\n  sim run my-class.toml --runs 10 --set leaders.monitor=0.4",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options(cmd.Flags().Changed)
			if err != nil {
				return err
			}
			s, err := readStudy(args[0], o)
			if err != nil {
				return err
			}
			if err := a.speak(); err != nil {
				return err
			}
			return a.run(cmd.Context(), s, args[0])
		},
	}
	f.add(cmd)
	a.addWriting(cmd)
	a.addWords(cmd)
	return cmd
}

// run runs a study that was read as name.
func (a *app) run(ctx context.Context, s *scenario.Study, name string) error {
	a.sayHead(s)
	d, err := a.carryOut(ctx, s)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(summaryOf(d))
	}
	a.say("")
	for _, line := range sentences(d.results) {
		a.say("%s", line)
	}
	if d.width != nil {
		a.say("%s", preciseWords(d.width))
	}
	a.say("")
	a.sayLines(armTable(d.results), 100)
	a.sayWritten(d)
	a.say("")
	a.say("%s", a.bold("Try next"))
	a.sayLines(tryNext(s, name), 3)
	return nil
}

// sayHead prints the question, what is run, and in what the arms differ.
func (a *app) sayHead(s *scenario.Study) {
	r := &s.Arms[0].Params.Run
	if q := s.Lesson.Question; q != "" {
		a.say("%s", a.bold(q))
	}
	a.say("%s, %s of each, %s, seed %d.", count(len(s.Arms), "arm"), runsOf(s), count(r.Weeks, "week"), r.Seed)
	a.sayDifferences(s)
}

// tryNext suggests what to do after a run: what the lesson says, or how to go
// on from any study.
func tryNext(s *scenario.Study, name string) []string {
	if len(s.Lesson.Try) > 0 {
		return slices.Clone(s.Lesson.Try)
	}
	lines := []string{fmt.Sprintf("sim compare %s --vary \"leaders.style=domineering,power-with\"", shell.Word(name))}
	if !s.Edited {
		lines = append(lines, "sim new my-class --from "+shell.Word(name))
	}
	return append(lines, "sim explain leaders.monitor")
}
