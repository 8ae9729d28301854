package network

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// plainReach is reach by powers of the matrix of attention: 1'A + d 1'A^2 + d^2 1'A^3 + ...
func plainReach(g *Graph, self, damping float64, hops int, voice func(i int) (float64, bool)) []float64 {
	n := g.N()
	a := make([][]float64, n)
	for i := range n {
		a[i] = make([]float64, n)
		total := self
		from, weight := g.In(i)
		for k, j := range from {
			v, _ := voice(int(j))
			a[i][j] = float64(weight[k]) * v
			total += a[i][j]
		}
		if _, listens := voice(i); !listens || total == 0 {
			total = math.Inf(1)
		}
		for j := range n {
			a[i][j] /= total
		}
	}
	sum, walks := make([]float64, n), make([]float64, n)
	for i := range walks {
		walks[i] = 1
	}
	for hop := range hops {
		longer := make([]float64, n)
		for i := range n {
			for j := range n {
				longer[j] += walks[i] * a[i][j]
			}
		}
		walks = longer
		for j := range n {
			sum[j] += math.Pow(damping, float64(hop)) * walks[j]
		}
	}
	return sum
}

func TestReachEqualsPowersOfTheMatrixOfAttention(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		g := anyGraph(t, n)
		voices, there := make([]float64, n), make([]bool, n)
		for i := range n {
			there[i] = rapid.IntRange(0, 5).Draw(t, "there") > 0
			if there[i] && rapid.IntRange(0, 5).Draw(t, "heard") > 0 {
				voices[i] = rapid.Float64Range(0.01, 1).Draw(t, "voice")
			}
		}
		voice := func(i int) (float64, bool) { return voices[i], there[i] }
		self, damping := rapid.SampledFrom([]float64{0, 0.01, 1, 3}).Draw(t, "self"), rapid.Float64Range(0, 1).Draw(t, "damping")
		hops := rapid.IntRange(1, 6).Draw(t, "hops")
		r := NewReach(n, self, damping, hops)
		r.Trace(g, voice) // a second time gives the same
		got, want := r.Trace(g, voice), plainReach(g, self, damping, hops, voice)
		for j := range n {
			if math.Abs(got[j]-want[j]) > 1e-5*(1+want[j]) {
				t.Fatalf("reach of %d is %v, want %v", j, got[j], want[j])
			}
		}
	})
}

// graphOf makes a graph in which listens[i] are those to whom i listens, with one weight for all.
func graphOf(weight float32, listens ...[]int32) *Graph {
	g := &Graph{Offset: []int32{0}}
	for _, row := range listens {
		for _, j := range row {
			g.From, g.Weight = append(g.From, j), append(g.Weight, weight)
		}
		g.Offset = append(g.Offset, int32(len(g.From)))
	}
	return g
}

func everybodyWith(v float64) func(int) (float64, bool) {
	return func(int) (float64, bool) { return v, true }
}

func TestReachInAChain(t *testing.T) {
	const n, self, damping, hops, w, v = 9, 0.5, 0.6, 4, 0.75, 0.4
	rows := make([][]int32, n)
	for i := 1; i < n; i++ {
		rows[i] = []int32{int32(i - 1)} // i listens to i-1
	}
	of := NewReach(n, self, damping, hops).Trace(graphOf(w, rows...), everybodyWith(v))
	a := w * v / (self + w*v)
	for j := range n {
		below := min(hops, n-1-j)
		want := a * (1 - math.Pow(damping*a, float64(below))) / (1 - damping*a)
		near(t, fmt.Sprintf("reach of person %d of a chain", j), of[j], want, 1e-6)
	}
}

func TestReachInAStar(t *testing.T) {
	const leaves, self, damping, w, v = 7, 1.0, 0.5, 0.5, 0.8
	rows := [][]int32{nil}
	for i := range leaves {
		rows[0] = append(rows[0], int32(i+1))
		rows = append(rows, []int32{0})
	}
	of := NewReach(leaves+1, self, damping, 2).Trace(graphOf(w, rows...), everybodyWith(v))
	leaf := w * v / (self + w*v)          // what a leaf gives the centre
	centre := w * v / (self + leaves*w*v) // what the centre gives a leaf
	near(t, "reach of the centre", of[0], leaves*leaf*(1+damping*centre), 1e-6)
	near(t, "reach of a leaf", of[3], centre*(1+damping*leaves*leaf), 1e-6)
}

func TestReachWhereAllListenToAll(t *testing.T) {
	const n, self, damping, hops, w, v = 6, 2.0, 0.7, 5, 0.5, 0.5
	rows := make([][]int32, n)
	for i := range n {
		for j := range n {
			if i != j {
				rows[i] = append(rows[i], int32(j))
			}
		}
	}
	of := NewReach(n, self, damping, hops).Trace(graphOf(w, rows...), everybodyWith(v))
	taken := (n - 1) * w * v / (self + (n-1)*w*v)
	want := 0.0
	for hop := range hops {
		want += math.Pow(damping, float64(hop)) * math.Pow(taken, float64(hop+1))
	}
	for j := range n {
		near(t, fmt.Sprintf("reach of %d among equals", j), of[j], want, 1e-6)
	}
}

// With one hop the attention that all give adds up to what they do not keep for themselves.
func TestDirectReachIsAttentionGiven(t *testing.T) {
	g := TeamSmallWorld(equalTeams(200, 8), 6, 2, source(4))
	of := NewReach(200, 1, 0.5, 1).Trace(g, everybodyWith(0.5))
	got, want := 0.0, 0.0
	for i := range g.N() {
		got += of[i]
		sum := 0.0
		_, weight := g.In(i)
		for _, w := range weight {
			sum += float64(w) * 0.5
		}
		want += sum / (1 + sum)
	}
	near(t, "attention given", got, want, 1e-4)
}

func TestReachAllocatesNothing(t *testing.T) {
	g := TeamSmallWorld(equalTeams(200, 8), 6, 2, source(4))
	r, voice := NewReach(200, 1, 0.5, 4), everybodyWith(0.5)
	if n := testing.AllocsPerRun(10, func() { r.Trace(g, voice) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestImpossibleReachPanics(t *testing.T) {
	for name, f := range map[string]func(){
		"negative self": func() { NewReach(3, -1, 0.5, 4) },
		"NaN damping":   func() { NewReach(3, 1, math.NaN(), 4) },
		"no hop":        func() { NewReach(3, 1, 0.5, 0) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: want a panic", name)
				}
			}()
			f()
		}()
	}
}
