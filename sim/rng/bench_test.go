package rng

import "testing"

var sink float64

func BenchmarkAt(b *testing.B) {
	k, h := NewKey(1, 0), uint64(0)
	for i := range b.N {
		h ^= k.At(Trait, i).Uint64(0)
	}
	sink = float64(h)
}

func BenchmarkFloat64(b *testing.B) {
	d, sum := NewKey(1, 0).At(Trait, 0), 0.0
	for i := range b.N {
		sum += d.Float64(Who(i))
	}
	sink = sum
}

func BenchmarkPair(b *testing.B) {
	d, sum := NewKey(1, 0).At(Trait, 0), 0.0
	for i := range b.N {
		x, y := d.Pair(Who(i))
		sum += x + y
	}
	sink = sum
}

// inputs are 1024 numbers in [lo, hi], few enough to stay in the nearest cache.
func inputs(lo, hi float64) []float64 {
	xs := make([]float64, 0, 1024)
	sample(1024, lo, hi, func(x float64) { xs = append(xs, x) })
	return xs
}

func benchmark(b *testing.B, lo, hi float64, f func(float64) float64) {
	xs, sum := inputs(lo, hi), 0.0
	b.ResetTimer()
	for i := range b.N {
		sum += f(xs[i&1023])
	}
	sink = sum
}

func BenchmarkExp(b *testing.B)      { benchmark(b, -10, 10, Exp) }
func BenchmarkLog(b *testing.B)      { benchmark(b, 0, 2, Log) }
func BenchmarkLogistic(b *testing.B) { benchmark(b, -10, 10, Logistic) }
func BenchmarkNormal(b *testing.B)   { benchmark(b, 0, 1, Normal) }
func BenchmarkPoisson3(b *testing.B) {
	benchmark(b, 0, 1, func(u float64) float64 { return float64(Poisson(u, 3)) })
}
