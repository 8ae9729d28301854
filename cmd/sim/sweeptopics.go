package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/sim/record"
)

// topicsFrom returns what a sweep speaks of: the outcomes that were asked for,
// so many, and then those that every summary speaks of, for runs of so many weeks.
func topicsFrom(outcomes []string, weeks int) (all []*topic, asked int) {
	for i, name := range outcomes {
		if !slices.Contains(outcomes[:i], name) {
			all = append(all, topicOf(name, weeks))
		}
	}
	asked = len(all)
	for _, t := range topics(weeks) {
		if !slices.Contains(outcomes, t.outcome) {
			all = append(all, &t)
		}
	}
	return all, asked
}

// addOutcomes adds the flag that names outcomes.
func addOutcomes(cmd *cobra.Command, outcomes *[]string) {
	cmd.Flags().StringSliceVar(outcomes, "outcome", nil, "what the charts of a sweep show, the main one first, as columns of runs.csv (default what the study says)")
	cmd.RegisterFlagCompletionFunc("outcome", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		_, names := knownOutcome("")
		return names, cobra.ShellCompDirectiveNoFileComp
	})
}

// checkOutcomes returns an error for names that are no columns of runs.csv, or
// stand there twice.
func checkOutcomes(outcomes []string) error {
	var all []error
	for i, name := range outcomes {
		known, names := knownOutcome(name)
		switch {
		case !known:
			all = append(all, usage("--outcome %s: no outcome of a run has this name%s", name, meant(name, names)))
		case slices.Contains(outcomes[:i], name):
			all = append(all, usage("--outcome %s: stands there twice", name))
		}
	}
	return errors.Join(all...)
}

// topicOf returns the topic of an outcome; one that no summary speaks of is
// called as its column is.
func topicOf(outcome string, weeks int) *topic {
	for _, t := range topics(weeks) {
		if t.outcome == outcome {
			return &t
		}
	}
	label := record.Outcomes[record.MustOutcome(outcome)].LabelIn(weeks)
	return &topic{outcome: outcome, about: strings.ToLower(label[:1]) + label[1:]}
}
