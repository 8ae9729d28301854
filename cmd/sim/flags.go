package main

import (
	"io/fs"
	"math/rand/v2"
	"strconv"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// runFlags are the flags that change a study for this once.
type runFlags struct {
	seed        string
	runs, weeks int
	set         []string
	without     []string
}

func (f *runFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.seed, "seed", "", "the number that all luck follows from, or \"random\" to have one picked (and printed)")
	flags.IntVar(&f.runs, "runs", 0, "runs of each arm")
	flags.IntVar(&f.weeks, "weeks", 0, "weeks of each run")
	flags.StringArrayVar(&f.set, "set", nil, "set a parameter in every arm, as in --set leaders.monitor=0.4 (repeat for more)")
	flags.StringArrayVar(&f.without, "without", nil, "leave out the event of this name, or the influence of person:ID, who stays but of whom nobody perceives anything over ties (repeat for more)")
	cmd.RegisterFlagCompletionFunc("set", completeKeys)
}

// options returns the settings as package scenario takes them. changed tells
// whether a flag was given, so that "--runs 0" is a mistake and not a default.
func (f *runFlags) options(changed func(flag string) bool) (scenario.Options, error) {
	o := scenario.Options{Set: f.set, Without: f.without, KnownMetric: knownMetric, KnownOutcome: knownOutcome}
	if changed("runs") {
		o.Runs = &f.runs
	}
	if changed("weeks") {
		o.Weeks = &f.weeks
	}
	if changed("seed") {
		seed, err := strconv.Atoi(f.seed)
		if f.seed == "random" {
			seed, err = int(rand.Int32()), nil
		}
		if err != nil {
			return o, usage("--seed %s: want a whole number, or random", f.seed)
		}
		o.Seed = &seed
	}
	return o, nil
}

func knownMetric(name string) (bool, []string) {
	names := make([]string, len(record.Metrics))
	for i := range record.Metrics {
		names[i] = record.Metrics[i].Name
	}
	_, ok := record.MetricIndex(name)
	return ok, names
}

// knownOutcome tells whether a column of runs.csv exists.
func knownOutcome(name string) (bool, []string) {
	names := make([]string, len(record.Outcomes))
	for i := range record.Outcomes {
		names[i] = record.Outcomes[i].Name
	}
	_, ok := record.OutcomeIndex(name)
	return ok, names
}

// addWriting adds the flags of commands that write a folder.
func (a *app) addWriting(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&a.outDir, "out", "", "the folder for the results (default out/NAME)")
	flags.BoolVar(&a.force, "force", false, "replace a folder that holds other results; one that holds other files is set aside")
	flags.IntVar(&a.workers, "workers", a.workers, "how many runs to work on at once")
}

// readStudy reads a built-in scenario or a file.
func readStudy(name string, o scenario.Options) (*scenario.Study, error) {
	return scenario.Read(nil, scenarios.Files, name, o)
}

// completeNames completes the name of a built-in scenario, or that of a file.
func completeNames(limit int) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= limit {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return scenarios.Names(), cobra.ShellCompDirectiveDefault
	}
}

// completeKeys completes the key of a parameter in --set and --vary.
func completeKeys(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	keys := make([]string, len(param.Table))
	for i := range param.Table {
		keys[i] = param.Table[i].Key + "="
	}
	return keys, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// builtin returns the text of a built-in scenario.
func builtin(name string) ([]byte, error) {
	text, err := fs.ReadFile(scenarios.Files, name+".toml")
	if err != nil { // one with a folder of its own, for the files beside it
		text, err = fs.ReadFile(scenarios.Files, name+"/"+name+".toml")
	}
	if err != nil {
		return nil, usage("there is no built-in scenario %q%s; \"sim list\" shows them", name, meant(name, scenarios.Names()))
	}
	return text, nil
}
