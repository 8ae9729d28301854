package plots

import "math"

// rank is which arms have most and least of something, as far as the runs can
// tell.
type rank struct {
	highest, lowest string // arms
	most, least     string // their values, as printed
	missing         bool   // no arm has a value
	same            bool   // both values print equal
	near            bool   // they differ by less than 3 % of the larger one
	close           bool   // the runs of the two do not tell which is higher
}

// rank ranks values of the arms; runs, if given, are the values of each run
// that they sum up.
func (v *view) rank(values []float64, runs [][]float64, unit string) rank {
	lo, hi := 0, 0
	for i, x := range values {
		if x < values[lo] || math.IsNaN(values[lo]) {
			lo = i
		}
		if x > values[hi] || math.IsNaN(values[hi]) {
			hi = i
		}
	}
	most, least := bothFigures(values[hi], values[lo])
	r := rank{highest: v.name(hi), lowest: v.name(lo), most: inUnit(most, unit), least: inUnit(least, unit)}
	r.missing = math.IsNaN(values[hi])
	r.same = r.most == r.least
	r.near = math.Abs(values[hi]-values[lo]) < 0.03*max(math.Abs(values[hi]), math.Abs(values[lo]))
	if runs != nil && v.n > 1 {
		r.close = compare(runs[lo], runs[hi]).close()
	}
	return r
}

// level is the common value, or what there is from least to most, in brackets;
// "" if there is none.
func (r rank) level() string {
	switch {
	case r.missing:
		return ""
	case !r.same:
		return " (" + say("common.range", "low", r.least, "high", r.most) + ")"
	}
	return " (" + r.most + ")"
}
