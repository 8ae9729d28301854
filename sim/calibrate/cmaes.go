package calibrate

import (
	"cmp"
	"math"
	"slices"

	"leadsim/sim/rng"
)

// evolution is the covariance matrix adaptation evolution strategy, (μ/μw, λ)
// with step size control, as in Hansen 2016 (arXiv 1604.00772), with the
// Cholesky factor in place of the root of the covariance (Krause, Arbonès & Igel
// 2016). It needs no slope, bears noise, and finds out which directions belong
// together.
//
// Why not gonum's CmaEsChol: as of v0.17 it draws its populations without the
// step size. Of a quadratic in 11 dimensions, from 2.1 at the start, it leaves
// 0.8 after 200 evaluations and 0.6 after 600; this leaves 0.07 and 0.002. And
// gonum's arithmetic differs between processors.
type evolution struct {
	n, lambda int
	weights   []float64 // of the better half, best first
	muEff     float64
	cc, cs    float64 // memories of the paths
	c1, cmu   float64 // learning rates of the covariance
	damp, chi float64

	mean   []float64
	sigma  float64
	cov    [][]float64
	factor [][]float64 // lower triangle whose square is cov
	pc, ps []float64   // paths of the mean
	left   float64     // (1-cs)^(2 generations)
	source rng.Source
	z, y   [][]float64 // of the population: standard normal, and in the shape of the covariance
}

func newEvolution(mean []float64, sigma float64, source rng.Source) *evolution {
	n := len(mean)
	e := &evolution{n: n, lambda: 4 + int(3*rng.Log(float64(n))), mean: slices.Clone(mean), sigma: sigma, left: 1, source: source,
		cov: square(n, n), pc: make([]float64, n), ps: make([]float64, n)}
	e.weigh()
	d, mu := float64(n), e.muEff
	e.cc = (4 + mu/d) / (d + 4 + 2*mu/d)
	e.cs = (mu + 2) / (d + mu + 5)
	e.c1 = 2 / (float64((d+1.3)*(d+1.3)) + mu)
	e.cmu = min(1-e.c1, 2*(mu-2+1/mu)/(float64((d+2)*(d+2))+mu))
	e.damp = 1 + float64(2*max(0, math.Sqrt((mu-1)/(d+1))-1)) + e.cs
	e.chi = math.Sqrt(d) * (1 - 1/(4*d) + 1/(21*d*d))
	for i := range n {
		e.cov[i][i] = 1
	}
	e.factor, _ = cholesky(e.cov)
	return e
}

// weigh gives the better half of a population falling weights that sum to 1.
func (e *evolution) weigh() {
	half := e.lambda / 2
	sum, squares := 0.0, 0.0
	for i := range half {
		w := rng.Log(float64(e.lambda+1)/2) - rng.Log(float64(i+1))
		e.weights = append(e.weights, w)
		sum += w
	}
	for i := range e.weights {
		e.weights[i] /= sum
		squares += float64(e.weights[i] * e.weights[i])
	}
	e.muEff = 1 / squares
}

// ask draws a population.
func (e *evolution) ask() [][]float64 {
	e.z, e.y = square(e.lambda, e.n), square(e.lambda, e.n)
	xs := square(e.lambda, e.n)
	for k := range xs {
		for i := range e.n {
			e.z[k][i] = rng.Normal((float64(e.source.Uint64()>>12) + 0.5) / (1 << 52))
		}
		for i := range e.n {
			for j := 0; j <= i; j++ {
				e.y[k][i] += float64(e.factor[i][j] * e.z[k][j])
			}
			xs[k][i] = e.mean[i] + float64(e.sigma*e.y[k][i])
		}
	}
	return xs
}

// tell takes what came of the population, in its order, and moves and reshapes
// what the next is drawn from.
func (e *evolution) tell(values []float64) {
	order := make([]int, e.lambda)
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	order = order[:len(e.weights)]
	zw, yw := e.weighted(e.z, order), e.weighted(e.y, order)
	cs, cc := math.Sqrt(e.cs*(2-e.cs)*e.muEff), math.Sqrt(e.cc*(2-e.cc)*e.muEff)
	length := 0.0
	for i := range e.n {
		e.mean[i] += float64(e.sigma * yw[i])
		e.ps[i] = float64((1-e.cs)*e.ps[i]) + float64(cs*zw[i])
		length += float64(e.ps[i] * e.ps[i])
	}
	length = math.Sqrt(length)
	e.left = float64(e.left * (1 - e.cs) * (1 - e.cs))
	moving := length/math.Sqrt(1-e.left) < (1.4+2/float64(e.n+1))*e.chi
	for i := range e.n {
		e.pc[i] = float64((1 - e.cc) * e.pc[i])
		if moving {
			e.pc[i] += float64(cc * yw[i])
		}
	}
	e.reshape(order, moving)
	e.sigma *= rng.Exp(e.cs / e.damp * (length/e.chi - 1))
}

func (e *evolution) weighted(of [][]float64, order []int) []float64 {
	out := make([]float64, e.n)
	for r, k := range order {
		for i := range out {
			out[i] += float64(e.weights[r] * of[k][i])
		}
	}
	return out
}

// reshape learns the covariance from the path and from the better half.
func (e *evolution) reshape(order []int, moving bool) {
	keep := 1 - e.c1 - e.cmu
	if !moving {
		keep += float64(e.c1 * e.cc * (2 - e.cc))
	}
	next := square(e.n, e.n)
	for i := range e.n {
		for j := range e.n {
			x := float64(keep*e.cov[i][j]) + float64(e.c1*e.pc[i]*e.pc[j])
			for r, k := range order {
				x += float64(e.cmu * e.weights[r] * e.y[k][i] * e.y[k][j])
			}
			next[i][j] = x
		}
	}
	if factor, ok := cholesky(next); ok { // else it has become flat to the last bit: the old one does
		e.cov, e.factor = next, factor
	}
}

// cholesky returns the lower triangle whose square is a; false if a is not
// positive definite.
func cholesky(a [][]float64) ([][]float64, bool) {
	n := len(a)
	l := square(n, n)
	for i := range n {
		for j := 0; j <= i; j++ {
			x := a[i][j]
			for k := range j {
				x -= float64(l[i][k] * l[j][k])
			}
			switch {
			case i != j:
				l[i][j] = x / l[j][j]
			case x > 0:
				l[i][i] = math.Sqrt(x)
			default:
				return nil, false
			}
		}
	}
	return l, true
}

// square returns rows x columns zeros.
func square(rows, columns int) [][]float64 {
	out := make([][]float64, rows)
	for i := range out {
		out[i] = make([]float64, columns)
	}
	return out
}
