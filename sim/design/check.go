package design

import (
	"errors"
	"fmt"
	"math"

	"leadsim/sim/param"
)

// Check returns nil if the factor makes sense, else an *Error.
func (f *Factor) Check() error {
	if f.Key == "" {
		return &Error{Err: errors.New("a factor has no key")}
	}
	if err := f.check(); err != nil {
		return &Error{f.Key, err}
	}
	return nil
}

func (f *Factor) check() error {
	switch f.Kind {
	case Switch, Dummy:
		return nil
	case Choice:
		return checkValues(f.Values)
	case Linear, Log, Integer:
		return f.checkEnds()
	}
	return fmt.Errorf("kind %d: want linear, log, integer, switch, choice or dummy", f.Kind)
}

func (f *Factor) checkEnds() error {
	ends := param.Format(f.Low) + " to " + param.Format(f.High)
	whole := func(v float64) bool { return v == math.Floor(v) && math.Abs(v) < 1<<30 }
	switch {
	case !(f.High-f.Low <= math.MaxFloat64 && f.Low-f.High <= math.MaxFloat64):
		return fmt.Errorf("%s: want two finite ends", ends)
	case f.Low == f.High:
		return fmt.Errorf("%s: want two different ends", ends)
	case f.Low > f.High:
		return fmt.Errorf("%s: want the lower end first", ends)
	case f.Kind == Log && !(f.Low > 0):
		return fmt.Errorf("%s: want a lower end above 0 for a logarithmic range", ends)
	case f.Kind == Log && f.High/f.Low > math.MaxFloat64:
		return fmt.Errorf("%s: want ends that are not so far apart", ends)
	case f.Kind == Integer && !(whole(f.Low) && whole(f.High)):
		return fmt.Errorf("%s: want whole ends between -2^30 and 2^30", ends)
	}
	return nil
}

func checkValues(values []any) error {
	if len(values) == 0 {
		return errors.New("no values: want one at least")
	}
	for _, v := range values {
		switch v := v.(type) {
		case int, bool, string:
		case float64:
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("value %v: want a finite number", v)
			}
		default:
			return fmt.Errorf("value %v of type %T: want float64, int, bool or string", v, v)
		}
	}
	return nil
}

// Error says what is wrong with a factor, or with the design if Key is empty.
type Error struct {
	Key string
	Err error
}

// Error returns the key and what is wrong.
func (e *Error) Error() string {
	if e.Key == "" {
		return e.Err.Error()
	}
	return e.Key + ": " + e.Err.Error()
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }
