package plots

import (
	"image/color"

	"leadsim/sim/record"
)

// Look is how an arm looks in every chart, for those who draw beside them.
type Look struct {
	Color color.NRGBA
	Dash  []float64 // in widths of the line; empty = solid
}

// Looks returns the look of each arm of a study.
func Looks(arms []record.Arm) []Look {
	var looks []Look
	for _, id := range identities(arms) {
		looks = append(looks, Look{id.color, id.dash})
	}
	return looks
}
