package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Who is asked to end while points are looked at, before any run, must not
// begin with the runs.
func TestASignalBeforeTheRunsStopsThem(t *testing.T) {
	for _, c := range []struct {
		signal os.Signal
		code   int
	}{{os.Interrupt, exitInterrupted}, {syscall.SIGTERM, exitStopped}} {
		ctx, end := context.WithCancelCause(t.Context())
		end(asked{c.signal})
		s := hear(ctx)
		select {
		case <-s.stop:
		default:
			t.Errorf("%v does not stop the runs", c.signal)
		}
		if got := int(s.code.Load()); got != c.code {
			t.Errorf("%v: exit code %d, want %d", c.signal, got, c.code)
		}
		s.end()
	}
}

// "SIGTERM and SIGUSR1 do the same and exit with 75" (docs/sweeps.md), while a
// command prepares as well.
func TestEndedBeforeTheRunsExitsWith75(t *testing.T) {
	study := filepath.Join(t.TempDir(), "small.toml")
	if err := os.WriteFile(study, []byte("[run]\nweeks = 5\n[organization]\npeople = 6\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancelCause(t.Context())
	end(asked{syscall.SIGTERM})
	var out bytes.Buffer
	if code := execute(ctx, newApp(&out, &out), []string{"sensitivity", study, "--only", "crisis"}); code != exitStopped {
		t.Errorf("exit code %d, want %d: %s", code, exitStopped, &out)
	}
}
