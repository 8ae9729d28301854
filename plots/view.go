package plots

import (
	"fmt"
	"math"
	"strings"

	"leadsim/sim/record"
)

// view is the part of the results that a chart shows: some arms, all runs.
type view struct {
	r    *record.Results
	o    Options
	arms []int // places in r.Arms
	ids  []identity
	n    int // runs of each arm
}

// look checks options against results.
func look(r *record.Results, o Options) (*view, error) {
	if len(r.Arms) == 0 || len(r.Runs) < len(r.Arms) {
		return nil, fmt.Errorf("plots: results of %q hold no finished run of every arm", r.Name)
	}
	if v := (&view{r: r}); v.weeks() < 2 {
		return nil, fmt.Errorf("plots: results of %q hold %d weeks of series; want 2 or more", r.Name, v.weeks())
	}
	if o.From > o.To {
		return nil, fmt.Errorf("plots: from week %d to week %d: want from below to", o.From, o.To)
	}
	v := &view{r: r, o: o, n: r.Replications()}
	all := identities(r.Arms)
	for _, name := range o.Arms {
		a := armNamed(r, name)
		if a < 0 {
			return nil, fmt.Errorf("plots: no arm %q; want one of %s", name, strings.Join(armNames(r), ", "))
		}
		v.arms = append(v.arms, a)
	}
	if len(o.Arms) == 0 {
		for a := range r.Arms {
			v.arms = append(v.arms, a)
		}
	}
	for _, a := range v.arms {
		v.ids = append(v.ids, all[a])
	}
	return v, nil
}

func armNamed(r *record.Results, name string) int {
	for a := range r.Arms {
		if r.Arms[a].Name == name {
			return a
		}
	}
	return -1
}

func armNames(r *record.Results) []string {
	var names []string
	for a := range r.Arms {
		names = append(names, r.Arms[a].Name)
	}
	return names
}

// first keeps the first n arms of a view, for charts that compare few.
func (v *view) first(n int) {
	if len(v.arms) > n {
		v.arms, v.ids = v.arms[:n], v.ids[:n]
	}
}

// skipped says that a chart leaves out arms which nobody asked it to leave out.
func (v *view) skipped() string {
	asked := len(v.r.Arms)
	if len(v.o.Arms) > 0 {
		asked = len(v.o.Arms)
	}
	if asked == len(v.arms) {
		return ""
	}
	return say("common.first_arms", "n", len(v.arms), "all", asked)
}

// name returns what charts call arm i of the view.
func (v *view) name(i int) string {
	a := v.r.Arms[v.arms[i]]
	switch {
	case a.Name != "":
		return a.Name
	case a.Style != "":
		return a.Style
	}
	return say("common.arm", "n", v.arms[i]+1)
}

func (v *view) names() []string {
	var out []string
	for i := range v.arms {
		out = append(out, v.name(i))
	}
	return out
}

// run returns replication k of arm i of the view.
func (v *view) run(i, k int) *record.Run { return v.r.Run(v.arms[i], k) }

// weeks returns the number of weeks of the study, or of its longest run if
// the study does not say.
func (v *view) weeks() int {
	n := v.r.Weeks
	for k := range v.r.Runs {
		n = max(n, len(v.r.Runs[k].Series)/len(record.Metrics))
	}
	return n
}

// column returns a metric of every week; weeks that a run lacks are missing,
// and so are those after closing in which the metric only stands still.
func (v *view) column(i, k, metric int) []float64 {
	col := v.run(i, k).Column(metric, make([]float64, 0, v.weeks()))
	if !goesOn(metric) {
		cut(col, v.closed(i, k))
	}
	for len(col) < v.weeks() {
		col = append(col, math.NaN())
	}
	return col
}

// lastOf returns a metric in the last week of each run of arm i.
func (v *view) lastOf(i int, metric string) []float64 {
	var out []float64
	for k := range v.n {
		out = append(out, v.column(i, k, record.Must(metric))[v.weeks()-1])
	}
	return out
}

// metricNamed returns the place of a named metric.
func metricNamed(name string) (int, error) {
	m, ok := record.MetricIndex(name)
	if !ok {
		return 0, fmt.Errorf("plots: no metric %q; see metrics in columns.csv%s", name, nearest(name))
	}
	return m, nil
}

// nearest suggests a metric whose name contains the given one or the reverse.
func nearest(name string) string {
	for _, m := range record.Metrics {
		if name != "" && (strings.Contains(m.Name, name) || strings.Contains(name, m.Name)) {
			return fmt.Sprintf("; did you mean %q?", m.Name)
		}
	}
	return ""
}

// window returns the weeks that the chart shows, the last one included, told
// from week zero: those of the options or the chart's own, cut to the study.
func (v *view) window(zero, from, to int) (int, int) {
	if v.o.From != 0 || v.o.To != 0 {
		from, to = v.o.From, v.o.To
	}
	from, to = max(zero+from, 0), min(zero+to, v.weeks()-1)
	return min(from, max(to-1, 0)), max(to, 1)
}

// whole returns the window of charts that show the whole study.
func (v *view) whole() (int, int) { return v.window(0, 0, v.weeks()-1) }

// event returns the week that the chart counts from: the option's, or that of
// the first scripted event of one of the kinds that reaches a shown arm.
func (v *view) event(kinds ...string) (int, error) {
	if v.o.Event > 0 {
		if v.o.Event >= v.weeks() {
			return 0, fmt.Errorf("plots: event in week %d: want a week below %d", v.o.Event, v.weeks())
		}
		return v.o.Event, nil
	}
	for _, kind := range kinds {
		for _, s := range v.r.Scripts {
			if s.Kind == kind && v.reaches(s.Arms, nil) && s.Week < v.weeks() {
				return s.Week, nil
			}
		}
	}
	return 0, fmt.Errorf("plots: study %q scripts no %s; name the week of the event", v.r.Name, strings.Join(kinds, " or "))
}
