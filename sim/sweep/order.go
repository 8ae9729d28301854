package sweep

// order is the order in which the runs of an experiment are begun: run 0 of
// all points, then run 1 of all points, and so on, all arms of a run together.
// Within a run the points are visited in strides of about 0.618 of their
// number, so that those begun lie evenly over the range: stopped anywhere, what
// is there is an even sample.
//
// Orders are part of a plan; orderVersion counts their changes.
type order struct{ points, runs, arms, stride int }

const orderVersion = 1

func newOrder(points, runs, arms int) order {
	stride := max(1, int(float64(points)*0.6180339887498949))
	for gcd(stride, points) != 1 {
		stride++
	}
	return order{points, runs, arms, stride}
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// pairs returns the number of units of work: all arms of one run at a point.
func (o order) pairs() int { return o.points * o.runs }

// pair returns the point and the run of the u-th unit of work.
func (o order) pair(u int) (point, run int) {
	return int(uint64(u%o.points) * uint64(o.stride) % uint64(o.points)), u / o.points
}

// Shard is a part of an experiment: those of its pairs of runs whose place in
// the order leaves Index when divided by Of. The zero value is the whole.
type Shard struct{ Index, Of int }

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
