package scenario

import (
	"maps"
	"strings"

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
	styles  styleBook
	starts  []*draft // of the arms, without settings
	inputs  inputs   // the files that the study names
}

// NewTemplate returns a template of a study that has been read without error.
// Of the options only the names that are known count.
func NewTemplate(s *Study, lib Library, o Options) (*Template, error) {
	t := &Template{file: "study.toml", library: lib, options: Options{KnownMetric: o.KnownMetric, KnownOutcome: o.KnownOutcome}}
	root, problem := parseText(t.file, s.Resolved())
	if problem != nil {
		return nil, Problems{*problem}
	}
	root.settle(&origin{path: t.file})
	t.root, t.library.Inputs = root, s.InputFiles()
	t.root.drop(func(n *node) bool {
		return n.name == "claim" || n.name == "chart" || n.name == "lesson" || n.name == "sweep"
	})
	r := &reader{library: lib}
	t.builtin = r.readStyles(nil).known
	r = t.reader(nil)
	r.styles = r.readStyles(root.child("styles"))
	t.styles = r.styles
	base := paramKeys.settings(&r.checker, root)
	for i, n := range r.tables(root, "arm") {
		t.starts = append(t.starts, r.start(i, n, base))
	}
	for i := range t.starts {
		d := *t.starts[i]
		params := *d.params
		d.params = &params
		r.readFiles(&d) // so that it is in r.inputs
	}
	t.inputs = r.inputs
	if len(r.problems) > 0 {
		return nil, r.problems.sorted(t.file)
	}
	return t, nil
}

// reader returns a reader of the template with settings.
func (t *Template) reader(settings []string) *reader {
	r := &reader{library: t.library, options: t.options, builtin: maps.Clone(t.builtin), flag: "--vary"}
	r.options.Set = settings
	r.inputs = inputs{people: maps.Clone(t.inputs.people), ties: maps.Clone(t.inputs.ties)}
	return r
}

// Arms returns the arms with settings of the form key=value over all others,
// as Options.Set has them. Mistakes are returned as Problems, with
// "--vary" in place of "--set".
func (t *Template) Arms(settings []string) ([]Arm, error) {
	r := t.reader(settings)
	root := t.root
	if len(t.starts) > 0 && onlyParameters(settings) {
		r.starts, r.styles = t.starts, t.styles
	} else {
		root = root.clone()
	}
	set := r.overrides(root)
	if r.starts == nil {
		r.styles = r.readStyles(root.child("styles"))
	}
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

// onlyParameters reports whether settings are of parameters alone, in all arms
// or in one: then they leave the tree as it is.
func onlyParameters(settings []string) bool {
	for _, entry := range settings {
		key, _, _ := strings.Cut(entry, "=")
		steps := pathSteps(strings.TrimSpace(key))
		if len(steps) > 1 && steps[0].name == "arm" && steps[0].index >= 0 && !ownOfArm(steps[1:]) {
			steps = steps[1:]
		}
		if steps == nil || steps[0].name == "arm" || !isParameter(steps) {
			return false
		}
	}
	return true
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
