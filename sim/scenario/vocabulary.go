package scenario

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/internal/nearest"
	"leadsim/sim/param"
)

// vocabulary is the set of keys that a table may hold, its sub-tables
// included, each with the row that describes it.
type vocabulary[T any] struct {
	keys   []string // of the rows, in their order
	rows   map[string]*param.Row[T]
	names  map[string][]string // path of a table ("" = the outermost) to the names in it
	others map[string]bool     // keys that somebody else reads
	probe  *T                  // asked for the types of its fields, never for what they hold
}

// newVocabulary returns the vocabulary of rows and of other keys that may
// stand beside them.
func newVocabulary[T any](rows []param.Row[T], others ...string) *vocabulary[T] {
	v := &vocabulary[T]{nil, map[string]*param.Row[T]{}, map[string][]string{}, map[string]bool{}, new(T)}
	add := func(key string) {
		for path := key; path != ""; {
			parent, name := parentOf(path)
			if !slices.Contains(v.names[parent], name) {
				v.names[parent] = append(v.names[parent], name)
			}
			path = parent
		}
	}
	for i := range rows {
		v.keys = append(v.keys, rows[i].Key)
		v.rows[rows[i].Key] = &rows[i]
		add(rows[i].Key)
	}
	for _, key := range others {
		v.others[key] = true
		add(key)
	}
	return v
}

func parentOf(path string) (parent, name string) {
	i := strings.LastIndexByte(path, '.')
	return path[:max(i, 0)], path[i+1:]
}

// setting is a row and the value that a study gives it.
type setting[T any] struct {
	row   *param.Row[T]
	value any // float64, int, bool, string or []string, as the row's field holds
	node  *node
}

// settings returns what the table n sets, in the order of the text, and
// reports unknown keys and values that are not allowed. A nil n sets nothing.
func (v *vocabulary[T]) settings(c *checker, n *node) []setting[T] {
	if n == nil {
		return nil
	}
	if n.kind != table {
		c.wrong(n, "want a table")
		return nil
	}
	return v.below(c, n, "")
}

func (v *vocabulary[T]) below(c *checker, n *node, path string) (all []setting[T]) {
	for _, child := range n.children {
		key := join(path, child.name)
		switch row := v.rows[key]; {
		case row != nil:
			if value, msg := convert(row, v.probe, child); msg == "" {
				all = append(all, setting[T]{row, value, child})
			} else {
				c.wrong(child, msg)
			}
		case v.others[key]:
		case v.names[key] == nil:
			c.unknown(child, v.suggest(path, child.name))
		case child.kind != table:
			c.wrong(child, "want a table with "+listed(v.names[key]))
		default:
			all = append(all, v.below(c, child, key)...)
		}
	}
	return all
}

// suggest returns the key that was likely meant by name in the table at path,
// or "": a similar name there, or the same name in one other table.
func (v *vocabulary[T]) suggest(path, name string) string {
	if near := nearest.To(name, v.names[path]); near != "" {
		return near
	}
	found := ""
	for _, key := range v.keys {
		if _, last := parentOf(key); last == name {
			if found != "" {
				return ""
			}
			found = key
		}
	}
	return found
}

// lift turns rows of an A into rows of a B that holds an A, their keys behind
// prefix.
func lift[A, B any](prefix string, rows []param.Row[A], of func(*B) *A) []param.Row[B] {
	lifted := make([]param.Row[B], len(rows))
	for i := range rows {
		r := &rows[i]
		lifted[i] = param.Row[B]{Key: prefix + r.Key, Kind: r.Kind, Default: r.Default, Low: r.Low, High: r.High, Unit: r.Unit,
			Meaning: r.Meaning, Ends: r.Ends, Source: r.Source, Options: r.Options, Field: func(b *B) any { return r.Field(of(b)) }}
	}
	return lifted
}

// put sets the value in t.
func (s *setting[T]) put(t *T) {
	if _, ok := s.value.(fileName); ok {
		return // it is read once it is known which files count
	}
	if p, ok := s.row.Field(t).(*[]string); ok {
		*p = s.value.([]string)
		return
	}
	s.row.Put(t, s.value)
}

// convert returns the node's value as the row's field holds it, or says what
// is wanted instead; probe tells the types of fields. Whole numbers pass for real ones, never the reverse.
func convert[T any](row *param.Row[T], probe *T, n *node) (value any, msg string) {
	switch row.Field(probe).(type) {
	case *float64:
		return convertReal(row, n)
	case *int:
		return convertWhole(row, n)
	case *bool:
		if b, ok := n.value.(bool); ok {
			return b, ""
		}
		return nil, "want true or false"
	case *string:
		return convertText(row, n)
	case *[]string:
		return convertTexts(n)
	}
	panic("scenario: row " + row.Key + " points to no known type")
}

func convertReal[T any](row *param.Row[T], n *node) (any, string) {
	var f float64
	switch v := n.value.(type) {
	case float64:
		f = v
	case int64:
		f = float64(v)
	default:
		return nil, "want a number, " + row.Range()
	}
	if err := row.Check(f); err != nil {
		return nil, err.Error()
	}
	return f + 0, "" // no negative zero
}

func convertWhole[T any](row *param.Row[T], n *node) (any, string) {
	i, ok := n.value.(int64)
	if name, isText := n.value.(string); isText && row.File != "" && isTable(name) {
		return fileName(name), ""
	}
	if !ok {
		return nil, "want a whole number, " + row.Range()
	}
	if f := float64(i); f < row.Low || f > row.High {
		return nil, "want " + row.Range()
	}
	return int(i), ""
}

func convertText[T any](row *param.Row[T], n *node) (any, string) {
	text, ok := n.value.(string)
	if !ok && n.bare != "" {
		text, ok = n.bare, true
	}
	if !ok && row.Kind == param.Choice {
		return nil, "want one of " + row.Range() + ", in quotes"
	}
	if !ok {
		return nil, "want a text in quotes"
	}
	if row.File != "" && text != "" && !isTable(text) {
		return nil, "want the name of a file that ends in .csv"
	}
	if err := row.Check(text); err != nil {
		return nil, err.Error() + meant(text, row.Options)
	}
	return text, ""
}

func convertTexts(n *node) (any, string) {
	const want = `want a list of texts, as in ["first", "second"]`
	if n.kind != list {
		return nil, want
	}
	texts := []string{}
	for _, e := range n.children {
		text, ok := e.value.(string)
		if !ok {
			return nil, want
		}
		texts = append(texts, text)
	}
	return texts, ""
}

// listed returns some names of a list, for messages.
func listed(names []string) string {
	if n := len(names); n > 12 {
		return strings.Join(names[:10], ", ") + fmt.Sprintf(" and %d more", n-10)
	}
	return strings.Join(names, ", ")
}
