package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/param"
	"leadsim/sim/record"
)

// draw draws what claims come to under alternatives.
func (sum *alternativesSummary) draw(seed, hash string) ([]record.Picture, error) {
	v := &plots.Robustness{What: "other forms of contested rules", Pairs: sum.Looks[0], Most: sum.Looks[len(sum.Looks)-1], Seed: strings.TrimPrefix(seed, ", "),
		Footer: "sim claims --over " + sum.Over, Version: sum.Version, Hash: hash}
	if sum.Over == "fits" {
		v.What = "parameters that fit about as well"
	}
	at := map[claimedFlip]int{} // columns of all studies, as some may leave some out
	for _, p := range sum.all {
		for _, point := range p.Points {
			key := claimedFlip(point)
			if _, there := at[key]; !there {
				at[key] = len(v.Columns)
				v.Columns = append(v.Columns, columnOf(key))
			}
		}
	}
	for _, r := range sum.Claims {
		row := plots.RobustnessRow{ID: r.ID, Study: r.Study, Cells: make([]string, len(v.Columns)), Share: math.NaN()}
		for _, q := range r.Points {
			name := claimedFlip{q.Group, q.Name}
			row.Cells[at[name]] = q.Label
		}
		v.Rows = append(v.Rows, row)
	}
	charts, err := plots.RobustnessCharts(v)
	if err != nil {
		return nil, err
	}
	var pictures []record.Picture
	for i, c := range charts {
		p, err := pictureOf(fmt.Sprintf("%02d-robustness", i+1), c, allLooks)
		if err != nil {
			return nil, err
		}
		pictures = append(pictures, *p)
	}
	return pictures, nil
}

// columnOf names an alternative briefly; the study as it is has no group.
func columnOf(f claimedFlip) plots.RobustnessColumn {
	if f.Group == "" {
		return plots.RobustnessColumn{}
	}
	if i := slices.IndexFunc(param.Rules, func(r param.Rule) bool { return r.Key == f.Group }); i >= 0 {
		return plots.RobustnessColumn{Group: param.Rules[i].Brief, Name: f.Name}
	}
	return plots.RobustnessColumn(f)
}
