// Package sweep carries out a plan of runs on several workers.
//
// A Plan is the runs of one study, whose results are held in memory:
//
//	plan := sweep.NewPlan(study)
//	results, err := sweep.Execute(ctx, plan, runtime.NumCPU(), nil)
//
// An Experiment is a study at every point of a Design. Its runs are stored in a
// directory as they finish, and its tables are written from there as a stream:
//
//	s, err := sweep.Open(experiment, sweep.Where{Dir: "out/merger", Version: "1.0.0"})
//	progress, err := s.Conduct(ctx, sweep.How{Workers: runtime.NumCPU()})
//	err = s.WriteTables(sweep.CSV)
//
// Which worker lives which run, in what order they finish, how often the work
// was cut off, and into how many shards it was split, changes no byte of the results: every
// run draws its luck from its own number, and has its place in the plan. docs/sweeps.md
// says what is promised.
//
// Until version 1 of leadsim names of this package may change, the files that
// it writes only with the number of their format.
package sweep
