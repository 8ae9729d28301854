package sweep

import (
	"math"
	"slices"

	"leadsim/sim/design"
	"leadsim/sim/rng"
)

// Judgement is what a measure tells about the settings.
type Judgement struct {
	Measure
	Rows    int     // that counted: those in which all points have a run in common
	Planned int     // of the design
	Runs    float64 // of each point, over the rows that counted
	Floor   float64 // mu* or total index that luck alone gives a setting without effect; NaN unless points have several runs
	Above   float64 // share of the points that counted, from 0 to 1, at which the measure is above 0; NaN without points
	Found   []Found // in the order of Sensitivity.All, the dummy last
}

// Found is what was found about a setting.
type Found struct {
	Factor *design.Factor
	Effect design.Effect // of a screening
	Index  design.Index  // of shares
	Verdict
}

// Verdict says whether a setting matters.
type Verdict string

// Verdicts. A setting matters if its interval clears what luck does: the
// interval of the dummy, and the floor. The dummy has no verdict.
const (
	Matters  Verdict = "matters"
	Luck     Verdict = "cannot be told from luck"
	NoEffect Verdict = "no effect" // every run came out the same
	TooFew   Verdict = "too few points"
)

// FewRows is from how many rows on there are verdicts. Of settings that do
// nothing but change the luck of runs, 4 of 100 are said to matter with three
// trajectories, 2 with four, and less than 1 with ten.
const FewRows = 4

// resamples of the bootstrap.
const resamples = 1000

// Judge finds what decides a measure. A run counts where all points of its row
// have it, so that none is compared with other luck than the next; a point is the
// mean of its runs.
func (x *Sensed) Judge(m Measure) *Judgement {
	j := &Judgement{Measure: m, Planned: x.design.Rows(), Floor: math.NaN()}
	y, floor := x.outputs(j)
	b := design.Bootstrap{Resamples: resamples, Key: rng.NewKey(uint64(x.design.seed), 0)}
	if d := x.design.morris; d != nil {
		found := d.Effects(y, b)
		j.Rows = found.Trajectories
		j.Floor = d.FloorOfEffects(floor.Luck())
		for i := range found.Factors {
			j.Found = append(j.Found, Found{Factor: &x.design.all[i], Effect: found.Factors[i]})
		}
	} else {
		found := x.design.saltelli.Indices(y, b)
		j.Rows = found.Rows
		j.Floor = floor.Share()
		for i := range found.Factors {
			j.Found = append(j.Found, Found{Factor: &x.design.all[i], Index: found.Factors[i]})
		}
	}
	j.decide()
	return j
}

// Main returns the estimate by which a setting is judged: mu* or the total
// index.
func (f *Found) Main() design.Estimate {
	if f.Effect.Key != "" {
		return f.Effect.MuStar
	}
	return f.Index.Total
}

// Dummy returns what was found about the dummy.
func (j *Judgement) Dummy() *Found { return &j.Found[len(j.Found)-1] }

// Bar returns what the interval of a setting has to clear: the greater of the
// upper end of the dummy's interval and the floor.
func (j *Judgement) Bar() float64 {
	bar := j.Dummy().Main().High
	if j.Floor > bar {
		bar = j.Floor
	}
	return bar
}

// decide gives the verdicts.
func (j *Judgement) decide() {
	bar := j.Bar()
	for i := range j.Found[:len(j.Found)-1] {
		f := &j.Found[i]
		switch e := f.Main(); {
		case j.Rows < FewRows:
			f.Verdict = TooFew
		case e.Value == 0 || math.IsNaN(e.Value): // shares of what does not vary are NaN
			f.Verdict = NoEffect
		case e.Low > bar:
			f.Verdict = Matters
		default:
			f.Verdict = Luck
		}
	}
}

// Ranked returns the settings by how much they matter, the dummy left out:
// those of equal size in the order of the design.
func (j *Judgement) Ranked() []Found {
	all := slices.Clone(j.Found[:len(j.Found)-1])
	slices.SortStableFunc(all, func(a, b Found) int {
		switch x, y := a.Main().Value, b.Main().Value; {
		case x > y || !math.IsNaN(x) && math.IsNaN(y):
			return -1
		case x < y || math.IsNaN(x) && !math.IsNaN(y):
			return 1
		}
		return 0
	})
	return all
}
