package survey

import (
	"math"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// visit lives an organization and gathers what its people and its records say.
// It is a model.Observer.
type visit struct {
	world  *model.World
	p      *param.Params
	key    rng.Key
	seats  []memory
	teams  []teamRecord
	now    Experience // scratch
	closed bool

	people []respondent
	index  map[rng.Who]int // of respondents
	truth  [][]float64     // of each scale: what answers and ratings rest on
	raw    [][]float64     // the same in the units of items and records
	would  [numCells]float64
	asked  int // people behind would

	quits, layoffs int     // in the year after the survey
	heads          float64 // mean over it
}

// respondent is somebody who was asked.
type respondent struct {
	who    rng.Who
	seat   int
	team   int
	leads  bool
	gone   bool
	why    model.Exit
	output float64 // sum over the weeks of the year after the survey
	worked int     // number of them in the same seat
}

// teamRecord sums a team's weeks up.
type teamRecord struct {
	start, before, later, after meanOf
	slope                       trend
	directive                   meanOf
	evenness                    meanOf
}

// meanOf is a mean in the making.
type meanOf struct {
	sum float64
	n   int
}

func (m *meanOf) add(x float64) { m.sum, m.n = m.sum+x, m.n+1 }

// of returns the mean; NaN if there were fewer than least values.
func (m meanOf) of(least int) float64 {
	if m.n < least {
		return math.NaN()
	}
	return m.sum / float64(m.n)
}

// trend is a slope of least squares over weeks in the making.
type trend struct{ n, t, tt, x, tx float64 }

func (s *trend) add(week int, x float64) {
	t := float64(week)
	s.n++
	s.t += t
	s.tt += float64(t * t)
	s.x += x
	s.tx += float64(t * x)
}

// aYear returns the slope per year; NaN for fewer than least weeks.
func (s trend) aYear(least float64) float64 {
	if s.n < least {
		return math.NaN()
	}
	return year * (float64(s.n*s.tx) - float64(s.t*s.x)) / (float64(s.n*s.tt) - float64(s.t*s.t))
}

// newVisit sets an organization up.
func newVisit(p *param.Params, organization int) (*visit, error) {
	w, err := model.New(p, organization)
	if err != nil {
		return nil, err
	}
	w.KeepDiary()
	v := &visit{world: w, p: p, key: rng.NewKey(uint64(p.Run.Seed), uint32(organization)),
		seats: make([]memory, w.Seats), teams: make([]teamRecord, w.Teams())}
	memories := make([]float64, w.Seats*numLately)
	for i := range v.seats {
		v.seats[i].lately = memories[i*numLately : (i+1)*numLately : (i+1)*numLately]
	}
	return v, nil
}

// Observe takes in a week.
func (v *visit) Observe(s *model.Snapshot) {
	if s.Failed > 0 {
		v.closed = true
		return
	}
	v.meetPeople(s.Week)
	v.meetTeams(s.Week)
	if s.Week >= SurveyWeek {
		v.followUp(s)
	}
	switch s.Week {
	case SurveyWeek - 1:
		v.survey()
	case SecondWave - 1:
		v.wave(AskedLast)
	}
}

// meetPeople lets everybody remember the week.
func (v *visit) meetPeople(week int) {
	for seat := range v.seats {
		m := &v.seats[seat]
		if !v.world.Lived(seat, &v.now.Lived) {
			m.weeks = 0
			continue
		}
		m.live(&v.now, week >= SurveyWeek-forgotten)
		if week >= SurveyWeek-year && week < SurveyWeek {
			m.output += v.now.Output
			m.worked++
		}
	}
}

// meetTeams records the week of every team.
func (v *visit) meetTeams(week int) {
	for k := range v.teams {
		t, r := v.world.TeamWeek(k), &v.teams[k]
		if week == SurveyWeek-1 && t.Led {
			r.evenness.add(t.Evenness)
		}
		if t.Heads == 0 {
			continue
		}
		switch {
		case week < quarter:
			r.start.add(t.Net)
		case week >= SurveyWeek-half && week < SurveyWeek:
			r.before.add(t.Net)
		case week >= SurveyWeek && week < SecondWave:
			r.later.add(t.Net)
		}
		if week < quarter && t.Led {
			r.directive.add(t.Acts[param.Direct] - (t.Acts[param.Consult]+t.Acts[param.Delegate]+t.Acts[param.Explain])/3)
		}
		if week < 2*year {
			r.slope.add(week, t.Net)
		}
		if week >= SurveyWeek {
			r.after.add(t.Net)
		}
	}
}

// followUp follows, in the year after the survey, who leaves and what those who
// were asked put out.
func (v *visit) followUp(s *model.Snapshot) {
	for d := range v.world.Departures {
		if d.Why == model.ExitQuit {
			v.quits++
		}
		if i, known := v.index[d.Who]; known {
			v.people[i].gone, v.people[i].why = true, d.Why
		}
	}
	v.layoffs += int(s.LaidOff)
	v.heads += s.Heads / (Weeks - SurveyWeek)
	for i := range v.people {
		r := &v.people[i]
		if !r.gone && v.world.Lived(r.seat, &v.now.Lived) && v.now.Who == r.who {
			r.output += v.now.Output
			r.worked++
		}
	}
}
