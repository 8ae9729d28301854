package survey

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"testing"

	"leadsim/sim/record"
	"leadsim/sim/stats"
)

// read reads a table that was written.
func read(t *testing.T, b *bytes.Buffer) (header []string, rows [][]string) {
	t.Helper()
	all, err := csv.NewReader(b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[0], all[1:]
}

func TestEveryColumnOfTheSurveyIsDescribed(t *testing.T) {
	r, sheets := smallSurvey(t)
	described := map[string][]string{}
	for _, c := range r.Columns(true) {
		if c.Meaning == "" {
			t.Errorf("%s of %s means nothing", c.Name, c.File)
		}
		described[c.File] = append(described[c.File], c.Name)
	}
	var measures, organizations, scales, people, teams bytes.Buffer
	answers := NewAnswers(&people, &teams)
	for _, s := range sheets {
		answers.Put(s)
	}
	for _, err := range []error{r.WriteMeasures(&measures), r.WriteOrganizations(&organizations), r.WriteScales(&scales), answers.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for file, b := range map[string]*bytes.Buffer{MeasuresFile: &measures, OrganizationsFile: &organizations, ScalesFile: &scales, AnswersFile: &people, TeamsFile: &teams} {
		header, rows := read(t, b)
		if !slices.Equal(header, described[file]) {
			t.Errorf("%s has the columns %v, described are %v", file, header, described[file])
		}
		if len(rows) < smallest {
			t.Errorf("%s has %d rows", file, len(rows))
		}
	}
}

// A class that computes correlations from answers.csv finds those of the report.
func TestAClassFindsTheSame(t *testing.T) {
	r, sheets := smallSurvey(t)
	var people, teams bytes.Buffer
	answers := NewAnswers(&people, &teams)
	answers.Put(sheets[2])
	if err := answers.Close(); err != nil {
		t.Fatal(err)
	}
	header, rows := read(t, &people)
	column := func(name string) []float64 {
		var out []float64
		for _, row := range rows {
			x, err := strconv.ParseFloat(row[slices.Index(header, name)], 64)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, x)
		}
		return out
	}
	want := r.Found[2].Value(measured(t, r, "TR-01").Target)
	if got := stats.Correlation(column("trust"), column("satisfaction")); got != want {
		t.Errorf("from the table %v, in the report %v", got, want)
	}
	if slices.ContainsFunc(r.Columns(false), func(c record.Column) bool { return c.File == AnswersFile }) {
		t.Error("answers are described that are not written")
	}
}
