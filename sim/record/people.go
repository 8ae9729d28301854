package record

import (
	"io"

	"leadsim/sim/model"
)

// personColumn is one column of people.csv.
type personColumn struct {
	name, unit, scope, meaning string
	of                         func(*model.Person) float64
}

// MostPeopleKept is the largest organization whose people are kept.
const MostPeopleKept = 100_000

// personColumns lists what people.csv says of a person besides run and arm.
var personColumns = []personColumn{
	{"seat", "", "from 0", "seat in the hierarchy, members first, the head last", func(p *model.Person) float64 { return float64(p.Seat) }},
	{"occupant", "", "from 0", "0 for somebody who was there at the start, else the how-manieth newcomer by the seat of entry", func(p *model.Person) float64 { return float64(p.Occupant) }},
	{"team", "", "from 0", "team in which the person reports", func(p *model.Person) float64 { return float64(p.Team) }},
	{"level", "levels", "from 0", "0 for members, 1 for those who lead members, and so on", func(p *model.Person) float64 { return float64(p.Level) }},
	{"reports", "people", "from 0", "people who report to this person", func(p *model.Person) float64 { return float64(p.Reports) }},
	{"joined", "week", "from -1", "week of joining, -1 for the start", func(p *model.Person) float64 { return float64(p.Joined) }},
	{"dyad", "times", "above 0", "how the leader treats this person relative to the team; above 1 = better", func(p *model.Person) float64 { return p.Dyad }},
	{"trust", "share", "0 to 1", "trust in the own leader", func(p *model.Person) float64 { return p.Trust }},
	{"ability_seen", "share", "0 to 1", "ability seen in the own leader", func(p *model.Person) float64 { return p.Ability }},
	{"benevolence_seen", "share", "0 to 1", "benevolence seen in the own leader", func(p *model.Person) float64 { return p.Benevolence }},
	{"integrity_seen", "share", "0 to 1", "integrity seen in the own leader", func(p *model.Person) float64 { return p.Integrity }},
	{"watch_belief", "share", "0 to 1", "belief in being watched", func(p *model.Person) float64 { return p.Watch }},
	{"punish_belief", "share", "0 to 1", "belief in punishment", func(p *model.Person) float64 { return p.Punish }},
	{"fear", "share", "0 to 1", "belief in punishment x severity x what dismissal would cost", func(p *model.Person) float64 { return p.Fear }},
	{"acceptance", "share", "0 to 1", "private acceptance of what is asked", func(p *model.Person) float64 { return p.Acceptance }},
	{"alignment", "share", "0 to 1", "alignment with the organization's goals", func(p *model.Person) float64 { return p.Alignment }},
	{"belonging", "share", "0 to 1", "sense of belonging in the team", func(p *model.Person) float64 { return p.Belonging }},
	{"attachment", "share", "0 to 1", "attachment to the organization", func(p *model.Person) float64 { return p.Attachment }},
	{"responsibility", "share", "0 to 1", "felt responsibility", func(p *model.Person) float64 { return p.Responsibility }},
	{"skill", "share", "0 to 1", "skill at the work", func(p *model.Person) float64 { return p.Skill }},
	{"capability", "share", "0 to 1", "leadership capability", func(p *model.Person) float64 { return p.Capability }},
	{"strain", "share", "0 to 1", "load piled up", func(p *model.Person) float64 { return p.Strain }},
	{"wounds", "share", "0 to 1", "harm not yet healed", func(p *model.Person) float64 { return p.Wounds }},
	{"voice", "share", "0 to 1", "readiness to speak up", func(p *model.Person) float64 { return p.Voice }},
	{"satisfaction", "share", "0 to 1", "job satisfaction", func(p *model.Person) float64 { return p.Satisfaction }},
	{"quit_intention", "share", "0 to 1", "quit intention", func(p *model.Person) float64 { return p.Quit }},
	{"reach", "people", "from 0", "sphere of influence: how many people's worth of attention this person's word gets over ties, through others as well, whatever the rank", func(p *model.Person) float64 { return p.Reach }},
}

// writePeople writes people.csv: everybody who was there at the end of the
// runs whose people were kept.
func writePeople(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts("run", "arm")
	for _, c := range personColumns {
		out.text(c.name)
	}
	out.end()
	for i := range r.Runs {
		run := &r.Runs[i]
		for j := range run.People {
			out.whole(run.Replication)
			out.text(r.Arms[run.Arm].Name)
			for _, c := range personColumns {
				out.number(c.of(&run.People[j]))
			}
			out.end()
		}
	}
	return out.flush()
}
