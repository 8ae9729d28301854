package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"leadsim/sim/record"
)

const metricsHead = `# What is measured

<!-- Generated from the tables of sim/record by go generate ./...; do not edit. -->

Every column of every file of results, as ` + "`columns.csv`" + ` beside the results says too. Whether the leader's own dashboard
shows a measure of the week, or only the model knows it, stands in the last column of its table.
`

// metricsPage returns docs/metrics.md.
func metricsPage() []byte {
	w := new(bytes.Buffer)
	w.WriteString(metricsHead)
	w.WriteString("\n## Every week: weeks.csv\n\n| column | on charts | unit | range | meaning | seen by |\n|---|---|---|---|---|---|\n")
	for i := range record.Metrics {
		m := &record.Metrics[i]
		seen := "nobody"
		if m.Seen == "leader" {
			seen = "the leader"
		}
		fmt.Fprintf(w, "| `%s` | %s | %s | %s to %s | %s | %s |\n", m.Name, m.Label, m.Unit, plain(m.Low), plain(m.High), m.Meaning, seen)
	}
	w.WriteString("\n## Every run: runs.csv\n\n| column | on screen | unit | meaning |\n|---|---|---|---|\n")
	for i := range record.Outcomes {
		o := &record.Outcomes[i]
		fmt.Fprintf(w, "| `%s` | %s | %s | %s |\n", o.Name, o.Label, o.Unit, o.Meaning)
	}
	w.WriteString("\n## Everything else\n\n| file | column | unit | range | meaning |\n|---|---|---|---|---|\n")
	for _, c := range otherColumns() {
		fmt.Fprintf(w, "| `%s` | `%s` | %s | %s | %s |\n", c[1], c[0], c[3], c[4], c[2])
	}
	return w.Bytes()
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// otherColumns returns the rows of columns.csv that the other tables lack.
func otherColumns() [][]string {
	var text bytes.Buffer
	if err := record.WriteColumns(&text); err != nil {
		panic(err) // a buffer takes everything
	}
	rows, err := csv.NewReader(strings.NewReader(text.String())).ReadAll()
	if err != nil {
		panic(err) // columns.csv is our own
	}
	var other [][]string
	for _, row := range rows[1:] {
		_, weekly := record.MetricIndex(row[0])
		_, outcome := record.OutcomeIndex(row[0])
		if row[1] == "weeks.csv" && weekly || row[1] == "runs.csv" && outcome {
			continue
		}
		other = append(other, row)
	}
	return other
}
