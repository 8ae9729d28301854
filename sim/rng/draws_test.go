package rng

import (
	"fmt"
	"math"
	"math/bits"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// inStandardErrors fails if z, a number that should be a standard normal draw, is beyond 5: one in 1.7 million.
func inStandardErrors(t *testing.T, what string, z float64) {
	t.Helper()
	if math.Abs(z) > 5 {
		t.Errorf("%s: %.1f standard errors from what is expected", what, z)
	}
}

// chiSquare fails if counts differ from equal counts more, or less, than chance allows in one case of a million.
func chiSquare(t *testing.T, what string, counts []int) {
	t.Helper()
	n := 0
	for _, c := range counts {
		n += c
	}
	expect, x := float64(n)/float64(len(counts)), 0.0
	for _, c := range counts {
		x += (float64(c) - expect) * (float64(c) - expect) / expect
	}
	p := distuv.ChiSquared{K: float64(len(counts) - 1)}.Survival(x)
	if p < 1e-6 || p > 1-1e-6 {
		t.Errorf("%s: chi-square %v on %d cells has p = %v", what, x, len(counts), p)
	}
}

// lines are the ways in which keys of a model follow each other.
var lines = []struct {
	name string
	draw func(i int) (Draws, Who)
}{
	{"seats", func(i int) (Draws, Who) { return NewKey(1, 0).At(Trait, 5), NewWho(uint32(i), 0) }},
	{"occupants", func(i int) (Draws, Who) { return NewKey(1, 0).At(Trait, 5), NewWho(7, uint32(i)) }},
	{"weeks", func(i int) (Draws, Who) { return NewKey(1, 0).At(Trait, i-1), 7 }},
	{"purposes", func(i int) (Draws, Who) { return NewKey(1, 0).At(Purpose(i), 5), 7 }},
	{"replications", func(i int) (Draws, Who) { return NewKey(1, uint32(i)).At(Trait, 5), 7 }},
	{"seeds", func(i int) (Draws, Who) { return NewKey(uint64(i), 0).At(Trait, 5), 7 }},
	{"large seeds", func(i int) (Draws, Who) { return NewKey(uint64(i)<<40, 0).At(Trait, 5), 7 }},
}

func TestDrawsAreUniformAlongEveryPartOfTheKey(t *testing.T) {
	const n, cells = 200_000, 256
	for _, line := range lines {
		t.Run(line.name, func(t *testing.T) {
			var whole, low, a, b [cells]int
			var sum float64
			for i := range n {
				d, w := line.draw(i)
				u := d.Float64(w)
				x, y := d.Pair(w)
				sum += u
				whole[int(u*cells)]++
				low[d.Uint64(w)%cells]++
				a[int(x*cells)]++
				b[int(y*cells)]++
			}
			inStandardErrors(t, "mean", (sum/n-0.5)*math.Sqrt(12*n))
			chiSquare(t, "upper bits", whole[:])
			chiSquare(t, "lowest bits", low[:])
			chiSquare(t, "first of a pair", a[:])
			chiSquare(t, "second of a pair", b[:])
		})
	}
}

func TestNeighboursInTheKeyAreIndependent(t *testing.T) {
	const n, side = 200_000, 16
	for _, line := range lines {
		for _, lag := range []int{1, 2, 8, 52} {
			t.Run(fmt.Sprint(line.name, " ", lag, " apart"), func(t *testing.T) {
				var cells [side * side]int
				sum := 0.0
				for i := range n {
					d, w := line.draw(i)
					u := d.Float64(w)
					d, w = line.draw(i + lag)
					v := d.Float64(w)
					sum += (u - 0.5) * (v - 0.5)
					cells[int(u*side)*side+int(v*side)]++
				}
				inStandardErrors(t, "correlation", sum*12/math.Sqrt(n))
				if lag != 2 { // pairs overlap, which the test below does not mind at these sizes
					chiSquare(t, "pairs", cells[:])
				}
			})
		}
	}
}

func TestHalvesOfAPairAreIndependent(t *testing.T) {
	const n, side = 400_000, 16
	d := NewKey(1, 0).At(Trait, 5)
	var cells [side * side]int
	for i := range n {
		a, b := d.Pair(Who(i))
		cells[int(a*side)*side+int(b*side)]++
	}
	chiSquare(t, "pairs", cells[:])
}

// One bit changed anywhere in the key must turn each bit of the hash in half of the cases.
func TestEveryBitOfTheKeyReachesEveryBitOfTheHash(t *testing.T) {
	const n = 20_000
	base := func(i int) (seed uint64, rep, purpose uint32, week int32, who uint64) {
		return uint64(i % 50), uint32(i % 7), uint32(1 + i%11), int32(i % 260), uint64(i)
	}
	hash := func(seed uint64, rep, purpose uint32, week int32, who uint64) uint64 {
		return NewKey(seed, rep).At(Purpose(purpose), int(week)).Uint64(Who(who))
	}
	for _, part := range []struct {
		name string
		bits int
		flip func(i, bit int) uint64
	}{
		{"seed", 64, func(i, bit int) uint64 { s, r, p, k, w := base(i); return hash(s^1<<bit, r, p, k, w) }},
		{"replication", 32, func(i, bit int) uint64 { s, r, p, k, w := base(i); return hash(s, r^1<<bit, p, k, w) }},
		{"purpose", 32, func(i, bit int) uint64 { s, r, p, k, w := base(i); return hash(s, r, p^1<<bit, k, w) }},
		{"week", 32, func(i, bit int) uint64 { s, r, p, k, w := base(i); return hash(s, r, p, k^1<<bit, w) }},
		{"who", 64, func(i, bit int) uint64 { s, r, p, k, w := base(i); return hash(s, r, p, k, w^1<<bit) }},
	} {
		worst := 0.0
		for bit := range part.bits {
			var turned [64]int
			total := 0
			for i := range n {
				d := hash(base(i)) ^ part.flip(i, bit)
				total += bits.OnesCount64(d)
				for ; d != 0; d &= d - 1 {
					turned[bits.TrailingZeros64(d)]++
				}
			}
			for out, c := range turned {
				z := (float64(c) - n/2) / math.Sqrt(n/4)
				worst = max(worst, math.Abs(z))
				if math.Abs(z) > 6 {
					t.Errorf("%s bit %d turns bit %d of the hash in %.3f of the cases", part.name, bit, out, float64(c)/n)
				}
			}
		}
		t.Logf("%s: worst of %d cells %.1f standard errors", part.name, part.bits*64, worst)
	}
}

func TestUniformsStayStrictlyInsideTheUnitInterval(t *testing.T) {
	undo := func(hash uint64) (Draws, Who) { // the key whose hash is given: mix undone
		z := hash ^ hash>>31 ^ hash>>62
		z *= inverse(0x94d049bb133111eb)
		z ^= z>>27 ^ z>>54
		z *= inverse(0xbf58476d1ce4e5b9)
		z ^= z>>30 ^ z>>60
		return Draws{z}, 0
	}
	for _, c := range []struct {
		hash    uint64
		u, a, b float64
	}{
		{0, 0x1p-53, 0x1p-33, 0x1p-33},
		{math.MaxUint64, 1 - 0x1p-53, 1 - 0x1p-33, 1 - 0x1p-33},
		{1 << 63, 0.5 + 0x1p-53, 0.5 + 0x1p-33, 0x1p-33},
		{1<<63 - 1, 0.5 - 0x1p-53, 0.5 - 0x1p-33, 1 - 0x1p-33},
	} {
		d, w := undo(c.hash)
		if got := d.Uint64(w); got != c.hash {
			t.Fatalf("test does not undo the hash: %#x, want %#x", got, c.hash)
		}
		if u := d.Float64(w); u != c.u || u <= 0 || u >= 1 {
			t.Errorf("Float64 of %#x = %v, want %v", c.hash, u, c.u)
		}
		if a, b := d.Pair(w); a != c.a || b != c.b {
			t.Errorf("Pair of %#x = %v, %v, want %v, %v", c.hash, a, b, c.a, c.b)
		}
	}
}

// inverse returns the number whose product with the odd a is 1 modulo 2^64, by Newton's method.
func inverse(a uint64) uint64 {
	x := a
	for range 6 {
		x *= 2 - a*x
	}
	return x
}

func TestWhoKeepsSeatAndOccupant(t *testing.T) {
	w := NewWho(0xfffffffe, 3)
	if w != 0x3_fffffffe || w.Seat() != 0xfffffffe || w.Occupant() != 3 {
		t.Errorf("NewWho(0xfffffffe, 3) = %#x, seat %#x, occupant %d", uint64(w), w.Seat(), w.Occupant())
	}
}

func TestDrawsAllocateNothing(t *testing.T) {
	var sink float64
	n := testing.AllocsPerRun(100, func() {
		d := NewKey(1, 2).At(Trait, 3)
		a, b := d.Pair(4)
		sink += d.Float64(4) + a + b + Normal(a) + Exp(a) + Log(b)
	})
	if n != 0 {
		t.Errorf("%v allocations, want 0", n)
	}
}
