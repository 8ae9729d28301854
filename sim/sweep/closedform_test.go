package sweep

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"leadsim/sim/design"
)

// ishigami is the function of Ishigami & Homma (1990) with a = 7, b = 0.1, of
// coordinates in [0,1].
func ishigami(u []float64, luck float64) float64 {
	x := func(j int) float64 { return math.Pi * (2*u[j] - 1) }
	return math.Sin(x(0)) + 7*math.Pow(math.Sin(x(1)), 2) + 0.1*math.Pow(x(2), 4)*math.Sin(x(0))
}

// ishigamiIndices are its indices in closed form.
func ishigamiIndices() (first, total []float64) {
	p4 := math.Pow(math.Pi, 4)
	d1, d2, d13 := math.Pow(1+0.1*p4/5, 2)/2, 49/8.0, 8*0.01*p4*p4/225
	d := d1 + d2 + d13
	return []float64{d1 / d, d2 / d, 0}, []float64{(d1 + d13) / d, d2 / d, d13 / d}
}

var gWeights = []float64{0, 1, 4.5, 9}

// sobolG is the G function (Saltelli & Sobol' 1995).
func sobolG(u []float64, luck float64) float64 {
	g := 1.0
	for j, a := range gWeights {
		g *= (math.Abs(4*u[j]-2) + a) / (1 + a)
	}
	return g
}

// sobolGIndices are its indices in closed form (Saltelli et al. 2010).
func sobolGIndices() (first, total []float64) {
	all := 1.0
	partial := func(j int) float64 { return 1 / (3 * (1 + gWeights[j]) * (1 + gWeights[j])) }
	for j := range gWeights {
		all *= 1 + partial(j)
	}
	for j := range gWeights {
		first = append(first, partial(j)/(all-1))
		total = append(total, partial(j)*all/(1+partial(j))/(all-1))
	}
	return first, total
}

// What the command does from settings to indices, with functions for the
// model whose indices are known. The table stands in docs/sensitivity.md.
func TestIndicesAgainstClosedForms(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	page, err := os.ReadFile("../../docs/sensitivity.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name         string
		f            function
		rows         int
		first, total func() (first, total []float64)
	}{
		{"Ishigami", ishigami, 1024, ishigamiIndices, ishigamiIndices},
		{"Sobol' G", sobolG, 1024, sobolGIndices, sobolGIndices},
	} {
		first, total := c.first()
		j := judged(t, analysis(t, Shares, len(first), c.rows, 1, 1), c.f, How{})
		if j.Rows != c.rows || len(j.Found) != len(first)+1 {
			t.Fatalf("%s: %d rows, %d settings", c.name, j.Rows, len(j.Found))
		}
		if d := j.Dummy(); d.Index.Total.Value != 0 || d.Index.First.Value != 0 {
			t.Errorf("%s: the dummy has %v, though nothing is luck", c.name, d.Index)
		}
		for i := range first {
			for _, e := range []struct {
				what  string
				found design.Estimate
				exact float64
			}{{"first", j.Found[i].Index.First, first[i]}, {"total", j.Found[i].Index.Total, total[i]}} {
				if !(e.found.Low <= e.exact && e.exact <= e.found.High) {
					t.Errorf("%s: %s of x%d is %.3f (%.3f to %.3f), exact %.3f", c.name, e.what, i+1, e.found.Value, e.found.Low, e.found.High, e.exact)
				}
				line := fmt.Sprintf("| %s | x%d | %s | %.3f | %.3f to %.3f | %.3f |", c.name, i+1, e.what, e.found.Value+0, e.found.Low, e.found.High, e.exact)
				if !strings.Contains(string(page), line+"\n") {
					t.Errorf("docs/sensitivity.md lacks the line\n%s", line)
				}
			}
		}
	}
}
