// Package sweep carries out a plan of runs on several workers.
//
//	plan := sweep.NewPlan(study)
//	results, err := sweep.Execute(ctx, plan, runtime.NumCPU(), nil)
//
// Which worker lives which run, and in what order they finish, changes no byte
// of the results: every run draws its luck from its own number, and is stored
// in its place in the plan.
package sweep
