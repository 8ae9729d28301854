// Package param is the one home of every number and choice that a study can
// set: its name, kind, default, range, unit, meaning and source.
//
// From the rows come the defaults, the range checks, `sim explain`,
// docs/parameters.md, the JSON Schema and the ends of sliders:
//
//	p := param.Default()
//	row, _ := param.Find("trust.learn_loss")
//	fmt.Println(row.Meaning, *row.Field(p).(*float64))
package param

import (
	"fmt"
	"strconv"
	"strings"
)

// Kind says what sort of value a row holds; the type behind Field follows it.
type Kind uint8

const (
	Share  Kind = iota // float64, a part of a whole or an intensity from 0 to 1
	Rate               // float64, per week or per year as Unit says
	Number             // float64, any other real number
	Weeks              // int, a length of time
	Count              // int, a number of things
	Switch             // bool
	Choice             // string, one of Options
	Text               // string, free
)

var kindNames = [...]string{"share", "rate", "number", "weeks", "count", "switch", "choice", "text"}

// String returns the word for the kind in docs and messages.
func (k Kind) String() string { return kindNames[k] }

// Real reports whether values of the kind are float64.
func (k Kind) Real() bool { return k <= Number }

// Whole reports whether values of the kind are int.
func (k Kind) Whole() bool { return k == Weeks || k == Count }

// Row describes one settable value of a T (Params, Style, Event or Assign).
type Row[T any] struct {
	Key       string       // dotted path as written in a study
	Kind      Kind         //
	Default   any          // float64, int, bool or string, as Kind says
	Low, High float64      // allowed range, both ends included; unused for Switch, Choice and Text
	Unit      string       // "share", "per week", "weeks", ...
	Meaning   string       // what it is, and what raising it does
	Ends      string       // what the lowest and the highest value mean; may be empty
	Source    string       // a citation, "scale" for a matter of units, or the honest word "assumed"
	Options   []string     // the allowed words of a Choice
	File      string       // what a file holds whose name may stand in place of the value; "" = none may
	Field     func(*T) any // pointer to the value: *float64, *int, *bool or *string
}

// Get returns the row's value in t as float64, int, bool or string.
func (r *Row[T]) Get(t *T) any {
	switch p := r.Field(t).(type) {
	case *float64:
		return *p
	case *int:
		return *p
	case *bool:
		return *p
	case *string:
		return *p
	}
	panic("param: row " + r.Key + " points to no known type")
}

// Put sets the row's value in t without a check of its range; Check does that.
// It panics if v is not of the row's type, which is a mistake of the caller.
func (r *Row[T]) Put(t *T, v any) {
	switch p := r.Field(t).(type) {
	case *float64:
		*p = v.(float64)
	case *int:
		*p = v.(int)
	case *bool:
		*p = v.(bool)
	case *string:
		*p = v.(string)
	}
}

// Check returns nil if v (float64, int, bool or string) is allowed, and
// otherwise an error that says what is wanted, as in
// "want 0 to 1 (0 = nobody is checked, 1 = every request)".
// NaN and the infinities are never allowed.
func (r *Row[T]) Check(v any) error {
	switch v := v.(type) {
	case float64:
		if !(v >= r.Low && v <= r.High) {
			return fmt.Errorf("want %s", r.Range())
		}
	case int:
		if float64(v) < r.Low || float64(v) > r.High {
			return fmt.Errorf("want %s", r.Range())
		}
	case string:
		if r.Kind != Choice {
			return nil
		}
		for _, o := range r.Options {
			if o == v {
				return nil
			}
		}
		return fmt.Errorf("want one of %s", strings.Join(r.Options, ", "))
	}
	return nil
}

// Range returns the allowed values in words.
func (r *Row[T]) Range() string {
	switch r.Kind {
	case Switch:
		return "true or false"
	case Choice:
		return strings.Join(r.Options, ", ")
	case Text:
		if r.File != "" {
			return `"NAME.csv"`
		}
		return "text"
	}
	text := Format(r.Low) + " to " + Format(r.High)
	if r.Kind.Whole() {
		text = strconv.FormatInt(int64(r.Low), 10) + " to " + strconv.FormatInt(int64(r.High), 10)
	}
	if r.Ends != "" {
		text += " (" + r.Ends + ")"
	}
	if r.File != "" {
		text += `, or "NAME.csv"`
	}
	return text
}

// Plausible returns the range over which claims are tested: half to double
// the default, inside the allowed range. It is meant for numbers only.
func (r *Row[T]) Plausible() (low, high float64) {
	var d float64
	switch v := r.Default.(type) {
	case float64:
		d = v
	case int:
		d = float64(v)
	}
	low, high = d/2, d*2
	if d < 0 {
		low, high = d*2, d/2
	}
	return max(low, r.Low), min(high, r.High)
}

// Format writes a number in the shortest form that reads back the same.
func Format(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// The constructors below keep the tables readable: one call is one row.

func real[T any](kind Kind, key string, def, low, high float64, unit, meaning, ends, source string, field func(*T) *float64) Row[T] {
	return Row[T]{Key: key, Kind: kind, Default: def, Low: low, High: high, Unit: unit,
		Meaning: meaning, Ends: ends, Source: source, Field: func(t *T) any { return field(t) }}
}

func share[T any](key string, def float64, meaning, ends, source string, field func(*T) *float64) Row[T] {
	return real(Share, key, def, 0, 1, "share", meaning, ends, source, field)
}

func rate[T any](key string, def, high float64, unit, meaning, source string, field func(*T) *float64) Row[T] {
	return real(Rate, key, def, 0, high, unit, meaning, "", source, field)
}

func number[T any](key string, def, low, high float64, unit, meaning, source string, field func(*T) *float64) Row[T] {
	return real(Number, key, def, low, high, unit, meaning, "", source, field)
}

func whole[T any](kind Kind, key string, def, low, high int, unit, meaning, source string, field func(*T) *int) Row[T] {
	return Row[T]{Key: key, Kind: kind, Default: def, Low: float64(low), High: float64(high), Unit: unit,
		Meaning: meaning, Source: source, Field: func(t *T) any { return field(t) }}
}

func weeks[T any](key string, def, high int, meaning, source string, field func(*T) *int) Row[T] {
	return whole(Weeks, key, def, 0, high, "weeks", meaning, source, field)
}

func onOff[T any](key string, def bool, meaning, source string, field func(*T) *bool) Row[T] {
	return Row[T]{Key: key, Kind: Switch, Default: def, Unit: "true or false",
		Meaning: meaning, Source: source, Field: func(t *T) any { return field(t) }}
}

func choice[T any](key, def string, options []string, meaning, source string, field func(*T) *string) Row[T] {
	return Row[T]{Key: key, Kind: Choice, Default: def, Options: options, Unit: "choice",
		Meaning: meaning, Source: source, Field: func(t *T) any { return field(t) }}
}

// file lets the name of a file stand in place of the value.
func file[T any](r Row[T], holds string) Row[T] {
	r.File = holds
	return r
}

func text[T any](key, def, meaning string, field func(*T) *string) Row[T] {
	return Row[T]{Key: key, Kind: Text, Default: def, Unit: "text",
		Meaning: meaning, Source: "scale", Field: func(t *T) any { return field(t) }}
}
