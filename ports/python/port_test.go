// Package python holds the port of the model to Python against the model. The port is written from docs/odd.md; the
// tests fail if it and the model differ in one bit of what they record, so that page, port and model stay together.
package python

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
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
			program, port := lived(t, python, study)
			said, err := held(python, program, port)
			t.Log(lastLine(said))
			if err != nil {
				t.Errorf("model and port differ; the page, the port or the model is wrong (%v):\n%s", err, said)
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
	program, port := lived(t, python, study)
	text, err := os.ReadFile(port)
	if err != nil {
		t.Fatal(err)
	}
	if said, err := held(python, program, port); err != nil {
		t.Errorf("nothing was changed, and the comparison fails (%v):\n%s", err, said)
	}
	text[bytes.LastIndexAny(text, "2468")]++
	if err := os.WriteFile(port, text, 0o666); err != nil {
		t.Fatal(err)
	}
	if said, err := held(python, program, port); err == nil {
		t.Errorf("a digit was changed, and the comparison says:\n%s", said)
	}
}

// lived lives the runs of a study in the program and in the port, and returns where weeks.csv of both are.
func lived(t *testing.T, python string, s *scenario.Study) (program, port string) {
	t.Helper()
	results, err := sweep.Execute(context.Background(), sweep.NewPlan(s), runtime.NumCPU(), nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	resolved := filepath.Join(dir, "study.toml")
	program, port = filepath.Join(dir, "weeks.csv"), filepath.Join(dir, "port.csv")
	if err := errors.Join(os.WriteFile(resolved, s.Resolved(), 0o666), os.WriteFile(program, weeksOf(results), 0o666)); err != nil {
		t.Fatal(err)
	}
	for _, f := range s.Files() {
		var text bytes.Buffer
		if err := errors.Join(f.Write(&text), os.WriteFile(filepath.Join(dir, f.Name), text.Bytes(), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	if said, err := exec.Command(python, "-B", "-m", "leadsim.run", resolved, "--to", port).CombinedOutput(); err != nil {
		t.Fatalf("the port fails (%v):\n%s", err, said)
	}
	return program, port
}

// weeksOf is weeks.csv, without waiting for a disk.
func weeksOf(r *record.Results) []byte {
	var text bytes.Buffer
	out := csv.NewWriter(&text)
	row := []string{"run", "arm", "week"}
	for i := range record.Metrics {
		row = append(row, record.Metrics[i].Name)
	}
	out.Write(row)
	for i := range r.Runs {
		run := &r.Runs[i]
		for week := range run.Weeks() {
			row = append(row[:0], strconv.Itoa(run.Replication), r.Arms[run.Arm].Name, strconv.Itoa(week))
			for m := range record.Metrics {
				row = append(row, strconv.FormatFloat(run.At(m, week), 'g', -1, 64))
			}
			out.Write(row)
		}
	}
	out.Flush()
	return text.Bytes()
}

// held compares two tables of weeks.
func held(python, program, port string) (said string, err error) {
	out, err := exec.Command(python, "-B", "agree.py", "--differing", program, port).CombinedOutput()
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
