package rng

import "math"

// Exponential returns the quantile -mean*log(1-u) of the exponential distribution, in the unit of mean. u lies in
// [0,1); mean is 0 or more. It panics if mean is negative, infinite or NaN.
func Exponential(u, mean float64) float64 {
	if !(mean >= 0 && mean <= math.MaxFloat64) {
		panic("rng: mean of an exponential draw must be finite and 0 or more")
	}
	return -mean * Log(1-u)
}

// Poisson returns the quantile of the Poisson distribution: the smallest count k with P(K <= k) > u, u in [0,1).
// It panics if mean is negative, infinite or NaN; mean 0 gives 0.
//
// Up to a mean of 500 the probabilities are summed: exact but for rounding, in about mean steps, hence
// meant for means up to some 50. Above that the count is read off the normal quantile z with a
// correction for skewness (Cornish & Fisher 1938), rounded to nearest:
//
//	k = mean + z sqrt(mean) + (z^2-1)/6
func Poisson(u, mean float64) int {
	if !(mean >= 0 && mean <= math.MaxFloat64) {
		panic("rng: mean of a Poisson draw must be finite and 0 or more")
	}
	if mean > 500 {
		z := Normal(u)
		skew := (float64(z*z) - 1) / 6
		return int(math.Floor(mean + float64(z*math.Sqrt(mean)) + skew + 0.5))
	}
	p := Exp(-mean)
	for k, sum := 0, p; ; k++ {
		if u < sum {
			return k
		}
		p = p * mean / float64(k+1)
		if sum+p == sum && float64(k) >= mean { // the sum has stalled just below 1
			return k
		}
		sum += p
	}
}

// Choose returns the index i of a choice with probability shares[i] / (sum of shares): the first at which the
// cumulative share exceeds u, u in [0,1). The order of shares is part of the result. Choices with
// share 0 are never returned. It panics if shares is empty, holds a negative, infinite or NaN number, or only zeros.
func Choose(u float64, shares []float64) int {
	total, last := 0.0, -1
	for i, s := range shares {
		if !(s >= 0 && s <= math.MaxFloat64) {
			panic("rng: share of a choice must be finite and 0 or more")
		}
		if s > 0 {
			last = i
		}
		total += s
	}
	if last < 0 {
		panic("rng: no choice has a share above 0")
	}
	at, sum := u*total, 0.0
	for i, s := range shares[:last] {
		sum += s
		if at < sum {
			return i
		}
	}
	return last
}
