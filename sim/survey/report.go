package survey

import (
	"math"

	"leadsim/sim/stats"
)

// Report is what an ensemble gives for all targets.
type Report struct {
	Seed          int
	Organizations int
	Closed        int // of them: did not live to the end, and were not asked
	People        int // asked
	FirstBlock    bool
	Measures      []Measure // in the order of Targets; of the first block alone if FirstBlock
	Scales        []ScaleSpread
	Found         []*Finding // of each organization
}

// Measure is ours against the published number.
type Measure struct {
	*Target
	Mean      float64 // over organizations; NaN if it was not measured
	Lower     float64 // 95 % interval of it, over organizations
	Upper     float64
	SD        float64 // over organizations; NaN where the number is one for all
	Beyond    float64 // SD beyond sampling error, of a single correlation; NaN for others
	K, N      int     // organizations; people or teams
	Latent    float64 // mean over the factor of the dichotomy, for turnover; NaN for others
	Verdict   Verdict
	TooNarrow bool // the spread of a correlation over organizations is near zero, which is wrong too
	TooWide   bool
}

// Verdict says how a mean with its interval lies to what is accepted.
type Verdict string

const (
	Inside      Verdict = "inside"       // the whole interval
	Outside     Verdict = "outside"      // the whole interval
	Undecided   Verdict = "undecided"    // the interval straddles an end
	NotMeasured Verdict = "not measured" // see docs/evidence.md
)

// Published standard deviations of r over studies are .10 to .20. Beyond these
// ends a spread is marked.
const (
	narrowest = 0.05
	widest    = 0.30
)

// ScaleSpread says how a scale lies over people, before noise, on average over
// organizations.
type ScaleSpread struct {
	*Scale
	Mean, SD float64 // on the scale of its items; SD within organizations
	Between  float64 // share of the variance that lies between teams, ICC(1)
	K        int     // organizations
}

func (e *Ensemble) report(all []*Finding) *Report {
	r := &Report{Seed: e.Seed, Organizations: e.Organizations, FirstBlock: e.FirstBlock, Found: all}
	var asked []*Finding
	for _, f := range all {
		if f.Closed {
			r.Closed++
		} else {
			asked = append(asked, f)
			r.People += f.People
		}
	}
	for i := range Targets {
		if t := &Targets[i]; t.Block == 1 || !e.FirstBlock {
			r.Measures = append(r.Measures, t.measure(all))
		}
	}
	for n := range Scales {
		r.Scales = append(r.Scales, summed(n, asked))
	}
	return r
}

// measure works a target out.
func (t *Target) measure(all []*Finding) Measure {
	e := t.of.of(all)
	m := Measure{Target: t, Mean: e.mean, Lower: e.low, Upper: e.high, SD: e.sd, Beyond: e.beyond, K: e.k, N: e.n, Latent: e.latent}
	m.Verdict = verdict(e, t.Low, t.High)
	m.TooNarrow = e.beyond < narrowest
	m.TooWide = e.beyond > widest
	return m
}

func verdict(e estimate, low, high float64) Verdict {
	switch {
	case math.IsNaN(e.mean):
		return NotMeasured
	case e.low >= low && e.high <= high:
		return Inside
	case e.high < low || e.low > high:
		return Outside
	}
	return Undecided
}

// Misses returns by how much the mean lies beyond what is accepted, with its
// sign; 0 inside.
func (m *Measure) Misses() float64 {
	switch {
	case m.Mean < m.Low:
		return m.Mean - m.Low
	case m.Mean > m.High:
		return m.Mean - m.High
	}
	return 0
}

// Off returns how far the mean lies from the middle of what is accepted, in
// half widths of it: beyond ±1 is a miss. Where one side is open it is 0 on the
// right side, else the miss.
func (m *Measure) Off() float64 {
	if math.IsInf(m.Low, 0) || math.IsInf(m.High, 0) {
		return m.Misses()
	}
	middle, half := float64((m.Low+m.High)/2), float64((m.High-m.Low)/2)
	return (m.Mean - middle) / half
}

// Verdict returns that of a whole block: Inside if all its targets are, Outside
// if one is, else Undecided.
func (r *Report) Verdict(block int) Verdict {
	word := Inside
	for i := range r.Measures {
		switch m := &r.Measures[i]; {
		case m.Block != block || m.Verdict == Inside:
		case m.Verdict == Outside:
			return Outside
		default:
			word = Undecided
		}
	}
	return word
}

// Count returns how many targets of a block have each verdict.
func (r *Report) Count(block int) map[Verdict]int {
	n := map[Verdict]int{}
	for i := range r.Measures {
		if r.Measures[i].Block == block {
			n[r.Measures[i].Verdict]++
		}
	}
	return n
}

// summed averages a scale's spread over organizations.
func summed(scale int, all []*Finding) ScaleSpread {
	var means, sds, between []float64
	for _, f := range all {
		s := &f.spread[scale]
		means, sds, between = append(means, s.mean), append(sds, s.sd), append(between, s.between)
	}
	return ScaleSpread{Scale: &Scales[scale], Mean: stats.Mean(present(means)), SD: stats.Mean(present(sds)), Between: stats.Mean(present(between)), K: len(present(means))}
}
