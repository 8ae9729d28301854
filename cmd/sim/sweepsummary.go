package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// pointRuns is what the runs at one point of a sweep left behind.
type pointRuns struct {
	point   int
	values  []string          // of what was varied
	arms    [][][]float64     // outcomes of the runs of each arm that went well
	failed  []int             // runs of each arm that did not
	paired  record.Results    // the runs that went well in every arm
	byRun   map[int][]float64 // outcomes of all arms of a run, one behind the other
	whole   map[int]int       // arms of a run that went well
	numbers []int             // of runs, in their order
}

// sweepSummary sums up a sweep point by point. The runs of one point are held
// at a time.
type sweepSummary struct {
	session *sweep.Session
	shocks  []*record.Shock // of each arm
	failed  []string        // the first runs that failed, with their cause
	courses []course        // filled by look
	drawing *sweepDrawing   // filled by look
	topics  []*topic        // the main one first
	asked   int             // topics that were asked for, before those that always are told
	version string          // of the program that ran it
	points  int             // points with runs, filled by look
	moved   bool            // some run differs from the one at the first point, filled by look
}

// mostFailuresSaid is how many runs that failed are listed on the screen.
const mostFailuresSaid = 10

func newSweepSummary(s *sweep.Session) *sweepSummary {
	sum := &sweepSummary{session: s, version: version}
	sum.topics, sum.asked = topicsFrom(s.Experiment.Study.Sweep.Outcomes, weeksOf(s.Experiment))
	for _, a := range s.Experiment.Study.Arms {
		sum.shocks = append(sum.shocks, sweep.FirstShock(a.Params))
	}
	return sum
}

// weeksOf returns how many weeks the runs of a study last as it stands; where run.weeks
// is varied, some last longer or shorter.
func weeksOf(e *sweep.Experiment) int { return e.Study.Arms[0].Params.Run.Weeks }

// each calls f with every point that has runs, in their order.
func (sum *sweepSummary) each(f func(*pointRuns) error) error {
	var now *pointRuns
	var err error
	flush := func() {
		if now != nil && err == nil {
			now.pair(sum)
			err = f(now)
		}
	}
	each := sum.session.Each(func(r *record.SweepRow) {
		if now == nil || now.point != r.Point {
			flush()
			now = sum.begin(r)
		}
		now.add(r)
	})
	flush()
	if each != nil {
		return each
	}
	return err
}

func (sum *sweepSummary) begin(r *record.SweepRow) *pointRuns {
	n := len(sum.shocks)
	return &pointRuns{point: r.Point, values: slices.Clone(r.Values), arms: make([][][]float64, n), failed: make([]int, n),
		byRun: map[int][]float64{}, whole: map[int]int{}}
}

func (p *pointRuns) add(r *record.SweepRow) {
	if r.Failed != "" {
		p.failed[r.Arm]++
		return
	}
	width := len(record.Outcomes)
	all, known := p.byRun[r.Run]
	if !known {
		all = make([]float64, len(p.arms)*width)
		p.byRun[r.Run] = all
		p.numbers = append(p.numbers, r.Run)
	}
	own := all[r.Arm*width : (r.Arm+1)*width]
	copy(own, r.Outcomes)
	p.arms[r.Arm] = append(p.arms[r.Arm], own)
	p.whole[r.Run]++
}

// pair fills the results of runs that all arms have.
func (p *pointRuns) pair(sum *sweepSummary) {
	for _, a := range sum.session.Experiment.Study.Arms {
		p.paired.Arms = append(p.paired.Arms, record.Arm{Name: a.Name, Style: a.Params.Leaders.StyleName, Luck: a.Params.Run.Luck})
	}
	width := len(record.Outcomes)
	for _, k := range p.numbers {
		if p.whole[k] < len(p.arms) {
			continue
		}
		for a := range p.arms {
			p.paired.Runs = append(p.paired.Runs, record.Run{Arm: a, Replication: k, Shock: sum.shocks[a], Outcomes: p.byRun[k][a*width : (a+1)*width]})
		}
	}
}

// of returns an outcome of the runs of an arm that went well.
func (p *pointRuns) of(arm, o int) []float64 {
	v := make([]float64, len(p.arms[arm]))
	for i, run := range p.arms[arm] {
		v[i] = run[o]
	}
	return v
}

// sameAs reports whether no outcome differs from those at another point.
func (p *pointRuns) sameAs(other *pointRuns) bool {
	for k, mine := range p.byRun {
		for i, v := range other.byRun[k] {
			if v != mine[i] && (v == v || mine[i] == mine[i]) {
				return false
			}
		}
	}
	return true
}

// heads returns the first columns of a table.
func (sum *sweepSummary) heads(more ...string) []string {
	row := []string{"point"}
	for _, f := range sum.session.Experiment.Design.Point(0) {
		row = append(row, f.Key)
	}
	return append(row, more...)
}

func (p *pointRuns) cells(more ...string) []string {
	return append(append([]string{strconv.Itoa(p.point)}, p.values...), more...)
}

// writeArms writes summary.csv: each outcome at each point and in each arm.
func (sum *sweepSummary) writeArms(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write(sum.heads("arm", "outcome", "runs", "missing", "failed", "quarter", "median", "three_quarters"))
	err := sum.each(func(p *pointRuns) error {
		for a := range p.arms {
			for o := range record.Outcomes {
				values := p.of(a, o)
				s := spreadOf(values)
				out.Write(p.cells(p.paired.Arms[a].Name, record.Outcomes[o].Name, strconv.Itoa(len(p.arms[a])), strconv.Itoa(s.Missing),
					strconv.Itoa(p.failed[a]), orEmpty(s.Low), orEmpty(s.Median), orEmpty(s.High)))
			}
		}
		return out.Error()
	})
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	return err
}

// writeContrasts writes contrasts.csv: the arms against each other.
func (sum *sweepSummary) writeContrasts(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write(sum.heads("outcome", "a", "b", "runs", "a_ahead", "b_ahead", "median_difference", "low", "high", "verdict"))
	err := sum.each(func(p *pointRuns) error {
		if len(p.paired.Runs) == 0 {
			return nil
		}
		for a := range p.arms {
			for b := a + 1; b < len(p.arms); b++ {
				for o := range record.Outcomes {
					c := newContrast(&p.paired, o, a, b)
					x, y := c.ahead()
					out.Write(p.cells(record.Outcomes[o].Name, c.a, c.b, strconv.Itoa(c.runs), strconv.Itoa(x), strconv.Itoa(y),
						orEmpty(orNull(c.diff)), orEmpty(orNull(c.low)), orEmpty(orNull(c.high)), c.verdict()))
				}
			}
		}
		return out.Error()
	})
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	return err
}

func orEmpty(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v+0, 'g', -1, 64)
}

// sweepNumbers is what --json prints of a sweep.
type sweepNumbers struct {
	Study     string   `json:"study"`
	Points    int      `json:"points"`
	Runs      int      `json:"runs"`
	Done      int      `json:"done"`
	Failed    int      `json:"failed"`
	Sentences []string `json:"sentences"`
	Charts    []string `json:"charts"`
	Folder    string   `json:"folder"`
}

func (sum *sweepSummary) asJSON(dir string, charts []string) sweepNumbers {
	paths := []string{}
	for _, c := range charts {
		paths = append(paths, filepath.ToSlash(c))
	}
	p := sum.session.Progress()
	return sweepNumbers{sum.session.Experiment.Study.Name, sum.session.Experiment.Design.Len(), p.Total, p.Done, p.Failed,
		append([]string{}, sum.sentences()...), paths, filepath.ToSlash(dir)}
}

// look goes through the sweep for what the sentences need.
func (sum *sweepSummary) look() error {
	l := layoutOf(sum.session.Experiment)
	sum.courses = coursesOf(sum.session.Experiment.Study, l, sum.topics)
	sum.drawing = newSweepDrawing(sum.session.Experiment, l, sum.topics)
	var first *pointRuns
	err := sum.each(func(p *pointRuns) error {
		if sum.points++; first == nil {
			first = p
		}
		sum.moved = sum.moved || !p.sameAs(first)
		for i := range sum.courses {
			sum.courses[i].see(p)
		}
		sum.drawing.see(p)
		return nil
	})
	if err != nil || sum.session.Progress().Failed == 0 {
		return err
	}
	e := sum.session.Experiment
	return sum.session.Each(func(r *record.SweepRow) {
		if r.Failed != "" && len(sum.failed) < mostFailuresSaid {
			sum.failed = append(sum.failed, fmt.Sprintf("run %d of %s at point %d (%s): %s", r.Run, e.Study.Arms[r.Arm].Name, r.Point, strings.Join(r.Values, ", "), r.Failed))
		}
	})
}

// known returns the numbers that are not missing.
func known(values []float64) []float64 { return slices.DeleteFunc(values, math.IsNaN) }
