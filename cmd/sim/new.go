package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/scenario"
	"leadsim/words"
)

func newNew(a *app) *cobra.Command {
	from, style, answers := "", false, []string(nil)
	cmd := &cobra.Command{
		Use:   "new NAME [--from SCENARIO] [--style]",
		Short: "Write a study of your own, NAME.toml: a copy of a scenario, or a leader designed by questions",
		Long: "Writes NAME.toml, a copy of a scenario with all its comments and files.\n" +
			"With --style it asks " + numberWord(len(scenario.Interview)) + " questions, those of \"" + words.Say("lab.design") + "\" in the lab, and writes a study in which the leader\n" +
			"who acts as you answered is one arm more, called NAME, beside those of the scenario. Enter leaves a question out: what it\n" +
			"asks about keeps its default. --answers gives the answers without a terminal, and implies --style: QUESTION=ANSWER\n" +
			"parted by commas, or their numbers in the order of the questions, 0 = left out. Nothing is ever overwritten.",
		Example: "  sim new my-class --from one-crisis-two-leaders\n  sim new my-style --style\n  sim new my-style --from no-time-to-ask --answers decide=asks,refusal=talks,crisis=shares\n\n" +
			"Questions, and their answers:\n" + questionLines("  "),
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if style || cmd.Flags().Changed("answers") {
				return a.createStyle(cmd.Context(), args[0], from, answers, cmd.Flags().Changed("answers"))
			}
			return a.create(args[0], from)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&from, "from", firstScenario, "the scenario to start from")
	flags.BoolVar(&style, "style", false, "design a leader by questions")
	flags.StringArrayVar(&answers, "answers", nil, "the answers to these questions as a `LIST`, such as decide=asks,check=trusts or numbers in their order; implies --style")
	cmd.RegisterFlagCompletionFunc("from", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return scenarios.Names(), cobra.ShellCompDirectiveNoFileComp
	})
	cmd.RegisterFlagCompletionFunc("answers", completeAnswers)
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
	files, err := withInputs(newFile{file, text}, s)
	if err != nil {
		return err
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

// withInputs returns a new study with the files of people and ties that it takes
// from the scenario s, which go beside it.
func withInputs(study newFile, s *scenario.Study) ([]newFile, error) {
	files := []newFile{study}
	for i := range s.Inputs {
		text, err := s.Inputs[i].Read()
		if err != nil {
			return nil, err
		}
		files = append(files, newFile{filepath.Join(filepath.Dir(study.path), filepath.FromSlash(s.Inputs[i].Name)), text})
	}
	return files, nil
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

// deviceNames are those that Windows keeps for devices, with any ending.
var deviceNames = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)`)

func (n newFile) write() error {
	if deviceNames.MatchString(filepath.Base(n.path)) {
		return usage("%s: Windows keeps this name for a device, and the file could not be handed on; choose another name", n.path)
	}
	f, err := os.OpenFile(n.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return taken(n.path)
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

// taken says that there is such a file already.
func taken(path string) error {
	return usage("%s is there already and stays as it is; choose another name, or a folder of its own", path)
}

// room tells whether new files can be written, as far as that can be seen without
// writing: nobody should answer questions for nothing.
func room(files []newFile) error {
	for _, f := range files {
		if _, err := os.Lstat(f.path); err == nil {
			return taken(f.path)
		}
		if _, err := os.Stat(filepath.Dir(f.path)); err != nil {
			return usage("%s cannot be written (%w); choose another place", f.path, reason(err))
		}
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
