package main

import (
	"fmt"
	"math"

	"leadsim/sim/param"
	"leadsim/sim/stats"
)

// row says in which direction something must move: where theory, or a sentence
// of docs/odd.md, commits itself to the sign of what a parameter does.
type row struct {
	base      string // the study in which it is moved, by its name in bases
	key       string // what is moved
	low, high any    // from where to where
	output    string // what must follow, by its name in outputs
	sign      int    // +1 or -1
	why       string // the source of the sign, with its status, or the sentence of docs/odd.md
	missed    string // "" if the direction holds, slow, or what is known of why it does not
}

// slow marks a row that holds over the pairs of the page and need not over the
// few of the test.
const slow = "slow"

// expected reports whether the direction is known to hold.
func (r *row) expected() bool { return r.missed == "" || r.missed == slow }

// finding is what a row comes to over paired runs: the outputs at high less
// those at low, run k of both with the same people and luck.
type finding struct {
	row
	from, to float64          // means over runs, at low and at high
	diff     stats.Difference // of the outputs, at high less at low
}

// holds reports whether the whole interval of the difference has the sign.
func (f *finding) holds() bool {
	return float64(f.sign)*f.diff.Low > 0 && float64(f.sign)*f.diff.High > 0
}

// verdict is "holds", "contrary" if the whole interval has the other sign, or
// "undecided" if it holds 0.
func (f *finding) verdict() string {
	switch {
	case f.holds():
		return "holds"
	case f.diff.Low*f.diff.High > 0:
		return "contrary"
	}
	return "undecided"
}

// study returns the parameters of a row's base with the key at a value. It
// panics if the table is wrong, which its test finds.
func (r *row) study(value any) *param.Params {
	p := bases[r.base].params()
	put(p, r.key, value)
	return p
}

// put sets a key, whose value must be allowed.
func put(p *param.Params, key string, value any) {
	field, ok := param.Find(key)
	if !ok {
		panic("directions: no parameter " + key)
	}
	if err := field.Check(value); err != nil {
		panic(fmt.Sprintf("directions: %s = %v: %v", key, value, err))
	}
	field.Put(p, value)
}

// setting names the runs of a row at a value. Rows that share runs share the
// name: where the value is the base's own it is that of the base alone.
func (r *row) setting(value any) string {
	field, ok := param.Find(r.key)
	if ok && field.Get(bases[r.base].params()) == value {
		return r.base
	}
	return fmt.Sprintf("%s, %s = %v", r.base, r.key, value)
}

// judge returns what a row comes to, from the outputs of both settings.
func (r *row) judge(low, high []float64) *finding {
	f := &finding{row: *r, from: stats.Mean(low), to: stats.Mean(high), diff: stats.Paired(high, low)}
	if math.IsNaN(f.diff.Low) {
		panic("directions: " + r.key + " gives no number for " + r.output)
	}
	return f
}
