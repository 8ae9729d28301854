package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/scenario"
)

func newList(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "The built-in scenarios, each with its question and the minutes it takes in class",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, args []string) error { return a.list() },
	}
}

// listed is a scenario in the JSON of list.
type listed struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Question string `json:"question"`
	Minutes  int    `json:"minutes"`
}

func (a *app) list() error {
	var all []listed
	width := 0
	for _, name := range scenarios.Names() {
		s, err := readStudy(name, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
		if err != nil {
			return err
		}
		all = append(all, listed{name, s.Lesson.Title, s.Lesson.Question, s.Lesson.Minutes})
		width = max(width, len(name))
	}
	if a.json {
		return a.printJSON(all)
	}
	for _, l := range all {
		minutes := ""
		if l.Minutes > 0 {
			minutes = fmt.Sprintf(" (%d min)", l.Minutes)
		}
		a.say("%s  %s%s", a.bold(fmt.Sprintf("%-*s", width, l.Name)), l.Question, minutes)
	}
	a.say("\nRun one:  sim run %s", firstScenario)
	return nil
}

// printJSON prints v, whatever --quiet says: who asks for JSON wants it.
func (a *app) printJSON(v any) error {
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
