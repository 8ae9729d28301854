package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/scenario"
)

func newNew(a *app) *cobra.Command {
	from := ""
	cmd := &cobra.Command{
		Use:   "new NAME --from SCENARIO",
		Short: "Write a study of your own, NAME.toml, as a copy of a scenario with all its comments and files",
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
	from = strings.TrimSuffix(from, ".toml")
	text, err := builtin(from)
	if err != nil {
		return err
	}
	s, err := readStudy(from, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		return err
	}
	file := strings.TrimSuffix(name, ".toml") + ".toml"
	files := []newFile{{file, text}}
	for i := range s.Inputs { // its people and ties go beside it
		text, err := s.Inputs[i].Read()
		if err != nil {
			return err
		}
		files = append(files, newFile{filepath.Join(filepath.Dir(file), filepath.FromSlash(s.Inputs[i].Name)), text})
	}
	if err := writeNew(files); err != nil {
		return err
	}
	for _, f := range files[1:] {
		a.say("Wrote %s.", f.path)
	}
	a.say("Wrote %s. Change a number in it, then:  sim run %s", file, file)
	return nil
}

// newFile is a file to be written where there is none.
type newFile struct {
	path string
	text []byte
}

// writeNew writes all files or none.
func writeNew(files []newFile) (err error) {
	for n, f := range files {
		if err = f.write(); err != nil {
			for _, made := range files[:n] {
				os.Remove(made.path)
			}
			return err
		}
	}
	return nil
}

func (n newFile) write() error {
	f, err := os.OpenFile(n.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s is there already and stays as it is; choose another name, or a folder of its own", n.path)
	}
	if err != nil {
		return usage("%s cannot be written (%w); choose another place", n.path, reason(err))
	}
	_, err = f.Write(n.text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(n.path)
		return err
	}
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
