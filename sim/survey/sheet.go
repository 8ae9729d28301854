package survey

import (
	"math"

	"leadsim/sim/model"
	"leadsim/sim/rng"
	"leadsim/sim/stats"
)

// Sheet is what an organization's people have answered and its records show: a
// column for each scale, in units of its standard deviation within the
// organization, but for quit_within_year (0 or 1). NaN stands for no answer.
type Sheet struct {
	Organization int
	People       []Person
	Teams        int
	Columns      [][]float64 // by scale; one row a person, or a team where the scale is OfTeam
	raw          [][]float64 // the same without noise, on the scales of the items
	teamRows     [][]int     // the people of each team
}

// Person is somebody who was asked.
type Person struct {
	ID    string // as model.IDOf gives it
	Team  int
	Leads bool
}

// How much there must be.
const (
	fewestPeople = 20    // of a correlation
	fewestTeams  = 8     //
	fewestInTeam = 3     // of a team's mean
	leastSpread  = 0.005 // standard deviation below which nobody could tell people apart
)

const (
	dichotomy    = "quit_within_year"
	sharedFactor = -1        // stands where a scale's number stands in the key of the shared factor
	teamOccupant = 1<<32 - 1 // stands where a person's occupant number stands in the key of a team's rating
)

// sheet turns what answers and records rest on into answers and ratings.
func (v *visit) sheet(organization int) *Sheet {
	v.record()
	s := &Sheet{Organization: organization, Teams: len(v.teams), raw: v.raw, Columns: make([][]float64, len(Scales)), teamRows: make([][]int, len(v.teams))}
	who, shared := make([]rng.Who, len(v.people)), make([]float64, len(v.people))
	factor := v.key.At(rng.Answer, sharedFactor)
	for i, r := range v.people {
		s.People = append(s.People, Person{ID: model.IDOf(r.who, nil), Team: r.team, Leads: r.leads})
		s.teamRows[r.team] = append(s.teamRows[r.team], i)
		who[i], shared[i] = r.who, rng.Normal(factor.Float64(r.who))
	}
	teams := make([]rng.Who, len(v.teams))
	for k := range teams {
		teams[k] = rng.NewWho(uint32(k), teamOccupant)
	}
	for n := range Scales {
		draws := v.key.At(rng.Answer, n)
		switch {
		case Scales[n].Name == dichotomy:
			s.Columns[n] = v.truth[n]
		case Scales[n].Source == OfTeam:
			s.Columns[n] = answer(&Scales[n], v.truth[n], nil, teams, draws)
		default:
			s.Columns[n] = answer(&Scales[n], v.truth[n], shared, who, draws)
		}
	}
	return s
}

// answer adds to what answers rest on what answering adds:
//
//	z'    = sqrt(1 - s²) z + s v f
//	score = sqrt(rel) z' + sqrt(1 - rel) noise
//
// z being the truth in standard deviations about the organization's mean, s the
// loading SameSource (0 for a scale without valence v), f what the person's
// answers share, and noise a normal draw that belongs to person and scale. All
// are NaN where nobody differs.
func answer(scale *Scale, truth, shared []float64, who []rng.Who, draws rng.Draws) []float64 {
	z, differ := standardized(truth)
	s := SameSource
	if scale.Valence == 0 {
		s = 0
	}
	own, common := math.Sqrt(1-float64(s*s)), s*scale.Valence
	signal, noise := math.Sqrt(scale.Reliability), math.Sqrt(1-scale.Reliability)
	for i := range z {
		x := own * z[i]
		if common != 0 {
			x = float64(x) + float64(common*shared[i])
		}
		z[i] = rounded(float64(signal*x) + float64(noise*rng.Normal(draws.Float64(who[i]))))
		if !differ {
			z[i] = math.NaN()
		}
	}
	return z
}

// rounded returns x in steps of 1/10000, so that whoever reads answers.csv
// works with the same numbers.
func rounded(x float64) float64 { return math.Floor(float64(x*1e4)+0.5) / 1e4 }

// standardized returns xs about their mean in units of their standard
// deviation, gaps kept, and whether they differ at all by what could be told.
func standardized(xs []float64) (z []float64, differ bool) {
	there := present(xs)
	mean, sd := stats.Mean(there), stats.SD(there)
	z = make([]float64, len(xs))
	for i, x := range xs {
		z[i] = (x - mean) / sd
	}
	return z, sd >= leastSpread
}

// present returns the numbers that are there.
func present(xs []float64) []float64 {
	out := make([]float64, 0, len(xs))
	for _, x := range xs {
		if !math.IsNaN(x) {
			out = append(out, x)
		}
	}
	return out
}

// teamColumn returns a scale by team: the record, or the mean answer of the
// team's people, of teams in which enough of them have answered.
func (s *Sheet) teamColumn(scale int) []float64 {
	if Scales[scale].Source == OfTeam {
		return s.Columns[scale]
	}
	out := make([]float64, s.Teams)
	for k, rows := range s.teamRows {
		var m meanOf
		for _, i := range rows {
			if x := s.Columns[scale][i]; !math.IsNaN(x) {
				m.add(x)
			}
		}
		out[k] = m.of(fewestInTeam)
	}
	return out
}
