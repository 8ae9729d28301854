package model

import (
	"slices"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// crew is an organization with a mixed team at the top, in an order that is
// not that of the seats: h leads a, c and f; c leads d and b; f leads e.
func crew() *param.Roster {
	return &param.Roster{
		ID:      []string{"a", "b", "c", "d", "e", "f", "h"},
		Manager: []int32{6, 2, 6, 2, 5, 6, -1},
	}
}

func crewWorld(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	return world(t, func(p *param.Params) {
		p.Roster, p.Organization.People = crew(), 7
		if change != nil {
			change(p)
		}
	})
}

func TestODDLayoutOfAFile(t *testing.T) {
	says(t, "The level of a leader is 1 more than the highest level among the reports who lead, 1 if none does.")
	says(t, "Teams are numbered by level, those of one level in the order of their leaders' rows.")
	says(t, "Seats go by team, in a team by row; the head has the last seat.")
	w := crewWorld(t, nil)
	order := ""
	for seat := range w.Seats {
		order += w.PersonID(seat)
	}
	if order != "bdeacfh" || w.Teams() != 3 || w.Levels != 2 || w.frontTeams != 2 {
		t.Errorf("seats %s, %d teams on %d levels", order, w.Teams(), w.Levels)
	}
	says(t, "So a team's number is below that of the team in which its leader reports.")
	if w.PersonID(w.Leader(0)) != "c" || w.PersonID(w.Leader(1)) != "f" || w.PersonID(w.Leader(2)) != "h" || w.Parent(0) != 2 || w.Parent(1) != 2 {
		t.Errorf("teams are led from %v", w.leader)
	}
	if got := slices.Collect(w.Members); !slices.Equal(got, []int{0, 1, 2, 3}) {
		t.Errorf("members have the seats %v", got)
	}
}

func TestODDSpanIsAScaleBesideAFile(t *testing.T) {
	says(t, "`organization.span`, which 7.6 reads as a scale, has its default.")
	w := crewWorld(t, func(p *param.Params) {
		p.Crisis.Problems.Start, p.Crisis.Problems.Slack, p.Crisis.Problems.Inspect, p.Mechanisms.Voice = 0, 0, 0, false
	})
	w.Tick()
	p := w.p.Crisis.Problems
	near(t, "problems of three seats", w.teams[2].visible+w.teams[2].hidden, p.Arrival*3/8*(1-p.Fade))
}

// A mixed team breeds crises for the scope of its leader.
func TestODDProblemsOfAMixedTeam(t *testing.T) {
	says(t, "M being the mean of P over those teams in which somebody leads nobody, the own and all below")
	w := crewWorld(t, func(p *param.Params) {
		p.Crisis.BreedUp, p.Crisis.BreedTeam, p.Crisis.Spread, p.Crisis.PerProblem = 1, 0, 0, 1
	})
	for k := range w.Teams() {
		w.teams[k].visible, w.teams[k].hidden = 0, 0
	}
	w.teams[2].hidden = 900 // 300 in the mean of three: a certain crisis
	w.week = 1
	w.openWeek()
	w.breed()
	if w.open != 1 || w.crises[2].severity == 0 {
		t.Fatalf("%d crises are open: %+v", w.open, w.crises)
	}
	c := &w.p.Crisis
	near(t, "severity", w.crises[2].severity, min(c.Most, c.Severity*c.BreedSeverity*(1+min(c.PerProblemMost, 300))))
}

func TestODDSkillOfAFile(t *testing.T) {
	says(t, "A given skill is the skill at the start, and the trait gifted is (skill − mean)/`members.spread` in place of its draw")
	change := func(p *param.Params) {
		p.Roster.Skill, p.Roster.HasSkill = make([]float32, 7), make([]bool, 7)
		p.Roster.Skill[4], p.Roster.HasSkill[4] = 0.9, true // e, a member
		p.Roster.Skill[5], p.Roster.HasSkill[5] = 0.3, true // f, a leader
	}
	plain, told := crewWorld(t, nil), crewWorld(t, change)
	for seat, want := range map[int]float64{2: 0.9, 5: 0.3} {
		mean := told.newcomer(seat).Skill
		near(t, "skill", float64(told.people.Skill[seat]), float64(float32(want)))
		near(t, "gifted", float64(told.people.Gifted[seat]), float64(float32((float64(float32(want))-mean)/told.p.Members.Spread)))
		near(t, "what others know of it", float64(told.people.Recognised[seat]), float64(float32(want))*told.p.Members.Standing.Known)
	}
	says(t, "Everything else is drawn, by seat (7.13).")
	for name, column := range plain.people.Columns() {
		for seat, x := range column {
			if y := told.people.Columns()[name][seat]; x != y && name != "skill" && name != "recognised" {
				t.Errorf("%s of seat %d is %v instead of %v", name, seat, y, x)
			}
		}
	}
	if plain.people.Gifted[0] != told.people.Gifted[0] || plain.people.Skill[0] != told.people.Skill[0] {
		t.Error("the skill of somebody else changes")
	}
	says(t, "(With `members.spread` 0 it stays the mean.)")
	alike := crewWorld(t, func(p *param.Params) { change(p); p.Members.Spread = 0 })
	drawn := crewWorld(t, func(p *param.Params) { p.Members.Spread = 0 })
	if alike.people.Gifted[2] != drawn.people.Gifted[2] || alike.people.Skill[2] != 0.9 {
		t.Errorf("gifted %v, skill %v", alike.people.Gifted[2], alike.people.Skill[2])
	}
}

func TestODDTenureOfAFile(t *testing.T) {
	says(t, "A given tenure takes the place of `members.start.tenure`; 0 is somebody who joins in week 0.")
	w := crewWorld(t, func(p *param.Params) {
		p.Roster.Tenure, p.Roster.HasTenure = make([]int32, 7), make([]bool, 7)
		p.Roster.Tenure[0], p.Roster.HasTenure[0], p.Roster.HasTenure[1] = 300, true, true
	})
	if a, b, c := w.people.Since[3], w.people.Since[0], w.people.Since[4]; a != -300 || b != 0 || c != int32(-w.p.Members.Start.Tenure) {
		t.Errorf("a, b and c joined in weeks %d, %d and %d", a, b, c)
	}
}

func TestODDTiesOfAFile(t *testing.T) {
	says(t, "*from* influences *to* with *weight*")
	says(t, "Nothing is made symmetric: who listens need not be listened to.")
	w := crewWorld(t, func(p *param.Params) {
		p.Ties = &param.Ties{From: []int32{4, 0, 6}, To: []int32{1, 1, 0}, Weight: []float32{0.25, 1, 0.5}} // e and a -> b, h -> a
	})
	from, weight := w.ties.In(0) // b
	if !slices.Equal(from, []int32{2, 3}) || !slices.Equal(weight, []float32{0.25, 1}) {
		t.Errorf("b is influenced by seats %v with %v", from, weight)
	}
	if from, _ := w.ties.In(2); len(from) != 0 {
		t.Errorf("e is influenced by seats %v", from)
	}
	w.signalWas[2] = signal{alignment: 0.8, standing: 0.5, flags: flagPresent | flagCommit}
	w.signalWas[3] = signal{alignment: 0.2, standing: 0.5, flags: flagPresent}
	w.listenToTies(0)
	near(t, "alignment that b hears of", float64(w.word[0].alignment), (0.25*0.8+0.2)/1.25)
	says(t, "With a file of people alone 7.12 holds, on the teams of the hierarchy.")
	drawn := crewWorld(t, nil)
	if from, _ := drawn.ties.In(0); !slices.Contains(from, 1) { // b and d are mates
		t.Errorf("b is tied to %v", from)
	}
}

func TestODDIds(t *testing.T) {
	says(t, `the *n*-th newcomer by a seat of entry by the id of the person of the start, "#" and *n*, from 1. An id is kept for life.`)
	w := crewWorld(t, func(p *param.Params) {
		p.Organization.ReadyAt, p.Organization.LeaderHiringDelay = 0, 1
		p.Roster.Name = []string{"Ada", "Ben", "Cy", "Di", "Eve", "Fay", "Ho"}
		p.Roster.Team = []string{"top", "c's", "top", "c's", "f's", "top", ""}
	})
	w.people.Present[2] = false // e
	w.seatNewcomer(1, 2, w.blockOf(1), false)
	if w.ID(2) != "e#1" || w.ID(0) != "b" {
		t.Errorf("ids %q and %q", w.ID(2), w.ID(0))
	}
	w.people.Present[5] = false // f, whom e#1 follows
	w.promote(1, 2)
	all := w.Roster()
	f := all[slices.IndexFunc(all, func(p Person) bool { return p.Seat == 5 })]
	if f.ID != "e#1" || f.Name != "" || f.TeamName != "top" {
		t.Errorf("f is followed by %+v", f)
	}
	if d := all[1]; d.ID != "d" || d.Name != "Di" || d.TeamName != "c's" {
		t.Errorf("d is %+v", d)
	}
	plain := world(t, nil)
	if id := plain.ID(12); id != "seat-12" || IDOf(rng.NewWho(7, 3), nil) != "seat-7#3" {
		t.Errorf("without a file ids are like %q", id)
	}
	for id, want := range map[string]int{"seat-0": 0, "seat-162": 162, "seat-163": -1, "seat-01": -1, "seat--1": -1, "x": -1} {
		seat, ok := plain.SeatOf(id)
		if ok != (want >= 0) || ok && seat != want {
			t.Errorf("%s has the seat %d, %v", id, seat, ok)
		}
	}
	if _, ok := w.SeatOf("nobody"); ok {
		t.Error("nobody has a seat")
	}
}

// Who came by a file is like anybody else once he is replaced.
func TestNewcomersAreNotDescribedByTheFile(t *testing.T) {
	w := crewWorld(t, func(p *param.Params) {
		p.Roster.Skill, p.Roster.HasSkill = []float32{1, 1, 1, 1, 1, 1, 1}, slices.Repeat([]bool{true}, 7)
	})
	w.people.Present[0] = false
	w.seatNewcomer(0, 0, w.blockOf(0), false)
	want := agent.NewPeople(1)
	want.Join(&w.rules, w.key, 0, rng.NewWho(0, 1), 1, w.newcomer(0))
	if w.people.Skill[0] != want.Skill[0] {
		t.Errorf("a newcomer has skill %v, want %v", w.people.Skill[0], want.Skill[0])
	}
}

// The log says who it was, before and after a seat changes hands.
func TestTheLogNamesPeople(t *testing.T) {
	w := crewWorld(t, func(p *param.Params) { p.Organization.ReadyAt, p.Organization.LeaderHiringDelay = 0, 0 })
	w.openWeek()
	w.remove(1) // f, whom e follows
	w.succeed()
	w.log(Happening{Kind: Closed, Team: -1, Seat: -1})
	var got []string
	for _, h := range w.Happenings() {
		got = append(got, h.Kind.String()+" "+IDOf(h.Who, w.ids))
	}
	if want := []string{"leader removed f", "leader followed e"}; !slices.Equal(got[:2], want) || w.Happenings()[2].Who != 0 {
		t.Errorf("the log says %v, want %v", got, want)
	}
}
