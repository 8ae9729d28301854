package rng

// Logistic returns 1/(1+e^-x), the probability whose log-odds are x. It keeps small probabilities exact:
// Logistic(-50) is e^-50, not 0. Logistic(-Inf) = 0, Logistic(+Inf) = 1, Logistic(NaN) = NaN.
func Logistic(x float64) float64 {
	if x < 0 {
		e := Exp(x)
		return e / (1 + e)
	}
	return 1 / (1 + Exp(-x))
}

// Probability returns the probability that something with a rate per year happens in a week, with 52 weeks to
// the year:
//
//	p = 1 - exp(-rate/52)
//
// Small rates keep their digits. It panics if the rate is negative or NaN; +Inf gives 1.
func Probability(ratePerYear float64) float64 {
	if !(ratePerYear >= 0) {
		panic("rng: rate per year must be 0 or more")
	}
	y := ratePerYear / 52
	if y > 1.0/64 {
		return 1 - Exp(-y)
	}
	// y - y^2/2! + y^3/3! - ... + y^7/7!: a difference from 1 would lose the digits
	p := 1 - y/7
	p = 1 - float64(y/6*p)
	p = 1 - float64(y/5*p)
	p = 1 - float64(y/4*p)
	p = 1 - float64(y/3*p)
	p = 1 - float64(y/2*p)
	return y * p
}
