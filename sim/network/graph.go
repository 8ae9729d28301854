// Package network makes and reads the informal network: who influences whom, and how strongly, whatever their
// rank.
//
//	src := rng.NewSource(rng.NewKey(42, 0), rng.Tie, 0)
//	g := network.TeamSmallWorld(teamOf, 6, 2, src)
//	from, weight := g.In(i) // who influences person i, and how strongly
//
// All generators are linear in people plus ties, take their chance from the source alone and give the same graph
// for the same source on every processor.
package network

// Graph holds weighted ties in compressed sparse rows: the ties into person i are From[Offset[i]:Offset[i+1]], those
// who influence i, in ascending order, with Weight at the same places. Persons are numbered from 0.
//
// A graph has no self-loops or duplicates. Those of the generators are symmetric (if i influences j, then j influences
// i, with a weight of its own) with weights in (0,1]; after Replace a graph need not be. The zero Graph has nobody. The
// slices are open to be read, and to be changed by whoever keeps these rules.
type Graph struct {
	Offset []int32   // one more than persons; Offset[0] = 0
	From   []int32   // who influences
	Weight []float32 // how strongly, in [0,1]
}

// N returns the number of persons.
func (g *Graph) N() int { return max(len(g.Offset)-1, 0) }

// In returns who influences person i, ascending, and how strongly. The slices are parts of the graph, of equal
// length.
func (g *Graph) In(i int) (from []int32, weight []float32) {
	a, b := g.Offset[i], g.Offset[i+1]
	return g.From[a:b:b], g.Weight[a:b:b]
}

// Degree returns how many persons influence person i.
func (g *Graph) Degree(i int) int { return int(g.Offset[i+1] - g.Offset[i]) }

// Reverse returns the graph in which row i holds whom person i influences: In of the result gives the ties out
// of i, ascending, each with the weight it has in g.
func (g *Graph) Reverse() *Graph {
	r := &Graph{
		Offset: make([]int32, len(g.Offset)),
		From:   make([]int32, len(g.From)),
		Weight: make([]float32, len(g.Weight)),
	}
	for _, j := range g.From {
		r.Offset[j+1]++
	}
	for i := range g.N() {
		r.Offset[i+1] += r.Offset[i]
	}
	next := make([]int32, g.N())
	copy(next, r.Offset)
	for i := range g.N() {
		from, weight := g.In(i)
		for k, j := range from {
			at := next[j]
			next[j]++
			r.From[at], r.Weight[at] = int32(i), weight[k]
		}
	}
	return r
}
