package sweep

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/record"
)

// Format is a kind of file that tables are written as.
type Format uint8

// Formats of tables; they can be added up.
const (
	CSV Format = 1 << iota
	Parquet
)

// WriteTables writes the tables of what is stored, in the order of the plan,
// and says in the manifest how much that is. Rows pass one by one, so memory does
// not grow with their number. extra are further files; tables of the other
// format that an earlier time left are removed.
func (s *Session) WriteTables(f Format, extra ...record.File) error {
	shape := s.Experiment.shape()
	shape.Meta = [][2]string{{record.MetaVersion, s.manifest.Version}, {"leadsim.study", s.manifest.Study},
		{"leadsim.study_hash", s.manifest.StudyHash}, {"leadsim.hash", s.manifest.Hash}, {"leadsim.seed", strconv.Itoa(s.manifest.Seed)}}
	kept := len(shape.Kept) > 0
	tables := []struct {
		name  string
		begin func(io.Writer) *record.SweepTable
		want  bool
	}{
		{"runs.csv", shape.RunsCSV, f&CSV != 0},
		{"weeks.csv", shape.WeeksCSV, f&CSV != 0 && kept},
		{"runs.parquet", shape.RunsParquet, f&Parquet != 0},
		{"weeks.parquet", shape.WeeksParquet, f&Parquet != 0 && kept},
	}
	var files []record.File
	for _, t := range tables {
		if !t.want {
			if err := s.place.Discard(t.name); err != nil {
				return err
			}
			continue
		}
		files = append(files, record.File{Name: t.name, Write: func(w io.Writer) error {
			table := t.begin(w)
			if err := s.Each(table.Put); err != nil {
				return err
			}
			return table.Close()
		}})
	}
	m := *s.manifest
	m.Done, m.Failed = s.progress.Done, s.progress.Failed
	files = append(files, record.File{Name: "columns.csv", Write: shape.WriteColumns},
		record.File{Name: "README.txt", Write: func(w io.Writer) error {
			return record.WriteSweepReadme(w, &m, record.Tables{CSV: f&CSV != 0, Parquet: f&Parquet != 0})
		}})
	for _, file := range append(files, extra...) {
		if err := s.place.Put(file); err != nil {
			return err
		}
	}
	return s.place.PutManifest(&m)
}

// Each calls f with every stored run in the order of the plan. The row is used
// again for the next.
func (s *Session) Each(f func(*record.SweepRow)) error {
	return s.Experiment.each(s.store, f)
}

func (e *Experiment) each(s *store, f func(*record.SweepRow)) error {
	runs, err := s.read()
	if err != nil {
		return err
	}
	defer runs.close()
	row := record.SweepRow{Point: -1}
	for runs.next() {
		if runs.Number >= e.Len() {
			return errOutcome
		}
		e.fill(&row, &runs.Outcome, e.At(runs.Number))
		f(&row)
	}
	return runs.err
}

// fill makes the row of a run; the values of a point stay if it is the row's.
func (e *Experiment) fill(row *record.SweepRow, o *Outcome, at Place) {
	if at.Point != row.Point || row.Values == nil {
		row.Values = row.Values[:0]
		for _, v := range e.shown(at.Point) {
			row.Values = append(row.Values, v.Value)
		}
	}
	row.Point, row.Run, row.Arm = at.Point, at.Run, at.Arm
	row.Failed, row.Outcomes, row.Kept = o.Failed, o.Outcomes, o.Kept
}

// shown returns the settings of a point that tables of runs repeat on every
// line.
func (e *Experiment) shown(point int) []Setting {
	if s, ok := e.Design.(*Sensitivity); ok {
		return s.shown(point)
	}
	return e.Design.Point(point)
}

// shape says which columns the tables have.
func (e *Experiment) shape() *record.SweepShape {
	s := &record.SweepShape{Kept: slices.Clone(e.Keep.Metrics), Every: e.Keep.Every}
	for _, f := range e.shown(0) {
		s.Factors = append(s.Factors, record.SweepFactor{Key: f.Key, Kind: Kind(f.Key)})
	}
	for _, a := range e.Study.Arms {
		s.Arms = append(s.Arms, a.Name)
	}
	if d, ok := e.Design.(*Sensitivity); ok {
		d.describe(s)
	}
	return s
}

// ParseFormat reads csv, parquet or both.
func ParseFormat(text string) (f Format, ok bool) {
	formats := map[string]Format{"csv": CSV, "parquet": Parquet, "both": CSV | Parquet}
	f, ok = formats[strings.ToLower(text)]
	return f, ok
}
