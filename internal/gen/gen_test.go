package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"leadsim/scenarios"
	"leadsim/sim/param"
)

func TestPagesAreUpToDate(t *testing.T) {
	for _, p := range pages {
		have, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(p.path)))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, p.write()) {
			t.Errorf("%s is not what the tables give; run go generate ./...", p.path)
		}
		if !bytes.Equal(p.write(), p.write()) {
			t.Errorf("%s differs from one writing to the next", p.path)
		}
	}
}

func TestPageHasEveryKey(t *testing.T) {
	page := string(parametersPage())
	for i := range param.Table {
		key := param.Table[i].Key
		if i := slices.IndexFunc(param.StyleRows, func(r param.Row[param.Style]) bool { return "leaders."+r.Key == key }); i >= 0 {
			key = param.StyleRows[i].Key
		}
		if !strings.Contains(page, "| `"+key+"` |") {
			t.Errorf("%s is missing", key)
		}
	}
}

// The schema must know every key of the scenarios and of a study that holds all
// there is, and must not know others.
func TestSchemaKnowsTheKeysOfStudies(t *testing.T) {
	s := readSchema(t)
	texts := map[string][]byte{}
	files, err := fs.Glob(scenarios.Files, "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if texts[file], err = fs.ReadFile(scenarios.Files, file); err != nil {
			t.Fatal(err)
		}
	}
	const example = "example/example.toml"
	if texts[example], err = fs.ReadFile(scenarios.Files, example); err != nil {
		t.Fatal(err)
	}
	const round = "../../sim/scenario/testdata/round.toml"
	if texts[round], err = os.ReadFile(round); err != nil {
		t.Fatal(err)
	}
	for file, text := range texts {
		for _, problem := range s.check(decode(t, string(text)), s.root, "") {
			t.Errorf("%s: %s", file, problem)
		}
	}
	for text, want := range map[string]string{
		"x = 1":                                  "x: unknown",
		"leaders.montior = 1":                    "leaders.montior: unknown",
		"leaders.monitor = \"x\"":                "leaders.monitor: string, want number",
		"leaders.monitor = 2":                    "leaders.monitor: 2 is above 1",
		"[[arm]]\nname = \"a\"\ntrust.puull = 1": "arm[0].trust.puull: unknown",
		"leaders.crisis_policy = \"go\"":         "leaders.crisis_policy: not in the list",
		"[styles.x]\ntitel = \"a\"":              "styles.x.titel: unknown",
		"organization.people = \"many\"":         `organization.people: not of the form \.[cC][sS][vV]$`,
		"organization.people = 2":                "organization.people: 2 is below 3",
		"organization.people = true":             "organization.people: a switch, want integer",
		"network.ties = \"x\"":                   `network.ties: not of the form ^$|\.[cC][sS][vV]$`,
	} {
		if got := s.check(decode(t, text), s.root, ""); len(got) != 1 || got[0] != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

// checker is the small part of JSON Schema that the schema uses.
type checker struct {
	root map[string]any
	defs map[string]any
}

func readSchema(t *testing.T) checker {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(studySchema(), &root); err != nil {
		t.Fatal(err)
	}
	return checker{root, root["$defs"].(map[string]any)}
}

// decode reads TOML into the types of JSON.
func decode(t *testing.T, text string) any {
	t.Helper()
	var v map[string]any
	if err := toml.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var j any
	if err := json.Unmarshal(b, &j); err != nil {
		t.Fatal(err)
	}
	return j
}

func (c checker) check(v any, schema map[string]any, path string) (problems []string) {
	if r, ok := schema["$ref"].(string); ok {
		return c.check(v, c.defs[strings.TrimPrefix(r, "#/$defs/")].(map[string]any), path)
	}
	say := func(format string, args ...any) {
		problems = append(problems, path+": "+fmt.Sprintf(format, args...))
	}
	want := schema["type"]
	if types, ok := want.([]any); ok { // one of several: the one of the value
		want = types[0]
		if _, isText := v.(string); isText && slices.Contains(types, "string") {
			want = "string"
		}
	}
	switch v := v.(type) {
	case map[string]any:
		properties, _ := schema["properties"].(map[string]any)
		for name, value := range v {
			at := strings.TrimPrefix(path+"."+name, ".")
			sub, ok := properties[name].(map[string]any)
			if !ok {
				sub, ok = schema["additionalProperties"].(map[string]any)
			}
			if !ok {
				problems = append(problems, at+": unknown")
				continue
			}
			problems = append(problems, c.check(value, sub, at)...)
		}
	case []any:
		items, ok := schema["items"].(map[string]any)
		if !ok {
			say("a list, want %v", want)
			return problems
		}
		for i, e := range v {
			problems = append(problems, c.check(e, items, fmt.Sprintf("%s[%d]", path, i))...)
		}
	case string:
		if options, ok := schema["enum"].([]any); want != "string" {
			say("string, want %v", want)
		} else if ok && !slices.Contains(options, any(v)) {
			say("not in the list")
		} else if form, ok := schema["pattern"].(string); ok && !regexp.MustCompile(form).MatchString(v) {
			say("not of the form %s", form)
		}
	case bool:
		if want != "boolean" {
			say("a switch, want %v", want)
		}
	case float64:
		if want != "number" && want != "integer" {
			say("a number, want %v", want)
		} else if high := schema["maximum"].(float64); v > high {
			say("%v is above %v", v, high)
		} else if low := schema["minimum"].(float64); v < low {
			say("%v is below %v", v, low)
		}
	}
	return problems
}
