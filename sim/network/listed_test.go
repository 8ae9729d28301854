package network

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever the order of the list, the rows hold its ties and nothing else.
func TestListedTiesAreAllThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "n")
		want := map[[2]int32]float32{}
		var from, to []int32
		var weight []float32
		for range rapid.IntRange(0, 60).Draw(t, "ties") {
			f, i := rapid.Int32Range(0, int32(n-1)).Draw(t, "from"), rapid.Int32Range(0, int32(n-1)).Draw(t, "to")
			if _, twice := want[[2]int32{f, i}]; twice || f == i {
				continue
			}
			w := rapid.Float32Range(0.01, 1).Draw(t, "weight")
			want[[2]int32{f, i}] = w
			from, to, weight = append(from, f), append(to, i), append(weight, w)
		}
		g, err := FromTies(n, from, to, weight)
		if err != nil || g.N() != n || len(g.From) != len(want) {
			t.Fatalf("%v, %+v", err, g)
		}
		for i := range n {
			row, weights := g.In(i)
			for k, f := range row {
				if k > 0 && row[k-1] >= f {
					t.Fatalf("row %d is not ascending: %v", i, row)
				}
				if want[[2]int32{f, int32(i)}] != weights[k] {
					t.Fatalf("tie from %d to %d has weight %v", f, i, weights[k])
				}
			}
		}
	})
}

func TestListedTiesThatCannotBe(t *testing.T) {
	for want, ties := range map[string]struct {
		from, to []int32
		weight   []float32
	}{
		"from person 0 to person 2 of 2": {[]int32{0}, []int32{2}, []float32{1}},
		"from person -1":                 {[]int32{-1}, []int32{0}, []float32{1}},
		"from person 1 to person 1":      {[]int32{1}, []int32{1}, []float32{1}},
		"weight 0":                       {[]int32{0}, []int32{1}, []float32{0}},
		"weight 1.5":                     {[]int32{0}, []int32{1}, []float32{1.5}},
		"two ties from person 0":         {[]int32{0, 1, 0}, []int32{1, 0, 1}, []float32{1, 1, 1}},
		"1, 0 and 1":                     {[]int32{0}, nil, []float32{1}},
	} {
		if _, err := FromTies(2, ties.from, ties.to, ties.weight); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}
