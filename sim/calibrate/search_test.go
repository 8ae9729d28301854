package calibrate

import (
	"context"
	"math"
	"slices"
	"testing"

	"leadsim/sim/rng"
)

// valley is a quadratic with its least at a known place, long in one direction.
func valley(u []float64) float64 {
	sum := 0.0
	for i, at := range []float64{.3, .7, .45, .6} {
		d := u[i] - at
		sum += float64(1+9*i) * d * d
	}
	return sum
}

func searched(t *testing.T, evaluations int) (best []float64, course []float64) {
	t.Helper()
	least := math.Inf(1)
	err := minimize(context.Background(), []float64{.5, .5, .5, .99}, evaluations, rng.NewSource(rng.NewKey(1, 1), rng.Design, 0), func(u []float64) (float64, error) {
		for _, x := range u {
			if !(x > 0 && x < 1) {
				t.Fatalf("a place outside the cube: %v", u)
			}
		}
		x := valley(u)
		if x < least {
			least, best = x, slices.Clone(u)
		}
		course = append(course, x)
		return x, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return best, course
}

func TestTheSearchFindsTheFloorOfAValley(t *testing.T) {
	best, course := searched(t, 600)
	if len(course) != 600 {
		t.Errorf("%d evaluations, want 600", len(course))
	}
	for i, want := range []float64{.3, .7, .45, .6} {
		if math.Abs(best[i]-want) > .01 {
			t.Errorf("dimension %d: %.4f, want %.2f", i, best[i], want)
		}
	}
}

func TestTheSearchRepeatsItself(t *testing.T) {
	_, a := searched(t, 100)
	_, b := searched(t, 100)
	if !slices.Equal(a, b) {
		t.Error("the same seed and budget give another course")
	}
	_, longer := searched(t, 130)
	if !slices.Equal(a, longer[:100]) {
		t.Error("a longer budget begins otherwise")
	}
}

func TestAnInterruptedSearchStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err := minimize(ctx, []float64{.5, .5}, 1000, rng.NewSource(rng.NewKey(1, 1), rng.Design, 0), func(u []float64) (float64, error) {
		if n++; n == 30 {
			cancel()
		}
		return u[0], nil
	})
	if err != nil || n > 31 {
		t.Errorf("%d evaluations, %v", n, err)
	}
}

// As many dimensions as the usual handful, and about its budget: a search whose
// step size has no effect leaves a third of what it began with.
func TestTheSearchIsFastEnoughForTheBudget(t *testing.T) {
	const n = 11
	from := make([]float64, n)
	for i := range from {
		from[i] = .2 + .05*float64(i)
	}
	for seed := range uint64(3) {
		first, least := 0.0, math.Inf(1)
		err := minimize(context.Background(), from, 200, rng.NewSource(rng.NewKey(seed, 1), rng.Design, 0), func(u []float64) (float64, error) {
			sum := 0.0
			for i, x := range u {
				d := x - .3 - .04*float64(i)
				sum += float64(1+i) * d * d
			}
			if least > 1e300 {
				first = sum
			}
			least = min(least, sum)
			return sum, nil
		})
		if err != nil || least > first/10 {
			t.Errorf("seed %d: from %.2f to %.2f, %v", seed, first, least, err)
		}
	}
}
