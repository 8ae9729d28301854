package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"leadsim/sim/scenario"
	"leadsim/words"
)

// say returns a text of those that sum up results; see words.Say.
func say(key string, fill ...any) string { return words.Say("result."+key, fill...) }

// kOfN writes how often something is so.
func kOfN(k, n int) string { return say("k_of_n", "k", k, "n", n) }

// differenceTerms are the words between keys and values where it is told in what
// arms differ, in the language of the page.
func differenceTerms() *scenario.Terms {
	return &scenario.Terms{With: say("differ.with"), Without: say("differ.without"), None: say("differ.none"), Own: say("differ.own"),
		Level: say("differ.level"), Team: say("differ.team"), Share: say("differ.share"),
		Event: say("differ.event"), EventKey: say("differ.event_key")}
}

// addWords adds the flag that names a translation to commands that make pages.
func (a *app) addWords(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.wordsFile, "words", "", "a translation of the words of report, charts and lab; \"sim show --words\" prints the English file to begin with")
	cmd.MarkFlagFilename("words", "toml")
}

// speak takes the words of the file of --words into use, if one was given, and says how
// much of it is lacking.
func (a *app) speak() error {
	if a.wordsFile == "" {
		return nil
	}
	text, err := readUpTo(a.wordsFile, words.Largest+1)
	if err != nil {
		return usage("--words %s: %w", a.wordsFile, err)
	}
	t, err := words.Translate(text, a.wordsFile)
	if err != nil {
		return err
	}
	if n := len(t.Missing); n > 0 {
		a.warn("%s lacks %d of %s, such as %s; English stands in for them.", a.wordsFile, n, count(t.All, "text"), t.Missing[0])
	}
	before := words.Use(t.File)
	a.hush = func() { words.Use(before) }
	return nil
}

// readUpTo reads a file, but no more of it than so many bytes.
func readUpTo(path string, most int) ([]byte, error) {
	f, err := os.Open(path)
	var wrong *os.PathError
	if errors.As(err, &wrong) {
		return nil, wrong.Err
	} else if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, int64(most)))
	if errors.As(err, &wrong) {
		return nil, wrong.Err
	}
	return text, err
}
