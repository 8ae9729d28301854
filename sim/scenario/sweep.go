package scenario

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Factor is a setting that a sweep varies, [[sweep.factor]] in a study.
type Factor struct {
	Key    string // of a parameter, an event, a style or an assignment, or arm[i].KEY
	Values string // as design.Parse reads them
}

var armPrefix = regexp.MustCompile(`^arm\[\d+\]\.`)

// FactorRows describes the keys of [[sweep.factor]].
var FactorRows = []param.Row[Factor]{
	textRow("key", "", "the setting that is varied, as --set takes it", func(f *Factor) any { return &f.Key }),
	textRow("values", "", "its values: a,b,c or low:high:step (high included) or low:high:log:n; for lhs and sobol low:high or low:high:log, too; without, both positions of a switch, all options of a choice, all styles",
		func(f *Factor) any { return &f.Values }),
}

var factorKeys = newVocabulary(FactorRows)

// Sweep says how the values of factors make points, [sweep] in a study.
type Sweep struct {
	Design  string // "" = grid
	Points  int    // that lhs and sobol draw; 0 = not said
	Factors []Factor

	// Outcomes are what is drawn and told first, columns of runs.csv. They change
	// no number.
	Outcomes []string
}

// MostPoints is how many points a sweep may have.
const MostPoints = 1_000_000

// SweepRows describes the keys of [sweep] besides [[sweep.factor]] and
// [[sweep.point]].
var SweepRows = []param.Row[Sweep]{
	choiceRow("design", "grid", []string{"grid", "list", "zip", "lhs", "sobol"},
		"grid = every value of each factor with every value of the others; list = points one by one, each a [[sweep.point]] with the values of its keys; zip = the first values together, then the second ones, and so on; lhs and sobol = so many points, drawn with run.seed, that fill the ranges evenly (Latin hypercube, scrambled Sobol' sequence)",
		func(s *Sweep) any { return &s.Design }),
	wholeRow("points", 0, 1, MostPoints, "points", "how many points lhs and sobol draw; powers of 2 suit sobol best", func(s *Sweep) any { return &s.Points }),
	textRow("outcomes", []string(nil), "what its charts show, the main one first, columns of runs.csv; none = what a summary speaks of", func(s *Sweep) any { return &s.Outcomes }),
}

// sweepKeys are those of [sweep] itself.
var sweepKeys = newVocabulary(SweepRows, "factor", "point")

// sweep reads [sweep], and where the values of its factors stand.
func (r *reader) sweep(s *Study, root *node) {
	n := root.child("sweep")
	s.Sweep = Sweep{Design: "grid"}
	if n == nil {
		return
	}
	for _, set := range sweepKeys.settings(&r.checker, n) {
		set.put(&s.Sweep)
	}
	r.eachText(n.child("outcomes"), r.outcome)
	for _, f := range r.tables(n, "factor") {
		factor := read(&r.checker, factorKeys, f)
		r.required(f, "key")
		key := f.child("key")
		if text, ok := textOf(key); ok {
			r.varied(key, text)
		}
		values := f.child("values")
		if values == nil {
			values = f
			r.hasValues(f, factor.Key)
		}
		s.Sweep.Factors = append(s.Sweep.Factors, factor)
		s.SweptAt = append(s.SweptAt, values.place())
	}
	r.points(s, n)
}

// place returns where the value of a key stands.
func (n *node) place() string {
	if n.val.line == 0 {
		return n.val.file
	}
	return fmt.Sprintf("%s:%d:%d", n.val.file, n.val.line, n.val.col)
}

// hasValues reports a factor without values, unless its key may have some of
// its own.
func (r *reader) hasValues(f *node, key string) {
	row, known := param.Find(armPrefix.ReplaceAllString(key, ""))
	if known && row.Kind != param.Switch && row.Kind != param.Choice && row.Key != "leaders.style" {
		r.required(f, "values")
	}
}

// varied reports a key that a sweep cannot vary. Those of events, styles and
// assignments are looked at with the points, as the study may not have them.
func (r *reader) varied(n *node, text string) {
	key := armPrefix.ReplaceAllString(text, "")
	if _, known := param.Find(key); known {
		return
	}
	steps := pathSteps(key)
	if len(steps) > 1 && (steps[0].name == "event" || steps[0].name == "styles" || steps[0].name == "leaders" && steps[1].name == "assign") {
		return
	}
	r.wrong(n, "no parameter has this key"+meant(key, paramKeys.keys))
}

// mostListed is how many points a study may list.
const mostListed = 10_000

// points reads [[sweep.point]] as factors: of each key the values point by
// point.
func (r *reader) points(s *Study, n *node) {
	points := r.tablesUpTo(mostListed, n, "point")
	if len(points) == 0 {
		return
	}
	if design := n.child("design"); design != nil && s.Sweep.Design != "list" {
		r.wrong(design, `want "list", as there are [[sweep.point]]`)
	}
	if f := n.child("factor"); f != nil {
		r.add(f.key, "%s: a list has its values in [[sweep.point]]; leave out these, or those", f.path)
	}
	s.Sweep.Design = "list"
	var keys []string
	values := map[string][]string{}
	for i, p := range points {
		at := map[string]string{}
		for _, v := range r.valuesOf(p, "") {
			switch {
			case at[v.key] != "":
				r.add(v.node.key, "%s: this key is set twice", v.node.path)
			case i == 0:
				keys = append(keys, v.key)
				r.varied(v.node, v.key)
			case !slices.Contains(keys, v.key):
				r.add(v.node.key, "%s: sweep.point[0] does not set this key; want the same keys in every point", v.node.path)
			}
			at[v.key] = v.node.place()
			values[v.key] = append(values[v.key], v.text)
		}
		for _, key := range keys {
			if at[key] == "" {
				r.add(p.key, "%s: %s is missing, which sweep.point[0] sets; want the same keys in every point", p.path, key)
			}
		}
		if len(at) == 0 {
			r.add(p.key, "%s: want values of settings, as in leaders.monitor = 0.4", p.path)
		}
		s.PointsAt = append(s.PointsAt, at)
	}
	for _, key := range keys {
		s.Sweep.Factors = append(s.Sweep.Factors, Factor{key, strings.Join(values[key], ",")})
	}
}

// pointValue is a setting of a point.
type pointValue struct {
	key, text string
	node      *node
}

// valuesOf returns the settings in a point, whose keys may be dotted, quoted,
// or tables.
func (r *reader) valuesOf(n *node, path string) (all []pointValue) {
	for _, c := range n.children {
		key := c.name
		if path != "" {
			key = path + "." + key
		}
		switch {
		case c.kind == table:
			all = append(all, r.valuesOf(c, key)...)
		case c.kind == list:
			r.wrong(c, "want one value; each point has one of each key")
			all = append(all, pointValue{key, "", c})
		default:
			all = append(all, pointValue{key, listable(c.value), c})
		}
	}
	return all
}

// listable writes a value as one of a list of values: texts that would be read
// as something else in quotes.
func listable(v any) string {
	text, isText := v.(string)
	switch {
	case !isText && v != nil:
		if i, whole := v.(int64); whole {
			return fmt.Sprint(i)
		}
		return literal(v)
	case text == "" || strings.TrimSpace(text) != text || strings.ContainsAny(text, ",:\"\\\n\r\t"):
		return quote(text)
	}
	return text
}
