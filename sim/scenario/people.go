package scenario

import (
	"fmt"
	"strings"

	"leadsim/sim/param"
)

const (
	// largestPeople is how large a file of people may be, in bytes.
	largestPeople = 256 << 20

	// mostHints is how often, in one file, a mistyped id is looked for among the
	// others, and mostNear among how many.
	mostHints, mostNear = 10, 20_000
)

// Columns of a file of people.
var peopleColumns = []string{"id", "manager", "team", "name", "skill", "tenure"}

const (
	colID = iota
	colManager
	colTeam
	colName
	colSkill
	colTenure
)

// Managers that are no row.
const (
	isHead    = -1 // has no manager
	unknowing = -2 // has one that is not known; a mistake that is reported
)

// people is a file of people as read.
type people struct {
	roster *param.Roster
	rows   map[string]int32 // of each id

	table     *sheet
	key       string // tells files apart
	manager   []string
	idAt, mAt []cellPlace // of each row's id and manager
	hints     int
}

// readPeople reads a file of people. The roster is whole only if the sheet
// holds no problems.
func readPeople(file string, text []byte) *people {
	s := openSheet(file, text, peopleColumns, 2)
	p := &people{table: s, rows: map[string]int32{},
		roster: &param.Roster{File: file, HasSkill: []bool{}, HasTenure: []bool{}}}
	if len(s.problems) > 0 {
		return p
	}
	row, _ := param.Find("organization.people")
	for {
		whole, ok := s.next()
		if !ok {
			break
		}
		if len(p.manager) >= int(row.High) {
			s.refuse(colID, "more people than can be: want "+param.Format(row.Low)+" to "+fmt.Sprint(int(row.High)))
			break
		}
		p.take(whole)
	}
	if n := len(p.manager); n < int(row.Low) && len(s.problems) == 0 {
		s.fault(cellPlace{1, 1}, "", nil, fmt.Sprintf("%d people: want %d to %d", n, int(row.Low), int(row.High)))
	}
	p.findManagers()
	p.findCircles()
	p.tidy()
	return p
}

// take takes in the present row of the table. Of a row with too few or too many
// cells the id alone is taken.
func (p *people) take(whole bool) {
	s, r := p.table, p.roster
	id := s.label(colID)
	i := int32(len(r.ID))
	r.ID = append(r.ID, strings.Clone(id)) // the rest of the row may go
	switch first, taken := p.rows[id]; {
	case id == "":
		s.refuse(colID, "want an id, a text of one's own")
	case strings.Contains(id, "#"):
		s.refuse(colID, `want an id without "#", which marks those who come later`)
	case taken:
		s.refuse(colID, "taken already ("+s.where(p.idAt[first])+")")
	default:
		p.rows[r.ID[i]] = i
	}
	p.idAt, p.mAt = append(p.idAt, s.place(colID)), append(p.mAt, s.place(colManager))
	if !whole {
		r.Manager, p.manager = append(r.Manager, unknowing), append(p.manager, "")
		p.leaveOut()
		return
	}
	r.Manager, p.manager = append(r.Manager, isHead), append(p.manager, s.label(colManager))
	r.Team, r.Name = append(r.Team, s.label(colTeam)), append(r.Name, s.label(colName))
	p.takeSkill()
	p.takeTenure()
}

// leaveOut fills the lists of a row that cannot be read.
func (p *people) leaveOut() {
	r := p.roster
	r.Team, r.Name = append(r.Team, ""), append(r.Name, "")
	r.Skill, r.HasSkill = append(r.Skill, 0), append(r.HasSkill, false)
	r.Tenure, r.HasTenure = append(r.Tenure, 0), append(r.HasTenure, false)
}

func (p *people) takeSkill() {
	s, r := p.table, p.roster
	text := s.cell(colSkill)
	v, ok := decimal(text)
	if !ok && text != "" {
		s.refuse(colSkill, "want 0 to 1 (0 = none, 1 = full), with a decimal point, or nothing")
	}
	r.Skill, r.HasSkill = append(r.Skill, float32(v)), append(r.HasSkill, text != "")
}

func (p *people) takeTenure() {
	s, r := p.table, p.roster
	text := s.cell(colTenure)
	weeks := 0
	for _, c := range text {
		if c < '0' || c > '9' || weeks > param.MostTenure {
			weeks = param.MostTenure + 1
			break
		}
		weeks = 10*weeks + int(c-'0')
	}
	if weeks > param.MostTenure {
		s.refuse(colTenure, fmt.Sprintf("want a whole number of weeks, 0 to %d, or nothing", param.MostTenure))
	}
	r.Tenure, r.HasTenure = append(r.Tenure, int32(weeks)), append(r.HasTenure, text != "")
}

// findManagers turns the ids of managers into rows, and reports unknown ones
// and a second head.
func (p *people) findManagers() {
	s, r := p.table, p.roster
	head, lost := -1, false
	for i, id := range p.manager {
		switch row, known := p.rows[id]; {
		case r.Manager[i] == unknowing:
			lost = true
		case id == "" && head >= 0:
			s.fault(p.mAt[i], "", nil, fmt.Sprintf("%s is a second head: %s has no manager either (%s); one person only may have none",
				quote(clipped(r.ID[i])), quote(clipped(r.ID[head])), s.where(p.mAt[head])))
		case id == "":
			head = i
		case !known:
			r.Manager[i], lost = unknowing, true
			s.fault(p.mAt[i], "manager", id, "nobody has this id"+p.hint(id))
		default:
			r.Manager[i] = row
		}
	}
	if head < 0 && !lost && len(p.manager) > 0 {
		s.fault(cellPlace{1, 1}, "", nil, "there is no head: leave the manager of one person empty")
	}
}

// hint returns which id was likely meant. Numbers are all alike, and large
// files take long to search.
func (p *people) hint(id string) string {
	if p.hints >= mostHints || len(p.roster.ID) > mostNear || strings.Trim(id, "0123456789") == "" {
		return ""
	}
	p.hints++
	return meant(id, p.roster.ID)
}

// tidy drops the columns in which nobody has a value, and what was needed for
// reading alone.
func (p *people) tidy() {
	r := p.roster
	none := func(texts []string) bool { return strings.Join(texts, "") == "" }
	if none(r.Team) {
		r.Team = nil
	}
	if none(r.Name) {
		r.Name = nil
	}
	if !anyOf(r.HasSkill) {
		r.Skill, r.HasSkill = nil, nil
	}
	if !anyOf(r.HasTenure) {
		r.Tenure, r.HasTenure = nil, nil
	}
	p.manager, p.mAt = nil, nil
}

func anyOf(flags []bool) bool {
	for _, f := range flags {
		if f {
			return true
		}
	}
	return false
}
