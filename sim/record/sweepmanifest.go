package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// SweepManifest says what the directory of a sweep holds, manifest.json there.
// Like Manifest it has no date and no path; from Done on it tells what the
// tables hold, all before is what the sweep is.
type SweepManifest struct {
	Format    int              `json:"format"`
	Kind      string           `json:"kind"` // "sweep"
	Study     string           `json:"study"`
	Title     string           `json:"title"`
	Hash      string           `json:"hash"`       // of the whole plan
	StudyHash string           `json:"study_hash"` // of the resolved study
	Seed      int              `json:"seed"`
	Version   string           `json:"version"`
	Design    string           `json:"design"`
	Factors   []ManifestFactor `json:"factors"`
	Points    int              `json:"points"`
	Runs      int              `json:"runs"` // of each arm at each point
	Weeks     int              `json:"weeks"`
	Arms      []ManifestArm    `json:"arms"`
	Keep      []string         `json:"keep"` // metrics kept of the weeks
	KeepEvery int              `json:"keep_every"`
	Shard     string           `json:"shard,omitempty"` // "0/4" = the first of four
	Done      int              `json:"done"`            // runs in the tables, failed ones included
	Failed    int              `json:"failed"`
	Columns   SweepColumns     `json:"columns"`
}

// SweepColumns lists the columns of the tables.
type SweepColumns struct {
	Runs  []string `json:"runs.csv"`
	Weeks []string `json:"weeks.csv,omitempty"`
}

// ManifestFactor is a factor of a sweep with its values as they were written.
type ManifestFactor struct {
	Key    string `json:"key"`
	Values string `json:"values"`
}

// Total returns the number of runs of the whole sweep.
func (m *SweepManifest) Total() int { return m.Points * m.Runs * len(m.Arms) }

// ReadSweepManifest reads the manifest of a sweep's directory.
func ReadSweepManifest(dir string) (*SweepManifest, error) {
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s holds no results (no manifest.json)", dir)
	}
	if err != nil {
		return nil, err
	}
	m, err := parseSweepManifest(data)
	if err != nil {
		return nil, inDir(dir, err)
	}
	return m, nil
}

// ErrNoSweep is what who looks for a sweep finds in the place of a study that
// was run.
var ErrNoSweep = errors.New("the results are of a study that was run, not of a sweep")

func parseSweepManifest(data []byte) (*SweepManifest, error) {
	m := new(SweepManifest)
	if err := json.Unmarshal(data, m); err != nil {
		return nil, &FileError{"manifest.json", jsonLine(data, err), err}
	}
	bad := func(format string, args ...any) error {
		return &FileError{"manifest.json", 0, fmt.Errorf(format, args...)}
	}
	switch {
	case m.Kind != "sweep":
		return nil, &FileError{"manifest.json", 0, ErrNoSweep}
	case m.Format > Format:
		return nil, bad("format %d comes from a newer sim (%s); this one reads up to %d", m.Format, m.Version, Format)
	case m.Format < 1 || m.Points < 1 || m.Runs < 1 || len(m.Arms) < 1:
		return nil, bad("not the manifest of a sweep")
	}
	return m, nil
}

// isSweep reports whether a manifest is that of a sweep.
func isSweep(data []byte) bool {
	var m struct{ Kind string }
	return json.Unmarshal(data, &m) == nil && m.Kind == "sweep"
}

// Differences says in what two sweeps are not the same, "" if they are.
func (m *SweepManifest) Differences(other *SweepManifest) string {
	switch {
	case m.Version != other.Version:
		return fmt.Sprintf("of version %s of sim, this is %s", m.Version, other.Version)
	case m.Study != other.Study:
		return fmt.Sprintf("of another study (%s)", m.Study)
	case !slices.Equal(m.Factors, other.Factors) || m.Design != other.Design || m.Points != other.Points:
		return fmt.Sprintf("over other values (%s)", m.varied())
	case m.Runs != other.Runs:
		return fmt.Sprintf("with %d runs of each arm, not %d", m.Runs, other.Runs)
	case m.Seed != other.Seed:
		return fmt.Sprintf("with seed %d, not %d", m.Seed, other.Seed)
	case !slices.Equal(m.Keep, other.Keep) || m.KeepEvery != other.KeepEvery:
		return "that keeps other measures of the weeks"
	case m.Hash != other.Hash:
		return fmt.Sprintf("with other settings of %s", m.Study)
	case m.Shard != other.Shard:
		return fmt.Sprintf("for another shard (%s)", orWhole(m.Shard))
	}
	return ""
}

// sameBesidesShard reports whether two are of one sweep, though of other parts.
func (m *SweepManifest) sameBesidesShard(other *SweepManifest) bool {
	n := *m
	n.Shard = other.Shard
	return n.Differences(other) == ""
}

func orWhole(shard string) string {
	if shard == "" {
		return "the whole"
	}
	return shard
}

// varied lists the factors as one types them, and the design unless it is a
// grid.
func (m *SweepManifest) varied() string {
	text := "none"
	for i, f := range m.Factors {
		if i == 0 {
			text = ""
		} else {
			text += ", "
		}
		if n := len(m.Factors); i == 8 && n > 10 { // a screening has hundreds
			return text + fmt.Sprintf("and %d more", n-i)
		}
		text += f.Key + "=" + f.Values
	}
	switch m.Design {
	case "lhs", "sobol":
		text += fmt.Sprintf("; design %s of %d points", m.Design, m.Points)
	case "zip", "list":
		text += "; design " + m.Design
	}
	return text
}

// bytes returns the manifest as it stands in the file.
func (m *SweepManifest) bytes() []byte { return encodeManifest(m) }
