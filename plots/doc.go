// Package plots draws the results of a study as charts for slides and pages:
//
//	c, err := plots.Draw("same-crisis", results, plots.Options{})
//	png, err := c.PNG(plots.Slide)
//
// A chart says its finding in its title, its measure, unit, runs and seed in
// its subtitle, and study and version in its footer, so that it survives being
// cut out of a deck. Each style of leading has a colour, a dash and an end
// mark of its own in every chart, and lines carry their names at their ends.
// The package reads records only; it never runs a model. The same results
// give the same bytes.
//
// Shapes and text go to gonum's vg canvases. Axes, panels and labels are
// drawn here rather than by gonum's plot.Plot, which leaves no room beside a
// panel for labels and lets lines out of range vanish.
package plots
