package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// prepareRanges returns what explores where the claims of studies hold. A
// budget says how many points there are.
func (w *claimsWork) prepareRanges(studies []*scenario.Study, c *claimsFlags, runs *int) (func(context.Context) error, error) {
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
	a.say("%d points over half to double the parameters, %d paired runs at each; %d runs.", spaces[0].Points, spaces[0].Pairs, runs)
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

// say prints a table for each study.
func (sum *rangesSummary) say(a *app) {
	at := 0
	for k, p := range sum.spaces {
		a.say("")
		a.say("%s", a.bold(strings.TrimSpace(p.Study.Name+"  "+p.Study.Lesson.Question)))
		rows := [][]string{{"claim", "holds", "", "falls short", "reverses", "cannot tell", "the effect goes with"}}
		for range p.Study.Claims {
			rows = append(rows, sum.Claims[at].cells())
			at++
		}
		for _, line := range grid(rows) {
			a.say("  %s", line)
		}
		if p.Closed > 0 {
			a.say("  At %d of %d points no organization lives to the end, whatever the arm; there most effects are 0.", p.Closed, len(p.Valid))
		}
		if n := len(sum.Studies[k].Invalid); n > 0 {
			a.say("  At %d of %d points the study cannot be run; they are left out. First %s", n, sum.Points, sum.Studies[k].Invalid[0])
		}
	}
	a.say("")
	for _, line := range sum.method() {
		a.say("%s", line)
	}
}

// cells is a claim as a row of the table on the screen.
func (r *shareRow) cells() []string {
	cells := []string{r.ID}
	for i, s := range r.Shares {
		cells = append(cells, percent(s.Points, r.Points))
		if i == 0 {
			cells = append(cells, fmt.Sprintf("(%.0f to %.0f %%)", 100*s.Low, 100*s.High))
		}
	}
	return append(cells, r.drivers())
}

func percent(n, of int) string { return fmt.Sprintf("%.0f %%", 100*float64(n)/float64(max(of, 1))) }

// drivers names the parameters that the effect goes with.
func (r *shareRow) drivers() string {
	if len(r.Drivers) == 0 {
		return "nothing that stands out of chance"
	}
	var texts []string
	for _, d := range r.Drivers[:min(3, len(r.Drivers))] {
		way := "up with"
		if d.Correlation < 0 {
			way = "down with"
		}
		texts = append(texts, way+" "+d.Parameter)
	}
	return strings.Join(texts, ", ")
}

// method tells what the shares are.
func (sum *rangesSummary) method() []string {
	return []string{
		fmt.Sprintf("Shares of a Latin hypercube of %d points over half to double every number that the study leaves at its default, with the interval of Wilson (1927).", sum.Points),
		fmt.Sprintf("A label is by %d paired runs at the point, at 95 %% for each; parameters are named whose rank correlation with the effect is beyond what chance gives the largest of all.", sum.Pairs),
		"How likely any point is in the world, this does not say: the ranges are assumed.",
	}
}

// writeRanges writes ranges.csv, a row for each claim.
func (sum *rangesSummary) writeRanges(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"study", "id", "text", "points", "pairs"}
	for _, l := range labels {
		name := strings.ReplaceAll(l.String(), " ", "_")
		head = append(head, name, name+"_share", name+"_low", name+"_high")
	}
	out.Write(head)
	for _, r := range sum.Claims {
		row := []string{r.Study, r.ID, r.Text, strconv.Itoa(r.Points), strconv.Itoa(sum.Pairs)}
		for _, s := range r.Shares {
			row = append(row, strconv.Itoa(s.Points), number(float64(s.Points)/float64(r.Points)), number(s.Low), number(s.High))
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// writeDrivers writes drivers.csv, the parameters that effects go with.
func (sum *rangesSummary) writeDrivers(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"study", "id", "parameter", "correlation", "chance"})
	for _, r := range sum.Claims {
		for _, d := range r.Drivers {
			out.Write([]string{r.Study, r.ID, d.Parameter, number(d.Correlation), number(r.Bound)})
		}
	}
	out.Flush()
	return out.Error()
}

// writePoints writes points.csv, a row for each claim at each point.
func (sum *rangesSummary) writePoints(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"study", "point", "id", "pairs", "effect", "low", "high", "label"})
	for _, p := range sum.spaces {
		for i, point := range p.Valid {
			for c := range p.Study.Claims {
				v, l := p.At(c, i)
				out.Write([]string{p.Study.Name, strconv.Itoa(point), v.Claim.ID, strconv.Itoa(v.Pairs),
					orEmpty(shown(v.Effect, v.Pairs)), orEmpty(shown(v.Low, v.Pairs)), orEmpty(shown(v.High, v.Pairs)), l.String()})
			}
		}
	}
	out.Flush()
	return out.Error()
}

// writeValues writes the values of all parameters at the points of a space.
func writeValues(w io.Writer, p *claim.Space) error {
	out := csv.NewWriter(w)
	head := []string{"point"}
	for i := range p.Factors {
		head = append(head, p.Factors[i].Key)
	}
	out.Write(head)
	for i, point := range p.Valid {
		out.Write(append([]string{strconv.Itoa(point)}, p.Values(i)...))
	}
	out.Flush()
	return out.Error()
}

// writeReadme writes README.txt.
func (sum *rangesSummary) writeReadme(w io.Writer) error {
	_, err := strings.NewReplacer("{{FOUND}}", strings.Join(sum.method(), "\n"), "{{VERSION}}", sum.Version).WriteString(w, rangesReadme)
	return err
}
