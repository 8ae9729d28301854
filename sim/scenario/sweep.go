package scenario

import (
	"fmt"
	"regexp"

	"leadsim/sim/param"
)

// Factor is a parameter that a sweep varies, [[sweep.factor]] in a study.
type Factor struct {
	Key    string // of a parameter, or arm[i].KEY
	Values string // a,b,c or lo:hi:step or lo:hi:log:n
}

var armPrefix = regexp.MustCompile(`^arm\[\d+\]\.`)

// FactorRows describes the keys of [[sweep.factor]].
var FactorRows = []param.Row[Factor]{
	textRow("key", "", "the parameter that is varied", func(f *Factor) any { return &f.Key }),
	textRow("values", "", "its values: a,b,c or low:high:step (high included) or low:high:log:n", func(f *Factor) any { return &f.Values }),
}

var factorKeys = newVocabulary(FactorRows)

// Sweep says how the values of factors make points, [sweep] in a study.
type Sweep struct {
	Design  string // "" = grid
	Factors []Factor

	// Outcomes are what is drawn and told first, columns of runs.csv. They change
	// no number.
	Outcomes []string
}

// SweepRows describes the keys of [sweep] besides [[sweep.factor]].
var SweepRows = []param.Row[Sweep]{
	choiceRow("design", "grid", []string{"grid", "zip"},
		"grid = every value of each factor with every value of the others; zip = the first values together, then the second ones, and so on",
		func(s *Sweep) any { return &s.Design }),
	textRow("outcomes", []string(nil), "what its charts show, the main one first, columns of runs.csv; none = what a summary speaks of", func(s *Sweep) any { return &s.Outcomes }),
}

// sweepKeys are those of [sweep] itself.
var sweepKeys = newVocabulary(SweepRows, "factor")

// sweep reads [sweep], and where the values of its factors stand.
func (r *reader) sweep(root *node) (s Sweep, at []string) {
	n := root.child("sweep")
	s = Sweep{Design: "grid"}
	if n == nil {
		return s, nil
	}
	for _, set := range sweepKeys.settings(&r.checker, n) {
		set.put(&s)
	}
	r.eachText(n.child("outcomes"), r.outcome)
	for _, f := range r.tables(n, "factor") {
		factor := read(&r.checker, factorKeys, f)
		r.required(f, "key", "values")
		r.parameter(f.child("key"))
		s.Factors = append(s.Factors, factor)
		at = append(at, f.child("values").place())
	}
	return s, at
}

// place returns where the value of a key stands, "" if there is none.
func (n *node) place() string {
	switch {
	case n == nil:
		return ""
	case n.val.line == 0:
		return n.val.file
	}
	return fmt.Sprintf("%s:%d:%d", n.val.file, n.val.line, n.val.col)
}

// parameter reports a text that names no parameter.
func (r *reader) parameter(n *node) {
	text, ok := textOf(n)
	if !ok {
		return
	}
	key := armPrefix.ReplaceAllString(text, "")
	if _, known := param.Find(key); known {
		return
	}
	r.wrong(n, "no parameter has this key"+meant(key, paramKeys.keys))
}
