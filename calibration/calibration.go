// Package calibration holds what calibrations left: parameter files, and tables
// of the sets of values that fit about as well as the best.
package calibration

import "embed"

// Near holds the tables of near-equal fits, each NAME-near.csv.
//
//go:embed *-near.csv
var Near embed.FS

// Latest names the table whose fits are meant where nothing else is said, and
// LatestFit those of its rows: fitted to all targets.
const (
	Latest    = "first-block-2-near.csv"
	LatestFit = "all targets"
)
