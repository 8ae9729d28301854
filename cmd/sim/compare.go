package main

import (
	"context"

	"github.com/spf13/cobra"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// mostArms is how many arms can be told apart in one chart.
const mostArms = 4

func newCompare(a *app) *cobra.Command {
	var f runFlags
	var vary, only []string
	cmd := &cobra.Command{
		Use:   "compare A B",
		Short: "Compare scenarios, or one with --vary KEY=VALUE,VALUE or --without EVENT or person:ID, run by run",
		Example: "  sim compare one-crisis-two-leaders --vary \"leaders.style=domineering,power-with\"\n" +
			"  sim compare one-crisis-two-leaders --without shock\n" +
			"  sim compare one-crisis-two-leaders --without person:seat-12\n" +
			"  sim compare first-follower --without person:seat-1 --arm \"champion alone\"\n" +
			"  sim compare my-class.toml my-class-2.toml",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: completeNames(mostArms),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options(cmd.Flags().Changed)
			if err != nil {
				return err
			}
			s, pairs, err := studyToCompare(args, vary, only, o, a.warn)
			if err != nil {
				return err
			}
			if err := a.speak(); err != nil {
				return err
			}
			return a.compare(cmd.Context(), s, pairs)
		},
	}
	cmd.Flags().StringArrayVar(&vary, "vary", nil, "the setting to vary, as in --vary leaders.style=domineering,power-with")
	cmd.RegisterFlagCompletionFunc("vary", completeKeys)
	cmd.Flags().StringArrayVar(&only, "arm", nil, "compare this arm of the studies alone (repeat for more)")
	f.add(cmd)
	a.addWriting(cmd)
	a.addWords(cmd)
	return cmd
}

// compare runs a study of two to four arms and says who is ahead.
func (a *app) compare(ctx context.Context, s *scenario.Study, pairs []pair) error {
	differ := s.Differences()
	a.sayCompared(s, differ, pairs)
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
	for _, p := range pairs {
		a.say("")
		a.sayLines(contrastTable(d.results, p.a, p.b), 100)
	}
	a.sayWritten(d)
	return nil
}

// sayCompared prints what is compared and in what it differs, with a warning
// if no single setting can be held to account.
func (a *app) sayCompared(s *scenario.Study, differ []string, pairs []pair) {
	r := &s.Arms[0].Params.Run
	names := ""
	for i, arm := range s.Arms {
		if i > 0 {
			names += " / "
		}
		names += arm.Name
	}
	a.say("%s", a.bold("Compared: "+names))
	a.say("%s of each, %s, seed %d; run by run all meet the same people and the same shocks.", count(r.Runs, "run"), count(r.Weeks, "week"), r.Seed)
	switch {
	case len(differ) > 1 && len(pairs) > 1 && eachInOne(s, pairs):
		a.say("They differ in %d settings; each table below is of two arms that differ in one of them:", len(differ))
	case len(differ) == 0:
		a.say("They differ in no setting: whatever is seen is no difference between them.")
	case len(differ) == 1:
		a.say("They differ in exactly one setting:")
	default:
		a.say("They differ in %d settings, so the charts cannot tell which of them matters:", len(differ))
	}
	a.sayLines(differ, 12)
}

// eachInOne reports whether the arms of each pair differ in one setting.
func eachInOne(s *scenario.Study, pairs []pair) bool {
	for _, p := range pairs {
		if len(scenario.Compare([]scenario.Arm{s.Arms[p.a], s.Arms[p.b]}, &scenario.English)) != 1 {
			return false
		}
	}
	return true
}

// contrastTable compares arm x with arm y in the main outcomes.
func contrastTable(r *record.Results, x, y int) []string { return grid(contrastRows(r, x, y)) }

// contrastRows are the cells of contrastTable. Rows may be shorter than the head.
func contrastRows(r *record.Results, x, y int) [][]string {
	rows := [][]string{{say("table.middle"), r.Arms[x].Name, r.Arms[y].Name, say("table.first_ahead"), say("table.difference")}}
	for _, name := range mainOutcomes {
		o := record.MustOutcome(name)
		c := newContrast(r, o, x, y)
		if c.runs == 0 {
			continue
		}
		if c.outcome.Unit == "yes or no" {
			left, _ := tableCell(r, o, x)
			right, _ := tableCell(r, o, y)
			rows = append(rows, []string{record.Outcomes[o].LabelIn(r.Weeks), left, right})
			continue
		}
		m, l := amounts(c.midA, c.midB, c.outcome.Unit)
		ahead, _ := c.ahead()
		rows = append(rows, []string{record.Outcomes[o].LabelIn(r.Weeks), m, l, kOfN(ahead, c.runs), difference(c)})
	}
	return rows
}

// difference writes the median difference, its interval, and whether that
// leaves out zero.
func difference(c *contrast) string {
	decimals := max(decimalsFor(c.low, c.outcome.Unit), decimalsFor(c.high, c.outcome.Unit))
	at := func(v float64) string {
		s := bareAt(v, c.outcome.Unit, decimals)
		if v > 0 {
			return "+" + s
		}
		return s
	}
	switch {
	case c.few():
		return say("table.few", "value", at(c.diff))
	case !c.clear():
		return say("table.close", "value", at(c.diff), "low", at(c.low), "high", at(c.high))
	}
	return say("table.interval", "value", at(c.diff), "low", at(c.low), "high", at(c.high))
}
