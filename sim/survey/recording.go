package survey

import (
	"math"

	"leadsim/sim/model"
)

// recordBefore puts the output of the year before the survey on record, of
// those who were there for half of it.
func (v *visit) recordBefore() {
	out := make([]float64, len(v.people))
	for i := range v.people {
		m := &v.seats[v.people[i].seat]
		out[i] = meanOf{m.output, m.worked}.of(half)
	}
	v.put("output_before", out)
}

// record puts on record what the year after the survey has shown.
func (v *visit) record() {
	output, quit := make([]float64, len(v.people)), make([]float64, len(v.people))
	for i := range v.people {
		r := &v.people[i]
		output[i] = meanOf{r.output, r.worked}.of(half)
		quit[i] = indicator(r.gone)
		if r.gone && r.why != model.ExitQuit {
			quit[i] = math.NaN()
		}
	}
	v.put("output_after", output)
	v.put("quit", quit)
	for _, record := range []struct {
		name string
		of   func(*teamRecord) float64
	}{
		{"evenness", func(t *teamRecord) float64 { return t.evenness.of(1) }},
		{"team_after", func(t *teamRecord) float64 { return t.after.of(half) }},
		{"team_before", func(t *teamRecord) float64 { return t.before.of(quarter) }},
		{"team_later", func(t *teamRecord) float64 { return t.later.of(quarter) }},
		{"team_start", func(t *teamRecord) float64 { return t.start.of(quarter / 2) }},
		{"team_slope", func(t *teamRecord) float64 { return t.slope.aYear(year) }},
		{"directive", func(t *teamRecord) float64 { return t.directive.of(quarter / 2) }},
	} {
		out := make([]float64, len(v.teams))
		for k := range v.teams {
			out[k] = record.of(&v.teams[k])
		}
		v.put(record.name, out)
	}
}

// put gives a record to the scales that are made of it.
func (v *visit) put(record string, values []float64) {
	for s := range Scales {
		if (Scales[s].Source == Recorded || Scales[s].Source == OfTeam) && Scales[s].Made[0] == record {
			v.raw[s] = values
			v.truth[s] = values
		}
	}
}
