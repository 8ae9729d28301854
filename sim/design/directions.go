package design

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// MaxDimensions is the number of dimensions of the Sobol' sequence: all for which the numbers of Joe & Kuo have Sobol's
// property A, that any 2^d points from a multiple of 2^d on put one into each of the 2^d cubes that come of halving
// every axis.
const MaxDimensions = 1111

//go:embed joe-kuo.txt
var joeKuo string

// initial is a row of joe-kuo.txt.
type initial struct {
	degree int      // s
	inner  uint32   // coefficients of x^(s-1) to x of a primitive polynomial modulo 2, the first in the highest bit
	m      []uint32 // m_1 to m_s: odd, m_i < 2^i
}

// initials returns the rows of joe-kuo.txt; row d-2 belongs to dimension d.
var initials = sync.OnceValue(func() []initial {
	var rows []initial
	for line := range strings.Lines(joeKuo) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(line)
		r := initial{degree: int(number(words[1])), inner: number(words[2])}
		for _, word := range words[3:] {
			r.m = append(r.m, number(word))
		}
		rows = append(rows, r)
	}
	return rows
})

// number reads a number of joe-kuo.txt, which holds nothing else.
func number(word string) uint32 {
	v, err := strconv.ParseUint(word, 10, 32)
	if err != nil {
		panic("design: joe-kuo.txt is damaged: " + err.Error())
	}
	return uint32(v)
}

// numbers are the direction numbers v_1 to v_32 of one dimension as binary fractions.
type numbers [32]uint32

// directions returns the direction numbers of the first so many dimensions (Bratley & Fox 1988; Joe & Kuo
// 2008): v_i = m_i/2^i, and for i > s
//
//	v_i = a_1 v_(i-1) xor ... xor a_(s-1) v_(i-s+1) xor v_(i-s) xor v_(i-s)/2^s
func directions(dimensions int) []numbers {
	all := make([]numbers, dimensions)
	for i := range 32 {
		all[0][i] = 1 << (31 - i)
	}
	for d := 1; d < dimensions; d++ {
		all[d] = initials()[d-1].numbers()
	}
	return all
}

func (r *initial) numbers() (v numbers) {
	s := r.degree
	for i := range v {
		if i < s {
			v[i] = r.m[i] << (31 - i)
			continue
		}
		v[i] = v[i-s] ^ v[i-s]>>s
		for q := 1; q < s; q++ {
			if r.inner>>(s-1-q)&1 == 1 {
				v[i] ^= v[i-q]
			}
		}
	}
	return v
}
