package claim

import (
	"cmp"
	"math"
	"slices"

	"leadsim/sim/rng"
)

// Driver is a parameter that goes with how strongly a claim holds over the
// space.
type Driver struct {
	Key         string
	Correlation float64 // Spearman's, of its value with the effect the claim's way: below 0 = the claim fails where it is high
}

// shuffles is how many times effects are dealt out anew to find what chance
// does.
const shuffles = 199

// Drivers returns the parameters whose rank correlation with the effect of claim c
// is larger than chance makes the largest of all parameters in 1 of 20 cases, the
// strongest first, and that bound. The bound comes from dealing the effects out
// to the points at random (Westfall & Young 1993, the largest statistic). It sees what goes up or down with
// a parameter, neither a hump nor what two do together.
func (p *Space) Drivers(c int) (drivers []Driver, bound float64) {
	effects, places := p.effects(c)
	if len(effects) < 8 {
		return nil, 1
	}
	y := ranks(effects)
	x := make([][]float64, len(p.Factors))
	for j := range x {
		x[j] = make([]float64, len(places))
	}
	u := make([]float64, len(p.Factors))
	for i, place := range places {
		p.d.Unit(p.Valid[place], u)
		for j := range u {
			x[j][i] = u[j]
		}
	}
	for j := range x {
		x[j] = ranks(x[j])
	}
	bound = chance(x, y, rng.NewSource(rng.NewKey(uint64(p.Study.Arms[0].Params.Run.Seed), 1), rng.Bootstrap, 0))
	for j := range x {
		if r := product(x[j], y); math.Abs(r) > bound {
			drivers = append(drivers, Driver{p.Factors[j].Key, r})
		}
	}
	slices.SortStableFunc(drivers, func(a, b Driver) int {
		return cmp.Compare(math.Abs(b.Correlation), math.Abs(a.Correlation))
	})
	return drivers, bound
}

// effects returns the effects of a claim, the larger the better for it, and at which
// valid points they were seen.
func (p *Space) effects(c int) (effects []float64, places []int) {
	for i, a := range p.answers[c] {
		v := a.Effect
		switch a.Claim.Direction {
		case "below":
			v = -v
		case "equal":
			v = -math.Abs(v)
		}
		if a.Pairs > 0 && !math.IsNaN(v) && !math.IsInf(v, 0) {
			effects, places = append(effects, v), append(places, i)
		}
	}
	return effects, places
}

// chance returns what the largest correlation stays below in 19 of 20 shuffles.
func chance(x [][]float64, y []float64, source rng.Source) float64 {
	y = slices.Clone(y)
	largest := make([]float64, shuffles)
	for k := range largest {
		for i := len(y) - 1; i > 0; i-- {
			j := int(source.Uint64() % uint64(i+1))
			y[i], y[j] = y[j], y[i]
		}
		for j := range x {
			largest[k] = max(largest[k], math.Abs(product(x[j], y)))
		}
	}
	slices.Sort(largest)
	return largest[(shuffles+1)*19/20-1]
}

// ranks returns the ranks of numbers, the mean one where they are equal, less
// their mean and scaled so that the product of two is Spearman's correlation; zeros if all are equal.
func ranks(v []float64) []float64 {
	order := make([]int, len(v))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(v[a], v[b]) })
	r := make([]float64, len(v))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && v[order[j]] == v[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			r[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	middle, square := float64(len(v)-1)/2, 0.0
	for i := range r {
		r[i] -= middle
		square += float64(r[i] * r[i])
	}
	if square == 0 {
		return r
	}
	size := math.Sqrt(square)
	for i := range r {
		r[i] /= size
	}
	return r
}

// product returns the sum of products.
func product(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += float64(x[i] * y[i])
	}
	return sum
}
