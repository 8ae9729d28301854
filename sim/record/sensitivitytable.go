package record

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed readme-sensitivity.txt
var sensitivityReadme string

// sensitivityDesigns are the designs, in manifests of sweeps, of sensitivity
// analyses.
var sensitivityDesigns = []string{"morris", "saltelli"}

// OfSensitivity reports whether the sweep is a sensitivity analysis.
func (m *SweepManifest) OfSensitivity() bool { return slices.Contains(sensitivityDesigns, m.Design) }

// SensitivityColumns are the columns of effects.csv and indices.csv.
var SensitivityColumns = func() (names []string) {
	for _, c := range sensitivityColumns {
		if c.file == "" {
			names = append(names, c.name)
		}
	}
	return names
}()

// sensitivityColumns describes the columns of effects.csv or indices.csv, file
// empty, and of points.csv.
var sensitivityColumns = []column{
	{"outcome", "", "what points are judged by, a column of runs.csv", "text", ""},
	{"arm", "", "the arm of the study", "text", ""},
	{"against", "", "the arm that is taken from it, run by run; empty where the arm is judged by itself", "text", ""},
	{"key", "", "the setting; run.seed is the dummy, which shows what luck does", "text", ""},
	{"values", "", "over which values it is moved", "text", ""},
	{"number", "", "which number the row holds: mu_star, mu and sigma (Morris 1991, Campolongo et al. 2007), the mean size, mean and standard deviation of the change when the setting goes through its whole range; total and first (Saltelli et al. 2010, Jansen 1999), the share of the variance that a setting has a hand in, and that it has alone", "text", ""},
	{"estimate", "", "the number", "as the outcome; a share for total and first", ""},
	{"low", "", "lower end of its interval: of 1000 resamples of the rows 95 of 100 lie between low and high", "as estimate", ""},
	{"high", "", "upper end", "as estimate", ""},
	{"rows", "", "trajectories, or rows of the design, that counted: those all of whose points have a run in common", "", ""},
	{"planned", "", "trajectories, or rows, of the whole design", "", ""},
	{"runs", "", "runs of each arm at each point, on average over the rows that counted", "", ""},
	{"floor", "", "noise floor: what mu_star, or total, of a setting without effect comes to where each point has luck of its own, from the spread of the runs at each point", "as mu_star or total", ""},
	{"verdict", "", "whether the interval of mu_star or total clears what luck does, the interval of the dummy and the floor", "text", ""},
	{"point", "points.csv", "number of the point in the design", "", "from 0"},
	{"row", "points.csv", "the trajectory, or row of the design, that the point is of", "", "from 0"},
	{"moved", "points.csv", "what is moved on the way to the point: of a trajectory from the point before, of a row from its first point; empty for the first, all for the last of a row", "text", ""},
}

// sensitivityColumns describes the columns of a sensitivity analysis besides
// those of runs; table is effects.csv or indices.csv.
func (s *SweepShape) sensitivityColumns(put func(c column, file string)) {
	for _, c := range sensitivityColumns {
		file := c.file
		if file == "" {
			file = s.Findings
		}
		put(c, file)
	}
	for _, f := range s.Moved {
		put((&SweepShape{Factors: []SweepFactor{f}}).column(f.Key, false), "points.csv")
	}
}

// findingsFile names the table of what a sensitivity analysis found.
func (m *SweepManifest) findingsFile() string {
	if m.Design == "morris" {
		return "effects.csv"
	}
	return "indices.csv"
}

// keys lists what is varied; of many settings only the first.
func (m *SweepManifest) keys() string {
	var keys []string
	for i, f := range m.Factors {
		if i == 8 {
			keys = append(keys, "and others, see manifest.json")
			break
		}
		keys = append(keys, f.Key)
	}
	return strings.Join(keys, ", ")
}
