package tomltext

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Bounds of a text.
const (
	Deepest = 32   // levels of keys and values
	Longest = 1000 // keys of a table
)

// Place says where a key and its value stand, as offsets in the text. The
// names are the keys below it, the elements those of a list.
type Place struct {
	Key, Val int
	names    map[string]*Place
	elements []*Place
}

// Error is a mistake in a text. Line and Col are 0 where it has no place.
type Error struct {
	Line, Col int
	Msg       string

	offset int
}

// Error returns what is wrong, without the place.
func (e *Error) Error() string { return e.Msg }

// places finds where every key and value of a TOML text stands. It is lenient
// about keys that clash, and reports bad syntax as a *Error. This file is
// the only one that uses the parser's unstable interface.
func places(text []byte) (*Place, error) {
	w := &walker{text: text[:len(text):len(text)]}
	w.parser.Reset(w.text)
	root := &Place{}
	table := root
	for w.parser.NextExpression() && w.err == nil {
		switch e := w.parser.Expression(); e.Kind {
		case unstable.Table:
			at, _ := w.down(root, e.Key(), 0)
			table = at.inside()
		case unstable.ArrayTable:
			list, offset := w.down(root, e.Key(), 0)
			table = &Place{Key: offset, Val: offset}
			list.elements = append(list.elements, table)
		case unstable.KeyValue:
			w.keyValue(table, e, 0)
		}
	}
	if err := w.parser.Error(); err != nil && w.err == nil {
		w.err = w.syntax(err)
	}
	if w.err != nil {
		return nil, w.err
	}
	return root, nil
}

// Named returns the place of a key below p, or p itself.
func (p *Place) Named(name string) *Place {
	if q := p.inside().names[name]; q != nil {
		return q
	}
	return p
}

// Element returns the place of element i, or p itself.
func (p *Place) Element(i int) *Place {
	if i < len(p.elements) {
		return p.elements[i]
	}
	return p
}

type walker struct {
	text   []byte
	parser unstable.Parser
	err    error // the first *Error
}

// inside returns the table that keys below p belong to: the last element of a
// list, otherwise p.
func (p *Place) inside() *Place {
	if n := len(p.elements); n > 0 {
		return p.elements[n-1]
	}
	return p
}

// down follows a dotted key from a table and returns the place of its last
// part, and where that part stands.
func (w *walker) down(from *Place, key unstable.Iterator, depth int) (*Place, int) {
	offset := 0
	for key.Next() {
		part := key.Node()
		offset = int(part.Raw.Offset)
		if depth++; !w.shallow(depth, offset) {
			break
		}
		in := from.inside()
		next := in.names[string(part.Data)]
		if next == nil {
			if len(in.names) == Longest && w.err == nil {
				w.err = &Error{offset: offset, Msg: fmt.Sprintf("more than %d keys in one table", Longest)}
			}
			next = &Place{Key: offset, Val: offset}
			if in.names == nil {
				in.names = map[string]*Place{}
			}
			in.names[string(part.Data)] = next
		}
		from = next
	}
	return from, offset
}

func (w *walker) keyValue(table *Place, e *unstable.Node, depth int) {
	at, offset := w.down(table, e.Key(), depth)
	at.Val = w.afterEquals(offset)
	w.value(at, e.Value(), depth+1)
}

func (w *walker) value(at *Place, v *unstable.Node, depth int) {
	if !w.shallow(depth, at.Val) {
		return
	}
	switch v.Kind {
	case unstable.Array:
		for it := v.Children(); it.Next(); {
			element := &Place{Key: at.Val, Val: at.Val}
			if n := it.Node(); n.Raw.Length > 0 {
				element.Val = int(n.Raw.Offset)
				element.Key = element.Val
			}
			at.elements = append(at.elements, element)
			w.value(element, it.Node(), depth+1)
		}
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			w.keyValue(at, it.Node(), depth+1)
		}
	}
}

// shallow notes an error and returns false if depth is too deep.
func (w *walker) shallow(depth, offset int) bool {
	if depth > Deepest && w.err == nil {
		w.err = &Error{offset: offset, Msg: fmt.Sprintf("nested more than %d deep", Deepest)}
	}
	return w.err == nil
}

// afterEquals returns where the value begins whose key's last part stands at
// offset: behind the first equals sign outside quotes.
func (w *walker) afterEquals(offset int) int {
	quote := byte(0)
	for i := offset; i < len(w.text); i++ {
		switch c := w.text[i]; {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '=':
			for i++; i < len(w.text) && (w.text[i] == ' ' || w.text[i] == '\t'); i++ {
			}
			return i
		}
	}
	return offset
}

// syntax turns an error of the parser into a *Error.
func (w *walker) syntax(err error) error {
	var p *unstable.ParserError
	if !errors.As(err, &p) {
		return &Error{offset: 0, Msg: err.Error()}
	}
	offset := min(max(len(w.text)-cap(p.Highlight), 0), len(w.text))
	return &Error{offset: offset, Msg: p.Message}
}
