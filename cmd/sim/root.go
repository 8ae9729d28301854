package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// execute runs one command line and returns the exit code.
func execute(ctx context.Context, a *app, args []string) (code int) {
	defer func() {
		if r := recover(); r != nil && os.Getenv("LEADSIM_DEBUG") == "" {
			fmt.Fprintf(a.err, "sim: the program made a mistake (%v); please report it, with what LEADSIM_DEBUG=1 adds to this line\n", r)
			code = exitFailed
		} else if r != nil {
			panic(r)
		}
	}()
	defer func() {
		if a.hush != nil {
			a.hush()
		}
	}()
	root := newRoot(a)
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.err)
	err := root.ExecuteContext(ctx)
	if err != nil {
		fmt.Fprintln(a.err, complaint(err))
	}
	if code := exitCode(err); code != exitInterrupted {
		return code
	}
	return askedCode(ctx)
}

// firstScenario is the one to begin with.
const firstScenario = "one-crisis-two-leaders"

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "sim",
		Short: "What happens to an organization whose leaders rely on power over people, or on power with them?",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("there is no command %q%s (\"sim help\" lists them)", args[0], meant(args[0], commandNames(cmd)))
			}
			a.say("See the lessons:  sim list")
			a.say("Run one:          sim run %s", firstScenario)
			a.say("Open the lab:     sim lab")
			a.say("All commands:     sim help")
			return nil
		},
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = false
	flags := root.PersistentFlags()
	flags.BoolVar(&a.quiet, "quiet", false, "print nothing but errors")
	flags.BoolVar(&a.json, "json", false, "print one JSON object instead of words")
	flags.BoolVar(&a.noColor, "no-color", false, "no bold or coloured text (as does NO_COLOR in the environment)")
	root.AddCommand(newList(a), newShow(a), newNew(a), newCheck(a), newRun(a), newCompare(a), newSweep(a), newSensitivity(a), newMerge(a), newClaims(a), newReplay(a), newPlot(a), newReport(a),
		newValidate(a), newCalibrate(a),
		newLab(a), newExplain(a), newSchema(a), newODD(a), newVersion(a))
	root.SetFlagErrorFunc(flagError)
	for _, c := range root.Commands() {
		c.Args = politely(c.Args)
	}
	return root
}

// wrongValue is how a value is refused that is not of its flag's type.
var wrongValue = regexp.MustCompile(`^invalid argument "(.*)" for "(?:-., )?--([a-z-]+)" flag: `)

// flagError adds to a complaint about a flag which one may have been meant.
func flagError(cmd *cobra.Command, err error) error {
	text := err.Error()
	if m := wrongValue.FindStringSubmatch(text); m != nil {
		want := "a whole number"
		if f := cmd.Flag(m[2]); f != nil && f.Value.Type() == "bool" {
			want = "true or false, or nothing"
		} else if f != nil && f.Value.Type() == "duration" {
			want = "a time, as in 30s or 10m"
		}
		return usage("--%s %s: want %s", m[2], m[1], want)
	}
	name, unknown := strings.CutPrefix(text, "unknown flag: --")
	if !unknown {
		return usage("%s; \"%s --help\" lists the flags", text, cmd.CommandPath())
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	hint := ""
	if near := nearest(name, names); near != "" {
		hint = "; did you mean --" + near + "?"
	}
	return usage("there is no flag --%s%s (\"%s --help\" lists them)", name, hint, cmd.CommandPath())
}

// politely makes a wrong number of arguments a mistake of usage.
func politely(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		if err := check(cmd, args); err != nil {
			return usage("want \"sim %s\", got %s after \"%s\"", cmd.Use, count(len(args), "word"), cmd.Name())
		}
		return nil
	}
}

func commandNames(cmd *cobra.Command) []string {
	names := []string{"help", "completion"}
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return names
}
