package survey

import (
	"fmt"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Prevalence is how common a style is among the leaders of all organizations.
type Prevalence struct {
	Style  string
	Weight float64
	Source string
}

// Prevalences are the styles that leaders lean to. Each leader is a mix of two
// of them, drawn by these weights as the leader's organization bends them. They
// are frozen: changing one counts as fitting (see Frozen).
var Prevalences = []Prevalence{
	{"domineering", .10, "the least common kind of destructive leadership (Aasland et al. 2010, rank); share assumed"},
	{"compassionate-power-over", .25, assumed},
	{"masquerade", .10, assumed},
	{"hybrid-in-crisis", .15, assumed},
	{"power-with", .20, assumed},
	{"laissez-faire", .20, "the most common kind of destructive leadership, about a fifth (Aasland et al. 2010, rank; share recalled)"},
}

// StyleSpread is how much organizations differ in whom they have lead: each
// weight is multiplied by exp(StyleSpread x normal), drawn for organization and
// style.
const StyleSpread = 0.7

// stylesOf finds the styles of Prevalences.
func stylesOf(known []param.NamedStyle) ([]param.Style, error) {
	var out []param.Style
	for _, want := range Prevalences {
		found := false
		for i := range known {
			if known[i].Name == want.Style {
				out, found = append(out, known[i].Style), true
			}
		}
		if !found {
			return nil, fmt.Errorf("survey: the styles of the base lack %q", want.Style)
		}
	}
	return out, nil
}

// cultureOf returns the weights of the styles in one organization.
func cultureOf(key rng.Key) []float64 {
	weights := make([]float64, len(Prevalences))
	for s := range weights {
		z := max(-2, min(2, rng.Normal(key.At(rng.Ensemble, drawWeights+s).Float64(0))))
		weights[s] = Prevalences[s].Weight * rng.Exp(StyleSpread*z)
	}
	return weights
}

// leaderOf returns how whoever leads team k leads: a mix of two styles, in
// every number by the same shares; what is no number is of the larger part.
func leaderOf(key rng.Key, k int, styles []param.Style, weights []float64) param.Style {
	who := rng.NewWho(uint32(k), 0)
	first, second := key.At(rng.Ensemble, drawLeader).Pair(who)
	part := key.At(rng.Ensemble, drawMixture).Float64(who) // of the second
	a, b := styles[rng.Choose(first, weights)], styles[rng.Choose(second, weights)]
	out := a
	if part > 0.5 {
		out = b
	}
	for i := range param.StyleRows {
		row := &param.StyleRows[i]
		if x, real := row.Get(&a).(float64); real {
			y := row.Get(&b).(float64)
			row.Put(&out, x+float64(part*(y-x)))
		}
	}
	return out
}
