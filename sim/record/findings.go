package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Findings are results of a command that runs no study: tables, charts, and what
// they mean.
type Findings struct {
	Kind    string // the command, such as "validate"
	Title   string
	Hash    string // of everything that they follow from
	Seed    int
	Version string

	Tables   []File
	Columns  []Column // of the tables, in their order
	Pictures []Picture
	Readme   string
	Log      string // log.txt: dates and machine
}

// Column is a column of a table, as columns.csv describes it.
type Column struct{ Name, File, Meaning, Unit, Range string }

// findingsManifest is manifest.json of findings.
type findingsManifest struct {
	Format  int                 `json:"format"`
	Kind    string              `json:"kind"`
	Study   string              `json:"study"` // the same as Kind, for programs that know of studies alone
	Title   string              `json:"title"`
	Hash    string              `json:"hash"`
	Seed    int                 `json:"seed"`
	Version string              `json:"version"`
	Columns map[string][]string `json:"columns"`
}

// ClaimFindings locks dir for findings as Claim does for a study: it refuses a
// directory that holds anything but findings of the same kind and hash.
func ClaimFindings(dir string, f *Findings, force bool) (*Place, error) {
	p := &Place{dir: filepath.Clean(dir), force: force}
	if err := p.locate(); err != nil {
		return nil, err
	}
	if err := p.enter(); err != nil {
		return nil, err
	}
	if err := p.checkFindings(f); err != nil {
		p.Release()
		return nil, err
	}
	return p, nil
}

// checkFindings refuses a directory that must not be replaced.
func (p *Place) checkFindings(f *Findings) error {
	info, err := os.Stat(p.real)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return &Refusal{p.dir, "is a file", "name a folder with --out"}
	}
	strange, empty, err := p.strangers()
	if err != nil || empty {
		return err
	}
	data, err := os.ReadFile(filepath.Join(p.real, "manifest.json"))
	if err != nil {
		return p.refuse(true, "holds files, but no results of sim")
	}
	var m findingsManifest
	switch err := json.Unmarshal(data, &m); {
	case strange != "":
		return p.refuse(true, fmt.Sprintf("holds %q, which sim did not write", strange))
	case err != nil || m.Study == "":
		return p.refuse(true, "holds a manifest.json that sim cannot read")
	case m.Format > Format || newer(m.Version, f.Version):
		return p.refuse(false, "was written by a newer sim")
	case m.Kind != f.Kind:
		return p.refuse(false, "holds results of another command (study "+m.Study+")")
	case m.Hash != f.Hash:
		return p.refuse(false, "holds results of sim "+f.Kind+" with other settings")
	}
	return nil
}

// WriteFindings writes findings beside the directory and then puts them in its
// place. If it returns an error, what was there before is there still.
func (p *Place) WriteFindings(f *Findings) error {
	text := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	files := []File{
		{"manifest.json", text(string(f.manifest()))},
		{"summary.csv", func(w io.Writer) error { return writeSummary(w, f.Pictures) }},
		{"columns.csv", f.writeColumns},
		{"README.txt", text(f.Readme)},
		{"log.txt", text(f.Log)},
	}
	return p.writeWhole(func(temp string) error { return writeFolder(temp, append(files, f.Tables...), f.Pictures) })
}

func (f *Findings) manifest() []byte {
	m := findingsManifest{Format, f.Kind, f.Kind, f.Title, f.Hash, f.Seed, f.Version, map[string][]string{}}
	for _, c := range f.Columns {
		m.Columns[c.File] = append(m.Columns[c.File], c.Name)
	}
	return encodeManifest(m) // a map is written in the order of its keys
}

func (f *Findings) writeColumns(w io.Writer) error {
	t := NewTable(w, "column", "file", "meaning", "unit", "range")
	for _, c := range f.Columns {
		t.Text(c.Name, c.File, c.Meaning, c.Unit, c.Range)
		t.End()
	}
	t.Text("chart", "summary.csv", "the chart whose numbers the row holds; the other columns are those of the charts' tables", "text", "")
	t.End()
	return t.Close()
}

// errFindings is what who looks for the results of a run finds in the place of
// findings.
type errFindings string

func (e errFindings) Error() string {
	return "the results are of sim " + string(e) + ", not of a study that was run"
}

func isFindings(err error) bool {
	var e errFindings
	return errors.As(err, &e)
}

// findingsKind returns the command behind a manifest; "" if it is a study's or a
// sweep's.
func findingsKind(data []byte) string {
	var m struct{ Kind string }
	if json.Unmarshal(data, &m) != nil || m.Kind == "sweep" {
		return ""
	}
	return m.Kind
}
