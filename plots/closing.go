package plots

import (
	"math"
	"slices"

	"leadsim/sim/record"
	"leadsim/words"
)

// goOn are the metrics that still say something once an organization has
// closed. All others stand still in its last week.
var goOn = []string{"output", "net_output", "heads", "failed"}

// goesOn tells whether a metric is drawn after closing.
func goesOn(metric int) bool {
	return slices.Contains(goOn, record.Metrics[metric].Name)
}

// closed returns the first week in which a run has closed, or the week after
// the study's last one if it stays open.
func (v *view) closed(i, k int) int {
	run, failed := v.run(i, k), record.Must("failed")
	weeks := len(run.Series) / len(record.Metrics)
	for w := range weeks {
		if run.At(failed, w) == 1 {
			return w
		}
	}
	return v.weeks()
}

// closings says how many runs of which arm have closed by the end, "" if none
// has.
func (v *view) closings() string {
	var out []string
	for i := range v.arms {
		n := 0
		for k := range v.n {
			if v.closed(i, k) < v.weeks() {
				n++
			}
		}
		if n > 0 {
			out = append(out, say("closing.of_arm", "k", n, "runs", words.Count("run", v.n), "arm", v.name(i)))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return say("closing.all", "arms", list(out))
}

// cut makes the weeks of a course from closing on missing.
func cut(col []float64, closed int) {
	for w := closed; w < len(col); w++ {
		col[w] = math.NaN()
	}
}
