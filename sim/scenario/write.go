package scenario

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// writeTable writes a header and a line for each row, its key without prefix.
func writeTable[T any](w *tomlWriter, header, prefix string, rows []*param.Row[T], get func(*param.Row[T]) any) {
	fmt.Fprintf(w, "\n%s\n", header)
	for _, r := range rows {
		fmt.Fprintf(w, "%s = %s\n", strings.TrimPrefix(r.Key, prefix), literal(get(r)))
	}
}

// literal writes a value as TOML.
func literal(v any) string {
	switch v := v.(type) {
	case float64:
		return param.Format(v)
	case int:
		return strconv.Itoa(v)
	case string:
		return quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i := range v {
			quoted[i] = quote(v[i])
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// value returns what the row's field in t holds, lists of texts included.
func value[T any](row *param.Row[T], t *T) any {
	if texts, ok := row.Field(t).(*[]string); ok {
		return *texts
	}
	return row.Get(t)
}

func pointers[T any](rows []param.Row[T]) []*param.Row[T] {
	all := make([]*param.Row[T], len(rows))
	for i := range rows {
		all[i] = &rows[i]
	}
	return all
}

// changedRows returns the rows whose value in t is not the default.
func changedRows[T any](rows []param.Row[T], t *T) []*param.Row[T] {
	return slices.DeleteFunc(pointers(rows), func(r *param.Row[T]) bool {
		v := value(r, t)
		if texts, ok := v.([]string); ok {
			return len(texts) == 0
		}
		return reflect.DeepEqual(v, r.Default)
	})
}

// sections are the first parts of all keys, in the order of the table.
var sections = func() (names []string) {
	for i := range param.Table {
		section, _, _ := strings.Cut(param.Table[i].Key, ".")
		if !slices.Contains(names, section) {
			names = append(names, section)
		}
	}
	return names
}()

// ownRows returns the keys that each arm sets for itself: those in which arms
// differ, and all of a style if the arms name different ones.
func ownRows(arms []Arm, files *copies) map[string]bool {
	own := map[string]bool{}
	for i := range param.Table {
		r := &param.Table[i]
		for _, a := range arms[1:] {
			if files.value(r, a.Params) != files.value(r, arms[0].Params) {
				own[r.Key] = true
			}
		}
	}
	if own["leaders.style"] {
		for i := range param.StyleRows {
			own["leaders."+param.StyleRows[i].Key] = true
		}
	}
	return own
}

// sharedStart returns how many entries at the start of a list all arms share.
func sharedStart[T comparable](arms []Arm, of func(*param.Params) []T) int {
	first := of(arms[0].Params)
	n := len(first)
	for _, a := range arms[1:] {
		other := of(a.Params)
		n = min(n, len(other))
		for i := range n {
			if other[i] != first[i] {
				n = i
				break
			}
		}
	}
	return n
}

// assignmentRows returns the rows of an assignment; one without a style
// names none.
func assignmentRows(a *param.Assign) []*param.Row[param.Assign] {
	var rows []*param.Row[param.Assign]
	for _, key := range assignKeys.keys {
		if key != "style" || a.StyleName != "" {
			rows = append(rows, assignKeys.rows[key])
		}
	}
	return rows
}
