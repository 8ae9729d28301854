package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

const pageHead = `# Parameters of a study

<!-- Generated from the parameter table (sim/param) by go generate ./...; do not edit. -->

One table for each section of a study file. A study sets only what differs from
the defaults. Source: a citation, *scale* for a matter of units, or the honest
word *assumed*. In a terminal, ` + "`sim explain KEY`" + ` says the same of one key.
`

// parametersPage returns docs/parameters.md.
func parametersPage() []byte {
	w := new(bytes.Buffer)
	w.WriteString(pageHead)
	for _, section := range sections() {
		rows := ofSection(section)
		fmt.Fprintf(w, "\n## [%s]\n\n", section)
		if section == "leaders" {
			w.WriteString("All keys of [a style](#styles) as well: `leaders.monitor`, `leaders.tactics.pressure` and so on.\n\n")
		}
		table(w, rows)
		if section == "run" {
			w.WriteString("\nWhat a sweep keeps of the weeks, and how precise a contrast must be; these are of the study, not of an arm:\n\n")
			table(w, scenario.KeepRows)
			w.WriteString("\n")
			table(w, scenario.PrecisionRows)
		}
	}
	w.WriteString(stylesText)
	table(w, scenario.StyleHeadRows)
	w.WriteString("\n")
	table(w, param.StyleRows)
	w.WriteString("\n## [[leaders.assign]]\n\nGives some leaders another style: the keys below and those of [a style](#styles). Without `style` it starts from the arm's own. Of several that fit a leader the last one counts.\n\n")
	table(w, param.AssignRows)
	w.WriteString("\n## [[event]]\n\nSomething that happens in a given week; `[[arm.event]]` adds one to an arm.\n\n")
	table(w, param.EventRows)
	eventKinds(w)
	w.WriteString("\n## [lesson]\n\n")
	table(w, scenario.LessonRows)
	w.WriteString("\n## [[claim]]\n\n")
	table(w, scenario.ClaimRows)
	w.WriteString("\n## [[chart]]\n\n")
	table(w, scenario.ChartRows)
	w.WriteString("\n## [sweep]\n\n")
	table(w, scenario.SweepRows)
	w.WriteString("\n## [[sweep.factor]]\n\n")
	table(w, scenario.FactorRows)
	w.WriteString("\n## [[sweep.point]]\n\nA point of a list: the values of some settings, the same ones in every point, as in `leaders.monitor = 0.4` or `\"arm[1].leaders.monitor\" = 0.4`.\n")
	w.WriteString(armText)
	return w.Bytes()
}

const stylesText = `
## Styles

How often a leader does what, and nothing else: the keys of
` + "`scenarios/styles/NAME.toml`, `[styles.NAME]`, `[[leaders.assign]]` and `[leaders]`" + `.
` + "`leaders.style = \"NAME\"`" + ` sets all of them; single ones beside it count again.

`

const armText = `
## [[arm]]

A ` + "`name`" + ` and the settings that differ, under the keys above: ` + "`[arm.leaders]`, `[arm.mechanisms]`, `[[arm.event]]`, `[[arm.leaders.assign]]`" + `.
All arms share ` + "`run.weeks`, `run.runs` and `run.seed`" + `. Later wins: defaults, the
extended study (` + "`extends`" + `), the study, the arm, the command line. An arm that
names a style starts from that style, whatever ` + "`[leaders]`" + ` sets.
`

// table writes one line for each row.
func table[T any](w *bytes.Buffer, rows []param.Row[T]) {
	w.WriteString("| key | default | range | unit | meaning | source |\n|---|---|---|---|---|---|\n")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(w, "| `%s` | %s | %s | %s | %s | %s |\n", r.Key, cell(defaultOf(r)), cell(rangeOf(r)), cell(r.Unit), cell(r.Meaning), cell(r.Source))
	}
}

// cell escapes what would end a table's cell.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// defaultOf writes a row's default; no value at all is written as nothing.
func defaultOf[T any](r *param.Row[T]) string {
	switch v := r.Default.(type) {
	case float64:
		return param.Format(v)
	case int:
		if float64(v) >= r.Low {
			return fmt.Sprint(v)
		}
	case bool:
		return fmt.Sprint(v)
	case string:
		return v
	}
	return ""
}

func rangeOf[T any](r *param.Row[T]) string {
	if isList(r) {
		return "list of texts"
	}
	return r.Range()
}

// isList reports whether the row holds a list of texts.
func isList[T any](r *param.Row[T]) bool {
	_, ok := r.Field(new(T)).(*[]string)
	return ok
}

func eventKinds(w *bytes.Buffer) {
	w.WriteString("\n| kind | reads, besides name, week, kind, scope and unit | what happens |\n|---|---|---|\n")
	for _, k := range param.EventKinds {
		keys := "none"
		if len(k.Keys) > 0 {
			keys = "`" + strings.Join(k.Keys, "`, `") + "`"
		}
		fmt.Fprintf(w, "| `%s` | %s | %s |\n", k.Name, keys, cell(k.Meaning))
	}
}

// sections returns the first parts of all keys, in the order of the table.
func sections() (names []string) {
	for i := range param.Table {
		section, _, _ := strings.Cut(param.Table[i].Key, ".")
		if !slices.Contains(names, section) {
			names = append(names, section)
		}
	}
	return names
}

// ofSection returns the rows of a section, those of a style left out.
func ofSection(section string) []param.Row[param.Params] {
	return slices.DeleteFunc(slices.Clone(param.Table), func(r param.Row[param.Params]) bool {
		key, ok := strings.CutPrefix(r.Key, section+".")
		return !ok || section == "leaders" && slices.ContainsFunc(param.StyleRows, func(s param.Row[param.Style]) bool { return s.Key == key })
	})
}
