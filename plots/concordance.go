package plots

import (
	"cmp"
	"slices"
)

// concordance returns how often, of two people with unequal numbers of
// reports, the one with more reaches further: 1 = always, 0.5 = as often as
// not, 0 = never; equal reach counts half. It is (1 + Somers' D)/2 of reach
// given reports (Somers 1962), which, unlike Spearman's coefficient, can be 1
// however many people have no reports. NaN if all have equally many.
func concordance(people []reached) float64 {
	sorted := slices.Clone(people)
	slices.SortFunc(sorted, func(a, b reached) int { return cmp.Compare(a.Reach, b.Reach) })
	counts := reportCounts(people)
	below, here := make([]float64, len(counts)), make([]float64, len(counts)) // people, by reports
	var agree, pairs float64
	for from := 0; from < len(sorted); {
		to := from
		for ; to < len(sorted) && sorted[to].Reach == sorted[from].Reach; to++ {
			r, _ := slices.BinarySearch(counts, sorted[to].Reports)
			here[r]++
		}
		for r := range here {
			for q := range r {
				agree += here[r]*below[q] + here[r]*here[q]/2
				pairs += here[r]*below[q] + here[q]*below[r] + here[r]*here[q]
			}
		}
		for r := range here {
			below[r], here[r] = below[r]+here[r], 0
		}
		from = to
	}
	return agree / pairs
}

// reportCounts returns the numbers of reports that people have, each once,
// from the lowest up.
func reportCounts(people []reached) []int {
	var counts []int
	for _, who := range people {
		counts = append(counts, who.Reports)
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}

// closeness says in words how far rank and reach go together.
func closeness(concordance float64) string {
	switch {
	case concordance >= 0.9:
		return say("rank_and_reach.closely")
	case concordance >= 0.75:
		return say("rank_and_reach.fairly")
	case concordance >= 0.6:
		return say("rank_and_reach.loosely")
	case concordance > 0.4:
		return say("rank_and_reach.weakly")
	case concordance <= 0.4:
		return say("rank_and_reach.reverse")
	}
	return say("rank_and_reach.unknown") // all have equally many reports
}
