package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Format is the number of the layout of a results directory. It grows when a
// program of before could misread the files.
const Format = 1

// Manifest says what a results directory holds. It has no date and no path:
// the same study gives the same bytes.
type Manifest struct {
	Format  int              `json:"format"`
	Study   string           `json:"study"`
	Title   string           `json:"title"`
	Hash    string           `json:"hash"`
	Seed    int              `json:"seed"`
	Version string           `json:"version"`
	Runs    int              `json:"runs"`
	Weeks   int              `json:"weeks"`
	Arms    []ManifestArm    `json:"arms"`
	Scripts []ManifestScript `json:"scripts"`
	Columns ManifestColumns  `json:"columns"`
}

// ManifestArm is an arm in manifest.json.
type ManifestArm struct {
	Name  string `json:"name"`
	Style string `json:"style"`
	Luck  int    `json:"luck,omitempty"`
}

// ManifestScript is a scripted event in manifest.json.
type ManifestScript struct {
	Week  int      `json:"week"`
	Kind  string   `json:"kind"`
	Name  string   `json:"name"`
	Arms  []string `json:"arms"`
	Weeks int      `json:"weeks,omitempty"`
}

// ManifestColumns lists the columns of the two main files.
type ManifestColumns struct {
	Runs  []string `json:"runs.csv"`
	Weeks []string `json:"weeks.csv"`
}

// manifestOf returns the manifest of results.
func manifestOf(r *Results) *Manifest {
	m := &Manifest{Format: Format, Study: r.Name, Title: r.Title, Hash: r.Hash, Seed: r.Seed, Version: r.Version,
		Runs: r.Replications(), Weeks: r.Weeks, Arms: []ManifestArm{}, Scripts: []ManifestScript{},
		Columns: ManifestColumns{append(append([]string{}, runKeys...), outcomeNames()...),
			append(append([]string{}, weekKeys...), metricNames()...)}}
	for _, a := range r.Arms {
		m.Arms = append(m.Arms, ManifestArm(a))
	}
	for _, s := range r.Scripts {
		line := ManifestScript{Week: s.Week, Kind: s.Kind, Name: s.Name, Arms: []string{}, Weeks: s.Weeks}
		for a := range r.Arms {
			if a < len(s.Arms) && s.Arms[a] {
				line.Arms = append(line.Arms, r.Arms[a].Name)
			}
		}
		m.Scripts = append(m.Scripts, line)
	}
	return m
}

// bytes returns the manifest as it stands in the file.
func (m *Manifest) bytes() []byte { return encodeManifest(m) }

func encodeManifest(m any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		panic("record: manifest: " + err.Error()) // plain data always encodes
	}
	return b.Bytes()
}

// errSweep is what who looks for the results of a run finds in a sweep's place.
var errSweep = errors.New("the results are of a sweep, not of a study that was run")

// parseManifest reads manifest.json and checks that the rest can be read by it.
func parseManifest(data []byte) (*Manifest, error) {
	m := new(Manifest)
	if err := json.Unmarshal(data, m); err != nil {
		return nil, &FileError{"manifest.json", jsonLine(data, err), err}
	}
	if isSweep(data) {
		return m, &FileError{"manifest.json", 0, errSweep}
	}
	if kind := findingsKind(data); kind != "" {
		return m, &FileError{"manifest.json", 0, errFindings(kind)}
	}
	bad := func(format string, args ...any) error {
		return &FileError{"manifest.json", 0, fmt.Errorf(format, args...)}
	}
	switch {
	case m.Format < 1 || m.Study == "":
		return nil, bad("not the manifest of a study's results")
	case m.Format > Format:
		return nil, bad("format %d comes from a newer sim (%s); this one reads up to %d", m.Format, m.Version, Format)
	case m.Runs < 0 || m.Runs > 1_000_000 || m.Weeks < 0 || m.Weeks > 5200:
		return nil, bad("%d runs of %d weeks: want at most 1000000 runs of at most 5200 weeks", m.Runs, m.Weeks)
	case len(m.Arms)*m.Runs > 10_000_000:
		return nil, bad("%d arms of %d runs are more than can be read at once", len(m.Arms), m.Runs)
	}
	seen := map[string]bool{}
	for _, a := range m.Arms {
		if seen[a.Name] {
			return nil, bad("arm %q stands there twice", a.Name)
		}
		seen[a.Name] = true
	}
	return m, nil
}

// jsonLine finds the line that an error of encoding/json means, 0 if unknown.
func jsonLine(data []byte, err error) int {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(-1)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at < 0 || at > int64(len(data)) {
		return 0
	}
	return 1 + bytes.Count(data[:at], []byte("\n"))
}

// results returns results with the runs of the manifest, all still empty.
func (m *Manifest) results() *Results {
	r := &Results{Name: m.Study, Title: m.Title, Version: m.Version, Hash: m.Hash, Seed: m.Seed, Weeks: m.Weeks}
	place := map[string]int{}
	for i, a := range m.Arms {
		r.Arms = append(r.Arms, Arm(a))
		place[a.Name] = i
	}
	for _, s := range m.Scripts {
		script := Script{Week: s.Week, Kind: s.Kind, Name: s.Name, Arms: make([]bool, len(r.Arms)), Weeks: s.Weeks}
		for _, name := range s.Arms {
			if i, ok := place[name]; ok {
				script.Arms[i] = true
			}
		}
		r.Scripts = append(r.Scripts, script)
	}
	shocks := make([]*Shock, len(r.Arms))
	for a := range shocks {
		shocks[a] = r.FirstShock(a)
	}
	for k := range m.Runs {
		for a := range m.Arms {
			r.Runs = append(r.Runs, Run{Arm: a, Replication: k, Shock: shocks[a]})
		}
	}
	return r
}
