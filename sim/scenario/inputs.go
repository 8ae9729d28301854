package scenario

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Keys that may name a file.
const (
	peopleKey = "organization.people"
	tiesKey   = "network.ties"
)

// unusedBeside lists for each key that may name a file the keys that say
// nothing beside one.
var unusedBeside = []struct {
	key    string
	unused []string
}{
	{peopleKey, []string{"organization.span", "organization.levels"}},
	{tiesKey, []string{"network.kind", "network.within", "network.across", "network.degree", "network.rewire"}},
}

// fileName is the name of a file in place of a number.
type fileName string

// isTable reports whether a name is that of a table.
func isTable(name string) bool { return strings.EqualFold(path.Ext(name), ".csv") }

// Input is a file of people or ties that a study names.
type Input struct {
	Key  string // organization.people or network.ties
	Name string // as the study writes it, relative to its own file

	from origin
	most int64
}

// Read returns what the file holds now.
func (in *Input) Read() ([]byte, error) {
	text, msg := in.from.readUpTo(in.most, func() string { return "no such file" })
	if msg != "" {
		return nil, fmt.Errorf("%s: %s", in.from.path, msg)
	}
	return text, nil
}

// inputs are the files that have been read, so that arms share them. A file
// that could not be read is nil.
type inputs struct {
	people map[string]*people
	ties   map[[2]string]*param.Ties // by the files of people and of ties
	all    []Input
}

// namedFiles notes which files a layer of settings names, or no longer. What
// says nothing beside a file must not stand beside it, nor come later; what an
// earlier layer says of it is undone.
func (r *reader) namedFiles(d *draft, layer []setting[param.Params]) {
	for _, u := range unusedBeside {
		named := slices.IndexFunc(layer, func(s setting[param.Params]) bool { return s.row.Key == u.key })
		if named >= 0 {
			delete(d.files, u.key)
			switch v := layer[named].value.(type) {
			case fileName:
				d.files[u.key] = layer[named].node
			case string:
				if v != "" {
					d.files[u.key] = layer[named].node
				}
			}
		}
		n := d.files[u.key]
		if n == nil {
			continue
		}
		for _, s := range layer {
			if slices.Contains(u.unused, s.row.Key) {
				r.add(s.node.key, "%s: this says nothing beside %s = %s, a file", s.node.path, u.key, quote(n.value.(string)))
			}
		}
		for _, key := range u.unused {
			row, _ := param.Find(key)
			row.Put(d.params, row.Default)
			d.origin[key] = nil
		}
	}
}

// readFiles reads the files that an arm names.
func (r *reader) readFiles(d *draft) {
	people, ties := d.files[peopleKey], d.files[tiesKey]
	if people == nil {
		if ties != nil {
			r.tiesOfNobody(d, ties)
		}
		return
	}
	p := r.people(people)
	if p == nil {
		d.unread = true
		return
	}
	d.params.Roster, d.params.Organization.People = p.roster, p.roster.Len()
	if ties != nil {
		d.params.Ties = r.ties(ties, p)
	}
}

// tiesOfNobody reports ties that stand without a file of people: at the number
// that took its place, or else at the ties.
func (r *reader) tiesOfNobody(d *draft, ties *node) {
	if n := d.setter(peopleKey); n != nil {
		r.wrong(n, fmt.Sprintf(`%s = %s joins the people of a file; set it to "" too`, tiesKey, quote(ties.value.(string))))
		return
	}
	r.wrong(ties, `ties join the people of a file: want organization.people = "NAME.csv" too`)
}

// people returns the people of a file, nil if it cannot be read.
func (r *reader) people(n *node) *people {
	from, key := r.inputOf(n)
	p, known := r.inputs.people[key]
	if known {
		return p
	}
	if r.inputs.people == nil {
		r.inputs.people, r.inputs.ties = map[string]*people{}, map[[2]string]*param.Ties{}
	}
	if text, ok := r.input(n, from, largestPeople); ok {
		p = readPeople(from.path, text)
		p.roster.File, p.key = n.value.(string), key
		if p.table.report(&r.checker) {
			p = nil
		} else {
			p.table, p.idAt = nil, nil
			p.roster.Sum = sumOf(func(w io.Writer) error { return writePeople(w, p.roster) })
		}
	}
	r.inputs.people[key] = p
	return p
}

// ties returns the ties of a file among people, nil if they cannot be read.
func (r *reader) ties(n *node, p *people) *param.Ties {
	from, own := r.inputOf(n)
	key := [2]string{p.key, own}
	t, known := r.inputs.ties[key]
	if known {
		return t
	}
	if text, ok := r.input(n, from, largestTies); ok {
		var s *sheet
		t, s = readTies(from.path, text, p)
		t.File = n.value.(string)
		if s.report(&r.checker) {
			t = nil
		} else {
			t.Sum = sumOf(func(w io.Writer) error { return writeTies(w, t, p.roster) })
		}
	}
	r.inputs.ties[key] = t
	return t
}

// inputOf returns where the file lies that a node names, and a key that tells
// files apart. It lies beside the study that names it; a file that the command
// line names, where the command is typed.
func (r *reader) inputOf(n *node) (from origin, key string) {
	name, where := n.value.(string), "file"
	home := origin{fsys: r.library.Files}
	if n.home != nil {
		home = *n.home
		switch {
		case home.builtin:
			where = "builtin"
		case r.library.Inputs != nil:
			home.fsys, where = r.library.Inputs, "input"
		}
	}
	from = home.beside(name)
	return from, where + ":" + from.path
}

// input returns the text of a file that a node names; it reports one that
// cannot be read.
func (r *reader) input(n *node, from origin, most int64) (text []byte, ok bool) {
	text, msg := from.readUpTo(most, func() string { return "no such file" + from.similar() })
	if int64(len(text)) > most {
		msg = fmt.Sprintf("the file is larger than %d bytes", most)
	}
	if msg != "" {
		r.wrong(n, msg)
		return nil, false
	}
	in := Input{Key: peopleKey, Name: n.value.(string), from: from, most: most}
	if most == largestTies {
		in.Key = tiesKey
	}
	if !slices.ContainsFunc(r.inputs.all, func(x Input) bool { return x.Key == in.Key && x.from.path == from.path }) {
		r.inputs.all = append(r.inputs.all, in)
	}
	return text, true
}

// similar says which table in the same folder may have been meant.
func (o origin) similar() string {
	if o.fsys == nil {
		return ""
	}
	entries, err := fs.ReadDir(o.fsys, path.Dir(o.path))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && isTable(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return meant(path.Base(o.path), names)
}
