package stats

// Corrected is what a correction for several hypotheses comes to.
type Corrected struct {
	Rejected []bool
	Level    []float64 // at which each was rejected; of the others the level that they failed at last
}

// Holm tests n hypotheses so that the probability to reject any true one, however many are true and however they hang
// together, is alpha at the most (Holm 1979): one is rejected at level alpha/n, the next at alpha/(n-1), and so on until none
// is. rejects tells whether a hypothesis is rejected at a level; one that is, must be at any higher level.
func Holm(alpha float64, n int, rejects func(i int, level float64) bool) Corrected {
	c := Corrected{make([]bool, n), make([]float64, n)}
	for left := n; left > 0; {
		level, before := alpha/float64(left), left
		for i := range n {
			if c.Rejected[i] {
				continue
			}
			c.Level[i] = level
			if rejects(i, level) {
				c.Rejected[i] = true
				left--
			}
		}
		if left == before {
			break
		}
	}
	return c
}

// FalseDiscovery tests n hypotheses so that of those that are rejected a share of alpha at the most is expected to be
// true (Benjamini & Hochberg 1995): it rejects all that are at level alpha k/n, with the largest k for which these are k or more. That
// holds for independent ones and for some kinds of dependence, not for all. rejects is as for Holm. The level of those
// not rejected is that of the others, or alpha/n.
func FalseDiscovery(alpha float64, n int, rejects func(i int, level float64) bool) Corrected {
	c := Corrected{make([]bool, n), make([]float64, n)}
	for k := n; k > 0; k-- {
		level, found := alpha*float64(k)/float64(n), 0
		for i := range n {
			c.Level[i] = level
			if c.Rejected[i] = rejects(i, level); c.Rejected[i] {
				found++
			}
		}
		if found >= k {
			return c
		}
	}
	return c
}
