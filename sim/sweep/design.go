package sweep

import (
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/rng"
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

// Of returns a design of package design as experiments take it. Texts are set
// as they are. Dummies, which move no parameter, are left out of the points.
func Of(d design.Design) Design { return designed{d} }

type designed struct{ design.Design }

// Point returns the values at a point.
func (d designed) Point(i int) []Setting {
	factors := d.Factors()
	p := make([]Setting, 0, len(factors))
	for k, v := range d.Design.Point(i) {
		if factors[k].Kind != design.Dummy {
			p = append(p, Setting{factors[k].Key, textOf(v)})
		}
	}
	return p
}

// AsItIs is the design with one point, the study as it is.
type AsItIs struct{}

// Len returns 1.
func (AsItIs) Len() int { return 1 }

// Point returns no settings.
func (AsItIs) Point(int) []Setting { return nil }

// MostPoints is how many points a design may have.
const MostPoints = scenario.MostPoints

// NewDesign returns the design of a name, see design.New; "" is a grid. Errors
// are *design.Error, several joined: besides those of package design if a key
// stands there twice or is overruled, if points or values are the same, if there
// are more than MostPoints points, or more than there are combinations.
func NewDesign(name string, factors []design.Factor, points int, key rng.Key) (Design, error) {
	if name == "" {
		name = "grid"
	}
	if err := check(name, factors, points); err != nil {
		return nil, err
	}
	if len(factors) == 0 && !drawn(name) {
		return AsItIs{}, nil
	}
	d, err := design.New(name, factors, points, key)
	if err == nil {
		err = onceTogether(name, d)
	}
	if err != nil {
		return nil, err
	}
	return Of(d), nil
}

// drawn reports whether a design of that name draws its points.
func drawn(name string) bool { return name == "lhs" || name == "sobol" }

// Key returns what a study's design draws from.
func Key(s *scenario.Study) rng.Key { return rng.NewKey(uint64(s.Arms[0].Params.Run.Seed), 0) }

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
