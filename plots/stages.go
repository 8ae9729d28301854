package plots

import (
	"fmt"
	"math"

	"leadsim/sim/record"
)

// stages are the stages of a change that a person can be in, from the last one
// down. Those unaware of it are the rest of the people.
var stages = []string{"adopted", "trying", "interested", "aware"}

// changes returns an error if nobody is ever aware of a change.
func (v *view) changes() error {
	for i := range v.arms {
		for k := range v.n {
			for _, s := range stages {
				for _, x := range v.column(i, k, record.Must(s)) {
					if x > 0 {
						return nil
					}
				}
			}
		}
	}
	return fmt.Errorf("plots: in study %q nobody becomes aware of a change; launch one with [change]", v.r.Name)
}

// stageBand is the share of people in a stage, or in part of one, as a band of
// a stacked area.
type stageBand struct {
	words     string
	tint      float64 // share of white in the arm's colour
	hatched   bool
	low, high []float64 // its edges in percent, week by week
}

// bands returns the stages of arm i as bands that lie on each other, from the
// bottom up.
func (v *view) bands(i, first, last int) []stageBand {
	at := func(metric string) []float64 { return v.meanShare(i, metric, first, last) }
	adopted, public := at("adopted"), at("public_only")
	private := make([]float64, len(adopted))
	for w := range private {
		public[w] = math.Min(public[w], adopted[w])
		private[w] = adopted[w] - public[w]
	}
	rest := make([]float64, len(adopted))
	for w := range rest {
		rest[w] = 100 // beyond the top; what is left of it is unaware
	}
	edge := make([]float64, len(adopted))
	var out []stageBand
	for _, s := range []struct {
		words   string
		tint    float64
		hatched bool
		share   []float64
	}{{say("adoption.adopted"), 0.05, false, private}, {say("adoption.public"), 0.3, true, public}, {say("adoption.trying"), 0.45, false, at("trying")},
		{say("adoption.interested"), 0.65, false, at("interested")}, {say("adoption.aware"), 0.82, false, at("aware")}, {say("adoption.unaware"), 0.94, false, rest}} {
		b := stageBand{words: s.words, tint: s.tint, hatched: s.hatched, low: edge, high: make([]float64, len(edge))}
		for w := range edge {
			b.high[w] = math.Min(100, edge[w]+s.share[w])
		}
		out, edge = append(out, b), b.high
	}
	return out
}

// share returns the share of people in a band, week by week.
func (b *stageBand) share() []float64 {
	out := make([]float64, len(b.low))
	for w := range out {
		out[w] = b.high[w] - b.low[w]
	}
	return out
}

// seen tells whether a band is ever wide enough to be seen.
func (b *stageBand) seen() bool {
	for _, x := range b.share() {
		if x > 0.5 {
			return true
		}
	}
	return false
}
