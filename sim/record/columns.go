package record

import (
	"io"
	"strconv"

	"leadsim/sim/param"
)

// column describes one column of one file in columns.csv.
type column struct{ name, file, meaning, unit, scope string }

// keyColumns describes the columns that are neither metrics nor outcomes.
var keyColumns = []column{
	{"run", "runs.csv", "number of the run; run k of every arm meets the same people and shocks", "", "from 0"},
	{"arm", "runs.csv", "the arm of the study", "text", ""},
	{"replay", "runs.csv", "the command that shows this run again, typed in this folder", "text", ""},
	{"run", "weeks.csv", "number of the run", "", "from 0"},
	{"arm", "weeks.csv", "the arm of the study", "text", ""},
	{"week", "weeks.csv", "week of the run", "weeks", "from 0"},
	{"run", "ledger.csv", "number of the run, or mean over all runs of the arm", "", "from 0, or mean"},
	{"arm", "ledger.csv", "the arm of the study", "text", ""},
	{"account", "ledger.csv", "occasion or kind of act that the harm is booked on", "text", ""},
	{"measure", "ledger.csv", "what is counted: wounds, trust and capability in persons' wholes, exits in people", "text", ""},
	{"block", "ledger.csv", "block of teams", "", "from 0"},
	{"quarter", "ledger.csv", "13 weeks in which the harm was done", "quarters", "from 0"},
	{"incurred", "ledger.csv", "harm done", "as measure says", "0 and more"},
	{"healed", "ledger.csv", "part of it made good since, oldest debt first", "as measure says", "0 to incurred"},
	{"left", "ledger.csv", "part of it that went with people who left", "as measure says", "0 to incurred"},
	{"run", "events.csv", "number of the run", "", "from 0"},
	{"arm", "events.csv", "the arm of the study", "text", ""},
	{"week", "events.csv", "week in which it happened", "weeks", "from 0"},
	{"kind", "events.csv", "what happened", "text", ""},
	{"team", "events.csv", "number of the team; empty where none is meant", "", "from 0"},
	{"seat", "events.csv", "number of the seat; empty where none is meant", "", "from 0"},
	{"value", "events.csv", "severity, share or weeks, as the kind says", "as kind says", ""},
	{"name", "events.csv", "the scripted event it comes from, if any", "text", ""},
	{"id", "events.csv", "the person who was in that seat then, as in people.csv; empty where none is meant", "text", ""},
	{"run", "people.csv", "number of the run; the people of run 0 are kept, of organizations of up to 100000 people", "", "0"},
	{"arm", "people.csv", "the arm of the study", "text", ""},
	{"chart", "summary.csv", "the chart whose numbers the row holds; the other columns are those of the charts' tables", "text", ""},
}

// WriteColumns writes columns.csv: meaning, unit and range of every column.
func WriteColumns(w io.Writer) error {
	out := newRowWriter(w)
	out.texts("column", "file", "meaning", "unit", "range")
	out.end()
	put := func(c column) {
		out.texts(c.name, c.file, c.meaning, c.unit, c.scope)
		out.end()
	}
	for _, c := range keyColumns {
		put(c)
		switch {
		case c.file == "runs.csv" && c.name == runKeys[len(runKeys)-1]:
			for i := range Outcomes {
				o := &Outcomes[i]
				put(column{o.Name, "runs.csv", o.Meaning, o.Unit, ""})
			}
		case c.file == "people.csv" && c.name == "arm":
			for _, p := range personWords {
				put(column{p.name, "people.csv", p.meaning, "text", ""})
			}
			for _, p := range personColumns {
				put(column{p.name, "people.csv", p.meaning, p.unit, p.scope})
			}
		case c.file == "weeks.csv" && c.name == weekKeys[len(weekKeys)-1]:
			for i := range Metrics {
				m := &Metrics[i]
				put(column{m.Name, "weeks.csv", m.Meaning, m.Unit, short(m.Low) + " to " + short(m.High)})
			}
		}
	}
	return out.flush()
}

// sweepKeyColumns describes the columns of a sweep's tables that are neither
// factors nor outcomes nor metrics.
var sweepKeyColumns = []column{
	{"point", "", "number of the point in the design", "", "from 0"},
	{"run", "", "number of the run; run k of every arm at every point meets the same people and shocks", "", "from 0"},
	{"arm", "", "the arm of the study", "text", ""},
	{"week", "weeks.csv", "first of the weeks that the row averages over", "weeks", "from 0"},
	{"replay", "runs.csv", "the command that shows this run again, typed in this folder", "text", ""},
	{"failed", "runs.csv", "why the run failed; empty if it did not", "text", ""},
}

// WriteColumns writes columns.csv of a sweep.
func (s *SweepShape) WriteColumns(w io.Writer) error {
	out := newRowWriter(w)
	out.texts("column", "file", "meaning", "unit", "range")
	out.end()
	put := func(c column, file string) {
		out.texts(c.name, file, c.meaning, c.unit, c.scope)
		out.end()
	}
	for _, file := range []string{"runs.csv", "weeks.csv"} {
		weeks := file == "weeks.csv"
		if weeks && len(s.Kept) == 0 {
			continue
		}
		for _, c := range s.columns(weeks) {
			put(s.column(c.name, weeks), file)
		}
	}
	if s.Findings != "" {
		s.sensitivityColumns(put)
	}
	return out.flush()
}

// column describes a column of a sweep's tables.
func (s *SweepShape) column(name string, weeks bool) column {
	for _, c := range sweepKeyColumns {
		if c.name == name && name == "run" && s.Findings != "" {
			c.meaning = "number of the run; at all points of a row of the design run k of every arm meets the same people and shocks, but where the seed is moved"
		}
		if c.name == name {
			return c
		}
	}
	for _, f := range s.Factors {
		if f.Key == name {
			c := column{name: name, meaning: "setting that the sweep varies"}
			if row, ok := param.Find(f.Parameter()); ok {
				c.meaning, c.unit, c.scope = "varied: "+row.Meaning, row.Unit, row.Range()
			}
			return c
		}
	}
	if weeks {
		m := &Metrics[Must(name)]
		return column{name: name, meaning: m.Meaning, unit: m.Unit, scope: short(m.Low) + " to " + short(m.High)}
	}
	o := &Outcomes[MustOutcome(name)]
	return column{name: name, meaning: o.Meaning, unit: o.Unit}
}

func short(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
