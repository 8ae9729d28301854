package claim

import (
	"fmt"
	"math"
	"reflect"
	"slices"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// variants is a study with further arms: those that claims name, with the
// mechanism switched off that they rest on. So all runs of a study's claims are one
// experiment, and run k of every arm has the same luck.
type variants struct {
	study *scenario.Study
	arm   map[string]int // place of an arm by its name
	off   map[variant]int
}

// variant is an arm without a mechanism.
type variant struct{ arm, mechanism string }

func newVariants(s *scenario.Study) *variants {
	study := *s
	study.Arms = slices.Clone(s.Arms)
	study.Sweep, study.SweptAt = scenario.Sweep{Design: "grid"}, nil
	study.Keep = scenario.Keep{Metrics: weekly(s.Claims), Every: 1}
	v := &variants{&study, map[string]int{}, map[variant]int{}}
	for i, a := range s.Arms {
		v.arm[a.Name] = i
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		if c.Mechanism == "" {
			continue
		}
		for _, name := range arms(c) {
			v.add(variant{name, c.Mechanism})
		}
	}
	return v
}

// add adds an arm without a mechanism, unless there is one like it.
func (v *variants) add(w variant) {
	if _, there := v.off[w]; there {
		return
	}
	params := *v.study.Arms[v.arm[w.arm]].Params
	row, _ := param.Find("mechanisms." + w.mechanism)
	row.Put(&params, false)
	same := func(a scenario.Arm) bool { return reflect.DeepEqual(*a.Params, params) }
	if i := slices.IndexFunc(v.study.Arms, same); i >= 0 { // as where arms differ in the mechanism itself
		v.off[w] = i
		return
	}
	name := fmt.Sprintf("%s, mechanisms.%s = false", w.arm, w.mechanism)
	v.off[w] = len(v.study.Arms)
	v.study.Arms = append(v.study.Arms, scenario.Arm{Name: name, Params: &params})
}

// weekly returns the columns of weeks.csv that claims name, each once.
func weekly(claims []scenario.Claim) (metrics []string) {
	for i := range claims {
		m := claims[i].Metric
		if _, is := record.MetricIndex(m); is && !slices.Contains(metrics, m) {
			metrics = append(metrics, m)
		}
	}
	return metrics
}

// places returns the arms that a claim needs, or those without its mechanism.
func (v *variants) places(c *scenario.Claim, off bool) []int {
	var all []int
	for _, name := range arms(c) {
		all = append(all, v.place(name, c.Mechanism, off))
	}
	return all
}

func (v *variants) place(arm, mechanism string, off bool) int {
	if off {
		return v.off[variant{arm, mechanism}]
	}
	return v.arm[arm]
}

// table holds what claims read in the runs of an experiment at one point.
type table struct {
	runs    int
	values  map[cell][]float64
	metrics []int
	failed  []string // the first runs that failed
}

// cell is a reading of an arm.
type cell struct {
	reading
	arm int
}

// readTable reads the runs that a session has stored, all of one point. Where
// a run is missing or failed there is NaN.
func readTable(s *sweep.Session, cells []cell) (*table, error) {
	e := s.Experiment
	t := &table{runs: e.Runs, values: map[cell][]float64{}, metrics: e.Keep.Metrics}
	for _, c := range cells {
		t.values[c] = filled(e.Runs)
	}
	err := s.Each(func(row *record.SweepRow) {
		if row.Failed != "" {
			t.failed = append(t.failed, fmt.Sprintf("run %d of %q: %s", row.Run, e.Study.Arms[row.Arm].Name, row.Failed))
			return
		}
		for c, values := range t.values {
			if c.arm == row.Arm {
				values[row.Run] = c.ofRow(row, t.metrics)
			}
		}
	})
	return t, err
}

// filled returns n numbers that are missing.
func filled(n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		v[i] = math.NaN()
	}
	return v
}
