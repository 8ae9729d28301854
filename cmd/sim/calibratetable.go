package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"

	"leadsim/sim/calibrate"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// sayCalibration prints what came out, or all of it as JSON.
func (a *app) sayCalibration(v *calibrated, f *record.Findings) error {
	if a.json {
		return a.printJSON(v.asJSON(f))
	}
	for _, w := range calibrate.Weightings {
		a.say("")
		level, gain := v.Noise(w)
		best := v.Best(w)
		a.say("%s", a.bold("Fit to "+fitWords(w)))
		a.say("  objective %.2f before, %.2f at point %d; other organizations would move it by %.2f, and what was gained by %.2f (SD).", v.Points[0].Objective[w],
			v.Points[best].Objective[w], best, level, gain)
		if v.check != nil {
			a.say("  on %d organizations that nothing was fitted to: %.2f before, %.2f after.", v.check.Organizations, v.ObjectiveOf(v.check.Base, w), v.ObjectiveOf(v.check.Fitted[w], w))
		}
		if line := v.searchesWords(); w == calibrate.AllTargets && line != "" {
			a.say("  %s", line)
		}
		a.sayLines(v.coefficientTable(w), 100)
		a.sayLines(v.togetherWords(w), 8)
	}
	if v.check != nil {
		a.say("")
		a.say("%s", a.bold(fmt.Sprintf("On %d other organizations, seed %d", v.check.Organizations, v.check.Seed)))
		a.sayLines(v.targetTable(), 100)
		a.say("  second block, which nothing is fitted to: %s before; %s after (without status R: %s).", verdictCounts(v.check.Base, 2),
			verdictCounts(v.check.Fitted[calibrate.AllTargets], 2), verdictCounts(v.check.Fitted[calibrate.WithoutRecalled], 2))
	}
	a.say("")
	a.say("No default has changed: %s is a study that others extend.", filepath.Join(v.dir, calibrate.FittedFile))
	a.say("")
	a.say("%s", a.bold("Written"))
	for i := range f.Pictures {
		a.say("  %s", filepath.Join(v.dir, "charts", f.Pictures[i].Name+"-slide.png"))
	}
	for _, name := range []string{calibrate.FittedFile, calibrate.FittedWithoutFile, calibrate.EvaluationsFile, "README.txt"} {
		a.say("  %s", filepath.Join(v.dir, name))
	}
	return nil
}

// searchesWords says where the searches for all targets ended, and in what the
// first two differ most: what another start ends elsewhere with, as good, is not
// determined, whatever the range among near points says.
func (v *calibrated) searchesWords() string {
	if v.Starts < 2 || v.BestOf(2) < 0 {
		return ""
	}
	var ends []string
	for search := 1; search <= v.Starts; search++ {
		if best := v.BestOf(search); best >= 0 {
			ends = append(ends, fmt.Sprintf("%.2f %s", v.Points[best].Objective[calibrate.AllTargets], v.searchWords(search)))
		}
	}
	a, b := v.Points[v.BestOf(1)].Values, v.Points[v.BestOf(2)].Values
	most, gap := 0, 0.0
	for i := range v.Coefficients {
		k := &v.Coefficients[i]
		if d := math.Abs(k.Place(a[i]) - k.Place(b[i])); d > gap {
			most, gap = i, d
		}
	}
	return fmt.Sprintf("searches ended at %s; the first two differ most in %s, %s against %s.", strings.Join(ends, ", "), v.Coefficients[most].Key,
		param.Format(a[most]), param.Format(b[most]))
}

func fitWords(w calibrate.Weighting) string {
	if w == calibrate.WithoutRecalled {
		return "the targets but those of status R"
	}
	return "all targets, those of status R at half weight"
}

// coefficientTable lays out the coefficients of a fit.
func (v *calibrated) coefficientTable(w calibrate.Weighting) []string {
	near, best := v.Near(w), &v.Points[v.Best(w)]
	rows := [][]string{{"coefficient", "before", "fitted", "fits as well (" + count(len(near), "point") + ")", "searched", ""}}
	for i := range v.Coefficients {
		k := &v.Coefficients[i]
		low, high := v.Range(i, near)
		var words []string
		if v.ended(i, best.Values[i]) {
			words = append(words, "at the end of its range")
		}
		if v.Wide(i, near) >= widely {
			words = append(words, "undetermined")
		}
		rows = append(rows, []string{k.Key, param.Format(v.Points[0].Values[i]), param.Format(best.Values[i]), param.Format(low) + " to " + param.Format(high),
			param.Format(k.Low) + " to " + param.Format(k.High), strings.Join(words, ", ")})
	}
	return layOut(rows, map[int]bool{0: true, 5: true})
}

// strongly is the correlation from which two coefficients are said to stand for
// each other.
const strongly = 0.5

// togetherWords says which coefficients stand for each other among the
// near-equal points.
func (v *calibrated) togetherWords(w calibrate.Weighting) []string {
	near := v.Near(w)
	var out []string
	for i := range v.Coefficients {
		for j := range i {
			r := v.Together(j, i, near)
			switch {
			case r >= strongly:
				out = append(out, fmt.Sprintf("%s and %s rise together among them (r %s)", v.Coefficients[j].Key, v.Coefficients[i].Key, figure(r, 2)))
			case r <= -strongly:
				out = append(out, fmt.Sprintf("%s stands in for %s among them (r %s)", v.Coefficients[j].Key, v.Coefficients[i].Key, figure(r, 2)))
			}
		}
	}
	return out
}

// targetTable lays out the first block before and after, of cells the farthest.
func (v *calibrated) targetTable() []string {
	rows := [][]string{{"target", "what", "accepted", "before", "", "after", "", "without R", "", "status"}}
	cells := map[calibrate.Weighting]int{}
	before, all := 0, 0
	for i := range v.check.Base.Measures {
		b := &v.check.Base.Measures[i]
		if b.Block != 1 {
			continue
		}
		after, without := &v.check.Fitted[calibrate.AllTargets].Measures[i], &v.check.Fitted[calibrate.WithoutRecalled].Measures[i]
		if strings.HasPrefix(b.ID, "PW-04") {
			all++
			before += inside(b)
			cells[calibrate.AllTargets] += inside(after)
			cells[calibrate.WithoutRecalled] += inside(without)
			continue
		}
		d := b.Decimals
		rows = append(rows, []string{b.ID, cut(b.What, 44), acceptedWords(b.Target), numberOrNone(b.Mean, d), string(b.Verdict), numberOrNone(after.Mean, d), string(after.Verdict),
			numberOrNone(without.Mean, d), string(without.Verdict), string(b.Status)})
	}
	of := func(n int) string { return fmt.Sprintf("%d of %d", n, all) }
	rows = append(rows, []string{"PW-04", "cells of requests by tactic, inside", "", of(before), "", of(cells[calibrate.AllTargets]), "", of(cells[calibrate.WithoutRecalled]), "", "R"})
	return layOut(rows, map[int]bool{0: true, 1: true, 4: true, 6: true, 8: true, 9: true})
}

func inside(m *survey.Measure) int {
	if m.Verdict == survey.Inside {
		return 1
	}
	return 0
}
