package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
)

func newNew(a *app) *cobra.Command {
	from := ""
	cmd := &cobra.Command{
		Use:   "new NAME --from SCENARIO",
		Short: "Write a study of your own, NAME.toml, as a copy of a scenario with all its comments",
		Args:  cobra.ExactArgs(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.create(args[0], from) },
	}
	cmd.Flags().StringVar(&from, "from", firstScenario, "the scenario to start from")
	cmd.RegisterFlagCompletionFunc("from", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return scenarios.Names(), cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

func (a *app) create(name, from string) error {
	text, err := builtin(strings.TrimSuffix(from, ".toml"))
	if err != nil {
		return err
	}
	file := strings.TrimSuffix(name, ".toml") + ".toml"
	f, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s is there already and stays as it is; choose another name", file)
	}
	if err != nil {
		return usage("%s cannot be written (%w); choose another place", file, reason(err))
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(file)
		return err
	}
	a.say("Wrote %s. Change a number in it, then:  sim run %s", file, file)
	return nil
}

// reason returns what went wrong with a file, without its path.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
