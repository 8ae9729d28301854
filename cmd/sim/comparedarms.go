package main

import (
	"slices"
	"strings"

	"leadsim/internal/shell"
	"leadsim/sim/scenario"
)

// chosen returns the arms of a study that count.
func (c *comparison) chosen(s *scenario.Study) []scenario.Arm {
	if len(c.only) == 0 {
		return s.Arms
	}
	if c.met == nil {
		c.met = map[string]bool{}
	}
	var arms []scenario.Arm
	for _, arm := range s.Arms {
		if slices.Contains(c.only, arm.Name) {
			c.met[arm.Name] = true
			arms = append(arms, arm)
		}
	}
	return arms
}

// unknown returns an error if --arm names an arm that no study has.
func (c *comparison) unknown() error {
	for _, name := range c.only {
		if !c.met[name] {
			var names []string
			for _, arm := range c.first.Arms {
				names = append(names, arm.Name)
			}
			return usage("--arm %s: no arm has this name%s; %s has %s", shell.Word(name), meant(name, names), c.first.Name, strings.Join(names, ", "))
		}
	}
	return nil
}

// dropUnchanged leaves out, if there are too many arms, those that are the same with
// and without the occasion, and returns their names.
func (c *comparison) dropUnchanged() (left []string) {
	times := map[string]int{}
	for _, name := range c.own {
		times[name]++
	}
	twice := func(name string) bool { return times[name] > 1 }
	if len(c.arms) <= mostArms || !slices.ContainsFunc(c.own, twice) {
		return nil
	}
	var kept comparison
	for i, arm := range c.arms {
		if !twice(c.own[i]) {
			left = append(left, c.own[i])
			continue
		}
		kept.arms, kept.from, kept.own = append(kept.arms, arm), append(kept.from, c.from[i]), append(kept.own, c.own[i])
	}
	c.arms, c.from, c.own = kept.arms, kept.from, kept.own
	return left
}
