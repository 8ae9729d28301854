package agent

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Readings says how a person reads the acts of the own leader: for each act
// one of 16 equally likely readings, in the bits from four times the number of
// the act. So there is room for the acts from direct to bind; the others are
// taken for what they are.
type Readings uint64

// Of returns the reading of an act, from 0, the weakest, to 15.
func (x Readings) Of(a param.Act) int { return int(x >> (4 * uint(a)) & 15) }

// Read returns how an act of an intensity from 0 to 1, as it meets this person,
// is taken:
//
//	min(1, intensity x exp(s z - s²/2)), z the normal quantile at (reading + 1/2)/16,
//
// with s = members.readings; with the switch readings off it is taken for what
// it is. Form assumed; see odd.md 7.2.
func (r *Rules) Read(x Readings, a param.Act, intensity float64) float64 {
	if a > param.Bind || !r.Mechanisms.Readings {
		return intensity
	}
	return min(1, float64(intensity*r.reading[x.Of(a)]))
}

// readings returns the factor of each reading.
func readings(sd float64) (factor [16]float64) {
	for n := range factor {
		z := rng.Normal((float64(n) + 0.5) / 16)
		factor[n] = rng.Exp(float64(sd*z) - float64(sd*sd/2))
	}
	return factor
}
