package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"leadsim/sim/calibrate"
)

// logFile is where the points that were tried are kept until the search is
// done, beside the folder of the results.
func (v *calibrated) logFile() string { return filepath.Clean(v.dir) + ".points" }

// remember reads what an interrupted calibration of the same settings has kept,
// and opens the file to add to it; one of other settings is begun anew.
func (v *calibrated) remember() (*os.File, error) {
	header := "sim calibrate " + v.hash + ", leadsim " + version + "\n"
	if f, err := os.Open(v.logFile()); err == nil {
		r := bufio.NewReader(f)
		if first, err := r.ReadString('\n'); err == nil && first == header {
			v.Known, err = calibrate.ReadLog(r)
			if err != nil {
				f.Close()
				return nil, err
			}
		}
		f.Close()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	// Written anew, so that a line that a kill cut short is gone.
	f, err := os.Create(v.logFile())
	if err != nil {
		return nil, fmt.Errorf("what is tried cannot be kept beside %s: %w", v.dir, err)
	}
	_, err = io.WriteString(f, header)
	for i := 0; i < len(v.Known) && err == nil; i++ {
		_, err = v.Known[i].WriteTo(f)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// forget removes what was kept, once all is done.
func (v *calibrated) forget() { os.Remove(v.logFile()) }
