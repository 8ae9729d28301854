package scenario

import (
	"maps"

	"leadsim/sim/param"
)

// Template is a study that is read once and then set in many ways, as a sweep
// does. It may be used by several goroutines at once.
//
//	t, err := scenario.NewTemplate(study, scenario.Library{Builtin: scenarios.Files}, scenario.Options{})
//	arms, err := t.Arms([]string{"crisis.deadline=3"})
//
// It is made from the study as resolved, so indices of events in settings are
// those of the resolved text.
type Template struct {
	file    string
	root    *node
	library Library
	options Options
	builtin map[string]param.Style
}

// NewTemplate returns a template of a study that has been read without error.
// Of the options only the names that are known count.
func NewTemplate(s *Study, lib Library, o Options) (*Template, error) {
	t := &Template{file: "study.toml", library: lib, options: Options{KnownMetric: o.KnownMetric, KnownOutcome: o.KnownOutcome}}
	root, problem := parseText(t.file, s.Resolved())
	if problem != nil {
		return nil, Problems{*problem}
	}
	t.root = root
	t.root.drop(func(n *node) bool {
		return n.name == "claim" || n.name == "chart" || n.name == "lesson" || n.name == "sweep"
	})
	r := &reader{library: lib}
	t.builtin = r.readStyles(nil).known
	return t, nil
}

// Arms returns the arms with settings of the form key=value over all others,
// as Options.Set has them. Mistakes are returned as Problems, with
// "--vary" in place of "--set".
func (t *Template) Arms(settings []string) ([]Arm, error) {
	r := &reader{library: t.library, options: t.options, builtin: maps.Clone(t.builtin)}
	r.flag, r.options.Set = "--vary", settings
	root := t.root.clone()
	set := r.overrides(root)
	r.styles = r.readStyles(root.child("styles"))
	drafts := r.drafts(root, set)
	r.contradictions(drafts)
	if len(r.problems) > 0 {
		return nil, r.problems.sorted(t.file)
	}
	arms := make([]Arm, len(drafts))
	for i, d := range drafts {
		arms[i] = Arm{d.name, d.params}
	}
	return arms, nil
}

// clone returns a copy that can be changed without changing n.
func (n *node) clone() *node {
	c := *n
	c.children = make([]*node, len(n.children))
	for i := range c.children {
		c.children[i] = n.children[i].clone()
	}
	return &c
}
