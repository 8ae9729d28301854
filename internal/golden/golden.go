// Package golden compares what a test made with a file that was found right before.
//
//	golden.Equal(t, "testdata/tick.csv", got)
//
// A test package that imports it knows the flag -update, which writes the file anew:
//
//	go test ./sim/model -update
package golden

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write golden files anew from what the tests make")

// Equal fails the test, without ending it, if got is not what the file at path holds, and shows the lines that
// differ: "-" as in the file, "+" as made. With -update it writes got to the file, and makes its folder.
func Equal(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		if err := write(path, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s: no such file; run the test with -update to write it", path)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: - as in the file, + as made now\n%s", path, Diff(string(want), string(got)))
	}
}

func write(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o666)
}
