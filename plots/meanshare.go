package plots

import "leadsim/sim/record"

// meanShare returns the mean of a share over the runs of arm i that are still
// open, week by week, in percent.
func (v *view) meanShare(i int, metric string, first, last int) []float64 {
	m := record.Must(metric)
	cols := make([][]float64, v.n)
	for k := range cols {
		cols[k] = v.column(i, k, m)
	}
	out := make([]float64, last-first+1)
	at := make([]float64, v.n)
	for w := range out {
		for k := range cols {
			at[k] = cols[k][first+w]
		}
		out[w] = 100 * mean(at)
	}
	return out
}
