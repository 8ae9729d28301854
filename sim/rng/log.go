package rng

import "math"

// Log returns the natural logarithm of x, the same bits on every processor, within one unit in the last place.
//
//	x = 2^k (1+f),  1+f in [sqrt(1/2), sqrt(2)),  s = f/(2+f)
//	log(1+f) = 2s + 2s^3/3 + 2s^5/5 + ... = f - (f^2/2 - s (f^2/2 + 2s^2/3 + 2s^4/5 + ...))
//
// The second form keeps the exact f apart from the small rest. Special cases: Log(+Inf) = +Inf, Log(0) = -Inf,
// Log(x < 0) = NaN, Log(NaN) = NaN.
func Log(x float64) float64 {
	const (
		ln2Hi    = 0x1.62e42fefa4p-01     // the leading 40 bits, so that k*ln2Hi is exact
		ln2Lo    = -0x1.8432a1b0e2634p-43 // and the rest
		rootHalf = 0x3fe6a09e667f3bcd     // bits of sqrt(1/2), rounded up
		one      = 0x3ff0000000000000     // bits of 1
		fraction = 1<<52 - 1
	)
	switch {
	case !(x > 0): // negative, zero or NaN
		if x == 0 {
			return math.Inf(-1)
		}
		return math.NaN()
	case x > math.MaxFloat64:
		return x
	}
	k := 0.0
	if x < 0x1p-1022 {
		x *= 0x1p54
		k = -54
	}
	bits := math.Float64bits(x) + (one - rootHalf) // carries into the exponent from sqrt(2) on
	k += float64(int64(bits>>52) - 1023)
	f := math.Float64frombits(bits&fraction+rootHalf) - 1

	s := f / (2 + f)
	z := float64(s * s)
	w := float64(z * z)
	odd := float64(w*(2.0/19)) + 2.0/15
	odd = float64(w*odd) + 2.0/11
	odd = float64(w*odd) + 2.0/7
	odd = float64(w*odd) + 2.0/3
	even := float64(w*(2.0/21)) + 2.0/17
	even = float64(w*even) + 2.0/13
	even = float64(w*even) + 2.0/9
	even = float64(w*even) + 2.0/5
	rest := float64(z*odd) + float64(w*even)
	half := float64(0.5 * float64(f*f))
	small := float64(s*(half+rest)) + float64(k*ln2Lo)
	return float64(k*ln2Hi) - ((half - small) - f)
}
