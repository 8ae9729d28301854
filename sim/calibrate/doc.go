// Package calibrate fits a handful of coefficients to the first block of
// targets of package survey, and says how far they are determined by it.
//
//	c := &calibrate.Calibration{Ensemble: e, Coefficients: calibrate.Usual(), Evaluations: 200, Starts: 2}
//	err := c.Search(ctx)
//	best := c.Best(calibrate.AllTargets)
//	near := c.Near(calibrate.AllTargets) // fits that other organizations might have preferred
//
// The same seed and budget give the same points for any number of workers, on
// every processor. The second block is never looked at here.
package calibrate
