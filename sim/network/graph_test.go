package network

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"leadsim/sim/rng"
	"pgregory.net/rapid"
)

func source(seed uint64) Source { return rng.NewSource(rng.NewKey(seed, 0), rng.Tie, 0) }

// equalTeams puts n persons into teams of a size, in the order of their numbers.
func equalTeams(n, size int) []int32 {
	teamOf := make([]int32, n)
	for i := range teamOf {
		teamOf[i] = int32(i / size)
	}
	return teamOf
}

// tree puts n persons under each other: person 0 is the head, the reports of person i are span i + 1 to span i + span.
func tree(n, span int) (teamOf, bossOf []int32) {
	teamOf, bossOf = make([]int32, n), make([]int32, n)
	for i := range n {
		teamOf[i], bossOf[i] = int32((i-1+span)/span), int32((i-1)/span)
	}
	if n > 0 {
		bossOf[0] = -1
	}
	return teamOf, bossOf
}

// problem says what is wrong with a generator's graph, or "".
func problem(g *Graph) string {
	n := g.N()
	if len(g.Offset) != n+1 || g.Offset[0] != 0 || len(g.From) != len(g.Weight) || int(g.Offset[n]) != len(g.From) {
		return "lengths do not fit"
	}
	tied := map[[2]int32]bool{}
	for i := range n {
		from, weight := g.In(i)
		for k, j := range from {
			switch {
			case j < 0 || int(j) >= n:
				return fmt.Sprintf("%d is tied to nobody's number %d", i, j)
			case int(j) == i:
				return fmt.Sprintf("%d is tied to itself", i)
			case k > 0 && from[k-1] >= j:
				return fmt.Sprintf("row %d is not ascending: %v", i, from)
			case !(weight[k] > 0 && weight[k] <= 1):
				return fmt.Sprintf("weight %v in row %d", weight[k], i)
			}
			tied[[2]int32{int32(i), j}] = true
		}
	}
	for t := range tied {
		if !tied[[2]int32{t[1], t[0]}] {
			return fmt.Sprintf("%d influences %d, not the other way round", t[1], t[0])
		}
	}
	return ""
}

// anyTeams draws persons in teams of all sizes, empty ones and persons without team included.
func anyTeams(t *rapid.T) []int32 {
	most := rapid.Int32Range(-1, 8).Draw(t, "most")
	return rapid.SliceOfN(rapid.Int32Range(-1, most), 0, 60).Draw(t, "teamOf")
}

var generators = map[string]func(t *rapid.T, src Source) *Graph{
	"WattsStrogatz": func(t *rapid.T, src Source) *Graph {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		half := rapid.IntRange(0, (n-1)/2).Draw(t, "half")
		return WattsStrogatz(n, 2*half, rapid.Float64Range(0, 1).Draw(t, "rewire"), src)
	},
	"BarabasiAlbert": func(t *rapid.T, src Source) *Graph {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		return BarabasiAlbert(n, rapid.IntRange(0, n-1).Draw(t, "m"), src)
	},
	"Blocks": func(t *rapid.T, src Source) *Graph {
		mean := rapid.Float64Range(0, 80)
		return Blocks(anyTeams(t), mean.Draw(t, "within"), mean.Draw(t, "between"), src)
	},
	"TeamSmallWorld": func(t *rapid.T, src Source) *Graph {
		ties := rapid.IntRange(0, 70)
		return TeamSmallWorld(anyTeams(t), ties.Draw(t, "within"), ties.Draw(t, "across"), src)
	},
	"OrgChart": func(t *rapid.T, src Source) *Graph {
		teamOf, bossOf := tree(rapid.IntRange(1, 60).Draw(t, "n"), rapid.IntRange(1, 9).Draw(t, "span"))
		return OrgChart(teamOf, bossOf, src)
	},
}

func TestGraphsAreSymmetricSortedAndSimple(t *testing.T) {
	for name, generate := range generators {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				seed := rapid.Uint64().Draw(t, "seed")
				g := generate(t, source(seed))
				if p := problem(g); p != "" {
					t.Fatal(p)
				}
			})
		})
	}
}

func TestTheSameSourceGivesTheSameGraph(t *testing.T) {
	for name, generate := range map[string]func(src Source) *Graph{
		"WattsStrogatz":  func(src Source) *Graph { return WattsStrogatz(200, 6, 0.1, src) },
		"BarabasiAlbert": func(src Source) *Graph { return BarabasiAlbert(200, 3, src) },
		"Blocks":         func(src Source) *Graph { return Blocks(equalTeams(200, 10), 4, 2, src) },
		"TeamSmallWorld": func(src Source) *Graph { return TeamSmallWorld(equalTeams(200, 10), 4, 2, src) },
		"OrgChart": func(src Source) *Graph {
			teamOf, bossOf := tree(200, 8)
			return OrgChart(teamOf, bossOf, src)
		},
	} {
		a, b, c := generate(source(1)), generate(source(1)), generate(source(2))
		if !equal(a, b) {
			t.Errorf("%s: two graphs from the same source differ", name)
		}
		if equal(a, c) {
			t.Errorf("%s: two sources give the same graph", name)
		}
	}
}

func equal(a, b *Graph) bool {
	return slices.Equal(a.Offset, b.Offset) && slices.Equal(a.From, b.From) && slices.Equal(a.Weight, b.Weight)
}

func TestWeightsAreUniformAndDifferByDirection(t *testing.T) {
	g := WattsStrogatz(20_000, 10, 0.1, source(3))
	n, sum := len(g.Weight), 0.0
	for _, w := range g.Weight {
		sum += float64(w)
	}
	if z := (sum/float64(n) - 0.5) * math.Sqrt(12*float64(n)); math.Abs(z) > 5 {
		t.Errorf("mean weight %v is %.1f standard errors from a half", sum/float64(n), z)
	}
	r := g.Reverse()
	same := 0
	for i := range g.Weight {
		if g.Weight[i] == r.Weight[i] {
			same++
		}
	}
	if same > 10 {
		t.Errorf("%d of %d weights are the same in both directions", same, n)
	}
}

func TestReverseHoldsTheTiesOutOfAPerson(t *testing.T) {
	// 0 is influenced by 1 and 2, 2 by 0.
	g := &Graph{Offset: []int32{0, 2, 2, 3}, From: []int32{1, 2, 0}, Weight: []float32{0.1, 0.2, 0.3}}
	want := &Graph{Offset: []int32{0, 1, 2, 3}, From: []int32{2, 0, 0}, Weight: []float32{0.3, 0.1, 0.2}}
	if got := g.Reverse(); !equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if d := g.Degree(0); d != 2 {
		t.Errorf("Degree(0) = %d, want 2", d)
	}
}

func TestReversingTwiceGivesTheGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(t, "n")
		g := &Graph{Offset: make([]int32, 1, n+1)}
		for range n {
			for j := range n {
				if rapid.Bool().Draw(t, "tied") {
					g.From = append(g.From, int32(j))
					g.Weight = append(g.Weight, float32(len(g.From)))
				}
			}
			g.Offset = append(g.Offset, int32(len(g.From)))
		}
		if got := g.Reverse().Reverse(); !equal(got, g) {
			t.Fatalf("got %v, want %v", got, g)
		}
	})
}

func TestTheZeroGraphHasNobody(t *testing.T) {
	var g Graph
	if g.N() != 0 || g.Clustering() != 0 || g.Reverse().N() != 0 {
		t.Errorf("N %d, clustering %v, reversed N %d", g.N(), g.Clustering(), g.Reverse().N())
	}
	for name, h := range map[string]*Graph{
		"WattsStrogatz":  WattsStrogatz(0, 0, 0.5, source(1)),
		"BarabasiAlbert": BarabasiAlbert(0, 0, source(1)),
		"Blocks":         Blocks(nil, 4, 2, source(1)),
		"TeamSmallWorld": TeamSmallWorld(nil, 4, 2, source(1)),
		"OrgChart":       OrgChart(nil, nil, source(1)),
	} {
		if h.N() != 0 {
			t.Errorf("%s of nobody has %d persons", name, h.N())
		}
	}
}
