package network

import "testing"

// Each benchmark makes a network of a million persons with about eight ties each.
const people = 1_000_000

func benchmark(b *testing.B, generate func() *Graph) {
	b.ReportAllocs()
	ties := 0
	for b.Loop() {
		ties = len(generate().From)
	}
	b.ReportMetric(float64(ties)/people, "ties/person")
}

func BenchmarkWattsStrogatz(b *testing.B) {
	benchmark(b, func() *Graph { return WattsStrogatz(people, 8, 0.1, source(1)) })
}

func BenchmarkBarabasiAlbert(b *testing.B) {
	benchmark(b, func() *Graph { return BarabasiAlbert(people, 4, source(1)) })
}

func BenchmarkBlocks(b *testing.B) {
	teamOf := equalTeams(people, 8)
	benchmark(b, func() *Graph { return Blocks(teamOf, 6, 2, source(1)) })
}

func BenchmarkTeamSmallWorld(b *testing.B) {
	teamOf := equalTeams(people, 8)
	benchmark(b, func() *Graph { return TeamSmallWorld(teamOf, 6, 2, source(1)) })
}

func BenchmarkOrgChart(b *testing.B) {
	teamOf, bossOf := tree(people, 8)
	benchmark(b, func() *Graph { return OrgChart(teamOf, bossOf, source(1)) })
}

// BenchmarkReach traces the reach of a million persons over four hops.
func BenchmarkReach(b *testing.B) {
	g := TeamSmallWorld(equalTeams(people, 8), 6, 2, source(1))
	r := NewReach(people, 1, 0.5, 4)
	voice := func(i int) (float64, bool) { return 0.5, true }
	benchmark(b, func() *Graph {
		r.Trace(g, voice)
		return g
	})
}

func BenchmarkReverse(b *testing.B) {
	g := TeamSmallWorld(equalTeams(people, 8), 6, 2, source(1))
	benchmark(b, g.Reverse)
}
