package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"leadsim/internal/tomltext"
)

// spot is where something stands. Without a line it is a flag.
type spot struct {
	file      string
	line, col int
}

// node is a key of a study with its value: a table, a list or a scalar.
type node struct {
	name     string // last part of the path
	path     string // as shown, "arm[1].leaders.monitor"
	key, val spot
	kind     nodeKind
	value    any    // of a scalar: string, int64, float64, bool or a time
	bare     string // of a scalar from the command line: the text as typed
	children []*node

	home *origin // the study that it stands in; nil for the command line
}

type nodeKind uint8

const (
	scalar nodeKind = iota
	table
	list
)

// child returns the child of that name, or nil; n may be nil.
func (n *node) child(name string) *node {
	if n != nil && n.kind == table {
		for _, c := range n.children {
			if c.name == name {
				return c
			}
		}
	}
	return nil
}

// settle says of n and all below in which study they stand.
func (n *node) settle(home *origin) {
	n.home = home
	for _, c := range n.children {
		c.settle(home)
	}
}

// put adds a child or replaces the one of the same name.
func (n *node) put(c *node) {
	for i, old := range n.children {
		if old.name == c.name {
			n.children[i] = c
			return
		}
	}
	n.children = append(n.children, c)
}

// drop removes the children for which gone is true.
func (n *node) drop(gone func(*node) bool) {
	n.children = slices.DeleteFunc(slices.Clone(n.children), gone)
}

// shown returns the value for a message: nil for tables and lists.
func (n *node) shown() any {
	if n.kind != scalar {
		return nil
	}
	return n.value
}

// merge returns base with everything of over put over it: tables key by key,
// all else as a whole. Neither is changed.
func merge(base, over *node) *node {
	if base == nil || base.kind != table || over.kind != table {
		return over
	}
	m := *over
	m.children = slices.Clone(base.children)
	for _, c := range over.children {
		m.put(merge(m.child(c.name), c))
	}
	return &m
}

// builder makes nodes from decoded values and their places.
type builder struct {
	file  string
	text  []byte
	lines []int // offsets at which lines start

	last    spot // the spot asked for last, and its offset: the next one is
	lastOff int  // mostly near, so that long lines are not counted again
}

func (b *builder) build(path, name string, v any, at *tomltext.Place) *node {
	n := &node{name: name, path: path, key: b.spot(at.Key), val: b.spot(at.Val)}
	switch v := v.(type) {
	case map[string]any:
		n.kind = table
		for _, name := range namesInOrder(v, at) {
			n.children = append(n.children, b.build(join(path, name), name, v[name], at.Named(name)))
		}
	case []map[string]any:
		n.kind = list
		for i := range v {
			n.children = append(n.children, b.build(element(path, i), name, v[i], at.Element(i)))
		}
	case []any:
		n.kind = list
		for i := range v {
			n.children = append(n.children, b.build(element(path, i), name, v[i], at.Element(i)))
		}
	default:
		n.value = v
	}
	return n
}

// namesInOrder returns the keys of a table in the order of the text.
func namesInOrder(v map[string]any, at *tomltext.Place) []string {
	names := make([]string, 0, len(v))
	for name := range v {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(at.Named(a).Key, at.Named(b).Key), cmp.Compare(a, b))
	})
	return names
}

// spot returns where an offset is.
func (b *builder) spot(offset int) spot {
	offset = min(offset, len(b.text))
	line := max(1, sort.SearchInts(b.lines, offset+1)) // lines that start up to here
	from, col := b.lines[line-1], 1
	if b.last.line == line && b.lastOff <= offset {
		from, col = b.lastOff, b.last.col
	}
	b.last = spot{b.file, line, col + utf8.RuneCount(b.text[from:offset])}
	b.lastOff = offset
	return b.last
}

// lineStarts returns the offsets at which the lines of text start.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, c := range text {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// join appends a name to a dotted path; names that need quotes get them.
func join(path, name string) string {
	if !isBare(name) {
		name = quote(name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func element(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

// isBare reports whether TOML lets a key stand without quotes.
func isBare(name string) bool {
	for _, c := range name {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return name != ""
}

// quote writes a text as a TOML string on one line.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
