package main

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"

	"leadsim/plots"
	"leadsim/sim/calibrate"
	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// widely is the share of its range from which a coefficient counts as
// undetermined; atEnd how close to an end of it a fitted value is at the end.
const (
	widely = 0.5
	atEnd  = 0.03
)

// studyFiles are the names of the parameter files.
var studyFiles = map[calibrate.Weighting]string{calibrate.AllTargets: calibrate.FittedFile, calibrate.WithoutRecalled: calibrate.FittedWithoutFile}

// fill puts tables, charts and words into what is written.
func (v *calibrated) fill(f *record.Findings, flags *calibrateFlags, a *app) {
	f.Tables = []record.File{
		{Name: calibrate.EvaluationsFile, Write: v.WriteEvaluations},
		{Name: calibrate.CoefficientsFile, Write: v.WriteCoefficients},
		{Name: calibrate.PairsFile, Write: v.WritePairs},
		{Name: calibrate.NearFile, Write: v.WriteNear},
	}
	for _, w := range calibrate.Weightings {
		f.Tables = append(f.Tables, record.File{Name: studyFiles[w], Write: func(out io.Writer) error {
			return v.WriteStudy(out, w, v.check, v.base, version)
		}})
	}
	if v.check != nil {
		f.Tables = append(f.Tables, record.File{Name: calibrate.TargetsFile, Write: v.check.WriteTargets})
	}
	f.Columns = v.Columns(v.check != nil)
	f.Readme = v.readme()
	c, err := plots.CalibrationCourse(v.chart())
	if err == nil {
		var p *record.Picture
		if p, err = pictureOf("01-calibration", c, allLooks); err == nil {
			f.Pictures = []record.Picture{*p}
			return
		}
	}
	a.warn("the chart is left out: %s", strings.TrimPrefix(err.Error(), "plots: "))
}

//go:embed readme-calibrate.txt
var calibrateReadme string

func (v *calibrated) readme() string {
	state := "All of it was tried."
	if v.check == nil {
		state = fmt.Sprintf("It was interrupted: %d of %d points were tried, and nothing was checked. The same command goes on.", len(v.Points), v.Total())
	}
	return strings.NewReplacer("{{ORGANIZATIONS}}", strconv.Itoa(v.Ensemble.Organizations), "{{SEED}}", strconv.Itoa(v.Ensemble.Seed), "{{BASE}}", v.base,
		"{{VERSION}}", version, "{{FROZEN}}", survey.Frozen(), "{{STATE}}", state, "{{FORM}}", v.Form.Words(), "{{POINTS}}", strconv.Itoa(len(v.Points)), "{{SEARCHES}}", strconv.Itoa(v.Searches())).Replace(calibrateReadme)
}

// chart puts the calibration as the chart takes it.
func (v *calibrated) chart() *plots.Calibration {
	w := calibrate.AllTargets
	near, best := v.Near(w), v.Best(w)
	level, _ := v.Noise(w)
	c := &plots.Calibration{Near: len(near), Noise: level, Organizations: v.Ensemble.Organizations, Stopped: v.check == nil, Objective: v.Form.Words(), Seed: v.Ensemble.Seed, Version: version, Hash: v.hash}
	for i := range v.Searches() {
		c.Searches = append(c.Searches, v.searchWords(i+1))
	}
	least := map[int]float64{}
	for i := range v.Points {
		p := &v.Points[i]
		x, base := p.Objective[v.Weighting(p.Search)], v.Points[0].Objective[v.Weighting(p.Search)]
		if before, known := least[p.Search]; !known {
			least[p.Search] = min(x, base)
		} else {
			least[p.Search] = min(x, before)
		}
		c.Points = append(c.Points, plots.CalibrationPoint{Search: p.Search, Objective: x, Best: least[p.Search]})
	}
	for i := range v.Coefficients {
		k := &v.Coefficients[i]
		low, high := v.Range(i, near)
		base, fitted := v.Points[0].Values[i], v.Points[best].Values[i]
		c.Coefficients = append(c.Coefficients, plots.CalibrationCoefficient{Key: k.Key, Base: base, Fitted: fitted, BaseAt: k.Place(base), FittedAt: k.Place(fitted),
			NearLow: low, NearHigh: high, NearLowAt: k.Place(low), NearHighAt: k.Place(high), Low: k.Low, High: k.High,
			AtEnd: v.ended(i, fitted), IsWide: v.Wide(i, near) >= widely})
	}
	return c
}

// ended tells whether a value lies at an end of its range.
func (v *calibrated) ended(coefficient int, x float64) bool {
	at := v.Coefficients[coefficient].Place(x)
	return at < atEnd || at > 1-atEnd
}

// searchWords says what a search is.
func (v *calibrated) searchWords(search int) string {
	switch {
	case search > v.Starts:
		return "without status R"
	case search == 1:
		return "from the base"
	}
	return "from elsewhere"
}
