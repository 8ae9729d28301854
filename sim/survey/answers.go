package survey

import (
	"io"

	"leadsim/sim/record"
)

// Answers writes answers.csv, a row for each person who was asked, and
// teams.csv, a row for each team, organization by organization.
type Answers struct{ people, teams *record.Table }

// NewAnswers begins the two tables.
func NewAnswers(people, teams io.Writer) *Answers {
	return &Answers{record.NewTable(people, names(answerColumns())...), record.NewTable(teams, names(teamColumns())...)}
}

func answerColumns() []record.Column {
	all := []record.Column{
		{Name: "organization", Meaning: "number of the organization; correlations are taken within one and then averaged", Range: "from 0"},
		{Name: "person", Meaning: "id, as everywhere: the seat of entry, with # and a number for who came later", Unit: "text"},
		{Name: "team", Meaning: "number of the team in which the person reports", Range: "from 0"},
		{Name: "leads", Meaning: "1 = has reports"},
	}
	return append(all, scaleTable(func(s Source) bool { return s != OfTeam })...)
}

func teamColumns() []record.Column {
	all := []record.Column{
		{Name: "organization", Meaning: "number of the organization", Range: "from 0"},
		{Name: "team", Meaning: "number of the team, as in answers.csv", Range: "from 0"},
	}
	return append(all, scaleTable(func(s Source) bool { return s == OfTeam })...)
}

// scaleTable describes a column for each scale whose source is among some.
func scaleTable(among func(Source) bool) []record.Column {
	var all []record.Column
	for i := range Scales {
		s := &Scales[i]
		if !among(s.Source) {
			continue
		}
		c := record.Column{Name: s.Name, Meaning: s.About, Unit: "standard deviations about the organization's mean, noise included"}
		if s.Name == dichotomy {
			c.Unit, c.Range = "", "0 or 1"
		}
		all = append(all, c)
	}
	return all
}

// Put writes what an organization answered.
func (a *Answers) Put(s *Sheet) {
	for i, p := range s.People {
		a.people.Whole(s.Organization)
		a.people.Text(p.ID)
		a.people.Whole(p.Team)
		a.people.Whole(int(indicator(p.Leads)))
		for n := range Scales {
			if Scales[n].Source != OfTeam {
				a.people.Number(s.Columns[n][i])
			}
		}
		a.people.End()
	}
	for k := range s.Teams {
		a.teams.Whole(s.Organization)
		a.teams.Whole(k)
		for n := range Scales {
			if Scales[n].Source == OfTeam {
				a.teams.Number(s.Columns[n][k])
			}
		}
		a.teams.End()
	}
}

// Close returns the first error of both tables.
func (a *Answers) Close() error {
	if err := a.people.Close(); err != nil {
		return err
	}
	return a.teams.Close()
}
