package calibrate

import (
	"math"
	"strings"

	"leadsim/sim/rng"
	"leadsim/sim/stats"
	"leadsim/sim/survey"
)

// Weighting says which targets an objective counts.
type Weighting int

const (
	AllTargets      Weighting = iota // those whose number was not re-read at half weight
	WithoutRecalled                  // without them
	numWeightings
)

// String returns the words of tables and files.
func (w Weighting) String() string {
	return [...]string{"all targets", "without status R"}[w]
}

const (
	// vignettesCount is what the 18 cells of PW-04 count as together: as many
	// targets as the other studies give each. They come of one small study and
	// one kernel, and the three of a tactic sum to 100.
	vignettesCount = 3
	vignettes      = 18

	// openTolerance is the tolerance of what is accepted on one side alone and
	// told in points, that of the cells of PW-04; openR that of correlations.
	openTolerance, openR = 12, 0.15

	// notMeasured is how far off, in tolerances, a target counts that an ensemble
	// gives no number for.
	notMeasured = 3
)

// Weight returns how much a target of the first block counts.
func (w Weighting) Weight(t *survey.Target) float64 {
	switch {
	case t.Block != 1, w == WithoutRecalled && t.Status == survey.Recalled:
		return 0
	case strings.HasPrefix(t.ID, "PW-04"):
		return t.Weight() * vignettesCount / vignettes
	}
	return t.Weight()
}

// Off returns by how many tolerances a mean is off the middle of what is
// accepted: ±1 at its ends. Where one side is open it is 0 on the right side.
func Off(t *survey.Target, mean float64) float64 {
	m := survey.Measure{Target: t, Mean: mean}
	switch {
	case math.IsNaN(mean):
		return notMeasured
	case open(t) && t.Percent():
		return m.Off() / openTolerance
	case open(t):
		return m.Off() / openR
	}
	return m.Off()
}

// Form says how much a target counts that lies off the middle of what is
// accepted.
type Form int

const (
	FromMiddle Form = iota // the square of the distance from the middle, in half widths
	Outside                // the square of what lies beyond the accepted: inside all values are alike
)

// Forms are the words for forms on the command line.
var Forms = []string{"middle", "outside"}

// String returns the word.
func (f Form) String() string { return Forms[f] }

// Words says in a sentence what is summed.
func (f Form) Words() string {
	if f == Outside {
		return "weight x (distance beyond what is accepted, in half widths of it)²"
	}
	return "weight x (distance from the middle of what is accepted, in half widths)²"
}

// of returns what a target counts, before its weight.
func (f Form) of(t *survey.Target, mean float64) float64 {
	off := math.Abs(Off(t, mean))
	if f == Outside && !open(t) {
		off = max(0, off-1)
	}
	return float64(off * off)
}

// open reports whether what is accepted has one end alone.
func open(t *survey.Target) bool { return math.IsInf(t.Low, 0) || math.IsInf(t.High, 0) }

// Objective returns the sum over the targets of weight x what each counts, of
// means in the order of targets.
func (f Form) Objective(w Weighting, targets []*survey.Target, means []float64) float64 {
	sum := 0.0
	for i, t := range targets {
		sum += float64(w.Weight(t) * f.of(t, means[i]))
	}
	return sum
}

// firstBlock lists the targets that may be fitted.
func firstBlock() []*survey.Target {
	var out []*survey.Target
	for i := range survey.Targets {
		if t := &survey.Targets[i]; t.Block == 1 {
			out = append(out, t)
		}
	}
	return out
}

// resamples is how often an ensemble's organizations are drawn anew, with
// replacement, to see how far an objective hangs on which they are.
const resamples = 400

// draws are the organizations of each resample: the same for all points, so
// that a difference between two points keeps what they share.
func draws(seed, organizations int) [][]int {
	source := rng.NewSource(rng.NewKey(uint64(seed), 0), rng.Bootstrap, 0)
	out := make([][]int, resamples)
	for b := range out {
		out[b] = make([]int, organizations)
		for i := range out[b] {
			out[b][i] = int(source.Uint64() % uint64(organizations))
		}
	}
	return out
}

// resampled returns the objective over each resample of the organizations.
func (f Form) resampled(w Weighting, targets []*survey.Target, found []*survey.Finding, draws [][]int) []float64 {
	values := make([][]float64, len(targets))
	for i, t := range targets {
		values[i] = make([]float64, len(found))
		for k, found := range found {
			values[i][k] = found.Value(t)
		}
	}
	out := make([]float64, len(draws))
	means := make([]float64, len(targets))
	for b, who := range draws {
		for i := range targets {
			means[i] = meanOver(values[i], who)
		}
		out[b] = f.Objective(w, targets, means)
	}
	return out
}

// meanOver is the mean of the values of some that have one.
func meanOver(values []float64, who []int) float64 {
	var xs []float64
	for _, k := range who {
		if !math.IsNaN(values[k]) {
			xs = append(xs, values[k])
		}
	}
	return stats.Mean(xs)
}
