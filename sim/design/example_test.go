package design_test

import (
	"fmt"
	"math"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// A sweep over two parameters: the last runs fastest.
func ExampleGrid() {
	d, err := design.NewGrid([]design.Factor{
		{Key: "crisis.deadline", Kind: design.Choice, Values: []any{1, 4}},
		{Key: "leaders.style_name", Kind: design.Choice, Values: []any{"power-with", "domineering"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range d.Len() {
		fmt.Println(design.Settings(d.Factors(), d.Point(i)))
	}
	// Output:
	// [crisis.deadline=1 leaders.style_name="power-with"]
	// [crisis.deadline=1 leaders.style_name="domineering"]
	// [crisis.deadline=4 leaders.style_name="power-with"]
	// [crisis.deadline=4 leaders.style_name="domineering"]
}

// What the command line writes becomes a factor that the parameter's row has checked.
func ExampleParse() {
	row, _ := param.Find("leaders.monitor")
	for _, text := range []string{"0:0.4:0.1", "0.2:0.8", "0:2:0.5"} {
		f, err := design.Parse(row, row.Key, text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(f.Kind, f.Values, f.Low, f.High)
	}
	// Output:
	// choice [0 0.1 0.2 0.3 0.4] 0 0
	// linear [] 0.2 0.8
	// leaders.monitor: 1.5: want 0 to 1 (0 = nobody is checked, 1 = every request)
}

// Each of four points lies in a quarter of its own, for either factor.
func ExampleLatinHypercube() {
	d, _ := design.NewLatinHypercube([]design.Factor{{Key: "a", High: 4}, {Key: "b", High: 4}}, 4, rng.NewKey(1, 0))
	d = d.Centered()
	for i := range d.Len() {
		fmt.Println(d.Point(i)...)
	}
	// Output:
	// 2.5 2.5
	// 0.5 1.5
	// 1.5 3.5
	// 3.5 0.5
}

// The sequence as published, without scrambling.
func ExampleSobol() {
	d, _ := design.NewSobol([]design.Factor{{Key: "a", High: 1}, {Key: "b", High: 1}, {Key: "c", Kind: design.Integer, Low: 1, High: 4}}, 4, rng.NewKey(1, 0))
	for i := range d.Len() {
		fmt.Println(d.Unscrambled().Point(i)...)
	}
	// Output:
	// 0 0 1
	// 0.5 0.5 3
	// 0.75 0.25 2
	// 0.25 0.75 4
}

// Screening: which factor matters, and in which direction?
func ExampleMorris() {
	d, _ := design.NewMorris([]design.Factor{{Key: "strong", High: 1}, {Key: "weak", High: 1}, {Key: "bent", High: 1}},
		design.Trajectories{N: 10, Candidates: 100}, rng.NewKey(1, 0))
	y := make([]float64, d.Len())
	for i := range y {
		p := d.Point(i)
		bent := p[2].(float64) - 0.5
		y[i] = -5*p[0].(float64) + p[1].(float64) + 12*bent*bent
	}
	effects := d.Effects(y, design.Bootstrap{})
	fmt.Println(d.Len(), "runs,", effects.Trajectories, "trajectories")
	for _, f := range effects.Factors {
		fmt.Printf("%-6s mu %5.2f  mu* %.2f  sigma %.2f\n", f.Key, f.Mu.Value, f.MuStar.Value, f.Sigma.Value)
	}
	// Output:
	// 40 runs, 10 trajectories
	// strong mu -5.00  mu* 5.00  sigma 0.00
	// weak   mu  1.00  mu* 1.00  sigma 0.00
	// bent   mu -0.80  mu* 4.00  sigma 4.13
}

// How much of the variance belongs to which factor? Two thirds of the runs are done, one has failed.
func ExampleSaltelli() {
	d, _ := design.NewSaltelli([]design.Factor{{Key: "alone", High: 1}, {Key: "one", High: 1}, {Key: "other", High: 1}},
		design.Rows{N: 1536}, rng.NewKey(1, 0))
	y := make([]float64, d.Len()*2/3)
	for i := range y {
		p := d.Point(i)
		y[i] = p[0].(float64) + (2*p[1].(float64)-1)*(2*p[2].(float64)-1)
	}
	y[77] = math.NaN()
	indices := d.Indices(y, design.Bootstrap{Resamples: 500, Level: 0.95, Key: rng.NewKey(1, 0)})
	fmt.Println(indices.Rows, "of", indices.Planned, "rows")
	for _, f := range indices.Factors {
		fmt.Printf("%-5s first %5.2f  total %.2f (%.2f to %.2f)\n", f.Key, f.First.Value, f.Total.Value, f.Total.Low, f.Total.High)
	}
	// Output:
	// 1023 of 1536 rows
	// alone first  0.43  total 0.43 (0.40 to 0.47)
	// one   first  0.00  total 0.57 (0.52 to 0.64)
	// other first -0.01  total 0.57 (0.51 to 0.63)
}
