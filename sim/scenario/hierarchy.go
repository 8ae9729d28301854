package scenario

import (
	"fmt"

	"leadsim/sim/model"
)

// hierarchy lays out the arm's organization, and reports one that cannot be
// built.
func (r *reader) hierarchy(d *draft) {
	if d.unread {
		return
	}
	o := &d.params.Organization
	s, err := model.Lay(d.params)
	switch {
	case err == nil:
		d.structure = s
	case o.Levels > 0:
		r.blame(d, "organization.levels", err.Error()+"; 0 takes as many levels as are needed")
	default:
		r.blame(d, "organization.people", err.Error())
	}
}

// team reports a number of a team that the arm does not have.
func (r *reader) team(d *draft, n *node, team int) {
	if d.structure != nil && team >= d.structure.Teams() {
		r.wrong(n, numbered(d.structure.Teams(), "team"))
	}
}

// unit does the same for a unit: a team of leaders with all below it.
func (r *reader) unit(d *draft, n *node, unit int) {
	if d.structure == nil {
		return
	}
	units := 0
	for _, level := range d.structure.Level {
		if level > 1 {
			units++
		}
	}
	if unit >= units {
		r.wrong(n, numbered(units, "unit"))
	}
}

// level reports a level of leaders that the arm does not have.
func (r *reader) level(d *draft, n *node, level int) {
	if d.structure == nil || level <= d.structure.Levels {
		return
	}
	if d.structure.Levels == 1 {
		r.wrong(n, "there is 1 level of leaders")
		return
	}
	r.wrong(n, fmt.Sprintf("there are %d levels of leaders", d.structure.Levels))
}

func numbered(n int, what string) string {
	switch n {
	case 0:
		return "there is no " + what
	case 1:
		return "there is 1 " + what + ", number 0"
	}
	return fmt.Sprintf("there are %d %ss, numbered from 0", n, what)
}
