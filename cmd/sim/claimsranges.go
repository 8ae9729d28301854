package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// prepareRanges returns what explores where the claims of studies hold. A
// budget says how many points there are.
func (w *claimsWork) prepareRanges(ctx context.Context, studies []*scenario.Study, c *claimsFlags, runs *int) (func(context.Context) error, error) {
	pairs, points := usualPairs, usualPoints
	if runs != nil {
		pairs = *runs
	}
	if c.budget > 0 {
		each := 0
		for _, s := range studies {
			each += pairs * claim.ArmsNamed(s)
		}
		if points = c.budget / each; points < fewPoints {
			return nil, usage("--budget %d: %d runs at each of %d points, the least that say anything, take %d runs", c.budget, each, fewPoints, fewPoints*each)
		}
	}
	var spaces []*claim.Space
	for _, s := range studies {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p, err := claim.NewSpace(s, points, pairs, library)
		if err != nil {
			return nil, usage("%w", err)
		}
		spaces = append(spaces, p)
	}
	return func(ctx context.Context) error { return w.explore(ctx, spaces) }, nil
}

// explore has all runs done, writes and tells.
func (w *claimsWork) explore(ctx context.Context, spaces []*claim.Space) error {
	a := w.app
	runs := 0
	for _, p := range spaces {
		runs += p.Runs()
	}
	var studies []*scenario.Study
	for _, p := range spaces {
		studies = append(studies, p.Study)
	}
	a.say("%d points over half to double the parameters, %d paired runs at each%s; %d runs.", spaces[0].Points, spaces[0].Pairs, seedOf(studies), runs)
	w.begin(runs)
	for _, p := range spaces {
		if err := p.Explore(ctx, filepath.Join(w.dir, record.ClaimsRunsDir, p.Study.Name), version, w.conduct); err != nil {
			w.end()
			return err
		}
	}
	w.end()
	sum := newRangesSummary(spaces)
	files := []record.File{{Name: "ranges.csv", Write: sum.writeRanges}, {Name: "drivers.csv", Write: sum.writeDrivers}, {Name: "points.csv", Write: sum.writePoints},
		{Name: "README.txt", Write: sum.writeReadme}}
	for _, p := range spaces {
		files = append(files, record.File{Name: "values-" + p.Study.Name + ".csv", Write: func(out io.Writer) error { return writeValues(out, p) }})
	}
	if err := w.put(files...); err != nil {
		return err
	}
	if a.json {
		if err := a.printJSON(sum); err != nil {
			return err
		}
		return failedRuns(sum.Failed)
	}
	sum.say(a)
	w.sayWritten("ranges.csv", "drivers.csv", "points.csv", "README.txt")
	return failedRuns(sum.Failed)
}

// failedRuns returns an error if runs failed.
func failedRuns(lines []string) error {
	if len(lines) == 0 {
		return nil
	}
	return fmt.Errorf("%s failed, first %s", count(len(lines), "run"), lines[0])
}

// rangesSummary is where claims hold, as it is printed and written.
type rangesSummary struct {
	Version string      `json:"version"`
	Points  int         `json:"points"`
	Pairs   int         `json:"pairs"`
	Studies []spaceRow  `json:"studies"`
	Claims  []*shareRow `json:"claims"`
	Failed  []string    `json:"failed_runs"`

	spaces []*claim.Space
}

// spaceRow is the space of a study.
type spaceRow struct {
	Study      string   `json:"study"`
	Parameters int      `json:"parameters"`
	Valid      int      `json:"valid_points"`
	Invalid    []string `json:"invalid_points"`
	Closed     int      `json:"closed_points"`
}

// shareRow says of a claim over which share of the space it comes to what.
type shareRow struct {
	Study   string      `json:"study"`
	ID      string      `json:"id"`
	Text    string      `json:"text"`
	Points  int         `json:"points"`
	Shares  []share     `json:"shares"`
	Drivers []driverRow `json:"drivers"`
	Bound   float64     `json:"drivers_bound"`
}

// share is at how many points a claim has a label, with the interval of the share.
type share struct {
	Label  string  `json:"label"`
	Points int     `json:"points"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

// driverRow is a parameter that the effect goes with.
type driverRow struct {
	Parameter   string  `json:"parameter"`
	Correlation float64 `json:"correlation"`
}

// labels are those of claims at points, in the order of tables.
var labels = []claim.Label{claim.Holding, claim.Short, claim.Reversed, claim.Untold}

func newRangesSummary(spaces []*claim.Space) *rangesSummary {
	sum := &rangesSummary{Version: version, Points: spaces[0].Points, Pairs: spaces[0].Pairs, spaces: spaces}
	for _, p := range spaces {
		sum.Studies = append(sum.Studies, spaceRow{p.Study.Name, len(p.Factors), len(p.Valid), p.Invalid, p.Closed})
		sum.Failed = append(sum.Failed, p.Lost...)
		for i := range p.Study.Claims {
			r := &shareRow{Study: p.Study.Name, ID: p.Study.Claims[i].ID, Text: p.Study.Claims[i].Text, Points: len(p.Valid), Drivers: []driverRow{}}
			for _, l := range labels {
				n, low, high := p.Count(i, l)
				r.Shares = append(r.Shares, share{l.String(), n, low, high})
			}
			drivers, bound := p.Drivers(i)
			r.Bound = bound
			for _, d := range drivers {
				r.Drivers = append(r.Drivers, driverRow{d.Key, d.Correlation})
			}
			sum.Claims = append(sum.Claims, r)
		}
	}
	return sum
}
