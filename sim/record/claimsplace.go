package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ClaimsManifest says what a folder of claims holds, manifest.json there.
type ClaimsManifest struct {
	Format  int      `json:"format"`
	Kind    string   `json:"kind"` // "claims"
	Studies []string `json:"studies"`
	Hash    string   `json:"hash"` // of the studies with their claims, and of how they are judged
	Version string   `json:"version"`
}

// ClaimsRunsDir is the folder in which the runs of claims are stored, a sweep for
// each study.
const ClaimsRunsDir = "runs"

// claimsFiles are the names that sim claims writes, and those of values at points.
var claimsFiles = []string{"manifest.json", "claims.csv", "ranges.csv", "points.csv", "drivers.csv", "variants.csv", "fits.csv", "README.txt", "log.txt"}

// ClaimClaims locks a folder for the verdicts on claims. One that holds the runs
// of the same inquiry is gone on with; anything else is refused with a *Refusal, and with
// force begun anew, where files that are not ours are set aside. Files are put in their
// place one by one; see Place.Put.
func ClaimClaims(dir string, m *ClaimsManifest, force bool) (*Place, error) {
	p := &Place{dir: filepath.Clean(dir), force: force}
	if err := p.locate(); err != nil {
		return nil, err
	}
	if err := p.enter(); err != nil {
		return nil, err
	}
	begin, err := p.checkClaims(m)
	if err == nil && (begin || force) {
		err = p.begin()
		if err == nil {
			err = p.Put(File{"manifest.json", func(w io.Writer) error { _, err := w.Write(encodeManifest(m)); return err }})
		}
	}
	if err != nil {
		p.Release()
		return nil, err
	}
	return p, nil
}

// checkClaims refuses a folder that holds anything else; begin says that nothing
// is there yet.
func (p *Place) checkClaims(m *ClaimsManifest) (begin bool, err error) {
	if info, err := os.Stat(p.real); err == nil && !info.IsDir() {
		return false, &Refusal{p.dir, "is a file", "name a folder with --out"}
	}
	entries, err := os.ReadDir(p.real)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	strange, empty := "", true
	for _, e := range entries {
		name := e.Name()
		if slices.Contains(litter, name) || strings.HasPrefix(name, asidePrefix) {
			continue
		}
		empty = false
		if !slices.Contains(claimsFiles, name) && !isValues(name) && !(e.IsDir() && (name == ClaimsRunsDir || name == "charts")) && strange == "" {
			strange = name
		}
	}
	if empty {
		return true, nil
	}
	data, err := os.ReadFile(filepath.Join(p.real, "manifest.json"))
	var there ClaimsManifest
	switch {
	case err != nil:
		return true, p.refuse(true, "holds files, but no results of sim")
	case strange != "":
		return true, p.refuse(true, fmt.Sprintf("holds %q, which sim claims did not write", strange))
	case newerFormat(data):
		return true, p.refuse(false, "was written by a newer sim")
	case json.Unmarshal(data, &there) != nil || there.Kind != "claims":
		return true, p.refuse(true, "holds other results than those of claims")
	case there.Version != m.Version:
		return true, p.refuse(false, fmt.Sprintf("was written by version %s of sim, this is %s", there.Version, m.Version))
	case there.Hash != m.Hash:
		return true, p.refuse(false, "holds the claims of other studies or settings ("+strings.Join(there.Studies, ", ")+")")
	}
	return false, nil
}

// isValues reports whether a name is like values-leaderful.csv.
func isValues(name string) bool {
	return strings.HasPrefix(name, "values-") && strings.HasSuffix(name, ".csv")
}
