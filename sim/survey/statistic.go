package survey

import (
	"math"

	"leadsim/sim/stats"
)

// statistic is how a target's number comes out of the organizations.
type statistic interface {
	// of returns the number over the organizations and what is known of its spread.
	of(all []*Finding) estimate
	// pairs returns the correlations that it needs of each organization.
	pairs() []pair
}

// estimate is a number with its spread over organizations.
type estimate struct {
	mean, low, high float64 // 95 % interval of the mean over organizations
	sd              float64 // over organizations; NaN if the number is one for all of them
	beyond          float64 // sd beyond what sampling error makes; NaN if that cannot be told
	k, n            int     // organizations; people, or teams, in all
	latent          float64 // a point-biserial mean r over the factor of the dichotomy; NaN for others
}

// missing is the estimate of what could not be measured.
var missing = estimate{mean: math.NaN(), low: math.NaN(), high: math.NaN(), sd: math.NaN(), beyond: math.NaN(), latent: math.NaN()}

// series is a statistic of single organizations, of which the mean counts.
type series struct {
	terms []term
	value func(*Finding) (v float64, n int) // in place of terms
}

// term is a correlation with its weight.
type term struct {
	pair
	weight float64
}

// corr is the correlation of two scales over people.
func corr(x, y string) series { return series{terms: []term{{people(x, y), 1}}} }

// teamCorr is the correlation of two scales over teams.
func teamCorr(x, y string) series { return series{terms: []term{{ofTeams(x, y), 1}}} }

// average is the mean of some correlations.
func average(all ...series) series {
	var out series
	for _, s := range all {
		for _, t := range s.terms {
			t.weight /= float64(len(all))
			out.terms = append(out.terms, t)
		}
	}
	return out
}

// less is one correlation, or mean of some, less another.
func less(a, b series) series {
	out := series{terms: append([]term(nil), a.terms...)}
	for _, t := range b.terms {
		t.weight = -t.weight
		out.terms = append(out.terms, t)
	}
	return out
}

// value is a number of an organization that is no correlation.
func value(f func(*Finding) (v float64, n int)) series { return series{value: f} }

func (s series) pairs() []pair {
	var all []pair
	for _, t := range s.terms {
		all = append(all, t.pair)
	}
	return all
}

// at returns the number of one organization, NaN if a term is missing, and how
// many stand behind the first term.
func (s series) at(f *Finding) (v float64, n int) {
	if s.value != nil {
		return s.value(f)
	}
	for _, t := range s.terms {
		v += float64(t.weight * f.correlation(t.pair).r)
	}
	return v, f.correlation(s.terms[0].pair).n
}

func (s series) of(all []*Finding) estimate {
	var xs []float64
	e := missing
	var ns []int
	leavers, asked := 0, 0
	for _, f := range all {
		v, n := s.at(f)
		if math.IsNaN(v) {
			continue
		}
		xs, ns = append(xs, v), append(ns, n)
		e.n += n
		if len(s.terms) == 1 {
			leavers, asked = leavers+f.correlation(s.terms[0].pair).high, asked+n
		}
	}
	if e.k = len(xs); e.k == 0 {
		return e
	}
	e.mean = stats.Mean(xs)
	e.low, e.high = stats.Interval(xs, 0.95)
	e.sd = stats.SD(xs)
	if len(s.terms) != 1 {
		return e
	}
	error := 0.0
	for _, n := range ns {
		error += error2(e.mean, n) / float64(len(ns))
	}
	e.beyond = math.Sqrt(max(0, float64(e.sd*e.sd)-error))
	if Scales[s.terms[0].y].Name == dichotomy && leavers > 0 {
		e.latent = e.mean / BiserialFactor(float64(leavers)/float64(asked))
	}
	return e
}

// derived is a number worked out from mean correlations, with an interval by
// leaving out each organization in turn (jackknife).
type derived struct {
	from  []pair
	value func(r []float64) float64
}

func (d derived) pairs() []pair { return d.from }

func (d derived) of(all []*Finding) estimate {
	e := missing
	sums := make([]float64, len(d.from))
	var whole []*Finding
	for _, f := range all {
		if d.complete(f) {
			whole = append(whole, f)
		}
	}
	if e.k = len(whole); e.k < 3 {
		return e
	}
	for _, f := range whole {
		n := math.MaxInt
		for i, p := range d.from {
			c := f.correlation(p)
			sums[i] += c.r
			n = min(n, c.n)
		}
		e.n += n
	}
	e.mean = d.at(sums, nil, e.k)
	e.low, e.high = jackknife(e.mean, e.k, func(out int) float64 { return d.at(sums, whole[out], e.k-1) })
	return e
}

func (d derived) complete(f *Finding) bool {
	for _, p := range d.from {
		if math.IsNaN(f.correlation(p).r) {
			return false
		}
	}
	return true
}

// at works the number out from sums of k correlations, those of out left out.
func (d derived) at(sums []float64, out *Finding, k int) float64 {
	r := make([]float64, len(sums))
	for i := range r {
		r[i] = sums[i]
		if out != nil {
			r[i] -= out.correlation(d.from[i]).r
		}
		r[i] /= float64(k)
	}
	return d.value(r)
}

// jackknife returns the 95 % interval of a number that without organization i
// would be without(i), of k.
func jackknife(whole float64, k int, without func(i int) float64) (low, high float64) {
	xs := make([]float64, k)
	for i := range xs {
		xs[i] = float64(float64(k)*whole) - float64(float64(k-1)*without(i))
	}
	half := stats.StudentQuantile(0.975, k-1) * stats.SD(xs) / math.Sqrt(float64(k))
	return whole - half, whole + half
}
