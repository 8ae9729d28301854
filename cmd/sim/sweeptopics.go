package main

import (
	"slices"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// topicsOf returns what a sweep of a study speaks of: the outcomes that its
// [sweep] names, so many, and then those that every summary speaks of.
func topicsOf(s *scenario.Study) (all []*topic, asked int) {
	for _, name := range s.Sweep.Outcomes {
		all = append(all, topicOf(name))
	}
	for i := range topics {
		if !slices.Contains(s.Sweep.Outcomes, topics[i].outcome) {
			all = append(all, &topics[i])
		}
	}
	return all, len(s.Sweep.Outcomes)
}

// topicOf returns the topic of an outcome; one that no summary speaks of is
// called as its column is.
func topicOf(outcome string) *topic {
	for i := range topics {
		if topics[i].outcome == outcome {
			return &topics[i]
		}
	}
	label := record.Outcomes[record.MustOutcome(outcome)].Label
	return &topic{outcome: outcome, about: strings.ToLower(label[:1]) + label[1:]}
}
