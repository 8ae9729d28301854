package stats

import (
	"fmt"
	"math"
)

// Proportion returns the 95 % interval of Wilson (1927) for the probability behind k successes in n trials:
//
//	(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n),  p = k/n,  z = 1.96
//
// It stays in [0,1], begins at 0 for k = 0 and ends at 1 for k = n. Without trials it is 0 to 1. It panics
// unless 0 <= k <= n.
func Proportion(k, n int) (low, high float64) { return ProportionAt(k, n, 0.95) }

// ProportionAt is Proportion for another level of confidence in (0,1).
func ProportionAt(k, n int, level float64) (low, high float64) {
	if k < 0 || k > n {
		panic(fmt.Sprintf("stats: %d successes in %d trials", k, n))
	}
	if n == 0 {
		return 0, 1
	}
	z, trials := NormalQuantile((1+level)/2), float64(n)
	p, zz := float64(k)/trials, float64(z*z)/trials
	middle := p + float64(zz/2)
	half := z * math.Sqrt((float64(p*(1-p))+float64(zz/4))/trials)
	low, high = (middle-float64(half))/(1+zz), (middle+float64(half))/(1+zz)
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}
