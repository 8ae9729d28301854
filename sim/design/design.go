package design

import (
	"errors"
	"fmt"
	"math"

	"leadsim/sim/rng"
)

// Design is a numbered set of points.
type Design interface {
	// Factors returns what is varied, in the order of a point's values. The slice is shared: do not change it.
	Factors() []Factor
	// Len returns the number of points, at most MaxPoints.
	Len() int
	// Point returns the values (float64, int, bool or string) of point i, from 0, in a slice of its own. It
	// panics if there is no such point.
	Point(i int) []any
}

// MaxPoints is the largest number of points of a design.
const MaxPoints = math.MaxInt32

// Names lists the designs that New knows.
var Names = []string{"grid", "list", "zip", "lhs", "sobol"}

// New returns the design of a name: grid, list, zip, lhs or sobol. A list, points that are written out one by one, is
// the zip of its columns: value i of every factor is point i. points counts only for lhs and sobol, which draw from the
// key. Errors are *Error, several joined.
func New(name string, factors []Factor, points int, key rng.Key) (Design, error) {
	switch name {
	case "grid":
		return some(NewGrid(factors))
	case "list", "zip":
		return some(NewZip(factors))
	case "lhs":
		return some(NewLatinHypercube(factors, points, key))
	case "sobol":
		return some(NewSobol(factors, points, key))
	}
	return nil, &Error{Err: fmt.Errorf("design %q: want grid, list, zip, lhs or sobol", name)}
}

// some keeps a nil pointer from becoming a Design that is not nil.
func some[D Design](d D, err error) (Design, error) {
	if err != nil {
		return nil, err
	}
	return d, nil
}

// space is what all designs have in common: factors and a number of points.
type space struct {
	factors []Factor
	n       int
}

// newSpace checks factors and number; n is a float64 lest a product overflow.
func newSpace(factors []Factor, n float64) (space, error) {
	var all []error
	if len(factors) == 0 {
		all = append(all, &Error{Err: errors.New("no factors: want one at least")})
	}
	seen := map[string]bool{}
	for i := range factors {
		if err := factors[i].Check(); err != nil {
			all = append(all, err)
		} else if seen[factors[i].Key] {
			all = append(all, &Error{factors[i].Key, errors.New("the factor stands twice")})
		}
		seen[factors[i].Key] = true
	}
	if len(all) == 0 && !(n >= 1 && n <= MaxPoints) {
		all = append(all, &Error{Err: fmt.Errorf("%.0f points: want 1 to %d", n, MaxPoints)})
	}
	if len(all) > 0 {
		return space{}, errors.Join(all...)
	}
	return space{append([]Factor(nil), factors...), int(n)}, nil
}

// Factors returns what is varied; see Design.
func (s *space) Factors() []Factor { return s.factors }

// Len returns the number of points.
func (s *space) Len() int { return s.n }

func (s *space) must(i int) {
	if i < 0 || i >= s.n {
		panic(fmt.Sprintf("design: point %d of %d", i, s.n))
	}
}

// at returns the values at the coordinates u, one for each factor.
func (s *space) at(u []float64) []any {
	out := make([]any, len(u))
	for j := range out {
		out[j] = s.factors[j].At(u[j])
	}
	return out
}

// stream returns draws that belong to one factor and to one part, below 256, of the making of a design.
func stream(key rng.Key, factor, part int) rng.Draws { return key.At(rng.Design, factor<<8|part) }
