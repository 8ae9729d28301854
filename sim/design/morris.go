package design

import (
	"errors"
	"fmt"

	"leadsim/sim/rng"
)

// Trajectories is the size of a Morris design.
type Trajectories struct {
	N          int // trajectories, of as many points as there are factors, and one more
	Levels     int // p, even: how many values a coordinate takes; 0 stands for 4
	Candidates int // if above N, the N that lie most apart are chosen of so many (Campolongo et al. 2007)
}

// MaxCandidates is how many trajectories a choice may be made of.
const MaxCandidates = 2000

// Morris is the design of Morris (1991) for screening many factors. Coordinates lie on the levels 0, 1/(p-1), ..., 1.
// A trajectory starts somewhere and moves one factor after the other, in random order, by
//
//	delta = p / (2 (p-1))
//
// up or down, whichever stays inside: so each step shows the effect of one factor, every level is as likely as the
// others, and no step is small, as it must not be where outputs are noisy. Integers and choices with more values than
// there are levels are not met in all of them; each step changes every factor that has two values or more.
type Morris struct {
	space
	levels int
	key    rng.Key
	chosen []int // candidate behind each trajectory; nil if they are the same
}

// NewMorris returns a design of so many trajectories.
func NewMorris(factors []Factor, t Trajectories, key rng.Key) (*Morris, error) {
	if t.Levels == 0 {
		t.Levels = 4
	}
	s, err := newSpace(factors, float64(t.N)*float64(len(factors)+1))
	if t.Levels < 2 || t.Levels%2 != 0 || t.Levels > 1<<16 {
		err = errors.Join(err, &Error{Err: fmt.Errorf("%d levels: want an even number from 2 to %d", t.Levels, 1<<16)})
	}
	if t.Candidates > MaxCandidates || t.Candidates != 0 && t.Candidates < t.N {
		err = errors.Join(err, &Error{Err: fmt.Errorf("%d candidates for %d trajectories: want none, or as many or more, up to %d",
			t.Candidates, t.N, MaxCandidates)})
	}
	if err != nil {
		return nil, err
	}
	m := &Morris{space: s, levels: t.Levels, key: key}
	if t.Candidates > t.N {
		all := make([]walk, t.Candidates)
		for c := range all {
			all[c] = m.candidate(c)
		}
		m.chosen = mostApart(distances(all, m.levels), t.N)
	}
	return m, nil
}

// Trajectories returns their number.
func (m *Morris) Trajectories() int { return m.n / (len(m.factors) + 1) }

// Unit writes the coordinates of point i, in [0,1], to u, one for each factor. The points of a trajectory stand
// together.
func (m *Morris) Unit(i int, u []float64) {
	m.must(i)
	each := len(m.factors) + 1
	w := m.trajectory(i / each)
	for _, j := range w.order[:i%each] {
		w.levels[j] = moved(w.levels[j], m.levels)
	}
	for j, level := range w.levels {
		u[j] = float64(level) / float64(m.levels-1)
	}
}

// Point returns the values of point i.
func (m *Morris) Point(i int) []any {
	u := make([]float64, len(m.factors))
	m.Unit(i, u)
	return m.at(u)
}

// walk is a trajectory: the levels of its first point and the order in which the factors move.
type walk struct {
	levels []int
	order  []int
}

func (m *Morris) trajectory(t int) walk {
	if m.chosen != nil {
		t = m.chosen[t]
	}
	return m.candidate(t)
}

// candidate returns random trajectory c.
func (m *Morris) candidate(c int) walk {
	source := rng.NewSource(m.key, rng.Design, rng.Who(c))
	k := len(m.factors)
	w := walk{make([]int, k), make([]int, k)}
	for j := range k {
		w.levels[j] = below(source, m.levels)
		at := below(source, j+1) // Fisher & Yates, inside out
		w.order[j] = w.order[at]
		w.order[at] = j
	}
	return w
}

// moved returns the level at which a step of delta from a level ends.
func moved(level, levels int) int {
	if level < levels/2 {
		return level + levels/2
	}
	return level - levels/2
}

// delta returns the length of a step as a share of the range.
func delta(levels int) float64 { return float64(levels/2) / float64(levels-1) }
