package sweep

import (
	"math"
	"slices"

	"leadsim/sim/design"
	"leadsim/sim/record"
)

// Measure is a number that points are judged by: an outcome in an arm, or the
// same in one arm less another, run by run.
type Measure struct {
	Outcome int // place in record.Outcomes
	Arm     int
	Against int // the other arm; -1 = none

	// Never stands for an outcome that a run does not show; NaN leaves the run
	// out.
	Never float64
}

// Sensed is what the runs of a Sensitivity have come to.
type Sensed struct {
	design     *Sensitivity
	runs, arms int
	outcomes   []int
	values     []float64 // by point, run, arm, outcome
	there      []bool    // by point, run, arm: the run is done, and did not fail
}

// Sense reads the outcomes, places in record.Outcomes, of all stored runs.
func (s *Session) Sense(outcomes []int) (*Sensed, error) {
	e := s.Experiment
	x := newSensed(e.Design.(*Sensitivity), e.Runs, len(e.Study.Arms), outcomes)
	return x, s.Each(func(r *record.SweepRow) {
		if r.Failed == "" {
			x.put(Place{r.Point, r.Run, r.Arm}, r.Outcome)
		}
	})
}

func newSensed(d *Sensitivity, runs, arms int, outcomes []int) *Sensed {
	n := d.Len() * runs * arms
	return &Sensed{d, runs, arms, outcomes, make([]float64, n*len(outcomes)), make([]bool, n)}
}

func (x *Sensed) at(p Place) int { return (p.Point*x.runs+p.Run)*x.arms + p.Arm }

func (x *Sensed) put(p Place, outcome func(int) float64) {
	i := x.at(p)
	x.there[i] = true
	for k, o := range x.outcomes {
		x.values[i*len(x.outcomes)+k] = outcome(o)
	}
}

// of returns what a run has come to; NaN if it does not count.
func (x *Sensed) of(m *Measure, point, run int) float64 {
	v := x.ofArm(m, Place{point, run, m.Arm})
	if m.Against >= 0 {
		v -= x.ofArm(m, Place{point, run, m.Against})
	}
	return v
}

func (x *Sensed) ofArm(m *Measure, p Place) float64 {
	i := x.at(p)
	if !x.there[i] {
		return math.NaN()
	}
	v := x.values[i*len(x.outcomes)+slices.Index(x.outcomes, m.Outcome)]
	if math.IsNaN(v) {
		return m.Never
	}
	return v
}

// counts returns the runs that all points of a row have.
func (x *Sensed) counts(m *Measure, row int) (runs []int) {
	each := x.design.Each()
each:
	for run := range x.runs {
		for p := row * each; p < (row+1)*each; p++ {
			if math.IsNaN(x.of(m, p, run)) {
				continue each
			}
		}
		runs = append(runs, run)
	}
	return runs
}

// outputs returns the mean of each point that counts, and how much of it is
// luck.
func (x *Sensed) outputs(j *Judgement) (y []float64, floor *design.Floor) {
	y, floor = make([]float64, x.design.Len()), new(design.Floor)
	each, all, rows, above := x.design.Each(), 0, 0, 0
	for row := range x.design.Rows() {
		runs := x.counts(&j.Measure, row)
		if len(runs) > 0 {
			rows++
			all += len(runs)
		}
		for p := row * each; p < (row+1)*each; p++ {
			y[p] = x.mean(&j.Measure, p, runs, floor)
			if y[p] > 0 {
				above++
			}
		}
	}
	j.Above = float64(above) / float64(rows*each)
	j.Runs = float64(all) / float64(max(rows, 1))
	return y, floor
}

// mean returns the mean of some runs of a point, NaN if there are none.
func (x *Sensed) mean(m *Measure, point int, runs []int, floor *design.Floor) float64 {
	values := make([]float64, len(runs))
	sum := 0.0
	for i, run := range runs {
		values[i] = x.of(m, point, run)
		sum += values[i]
	}
	floor.Add(values)
	return sum / float64(len(runs))
}
