package design

import (
	"math"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Kind says how the values of a factor lie along the unit interval.
type Kind uint8

const (
	Linear  Kind = iota // float64, evenly from Low to High
	Log                 // float64, evenly in the logarithm; Low above 0
	Integer             // int, every whole number from Low to High with the same share of the interval
	Switch              // bool, false in the lower half
	Choice              // one of Values, in their order, each with the same share
	Dummy               // int below MaxInt32, 0 or more, that belongs to no parameter; see NewDummy
)

var kindNames = [...]string{"linear", "log", "integer", "switch", "choice", "dummy"}

// String returns the word for the kind in messages.
func (k Kind) String() string { return kindNames[k] }

// Factor is one thing that a design varies.
type Factor struct {
	Key       string // of a parameter, or arm[i].KEY, as in a study
	Kind      Kind
	Low, High float64 // both included; of Linear, Log and Integer
	Values    []any   // float64, int, bool or string; of Choice
}

// NewDummy returns a factor that moves no parameter, to show what an index is worth: another factor whose interval
// does not clear that of the dummy has not been shown to matter (Khorashadi Zadeh et al. 2017 use one so).
//
// Its value is a number for the caller. If points take it as their replication, the dummy is the luck of a
// run, and its total index the share of the variance that luck has a hand in. If runs share their luck and nothing
// reads the number, the indices of the dummy are exactly 0.
func NewDummy(key string) Factor { return Factor{Key: key, Kind: Dummy} }

// OfRow returns the factor that takes a parameter through all its values: both positions of a switch, the options of
// a choice, and a number through half to double its default (param.Row.Plausible), or through its whole range
// if the default is 0. ok is false for a text and for a number that this leaves no room.
func OfRow[T any](r *param.Row[T]) (f Factor, ok bool) {
	f = Factor{Key: r.Key}
	switch {
	case r.Kind == param.Switch:
		f.Kind = Switch
	case r.Kind == param.Choice:
		f.Kind = Choice
		for _, o := range r.Options {
			f.Values = append(f.Values, o)
		}
	case r.Kind.Whole() || r.Kind.Real():
		f.Low, f.High = r.Plausible()
		if !(f.Low < f.High) {
			f.Low, f.High = r.Low, r.High
		}
		if r.Kind.Whole() {
			f.Kind, f.Low, f.High = Integer, math.Ceil(f.Low), math.Floor(f.High)
		}
	default:
		return f, false
	}
	return f, f.Check() == nil
}

// At returns the value at the coordinate u in [0,1], the quantile of the factor's distribution:
//
//	Linear   low + u (high-low)
//	Log      low exp(u log(high/low))
//	others   value number floor(u n) of n, from 0; the last at u = 1
//
// The ends are met exactly at 0 and 1. It panics if u is outside. The factor must have passed Check.
func (f *Factor) At(u float64) any {
	if !(u >= 0 && u <= 1) {
		panic("design: coordinate outside [0,1]")
	}
	switch f.Kind {
	case Linear:
		return f.inside(u, f.Low+float64(u*(f.High-f.Low)))
	case Log:
		return f.inside(u, float64(f.Low*rng.Exp(u*rng.Log(f.High/f.Low))))
	}
	n := f.Levels()
	return f.Level(min(int(u*float64(n)), n-1))
}

// inside mends what rounding does at the ends.
func (f *Factor) inside(u, v float64) float64 {
	if u == 1 {
		return f.High
	}
	return min(max(v, f.Low), f.High)
}

// Levels returns the number of values that the factor can take, 0 for a continuum.
func (f *Factor) Levels() int {
	switch f.Kind {
	case Integer:
		return int(f.High-f.Low) + 1
	case Switch:
		return 2
	case Choice:
		return len(f.Values)
	case Dummy:
		return math.MaxInt32
	}
	return 0
}

// Level returns value number i, from 0, of a factor that has levels.
func (f *Factor) Level(i int) any {
	switch f.Kind {
	case Switch:
		return i == 1
	case Choice:
		return f.Values[i]
	}
	return int(f.Low) + i
}
