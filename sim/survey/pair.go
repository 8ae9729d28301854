package survey

import (
	"math"

	"leadsim/sim/stats"
)

// pair is two scales whose correlation is wanted, over people or over teams.
type pair struct {
	x, y  int
	teams bool
}

// correlation is a pair's r in one organization; r is NaN where too few have
// answered or nobody differs.
type correlation struct {
	r    float64
	n    int
	high int // of a dichotomy: how many are 1
}

func people(x, y string) pair { return pair{scaleAt(x), scaleAt(y), false} }

func ofTeams(x, y string) pair { return pair{scaleAt(x), scaleAt(y), true} }

// of returns the pair's correlation in an organization. With a dichotomy it is
// point-biserial: Pearson's r with 0 and 1.
func (p pair) of(s *Sheet) correlation {
	x, y, least := s.Columns[p.x], s.Columns[p.y], fewestPeople
	if p.teams {
		x, y, least = s.teamColumn(p.x), s.teamColumn(p.y), fewestTeams
	}
	x, y = stats.Complete(x, y)
	c := correlation{r: math.NaN(), n: len(x)}
	if len(x) < least {
		return c
	}
	c.r = stats.Correlation(x, y)
	if Scales[p.y].Name == dichotomy {
		for _, left := range y {
			c.high += int(left)
		}
	}
	return c
}

// error2 returns the sampling variance of r with n answers (Hunter & Schmidt
// 2004), about (1-r²)²/(n-1) at the given mean r.
func error2(r float64, n int) float64 {
	d := 1 - float64(r*r)
	return d * d / float64(n-1)
}
