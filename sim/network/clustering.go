package network

// Clustering returns the mean over persons of the share of their neighbours' pairs that are tied themselves, in
// [0,1] (Watts & Strogatz 1998). Somebody with fewer than two neighbours counts as 0; a graph without persons
// gives 0. The graph must be symmetric; weights do not matter.
//
// The time is that of merging the rows of all neighbours: meant for up to some 10,000 persons.
func (g *Graph) Clustering() float64 {
	sum := 0.0
	for i := range g.N() {
		mine, _ := g.In(i)
		if len(mine) < 2 {
			continue
		}
		shared := 0 // each tie between two neighbours is met from both sides
		for _, j := range mine {
			theirs, _ := g.In(int(j))
			shared += common(mine, theirs)
		}
		sum += float64(shared) / float64(len(mine)*(len(mine)-1))
	}
	if g.N() == 0 {
		return 0
	}
	return sum / float64(g.N())
}

// common counts the numbers that stand in both a and b, which are ascending.
func common(a, b []int32) int {
	count := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			count++
			a, b = a[1:], b[1:]
		}
	}
	return count
}
