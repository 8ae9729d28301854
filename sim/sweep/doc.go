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
// The package's example is a whole study in Go, ready to be copied: a design,
// its runs, the rows read back, and the arms compared run by run.
//
// # What is stable
//
// For programs of others are meant scenario (Read and what it returns), design,
// sweep, record (Outcomes, Metrics, SweepRow, and what reads a folder back) and
// stats, and the keys of param.Table. Until version 1 of leadsim their names may still
// change, each time with a line in CHANGELOG.md; after it, not within a major
// version. All other packages may change at any time.
//
// Files change only with a number. manifest.json has that of a folder's layout
// (record.Format, 1 now), a chunk bears its own in its first 16 bytes ("leadsim chunk 1\n");
// a program refuses newer ones by their number. Tables may
// get further columns: read them by name. The same study and seed give other
// numbers only with an entry under "Results change" in CHANGELOG.md; the version
// in the manifest says which program made a folder, and folders of different
// versions are never mixed.
//
// The module has no public address: a program outside of it says
//
//	require leadsim v0.0.0
//	replace leadsim => ../leadsim
//
// in its go.mod, with the folder in which leadsim lies.
package sweep
