package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// lock is a file that only one process at a time can have made. It holds the
// process's number and the host's name, so that a lock left by a process that
// was killed can be told from one in use.
type lock struct{ path string }

// held lists the locks of this process: a lock file with our own number that
// is not among them was left by an earlier process of the same number.
var held sync.Map

// takeLock makes the lock file of dir. If another process holds it the error
// says which.
func takeLock(path, dir string) (*lock, error) {
	for range 3 {
		err := makeLock(path)
		if err == nil {
			held.Store(path, true)
			return &lock{path}, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		text, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue // released just now
		}
		if err != nil {
			return nil, err
		}
		pid, host := parseLock(string(text))
		if !stale(path, pid, host) {
			return nil, &Refusal{dir, fmt.Sprintf("is being written by another sim (process %d on %s)", pid, host),
				"wait until it has finished; if that computer was switched off meanwhile, delete " + path}
		}
		if err := breakLock(path, text); err != nil {
			return nil, err
		}
	}
	return nil, &Refusal{dir, "is being written by several others at once", "try again, or write elsewhere with --out"}
}

func makeLock(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	host, _ := os.Hostname()
	_, err = fmt.Fprintf(f, "%d\n%s\n", os.Getpid(), host)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
	}
	return err
}

func parseLock(text string) (pid int, host string) {
	number, host, _ := strings.Cut(text, "\n")
	pid, _ = strconv.Atoi(number)
	return pid, strings.TrimSpace(host)
}

// stale reports whether nobody can hold the lock any more. A lock of another
// host is never stale, as its processes cannot be seen from here; a lock
// without a number is one in the making for some seconds, and stale after.
func stale(path string, pid int, host string) bool {
	if pid == 0 {
		info, err := os.Stat(path)
		return err == nil && time.Since(info.ModTime()) > 10*time.Second
	}
	if here, _ := os.Hostname(); host != here {
		return false
	}
	if pid == os.Getpid() {
		_, ours := held.Load(path)
		return !ours
	}
	return !alive(pid)
}

// breakLock takes a stale lock away. Another process may do the same and have
// a new lock in place already: then what was taken away is not the lock that was judged, and it
// is put back.
func breakLock(path string, judged []byte) error {
	aside := path + "-" + strconv.Itoa(os.Getpid())
	if err := os.Rename(path, aside); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	defer os.Remove(aside)
	if text, err := os.ReadFile(aside); err == nil && string(text) != string(judged) {
		return os.Link(aside, path)
	}
	return nil
}

// release gives the lock back.
func (l *lock) release() {
	held.Delete(l.path)
	os.Remove(l.path)
}
