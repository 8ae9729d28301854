package design

import (
	"crypto/sha256"
	"fmt"
	"math"
	"math/bits"
	"strings"
	"testing"

	"leadsim/sim/rng"
)

// The sequence in 1111 dimensions is that of SciPy 1.10.1 (stats.qmc.Sobol, unscrambled) and SALib 1.5.2
// (sobol_sequence), which read the same file: all of the first 4096 points were compared, here are some. Dimensions
// are 1, 2, 3, 10, 64, 500 and 1111.
func TestPointsAreThePublishedOnes(t *testing.T) {
	s := must(NewSobol(unit(MaxDimensions), 1<<20, key(1))).Unscrambled()
	u := make([]float64, MaxDimensions)
	for i, want := range map[int][7]float64{
		0:    {},
		1:    {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5},
		2:    {0.75, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75},
		3:    {0.25, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25},
		7:    {0.125, 0.625, 0.375, 0.875, 0.375, 0.375, 0.625},
		1000: {0.2197265625, 0.0966796875, 0.5185546875, 0.0693359375, 0.4462890625, 0.2548828125, 0.3701171875},
		4095: {0.000244140625, 0.941162109375, 0.334228515625, 0.246337890625, 0.553466796875, 0.938720703125, 0.338623046875},
	} {
		s.Unit(i, u)
		for p, d := range []int{1, 2, 3, 10, 64, 500, 1111} {
			if u[d-1] != want[p] {
				t.Errorf("point %d, dimension %d: %v, want %v", i, d, u[d-1], want[p])
			}
		}
	}
}

// The rows of joe-kuo.txt are those of new-joe-kuo-6.21201 as SciPy 1.10.1 and SALib 1.5.2 carry them.
func TestDirectionNumbersAreUnchanged(t *testing.T) {
	var rows strings.Builder
	for line := range strings.Lines(joeKuo) {
		if !strings.HasPrefix(line, "#") {
			rows.WriteString(line)
		}
	}
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(rows.String()))); got != "7838fc1b799f19881782a0a9b76aa7cc7bb1f1b3f14cf84bf6635c900ee055ea" {
		t.Errorf("the rows have the hash %s", got)
	}
	if n := len(initials()); n != MaxDimensions-1 {
		t.Errorf("%d rows", n)
	}
	if !strings.Contains(joeKuo, "Copyright (c) 2008, Frances Y. Kuo and Stephen Joe") {
		t.Error("the licence of the direction numbers is gone")
	}
}

func TestInitialNumbersAreOddAndSmall(t *testing.T) {
	for d, r := range initials() {
		for i, m := range r.m {
			if m%2 == 0 || m >= 1<<(i+1) {
				t.Errorf("dimension %d: m_%d = %d", d+2, i+1, m)
			}
		}
	}
}

// A polynomial of degree s modulo 2 is primitive if x has the order 2^s - 1 modulo it. All primitive polynomials up to
// degree 13 must stand in the file once: phi(2^s-1)/s of degree s, 1 + 1 + 2 + 2 + 6 + 6 + 18 + ... + 630 = 1110 in
// all.
func TestPolynomialsArePrimitive(t *testing.T) {
	seen := map[uint32]bool{}
	for d, r := range initials() {
		p := uint32(1)<<r.degree | r.inner<<1 | 1
		if seen[p] || !primitive(p, r.degree) {
			t.Errorf("dimension %d: the polynomial %b is not primitive or stands twice", d+2, p)
		}
		seen[p] = true
	}
	want := 0
	for s := 1; s <= 13; s++ {
		want += totient(1<<s-1) / s
	}
	if len(seen) != want {
		t.Errorf("%d polynomials up to degree 13, want %d", len(seen), want)
	}
}

func primitive(p uint32, degree int) bool {
	x, order := uint32(1), 0
	for {
		x <<= 1
		if x>>degree == 1 {
			x ^= p
		}
		if order++; x == 1 || order > 1<<degree {
			return order == 1<<degree-1
		}
	}
}

func totient(n int) int {
	count := 0
	for i := 1; i <= n; i++ {
		a, b := i, n
		for b != 0 {
			a, b = b, a%b
		}
		if a == 1 {
			count++
		}
	}
	return count
}

// Property A of Sobol' (1976) holds for d dimensions if the first digits of v_1 to v_d form a regular matrix modulo 2.
// It holds for every d up to MaxDimensions. The first digits follow the recurrence by themselves.
func TestFirstPointsMeetAllHalves(t *testing.T) {
	const words = (MaxDimensions + 63) / 64
	var reduced [][words]uint64
	for d := range MaxDimensions {
		row := firstDigits(d)
		for j, pivot := range reduced {
			if row[j/64]>>(j%64)&1 == 1 {
				for w := range row {
					row[w] ^= pivot[w]
				}
			}
		}
		if row[d/64]>>(d%64)&1 != 1 {
			t.Fatalf("property A ends at dimension %d", d+1)
		}
		reduced = append(reduced, row)
	}
}

// firstDigits returns the first digit of v_(i+1) of a dimension, from 0, at bit i.
func firstDigits(d int) (row [(MaxDimensions + 63) / 64]uint64) {
	if d == 0 {
		row[0] = 1
		return row
	}
	r := initials()[d-1]
	digits := make([]uint64, MaxDimensions)
	for i := range digits {
		if i < r.degree {
			digits[i] = uint64(r.m[i] >> i & 1)
		} else {
			digits[i] = digits[i-r.degree]
			for q := 1; q < r.degree; q++ {
				digits[i] ^= uint64(r.inner>>(r.degree-1-q)&1) * digits[i-q]
			}
		}
		row[i/64] |= digits[i] << (i % 64)
	}
	return row
}

// Any 2^m points from a multiple of 2^m on put one into each of 2^m intervals of each dimension, and the first two
// dimensions form a (0,m,2)-net: one point in each of 2^m boxes of any shape. Scrambling keeps both.
func TestPointsAreBalanced(t *testing.T) {
	const m, dimensions = 8, 200
	plain := must(NewSobol(unit(dimensions), 4<<m, key(3)))
	for name, s := range map[string]*Sobol{"scrambled": plain, "unscrambled": plain.Unscrambled()} {
		u := make([]float64, dimensions)
		for block := range 4 {
			seen := make([][1 << m]bool, dimensions)
			boxes := [m + 1][1 << m]bool{}
			for i := block << m; i < (block+1)<<m; i++ {
				s.Unit(i, u)
				for j, v := range u {
					seen[j][int(v*(1<<m))] = true
				}
				for a := range boxes {
					boxes[a][int(u[0]*float64(int(1)<<a))<<(m-a)|int(u[1]*float64(int(1)<<(m-a)))] = true
				}
			}
			for j := range seen {
				if !full(seen[j]) {
					t.Errorf("%s: dimension %d, points from %d on miss an interval", name, j+1, block<<m)
				}
			}
			for a := range boxes {
				if !full(boxes[a]) {
					t.Errorf("%s: points from %d on miss a box of the shape 2^-%d x 2^-%d", name, block<<m, a, m-a)
				}
			}
		}
	}
}

func full(seen [1 << 8]bool) bool {
	for _, ok := range seen {
		if !ok {
			return false
		}
	}
	return true
}

// Two numbers that share their first b digits share exactly b after scrambling, and each digit is turned in half of
// all keys.
func TestScramblingIsNested(t *testing.T) {
	var turned [32]int
	const n = 4000
	for i := range n {
		coins := stream(key(i), 0, scrambling)
		x := uint32(stream(key(i), 1, 0).Uint64(0))
		for b := range 32 {
			y := x ^ 1<<(31-b) ^ uint32(stream(key(i), 2, 0).Uint64(rng.Who(b)))>>1>>b
			if got := bits.LeadingZeros32(owen(x, coins) ^ owen(y, coins)); got != b {
				t.Fatalf("%b and %b share %d digits, %d after scrambling", x, y, b, got)
			}
			turned[b] += int((owen(x, coins) ^ x) >> (31 - b) & 1)
		}
	}
	for b, c := range turned {
		if z := (float64(c) - n/2) / math.Sqrt(n/4); math.Abs(z) > 4.5 {
			t.Errorf("digit %d is turned in %d of %d", b+1, c, n)
		}
	}
}

func TestScrambledPointsStayInside(t *testing.T) {
	s := must(NewSobol(unit(3), 1<<12, key(9)))
	u := make([]float64, 3)
	for i := range s.Len() {
		s.Unit(i, u)
		for _, v := range u {
			if !(v > 0 && v < 1) || math.Mod(v*0x1p33, 2) != 1 { // the middle of one of 2^32 intervals
				t.Fatalf("point %d: %v", i, u)
			}
		}
	}
}

// Owen (1997): the error of the mean of a smooth function is of order n^-1.5 (log n)^((k-1)/2). 16 times the points
// would make it 64 times less without the logarithm, 4 times by chance.
func TestScrambledSequencesConvergeFast(t *testing.T) {
	product := func(u []float64) float64 {
		return (1 + (u[0] - 0.5)) * (1 + (u[1] - 0.5)) * (1 + (u[2]-0.5)/2)
	}
	sobol := func(n int) float64 {
		return spread(product, func(k rng.Key) Design { return must(NewSobol(unit(3), n, k)) }, 40)
	}
	few, many := sobol(64), sobol(1024)
	t.Logf("error %.2g with 64 points, %.2g with 1024", few, many)
	if ratio := few / many; ratio < 30 || ratio > 100 {
		t.Errorf("16 times the points make the error %.0f times less, want 30 to 100", ratio)
	}
}

func TestSequencesSayHowManyFactorsTheyTake(t *testing.T) {
	for want, build := range map[string]func() error{
		"1112 factors: want at most 1111": func() error { _, err := NewSobol(unit(1112), 8, key(1)); return err },
		"556 factors: want at most 555":   func() error { _, err := NewSaltelli(unit(556), Rows{N: 8}, key(1)); return err },
	} {
		if err := build(); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	must(NewSaltelli(unit(555), Rows{N: 8}, key(1)))
}
