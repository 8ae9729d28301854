package engine

import (
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// about tells what does not depend on the study.
func (c *Config) about() *About {
	a := &About{Version: c.Version, Limits: LimitsOut{c.Limits.Runs, c.Limits.People}, Interview: scenario.Interview}
	for i := range param.Table {
		r := &param.Table[i]
		if r.Kind != param.Text && r.Key != "network.mute" {
			a.Rows = append(a.Rows, *rowOf(r, r.Key, param.WhenOf(r.Key).String()))
		}
	}
	for i := range record.Metrics {
		m := &record.Metrics[i]
		a.Metrics = append(a.Metrics, Metric{m.Name, m.Label, m.Unit, Num(m.Low), Num(m.High), m.Seen, m.Meaning})
	}
	for _, name := range c.Names {
		if s, err := scenario.Read(noFiles{}, c.Builtin, name, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome}); err == nil {
			a.Studies = append(a.Studies, Listed{name, s.Lesson.Title, s.Lesson.Question})
		}
	}
	styles, err := scenario.ReadStyles(c.Builtin)
	if err == nil { // those built in are good
		for _, s := range styles {
			a.Styles = append(a.Styles, StyleOut{s.Name, s.Title, s.About})
		}
	}
	return a
}

// rowOf returns a row as the page reads it.
func rowOf[T any](r *param.Row[T], key, when string) *Row {
	return &Row{Key: key, Kind: r.Kind.String(), Default: r.Default, Low: Num(r.Low), High: Num(r.High), Unit: r.Unit,
		Meaning: r.Meaning, Ends: r.Ends, Source: r.Source, Options: r.Options, When: when}
}
