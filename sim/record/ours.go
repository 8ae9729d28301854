package record

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// ourFiles are the names that sim writes into a results directory.
var ourFiles = []string{"manifest.json", "study.toml", "runs.csv", "weeks.csv", "ledger.csv", "events.csv", "people.csv",
	"summary.csv", "columns.csv", "README.txt", "log.txt", "runs.parquet", "weeks.parquet", "contrasts.csv", "effects.csv", "indices.csv", "points.csv", "report.html", "instructor.md", "handout.html",
	"validate.csv", "organizations.csv", "scales.csv", "answers.csv", "teams.csv",
	"evaluations.csv", "coefficients.csv", "pairs.csv", "near.csv", "targets.csv", "fitted.toml", "fitted-without-r.toml"}

// litter are files that desktops leave in every folder.
var litter = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// strangers returns the first file of the directory that sim did not write, ""
// if there is none, and whether the directory is empty.
func (p *Place) strangers() (strange string, empty bool, err error) {
	entries, err := os.ReadDir(p.real)
	if err != nil {
		return "", false, err
	}
	empty = true
	for _, e := range entries {
		if slices.Contains(litter, e.Name()) || strings.HasPrefix(e.Name(), asidePrefix) {
			continue
		}
		empty = false
		switch {
		case e.Name() == "charts" && e.IsDir():
			pictures, err := os.ReadDir(filepath.Join(p.real, "charts"))
			if err != nil {
				return "", false, err
			}
			for _, c := range pictures {
				if !ourPicture(c.Name()) && strange == "" {
					strange = "charts/" + c.Name()
				}
			}
		case e.Name() == ChunksDir && e.IsDir():
		case !slices.Contains(ourFiles, e.Name()) && !ourCopy(e.Name()) && strange == "":
			strange = e.Name()
		}
	}
	return strange, empty, nil
}

// ourCopy reports whether a name is that of a copy of what the study read, like
// organization-people.csv or organization-ties-2.csv.
func ourCopy(name string) bool {
	stem, csv := strings.CutSuffix(name, ".csv")
	stem, ours := strings.CutPrefix(stem, "organization-")
	kind, number, numbered := strings.Cut(stem, "-")
	if n, err := strconv.Atoi(number); numbered && (err != nil || n < 2 || strconv.Itoa(n) != number) {
		return false
	}
	return csv && ours && (kind == "people" || kind == "ties")
}

// ourPicture reports whether a name is like 01-trust-slide.svg.
func ourPicture(name string) bool {
	if slices.Contains(litter, name) || strings.HasPrefix(name, asidePrefix) {
		return true
	}
	return pictureStem(name) != ""
}

// pictureStem returns the name of the picture that a file like
// 01-trust-slide.svg belongs to, "" if it is of none.
func pictureStem(name string) string {
	number, _, ok := strings.Cut(name, "-")
	if _, err := strconv.Atoi(number); !ok || err != nil {
		return ""
	}
	for _, ending := range []string{"-slide.svg", "-slide.png", "-document.svg", "-document.png", ".alt.txt", ".csv"} {
		if stem, found := strings.CutSuffix(name, ending); found {
			return stem
		}
	}
	return ""
}

// newerFormat reports whether a manifest that cannot be read is one of a
// layout that came after this program.
func newerFormat(data []byte) bool {
	var m struct{ Format int }
	return json.Unmarshal(data, &m) == nil && m.Format > Format
}

// newer reports whether version a (as in "1.4.2" or "v1.4.2") came after b.
// Versions that are not written like this cannot be told apart.
func newer(a, b string) bool {
	x, okA := versionParts(a)
	y, okB := versionParts(b)
	return okA && okB && slices.Compare(x, y) > 0
}

func versionParts(v string) (parts []int, ok bool) {
	v, _, _ = strings.Cut(strings.TrimPrefix(v, "v"), "-")
	for _, s := range strings.Split(v, ".") {
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, false
		}
		parts = append(parts, n)
	}
	return parts, true
}
