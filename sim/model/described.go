package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/network"
	"leadsim/sim/rng"
)

// describe completes what is said of the person who has seat i at the start by
// what a file says, and returns the tenure in weeks.
func (w *World) describe(i int, start *agent.Newcomer) (tenure int) {
	tenure = w.p.Members.Start.Tenure
	if w.roster == nil {
		return tenure
	}
	row := int(w.row[i])
	start.Told, start.Assessed = w.roster.SkillOf(row)
	if weeks, given := w.roster.TenureOf(row); given {
		tenure = weeks
	}
	return tenure
}

// firstTies returns the informal network of the start: that of a file, or else
// one that is made.
func (w *World) firstTies() (*network.Graph, error) {
	t := w.p.Ties
	if t == nil {
		return w.weave(), nil
	}
	from, to := make([]int32, t.Len()), make([]int32, t.Len())
	for n := range from {
		from[n], to[n] = w.seat[t.From[n]], w.seat[t.To[n]]
	}
	return network.FromTies(w.Seats, from, to, t.Weight)
}

// ID returns the id of the person who has seat i now, or had it last.
func (w *World) ID(i int) string { return IDOf(w.people.Who[i], w.ids) }

// entry returns the row of the file that somebody is, -1 for a newcomer and
// where no file describes the organization.
func (w *World) entry(who rng.Who) int {
	if who.Occupant() > 0 {
		return -1
	}
	return w.RowOf(int(who.Seat()))
}

// label completes what the roster of the end says of the person in seat i.
func (w *World) label(who *Person, i int) {
	who.ID = w.ID(i)
	if w.roster == nil {
		return
	}
	if row := w.entry(w.people.Who[i]); row >= 0 {
		who.Name = w.roster.NameOf(row)
	}
	who.TeamName = w.roster.TeamOf(w.RowOf(i))
}
