package stats

import (
	"fmt"
	"math"
)

// Spending says how much of an allowed error may be used up by the time a share t of all the information is in, when
// the same question is looked at several times (Lan & DeMets 1983). Nothing is spent at t = 0, all at t = 1.
type Spending uint8

const (
	// Pocock spends alpha ln(1 + (e-1) t): bounds that are nearly the same at all looks, as those of Pocock (1977).
	Pocock Spending = iota
	// OBrienFleming spends 2 - 2 Phi(z(1-alpha/2)/sqrt t): nearly nothing at first, as O'Brien & Fleming (1979) do.
	OBrienFleming
)

// String returns the name as it stands in tables.
func (s Spending) String() string {
	if s == OBrienFleming {
		return "O'Brien-Fleming type"
	}
	return "Pocock type"
}

// Spent returns the part of a one-sided error alpha in (0, 0.5] that is spent at the share t of the information. It
// panics if one of them is outside; t above 1 spends all.
func (s Spending) Spent(alpha, t float64) float64 {
	if !(alpha > 0 && alpha <= 0.5) || !(t >= 0) {
		panic(fmt.Sprintf("stats: spending of %v at %v", alpha, t))
	}
	switch {
	case t >= 1:
		return alpha
	case t == 0:
		return 0
	case s == OBrienFleming:
		return min(alpha, 2*upperTail(upperQuantile(alpha/2)/math.Sqrt(t)))
	}
	return float64(alpha * logOf(1+float64((math.E-1)*t)))
}

// leastSpent is the smallest error for which a look is used. So far out in the tail neither a normal nor a t
// distribution is to be believed of any data.
const leastSpent = 1e-9

// Boundaries returns for each look the standard normal z that must be passed upwards at this look or an earlier one
// with probability Spent(alpha, t), if the mean is 0: one-sided bounds. Two-sided symmetric ones at 2 alpha are the same but
// for the chance, far below 1e-4 alpha, of passing both. information holds the shares of information at the looks, rising,
// in (0,1]; the statistics of two looks i < j correlate by sqrt(t_i/t_j), as means of growing samples do. A look that
// may spend less than 1e-9 has the bound +Inf and spends nothing; a later one has it all.
//
// By recursive integration (Armitage, McPherson & Rowe 1969), with Simpson's rule.
func Boundaries(s Spending, alpha float64, information []float64) []float64 {
	bounds := make([]float64, len(information))
	var w walk
	spent, before := 0.0, 0.0
	for k, t := range information {
		if !(t > before && t <= 1) {
			panic("stats: shares of information must rise from above 0 to 1 at most")
		}
		before = t
		may := s.Spent(alpha, t) - spent
		if may < leastSpent {
			bounds[k] = math.Inf(1)
			continue
		}
		w.to(t)
		bound := w.bound(may)
		w.stop(bound)
		spent += may
		bounds[k] = bound / math.Sqrt(t)
	}
	return bounds
}

// walk is a Brownian motion that ends where it passes a bound upwards.
type walk struct {
	t, step float64 // time now, and since it last could end
	at      []float64
	weight  []float64 // probability at each place, when it last could end and did not
}

// gridSize is the number of places in which a walk is remembered, odd.
const gridSize = 101

// reach is beyond how many standard deviations nothing is looked at.
const reach = 8.5

// to lets the walk go on.
func (w *walk) to(t float64) { w.step, w.t = t-w.t, t }

// beyond returns the probability to be above x now without having ended, and its density there.
func (w *walk) beyond(x float64) (tail, density float64) {
	sd := math.Sqrt(w.step)
	if w.at == nil {
		return upperTail(x / sd), normalDensity(x/sd) / sd
	}
	for i, from := range w.at {
		z := (x - from) / sd
		tail += float64(w.weight[i] * upperTail(z))
		density += float64(w.weight[i] * normalDensity(z))
	}
	return tail, density / sd
}

// bound returns the x that is passed now with probability p, by Newton's method inside a bracket.
func (w *walk) bound(p float64) float64 {
	low, high := -reach*math.Sqrt(w.t), float64(upperQuantile(p)*math.Sqrt(w.t)) // unconditionally p: no more if some have ended
	x := high
	for range 100 {
		tail, density := w.beyond(x)
		if tail > p {
			low = x
		} else {
			high = x
		}
		next := x + (tail-p)/density
		if !(next > low && next < high) {
			next = (low + high) / 2
		}
		if math.Abs(next-x) < 1e-12 {
			return next
		}
		x = next
	}
	return x
}

// stop ends the walks above x now and remembers where the others are.
func (w *walk) stop(x float64) {
	low := -float64(reach * math.Sqrt(w.t))
	h := (x - low) / (gridSize - 1)
	at, weight := make([]float64, gridSize), make([]float64, gridSize)
	for i := range at {
		at[i] = low + float64(float64(i)*h)
		_, density := w.beyond(at[i])
		simpson := 2.0
		switch {
		case i == 0 || i == gridSize-1:
			simpson = 1
		case i%2 == 1:
			simpson = 4
		}
		weight[i] = float64(density * simpson * h / 3)
	}
	w.at, w.weight = at, weight
}

// normalDensity returns the density of the standard normal distribution, 0 where it is below 1e-17.
func normalDensity(z float64) float64 {
	y := float64(z*z) / 2
	if y >= 39 {
		return 0
	}
	return expMinus(y) / math.Sqrt(2*math.Pi)
}

// upperTail returns P(Z > z) of the standard normal distribution, with a relative error of about 1e-10 for z below
// 8.8, and 0 above.
func upperTail(z float64) float64 {
	switch {
	case z < 0:
		return 1 - upperTail(-z)
	case z < 2:
		within, _ := normal(z)
		return (1 - within) / 2
	}
	// Laplace's continued fraction (Abramowitz & Stegun 1964, 26.2.14): density / (z + 1/(z + 2/(z + 3/(z + ...))))
	fraction := z
	for k := 48.0; k >= 1; k-- {
		fraction = z + k/fraction
	}
	return normalDensity(z) / fraction
}

// upperQuantile returns the z with P(Z > z) = p for 1e-16 < p <= 0.5.
func upperQuantile(p float64) float64 {
	low, high := 0.0, 8.5
	for range 60 {
		if middle := (low + high) / 2; upperTail(middle) > p {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// logOf returns the natural logarithm of x in [1, e], by Newton's method on e^-y.
func logOf(x float64) float64 {
	y := (x - 1) / (1 + (x-1)/2)
	for range 6 {
		y += float64(x*expMinus(y)) - 1
	}
	return y
}

// NormalTail returns P(Z > z) of the standard normal distribution, 0 beyond 8.8.
func NormalTail(z float64) float64 { return upperTail(z) }
