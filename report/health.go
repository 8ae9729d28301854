package report

import (
	"fmt"
	"math"
	"slices"

	"leadsim/sim/record"
)

// health is the organizational health of arms for which the same words hold.
type health struct{ Arms, Value, Words string } // Value is that of the first

// healths returns the health of the arms in the last year, or over a shorter run as a
// whole, in the middle run.
func (r *Report) healths() []health {
	o := record.MustOutcome("health_last_52")
	var all []health
	for a := range r.Results.Arms {
		values := slices.DeleteFunc(r.Results.Outcome(a, o), math.IsNaN)
		if len(values) == 0 {
			continue
		}
		slices.Sort(values)
		mid := values[len(values)/2]
		if n := len(values); n%2 == 0 {
			mid = (values[n/2-1] + values[n/2]) / 2
		}
		mid = math.Round(100*mid) / 100 // two that read alike get the same words
		value, text := fmt.Sprintf("%.2f", mid), bandOf(mid).Text
		arm := say("health.arm", "arm", r.Results.Arms[a].Name, "value", value)
		if i := slices.IndexFunc(all, func(h health) bool { return h.Words == text }); i >= 0 {
			all[i].Arms += ", " + arm
			continue
		}
		all = append(all, health{arm, value, text})
	}
	return all
}

// bandOf returns the words for a health.
func bandOf(v float64) band {
	bands := listsOf().Health.Band
	for _, b := range bands {
		if v < b.Below {
			return b
		}
	}
	return bands[len(bands)-1]
}
