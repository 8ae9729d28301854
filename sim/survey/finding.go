package survey

import (
	"math"

	"leadsim/sim/param"
)

// Finding is what one organization gives for the targets: a few hundred bytes,
// so that an ensemble is held without its organizations.
type Finding struct {
	Organization int
	Closed       bool // the organization did not live through the year after the survey
	People       int  // asked

	correlations []correlation     // by place in the pairs of the targets
	cells        [numCells]float64 // share of answers to hard requests: by tactic resist, comply, commit
	asked        int               // people behind cells
	turnover     float64           // quits in the year after the survey over mean heads; NaN with layoffs
	spread       []spread          // of each scale
	threat       []float64         // direction perceived with a threat less without, means of four weeks; nil = not tried
	threatened   int               // people behind it
}

// spread says how a scale lies over an organization's people before noise.
type spread struct {
	mean, sd float64
	between  float64 // share of the variance that lies between teams, ICC(1); NaN if it cannot be told
}

// Value returns the target's number of this organization alone; NaN if it could
// not be measured there, or is one for all organizations.
func (f *Finding) Value(t *Target) float64 {
	if s, single := t.of.(series); single {
		v, _ := s.at(f)
		return v
	}
	return math.NaN()
}

// correlation returns the correlation of a pair that some target needs.
func (f *Finding) correlation(p pair) correlation {
	at, known := pairPlace[p]
	if !known {
		panic("survey: no target asks for this pair")
	}
	if f.correlations == nil {
		return correlation{r: math.NaN()}
	}
	return f.correlations[at]
}

// finding works out what an organization gives.
func (v *visit) finding(organization int, s *Sheet) *Finding {
	f := &Finding{Organization: organization, People: len(s.People), asked: v.asked, turnover: math.NaN()}
	f.correlations = make([]correlation, len(allPairs))
	for i, p := range allPairs {
		f.correlations[i] = p.of(s)
	}
	for i := range f.cells {
		f.cells[i] = v.would[i] / float64(v.asked)
	}
	if v.layoffs == 0 && v.heads > 0 {
		f.turnover = float64(v.quits) / v.heads
	}
	f.spread = make([]spread, len(Scales))
	for n := range Scales {
		f.spread[n] = s.spreadOf(n)
	}
	return f
}

// cell is the share of a response to a hard request by a tactic; response 0 is
// to resist, 1 to comply, 2 to commit.
func cell(t param.Tactic, response int) func(*Finding) (float64, int) {
	return func(f *Finding) (float64, int) {
		if f.asked == 0 {
			return math.NaN(), 0
		}
		return 100 * f.cells[3*int(t)+response], f.asked
	}
}

// turnoverRate is voluntary turnover in the year after the survey, in per cent.
func turnoverRate(f *Finding) (float64, int) { return 100 * f.turnover, f.People }

// ahead is by how many points the least committed-to tactic of some lies ahead
// of the most committed-to of others.
func ahead(better, worse []param.Tactic) func(*Finding) (float64, int) {
	return func(f *Finding) (float64, int) {
		least, most := math.Inf(1), math.Inf(-1)
		for _, t := range better {
			x, _ := cell(t, 2)(f)
			least = min(least, x)
		}
		for _, t := range worse {
			x, _ := cell(t, 2)(f)
			most = max(most, x)
		}
		return least - most, f.asked
	}
}
