package record

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Row says which row of runs.csv is meant.
type Row struct {
	Point int // of a sweep; -1 in the results of a study that was run
	Run   int
	Arm   string
}

// ErrNoRow says that a table does not hold the row, or is not there.
var ErrNoRow = errors.New("runs.csv does not hold the run")

// FindOutcomes returns the outcomes of a run as runs.csv of a directory has
// them, nil if it failed. The table is read by rows and may be of any length.
func FindOutcomes(dir string, row Row) ([]float64, error) {
	path := filepath.Join(dir, "runs.csv")
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoRow
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in, err := newRowReader("runs.csv", bufio.NewReaderSize(f, 1<<16))
	if err != nil {
		return nil, inDir(dir, err)
	}
	point, run, arm, failed := slices.Index(in.header, "point"), slices.Index(in.header, "run"), slices.Index(in.header, "arm"), slices.Index(in.header, "failed")
	if run < 0 || arm < 0 || row.Point >= 0 && point < 0 {
		return nil, inDir(dir, in.fault("want the columns point, run and arm"))
	}
	for in.next() {
		if in.whole(run) != row.Run || in.text(arm) != row.Arm || row.Point >= 0 && in.whole(point) != row.Point {
			continue
		}
		if failed >= 0 && in.text(failed) != "" {
			return nil, nil
		}
		outcomes := make([]float64, len(Outcomes))
		for o := range Outcomes {
			column := slices.Index(in.header, Outcomes[o].Name)
			if column < 0 {
				return nil, inDir(dir, in.fault("no column %q: the results come from another version of sim", Outcomes[o].Name))
			}
			outcomes[o] = in.number(column)
		}
		if in.err != nil {
			return nil, inDir(dir, in.err)
		}
		return outcomes, nil
	}
	if in.err != nil {
		return nil, inDir(dir, in.err)
	}
	return nil, ErrNoRow
}
