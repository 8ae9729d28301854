// Package survey asks the people of virtual organizations what real studies
// have asked, and holds the answers against what was published.
//
//	report, err := survey.Run(ctx, survey.Ensemble{Params: base, Organizations: 200, Seed: 1, Workers: 2})
//	for _, m := range report.Measures {
//		fmt.Println(m.ID, m.What, m.Published, m.Mean, m.Verdict)
//	}
//
// An Ensemble is organizations that differ as Draws says, each leader as
// Prevalences says. Each lives three years, is surveyed, and lives the year that
// shows who leaves and what is put out. A correlation is taken within each
// organization and averaged over organizations, as a meta-analysis averages
// studies. docs/evidence.md describes all of it, with status and source of each
// target.
//
// A fit calls Run with one base after another, with FirstBlock and the same
// seed: the same people meet the same luck, so that a difference comes of the
// base alone. Override sets parameters of a base; Measure.Off and Target.Weight
// are what an objective is made of.
package survey
