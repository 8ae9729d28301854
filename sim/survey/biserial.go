package survey

import (
	"math"

	"leadsim/sim/rng"
)

// BiserialFactor returns by how much cutting a normal variable into two, with
// the share p above the cut, shrinks its correlations:
//
//	r point-biserial = r x φ(z_p) / sqrt(p (1-p))
//
// .47 at p = .05, .59 at .10, .70 at .20. p lies strictly inside (0,1).
func BiserialFactor(p float64) float64 {
	z := rng.Normal(p)
	density := rng.Exp(-float64(z*z)/2) / math.Sqrt(2*math.Pi)
	return density / math.Sqrt(p*(1-p))
}
