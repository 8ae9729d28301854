// Package design says at which points a model is run, and what the outputs there tell about the factors.
//
//	factors := []design.Factor{
//		{Key: "leaders.monitor", Kind: design.Linear, Low: 0, High: 1},
//		{Key: "leaders.style_name", Kind: design.Choice, Values: []any{"power-with", "domineering"}},
//	}
//	d, err := design.NewSaltelli(factors, design.Rows{N: 256}, rng.NewKey(seed, 0))
//	for i := range d.Len() {
//		y[i] = run(d.Point(i)) // values in the order of the factors
//	}
//	indices := d.Indices(y, design.Bootstrap{Resamples: 1000, Level: 0.95, Key: rng.NewKey(seed, 0)})
//
// To see what happens at given values: Grid (all combinations) and Zip (values side by side, which is also how
// a list of points is held). To fill a space evenly: LatinHypercube and Sobol. To find out which factors matter: Morris, cheap, for many
// factors, with Morris.Effects; then Saltelli, for few, with Saltelli.Indices.
//
// A design is a rule rather than a table: Point computes its point from the number alone, so that a million points
// take no memory and a shard asks only for its own. A Sobol', Morris or Saltelli design that is cut short is the same
// design with fewer points, rows or trajectories; a Latin hypercube is a random sample then; a grid needs all its
// points. Designs never change after they were made and serve any number of goroutines.
//
// # The same bits everywhere
//
// Points depend on the factors, the size of the design and the key, and are the same bits on every
// processor; so are the indices. Outputs count in the order of the design, however they came in.
package design
