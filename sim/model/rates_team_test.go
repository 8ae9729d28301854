package model

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// Stocks of a team: practice, problems, the board's view, a crisis left alone.
func TestRatesOfTeams(t *testing.T) {
	year := func(r float64) float64 { return math.Pow(1-r, 52) }
	rates := func(change func(*param.Params), step func(*World), gap func(*World) float64) float64 {
		w := midweek(t, change)
		before := gap(w)
		for range 52 {
			step(w)
		}
		return gap(w) / before
	}
	c := &param.Default().Crisis
	practise := func(together float64) func(*World) {
		return func(w *World) { w.leaders[0].keepPractice(&w.teams[0], w.p, together) }
	}
	near(t, "crisis.practice_learn", rates(func(p *param.Params) { p.Crisis.PracticeFade = 0 }, practise(1), func(w *World) float64 { return 1 - w.teams[0].practice }), year(c.PracticeLearn))
	practised := rates(nil, practise(0), func(w *World) float64 {
		if w.teams[0].practice == 0 {
			w.teams[0].practice = 1
		}
		return w.teams[0].practice
	})
	near(t, "crisis.practice_fade", practised, year(c.PracticeFade))

	find := func(w *World) { w.findProblems(0, w.blockOf(0)) }
	latent := func(w *World) float64 { return w.teams[0].visible + w.teams[0].hidden }
	near(t, "crisis.problems.fade", rates(func(p *param.Params) {
		p.Crisis.Problems.Arrival, p.Mechanisms.Voice = 0, false
		p.Leaders.Style = only()
	}, find, latent), year(c.Problems.Fade))
	near(t, "crisis.problems.inspect", rates(func(p *param.Params) {
		p.Crisis.Problems.Arrival, p.Crisis.Problems.Fade, p.Crisis.Problems.Visible, p.Mechanisms.Voice = 0, 0, 1, false
		p.Leaders.Style, p.Mechanisms.TimeBudget, p.Learning.TrickleDown = only(param.Monitor), false, 0
	}, find, latent), year(c.Problems.Inspect))
	w := midweek(t, func(p *param.Params) {
		p.Crisis.Problems.Fade, p.Crisis.Problems.Start, p.Crisis.Problems.Slack, p.Mechanisms.Voice = 0, 0, 0, false
		p.Leaders.Style = only()
	})
	for range 52 {
		find(w)
	}
	from, to := w.Reports(0)
	near(t, "crisis.problems.arrival", latent(w), 52*c.Problems.Arrival*float64(to-from)/float64(w.p.Organization.Span))

	viewed := rates(func(p *param.Params) { p.Organization.BoardRate = 0 }, func(w *World) {
		w.teams[0].heads, w.teams[0].output = 1, 0
		w.judgeLeaders()
	}, func(w *World) float64 { return w.leaders[0].view })
	near(t, "organization.board.memory", viewed, year(param.Default().Organization.BoardMemory))

	voiced := rates(func(p *param.Params) {
		c := &p.Crisis.Problems
		c.Arrival, c.Fade, c.FalseAlarm = 0, 0, 0
		p.Leaders.Style, p.Mechanisms.TimeBudget, p.Learning.TrickleDown = only(param.Listen), false, 0
	}, func(w *World) {
		for i := range w.Seats {
			w.people.Voice[i] = 1
		}
		find(w)
	}, latent)
	near(t, "crisis.problems.voice", voiced, year(c.Problems.Voice*float64(to-from)))

	p := still(54, param.DefaultStyle())
	p.Crisis.Work, p.Crisis.Most = 0, 20
	p.Events = []param.Event{{Name: "shock", Week: 0, Kind: "shock", Scope: "organization", Severity: 0.5}}
	grown := lifetime(t, p)
	near(t, "crisis.grow", grown.crises[grown.Teams()-1].severity, 0.5*math.Pow(1+c.Grow, 54))
}

// Hazards for each problem: none in n weeks with the chance exp(-n hazard P).
func TestProblemsBreedAtTheirRates(t *testing.T) {
	const problems, weeks = 4, 4000
	w := world(t, func(p *param.Params) { p.Crisis.BreedTeam, p.Crisis.BreedUp = 0.02, 0.03 })
	var none, of [2]float64 // of teams of level 1, of those above
	for w.week = range weeks {
		w.openWeek()
		for k := range w.teams {
			w.teams[k].visible, w.teams[k].hidden = problems, 0
		}
		w.breed()
		for k := range w.Teams() {
			above := min(1, int(w.Level[k])-1)
			of[above]++
			if w.crises[k].severity == 0 {
				none[above]++
			}
			w.crises[k] = crisis{}
		}
		w.open, w.happenings = 0, w.happenings[:0]
	}
	binomial(t, "crisis.breed_team", none[0], of[0], math.Exp(-0.02*problems))
	binomial(t, "crisis.breed_up", none[1], of[1], math.Exp(-0.03*problems))
}

// Somebody with a tie weak enough turns with the chance network.rewire_rate.
func TestWeakTiesTurnAtTheirRate(t *testing.T) {
	w := world(t, func(p *param.Params) { p.Organization.People, p.Network.BreakBelow, p.Network.TieRate = 2000, 1, 0 })
	w.openWeek()
	turned := 0.0
	for i := range w.Seats {
		turned += float64(len(w.heard(int(w.TeamOf[i]), i).swaps))
	}
	binomial(t, "network.rewire_rate", turned, float64(w.Seats), w.p.Network.RewireRate)
}

// Means that the organization keeps: credibility follows the integrity seen,
// the usual output what comes out.
func TestSlowMeansFollowEveryWeek(t *testing.T) {
	p := still(60, param.DefaultStyle())
	launch(p, 3)
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	for range p.Run.Weeks {
		credible, seen, usual := w.change.credibility, w.snap.Integrity, w.history.slow
		w.Tick()
		if w.week > 5 {
			near(t, "change.credibility_rate", w.change.credibility, credible+p.Change.CredibilityRate*(seen-credible))
			near(t, "health.usual_rate", w.history.slow, usual+p.Health.UsualRate*(w.snap.Net-usual))
		}
	}
}

// An overdue crisis costs trust.loss.crisis of the ability seen, each week.
func TestOverdueCrisesCostAbility(t *testing.T) {
	got := left52(t, only(), func(p *param.Params) {
		p.Trust.Loss.Crisis = param.Default().Trust.Loss.Crisis
		p.Crisis.Work, p.Crisis.Grow = 0, 0
		p.Events = []param.Event{}
		for k := range 8 { // the teams of members
			p.Events = append(p.Events, param.Event{Name: "shock" + string(rune('a'+k)), Week: 0, Kind: "shock", Scope: "team", Unit: k, Severity: 0.1, Deadline: 1})
		}
	}, func(w *World, i int) float64 { return float64(w.people.Ability[i]) })
	if want := math.Pow(1-param.Default().Trust.Loss.Crisis, 52); math.Abs(got-want) > 2e-4 {
		t.Errorf("trust.loss.crisis: %.5f of the ability seen is left after a year, want %.5f", got, want)
	}
}
