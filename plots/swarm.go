package plots

import "math"

// grain is a dot of a swarm: its height and the radius that it keeps free.
type grain struct{ y, radius float64 }

// swarm returns how far to move dots sideways, at most left and right, so
// that they do not cover each other. Dots come in the order in which they take
// the middle. The same dots get the same places. It reports false if some
// found no free place; they lie on others then.
func swarm(grains []grain, left, right float64) (aside []float64, free bool) {
	aside, free = make([]float64, len(grains)), true
	for i, g := range grains {
		found := false
		for _, dx := range steps(g.radius/3, left, right) {
			if found = !touches(dx, g, aside[:i], grains); found {
				aside[i] = dx
				break
			}
		}
		if !found {
			free = false
			aside[i] = frac(0.618*float64(i))*(left+right) - left
		}
	}
	return aside, free
}

// steps returns places to both sides of the middle, the nearest first.
func steps(step, left, right float64) []float64 {
	out := []float64{0}
	for dx := step; dx <= max(left, right); dx += step {
		if dx <= right {
			out = append(out, dx)
		}
		if dx <= left {
			out = append(out, -dx)
		}
	}
	return out
}

// touches tells whether a dot would cover one of those placed.
func touches(x float64, g grain, placed []float64, grains []grain) bool {
	for j, at := range placed {
		apart := g.radius + grains[j].radius
		if dy := g.y - grains[j].y; math.Abs(dy) < apart && math.Hypot(x-at, dy) < apart {
			return true
		}
	}
	return false
}

func frac(x float64) float64 { return x - math.Floor(x) }
