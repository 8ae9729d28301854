package scenario

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"leadsim/internal/nearest"
	"leadsim/sim/param"
)

// origin is where a study is read from.
type origin struct {
	fsys    fs.FS
	path    string
	builtin bool
}

// Read reads the study called name: a built-in scenario of builtin (without
// .toml), or a file of fsys, or of the machine if fsys is nil. Mistakes in the
// study are returned as Problems.
func Read(fsys, builtin fs.FS, name string, o Options) (*Study, error) {
	if fsys == nil {
		fsys = disk{}
	}
	from := origin{fsys, filepath.ToSlash(name), false}
	if isName(name) {
		from = builtinOrigin(builtin, name)
	}
	text, msg := from.read()
	if msg != "" {
		return nil, Problems{{File: name, Msg: msg}}
	}
	return parse(from, text, Library{Builtin: builtin, Files: fsys}, o)
}

// Parse reads a study from its text; file is its name in messages, and where
// studies that it extends by a relative file name are looked for in lib.Files.
// Mistakes in the study are returned as Problems.
func Parse(file string, text []byte, lib Library, o Options) (*Study, error) {
	return parse(origin{lib.Files, filepath.ToSlash(file), false}, text, lib, o)
}

// isName tells the name of a built-in scenario from that of a file.
func isName(name string) bool {
	return !strings.HasSuffix(name, ".toml") && !strings.ContainsAny(name, `/\`)
}

// read returns the text of a study, or a message.
func (o origin) read() (text []byte, msg string) { return o.readUpTo(largest, o.missing) }

// readUpTo returns a text, cut one byte beyond most, or a message.
func (o origin) readUpTo(most int64, missing func() string) (text []byte, msg string) {
	if o.fsys == nil {
		return nil, missing()
	}
	f, err := o.fsys.Open(o.path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, missing()
	}
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, "this is a directory, not a file"
	}
	text, err = io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, reason(err)
	}
	return text, ""
}

// missing says that the study does not exist, and what may have been meant.
func (o origin) missing() string {
	if !o.builtin {
		return "no such file"
	}
	names := studyNames(o.fsys)
	name := strings.TrimSuffix(o.path, ".toml")
	msg := "no built-in scenario has this name" + meant(name, names)
	if nearest.To(name, names) == "" && len(names) > 0 {
		msg += "; there are " + listed(names)
	}
	return msg + " (the name of a file ends in .toml)"
}

// studyNames returns the names of the scenarios in fsys, sorted.
func studyNames(fsys fs.FS) []string {
	if fsys == nil {
		return nil
	}
	files, _ := fs.Glob(fsys, "*.toml") // the pattern is good
	folders, _ := fs.Glob(fsys, "*/*.toml")
	for _, file := range folders {
		if dir, name := path.Split(file); dir == strings.TrimSuffix(name, ".toml")+"/" {
			files = append(files, name)
		}
	}
	for i := range files {
		files[i] = strings.TrimSuffix(files[i], ".toml")
	}
	slices.Sort(files)
	return files
}

// reason returns what went wrong, without operation and path.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// Disk is the machine's file system; unlike os.DirFS it takes any path.
var Disk fs.FS = disk{}

type disk struct{}

func (disk) Open(name string) (fs.File, error) { return os.Open(filepath.FromSlash(name)) }

// load parses a study and puts it over those that it extends. chain holds the
// studies that led here.
func (r *reader) load(from origin, text []byte, chain []origin) *node {
	root, problem := parseText(from.path, text)
	if problem != nil {
		r.problems = append(r.problems, *problem)
		return nil
	}
	root.settle(&from)
	ext := root.child("extends")
	if ext == nil {
		return root
	}
	root.drop(func(n *node) bool { return n.name == "extends" })
	name, ok := textOf(ext)
	if !ok {
		r.wrong(ext, "want the name of a built-in scenario, or of a file in quotes")
		return root
	}
	base := r.extended(from, name)
	chain = append(chain, from)
	if slices.ContainsFunc(chain, func(o origin) bool { return o.path == base.path && o.builtin == base.builtin }) {
		r.wrong(ext, "a study cannot extend itself, not even by way of others")
		return root
	}
	text, msg := base.read()
	if msg != "" {
		r.wrong(ext, msg)
		return root
	}
	under := r.load(base, text, chain)
	if under == nil {
		return root
	}
	return overlay(under, root)
}

// extended returns the origin of the study that from extends.
func (r *reader) extended(from origin, name string) origin {
	if isName(name) {
		return builtinOrigin(r.library.Builtin, name)
	}
	return from.beside(name)
}

// beside returns the origin of a file that a study names, relative to its own.
func (o origin) beside(name string) origin {
	name = filepath.ToSlash(name)
	if !path.IsAbs(name) && !filepath.IsAbs(name) {
		name = path.Join(path.Dir(o.path), name)
	}
	return origin{o.fsys, name, o.builtin}
}

// builtinOrigin returns the origin of a built-in scenario: NAME.toml, or
// NAME/NAME.toml if it has a folder of its own, with files beside it.
func builtinOrigin(fsys fs.FS, name string) origin {
	plain, folder := name+".toml", name+"/"+name+".toml"
	if fsys == nil {
		return origin{nil, plain, true}
	}
	if _, err := fs.Stat(fsys, plain); err != nil {
		if _, err := fs.Stat(fsys, folder); err == nil {
			return origin{fsys, folder, true}
		}
	}
	return origin{fsys, plain, true}
}

// overlay puts a study over the one it extends. Naming a style undoes what the
// other set of a style, naming a kind of network what this kind does not
// read.
func overlay(base, over *node) *node {
	b := *base
	b.children = slices.Clone(base.children)
	if over.child("leaders").child("style") != nil {
		b.weaken("leaders", func(n *node) bool { return slices.Contains(styleKeys.names[""], n.name) || n.name == "style" })
	}
	if kind, ok := textOf(over.child("network").child("kind")); ok {
		b.weaken("network", func(n *node) bool { return !readBy(kind, "network."+n.name) })
	}
	if styles := over.child("styles"); styles != nil && styles.kind == table {
		b.weaken("styles", func(n *node) bool { return styles.child(n.name).child("extends") != nil })
	}
	return merge(&b, over)
}

// weaken drops keys from the table called name; n is changed, its child not.
func (n *node) weaken(name string, gone func(*node) bool) {
	if old := n.child(name); old != nil && old.kind == table {
		t := *old
		t.drop(gone)
		n.put(&t)
	}
}

var (
	styleKeys = newVocabulary(param.StyleRows)
	paramKeys = newVocabulary(param.Table, "extends", "lesson", "styles", "run.keep", "run.keep_every", "run.precision", "run.precision_of", "run.precision_arms", "run.precision_most", "leaders.assign", "event", "arm", "sweep", "claim", "chart")
	armKeys   = newVocabulary(param.Table, "name", "leaders.assign", "event")
)

func lastWeek(weeks int) string {
	return fmt.Sprintf("the last week of a run is %d (run.weeks = %d)", weeks-1, weeks)
}

func whereElse(s spot) string {
	if s.line == 0 {
		return " (" + s.file + ")"
	}
	return fmt.Sprintf(" (%s:%d:%d)", s.file, s.line, s.col)
}
