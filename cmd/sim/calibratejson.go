package main

import (
	"path/filepath"

	"leadsim/sim/calibrate"
	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// calibrationJSON is what --json prints.
type calibrationJSON struct {
	Seed          int       `json:"seed"`
	Organizations int       `json:"organizations"`
	Points        int       `json:"points"`
	Budget        int       `json:"budget"`
	Objective     string    `json:"objective"`
	Frozen        string    `json:"frozen"`
	Fits          []fitJSON `json:"fits"`
	Folder        string    `json:"folder"`
	Charts        []string  `json:"charts"`
}

type fitJSON struct {
	Fit          string            `json:"fit"`
	Best         int               `json:"best"`
	Before       float64           `json:"objective_before"`
	After        float64           `json:"objective_after"`
	Noise        *float64          `json:"noise"`
	GainNoise    *float64          `json:"noise_of_gain"`
	CheckBefore  *float64          `json:"check_before"`
	CheckAfter   *float64          `json:"check_after"`
	Near         int               `json:"near_equal"`
	Coefficients []coefficientJSON `json:"coefficients"`
	Targets      []fittedJSON      `json:"targets"`
	File         string            `json:"file"`
}

type coefficientJSON struct {
	Key      string  `json:"key"`
	Base     float64 `json:"base"`
	Fitted   float64 `json:"fitted"`
	NearLow  float64 `json:"near_low"`
	NearHigh float64 `json:"near_high"`
	Low      float64 `json:"searched_low"`
	High     float64 `json:"searched_high"`
}

type fittedJSON struct {
	Target        string   `json:"target"`
	Block         int      `json:"block"`
	Weight        float64  `json:"weight"`
	Before        *float64 `json:"before"`
	BeforeVerdict string   `json:"before_verdict"`
	After         *float64 `json:"after"`
	AfterVerdict  string   `json:"after_verdict"`
}

func (v *calibrated) asJSON(f *record.Findings) *calibrationJSON {
	out := &calibrationJSON{Seed: v.Ensemble.Seed, Organizations: v.Ensemble.Organizations, Points: len(v.Points), Budget: v.Total(), Objective: v.Form.String(), Frozen: survey.Frozen(),
		Folder: filepath.ToSlash(v.dir), Charts: []string{}}
	for _, w := range calibrate.Weightings {
		out.Fits = append(out.Fits, v.fitJSON(w))
	}
	for i := range f.Pictures {
		out.Charts = append(out.Charts, filepath.ToSlash(filepath.Join(v.dir, "charts", f.Pictures[i].Name+"-slide.png")))
	}
	return out
}

func (v *calibrated) fitJSON(w calibrate.Weighting) fitJSON {
	near, best := v.Near(w), v.Best(w)
	level, gain := v.Noise(w)
	j := fitJSON{Fit: w.String(), Best: best, Before: v.Points[0].Objective[w], After: v.Points[best].Objective[w], Noise: orNull(level), GainNoise: orNull(gain), Near: len(near),
		Targets: []fittedJSON{}, File: filepath.ToSlash(filepath.Join(v.dir, studyFiles[w]))}
	for i := range v.Coefficients {
		low, high := v.Range(i, near)
		j.Coefficients = append(j.Coefficients, coefficientJSON{v.Coefficients[i].Key, v.Points[0].Values[i], v.Points[best].Values[i], low, high, v.Coefficients[i].Low, v.Coefficients[i].High})
	}
	if v.check == nil {
		return j
	}
	j.CheckBefore, j.CheckAfter = orNull(v.ObjectiveOf(v.check.Base, w)), orNull(v.ObjectiveOf(v.check.Fitted[w], w))
	for i := range v.check.Base.Measures {
		b, a := &v.check.Base.Measures[i], &v.check.Fitted[w].Measures[i]
		j.Targets = append(j.Targets, fittedJSON{b.ID, b.Block, w.Weight(b.Target), orNull(b.Mean), string(b.Verdict), orNull(a.Mean), string(a.Verdict)})
	}
	return j
}
