package sweep

import "fmt"

// order is the order in which the runs of an experiment are begun: run 0 of
// all points, then run 1 of all points, and so on, all arms of a run together.
// Within a run the points are visited in strides near the golden section of
// their number, so that those begun lie evenly over the range: stopped anywhere, what
// is there is an even sample.
//
// With rows all runs of a point come together, and the points in their order: a
// Sensitivity counts whole rows of points alone.
//
// Orders are part of a plan; orderVersion counts their changes.
type order struct {
	points, runs, arms, stride int
	rows                       bool
}

const orderVersion = 1

func newOrder(points, runs, arms int) order {
	return order{points: points, runs: runs, arms: arms, stride: strideOf(points)}
}

// strideOf returns a stride that visits every point once and leaves no wide
// gaps on the way: of those near the golden section the one whose ratio to the
// number of points has the smallest greatest term in its continued fraction.
func strideOf(points int) int {
	golden := int(float64(points) * 0.6180339887498949)
	best, least := 1, points+1
	for step := range min(points, 200) {
		stride := golden + (step+1)/2*(1-2*(step%2)) // golden, one less, one more, two less, ...
		if stride < 1 || stride >= points {
			continue
		}
		if term := greatestTerm(points, stride); term < least {
			best, least = stride, term
		}
	}
	return best
}

// greatestTerm returns the greatest term of the continued fraction of a/b, and
// a if the two have a common divisor.
func greatestTerm(a, b int) int {
	whole, greatest := a, 0
	for b != 0 {
		greatest = max(greatest, a/b)
		a, b = b, a%b
	}
	if a != 1 {
		return whole
	}
	return greatest
}

// pairs returns the number of units of work: all arms of one run at a point.
func (o order) pairs() int { return o.points * o.runs }

// pair returns the point and the run of the u-th unit of work.
func (o order) pair(u int) (point, run int) {
	if o.rows {
		return u / o.runs, u % o.runs
	}
	return int(uint64(u%o.points) * uint64(o.stride) % uint64(o.points)), u / o.points
}

// Shard is a part of an experiment: those of its pairs of runs whose place in
// the order leaves Index when divided by Of. The zero value is the whole.
type Shard struct{ Index, Of int }

// String returns the shard as it is typed, "0/4".
func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Index, max(1, s.Of)) }

// whole reports whether the shard is all of the experiment.
func (s Shard) whole() bool { return s.Of <= 1 }

// pairs returns how many of so many pairs the shard has.
func (s Shard) pairs(all int) int {
	if s.whole() {
		return all
	}
	return (all - s.Index + s.Of - 1) / s.Of
}

// at returns the place in the order of the shard's k-th pair.
func (s Shard) at(k int) int {
	if s.whole() {
		return k
	}
	return k*s.Of + s.Index
}
