package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
)

func newExplain(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [KEY]",
		Short: "What a setting, a measure or an event means: unit, default, range, source, where it is used",
		Example: "  sim explain leaders.monitor\n  sim explain trust      all settings of that table\n" +
			"  sim explain net_output",
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
			return explainable(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.explainTables()
			}
			return a.explain(args[0])
		},
	}
}

// explanation is one paragraph and what stands under it.
type explanation struct {
	Key     string   `json:"key"`
	What    string   `json:"what"` // setting, measure, outcome, event, log entry
	Meaning string   `json:"meaning"`
	Unit    string   `json:"unit,omitempty"`
	Default string   `json:"default,omitempty"`
	Range   string   `json:"range,omitempty"`
	Source  string   `json:"source,omitempty"`
	File    string   `json:"file,omitempty"`
	SetBy   []string `json:"set_by,omitempty"`
	Seen    string   `json:"seen,omitempty"`
}

// explain prints all that goes by the name of key.
func (a *app) explain(key string) error {
	found := lookUp(key)
	if len(found) == 0 {
		if rows := tableRows(key); len(rows) > 0 {
			a.explainTable(rows)
			return nil
		}
		if keys := endingIn(key); len(keys) > 0 {
			if len(keys) > 1 {
				return usage("%q may be %s; ask for one of them", key, strings.Join(keys, ", "))
			}
			found = lookUp(keys[0])
		}
	}
	if len(found) == 0 {
		hint := meant(key, append(explainable(), lastParts()...))
		if hint == "" {
			hint = "; \"sim explain\" lists the tables"
		}
		return usage("nothing is called %q%s", key, hint)
	}
	if a.json {
		return a.printJSON(found)
	}
	for i, e := range found {
		if i > 0 {
			a.say("")
		}
		a.sayExplanation(&e)
	}
	if rows := tableRows(key); len(rows) > 0 {
		a.say("\nSettings of the table [%s]:", key)
		a.explainTable(rows)
	}
	return nil
}

func (a *app) sayExplanation(e *explanation) {
	a.say("%s (%s): %s.", a.bold(e.Key), e.What, strings.TrimSuffix(e.Meaning, "."))
	for _, line := range []struct{ label, text string }{{"unit", e.Unit}, {"default", e.Default}, {"range", e.Range},
		{"file", e.File}, {"source", e.Source}, {"seen by", e.Seen}, {"set by", strings.Join(e.SetBy, ", ")}} {
		if line.text != "" {
			a.say("  %-8s %s", line.label, line.text)
		}
	}
}

// lookUp returns all that the key names exactly.
func lookUp(key string) (found []explanation) {
	plain := plainKey(key)
	if row, ok := param.Find(plain); ok {
		found = append(found, explainRow(plain, "setting", row))
	}
	if rest, ok := strings.CutPrefix(plain, "event."); ok {
		found = append(found, explainIn(param.EventRows, plain, rest, "setting of an [[event]]")...)
	}
	if rest, ok := strings.CutPrefix(plain, "leaders.assign."); ok {
		found = append(found, explainIn(param.AssignRows, plain, rest, "setting of [[leaders.assign]]")...)
	}
	for i := range record.Metrics {
		if m := &record.Metrics[i]; m.Name == key {
			found = append(found, explanation{Key: key, What: "measure, every week in weeks.csv", Meaning: m.Meaning, Unit: m.Unit,
				Range: figure(m.Low, 0) + " to " + counted(m.High, 1), Seen: seenBy(m.Seen)})
		}
	}
	for i := range record.Outcomes {
		if o := &record.Outcomes[i]; o.Name == key {
			found = append(found, explanation{Key: key, What: "outcome of a run, in runs.csv", Meaning: o.Meaning, Unit: o.Unit})
		}
	}
	for _, k := range param.EventKinds {
		if k.Name == key {
			found = append(found, explanation{Key: key, What: "kind of [[event]]", Meaning: k.Meaning,
				Unit: "reads " + strings.Join(append([]string{"week", "scope"}, k.Keys...), ", ")})
		}
	}
	for k := model.CrisisBegan; k < model.NumHappenings; k++ {
		if k.String() == key {
			found = append(found, explanation{Key: key, What: "entry in events.csv", Meaning: record.HappeningMeanings[k]})
		}
	}
	return found
}

// plainKey takes arm[1]. and [2] off a key, and reads styles.NAME as leaders.
func plainKey(key string) string {
	parts := strings.Split(key, ".")
	for i, p := range parts {
		parts[i], _, _ = strings.Cut(p, "[")
	}
	if parts[0] == "arm" && len(parts) > 1 {
		parts = parts[1:]
	}
	if parts[0] == "styles" && len(parts) > 2 {
		parts = append([]string{"leaders"}, parts[2:]...)
	}
	return strings.Join(parts, ".")
}

func explainRow[T any](key, what string, row *param.Row[T]) explanation {
	e := explanation{Key: key, What: what, Meaning: row.Meaning, Unit: row.Unit, Default: show(row.Default),
		Range: row.Range(), Source: sourceWords(row.Source), File: row.File, SetBy: setBy(key)}
	if row.Kind >= param.Switch {
		e.Unit = ""
	}
	if row.Kind == param.Text && row.File == "" {
		e.Range = "text"
	}
	return e
}

func explainIn[T any](rows []param.Row[T], key, name, what string) []explanation {
	for i := range rows {
		if rows[i].Key == name {
			return []explanation{explainRow(key, what, &rows[i])}
		}
	}
	return nil
}

func sourceWords(source string) string {
	if source == "scale" {
		return "a matter of units, no claim"
	}
	return source
}

func seenBy(who string) string {
	if who == "leader" {
		return "the leader's own dashboard"
	}
	return "nobody in the organization; the model alone knows"
}

// show writes a default for reading.
func show(v any) string {
	switch v := v.(type) {
	case float64:
		return param.Format(v)
	case string:
		if v == "" {
			return "none"
		}
		return v
	}
	return fmt.Sprint(v)
}

// tableRows returns the settings whose keys lie under the name of a table.
func tableRows(table string) (rows []*param.Row[param.Params]) {
	for i := range param.Table {
		if strings.HasPrefix(param.Table[i].Key, table+".") {
			rows = append(rows, &param.Table[i])
		}
	}
	return rows
}

func (a *app) explainTable(rows []*param.Row[param.Params]) {
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, []string{r.Key, show(r.Default)})
	}
	for i, line := range grid(cells) {
		a.say("%s   %s", line, rows[i].Meaning)
	}
}

// explainTables lists the tables of a study.
func (a *app) explainTables() error {
	var names []string
	for i := range param.Table {
		name, _, _ := strings.Cut(param.Table[i].Key, ".")
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		a.say("%-14s %s", name, count(len(tableRows(name)), "setting"))
	}
	a.say("\nAll settings of one:  sim explain %s\nOne setting:          sim explain leaders.monitor\nA measure:            sim explain net_output", names[0])
	return nil
}

// endingIn returns the keys whose last parts are name.
func endingIn(name string) (keys []string) {
	for i := range param.Table {
		if strings.HasSuffix(param.Table[i].Key, "."+name) {
			keys = append(keys, param.Table[i].Key)
		}
	}
	return keys
}

// lastParts lists the names of settings without their tables.
func lastParts() (names []string) {
	for i := range param.Table {
		key := param.Table[i].Key
		names = append(names, key[strings.LastIndex(key, ".")+1:])
	}
	return names
}

// explainable lists all that explain knows.
func explainable() []string {
	var names []string
	for i := range param.Table {
		names = append(names, param.Table[i].Key)
	}
	for i := range param.EventRows {
		names = append(names, "event."+param.EventRows[i].Key)
	}
	for i := range record.Metrics {
		names = append(names, record.Metrics[i].Name)
	}
	for i := range record.Outcomes {
		names = append(names, record.Outcomes[i].Name)
	}
	for _, k := range param.EventKinds {
		names = append(names, k.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
