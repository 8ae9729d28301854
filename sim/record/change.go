package record

import (
	"math"

	"leadsim/sim/model"
)

// yes returns 1 for true, 0 for false.
func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// firstWeek returns the week of the first happening of a kind, NaN if there is
// none.
func (r *Run) firstWeek(kind model.HappeningKind) float64 {
	for i := range r.Happenings {
		if r.Happenings[i].Kind == kind {
			return float64(r.Happenings[i].Week)
		}
	}
	return math.NaN()
}

// sinceLaunch returns the weeks from the first launch of a change to the first
// happening of a kind, both counted; NaN if one of them is missing or a second
// launch lies between.
func (r *Run) sinceLaunch(kind model.HappeningKind) float64 {
	launched, found := -1, 0
	for i := range r.Happenings {
		switch h := &r.Happenings[i]; h.Kind {
		case model.ChangeBegan:
			if found++; found == 1 {
				launched = h.Week
			}
		case kind:
			if found == 1 {
				return float64(h.Week - launched + 1)
			}
		}
	}
	return math.NaN()
}

// adoptedAtEnd returns the share of people who have adopted in the last week;
// NaN if nothing was launched.
func (r *Run) adoptedAtEnd(weeks int) float64 {
	if math.IsNaN(r.firstWeek(model.ChangeBegan)) {
		return math.NaN()
	}
	return r.last(mAdopted, weeks)
}
