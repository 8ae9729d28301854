package design

import "math"

// Indices are what a Saltelli design tells.
type Indices struct {
	Rows           int     // that counted
	Planned        int     // of the design
	Mean, Variance float64 // of the output at the points A and B
	Factors        []Index // in the order of the design's
	Pairs          []Pair  // (0,1), (0,2), ... (k-2,k-1); empty unless planned
}

// Index holds the shares of the output's variance that belong to one factor.
type Index struct {
	Key   string
	First Estimate // by itself: the share that would go, on average, if the factor were known
	Total Estimate // in any way: the share that would stay if all other factors were known
}

// Pair holds the share of the variance that belongs to two factors together, beyond what each has by itself.
type Pair struct {
	First, Second int // places of the factors
	Share         Estimate
}

// Indices returns the indices of the factors for an output: y[i] is the output at point i, NaN if its run failed or is
// not done, and points from len(y) on are not done. Rows that lack an output are left out whole; Rows
// says how many counted. With means over the rows, outputs taken from their mean and V the variance of all A and B:
//
//	S_i  = mean of B (AB_i - A) / V                   Saltelli et al. 2010, table 2, (b)
//	T_i  = mean of (A - AB_i)^2 / 2V                  Jansen 1999; table 2, (f)
//	S_ij = mean of (BA_i AB_j - A B) / V - S_i - S_j  Saltelli 2002
//
// They are not forced into [0,1]: a small index may come out below 0. Without rows, and for an output that does not
// vary, all is NaN. Bootstrap draws rows. It panics if y is longer than the design.
func (s *Saltelli) Indices(y []float64, b Bootstrap) *Indices {
	k := len(s.factors)
	f := fold{y: y, rows: complete(y, s.n, s.each(k)), k: k, each: s.each(k), pairs: s.pairs}
	f.center()
	found := b.estimates(len(f.rows), f.numbers(), f.indices)
	all := &Indices{Rows: len(f.rows), Planned: s.Rows()}
	all.Mean, all.Variance = found[0].Value+f.middle, found[1].Value
	found = found[2:]
	for j := range k {
		all.Factors = append(all.Factors, Index{s.factors[j].Key, found[j], found[k+j]})
	}
	found = found[2*k:]
	if s.pairs {
		for i := range k {
			for j := i + 1; j < k; j++ {
				all.Pairs = append(all.Pairs, Pair{i, j, found[0]})
				found = found[1:]
			}
		}
	}
	return all
}

// fold sums up the outputs of complete rows.
type fold struct {
	y       []float64
	rows    []int
	k, each int
	pairs   bool
	middle  float64 // the mean of all outputs, which is taken from each
}

// numbers returns how many numbers indices writes: mean, variance, k of S, k of T, and one for each pair.
func (f *fold) numbers() int {
	n := 2 + 2*f.k
	if f.pairs {
		n += f.k * (f.k - 1) / 2
	}
	return n
}

// center finds the mean of all outputs. The expectation of S does not depend on what is taken from the outputs, but its
// error does (Sobol' et al. 2007).
func (f *fold) center() {
	if len(f.rows) == 0 {
		return
	}
	some, sum := f.y[f.rows[0]*f.each], 0.0 // so the mean of equal outputs is exact
	for _, r := range f.rows {
		for _, v := range f.y[r*f.each:][:f.each] {
			sum += v - some
		}
	}
	f.middle = some + sum/float64(len(f.rows)*f.each)
}

// indices is the statistic of the bootstrap.
func (f *fold) indices(weights, out []float64) {
	clear(out)
	row := make([]float64, f.each)
	for i, w := range weights {
		if w == 0 {
			continue
		}
		for p, v := range f.y[f.rows[i]*f.each:][:f.each] {
			row[p] = v - f.middle
		}
		f.add(w, row, out)
	}
	n := float64(len(weights))
	for p := range out {
		out[p] /= n
	}
	out[0] /= 2
	variance := float64(out[1]/2) - float64(out[0]*out[0])
	if !(variance > 0) {
		variance = math.NaN()
	}
	out[1] = variance
	f.divide(out[2:], variance)
}

// add adds a row of weight w to the sums: of outputs, of their squares, and of each index.
func (f *fold) add(w float64, row, out []float64) {
	k, a, b := f.k, row[0], row[f.each-1]
	out[0] += float64(w * (a + b))
	out[1] += float64(w * (float64(a*a) + float64(b*b)))
	first, total := out[2:2+k], out[2+k:2+2*k]
	for j, ab := range row[1 : 1+k] {
		d := ab - a
		first[j] += float64(w * float64(b*d))
		total[j] += float64(w * float64(d*d))
	}
	if !f.pairs {
		return
	}
	pairs, at, both := out[2+2*k:], 0, float64(a*b)
	for i := range k {
		for j := i + 1; j < k; j++ {
			pairs[at] += float64(w * (float64(row[1+k+i]*row[1+j]) - both))
			at++
		}
	}
}

// divide turns means into shares of the variance.
func (f *fold) divide(out []float64, variance float64) {
	k := f.k
	for j := range k {
		out[j] /= variance
		out[k+j] /= 2 * variance
	}
	if !f.pairs {
		return
	}
	at := 2 * k
	for i := range k {
		for j := i + 1; j < k; j++ {
			out[at] = out[at]/variance - out[i] - out[j]
			at++
		}
	}
}
