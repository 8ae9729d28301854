package stats

import (
	"math"
	"slices"
)

// Gini returns the inequality of shares (Gini 1912): 0 if all are equal, (n-1)/n if one has everything. With xs
// sorted, i from 1,
//
//	G = sum over i of (2i-n-1) x_i / (n * sum of x)
//
// xs need not sum to 1. NaN if xs is empty, sums to 0 or holds a NaN; it panics if a number is negative.
func Gini(xs []float64) float64 {
	sorted := slices.Clone(xs)
	slices.Sort(sorted)
	n := float64(len(sorted))
	weighed, total := 0.0, 0.0
	for i, x := range sorted {
		if x < 0 {
			panic("stats: inequality of negative shares")
		}
		weighed += float64(float64(2*i+1-len(sorted)) * x)
		total += x
	}
	if !(total > 0) {
		return math.NaN()
	}
	return max(0, weighed/(n*total))
}

// Evenness returns 1 - Gini: 1 if all shares are equal, 1/n if one has everything. Same rules as Gini.
func Evenness(xs []float64) float64 { return 1 - Gini(xs) }
