package record

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestALockOfAnotherHostGoesStaleWithoutASignOfLife(t *testing.T) {
	out := t.TempDir()
	path := filepath.Join(out, ".results.lock")
	put := func(age time.Duration) {
		t.Helper()
		if err := os.WriteFile(path, []byte("7\nanother-host\nabc\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		when := time.Now().Add(-age)
		if err := os.Chtimes(path, when, when); err != nil {
			t.Fatal(err)
		}
	}
	put(deadAfter / 2)
	var refusal *Refusal
	if _, err := takeLock(path, "results"); !errors.As(err, &refusal) {
		t.Errorf("a living lock of another host: %v", err)
	}
	put(2 * deadAfter)
	l, err := takeLock(path, "results")
	if err != nil {
		t.Fatalf("a dead lock of another host: %v", err)
	}
	if !l.ours() {
		t.Error("the lock is not ours")
	}
	put(0)
	if l.ours() {
		t.Error("a lock that was taken over still counts as ours")
	}
	l.release()
	if _, err := os.Stat(path); err != nil {
		t.Error("the lock of another process was removed")
	}
	if left, _ := filepath.Glob(path + nowEnding + "*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestALockInTheMakingIsSaidToBeOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), ".results.lock")
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	want := "results is being taken by another sim, or one was killed while it took it; try again in ten seconds"
	var busy Busy
	if _, err := takeLock(path, "results"); !errors.As(err, &busy) || err.Error() != want {
		t.Errorf("%v, want %q", err, want)
	}
	when := time.Now().Add(-2 * makingFor)
	if err := os.Chtimes(path, when, when); err != nil {
		t.Fatal(err)
	}
	l, err := takeLock(path, "results")
	if err != nil {
		t.Fatalf("ten seconds later: %v", err)
	}
	l.release()
}
