package scenario

import (
	"path"
	"strings"

	"leadsim/sim/param"
)

// reader turns a tree of nodes into a study.
type reader struct {
	checker
	library Library
	options Options
	styles  styleBook
	inputs  inputs

	flag    string                 // that sets parameters, "--set" unless said
	builtin map[string]param.Style // the built-in styles, nil = not read yet
	starts  []*draft               // what the arms start from, nil = not read yet
}

func parse(from origin, text []byte, lib Library, o Options) (*Study, error) {
	r := &reader{library: lib, options: o}
	s := &Study{Name: strings.TrimSuffix(path.Base(from.path), ".toml"), File: from.path, Source: text,
		Edited: !from.builtin || o.changes()}
	if root := r.load(from, text, nil); root != nil {
		r.fill(s, root)
	}
	if len(r.problems) > 0 {
		return nil, r.problems.sorted(from.path)
	}
	return s, nil
}

// fill reads all tables of the study.
func (r *reader) fill(s *Study, root *node) {
	set := r.overrides(root)
	r.styles = r.readStyles(root.child("styles"))
	drafts := r.drafts(root, set)
	names := make([]string, len(drafts))
	for i, d := range drafts {
		names[i] = d.name
		s.Arms = append(s.Arms, Arm{d.name, d.params})
	}
	weeks := drafts[0].params.Run.Weeks
	s.Lesson = readLesson(&r.checker, root.child("lesson"))
	r.sliders(root)
	r.blanks(root.child("lesson"), names)
	s.Claims = r.claims(root, names, weeks)
	s.Charts = r.charts(root, names, weeks)
	r.sweep(s, root)
	s.Keep = r.keep(root)
	s.Precision = r.precision(s, root, set)
	r.contradictions(drafts)
	s.Inputs = r.inputs.all
}
