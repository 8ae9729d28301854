package sweep

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// Setting is a key and its value as one types them: of a parameter, or any
// other that --set takes, such as arm[1].leaders.monitor or event[0].week.
type Setting struct{ Key, Value string }

// String returns key=value.
func (s Setting) String() string { return s.Key + "=" + s.Value }

// Design says at which points a study is run. Points are numbered from 0; all
// of them set the same keys in the same order.
type Design interface {
	Len() int
	Point(i int) []Setting
}

// Factor is a setting and the values that it takes in turn.
type Factor struct {
	Key    string
	Values []string
}

// Grid is the design in which every value of each factor meets every value of
// the others; the last factor changes fastest. Without factors it has one
// point, the study as it is.
type Grid []Factor

// Len returns the product of the numbers of values.
func (g Grid) Len() int {
	n := 1
	for _, f := range g {
		n *= len(f.Values)
	}
	return n
}

// Point returns the values at a point.
func (g Grid) Point(i int) []Setting {
	p := make([]Setting, len(g))
	for k := len(g) - 1; k >= 0; k-- {
		n := len(g[k].Values)
		p[k] = Setting{g[k].Key, g[k].Values[i%n]}
		i /= n
	}
	return p
}

// Zip is the design in which the first values of all factors stand together,
// then the second ones, and so on; all have equally many.
type Zip []Factor

// Len returns the number of values of each factor.
func (z Zip) Len() int {
	if len(z) == 0 {
		return 1
	}
	return len(z[0].Values)
}

// Point returns the values at a point.
func (z Zip) Point(i int) []Setting {
	p := make([]Setting, len(z))
	for k, f := range z {
		p[k] = Setting{f.Key, f.Values[i]}
	}
	return p
}

// List is the design of points that are written out.
type List [][]Setting

// Len returns the number of points.
func (l List) Len() int { return len(l) }

// Point returns the values at a point.
func (l List) Point(i int) []Setting { return l[i] }

// MostPoints is how many points a design may have.
const MostPoints = 1_000_000

// NewDesign returns the design called kind, grid or zip, of factors. It
// returns an error if a key stands there twice, values have unlike numbers
// where they are zipped, or there are more than MostPoints points.
func NewDesign(kind string, factors []Factor) (Design, error) {
	points := 1
	for i, f := range factors {
		for _, g := range factors[:i] {
			if f.Key == g.Key {
				return nil, fmt.Errorf("%s is varied twice", f.Key)
			}
		}
		if kind == "zip" && len(f.Values) != len(factors[0].Values) {
			return nil, fmt.Errorf("%s has %d values and %s %d: a zip takes them together, so want equally many",
				factors[0].Key, len(factors[0].Values), f.Key, len(f.Values))
		}
		if kind == "zip" {
			points = len(f.Values)
		} else if points *= len(f.Values); points > MostPoints {
			return nil, fmt.Errorf("the grid has more than %d points; take fewer values, or fewer factors", MostPoints)
		}
	}
	switch kind {
	case "", "grid":
		return Grid(factors), onceEach(factors)
	case "zip":
		return Zip(factors), onceTogether(factors)
	}
	return nil, errors.New(kind + ": want grid or zip")
}

// onceEach returns an error if a factor takes a value twice.
func onceEach(factors []Factor) error {
	for _, f := range factors {
		first := map[string]string{}
		for _, v := range f.Values {
			plain := sameValue(f.Key, v)
			switch was, twice := first[plain]; {
			case twice && was == v:
				return fmt.Errorf("%s takes the value %s twice; want each once", f.Key, v)
			case twice:
				return fmt.Errorf("%s takes the values %s and %s, which are the same; want each once", f.Key, was, v)
			}
			first[plain] = v
		}
	}
	return nil
}

// onceTogether returns an error if two points of a zip are the same.
func onceTogether(z Zip) error {
	first := map[string]int{}
	for i := range z.Len() {
		point := z.Point(i)
		text := describe(point)
		for k, s := range point {
			point[k].Value = sameValue(s.Key, s.Value)
		}
		plain := fmt.Sprintf("%q", point)
		if was, twice := first[plain]; twice && len(z) > 0 {
			return fmt.Errorf("points %d and %d are the same (%s); want each once", was, i, text)
		}
		first[plain] = i
	}
	return nil
}

// sameValue returns the same text for values that are the same, as .5 and 0.50
// are for a number.
func sameValue(key, text string) string {
	if k := Kind(key); k == param.Text || k == param.Choice {
		return text
	}
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		return strconv.FormatFloat(v+0, 'g', -1, 64) // -0 is 0
	}
	return text
}

// settings returns a point as scenario.Template takes it.
func settings(point []Setting) []string {
	texts := make([]string, len(point))
	for i, s := range point {
		texts[i] = s.String()
	}
	return texts
}

// describe writes a point in words, "" for the study as it is.
func describe(point []Setting) string { return strings.Join(settings(point), " ") }

// FactorError is a factor whose values cannot be read.
type FactorError struct {
	Index int // in the study's [sweep]
	scenario.Factor
	Err error
}

// Error names the factor.
func (e *FactorError) Error() string { return fmt.Sprintf("%s = %s: %v", e.Key, e.Values, e.Err) }

// Unwrap returns what is wrong with the values.
func (e *FactorError) Unwrap() error { return e.Err }

// DesignOf returns the design that a study's [sweep] asks for.
func DesignOf(s scenario.Sweep) (Design, error) {
	factors := make([]Factor, len(s.Factors))
	for i, f := range s.Factors {
		var err error
		if factors[i], err = NewFactor(f.Key, f.Values); err != nil {
			return nil, &FactorError{i, f, err}
		}
	}
	return NewDesign(s.Design, factors)
}
