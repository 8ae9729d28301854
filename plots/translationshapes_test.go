package plots

import (
	"slices"

	"leadsim/sim/record"
)

// translated are results that make the charts say much of what they can.
func translated() map[string]shape {
	events := small()
	events.arms = arms("domineering", "power-with", "masquerade")
	events.scripts = nil
	for i, kind := range []string{"shock", "leader_exit", "layoff", "bluff_called", "style", "watching_off", "mute", "change_launch", "market"} {
		e := record.Script{Week: 3 + 2*i, Kind: kind, Arms: []bool{i%3 > 0, true, i%2 == 0}}
		e.Weeks = i % 4
		events.scripts = append(events.scripts, e)
	}
	events.change = func(r *record.Results) { closing(r, 0, 1, 20) }
	two := small()
	two.scripts = append(allEvents()[:0:0], small().scripts...)
	for _, e := range allEvents()[1:] {
		e.Week = 12
		two.scripts = append(two.scripts, e)
	}
	two.change = func(r *record.Results) {
		r.Run(0, 0).People = crowd(600, 0.1)
		closing(r, 0, 0, 22)
		r.Run(0, 0).Happenings = append(r.Run(0, 0).Happenings, record.Happening{Week: 9, Kind: record.LeverMistimed, Name: "pilot"})
	}
	alone, one := two, two
	alone.arms, alone.change = arms("power-with"), nil
	alone.scripts = slices.Clone(two.scripts)
	for i := range alone.scripts {
		alone.scripts[i].Arms = nil
	}
	one.runs, one.change = 1, nil
	five := two
	five.runs, five.arms, five.change = 1, arms("domineering", "power-with", "masquerade", "laissez-faire", "hybrid-in-crisis"), nil
	sweep := two
	sweep.arms, sweep.change = arms("monitor=0.2", "monitor=0.4", "monitor=0.6"), nil
	same, shut := two, two
	same.change = func(r *record.Results) {
		for k := range r.Replications() {
			copy(r.Run(1, k).Series, r.Run(0, k).Series)
		}
	}
	shut.change = func(r *record.Results) {
		for k := range r.Replications() {
			closing(r, 0, k, 0)
		}
	}
	long := standard() // one passes the other
	long.runs, long.weeks = 6, 170
	short, brief := long, long
	short.runs, short.weeks, brief.runs, brief.weeks = 3, 104, 1, 104
	return map[string]shape{"two": two, "events": events, "alone": alone, "one run": one, "five": five, "sweep": sweep, "same": same, "shut": shut,
		"long": long, "short": short, "brief": brief}
}
