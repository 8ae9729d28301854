package plots

import (
	"math"
	"slices"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/stats"
)

// measure is something that each run has a course of over the chart's weeks.
type measure struct {
	name  string // in words, as in titles, alt text and tables
	unit  string
	scale measureScale
	of    func(i, k int) []float64 // of arm i of the view, replication k
}

// measureScale is what kind of scale a measure has.
type measureScale int

const (
	anyScale     measureScale = iota
	percentScale              // percent of something
	indexScale                // 0 to 1
)

// short returns the unit of a number in a sentence: percent for shares, nothing
// for scales.
func (m measure) short() string {
	if m.scale == percentScale {
		return percent
	}
	return ""
}

// heading returns name and unit, as above a panel.
func (m measure) heading() string {
	if m.unit == "" {
		return m.name
	}
	return m.name + ", " + m.unit
}

// metric returns a recorded metric as a measure over weeks first to last.
// Shares of something are told in percent.
func (v *view) metric(m, first, last int) measure {
	row := record.Metrics[m]
	unit, scale := unitOf(row)
	return measure{row.Label, unit, scale, func(i, k int) []float64 {
		col := v.column(i, k, m)[first : last+1]
		if scale == percentScale {
			for w := range col {
				col[w] *= 100
			}
		}
		return col
	}}
}

// unitOf returns the words for a metric's unit on charts, and its scale there.
func unitOf(m record.Metric) (string, measureScale) {
	of, share := strings.CutPrefix(m.Unit, "share of ")
	switch {
	case share:
		return say("unit.percent_of", "what", of), percentScale
	case m.Unit == "share" || m.Unit == "index":
		return say("unit.index"), indexScale
	}
	return m.Unit, anyScale
}

// monthly returns a measure as the mean of each week and the three before it,
// for courses whose single weeks are mostly chance.
func (m measure) monthly() measure {
	return measure{m.name, say("unit.monthly", "unit", m.unit), m.scale, func(i, k int) []float64 {
		col := m.of(i, k)
		out := make([]float64, len(col))
		for w := range col {
			if out[w] = mean(col[max(0, w-3) : w+1]); math.IsNaN(col[w]) {
				out[w] = col[w] // the end of a line is where its last week is
			}
		}
		return out
	}}
}

// percent returns a measure as percent of its own mean over the weeks from
// before to zero, places in the measure's course; the unit says of what. Where
// that is not positive the run has no percent.
func (m measure) percent(from, zero int, unit string) measure {
	return measure{m.name, unit, percentScale, func(i, k int) []float64 {
		col := m.of(i, k)
		base := mean(col[from:zero])
		for w := range col {
			if base > 0 {
				col[w] = 100 * col[w] / base
			} else {
				col[w] = math.NaN()
			}
		}
		return col
	}}
}

// mean returns the mean of the values that are there, NaN if none is.
func mean(xs []float64) float64 {
	var sum, n float64
	for _, x := range xs {
		if !math.IsNaN(x) {
			sum += x
			n++
		}
	}
	return sum / n
}

// present returns the values that are there.
func present(xs []float64) []float64 {
	return slices.DeleteFunc(slices.Clone(xs), math.IsNaN)
}

// quantile returns a quantile of the values that are there, NaN if none is.
func quantile(xs []float64, q float64) float64 {
	if xs = present(xs); len(xs) == 0 {
		return math.NaN()
	}
	return stats.Quantile(xs, q)
}

// courses are the courses of a measure: courses[i][k][w] for arm i of the
// view, replication k, week w of the chart.
type courses [][][]float64

func (v *view) courses(m measure) courses {
	out := make(courses, len(v.arms))
	for i := range out {
		out[i] = make([][]float64, v.n)
		for k := range out[i] {
			out[i][k] = m.of(i, k)
		}
	}
	return out
}

// across returns a quantile over the runs of arm i, week by week.
func (c courses) across(i int, q float64) []float64 {
	out := make([]float64, c.length())
	at := make([]float64, len(c[i]))
	for w := range out {
		for k := range c[i] {
			at[k] = c[i][k][w]
		}
		out[w] = quantile(at, q)
	}
	return out
}

func (c courses) length() int { return len(c[0][0]) }

// typical returns the replication of those given whose courses, taken together over arms and
// measures, lie nearest to the middle ones. It is a run that happened, with
// its peaks where they were; a median week by week would flatten them.
func typical(among []int, all ...courses) int {
	far := make([]float64, len(all[0][0]))
	for _, c := range all {
		for i := range c {
			middle := c.middle(i)
			d, sum := make([]float64, len(far)), 0.0
			for k := range c[i] {
				d[k] = distance(c[i][k], middle)
				sum += d[k]
			}
			for k := range d {
				if sum > 0 {
					far[k] += d[k] / sum
				}
			}
		}
	}
	best := among[0]
	for _, k := range among {
		if far[k] < far[best] {
			best = k
		}
	}
	return best
}

// middle returns the middle course of arm i, which ends where half of the runs
// have ended: if most organizations close, the typical one does.
func (c courses) middle(i int) []float64 {
	out := c.across(i, 0.5)
	for w := range out {
		there := 0
		for k := range c[i] {
			if !math.IsNaN(c[i][k][w]) {
				there++
			}
		}
		if 2*there <= len(c[i]) {
			out[w] = math.NaN()
		}
	}
	return out
}

// distance returns the sum of absolute differences; a missing value counts as
// the other's size, so that broken runs are far from everything.
func distance(a, b []float64) float64 {
	var sum float64
	for w := range a {
		switch d := math.Abs(a[w] - b[w]); {
		case !math.IsNaN(d):
			sum += d
		case !math.IsNaN(b[w]):
			sum += 1 + math.Abs(b[w])
		case !math.IsNaN(a[w]):
			sum += 1 + math.Abs(a[w])
		}
	}
	return sum
}
