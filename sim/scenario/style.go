package scenario

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"leadsim/internal/nearest"
	"leadsim/sim/param"
)

// StyleFile is a style with what people read about it: a file
// styles/NAME.toml, or the table [styles.NAME] of a study.
type StyleFile struct {
	Name    string // of the file, without .toml
	Title   string
	About   string
	Extends string // the style from which it starts; in a study only
	Style   param.Style
}

// StyleHeadRows describes the keys of a style besides param.StyleRows. A
// style's file may not extend another: a reader of it should see it whole.
var StyleHeadRows = []param.Row[StyleFile]{
	textRow("title", "", "what people call the style", func(s *StyleFile) any { return &s.Title }),
	textRow("about", "", "what it is, in a sentence or two", func(s *StyleFile) any { return &s.About }),
	textRow("extends", "", "in [styles.NAME] only: the style from which this one starts; else the built-in style of this name, or the defaults", func(s *StyleFile) any { return &s.Extends }),
}

var (
	styleBody      = lift("", param.StyleRows, func(s *StyleFile) *param.Style { return &s.Style })
	styleFileKeys  = newVocabulary(slices.Concat(StyleHeadRows[:2], styleBody))
	styleTableKeys = newVocabulary(slices.Concat(StyleHeadRows, styleBody))
)

// ReadStyles reads the styles styles/NAME.toml of fsys, sorted by name. A key
// that a file does not set has its default.
func ReadStyles(fsys fs.FS) ([]StyleFile, error) {
	var c checker
	files := c.styleFiles(fsys)
	if len(c.problems) > 0 {
		return nil, c.problems.sorted("")
	}
	return files, nil
}

func (c *checker) styleFiles(fsys fs.FS) []StyleFile {
	if fsys == nil {
		return nil
	}
	names, _ := fs.Glob(fsys, "styles/*.toml") // the pattern is good
	slices.Sort(names)
	var files []StyleFile
	for _, name := range names {
		text, msg := origin{fsys: fsys, path: name}.read()
		if msg != "" {
			c.add(spot{file: name}, "%s", msg)
			continue
		}
		root, problem := parseText(name, text)
		if problem != nil {
			c.problems = append(c.problems, *problem)
			continue
		}
		t := StyleFile{Name: strings.TrimSuffix(path.Base(name), ".toml"), Style: param.DefaultStyle()}
		for _, s := range styleFileKeys.settings(c, root) {
			s.put(&t)
		}
		c.styleWeights(spot{name, 1, 1}, spot{name, 1, 1}, name, &t.Style)
		files = append(files, t)
	}
	return files
}

// styleBook holds all styles that a study can name.
type styleBook struct {
	known map[string]param.Style
	names []string // sorted
}

// named returns the styles in the order of their names.
func (b *styleBook) named() []param.NamedStyle {
	all := make([]param.NamedStyle, len(b.names))
	for i, name := range b.names {
		all[i] = param.NamedStyle{Name: name, Style: b.known[name]}
	}
	return all
}

// readStyles returns the built-in styles and those of the table [styles].
func (r *reader) readStyles(n *node) styleBook {
	b := styleBook{known: r.builtin}
	if b.known == nil {
		b.known = map[string]param.Style{}
		for _, f := range r.styleFiles(r.library.Builtin) {
			b.known[f.Name] = f.Style
		}
	}
	if n != nil {
		r.ownStyles(&b, n)
	}
	b.names = slices.Sorted(maps.Keys(b.known))
	return b
}

func (r *reader) ownStyles(b *styleBook, n *node) {
	if n.kind != table {
		r.wrong(n, "want tables, [styles.NAME]")
		return
	}
	d := definitions{reader: r, builtin: maps.Clone(b.known), nodes: map[string]*node{}, state: map[string]int{}, known: b.known}
	for _, s := range n.children {
		if !isBare(s.name) {
			r.add(s.key, "%s: the name of a style has only letters, digits, - and _", s.path)
		}
		d.nodes[s.name] = s
		if _, builtin := b.known[s.name]; !builtin && s.onCommandLine() && s.child("extends") == nil {
			r.noStyle(s, s.name, slices.Sorted(maps.Keys(b.known)))
		}
	}
	for _, s := range n.children {
		d.define(s.name)
	}
}

// onCommandLine reports whether all of a table stands on the command line: a style
// of which nobody says more than a number there is one mistyped.
func (n *node) onCommandLine() bool {
	return n.kind == table && !slices.ContainsFunc(n.children, func(c *node) bool { return c.home != nil })
}

// definitions works out styles that start from one another.
type definitions struct {
	reader  *reader
	builtin map[string]param.Style
	nodes   map[string]*node
	state   map[string]int // 1 = being worked out, 2 = done
	known   map[string]param.Style
}

// define works out the style of that name and all that it starts from.
func (d *definitions) define(name string) {
	n := d.nodes[name]
	if n == nil || d.state[name] != 0 {
		return
	}
	d.state[name] = 1
	t := StyleFile{Style: param.DefaultStyle()}
	if s, ok := d.builtin[name]; ok {
		t.Style = s
	}
	settings := styleTableKeys.settings(&d.reader.checker, n)
	for _, s := range settings {
		if s.row.Key == "extends" && s.value != name {
			d.start(&t, s)
		}
	}
	for _, s := range settings {
		s.put(&t)
	}
	d.known[name] = t.Style
	d.state[name] = 2
	d.reader.styleWeights(n.key, n.key, n.path, &t.Style)
}

// start sets the style from which another starts.
func (d *definitions) start(t *StyleFile, s setting[StyleFile]) {
	from := s.value.(string)
	if d.state[from] == 1 {
		d.reader.wrong(s.node, "a style cannot start from itself, not even by way of others")
		return
	}
	d.define(from)
	style, ok := d.known[from]
	if !ok {
		names := slices.Sorted(maps.Keys(d.builtin))
		for name := range maps.Keys(d.nodes) {
			names = append(names, name)
		}
		slices.Sort(names)
		d.reader.noStyle(s.node, from, slices.Compact(names))
		return
	}
	t.Style = style
}

// noStyle reports a name that no style has.
func (c *checker) noStyle(n *node, name string, names []string) {
	msg := "no style has this name" + meant(name, names)
	if nearest.To(name, names) == "" && len(names) > 0 {
		msg += "; there are " + listed(names)
	}
	c.wrong(n, msg)
}

// styleName reports a text that is not the name of a style.
func (r *reader) styleName(n *node) {
	name, ok := textOf(n)
	if _, known := r.styles.known[name]; ok && !known && name != "" {
		r.noStyle(n, name, r.styles.names)
	}
}

// styleNames does the same for a list of names parted by commas.
func (r *reader) styleNames(n *node) {
	names, _ := textOf(n)
	if names == "" {
		return
	}
	for _, name := range strings.Split(names, ",") {
		name = strings.TrimSpace(name)
		if _, known := r.styles.known[name]; !known {
			r.noStyle(n, name, r.styles.names)
		}
	}
}
