package design

import (
	"math"
	"testing"

	"leadsim/sim/rng"
	"leadsim/sim/stats"
)

func TestEveryStratumHoldsOnePoint(t *testing.T) {
	for _, n := range []int{1, 2, 3, 5, 64, 1000} {
		l := must(NewLatinHypercube(unit(4), n, key(n)))
		for name, d := range map[string]*LatinHypercube{"random": l, "centred": l.Centered()} {
			seen := make([][4]bool, n)
			u := make([]float64, 4)
			for i := range n {
				d.Unit(i, u)
				for j, v := range u {
					if !(v > 0 && v < 1) || seen[int(v*float64(n))][j] {
						t.Fatalf("%s, %d points: %v leaves (0,1) or meets a stratum twice", name, n, u)
					}
					seen[int(v*float64(n))][j] = true
					if middle := (math.Floor(v*float64(n)) + 0.5) / float64(n); name == "centred" && v != middle {
						t.Fatalf("centred coordinate %v, want %v", v, middle)
					}
				}
			}
		}
	}
}

func TestStrataHoldInTheLargestDesign(t *testing.T) {
	l := must(NewLatinHypercube(unit(2), MaxPoints, key(1)))
	u := make([]float64, 2)
	for i := range 2000 {
		l.Unit(MaxPoints-1-i, u)
		for j := range u {
			stratum := float64(l.orders[j].at(uint64(MaxPoints - 1 - i)))
			if !(u[j] > stratum/MaxPoints && u[j] < (stratum+1)/MaxPoints && u[j] < 1) {
				t.Fatalf("%v is outside stratum %v of %d", u[j], stratum, MaxPoints)
			}
		}
	}
}

func TestPermutationsAreOneToOne(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 256, 1001} {
		p := newPermutation(key(1), 0, n)
		seen := make([]bool, n)
		for x := range n {
			seen[p.at(uint64(x))] = true
		}
		for y, ok := range seen {
			if !ok {
				t.Errorf("of %d numbers, nothing goes to %d", n, y)
			}
		}
	}
}

// All 24 orders of four numbers come alike: chi squared of 23 degrees of freedom is below 49.7 in 999 cases of 1000.
func TestPermutationsComeAlike(t *testing.T) {
	const n = 6000
	count := map[[4]uint64]float64{}
	for seed := range n {
		p := newPermutation(key(seed), 0, 4)
		count[[4]uint64{p.at(0), p.at(1), p.at(2), p.at(3)}]++
	}
	chi := 0.0
	for _, c := range count {
		chi += (c - n/24) * (c - n/24) / (n / 24)
	}
	if len(count) != 24 || chi > 49.7 {
		t.Errorf("%d orders, chi squared %.1f", len(count), chi)
	}
}

// In a random order the neighbours of x lie anywhere, and those of another factor have nothing to do with them.
func TestFactorsOfALatinHypercubeAreIndependent(t *testing.T) {
	const n, k = 2000, 6
	l := must(NewLatinHypercube(unit(k), n, key(11)))
	columns := make([][]float64, 2*k+1) // coordinates, places within strata, numbers of points
	u := make([]float64, k)
	for i := range n {
		l.Unit(i, u)
		for j, v := range u {
			columns[j] = append(columns[j], v-0.5)
			columns[k+j] = append(columns[k+j], v*n-math.Floor(v*n)-0.5)
		}
		columns[2*k] = append(columns[2*k], float64(i)/n-0.5)
	}
	for a := range columns {
		for b := range a {
			sum := 0.0
			for i := range n {
				sum += columns[a][i] * columns[b][i]
			}
			if z := sum * 12 / math.Sqrt(n); math.Abs(z) > 4 {
				t.Errorf("columns %d and %d are correlated: %.1f standard errors", a, b, z)
			}
		}
		if a == 2*k {
			continue
		}
		lag := 0.0
		for i := range n - 1 {
			lag += columns[a][i] * columns[a][i+1]
		}
		if z := lag * 12 / math.Sqrt(n); math.Abs(z) > 4 {
			t.Errorf("column %d follows itself: %.1f standard errors", a, z)
		}
	}
}

// spread returns the standard deviation, over keys, of the mean of f.
func spread(f func([]float64) float64, design func(key rng.Key) Design, keys int) float64 {
	var means []float64
	for k := range keys {
		means = append(means, stats.Mean(outputs(design(key(k)), f)))
	}
	return stats.SD(means)
}

func sumOfSquares(u []float64) float64 { return u[0]*u[0] + 2*u[1]*u[1] + u[2]*u[2] }

// Stein (1987): the error for an output in which effects add up is of order n^-1.5. 8 times the points: 22.6 times
// less.
func TestLatinHypercubesSumUpEffectsWell(t *testing.T) {
	latin := func(n int) float64 {
		return spread(sumOfSquares, func(k rng.Key) Design { return must(NewLatinHypercube(unit(3), n, k)) }, 60)
	}
	few, many := latin(16), latin(128)
	t.Logf("error %.5f with 16 points, %.6f with 128; by chance %.3f", few, many, math.Sqrt(6*4.0/45/16))
	if ratio := few / many; ratio < 16 || ratio > 32 {
		t.Errorf("8 times the points make the error %.1f times less, want about 22.6", ratio)
	}
}
