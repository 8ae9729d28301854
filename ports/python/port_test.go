// Package python holds the port of the model to Python against the model. The port is written from docs/odd.md; the
// tests fail if it and the model differ in one bit of what they record, so that page, port and model stay together.
package python

import (
	"bytes"
	"context"
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// studies are those of the folder studies, and how many runs of each are compared: together they switch on all that
// the port knows, and each mechanism off.
var studies = []struct {
	name              string
	short, runs, long int
}{
	{"everything", 1, 2, 0}, // long: as many as LEADSIM_PORT_RUNS asks for
	{"events", 0, 1, 2},
	{"files", 0, 1, 3},
	{"organizations", 0, 0, 1},
	{"levers", 0, 0, 1},
	{"switches", 0, 0, 1},
}

// TestPortAgreesToTheBit lives the same runs in both. LEADSIM_PORT_RUNS asks for that many runs of the first study, and
// for all the others.
func TestPortAgreesToTheBit(t *testing.T) {
	python := findPython(t)
	asked, _ := strconv.Atoi(os.Getenv("LEADSIM_PORT_RUNS"))
	for _, s := range studies {
		runs := s.runs
		switch {
		case asked > 0 && s.long == 0:
			runs = asked
		case asked > 0:
			runs = s.long
		case testing.Short():
			runs = s.short
		}
		if runs == 0 {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			study, err := scenario.Read(nil, scenarios.Files, "studies/"+s.name+".toml", scenario.Options{Runs: &runs})
			if err != nil {
				t.Fatal(err)
			}
			dir := lived(t, python, study)
			for _, table := range []string{"weeks", "runs"} {
				said, err := held(python, dir, table)
				t.Logf("%s: %s", table, lastLine(said))
				if err != nil {
					t.Errorf("model and port differ in %s; the page, the port or the model is wrong (%v):\n%s", table, err, said)
				}
			}
		})
	}
}

// TestAnotherCellShows changes one digit: the comparison must see it.
func TestAnotherCellShows(t *testing.T) {
	python := findPython(t)
	study, err := scenario.Parse("tiny.toml", []byte("[run]\nweeks = 2\nruns = 1\n[organization]\npeople = 9\n"), scenario.Library{}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dir := lived(t, python, study)
	port := filepath.Join(dir, "port-weeks.csv")
	text, err := os.ReadFile(port)
	if err != nil {
		t.Fatal(err)
	}
	if said, err := held(python, dir, "weeks"); err != nil {
		t.Errorf("nothing was changed, and the comparison fails (%v):\n%s", err, said)
	}
	text[bytes.LastIndexAny(text, "2468")]++
	if err := os.WriteFile(port, text, 0o666); err != nil {
		t.Fatal(err)
	}
	if said, err := held(python, dir, "weeks"); err == nil {
		t.Errorf("a digit was changed, and the comparison says:\n%s", said)
	}
}

// lived lives the runs of a study in the program and in the port, and returns a folder with weeks.csv and runs.csv of
// the program, port-weeks.csv and port-runs.csv.
func lived(t *testing.T, python string, s *scenario.Study) (dir string) {
	t.Helper()
	results, err := sweep.Execute(context.Background(), sweep.NewPlan(s), runtime.NumCPU(), nil)
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	write := func(name string, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("study.toml", s.Resolved())
	write("weeks.csv", weeksOf(results))
	write("runs.csv", runsOf(results))
	for _, f := range s.Files() {
		var text bytes.Buffer
		if err := f.Write(&text); err != nil {
			t.Fatal(err)
		}
		write(f.Name, text.Bytes())
	}
	in := func(name string) string { return filepath.Join(dir, name) }
	port := exec.Command(python, "-B", "-m", "leadsim.run", in("study.toml"), "--to", in("port-weeks.csv"), "--outcomes", in("port-runs.csv"))
	if said, err := port.CombinedOutput(); err != nil {
		t.Fatalf("the port fails (%v):\n%s", err, said)
	}
	return dir
}

// weeksOf is weeks.csv, without waiting for a disk.
func weeksOf(r *record.Results) []byte {
	head := []string{"run", "arm", "week"}
	for i := range record.Metrics {
		head = append(head, record.Metrics[i].Name)
	}
	rows := [][]string{head}
	for i := range r.Runs {
		run := &r.Runs[i]
		for week := range run.Weeks() {
			row := []string{strconv.Itoa(run.Replication), r.Arms[run.Arm].Name, strconv.Itoa(week)}
			for m := range record.Metrics {
				row = append(row, cell(run.At(m, week)))
			}
			rows = append(rows, row)
		}
	}
	return table(rows)
}

// runsOf is runs.csv, likewise.
func runsOf(r *record.Results) []byte {
	head := []string{"run", "arm"}
	for i := range record.Outcomes {
		head = append(head, record.Outcomes[i].Name)
	}
	rows := [][]string{head}
	for i := range r.Runs {
		run := &r.Runs[i]
		row := []string{strconv.Itoa(run.Replication), r.Arms[run.Arm].Name}
		for _, v := range run.Outcomes {
			row = append(row, cell(v))
		}
		rows = append(rows, row)
	}
	return table(rows)
}

func cell(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

func table(rows [][]string) []byte {
	var text bytes.Buffer
	csv.NewWriter(&text).WriteAll(rows)
	return text.Bytes()
}

// held compares weeks or runs of a folder that lived has filled.
func held(python, dir, table string) (said string, err error) {
	out, err := exec.Command(python, "-B", "agree.py", "--differing", filepath.Join(dir, table+".csv"), filepath.Join(dir, "port-"+table+".csv")).CombinedOutput()
	return string(out), err
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndex(text, "\n")+1:]
}

// findPython returns a python3 that is new enough, or skips the test; it fails if LEADSIM_REQUIRE names python3.
func findPython(t *testing.T) string {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err == nil {
		if err = exec.Command(python, "-c", "import tomllib").Run(); err == nil {
			return python
		}
	}
	if slices.Contains(strings.Split(os.Getenv("LEADSIM_REQUIRE"), ","), "python3") {
		t.Fatalf("LEADSIM_REQUIRE names python3, and there is no python3 of 3.11 or newer: %v", err)
	}
	t.Skipf("NOT COMPARED with the port in Python: there is no python3 of 3.11 or newer (%v)", err)
	return ""
}
