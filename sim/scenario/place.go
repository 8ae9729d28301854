package scenario

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"
)

// deepest is how deep the keys and values of a study may be nested.
const deepest = 32

// place says where a key and its value stand, as offsets in the text. The
// names are the keys below it, the elements those of a list.
type place struct {
	key, val int
	names    map[string]*place
	elements []*place
}

// textError is a mistake at an offset of the text.
type textError struct {
	offset int
	msg    string
}

func (e *textError) Error() string { return e.msg }

// places finds where every key and value of a TOML text stands. It is lenient
// about keys that clash, and reports bad syntax as a *textError. This file is
// the only one that uses the parser's unstable interface.
func places(text []byte) (*place, error) {
	w := &walker{text: text[:len(text):len(text)]}
	w.parser.Reset(w.text)
	root := &place{}
	table := root
	for w.parser.NextExpression() && w.err == nil {
		switch e := w.parser.Expression(); e.Kind {
		case unstable.Table:
			at, _ := w.down(root, e.Key(), 0)
			table = at.inside()
		case unstable.ArrayTable:
			list, offset := w.down(root, e.Key(), 0)
			table = &place{key: offset, val: offset}
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

type walker struct {
	text   []byte
	parser unstable.Parser
	err    error // the first *textError
}

// inside returns the table that keys below p belong to: the last element of a
// list, otherwise p.
func (p *place) inside() *place {
	if n := len(p.elements); n > 0 {
		return p.elements[n-1]
	}
	return p
}

// down follows a dotted key from a table and returns the place of its last
// part, and where that part stands.
func (w *walker) down(from *place, key unstable.Iterator, depth int) (*place, int) {
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
			if len(in.names) == longest && w.err == nil {
				w.err = &textError{offset, fmt.Sprintf("more than %d keys in one table", longest)}
			}
			next = &place{key: offset, val: offset}
			if in.names == nil {
				in.names = map[string]*place{}
			}
			in.names[string(part.Data)] = next
		}
		from = next
	}
	return from, offset
}

func (w *walker) keyValue(table *place, e *unstable.Node, depth int) {
	at, offset := w.down(table, e.Key(), depth)
	at.val = w.afterEquals(offset)
	w.value(at, e.Value(), depth+1)
}

func (w *walker) value(at *place, v *unstable.Node, depth int) {
	if !w.shallow(depth, at.val) {
		return
	}
	switch v.Kind {
	case unstable.Array:
		for it := v.Children(); it.Next(); {
			element := &place{key: at.val, val: at.val}
			if n := it.Node(); n.Raw.Length > 0 {
				element.val = int(n.Raw.Offset)
				element.key = element.val
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
	if depth > deepest && w.err == nil {
		w.err = &textError{offset, fmt.Sprintf("nested more than %d deep", deepest)}
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

// syntax turns an error of the parser into a *textError.
func (w *walker) syntax(err error) error {
	var p *unstable.ParserError
	if !errors.As(err, &p) {
		return &textError{0, err.Error()}
	}
	offset := min(max(len(w.text)-cap(p.Highlight), 0), len(w.text))
	return &textError{offset, p.Message}
}
