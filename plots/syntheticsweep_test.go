package plots

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"

	"leadsim/sim/param"
	"leadsim/sim/record"
)

// sweepShape says what a synthetic sweep looks like.
type sweepShape struct {
	design  Design
	factors []Factor
	styles  []string
	runs    int
	done    float64 // share of the runs that are done, 0 = all
	points  [][]string
	outcome string // net_last_52 if empty
}

func (s sweepShape) all() [][]string {
	if s.points != nil {
		return s.points
	}
	points := [][]string{nil}
	for _, f := range s.factors {
		var longer [][]string
		for _, p := range points {
			for _, v := range f.Values {
				longer = append(longer, append(append([]string{}, p...), v))
			}
		}
		points = longer
	}
	return points
}

// syntheticSweep returns a sweep that no model has made: sharing power pays
// where the first factor is high, the more so the higher the second is.
func syntheticSweep(shape sweepShape) *Sweep {
	name := shape.outcome
	if name == "" {
		name = "net_last_52"
	}
	s := &Sweep{Name: "no-time-to-ask", Title: "No time to ask", Version: "0.1.0", Hash: "9f3ac21b77", Seed: 1, Weeks: 130, Runs: shape.runs, Paired: true,
		Outcome: record.Outcomes[record.MustOutcome(name)], About: "net output in the last year", Design: shape.design, Factors: shape.factors,
		Finding: "Net output in the last year: power-with is ahead from 3 on", More: []string{"net output in the last year: 3 in a further sentence."}}
	for i, style := range shape.styles {
		s.Arms = append(s.Arms, record.Arm{Name: style, Style: style})
		if style == "power-with" {
			s.Base = i
		}
	}
	for i := range s.Arms {
		if i != s.Base {
			s.Others = append(s.Others, i)
		}
	}
	points := shape.all()
	if shape.factors[0].Key == "run.weeks" {
		s.Weeks = 0
	}
	s.Total, s.AllPoints = len(points)*shape.runs*len(s.Arms), len(points)
	for i, values := range points {
		s.Points = append(s.Points, syntheticPoint(s, shape, i, values))
	}
	return s
}

func syntheticPoint(s *Sweep, shape sweepShape, i int, values []string) SweepPoint {
	runs := shape.runs
	if shape.done > 0 {
		runs = int(float64(runs)*shape.done + 0.5*float64(i%2))
	}
	s.Done += runs * len(s.Arms)
	p := SweepPoint{Values: values}
	if runs == 0 {
		return p
	}
	place := make([]float64, 2)
	for k := range min(2, len(values)) {
		k := len(values) - 1 - k
		if x, err := strconv.ParseFloat(values[k], 64); err == nil {
			place[k%2] = x
		} else {
			place[k%2] = float64(len(values[k]) % 5)
		}
	}
	outcomes := make([][]float64, len(s.Arms))
	for k := range runs {
		luck := rand.New(rand.NewPCG(uint64(k), 7))
		common := luck.NormFloat64()
		for a := range s.Arms {
			own := rand.New(rand.NewPCG(uint64(k), uint64(100*i+a)))
			worth := sharing(s.Arms[a].Style) * 0.02 * (place[0] + place[1] - 6)
			outcomes[a] = append(outcomes[a], 0.5+worth+0.02*common+0.03*own.NormFloat64())
		}
	}
	for _, v := range outcomes {
		p.Arms = append(p.Arms, Spread{Runs: runs, Low: quantile(v, 0.25), Middle: quantile(v, 0.5), High: quantile(v, 0.75), Dots: v[:min(len(v), DotsFor(s.AllPoints, len(s.Arms)))]})
	}
	for _, o := range s.Others {
		p.Pairs = append(p.Pairs, syntheticPair(outcomes[s.Base], outcomes[o]))
	}
	return p
}

func syntheticPair(a, b []float64) SweepPair {
	var d []float64
	pair := SweepPair{Runs: len(a)}
	for k := range a {
		d = append(d, a[k]-b[k])
		if a[k] > b[k] {
			pair.Ahead++
		} else {
			pair.Behind++
		}
	}
	pair.Middle, pair.Low, pair.High = quantile(d, 0.5), quantile(d, 0.3), quantile(d, 0.7)
	switch {
	case len(d) < 6:
		pair.Lead = TooFew
	case pair.Low > 0:
		pair.Lead = BaseAhead
	case pair.High < 0:
		pair.Lead = OtherAhead
	default:
		pair.Lead = TooClose
	}
	return pair
}

func rising(key string, from, step float64, n int) Factor {
	f := Factor{Key: key, Kind: param.Number, Unit: "weeks", Meaning: "time after which an uncontained crisis costs more"}
	for i := range n {
		f.Values = append(f.Values, strconv.FormatFloat(math.Round(1e6*(from+float64(i)*step))/1e6, 'f', -1, 64))
	}
	return f
}

func horizon() Factor {
	return Factor{Key: "run.weeks", Unit: "weeks", Kind: param.Weeks, Meaning: "length of one run", Values: []string{"52", "520"}}
}

var twoStyles = []string{"power-over", "power-with"}

// sweepShapes are the sweeps that tests and the gallery draw.
func sweepShapes() map[string]sweepShape {
	scattered := make([][]string, 120)
	chance := rand.New(rand.NewPCG(5, 5))
	for i := range scattered {
		scattered[i] = []string{fmt.Sprintf("%.4f", 8*chance.Float64()), fmt.Sprintf("%.4f", math.Pow(10, 2*chance.Float64()-1)), []string{"small-world", "random", "hierarchy"}[chance.IntN(3)]}
	}
	free := func(key string) Factor {
		return Factor{Key: key, Kind: param.Number, Unit: "per year", Meaning: "what it is"}
	}
	rates := Factor{Key: "crisis.rate", Unit: "per year", Kind: param.Rate, Meaning: "crises that come from outside", Values: []string{"0.1", "0.3", "1", "3", "10"}}
	styles := Factor{Key: "leaders.style", Kind: param.Text, Meaning: "the style of all leaders", Values: []string{"domineering", "power-with", "compassionate-power-over", "hybrid-in-crisis"}}
	five := []string{"domineering", "compassionate-power-over", "masquerade", "power-with", "hybrid-in-crisis"}
	deadline, rate := rising("crisis.deadline", 1, 1, 20), rising("crisis.rate", 0.2, 0.2, 10)
	small := rising("crisis.deadline", 1, 2, 4)
	return map[string]sweepShape{
		"line-two":       {factors: []Factor{rising("crisis.deadline", 1, 1, 9)}, styles: twoStyles, runs: 12},
		"line-ratios":    {factors: []Factor{rates}, styles: twoStyles, runs: 40},
		"line-five":      {factors: []Factor{rising("crisis.deadline", 1, 1, 20)}, styles: five, runs: 40},
		"line-alone":     {factors: []Factor{rising("crisis.deadline", 1, 1, 20)}, styles: []string{"power-with"}, runs: 40},
		"line-styles":    {factors: []Factor{styles}, styles: []string{""}, runs: 20},
		"line-words":     {factors: []Factor{styles}, styles: twoStyles, runs: 20},
		"line-long":      {factors: []Factor{rising("crisis.deadline", 1, 0.05, 200)}, styles: twoStyles, runs: 10},
		"line-stopped":   {factors: []Factor{rising("crisis.deadline", 1, 1, 9)}, styles: twoStyles, runs: 12, done: 0.05},
		"line-together":  {factors: []Factor{rising("crisis.deadline", 1, 1, 5), rising("crisis.rate", 2, 1, 5)}, styles: twoStyles, runs: 12, points: [][]string{{"1", "2"}, {"2", "3"}, {"3", "4"}, {"4", "5"}, {"5", "6"}}},
		"map-two":        {design: Map, factors: []Factor{deadline, rate}, styles: twoStyles, runs: 40},
		"map-five":       {design: Map, factors: []Factor{small, rate}, styles: five, runs: 12},
		"map-horizons":   {design: Map, factors: []Factor{horizon(), deadline, rate}, styles: twoStyles, runs: 40},
		"map-pairs":      {design: Map, factors: []Factor{deadline, rate}, styles: []string{"hybrid-in-crisis", "power-with", "domineering"}, runs: 40},
		"map-stopped":    {design: Map, factors: []Factor{small, rate}, styles: twoStyles, runs: 12, done: 0.05},
		"map-uneven":     {design: Map, factors: []Factor{small, rate}, styles: twoStyles, runs: 12, done: 0.63},
		"map-tiny":       {design: Map, factors: []Factor{rising("crisis.deadline", 1, 1, 60), rising("crisis.rate", 0.2, 0.2, 60)}, styles: twoStyles, runs: 12},
		"map-alone":      {design: Map, factors: []Factor{small, rate}, styles: []string{"power-with"}, runs: 12},
		"map-twelve":     {design: Map, factors: []Factor{small, rising("members.trust", 0.1, 0.2, 4), {Key: "mechanisms.acts", Kind: param.Switch, Values: []string{"true", "false"}}, rising("crisis.loss", 0.1, 0.1, 3)}, styles: twoStyles, runs: 12},
		"scatter-two":    {design: Scatter, factors: []Factor{free("crisis.deadline"), free("crisis.rate"), {Key: "network.kind", Kind: param.Choice}}, styles: twoStyles, runs: 12, points: scattered},
		"scatter-alone":  {design: Scatter, factors: []Factor{free("crisis.deadline"), free("crisis.rate"), {Key: "network.kind", Kind: param.Choice}}, styles: []string{"power-with"}, runs: 12, points: scattered},
		"scatter-crises": {design: Scatter, factors: []Factor{free("crisis.deadline"), free("crisis.rate"), {Key: "network.kind", Kind: param.Choice}}, styles: twoStyles, runs: 12, points: scattered[:9], outcome: "crises"},
	}
}
