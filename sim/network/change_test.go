package network

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// anyGraph draws a graph that need not be symmetric, with rows in order.
func anyGraph(t *rapid.T, n int) *Graph {
	g := &Graph{Offset: make([]int32, 1, n+1)}
	for i := range n {
		for j := range n {
			if i != j && rapid.Bool().Draw(t, "tied") {
				g.From = append(g.From, int32(j))
				g.Weight = append(g.Weight, float32(rapid.Float64Range(0.01, 1).Draw(t, "weight")))
			}
		}
		g.Offset = append(g.Offset, int32(len(g.From)))
	}
	return g
}

// Many turns from one person to another keep the number of slots, the order of rows, and everybody else's ties.
func TestReplacingKeepsSlotsOrderAndOtherTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "n")
		g := anyGraph(t, n)
		plain := make([]map[int32]float32, n) // rows as maps
		for i := range n {
			plain[i] = map[int32]float32{}
			from, weight := g.In(i)
			for k, j := range from {
				plain[i][j] = weight[k]
			}
		}
		for range 30 {
			i := rapid.IntRange(0, n-1).Draw(t, "i")
			b := int32(rapid.IntRange(0, n-1).Draw(t, "b"))
			from, _ := g.In(i)
			if _, tied := g.Slot(i, b); tied || int(b) == i || len(from) == 0 {
				continue
			}
			a := from[rapid.IntRange(0, len(from)-1).Draw(t, "place")]
			g.Replace(i, a, b, 0.125)
			delete(plain[i], a)
			plain[i][b] = 0.125
		}
		for i := range n {
			from, weight := g.In(i)
			if !slices.IsSorted(from) || len(from) != len(plain[i]) {
				t.Fatalf("row %d is %v, want %d ties in order", i, from, len(plain[i]))
			}
			for k, j := range from {
				if w, tied := plain[i][j]; !tied || w != weight[k] || int(j) == i {
					t.Fatalf("row %d: %v with %v, want %v", i, from, weight, plain[i])
				}
			}
		}
	})
}

func TestImpossibleTurnsPanic(t *testing.T) {
	for name, turn := range map[string][3]int32{"no tie to give up": {0, 2, 3}, "tied already": {0, 1, 1}, "oneself": {0, 1, 0}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: want a panic", name)
				}
			}()
			g := &Graph{Offset: []int32{0, 1, 1, 1, 1}, From: []int32{1}, Weight: []float32{1}}
			g.Replace(int(turn[0]), turn[1], turn[2], 1)
		}()
	}
}
