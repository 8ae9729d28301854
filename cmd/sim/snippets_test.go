package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// README.txt of results says how to read the tables; each of its snippets is
// run where its language is installed. LEADSIM_NODE names a folder whose
// node_modules hold @duckdb/node-api and hyparquet.
func TestSnippetsOfTheReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("runs other programs")
	}
	dir := t.TempDir()
	study := filepath.Join(dir, "it's.toml")
	text := "[run]\nruns = 6\nweeks = 26\nkeep = [\"trust\"]\nkeep_every = 13\n[organization]\npeople = 24\n[[arm]]\nname = \"a sharp `eye`\"\nleaders.monitor = 0.9\n[[arm]]\nname = \"it's trust\"\n"
	if err := os.WriteFile(study, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	whole, run := filepath.Join(dir, "sweep"), filepath.Join(dir, "run")
	for _, args := range [][]string{
		{"sweep", study, "--vary", "members.trust=0.2,0.8", "--format", "both", "--out", whole, "--quiet"},
		{"run", study, "--out", run, "--quiet"},
	} {
		if code := execute(context.Background(), newApp(io.Discard, os.Stderr), args); code != 0 {
			t.Fatalf("%v: exit code %d", args, code)
		}
	}
	for _, folder := range []string{whole, run} {
		for language, code := range snippets(t, filepath.Join(folder, "README.txt")) {
			t.Run(filepath.Base(folder)+"/"+language, func(t *testing.T) { tryOut(t, folder, language, code) })
		}
	}
}

// snippets returns the lines of each language: they stand behind its name, up
// to the next one.
func snippets(t *testing.T, readme string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const indent = 17
	all, language := map[string]string{}, ""
	for line := range strings.Lines(string(data)) {
		name, code := "", ""
		if len(line) > indent {
			name, code = strings.TrimSpace(line[:indent]), line[indent:]
		}
		switch {
		case strings.HasPrefix(line, "  R  ") || strings.HasPrefix(line, "  R,") || strings.HasPrefix(line, "  Python  ") || strings.HasPrefix(line, "  DuckDB ") || strings.HasPrefix(line, "  JavaScript "):
			language = name
		case strings.HasPrefix(line, "  Python, Parquet"):
			language, code = "Python, Parquet", ""
		case name != "" || strings.TrimSpace(line) == "":
			language = ""
		}
		if language != "" {
			all[language] += code
		}
	}
	if len(all) < 4 {
		t.Fatalf("%s: found only %d snippets", readme, len(all))
	}
	return all
}

// tryOut runs a snippet in a folder of results, if what it needs is there.
func tryOut(t *testing.T, folder, language, code string) {
	node := os.Getenv("LEADSIM_NODE")
	var has, program []string
	switch language {
	case "R":
		has, program = []string{"Rscript", "--version"}, []string{"Rscript", "-e", code}
	case "R, data.table":
		has, program = []string{"Rscript", "-e", "library(data.table)"}, []string{"Rscript", "-e", code}
	case "R, arrow":
		has, program = []string{"Rscript", "-e", "library(arrow)"}, []string{"Rscript", "-e", code}
	case "Python":
		has, program = []string{"python3", "-c", "import pandas"}, []string{"python3", "-c", code}
	case "Python, Parquet":
		has, program = []string{"python3", "-c", "import pandas, pyarrow"}, []string{"python3", "-c", code}
	case "DuckDB":
		has = []string{"node", "-e", "process.exit(require('fs').existsSync(process.argv[1] + '/node_modules/@duckdb/node-api') ? 0 : 1)", node}
		program = []string{"node", "--input-type=module", "-e", `import { createRequire } from 'module'
const { DuckDBInstance } = createRequire(process.argv[1] + '/')('@duckdb/node-api')
const c = await (await DuckDBInstance.create(':memory:')).connect()
for (const q of process.argv[2].split(';').filter(q => q.trim()))
	console.table((await c.runAndReadAll(q)).getRowObjectsJson())`, node, code}
	case "JavaScript":
		has = []string{"node", "-e", "process.exit(require('fs').existsSync(process.argv[1] + '/node_modules/hyparquet') ? 0 : 1)", node}
		program = []string{"node", "--input-type=module", "-e", strings.ReplaceAll(code, "'hyparquet'", "'"+node+"/node_modules/hyparquet/src/node.js'")}
	default:
		t.Fatalf("a snippet in %q, which nobody tries out", language)
	}
	if exec.Command(has[0], has[1:]...).Run() != nil {
		t.Skipf("needs %s", strings.Join(has, " "))
	}
	cmd := exec.Command(program[0], program[1:]...)
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	if err != nil || len(out) == 0 {
		t.Fatalf("%v\n%s\n%s", err, code, out)
	}
	t.Logf("\n%s", out)
}
