package main

import (
	"fmt"
	"slices"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// organizations says, a line for each, what the files of people and ties of a
// study were read as, so that one sees whether the right things were.
func organizations(s *scenario.Study) (lines []string) {
	add := func(line string) {
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	for _, arm := range s.Arms {
		p := arm.Params
		if p.Roster == nil {
			continue
		}
		if h, err := model.Lay(p); err == nil {
			add(peopleLine(p.Roster, h))
		}
		if p.Ties != nil {
			add(tiesLine(p.Ties, p.Roster))
		}
	}
	return lines
}

func peopleLine(r *param.Roster, h *model.Structure) string {
	widest, most := 0, 0
	for k := range h.Teams() {
		if from, to := h.Reports(k); to-from > most {
			widest, most = k, to-from
		}
	}
	return fmt.Sprintf("%s: %d people, %d of whom lead, on %s; %s leads them all, most people (%d) report to %s", r.File, r.Len(),
		h.Teams(), count(h.Levels, "level"), h.PersonID(h.Seats-1), most, h.PersonID(h.Leader(widest)))
}

func tiesLine(t *param.Ties, r *param.Roster) string {
	out := make([]int, r.Len())
	for _, from := range t.From {
		out[from]++
	}
	most := 0
	for i, n := range out {
		if n > out[most] {
			most = i
		}
	}
	return fmt.Sprintf("%s: %s; %s influences most people (%d)", t.File, count(t.Len(), "tie"), r.ID[most], out[most])
}
