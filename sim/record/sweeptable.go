package record

import (
	"io"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// SweepShape says which columns the tables of a sweep have.
type SweepShape struct {
	Factors []SweepFactor
	Arms    []string
	Kept    []int // metrics of weeks.csv, places in Metrics
	Every   int   // weeks that a row of weeks.csv averages over
	Meta    [][2]string

	// of a sensitivity analysis
	Findings string        // its table, effects.csv or indices.csv; "" of another sweep
	Moved    []SweepFactor // what it moves, in points.csv
}

// SweepFactor is a setting that differs between the points of a sweep.
type SweepFactor struct {
	Key  string
	Kind param.Kind
}

// Parameter returns the key without the arm that it is of.
func (f SweepFactor) Parameter() string {
	if key, ok := strings.CutPrefix(f.Key, "arm["); ok {
		_, key, _ = strings.Cut(key, "].")
		return key
	}
	return f.Key
}

// SweepRow is a run of a sweep: a row of runs.csv, and some of weeks.csv.
type SweepRow struct {
	Point    int
	Values   []string // of the factors, as they were typed
	Run, Arm int
	Failed   string    // why the run failed; "" if it did not
	Outcomes []float64 // len(Outcomes); nil if the run failed
	Kept     []float64 // a row of len(Kept) for each spell of weeks
}

// SweepTable is a table of a sweep that is being written. Rows are written as
// they come; nothing is held but a buffer.
type SweepTable struct {
	shape *SweepShape
	weeks bool
	out   cells
}

// RunsCSV begins runs.csv, a row for each run.
func (s *SweepShape) RunsCSV(w io.Writer) *SweepTable { return s.csv(w, false) }

// WeeksCSV begins weeks.csv, a row for each run and spell of weeks.
func (s *SweepShape) WeeksCSV(w io.Writer) *SweepTable { return s.csv(w, true) }

// RunsParquet begins runs.parquet, the same as runs.csv.
func (s *SweepShape) RunsParquet(w io.Writer) *SweepTable {
	return &SweepTable{s, false, newParquet(w, "runs", s.columns(false), s.Meta)}
}

// WeeksParquet begins weeks.parquet, the same as weeks.csv.
func (s *SweepShape) WeeksParquet(w io.Writer) *SweepTable {
	return &SweepTable{s, true, newParquet(w, "weeks", s.columns(true), s.Meta)}
}

func (s *SweepShape) csv(w io.Writer, weeks bool) *SweepTable {
	out := newRowWriter(w)
	for _, c := range s.columns(weeks) {
		out.text(c.name)
	}
	out.end()
	return &SweepTable{s, weeks, out}
}

// columns lists the columns of a table in their order.
func (s *SweepShape) columns(weeks bool) []tableColumn {
	all := []tableColumn{{"point", wholeCell}}
	for _, f := range s.Factors {
		all = append(all, tableColumn{f.Key, kindOfValue(f.Kind)})
	}
	all = append(all, tableColumn{"run", wholeCell}, tableColumn{"arm", wordCell})
	if weeks {
		all = append(all, tableColumn{"week", wholeCell})
		for _, m := range s.Kept {
			all = append(all, tableColumn{Metrics[m].Name, realCell})
		}
		return all
	}
	all = append(all, tableColumn{"replay", textCell}, tableColumn{"failed", wordCell})
	for i := range Outcomes {
		all = append(all, tableColumn{Outcomes[i].Name, realCell})
	}
	return all
}

// ColumnNames returns the names of the columns of runs.csv and weeks.csv.
func (s *SweepShape) ColumnNames() (c SweepColumns) {
	for _, col := range s.columns(false) {
		c.Runs = append(c.Runs, col.name)
	}
	if len(s.Kept) > 0 {
		for _, col := range s.columns(true) {
			c.Weeks = append(c.Weeks, col.name)
		}
	}
	return c
}

// Put writes what the table has of a run. Errors come with Close.
func (t *SweepTable) Put(r *SweepRow) {
	if t.weeks {
		t.putWeeks(r)
		return
	}
	t.keys(r)
	t.out.text(t.shape.replay(r))
	t.out.text(r.Failed)
	for o := range Outcomes {
		t.out.number(r.Outcome(o))
	}
	t.out.end()
}

// Outcome returns an outcome, NaN if the run failed.
func (r *SweepRow) Outcome(o int) float64 {
	if r.Failed != "" || o >= len(r.Outcomes) {
		return nan
	}
	return r.Outcomes[o]
}

func (t *SweepTable) putWeeks(r *SweepRow) {
	n := len(t.shape.Kept)
	for i := 0; n > 0 && i+n <= len(r.Kept); i += n {
		t.keys(r)
		t.out.whole(i / n * t.shape.Every)
		for _, v := range r.Kept[i : i+n] {
			t.out.number(v)
		}
		t.out.end()
	}
}

func (t *SweepTable) keys(r *SweepRow) {
	t.out.whole(r.Point)
	for i, f := range t.shape.Factors {
		t.out.value(f.Kind, r.Values[i])
	}
	t.out.whole(r.Run)
	t.out.text(t.shape.Arms[r.Arm])
}

// replay returns the command that runs this one run again, as typed in the
// folder of the results.
func (s *SweepShape) replay(r *SweepRow) string {
	return replay(s.Arms[r.Arm], r.Run) + " --point " + strconv.Itoa(r.Point)
}

// Close writes what is left and returns the first error of all.
func (t *SweepTable) Close() error { return t.out.flush() }
