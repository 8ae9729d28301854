package plots

import (
	"fmt"
	"math"
	"strings"

	"leadsim/words"
)

// Calibration is the course of a fit and how far it determines its
// coefficients, as a chart shows them.
type Calibration struct {
	Points        []CalibrationPoint // in the order in which they were tried; the first is the base
	Searches      []string           // what each search is, from the first: "from the base"
	Coefficients  []CalibrationCoefficient
	Near          int // points that are as good as the best
	Noise         float64
	Organizations int
	Objective     string // what is summed over the targets
	Stopped       bool   // it was interrupted
	Seed          int
	Version, Hash string
}

// CalibrationPoint is a point that was tried. Objective is that of its search.
type CalibrationPoint struct {
	Search    int // 0 is the base
	Objective float64
	Best      float64 // least objective of the search so far, the base included
}

// CalibrationCoefficient is a coefficient. Places are of its range, from 0 to 1;
// the base may lie outside.
type CalibrationCoefficient struct {
	Key                        string
	Base, Fitted               float64 // values
	BaseAt, FittedAt           float64 // places
	NearLow, NearHigh          float64 // values
	NearLowAt, NearHighAt      float64 // places
	Low, High                  float64 // ends of the range
	Logarithmic, AtEnd, IsWide bool
}

// CalibrationCourse draws how the objective fell from point to point, and beside
// it what range of each coefficient fits as well as the best.
func CalibrationCourse(v *Calibration) (*Chart, error) {
	if len(v.Points) == 0 || len(v.Coefficients) == 0 {
		return nil, fmt.Errorf("plots: a calibration without points or coefficients")
	}
	c := &calibration{v}
	ch := &Chart{Kind: "calibration", Title: c.title(), Note: c.note(), Footer: footerOf("sim calibrate", v.Version, v.Hash),
		Subtitle: say("calibration.subtitle", "organizations", words.Count("organization", v.Organizations), "seed", v.Seed)}
	ch.body = c.body
	c.describe(ch)
	return ch, nil
}

type calibration struct{ *Calibration }

// least returns the least objective of the searches that a fit to all targets
// makes, which are all but the last, the base included.
func (c *calibration) least() float64 {
	least := c.Points[0].Objective
	for _, p := range c.Points {
		if p.Search < len(c.Searches) {
			least = min(least, p.Objective)
		}
	}
	return least
}

// undetermined counts the coefficients whose near-equal values take up half of
// the range or more.
func (c *calibration) undetermined() int {
	n := 0
	for _, k := range c.Coefficients {
		if k.IsWide {
			n++
		}
	}
	return n
}

func (c *calibration) title() string {
	key := "calibration.title"
	if c.undetermined() == 1 {
		key = "calibration.title_one"
	}
	return say(key, "from", figure(c.Points[0].Objective), "to", figure(c.least()), "k", c.undetermined(), "coefficients", words.Count("coefficient", len(c.Coefficients)))
}

func (c *calibration) note() string {
	s := say("calibration.note", "objective", c.Objective, "points", words.Count("point", c.Near))
	if c.Stopped {
		s = joined(s, say("calibration.stopped"))
	}
	return s
}

func (c *calibration) describe(ch *Chart) {
	ch.alt.drawn = say("calibration.drawn", "points", words.Count("point", len(c.Points)), "searches", words.Count("trial", len(c.Searches)),
		"coefficients", words.Count("coefficient", len(c.Coefficients)))
	ch.header = []string{"kind", "name", "evaluation", "search", "objective", "best_so_far", "base", "fitted", "near_low", "near_high"}
	ends := map[int]float64{}
	for i, p := range c.Points {
		ch.rows = append(ch.rows, []string{"point", "", fmt.Sprint(i), fmt.Sprint(p.Search), cell(p.Objective), cell(p.Best), "", "", "", ""})
		ends[p.Search] = p.Best
	}
	for i, search := range c.Searches {
		if end, tried := ends[i+1]; tried {
			ch.alt.numbers = append(ch.alt.numbers, say("calibration.search", "n", i+1, "search", search, "x", figure(end)))
		}
	}
	var wide, ended []string
	for _, k := range c.Coefficients {
		ch.rows = append(ch.rows, []string{"coefficient", k.Key, "", "", "", "", cell(k.Base), cell(k.Fitted), cell(k.NearLow), cell(k.NearHigh)})
		ch.alt.numbers = append(ch.alt.numbers, say("calibration.numbers", "coefficient", k.Key, "base", significant(k.Base), "fitted", significant(k.Fitted),
			"low", significant(k.NearLow), "high", significant(k.NearHigh)))
		if k.IsWide {
			wide = append(wide, k.Key)
		}
		if k.AtEnd {
			ended = append(ended, k.Key)
		}
	}
	ch.alt.trend = []string{c.title() + "."}
	if len(wide) > 0 {
		ch.alt.trend = append(ch.alt.trend, say("calibration.wide", "coefficients", list(wide)))
	}
	if len(ended) > 0 {
		ch.alt.trend = append(ch.alt.trend, say("calibration.at_end", "coefficients", list(ended)))
	}
}

// significant writes a value of a coefficient to three digits.
func significant(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return say("common.none")
	}
	return minus(strings.TrimPrefix(fmt.Sprintf("%.3g", x), "+"))
}
