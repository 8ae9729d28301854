package network

import (
	"slices"
	"testing"
)

func TestOrgChartsTieMatesAndBossAndNobodyElse(t *testing.T) {
	teamOf, bossOf := tree(13, 3) // 0 over 1 to 3, each over three
	g := OrgChart(teamOf, bossOf, source(1))
	for i, want := range map[int][]int32{0: {1, 2, 3}, 2: {0, 1, 3, 7, 8, 9}, 8: {2, 7, 9}} {
		if from, _ := g.In(i); !slices.Equal(from, want) {
			t.Errorf("person %d is tied to %v, want %v", i, from, want)
		}
	}
}

func TestHubsOfScaleFreeNetworksHaveAnyNumber(t *testing.T) {
	const n, graphs = 400, 60
	early := 0.0 // hubs among the first half of the numbers
	for seed := range uint64(graphs) {
		g := BarabasiAlbert(n, 3, source(seed))
		hub := 0
		for i := range n {
			if g.Degree(i) > g.Degree(hub) {
				hub = i
			}
		}
		if hub < n/2 {
			early++
		}
	}
	near(t, "share of hubs in the first half", early/graphs, 0.5, 0.25)
}
