package stats

import "math"

// StudentQuantile returns the t with P(T <= t) = p for Student's distribution with df degrees of freedom. Its
// absolute error is below 1e-8 for 1e-7 <= p <= 1-1e-7, relative where |t| > 1. It panics unless 0 < p < 1 and df >= 1.
//
// Newton's method from 0 on the sums of Abramowitz & Stegun (1964), 26.7.3 and 26.7.4; above 1000 degrees of
// freedom the expansion 26.7.5 about the normal quantile.
func StudentQuantile(p float64, df int) float64 {
	if df < 1 {
		panic("stats: Student's t needs at least one degree of freedom")
	}
	if df > 1000 {
		return nearlyNormal(NormalQuantile(p), float64(df))
	}
	return climb(p, func(t float64) (within, density float64) { return student(t, df) })
}

// StudentP returns the two-sided p-value P(|T| >= |t|) of Student's t with df degrees of freedom, to an absolute
// error of 1e-13. Its time grows with df. NaN gives NaN; it panics unless df >= 1.
func StudentP(t float64, df int) float64 {
	if df < 1 {
		panic("stats: Student's t needs at least one degree of freedom")
	}
	if math.IsInf(t, 0) {
		return 0
	}
	within, _ := student(math.Abs(t), df)
	return max(0, 1-within)
}

// NormalQuantile returns the z with P(Z <= z) = p for the standard normal distribution, to an absolute error below
// 1e-8 for 1e-7 <= p <= 1-1e-7. It panics unless 0 < p < 1.
func NormalQuantile(p float64) float64 { return climb(p, normal) }

// climb solves within(t) = 2p-1 for the t >= 0 of a symmetric distribution, where within is P(|T| <= t). As the
// density falls from 0 on, within is concave, and Newton's steps from 0 climb to the solution without passing it.
func climb(p float64, f func(t float64) (within, density float64)) float64 {
	if !(p > 0 && p < 1) {
		panic("stats: quantile of a distribution outside (0,1)")
	}
	if p < 0.5 {
		return -climb(1-p, f)
	}
	t := 0.0
	for range 200 {
		within, density := f(t)
		step := (float64(2*p) - 1 - within) / float64(2*density)
		t += step
		if !(step > float64(1e-14*t)) {
			break
		}
	}
	return t
}

// student returns P(|T| <= t) and the density at t >= 0, with angle = atan(t/sqrt(df)).
func student(t float64, df int) (within, density float64) {
	n := float64(df)
	hypotenuse := math.Sqrt(n + float64(t*t))
	sin, cos := t/hypotenuse, math.Sqrt(n)/hypotenuse
	cos2 := float64(cos * cos)
	if df == 1 {
		return arctan(t) * (2 / math.Pi), cos2 / math.Pi
	}
	// even: sin (1 + 1/2 cos^2 + 1*3/(2*4) cos^4 + ... to cos^(df-2))
	// odd:  2/pi (angle + sin (cos + 2/3 cos^3 + 2*4/(3*5) cos^5 + ... to cos^(df-2)))
	term, sum := 1.0, 0.0
	first := 2 + df%2
	if df%2 == 1 {
		term = cos
	}
	for k := first; k < df; k += 2 {
		sum += term
		term *= cos2 * (float64(k-1) / float64(k))
	}
	sum += term
	within = sin * sum
	density = float64(df-1) / 2 * term * cos2 * cos / math.Sqrt(n)
	if df%2 == 1 {
		within = (arctan(t/math.Sqrt(n)) + float64(within)) * (2 / math.Pi)
		density *= 2 / math.Pi
	}
	return within, density
}

// nearlyNormal returns the quantile of Student's t with many degrees of freedom n from that of the normal
// distribution; the first term left out is of order z^9/n^4.
func nearlyNormal(z, n float64) float64 {
	zz := float64(z * z)
	g1 := float64(z * (zz + 1) / 4)
	g2 := float64(z*(float64(zz*(float64(5*zz)+16))+3)) / 96
	g3 := float64(z*(float64(zz*(float64(zz*(float64(3*zz)+19))+17))-15)) / 384
	return z + (g1+(g2+g3/n)/n)/n
}

// normal returns P(|Z| <= z) and the density at z >= 0.
//
//	P = 2 density(z) (z + z^3/3 + z^5/(3*5) + ...)
func normal(z float64) (within, density float64) {
	zz := float64(z * z)
	density = expMinus(zz/2) / math.Sqrt(2*math.Pi)
	sum := 0.0
	for term, k := z, 3.0; sum+term > sum; k += 2 {
		sum += term
		term *= zz / k
	}
	return 2 * density * sum, density
}

// expMinus returns e^-y for 0 <= y < 40: the series of e^(y/16), squared four times. Relative error about 1e-15.
func expMinus(y float64) float64 {
	const times = 4
	small := y / (1 << times)
	sum := 1.0
	for k := 30.0; k >= 1; k-- {
		sum = 1 + float64(small*sum)/k
	}
	for range times {
		sum *= sum
	}
	return 1 / sum
}

// arctan returns the angle in [0, pi/2] whose tangent is x >= 0: halved four times, then its series.
func arctan(x float64) float64 {
	if x > 1 {
		return math.Pi/2 - arctan(1/x)
	}
	for range 4 {
		x /= 1 + math.Sqrt(1+float64(x*x))
	}
	xx, sum := float64(x*x), 0.0
	for k := 15; k >= 1; k -= 2 {
		sum = 1/float64(k) - float64(xx*sum)
	}
	return 16 * x * sum
}
