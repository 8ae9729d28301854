package plots

import (
	"cmp"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"leadsim/sim/record"
)

// names are the Latin words that a chart may have: the program, its commands,
// labels and units of metrics and outcomes, and what came in with the
// data. The texts of kinds of events are none.
type names map[string]bool

func (n names) add(texts ...string) {
	for _, s := range texts {
		of, _ := strings.CutPrefix(s, "share of ")
		before, _, _ := strings.Cut(s, ";") // of a meaning
		spaced := strings.NewReplacer("_", " ", "-", " ").Replace(s)
		for _, s := range []string{s, of, before, spaced} {
			if utf8.RuneCountInString(s) > 1 {
				n[s], n[lower(s)], n[upper(s)] = true, true, true
			}
		}
	}
}

// namesIn returns what takes the names out of a text on the data.
func namesIn(data any, also ...string) *strings.Replacer {
	n := names{}
	n.add("leadsim", "sim validate", "sim calibrate")
	n.add(also...)
	for _, m := range record.Metrics {
		n.add(m.Label, m.Unit)
	}
	for _, o := range record.Outcomes {
		n.add(o.Label, o.Unit)
	}
	for m := range record.NumMeasures {
		n.add(m.String())
	}
	n.collect(reflect.ValueOf(data))
	return n.replacer()
}

// collect adds all texts of the data.
func (n names) collect(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		n.add(v.String())
	case reflect.Pointer:
		n.collect(v.Elem())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Float64 {
			return
		}
		for i := range v.Len() {
			n.collect(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[record.Script]() && v.FieldByName("Kind").String() != lever {
			return
		}
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Verdict" && name != "Cells" && name != "Spread" { // codes, which are put into words
				n.collect(v.Field(i))
			}
		}
	}
}

// replacer takes the names out of a text, the longest first.
func (n names) replacer() *strings.Replacer {
	all := slices.SortedFunc(maps.Keys(n), func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	var pairs []string
	for _, name := range all {
		pairs = append(pairs, name, "·")
	}
	return strings.NewReplacer(pairs...)
}

// latin is a word in Latin letters. Single letters stand for anything; where
// there are digits it is a hash.
var latin = regexp.MustCompile(`[A-Za-z0-9]{2,}`)

// english returns the words of a text that are in Latin letters though they are
// no names.
func english(text string, names *strings.Replacer) (out []string) {
	for _, word := range latin.FindAllString(names.Replace(text), -1) {
		if !strings.ContainsAny(word, "0123456789") {
			out = append(out, word)
		}
	}
	return out
}
