package plots

import (
	"fmt"
	"math"
	"strings"
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
		Subtitle: fmt.Sprintf("Objective of each point on the same %s, and the ranges that fit as well; seed %d", plural(v.Organizations, "organization", "organizations"), v.Seed)}
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
	return fmt.Sprintf("The fit brings the objective from %s to %s; %d of %s %s undetermined", figure(c.Points[0].Objective), figure(c.least()), c.undetermined(),
		plural(len(c.Coefficients), "coefficient", "coefficients"), map[bool]string{true: "is", false: "are"}[c.undetermined() == 1])
}

func (c *calibration) note() string {
	s := "Objective: sum over targets of " + c.Objective + ". The last search leaves out targets of status R. Points above the axis lie on its edge. " +
		fmt.Sprintf("Bar: values of the %s that are as good as the best, as far as the organizations can tell.", plural(c.Near, "point", "points"))
	if c.Stopped {
		s += " The search was interrupted."
	}
	return s
}

func footerOf(command, version, hash string) string {
	s := command
	if version != "" {
		s += " · leadsim " + version
	}
	if hash != "" {
		s += " · " + hash[:min(6, len(hash))]
	}
	return s
}

func (c *calibration) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("Two panels. Left: the objective of %s as dots, in the order in which they were tried, and the least so far as a line for each of %s. Right: a row for each of %s, with its range, what fits as well as the best as a bar, a tick for the value before, a mark for the fitted value.",
		plural(len(c.Points), "point", "points"), plural(len(c.Searches), "search", "searches"), plural(len(c.Coefficients), "coefficient", "coefficients"))
	ch.header = []string{"kind", "name", "evaluation", "search", "objective", "best_so_far", "base", "fitted", "near_low", "near_high"}
	ends := map[int]float64{}
	for i, p := range c.Points {
		ch.rows = append(ch.rows, []string{"point", "", fmt.Sprint(i), fmt.Sprint(p.Search), cell(p.Objective), cell(p.Best), "", "", "", ""})
		ends[p.Search] = p.Best
	}
	for i, words := range c.Searches {
		if end, tried := ends[i+1]; tried {
			ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("Search %d, %s, ends at %s.", i+1, words, figure(end)))
		}
	}
	var wide, ended []string
	for _, k := range c.Coefficients {
		ch.rows = append(ch.rows, []string{"coefficient", k.Key, "", "", "", "", cell(k.Base), cell(k.Fitted), cell(k.NearLow), cell(k.NearHigh)})
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s: %s before, %s fitted, %s to %s fits as well.", k.Key, significant(k.Base), significant(k.Fitted), significant(k.NearLow), significant(k.NearHigh)))
		if k.IsWide {
			wide = append(wide, k.Key)
		}
		if k.AtEnd {
			ended = append(ended, k.Key)
		}
	}
	ch.alt.trend = []string{c.title() + "."}
	if len(wide) > 0 {
		ch.alt.trend = append(ch.alt.trend, "Half of the range or more fits as well: "+list(wide)+".")
	}
	if len(ended) > 0 {
		ch.alt.trend = append(ch.alt.trend, "Fitted value at an end of its range: "+list(ended)+".")
	}
}

// significant writes a value of a coefficient to three digits.
func significant(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "none"
	}
	return minus(strings.TrimPrefix(fmt.Sprintf("%.3g", x), "+"))
}
