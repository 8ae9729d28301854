package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// object is a JSON object that keeps the order of its keys.
type object struct {
	keys   []string
	values map[string]any
}

// set adds a key, or replaces its value; it returns o.
func (o *object) set(key string, value any) *object {
	if o.values == nil {
		o.values = map[string]any{}
	}
	if _, ok := o.values[key]; !ok {
		o.keys = append(o.keys, key)
	}
	o.values[key] = value
	return o
}

// MarshalJSON writes the keys in their order.
func (o *object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, key := range o.keys {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(key)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(o.values[key])
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// studySchema returns docs/study.schema.json, which lets editors complete and
// check study files (JSON Schema, draft 2020-12).
func studySchema() []byte {
	defs, study, arm := new(object), tableSchema(), tableSchema()
	properties(study).set("extends", text("the study from which this one starts: a built-in scenario's name, or a file"))
	properties(study).set("lesson", schema(scenario.LessonRows))
	properties(arm).set("name", text("the arm's name, unique in the study"))
	for _, section := range sections() {
		s := sectionSchema(section)
		if section == "run" {
			addRows(s, scenario.KeepRows)
			addRows(s, scenario.PrecisionRows)
		}
		if section == "leaders" {
			addRows(s, param.StyleRows)
			properties(s).set("assign", listOf("assign"))
		}
		defs.set(section, s)
		properties(study).set(section, ref(section))
		properties(arm).set(section, ref(section))
	}
	defs.set("assign", addRows(schema(param.AssignRows), param.StyleRows))
	defs.set("style", addRows(schema(scenario.StyleHeadRows), param.StyleRows))
	defs.set("event", schema(param.EventRows))
	defs.set("arm", arm.set("required", []string{"name"}))
	defs.set("factor", schema(scenario.FactorRows).set("required", []string{"key"}))
	defs.set("point", new(object).set("type", "object").set("description", "a point of a list: values by their keys, as leaders.monitor = 0.4 or \"arm[1].leaders.monitor\" = 0.4"))
	defs.set("claim", schema(scenario.ClaimRows).set("required", []string{"id", "metric", "a", "b"}))
	defs.set("chart", schema(scenario.ChartRows).set("required", []string{"kind"}))
	properties(arm).set("event", listOf("event"))

	sweep := schema(scenario.SweepRows)
	properties(sweep).set("factor", listOf("factor")).set("point", listOf("point"))
	properties(study).set("styles", new(object).set("type", "object").set("additionalProperties", ref("style"))).
		set("event", listOf("event")).set("arm", listOf("arm")).set("sweep", sweep).
		set("claim", listOf("claim")).set("chart", listOf("chart"))

	root := new(object).set("$schema", "https://json-schema.org/draft/2020-12/schema").
		set("title", "A study of leadsim").set("description", "Generated from the parameter table by go generate ./...; do not edit.")
	for _, key := range study.keys {
		root.set(key, study.values[key])
	}
	return indented(root.set("$defs", defs))
}

func indented(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic("gen: " + err.Error()) // only strings, numbers and objects are in it
	}
	return b.Bytes()
}

func text(meaning string) *object {
	return new(object).set("type", "string").set("description", meaning)
}

func ref(name string) *object { return new(object).set("$ref", "#/$defs/"+name) }

func listOf(name string) *object {
	return new(object).set("type", "array").set("items", ref(name))
}

// tableSchema returns the schema of a table that has no keys yet.
func tableSchema() *object {
	return new(object).set("type", "object").set("additionalProperties", false).set("properties", new(object))
}

func properties(table *object) *object { return table.values["properties"].(*object) }

// schema returns the schema of a table with the keys of rows.
func schema[T any](rows []param.Row[T]) *object { return addRows(tableSchema(), rows) }

// addRows adds the keys of rows to a table, with the tables that dotted keys
// need, and returns it.
func addRows[T any](table *object, rows []param.Row[T]) *object {
	for i := range rows {
		at := properties(table)
		parts := strings.Split(rows[i].Key, ".")
		for _, name := range parts[:len(parts)-1] {
			if at.values[name] == nil {
				at.set(name, tableSchema())
			}
			at = properties(at.values[name].(*object))
		}
		at.set(parts[len(parts)-1], valueSchema(&rows[i]))
	}
	return table
}

// sectionSchema returns the schema of one section of the parameter table.
func sectionSchema(section string) *object {
	rows := ofSection(section)
	for i := range rows {
		rows[i].Key = strings.TrimPrefix(rows[i].Key, section+".")
	}
	return schema(rows)
}

// valueSchema returns the schema of one value.
func valueSchema[T any](r *param.Row[T]) *object {
	o := new(object)
	switch {
	case isList(r):
		o.set("type", "array").set("items", new(object).set("type", "string"))
	case r.Kind.Real():
		o.set("type", "number").set("minimum", r.Low).set("maximum", r.High)
	case r.Kind.Whole() && r.File != "": // the ends hold for the number alone, the pattern for the text
		o.set("type", []string{"integer", "string"}).set("minimum", r.Low).set("maximum", r.High).set("pattern", tablePattern)
	case r.Kind.Whole():
		o.set("type", "integer").set("minimum", r.Low).set("maximum", r.High)
	case r.Kind == param.Switch:
		o.set("type", "boolean")
	case r.Kind == param.Choice:
		o.set("type", "string").set("enum", r.Options)
	case r.File != "":
		o.set("type", "string").set("pattern", "^$|"+tablePattern)
	default:
		o.set("type", "string")
	}
	if def := defaultOf(r); def != "" {
		o.set("default", r.Default)
	}
	return o.set("description", describe(r))
}

// tablePattern is that of the name of a table.
const tablePattern = `\.[cC][sS][vV]$`

func describe[T any](r *param.Row[T]) string {
	text := r.Meaning
	if r.Ends != "" {
		text += " (" + r.Ends + ")"
	}
	if r.File != "" {
		text += "; the file: " + r.File
	}
	if r.Kind.Real() || r.Kind.Whole() {
		if r.Unit != "" {
			text += "; unit: " + r.Unit
		}
	}
	return text
}
