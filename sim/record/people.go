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
	{"seat", "", "from 0", "seat in the hierarchy, those who lead later than those whom they lead, the head last", func(p *model.Person) float64 { return float64(p.Seat) }},
	{"occupant", "", "from 0", "0 for somebody who was there at the start, else the how-manieth newcomer by the seat of entry", func(p *model.Person) float64 { return float64(p.Occupant) }},
	{"team", "", "from 0", "team in which the person reports", func(p *model.Person) float64 { return float64(p.Team) }},
	{"level", "levels", "from 0", "0 for members, who lead nobody; else 1 more than the highest level among the reports", func(p *model.Person) float64 { return float64(p.Level) }},
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
	{"standing", "share", "0 to 1", "weight that what the person says and does has among others, whatever the rank", func(p *model.Person) float64 { return p.Standing }},
	{"power_coercive", "share", "0 to 1", "base of power: what the office may do, as far as reports believe it; 0 without an office", func(p *model.Person) float64 { return p.Coercive }},
	{"power_reward", "share", "0 to 1", "base of power: what the office may give, as far as reports expect it; 0 without an office", func(p *model.Person) float64 { return p.Reward }},
	{"power_legitimate", "share", "0 to 1", "base of power: how far people accept the office as rightful; 0 without an office", func(p *model.Person) float64 { return p.Legitimate }},
	{"power_expert", "share", "0 to 1", "base of power: expertise that others know of", func(p *model.Person) float64 { return p.Recognised }},
	{"power_referent", "share", "0 to 1", "base of power: respect and liking", func(p *model.Person) float64 { return p.Respect }},
	{"power_informational", "share", "0 to 1", "base of power: how early and from how many sides the person hears", func(p *model.Person) float64 { return p.Informed }},
	{"outside", "share", "0 to 1", "standing outside the organization", func(p *model.Person) float64 { return p.Outside }},
	{"stage", "", "0 to 4", "in a change: 0 unaware, 1 aware, 2 interested, 3 trying, 4 adopted; 0 without a change", func(p *model.Person) float64 { return float64(p.Stage) }},
	{"public_only", "yes or no", "0 or 1", "1 if adopted in public alone, without conviction", func(p *model.Person) float64 { return yes(p.PublicOnly) }},
	{"conviction", "share", "0 to 1", "private conviction that the change is right", func(p *model.Person) float64 { return p.Conviction }},
	{"adopted_week", "week", "from -1", "week of the first adoption of the change, -1 = never", func(p *model.Person) float64 { return float64(p.AdoptedWeek) }},
	{"champion", "yes or no", "0 or 1", "1 if a champion of the change", func(p *model.Person) float64 { return yes(p.Champion) }},
	{"reach", "people", "from 0", "sphere of influence: how many people's worth of attention this person's word gets over ties, through others as well, whatever the rank", func(p *model.Person) float64 { return p.Reach }},
}

// personWords lists what people.csv says of a person in words.
var personWords = []struct {
	name, meaning string
	of            func(*model.Person) string
}{
	{"id", "who it is: the id in the file of people, or seat-12 where no file describes the organization; with #2 behind it the second newcomer who entered by that seat", func(p *model.Person) string { return p.ID }},
	{"name", "name in the file of people, if it gives one", func(p *model.Person) string { return p.Name }},
	{"team_name", "team in the file of people, if it gives one: a label of the seat of now", func(p *model.Person) string { return p.TeamName }},
}

// writePeople writes people.csv: everybody who was there at the end of the
// runs whose people were kept.
func writePeople(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts("run", "arm")
	for _, c := range personWords {
		out.text(c.name)
	}
	for _, c := range personColumns {
		out.text(c.name)
	}
	out.end()
	for i := range r.Runs {
		run := &r.Runs[i]
		for j := range run.People {
			out.whole(run.Replication)
			out.text(r.Arms[run.Arm].Name)
			for _, c := range personWords {
				out.text(c.of(&run.People[j]))
			}
			for _, c := range personColumns {
				out.number(c.of(&run.People[j]))
			}
			out.end()
		}
	}
	return out.flush()
}
