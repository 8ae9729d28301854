package design

import (
	"errors"
	"fmt"
)

// Grid is the design of all combinations of the factors' values: a full factorial. The last factor runs
// fastest, so that point 0 holds the first value of each and point 1 the second value of the last.
type Grid struct {
	space
}

// NewGrid returns the combinations of all values. Each factor needs values to combine: a Choice, whose values must
// differ from each other, an Integer, or a Switch.
func NewGrid(factors []Factor) (*Grid, error) {
	n, err := 1.0, error(nil)
	for i := range factors {
		f := &factors[i]
		if f.Check() != nil {
			continue // newSpace says it
		}
		err = errors.Join(err, wantValues(f, "grid"), wantDifferent(f))
		n *= float64(f.Levels())
	}
	if err != nil {
		n = 1
	}
	s, wrong := newSpace(factors, n)
	if err = errors.Join(wrong, err); err != nil {
		return nil, err
	}
	return &Grid{s}, nil
}

// Point returns combination i.
func (g *Grid) Point(i int) []any {
	g.must(i)
	out := make([]any, len(g.factors))
	for j := len(out) - 1; j >= 0; j-- {
		n := g.factors[j].Levels()
		out[j] = g.factors[j].Level(i % n)
		i /= n
	}
	return out
}

// Zip is the design of lists side by side: point i holds value i of every factor.
type Zip struct {
	space
}

// NewZip returns the points that lists of equal length form. Factors are as for NewGrid, but a
// list may hold a value twice.
func NewZip(factors []Factor) (*Zip, error) {
	var first *Factor
	var err error
	for i := range factors {
		f := &factors[i]
		if f.Check() != nil {
			continue // newSpace says it
		}
		wrong := wantValues(f, "zip")
		switch {
		case wrong != nil:
		case first == nil:
			first = f
		case f.Levels() != first.Levels():
			wrong = &Error{f.Key, fmt.Errorf("%d values: want %d, as %s has", f.Levels(), first.Levels(), first.Key)}
		}
		err = errors.Join(err, wrong)
	}
	n := 1.0
	if first != nil {
		n = float64(first.Levels())
	}
	s, wrong := newSpace(factors, n)
	if err = errors.Join(wrong, err); err != nil {
		return nil, err
	}
	return &Zip{s}, nil
}

// Point returns value i of every factor.
func (z *Zip) Point(i int) []any {
	z.must(i)
	out := make([]any, len(z.factors))
	for j := range out {
		out[j] = z.factors[j].Level(i)
	}
	return out
}

func wantValues(f *Factor, design string) error {
	if f.Levels() == 0 || f.Kind == Dummy {
		return &Error{f.Key, fmt.Errorf("a %s factor has no values of its own: a %s wants a list, or a range with steps", f.Kind, design)}
	}
	return nil
}

func wantDifferent(f *Factor) error {
	seen := map[any]bool{}
	for _, v := range f.Values {
		if seen[v] {
			return &Error{f.Key, fmt.Errorf("%s stands twice: want different values in a grid", Format(v))}
		}
		seen[v] = true
	}
	return nil
}
