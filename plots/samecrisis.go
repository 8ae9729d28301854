package plots

import (
	"math"

	"leadsim/sim/record"
)

// SameCrisis draws what a shock does under each arm: above, net output in
// percent of its level before the shock; below, collateral damage piled up:
// people gone (quits, dismissals, layoffs), or, if Options.Metric is a
// metric, what has been lost of it. The week in which the second arm passes
// the first, or the reverse, is marked.
func SameCrisis(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	zero, err := v.event("shock")
	if err != nil {
		return nil, err
	}
	first, last := v.window(zero, -10, 60)
	damage, err := v.damage(first, last, zero)
	if err != nil {
		return nil, err
	}
	c := &curves{view: v, zero: zero, first: first, last: last, xTitle: say("same_crisis.weeks")}
	output := v.metric(record.Must("net_output"), first, last).before(zero-first, say("same_crisis.unit"))
	c.panels = []curvePanel{
		{measure: output, weight: 1.25, level: 100, events: v.events(first, last, zero, nil, "shock")},
		{measure: damage},
	}
	c.gather()
	cross := v.crossing(c.panels[0].data, zero-first)
	if cross.week >= 0 {
		c.bold = typical(cross.near(), c.panels[0].data, c.panels[1].data)
	}
	note := c.note()
	if cross.week >= 0 {
		at := float64(first + cross.week - zero)
		words := say("same_crisis.passes", "arm", v.name(cross.ahead))
		c.panels[0].events = append(c.panels[0].events, event{at: at, words: words})
		c.panels[1].events = append(c.panels[1].events, event{at: at}, event{at: 0, strong: true})
		note += " " + cross.words(first-zero)
	} else {
		c.panels[1].events = []event{{at: 0, strong: true}}
	}
	title := v.crisisTitle(c, cross, zero)
	ch := v.chart("same-crisis", title, c.heads()+"; "+v.runsWords(), note)
	c.describe(ch, append([]string{v.returns(c.panels[0].data, zero-first), cross.words(first - zero)},
		v.finding(c.panels[0].measure, c.panels[0].data, say("when.end")), v.finding(damage, c.panels[1].data, say("when.end")))...)
	return ch, nil
}

// before returns a measure as percent of its level in the weeks before place
// zero, as the unit says; if there are none, of that in the first week.
func (m measure) before(zero int, unit string) measure {
	if zero <= 0 {
		return m.percent(0, 1, say("unit.percent_of_first_week"))
	}
	return m.percent(0, zero, unit)
}

// damage returns the measure of what is lost from week first on.
func (v *view) damage(first, last, zero int) (measure, error) {
	if v.o.Metric != "" {
		m, err := metricNamed(v.o.Metric)
		if err != nil {
			return measure{}, err
		}
		of := v.metric(m, first, last)
		return measure{say("same_crisis.lost", "measure", of.name), of.unit, of.scale, func(i, k int) []float64 {
			col := of.of(i, k)
			level := mean(col[:max(1, zero-first)])
			for w := range col {
				col[w] = level - col[w]
			}
			return col
		}}, nil
	}
	return measure{say("same_crisis.gone"), say("same_crisis.gone_unit"), anyScale, func(i, k int) []float64 {
		exits := []string{"quits", "dismissals", "laid_off"}
		columns := map[string][]float64{}
		for _, m := range exits {
			columns[m] = v.column(i, k, record.Must(m))
		}
		sum, total := make([]float64, last-first+1), 0.0
		for w := range sum {
			gone := 0.0
			for _, m := range exits {
				gone += columns[m][first+w]
			}
			if !math.IsNaN(gone) {
				total += gone
			}
			sum[w] = total + 0*gone // a missing week stays missing
		}
		return sum
	}}, nil
}

// crisisTitle says who is back first and who passes whom when.
func (v *view) crisisTitle(c *curves, cross crossing, zero int) string {
	week := signed(cross.week + c.first - zero)
	switch {
	case len(v.arms) == 1:
		return say("same_crisis.alone", "returns", v.returns(c.panels[0].data, zero-c.first))
	case cross.week >= 0 && v.n == 1:
		return upper(say("same_crisis.one_run", "behind", v.name(cross.behind), "ahead", v.name(cross.ahead), "week", week))
	case cross.week >= 0:
		return upper(say("same_crisis.crossing", "behind", v.name(cross.behind), "ahead", v.name(cross.ahead), "week", week,
			"k", len(cross.runs), "n", cross.of, "pairs", cross.noun))
	}
	return v.finding(c.panels[0].measure, c.panels[0].data, say("when.week", "week", signed(c.last-zero)))
}

// returns says how many weeks after the shock each arm's typical run is back at
// 95 % for four weeks.
func (v *view) returns(data courses, zero int) string {
	var out []string
	for i := range v.arms {
		var weeks []float64
		for _, run := range data[i] {
			weeks = append(weeks, back(run, zero))
		}
		came := present(weeks)
		if len(came) == 0 {
			out = append(out, say("same_crisis.never", "arm", v.name(i)))
		} else {
			out = append(out, say("same_crisis.after", "arm", v.name(i), "weeks", figure(quantile(came, 0.5)), "k", len(came), "n", v.n))
		}
	}
	return say("same_crisis.returns", "arms", list(out))
}

// back returns how many weeks after place zero a course in percent, having
// fallen below 95, comes back and stays for four weeks; 0 if it never fell in
// the first 8 weeks, NaN if it does not come back.
func back(run []float64, zero int) float64 {
	fell := -1
	for w := max(zero, 0); w < len(run) && w < zero+8; w++ {
		if run[w] < 95 {
			fell = w
			break
		}
	}
	if fell < 0 {
		return 0
	}
	stay := 0
	for w := fell; w < len(run); w++ {
		if stay++; !(run[w] >= 95) {
			stay = 0
		}
		if stay == 4 {
			return float64(w - 3 - zero)
		}
	}
	return math.NaN()
}
