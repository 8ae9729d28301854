package scenario

import (
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

// sweepKeys are those of [sweep] itself.
var sweepKeys = newVocabulary[Factor](nil, "factor")

func (r *reader) sweep(root *node) []Factor {
	n := root.child("sweep")
	if n == nil {
		return nil
	}
	sweepKeys.settings(&r.checker, n)
	var factors []Factor
	for _, f := range r.tables(n, "factor") {
		factor := read(&r.checker, factorKeys, f)
		r.required(f, "key", "values")
		r.parameter(f.child("key"))
		factors = append(factors, factor)
	}
	return factors
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
