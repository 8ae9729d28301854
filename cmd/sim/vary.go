package main

import (
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/sweep"
)

// label is what an arm with the value of a factor is called: the value if it
// is a word, as in "power-with", else with what it is a value of, as in
// "monitor 0.4".
func label(key, value string) string {
	if k := sweep.Kind(key); k == param.Choice || k == param.Text {
		if _, known := param.Find(key); known {
			return value
		}
	}
	return key[strings.LastIndex(key, ".")+1:] + " " + value
}

// parseVary reads key=a,b,c or key=low:high:step (high included) or
// key=low:high:log:n.
func parseVary(text string) (sweep.Factor, error) {
	key, list, ok := strings.Cut(text, "=")
	key = strings.TrimSpace(key)
	if !ok || key == "" || strings.TrimSpace(list) == "" {
		return sweep.Factor{}, usage("--vary %s: want key=value,value, as in leaders.monitor=0.1,0.9", text)
	}
	f, err := sweep.NewFactor(key, list)
	if err != nil {
		return f, usage("--vary %s: %w", text, err)
	}
	return f, nil
}
