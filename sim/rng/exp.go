package rng

import "math"

// Exp returns e^x, the same bits on every processor, within 1.25 units in the last place.
//
//	x = (64k + j) ln2/64 + r,  |r| <= ln2/128
//	e^x = 2^k * 2^(j/64) * (1 + r + r^2/2 + ... + r^5/120)
//
// Special cases: Exp(+Inf) = +Inf, Exp(-Inf) = 0, Exp(NaN) = NaN. Above 709.78 the result is +Inf,
// below -745.13 it is 0.
func Exp(x float64) float64 {
	const (
		steps   = 0x1.71547652b82fep+06  // 64/ln2
		stepHi  = 0x1.62e42fef8p-07      // ln2/64: the leading 34 bits, so that n*stepHi is exact
		stepLo  = 0x1.1cf79abc9e3b4p-42  // and the rest
		shift   = 0x1.8p52               // adding it rounds to a whole number, left in the low bits
		largest = 0x1.62e42fefa39efp+09  // above it the result overflows
		least   = -0x1.74910d52d3051p+09 // below it the result underflows to 0
	)
	if !(x >= least && x <= largest) {
		switch {
		case x > largest:
			return math.Inf(1)
		case x < least:
			return 0
		}
		return x // NaN
	}
	shifted := float64(x*steps) + shift
	n := int32(math.Float64bits(shifted))
	whole := shifted - shift
	r := (x - float64(whole*stepHi)) - float64(whole*stepLo)
	rr := float64(r * r)
	high := float64(rr*(1.0/24+float64(r*(1.0/120)))) + (0.5 + float64(r*(1.0/6)))
	p := r + float64(rr*high)
	root := math.Float64frombits(roots[n&63])
	y := root + float64(root*p) // within (0.99, 2)
	k := n >> 6
	if k < -1021 { // the result may be subnormal: let a multiplication round it
		return math.Float64frombits(math.Float64bits(y)+uint64(int64(k)+64)<<52) * 0x1p-64
	}
	return math.Float64frombits(math.Float64bits(y) + uint64(int64(k))<<52)
}

// roots[j] holds the bits of 2^(j/64), rounded to nearest.
var roots = [64]uint64{
	0x3ff0000000000000, 0x3ff02c9a3e778061, 0x3ff059b0d3158574, 0x3ff0874518759bc8,
	0x3ff0b5586cf9890f, 0x3ff0e3ec32d3d1a2, 0x3ff11301d0125b51, 0x3ff1429aaea92de0,
	0x3ff172b83c7d517b, 0x3ff1a35beb6fcb75, 0x3ff1d4873168b9aa, 0x3ff2063b88628cd6,
	0x3ff2387a6e756238, 0x3ff26b4565e27cdd, 0x3ff29e9df51fdee1, 0x3ff2d285a6e4030b,
	0x3ff306fe0a31b715, 0x3ff33c08b26416ff, 0x3ff371a7373aa9cb, 0x3ff3a7db34e59ff7,
	0x3ff3dea64c123422, 0x3ff4160a21f72e2a, 0x3ff44e086061892d, 0x3ff486a2b5c13cd0,
	0x3ff4bfdad5362a27, 0x3ff4f9b2769d2ca7, 0x3ff5342b569d4f82, 0x3ff56f4736b527da,
	0x3ff5ab07dd485429, 0x3ff5e76f15ad2148, 0x3ff6247eb03a5585, 0x3ff6623882552225,
	0x3ff6a09e667f3bcd, 0x3ff6dfb23c651a2f, 0x3ff71f75e8ec5f74, 0x3ff75feb564267c9,
	0x3ff7a11473eb0187, 0x3ff7e2f336cf4e62, 0x3ff82589994cce13, 0x3ff868d99b4492ed,
	0x3ff8ace5422aa0db, 0x3ff8f1ae99157736, 0x3ff93737b0cdc5e5, 0x3ff97d829fde4e50,
	0x3ff9c49182a3f090, 0x3ffa0c667b5de565, 0x3ffa5503b23e255d, 0x3ffa9e6b5579fdbf,
	0x3ffae89f995ad3ad, 0x3ffb33a2b84f15fb, 0x3ffb7f76f2fb5e47, 0x3ffbcc1e904bc1d2,
	0x3ffc199bdd85529c, 0x3ffc67f12e57d14b, 0x3ffcb720dcef9069, 0x3ffd072d4a07897c,
	0x3ffd5818dcfba487, 0x3ffda9e603db3285, 0x3ffdfc97337b9b5f, 0x3ffe502ee78b3ff6,
	0x3ffea4afa2a490da, 0x3ffefa1bee615a27, 0x3fff50765b6e4540, 0x3fffa7c1819e90d8,
}
