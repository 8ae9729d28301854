package record

import (
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func findings(hash string) *Findings {
	return &Findings{Kind: "validate", Title: "Survey", Hash: hash, Seed: 7, Version: "0.1.0", Readme: "read me\n", Log: "today\n",
		Tables: []File{{"validate.csv", func(w io.Writer) error {
			t := NewTable(w, "id", "mean")
			t.Text(`LD-01, "one"`)
			t.Number(math.NaN())
			t.End()
			return t.Close()
		}}},
		Columns: []Column{{"id", "validate.csv", "the target", "text", ""}, {"mean", "validate.csv", "ours", "", "-1 to 1"}}}
}

func put(t *testing.T, dir string, f *Findings, force bool) error {
	t.Helper()
	p, err := ClaimFindings(dir, f, force)
	if err != nil {
		return err
	}
	defer p.Release()
	return p.WriteFindings(f)
}

func TestFindingsAreWrittenWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "validate")
	for range 2 { // the same again takes the place of the first
		if err := put(t, dir, findings("aa"), false); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"validate.csv":  "id,mean\n\"LD-01, \"\"one\"\"\",\n",
		"columns.csv":   "column,file,meaning,unit,range\nid,validate.csv,the target,text,\n",
		"manifest.json": `"validate.csv": [`,
		"README.txt":    "read me\n",
		"log.txt":       "today\n",
	} {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s: %v\n%s", name, err, data)
		}
	}
	entries, _ := os.ReadDir(filepath.Dir(dir))
	if len(entries) != 1 {
		t.Errorf("left beside: %v", entries)
	}
}

func TestFindingsRefuseWhatIsNotTheirs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "validate")
	if err := put(t, dir, findings("aa"), false); err != nil {
		t.Fatal(err)
	}
	var refusal *Refusal
	if err := put(t, dir, findings("bb"), false); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "other settings") {
		t.Errorf("of other settings: %v", err)
	}
	other := findings("aa")
	other.Kind = "calibrate"
	if err := put(t, dir, other, false); err == nil || !strings.Contains(err.Error(), "another command (study validate)") {
		t.Errorf("of another command: %v", err)
	}
	if _, err := Claim(dir, "abc123", "0.1.0", false); err == nil || !strings.Contains(err.Error(), "holds results of sim validate") {
		t.Errorf("a study there: %v", err)
	}
	if _, err := ReadDir(dir); err == nil || !strings.Contains(err.Error(), "the results are of sim validate") {
		t.Errorf("read as a study: %v", err)
	}
	if err := put(t, dir, findings("bb"), true); err != nil {
		t.Errorf("with force: %v", err)
	}
	os.WriteFile(filepath.Join(dir, "thesis.doc"), nil, 0o666)
	if err := put(t, dir, findings("bb"), false); err == nil || !strings.Contains(err.Error(), `"thesis.doc"`) {
		t.Errorf("beside a stranger: %v", err)
	}
	study := filepath.Join(filepath.Dir(dir), "hand")
	write(t, study, bundle())
	if err := put(t, study, findings("aa"), false); err == nil || !strings.Contains(err.Error(), "another command (study hand)") {
		t.Errorf("where a study is: %v", err)
	}
}
