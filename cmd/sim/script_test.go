package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sim": main})
}

// Each file of testdata/script is a story of somebody at the command line.
func TestStories(t *testing.T) {
	if testing.Short() {
		t.Skip("runs whole scenarios many times")
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"exits": exits, "wait-for": waitFor,
			"wait-for-chunk": waitForChunk, "cut-a-chunk": cutAChunk, "edit": edit, "replace": replace},
	})
}

// exits runs a command that must end with the given exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || neg {
		ts.Fatalf("want: exits CODE COMMAND...")
	}
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// waitFor waits until a file is there.
func waitFor(ts *testscript.TestScript, neg bool, args []string) {
	for range 1000 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s did not appear", args[0])
}

// chunksOf returns the files in which a sweep stores its runs.
func chunksOf(ts *testscript.TestScript, dir string) []string {
	files, err := filepath.Glob(filepath.Join(ts.MkAbs(dir), "chunks", "*.runs"))
	ts.Check(err)
	return files
}

// waitForChunk waits until a sweep has stored some runs.
func waitForChunk(ts *testscript.TestScript, neg bool, args []string) {
	for range 3000 {
		if len(chunksOf(ts, args[0])) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s has no chunk", args[0])
}

// cutAChunk cuts the first chunk of a sweep in the middle.
func cutAChunk(ts *testscript.TestScript, neg bool, args []string) {
	file := chunksOf(ts, args[0])[0]
	info, err := os.Stat(file)
	ts.Check(err)
	ts.Check(os.Truncate(file, info.Size()/2))
}

// edit changes the first broken number of every row of a table.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	text := regexp.MustCompile(`(?m)^(.*?,0\.)`).ReplaceAllString(string(data), "${1}9")
	ts.Check(os.WriteFile(path, []byte(text), 0o666))
}

// replace puts one text in the place of another in a file, which must hold it.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	text := strings.Replace(string(data), args[1], args[2], 1)
	if text == string(data) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(path, []byte(text), 0o666))
}
