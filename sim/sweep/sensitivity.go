package sweep

import (
	"crypto/sha256"
	"fmt"
	"strconv"

	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
)

// Methods of finding out which settings matter.
const (
	Screening = "morris" // many settings: Morris 1991, Campolongo et al. 2007
	Shares    = "sobol"  // few settings: Saltelli et al. 2010, Jansen 1999
)

// DummyKey is the key of the dummy, the seed: it belongs to no process of the
// model and picks the luck of a run.
const DummyKey = "run.seed"

// Sensitivity is the design behind the question which settings matter: rows of
// points, each a trajectory of Morris or a row of Saltelli, over the settings
// and one dummy, the seed.
//
// All points of a row have the same seed, but for those at which the design
// moves the dummy: so a setting is judged with the same people and shocks before
// and after it is moved, while the dummy shows what other people and shocks
// do, with all settings as they were. Each row has seeds of its own. Runs are done
// row by row, so that a part of them is the same design with fewer rows.
type Sensitivity struct {
	Method  string // Screening or Shares
	Factors []scenario.Factor

	morris   *design.Morris   // one of these two
	saltelli *design.Saltelli //
	all      []design.Factor  // of the settings, and the dummy behind them
	seed     int
}

// NewSensitivity returns a design of so many rows over the factors, for
// a study with the seed. Texts of values are as design.Parse takes them. What is wrong with
// factors is returned as scenario.Problems, all else as *design.Error.
func NewSensitivity(method string, rows int, factors []scenario.Factor, seed int) (*Sensitivity, error) {
	s := &Sensitivity{Method: method, Factors: factors, seed: seed}
	var err error
	if s.all, err = parseFactors(factors); err != nil {
		return nil, err
	}
	s.all = append(s.all, design.NewDummy(DummyKey))
	key := rng.NewKey(uint64(seed), 0)
	switch method {
	case Screening:
		s.morris, err = design.NewMorris(s.all, design.Trajectories{N: rows}, key)
	case Shares:
		s.saltelli, err = design.NewSaltelli(s.all, design.Rows{N: rows}, key)
	default:
		err = fmt.Errorf("%s: want %s or %s", method, Screening, Shares)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// design returns the design of either method.
func (s *Sensitivity) design() design.Design {
	if s.morris != nil {
		return s.morris
	}
	return s.saltelli
}

// All returns the settings as factors of a design, and behind them the dummy.
// The slice is shared: do not change it.
func (s *Sensitivity) All() []design.Factor { return s.all }

// Len returns the number of points.
func (s *Sensitivity) Len() int { return s.design().Len() }

// Rows returns the number of trajectories, or of rows.
func (s *Sensitivity) Rows() int { return s.Len() / s.Each() }

// Each returns the number of points of a row.
func (s *Sensitivity) Each() int {
	if s.morris != nil {
		return len(s.all) + 1
	}
	return len(s.all) + 2
}

// Point returns the settings at a point; the seed is the last.
func (s *Sensitivity) Point(i int) []Setting {
	values := s.design().Point(i)
	last := len(values) - 1
	p := make([]Setting, 0, len(values))
	for k, v := range values[:last] {
		p = append(p, Setting{s.all[k].Key, textOf(v)})
	}
	return append(p, Setting{DummyKey, strconv.Itoa(s.seedOf(i/s.Each(), values[last].(int)))})
}

// seedOf returns the seed of a row at a value of the dummy.
func (s *Sensitivity) seedOf(row, dummy int) int {
	draws := rng.NewKey(uint64(s.seed), 0).At(rng.Design, -2-row) // designs draw at 0 and above
	return int(draws.Uint64(rng.Who(dummy)) >> 33)
}

// shown returns the part of a point that tables of runs repeat on every line.
func (s *Sensitivity) shown(i int) []Setting {
	p := s.Point(i)
	return p[len(p)-1:]
}

// Moved returns the number of the factor that the design moves on the way to
// a point, in the order of All: for a screening from the point before, else from the
// first point of the row. -1 stands for none, -2 for all.
func (s *Sensitivity) Moved(i int) int {
	at := i % s.Each()
	switch {
	case at == 0:
		return -1
	case s.morris != nil:
		return s.stepped(i)
	case at == s.Each()-1:
		return -2
	}
	return at - 1
}

// stepped returns which coordinate of a trajectory changed last.
func (s *Sensitivity) stepped(i int) int {
	before, now := make([]float64, len(s.all)), make([]float64, len(s.all))
	s.morris.Unit(i-1, before)
	s.morris.Unit(i, now)
	for j := range now {
		if now[j] != before[j] {
			return j
		}
	}
	return -1
}

// fingerprint returns a text from which all points follow.
func (s *Sensitivity) fingerprint() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %d %d\n", s.Method, s.Rows(), s.seed)
	for _, f := range s.Factors {
		fmt.Fprintf(sum, "%q=%q\n", f.Key, f.Values)
	}
	return fmt.Sprintf("sensitivity %x\n", sum.Sum(nil))
}

// manifestDesign is how manifests call the design of a method.
func manifestDesign(method string) string {
	if method == Shares {
		return "saltelli" // "sobol" is the sequence
	}
	return method
}

// sensitivityOf returns the design that a manifest tells of; nil if it tells of
// another kind.
func sensitivityOf(designName string, factors []scenario.Factor, points, seed int) (*Sensitivity, error) {
	method, each := Screening, len(factors)+2
	switch designName {
	case manifestDesign(Screening):
	case manifestDesign(Shares):
		method, each = Shares, len(factors)+3
	default:
		return nil, nil
	}
	s, err := NewSensitivity(method, points/each, factors, seed)
	if err == nil && s.Len() != points {
		err = fmt.Errorf("%d points do not make rows of %d", points, each)
	}
	return s, err
}

// describe says which tables there are of an analysis besides those of runs.
func (s *Sensitivity) describe(shape *record.SweepShape) {
	shape.Findings = "effects.csv"
	if s.saltelli != nil {
		shape.Findings = "indices.csv"
	}
	for _, f := range s.all {
		shape.Moved = append(shape.Moved, record.SweepFactor{Key: f.Key, Kind: Kind(f.Key)})
	}
}

// Findings names the table of what the analysis found.
func (s *Sensitivity) Findings() string {
	shape := new(record.SweepShape)
	s.describe(shape)
	return shape.Findings
}
