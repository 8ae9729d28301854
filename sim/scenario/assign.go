package scenario

import (
	"slices"

	"leadsim/sim/param"
)

var assignKeys = newVocabulary(slices.Concat(param.AssignRows,
	lift("", param.StyleRows, func(a *param.Assign) *param.Style { return &a.Style })))

// assignment is one [[leaders.assign]] as written.
type assignment struct {
	node     *node
	settings []setting[param.Assign]
}

// assignments reads [[leaders.assign]]; leaders may be nil.
func (r *reader) assignments(leaders *node) []assignment {
	var all []assignment
	for _, n := range r.tables(leaders, "assign") {
		a := assignment{n, assignKeys.settings(&r.checker, n)}
		r.styleName(n.child("style"))
		all = append(all, a)
	}
	return all
}

// assign returns the assignment in an arm: it starts from its style, or else
// from the arm's, and then sets its own intensities.
func (r *reader) assign(d *draft, a assignment) param.Assign {
	t := param.DefaultAssign()
	t.Style = d.params.Leaders.Style
	for _, s := range a.settings {
		if s.row.Key == "style" {
			if style, ok := r.styles.known[s.value.(string)]; ok {
				t.Style = style
			}
		}
	}
	for _, s := range a.settings {
		s.put(&t)
	}
	r.level(d, a.node.child("level"), t.Level)
	r.team(d, a.node.child("team"), t.Team)
	r.styleWeights(a.node.key, a.node.key, a.node.path, &t.Style)
	return t
}
