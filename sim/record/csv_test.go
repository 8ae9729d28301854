package record

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// NaN is not equal to itself, so results are compared as they are written.
func text(t testing.TB, r *Results) string {
	t.Helper()
	var b bytes.Buffer
	b.Write(manifestOf(r).bytes())
	for _, f := range []error{writeRuns(&b, r), writeWeeks(&b, r), writeLedger(&b, r), writeEvents(&b, r)} {
		if f != nil {
			t.Fatal(f)
		}
	}
	return b.String()
}

func TestWhatIsReadEqualsWhatWasWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hand")
	b := bundle()
	write(t, dir, b)
	got, err := ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if text(t, got) != text(t, b.Results) {
		t.Error("results differ")
	}
	if !reflect.DeepEqual(got.Scripts, b.Results.Scripts) || !reflect.DeepEqual(got.Runs[3].Ledger, b.Results.Runs[3].Ledger) ||
		!reflect.DeepEqual(got.Runs[0].Happenings, b.Results.Runs[0].Happenings) {
		t.Error("scripts, ledger or happenings differ")
	}
}

func TestNoFileSaysNaN(t *testing.T) {
	if s := text(t, hand(4)); strings.Contains(s, "NaN") || strings.Contains(s, "Inf") {
		t.Error("NaN or Inf in a file")
	}
}

func TestErrorsNameFileAndLine(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		{"weeks.csv", "\n0,power-over,2,", "\n0,power-over,3,", "weeks.csv:4: week 3: want week 2 of 0 to 4"},
		{"weeks.csv", "\n0,power-over,1,", "\n0,power-over,1,x", "weeks.csv:3: output = \"x"},
		{"weeks.csv", "\n0,power-over,1,", "\n0,power-over,1,0x1p3", "weeks.csv:3: output = \"0x1p3"},
		{"weeks.csv", "\n0,power-over,1,", "\n0,power-over,1,1,", "weeks.csv:3: wrong number of fields"},
		{"weeks.csv", ",trust,", ",thrust,", "weeks.csv:1: no column \"trust\""},
		{"weeks.csv", "run,arm,week", "run,week,arm", "weeks.csv:1: want the columns run, arm, week first"},
		{"runs.csv", "\n1,power-over", "\n2,power-over", "runs.csv:4: run 2 of \"power-over\": want run 1 of \"power-over\""},
		{"ledger.csv", ",threat,", ",treat,", "ledger.csv:2: account"},
		{"ledger.csv", "\n1,power-over,", "\n9,power-over,", "run 9 of \"power-over\" stands not in manifest.json"},
		{"events.csv", "crisis began", "crisis over", "events.csv:2: kind = \"crisis over\": want one of "},
		{"manifest.json", "\"runs\": 2", "\"runs\": 3", "weeks.csv:21: ends before run 2"},
		{"manifest.json", "\"seed\": 7", "\"seed\": seven", "manifest.json:6: "},
		{"manifest.json", "\"format\": 1", "\"format\": 2", "comes from a newer sim (0.1.0)"},
	} {
		t.Run(c.want, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "hand")
			write(t, dir, bundle())
			path := filepath.Join(dir, c.file)
			data, _ := os.ReadFile(path)
			changed := strings.Replace(string(data), c.old, c.new, 1)
			if c.file == "ledger.csv" && strings.HasPrefix(c.want, "ledger") {
				changed = strings.ReplaceAll(strings.ReplaceAll(string(data), "mean,", "0,"), c.old, c.new)
			}
			os.WriteFile(path, []byte(changed), 0o666)
			_, err := ReadDir(dir)
			var place *FileError
			if err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &place) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
	if _, err := ReadDir(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no manifest.json") {
		t.Errorf("error %v of an empty folder", err)
	}
}

func TestTheMeanCountsRunsWithoutAnEntryAsNothing(t *testing.T) {
	r := hand(4)
	r.Run(0, 1).Ledger = nil
	for _, e := range r.MeanLedger(0) {
		if e.Incurred != 0.05 && e.Incurred != 1.5 {
			t.Errorf("mean of one entry of two runs: %v", e.Incurred)
		}
	}
}

func TestEveryColumnIsDescribed(t *testing.T) {
	var b bytes.Buffer
	if err := WriteColumns(&b); err != nil {
		t.Fatal(err)
	}
	for file, columns := range map[string][]string{"runs.csv": append(runKeys, outcomeNames()...), "weeks.csv": append(weekKeys, metricNames()...),
		"ledger.csv": ledgerColumns, "events.csv": eventColumns} {
		for _, c := range columns {
			if !strings.Contains(b.String(), "\n"+c+","+file+",") {
				t.Errorf("columns.csv does not tell what %s of %s is", c, file)
			}
		}
	}
}

func TestReplayIsOneCommand(t *testing.T) {
	for arm, want := range map[string]string{"power-over": "sim replay . power-over 3", "power with": `sim replay . "power with" 3`} {
		if got := replay(arm, 3); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func FuzzReadWeeks(f *testing.F) {
	var b bytes.Buffer
	if err := writeWeeks(&b, hand(1)); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("run,arm,week\n0,a,0\n"))
	f.Add([]byte("run,arm,week,\"trust\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := manifestOf(hand(1)).results()
		if readWeeks(bytes.NewReader(data), r) != nil {
			return
		}
		var once, twice bytes.Buffer
		if err := writeWeeks(&once, r); err != nil {
			t.Fatal(err)
		}
		again := manifestOf(r).results()
		if err := readWeeks(bytes.NewReader(once.Bytes()), again); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if writeWeeks(&twice, again); !bytes.Equal(once.Bytes(), twice.Bytes()) {
			t.Error("written, read and written again differs")
		}
	})
}
