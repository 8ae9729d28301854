package claim

import (
	"math"

	"leadsim/sim/scenario"
	"leadsim/sim/stats"
)

// Correction is how verdicts allow for the number of claims.
type Correction uint8

const (
	// Holm keeps the chance of any wrong verdict at Alpha (Holm 1979). A claim
	// can be judged wrongly in two ways, so of n claims 2n statements are tested.
	Holm Correction = iota
	// FalseDiscovery keeps the share of wrong verdicts among all that decide at
	// Alpha (Benjamini & Hochberg 1995, with directions by Benjamini & Yekutieli 2005).
	FalseDiscovery
	// Uncorrected judges each claim as if it were the only one.
	Uncorrected
)

// ParseCorrection reads holm, bh or none.
func ParseCorrection(text string) (c Correction, ok bool) {
	c, ok = map[string]Correction{"holm": Holm, "bh": FalseDiscovery, "none": Uncorrected}[text]
	return c, ok
}

// String returns the name with its source.
func (c Correction) String() string {
	return [...]string{"Holm (1979)", "Benjamini & Hochberg (1995)", "none"}[c]
}

// Rule says how verdicts are made.
type Rule struct {
	Alpha      float64 // chance of a wrong verdict, as the correction has it
	Looks      []int   // runs of each arm at which is looked, rising
	Spending   stats.Spending
	Correction Correction

	bounds map[float64][]float64 // by one-sided error
}

// NewRule returns the rule of sim claims for some looks: 5 %, spent as Pocock's
// bounds do, corrected after Holm.
func NewRule(looks []int) *Rule { return &Rule{Alpha: 0.05, Looks: looks} }

// Looks returns the looks at 40, 80, 160 and 320 runs that come before most, and
// most itself.
func Looks(most int) (looks []int) {
	for n := 40; n < most && n <= 320; n *= 2 {
		looks = append(looks, n)
	}
	return append(looks, most)
}

// Question is a claim with what the runs have shown of it so far.
type Question struct {
	Claim       scenario.Claim
	Differences []float64 // run by run, NaN where one arm does not show the metric
	Look        int       // place in Rule.Looks
}

// Judge returns the verdicts on claims that are judged together. The interval
// of each is at the level at which it was judged: a repeated confidence interval
// (Jennison & Turnbull 1989), which at that level holds the true mean at all looks.
func (r *Rule) Judge(questions []Question) []Verdict {
	samples := make([]sample, len(questions))
	for i := range questions {
		samples[i] = newSample(&questions[i])
	}
	word := func(i int, level float64) Word {
		v := r.verdict(&questions[i], samples[i], level)
		return v.Word
	}
	levels := r.levels(len(questions), word)
	verdicts := make([]Verdict, len(questions))
	for i := range questions {
		verdicts[i] = r.verdict(&questions[i], samples[i], levels[i])
	}
	return verdicts
}

// levels returns the two-sided level at which each of n claims is judged.
func (r *Rule) levels(n int, word func(i int, level float64) Word) []float64 {
	levels := make([]float64, n)
	switch r.Correction {
	case Holm:
		c := stats.Holm(r.Alpha, 2*n, func(i int, level float64) bool {
			w := word(i/2, 2*level)
			return i%2 == 0 && w.Holds() || i%2 == 1 && w.Fails()
		})
		for i := range levels {
			levels[i] = 2 * c.Level[2*i]
			if c.Rejected[2*i+1] {
				levels[i] = 2 * c.Level[2*i+1]
			}
		}
	case FalseDiscovery:
		c := stats.FalseDiscovery(r.Alpha, n, func(i int, level float64) bool { return word(i, level) != Undecided })
		copy(levels, c.Level)
	default:
		for i := range levels {
			levels[i] = r.Alpha
		}
	}
	return levels
}

// sample sums up the differences of a question.
type sample struct {
	n                 int
	mean, error, size float64
}

func newSample(q *Question) sample {
	var d []float64
	for _, v := range q.Differences {
		if !math.IsNaN(v) {
			d = append(d, v)
		}
	}
	if len(d) == 0 {
		return sample{}
	}
	sd := stats.SD(d)
	return sample{len(d), stats.Mean(d), sd / math.Sqrt(float64(len(d))), stats.EffectSize(d, make([]float64, len(d)))}
}

// verdict judges a question at a level.
func (r *Rule) verdict(q *Question, s sample, level float64) Verdict {
	v := Verdict{Claim: q.Claim, Asked: len(q.Differences), Pairs: s.n, Effect: s.mean, Size: s.size, Level: level, Word: Undecided}
	if s.n < 2 {
		v.Low, v.High = math.Inf(-1), math.Inf(1)
		return v
	}
	half := 0.0
	if s.error != 0 {
		half = float64(r.critical(level, q.Look, s.n) * s.error)
	}
	v.Low, v.High = s.mean-half, s.mean+half
	v.Word = word(&q.Claim, v.Low, v.High)
	return v
}

// critical returns how many standard errors the interval reaches to each side
// at a look with so many pairs. The bound is that of normal means; Student's t with
// the same tail takes its place, as the spread is estimated (Pocock 1977; Jennison &
// Turnbull 2000, section 3.8): not exact, but close for 20 pairs or more.
func (r *Rule) critical(level float64, look, pairs int) float64 {
	bounds, known := r.bounds[level]
	if !known {
		information := make([]float64, len(r.Looks))
		for i, n := range r.Looks {
			information[i] = float64(n) / float64(r.Looks[len(r.Looks)-1])
		}
		bounds = stats.Boundaries(r.Spending, level/2, information)
		if r.bounds == nil {
			r.bounds = map[float64][]float64{}
		}
		r.bounds[level] = bounds
	}
	tail := stats.NormalTail(bounds[look])
	if tail < leastTail {
		return math.Inf(1)
	}
	return stats.StudentQuantile(1-tail, pairs-1)
}

// leastTail is the smallest error whose quantile is known well; a look with a
// smaller one decides nothing.
const leastTail = 1e-9
