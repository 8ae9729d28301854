package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// label is what an arm with the value is called: the value if it is a word,
// as in "power-with", else with what it is a value of, as in "monitor 0.4".
func label(f *design.Factor, value string) string {
	if row, ok := param.Find(f.Key); ok && row.File != "" {
		if value == "" {
			return "no file"
		}
		if base := filepath.Base(value); strings.HasSuffix(value, ".csv") {
			same := func(v string) bool { return v != value && filepath.Base(v) == base }
			if slices.ContainsFunc(sweep.Texts(f), same) {
				return value
			}
			return base
		}
	}
	if row, ok := param.Find(f.Key); ok && (row.Kind == param.Choice || row.Kind == param.Text) {
		return value
	}
	return f.Key[strings.LastIndex(f.Key, ".")+1:] + " " + value
}

// ofStyle reports whether a key names a style for all arms, or for one, and
// another one of its intensities there.
func ofStyle(key, other string) bool {
	arms, all := strings.CutSuffix(key, "leaders.style")
	at := strings.LastIndex(other, "leaders.")
	if !all || at < 0 || arms != "" && arms != other[:at] {
		return false
	}
	return slices.ContainsFunc(param.StyleRows, func(r param.Row[param.Style]) bool { return r.Key == other[at+len("leaders."):] })
}

// armForm is how an arm is named in keys.
var armForm = regexp.MustCompile(`^arm\[\d+\]$`)

// setToo returns an error if another flag sets a key that is varied: it would
// have no effect.
func setToo(name, key string, o scenario.Options) error {
	other := ""
	for _, entry := range o.Set {
		set, _, _ := strings.Cut(entry, "=")
		set = strings.TrimSpace(set)
		if set == key {
			other = "--set " + key
		} else if arm, ofArm := strings.CutSuffix(set, "."+key); ofArm && armForm.MatchString(arm) {
			return usage("%s and --set %s set the same in %s; leave one of them out, or vary it arm by arm", name, set, arm)
		} else if ofStyle(key, set) {
			return usage("%s takes all intensities from the style, so --set %s has no effect; vary it, too, with --vary %s", name, set, entry)
		}
	}
	for _, left := range o.Without {
		if strings.HasPrefix(left, "person:") && strings.HasSuffix(key, "network.mute") {
			other = "--without " + left
		}
	}
	switch {
	case key == "run.weeks" && o.Weeks != nil:
		other = "--weeks"
	case key == "run.runs" && o.Runs != nil:
		other = "--runs"
	case key == "run.seed" && o.Seed != nil:
		other = "--seed"
	}
	if other == "" {
		return nil
	}
	return usage("%s and %s set the same; leave one of them out", name, other)
}

// parseVary takes KEY=VALUES apart, or KEY alone for all values of a switch or
// choice.
func parseVary(text string) (scenario.Factor, error) {
	key, values, listed := strings.Cut(text, "=")
	f := scenario.Factor{Key: strings.TrimSpace(key), Values: strings.TrimSpace(values)}
	if f.Key == "" || listed && f.Values == "" {
		return f, usage("--vary %s: want KEY=VALUES, as in leaders.monitor=0.1,0.9, or the KEY of a switch or choice alone", text)
	}
	return f, nil
}
