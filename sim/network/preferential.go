package network

import "fmt"

// BarabasiAlbert returns a scale-free network: m+1 persons all tied to each other, then one newcomer after the other
// who is tied to m different persons, chosen in proportion to the ties they have (Barabási & Albert
// 1999). Persons come in an order drawn from the source, so that their numbers say nothing about who has many ties.
// The number of ties is m(m+1)/2 + (n-m-1)m; everybody has at least m; the share with degree k falls as k^-3.
//
// It panics unless m >= 0 and n > m (or n = 0). Linear in n*m.
func BarabasiAlbert(n, m int, src Source) *Graph {
	if n < 0 || m < 0 || m >= max(n, 1) {
		panic(fmt.Sprintf("network: scale-free network of %d persons with %d ties for a newcomer: want fewer ties than persons", n, m))
	}
	comes := shuffled(n, src)
	t := newTies(n, n*m)
	for i := range min(m+1, n) {
		for j := range i {
			t.add(comes[i], comes[j])
		}
	}
	for i := m + 1; i < n; i++ {
		halves := len(t.end) // each person stands here once for every tie
		for int(t.degree[comes[i]]) < m {
			if j := t.end[below(src, halves)]; !t.tied(comes[i], j) {
				t.add(comes[i], j)
			}
		}
	}
	return t.graph(src)
}
