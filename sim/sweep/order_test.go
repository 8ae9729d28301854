package sweep

import (
	"math"
	"slices"
	"testing"
)

func TestEveryPairComesOnceInEveryShard(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {1, 7}, {2, 3}, {20, 5}, {97, 2}, {360, 3}, {1000, 1}} {
		o := newOrder(size[0], size[1], 2)
		for _, of := range []int{1, 2, 3, 7} {
			seen := map[[2]int]bool{}
			total := 0
			for i := range of {
				s := Shard{i, of}
				n := s.pairs(o.pairs())
				total += n
				for k := range n {
					point, run := o.pair(s.at(k))
					seen[[2]int{point, run}] = true
				}
			}
			if total != o.pairs() || len(seen) != o.pairs() {
				t.Errorf("%d points of %d runs in %d shards: %d pairs, %d of them different", size[0], size[1], of, total, len(seen))
			}
		}
	}
}

// Stopped anywhere, no point is more than one run ahead of another, and the
// points that are ahead lie evenly: between neighbours there is no gap of more
// than three times the mean.
func TestStoppedEarlyItIsAnEvenSample(t *testing.T) {
	for _, points := range []int{20, 97, 100, 360, 1000} {
		o := newOrder(points, 3, 2)
		runs := make([]int, points)
		var ahead []int
		for u := range o.pairs() {
			point, _ := o.pair(u)
			runs[point]++
			if least, most := slices.Min(runs), slices.Max(runs); most-least > 1 {
				t.Fatalf("%d points: after %d pairs one has %d runs and one %d", points, u+1, least, most)
			}
			if u%points == 0 {
				ahead = ahead[:0]
			}
			ahead = append(ahead, point)
			sorted := slices.Sorted(slices.Values(ahead))
			gap := sorted[0] + points - sorted[len(sorted)-1]
			for i := 1; i < len(sorted); i++ {
				gap = max(gap, sorted[i]-sorted[i-1])
			}
			if mean := float64(points) / float64(len(sorted)); float64(gap) > math.Ceil(3*mean) {
				t.Fatalf("%d points: a gap of %d with %d points begun", points, gap, len(sorted))
			}
		}
	}
}
