package scenario

import (
	"fmt"
	"regexp"

	"leadsim/internal/tomltext"
)

// checker collects the problems of a study.
type checker struct{ problems Problems }

// add reports a mistake at a spot.
func (c *checker) add(at spot, format string, args ...any) {
	c.problems = append(c.problems, Problem{File: at.file, Line: at.line, Col: at.col, Msg: fmt.Sprintf(format, args...)})
}

// wrong reports a value that is not as wanted.
func (c *checker) wrong(n *node, msg string) {
	p := Problem{File: n.val.file, Line: n.val.line, Col: n.val.col, Key: n.path, Value: n.shown(), Msg: msg}
	if p.Value == nil {
		p.Msg = n.path + ": " + msg
	}
	c.problems = append(c.problems, p)
}

// unknown reports a key that does not exist; near is what was likely meant.
func (c *checker) unknown(n *node, near string) {
	msg := "unknown key " + quoteKey(n.path)
	if near != "" {
		msg += "; did you mean " + quoteKey(near) + "?"
	}
	c.problems = append(c.problems, Problem{File: n.key.file, Line: n.key.line, Col: n.key.col, Key: n.path, Msg: msg})
}

// quoteKey puts quotes around a dotted path as shown.
func quoteKey(path string) string { return `"` + path + `"` }

// longest is how many entries a list of tables, and how many keys a table, may
// have.
const longest = tomltext.Longest

var indices = regexp.MustCompile(`\[\d+\]`)

// tables returns the elements of the child of that name, a list of tables; it
// reports anything else.
func (c *checker) tables(n *node, name string) []*node { return c.tablesUpTo(longest, n, name) }

// tablesUpTo is tables for a list that may have most elements.
func (c *checker) tablesUpTo(most int, n *node, name string) []*node {
	l := n.child(name)
	if l == nil {
		return nil
	}
	if l.kind != list {
		c.wrong(l, "want a list of tables, [["+indices.ReplaceAllString(l.path, "")+"]]")
		return nil
	}
	if len(l.children) > most {
		c.add(l.children[most].key, "%s: more than %d entries", l.path, most)
		return nil
	}
	var tables []*node
	for _, e := range l.children {
		if e.kind != table {
			c.wrong(e, "want a table")
			continue
		}
		tables = append(tables, e)
	}
	return tables
}
