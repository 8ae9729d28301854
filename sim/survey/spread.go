package survey

import (
	"math"

	"leadsim/sim/stats"
)

// spreadOf says how a scale lies over people, or over teams, before noise.
func (s *Sheet) spreadOf(scale int) spread {
	there := present(s.raw[scale])
	out := spread{mean: stats.Mean(there), sd: stats.SD(there), between: math.NaN()}
	if Scales[scale].Source != OfTeam {
		out.between = s.betweenTeams(s.raw[scale])
	}
	return out
}

// betweenTeams returns ICC(1) of a one-way analysis of variance, people within
// teams (Bliese 2000); NaN for too few teams or without any spread.
func (s *Sheet) betweenTeams(xs []float64) float64 {
	grand := stats.Mean(present(xs))
	within, between, n, teams := 0.0, 0.0, 0.0, 0.0
	for _, rows := range s.teamRows {
		var m meanOf
		for _, i := range rows {
			if !math.IsNaN(xs[i]) {
				m.add(xs[i])
			}
		}
		if m.n < fewestInTeam {
			continue
		}
		mean := m.of(1)
		teams++
		n += float64(m.n)
		d := mean - grand
		between += float64(float64(m.n) * d * d)
		for _, i := range rows {
			if !math.IsNaN(xs[i]) {
				d := xs[i] - mean
				within += float64(d * d)
			}
		}
	}
	if teams < 3 || !(within > 0) {
		return math.NaN()
	}
	size := n / teams
	between /= teams - 1
	within /= n - teams
	return (between - within) / (between + float64((size-1)*within))
}
