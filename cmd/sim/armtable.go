package main

import (
	"math"
	"slices"

	"leadsim/sim/record"
)

// mainOutcomes are the rows of the tables on the screen; runs.csv has all.
var mainOutcomes = []string{"weeks_to_contain", "weeks_to_recover", "net_after_52", "net_last_52", "trust_last_52",
	"wounds_last_52", "capability_last_52", "quits_a_year", "turnover_a_year", "crises", "survived", "adopted_at_end"}

// armTable is the middle run of each arm in the main outcomes. Outcomes that
// no arm shows are left out.
func armTable(r *record.Results) []string { return grid(armRows(r)) }

// armRows are the cells of armTable.
func armRows(r *record.Results) [][]string {
	header := []string{say("table.middle")}
	for _, a := range r.Arms {
		header = append(header, a.Name)
	}
	rows := [][]string{header}
	for _, name := range mainOutcomes {
		o := record.MustOutcome(name)
		row := []string{record.Outcomes[o].LabelIn(r.Weeks)}
		shown := false
		for a := range r.Arms {
			cell, ok := tableCell(r, o, a)
			row = append(row, cell)
			shown = shown || ok
		}
		if shown {
			rows = append(rows, row)
		}
	}
	return rows
}

// tableCell returns what stands for an arm in the row of an outcome.
func tableCell(r *record.Results, o, arm int) (cell string, ok bool) {
	values := r.Outcome(arm, o)
	if countNaN(values) == len(values) {
		return "–", false
	}
	outcome := &record.Outcomes[o]
	if outcome.Unit == "yes or no" {
		return kOfN(countOnes(values), len(values)), true
	}
	if slices.Contains(waits, outcome.Name) {
		values = lateIfMissing(values)
	}
	var known []float64
	for _, v := range values {
		if !math.IsNaN(v) {
			known = append(known, v)
		}
	}
	return amount(middle(known), outcome.Unit), true
}

func countOnes(values []float64) (n int) {
	for _, v := range values {
		if v == 1 {
			n++
		}
	}
	return n
}
