package main

import (
	"fmt"
	"math"
	"strconv"

	"leadsim/sim/model"
	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sayReplay prints what happened in a run, in a week of it, or to a person.
func (a *app) sayReplay(r *replayed, f *replayFlags, life *[]moment) {
	head := fmt.Sprintf("Run %d of %s", r.Number, r.arm)
	if r.point != "" {
		head += " at " + r.point
	}
	a.say("%s", a.bold(head+fmt.Sprintf(": %s, seed %d", count(r.Weeks, "week"), r.Arm.Params.Run.Seed)))
	var rows [][]string
	for i := range r.Run.Happenings {
		if h := &r.Run.Happenings[i]; (f.week < 0 || h.Week == f.week) && (f.person < 0 || concerns(h, f.person, *life)) {
			rows = append(rows, []string{strconv.Itoa(h.Week), happened(h)})
		}
	}
	a.say("")
	a.say("%s", a.bold("What happened"))
	if len(rows) == 0 {
		a.say("  nothing that the event log tells of")
	}
	for _, row := range rows {
		a.say("  week %4s  %s", row[0], row[1])
	}
	if f.person >= 0 {
		a.sayLife(f, *life)
	}
	switch {
	case f.week >= 0:
		a.say("")
		a.say("%s", a.bold(fmt.Sprintf("Measured in week %d", f.week)))
		for m := range record.Metrics {
			a.say("  %-34s %s", record.Metrics[m].Label, figureOrNone(r.Run.At(m, f.week)))
		}
	case f.person < 0:
		a.say("")
		a.say("%s", a.bold("How it ended"))
		for o := range record.Outcomes {
			out := &record.Outcomes[o]
			a.say("  %-38s %s", out.LabelIn(r.Weeks), amount(r.Run.Outcomes[o], out.Unit))
		}
	}
}

// concerns reports whether an event met who holds a seat: it names the seat,
// its team, or nobody in particular.
func concerns(h *model.Happening, seat int, life []moment) bool {
	if h.Team < 0 || h.Seat == seat {
		return true
	}
	for i := range life {
		if m := &life[i]; m.Week == h.Week {
			return m.Team == h.Team && m.News != "the seat is empty"
		}
	}
	return false
}

// happened writes a line of the event log in words.
func happened(h *model.Happening) string {
	text := h.Kind.String()
	if h.Name != "" {
		text += " (" + h.Name + ")"
	}
	if h.Team >= 0 {
		text += fmt.Sprintf(", team %d", h.Team)
	}
	if h.Seat >= 0 {
		text += fmt.Sprintf(", seat %d", h.Seat)
	}
	switch h.Kind {
	case model.CrisisBegan:
		text += fmt.Sprintf(", severity %.2f", h.Value)
	case model.CrisisContained:
		text += ", after " + amount(h.Value, "weeks")
	case model.LeaderFollowed:
		text += map[bool]string{true: ", from inside", false: ", from outside"}[h.Value == 1]
	case model.TurnaroundBegan:
		text += fmt.Sprintf(", %.0f %% laid off", 100*h.Value)
	}
	return text
}

// lifeColumns are what the table of a person shows.
var lifeColumns = []struct {
	name string
	of   func(*model.Person) float64
}{
	{"trust", func(p *model.Person) float64 { return p.Trust }},
	{"fear", func(p *model.Person) float64 { return p.Fear }},
	{"strain", func(p *model.Person) float64 { return p.Strain }},
	{"wounds", func(p *model.Person) float64 { return p.Wounds }},
	{"belonging", func(p *model.Person) float64 { return p.Belonging }},
	{"attachment", func(p *model.Person) float64 { return p.Attachment }},
	{"voice", func(p *model.Person) float64 { return p.Voice }},
	{"satisfaction", func(p *model.Person) float64 { return p.Satisfaction }},
	{"quit intention", func(p *model.Person) float64 { return p.Quit }},
}

// lifeEvery is how far apart the weeks of the table lie when nothing happens.
const lifeEvery = 13

// sayLife prints what became of who holds a seat: the weeks around each change,
// and every quarter.
func (a *app) sayLife(f *replayFlags, life []moment) {
	head := []string{"week"}
	for _, c := range lifeColumns {
		head = append(head, c.name)
	}
	rows := [][]string{append(head, "")}
	for i := range life {
		m := &life[i]
		near := func(k int) bool { return k >= 0 && k < len(life) && life[k].News != "" }
		if f.week >= 0 && (m.Week < f.week-2 || m.Week > f.week+2) ||
			f.week < 0 && m.Week%lifeEvery != 0 && !near(i-1) && !near(i) && !near(i+1) && !near(i+2) && i < len(life)-1 {
			continue
		}
		row := []string{strconv.Itoa(m.Week)}
		for _, c := range lifeColumns {
			if m.News == "the seat is empty" {
				row = append(row, "–")
				continue
			}
			row = append(row, figure(c.of(&m.Person), 2))
		}
		rows = append(rows, append(row, m.News))
	}
	a.say("")
	a.say("%s", a.bold(fmt.Sprintf("Who holds seat %d", f.person)))
	a.sayLines(grid(rows), 1000)
}

func figureOrNone(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return figure(v, 3)
}

// replayedJSON is what --json prints of a run.
type replayedJSON struct {
	Arm      string              `json:"arm"`
	Run      int                 `json:"run"`
	Point    string              `json:"point,omitempty"`
	Same     bool                `json:"same_as_stored"`
	Stored   bool                `json:"stored"`
	Outcomes map[string]*float64 `json:"outcomes"`
	Events   []eventJSON         `json:"events"`
	Weeks    []map[string]any    `json:"weeks"`
	Person   []moment            `json:"person,omitempty"`
}

// eventJSON is a line of the event log.
type eventJSON struct {
	Week  int      `json:"week"`
	Kind  string   `json:"kind"`
	Team  int      `json:"team"`
	Seat  int      `json:"seat"`
	Value *float64 `json:"value"`
	Name  string   `json:"name"`
}

func (r *replayed) asJSON(f *replayFlags, life *[]moment, differences []sweep.Difference) *replayedJSON {
	j := &replayedJSON{Arm: r.arm, Run: r.Number, Point: r.point, Same: r.stored != nil && len(differences) == 0, Stored: r.stored != nil,
		Outcomes: map[string]*float64{}, Events: []eventJSON{}, Weeks: []map[string]any{}, Person: *life}
	for o := range record.Outcomes {
		j.Outcomes[record.Outcomes[o].Name] = orNull(r.Run.Outcomes[o])
	}
	for i := range r.Run.Happenings {
		h := &r.Run.Happenings[i]
		j.Events = append(j.Events, eventJSON{h.Week, h.Kind.String(), h.Team, h.Seat, orNull(h.Value), h.Name})
	}
	for week := range r.Run.Weeks() {
		if f.week >= 0 && week != f.week {
			continue
		}
		row := map[string]any{"week": week}
		for m := range record.Metrics {
			row[record.Metrics[m].Name] = orNull(r.Run.At(m, week))
		}
		j.Weeks = append(j.Weeks, row)
	}
	return j
}
