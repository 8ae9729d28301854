package sweep

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Experiment is a study that is run at every point of a design: a plan of
// numbered runs. The number of a run is its place in the tables: by point, then
// by run, then by arm.
type Experiment struct {
	Study  *scenario.Study
	Design Design
	Runs   int // of each arm at each point
	Keep   Keep

	order  order
	points *points
}

// MostRuns is how many runs an experiment may have.
const MostRuns = 1_000_000_000

// NewExperiment returns the experiment of a study, whose own [sweep] is not
// looked at. The settings at the points are not checked; Check does that.
func NewExperiment(s *scenario.Study, d Design, lib scenario.Library) (*Experiment, error) {
	template, err := scenario.NewTemplate(s, lib, scenario.Options{})
	if err != nil {
		return nil, err
	}
	e := &Experiment{Study: s, Design: d, Runs: s.Arms[0].Params.Run.Runs, points: newPoints(template, d)}
	if e.Keep, err = keepOf(s.Keep); err != nil {
		return nil, err
	}
	if d.Len() < 1 {
		return nil, fmt.Errorf("the design has no points")
	}
	for _, f := range d.Point(0) {
		if parameterOf(f.Key) == "run.runs" {
			return nil, fmt.Errorf("run.runs cannot be varied: every point has equally many runs")
		}
	}
	if int64(d.Len())*int64(e.Runs)*int64(len(s.Arms)) > MostRuns {
		return nil, fmt.Errorf("%d points of %d runs of %d arms are more than %d runs", d.Len(), e.Runs, len(s.Arms), MostRuns)
	}
	e.order = newOrder(d.Len(), e.Runs, len(s.Arms))
	_, e.order.rows = d.(*Sensitivity)
	return e, nil
}

// Len returns the number of runs of all points and arms.
func (e *Experiment) Len() int { return e.order.pairs() * e.order.arms }

// Total returns the number of runs of a shard.
func (e *Experiment) Total(s Shard) int { return s.pairs(e.order.pairs()) * e.order.arms }

// Place says what a run is: of which point, of which number, of which arm.
type Place struct{ Point, Run, Arm int }

// At returns which run has the number.
func (e *Experiment) At(number int) Place {
	pair := number / e.order.arms
	return Place{pair / e.Runs, pair % e.Runs, number % e.order.arms}
}

// Number returns the number of a run.
func (e *Experiment) Number(p Place) int { return (p.Point*e.Runs+p.Run)*e.order.arms + p.Arm }

// Arms returns the arms at a point, in the order of the study.
func (e *Experiment) Arms(point int) ([]scenario.Arm, error) { return e.points.arms(point) }

// Hash returns a SHA-256 sum, in hex, of all that decides what the runs are
// and how they are numbered and begun: the study, the points, what is kept.
func (e *Experiment) Hash() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "order %d\nstudy %s\nruns %d\n", orderVersion, e.Study.Hash(), e.Runs)
	if s, ok := e.Design.(*Sensitivity); ok { // of hundreds of settings at thousands of points
		io.WriteString(sum, s.fingerprint())
		return hex.EncodeToString(sum.Sum(nil))
	}
	for i := range e.Design.Len() {
		for _, s := range e.Design.Point(i) {
			fmt.Fprintf(sum, "%q=%q ", s.Key, s.Value)
		}
		io.WriteString(sum, "\n")
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Check reads the settings of every point and returns what is wrong with
// them: scenario.Problems of the first points that have any. Points of a
// Sensitivity may be impossible, see Experiment.Impossible.
func (e *Experiment) Check() error {
	if _, may := e.Design.(*Sensitivity); may {
		return nil
	}
	err := e.gather(func(i int) (scenario.Problems, error) { return filesVaried(e.Design.Point(i)), nil })
	if err != nil { // what else is wrong comes of it
		return err
	}
	return e.gather(func(i int) (scenario.Problems, error) {
		_, err := e.points.read(i)
		problems, ok := err.(scenario.Problems)
		if err != nil && !ok {
			return nil, err
		}
		return problems, nil
	})
}

// gather returns what is wrong at the first points at which something is, each
// mistake once.
func (e *Experiment) gather(wrong func(point int) (scenario.Problems, error)) error {
	var all scenario.Problems
	seen := map[string]bool{}
	for i := 0; i < e.Design.Len() && len(all) < 20; i++ {
		problems, err := wrong(i)
		if err != nil {
			return err
		}
		for _, p := range problems {
			if text := p.Error(); !seen[text] {
				seen[text] = true
				all = append(all, e.blame(p, i))
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	return nil
}

// blame has a mistake at a point begin with the settings that make it, as the
// user wrote them.
func (e *Experiment) blame(p scenario.Problem, point int) scenario.Problem {
	if key, varied := strings.CutPrefix(p.File, "--vary "); varied {
		p.File = written(e.Study, key, point)
	} else if p.File == "study.toml" {
		var names []string
		for _, s := range e.causes(p, e.Design.Point(point)) {
			names = append(names, written(e.Study, s.Key, point)+" = "+s.Value)
		}
		p.File, p.Line, p.Col = strings.Join(names, " "), 0, 0
	}
	return p
}

// causes returns the settings of a point without which a mistake is not made,
// all if there are none.
func (e *Experiment) causes(p scenario.Problem, point []Setting) (some []Setting) {
	for i := range point {
		_, err := e.points.template.Arms(settings(slices.Delete(slices.Clone(point), i, i+1)))
		problems, _ := err.(scenario.Problems)
		if !slices.ContainsFunc(problems, func(q scenario.Problem) bool { return q.Error() == p.Error() }) {
			some = append(some, point[i])
		}
	}
	if len(some) == 0 {
		return point
	}
	return some
}

// filesVaried reports settings that name files: what they hold would not be
// kept with the sweep.
func filesVaried(point []Setting) (all scenario.Problems) {
	for _, s := range point {
		row, known := param.Find(parameterOf(s.Key))
		if known && row.File != "" && (row.Kind == param.Text && s.Value != "" || strings.HasSuffix(strings.ToLower(s.Value), ".csv")) {
			all = append(all, scenario.Problem{File: "--vary " + s.Key, Key: s.Key, Value: s.Value, Msg: "a sweep does not vary files; give each file to an arm of the study"})
		}
	}
	return all
}

// Keep says which metrics are kept of the weeks, as means over so many.
type Keep struct {
	Metrics []int // places in record.Metrics
	Every   int
}

func keepOf(k scenario.Keep) (Keep, error) {
	keep := Keep{Every: max(1, k.Every)}
	for _, name := range k.Metrics {
		m, ok := record.MetricIndex(name)
		if !ok {
			return keep, fmt.Errorf("run.keep: no metric is called %q", name)
		}
		keep.Metrics = append(keep.Metrics, m)
	}
	return keep, nil
}

// spells returns how many means a run of so many weeks leaves for each metric.
func (k *Keep) spells(weeks int) int { return (weeks + k.Every - 1) / k.Every }

// of returns what is kept of a run of so many weeks: a row for each spell.
func (k *Keep) of(r *record.Run, weeks int) []float64 {
	if len(k.Metrics) == 0 {
		return nil
	}
	kept := make([]float64, 0, k.spells(weeks)*len(k.Metrics))
	for from := 0; from < weeks; from += k.Every {
		for _, m := range k.Metrics {
			kept = append(kept, r.Mean(m, from, min(from+k.Every, weeks)))
		}
	}
	return kept
}
