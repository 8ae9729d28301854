package record

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// lock is a file that only one process at a time can have made. It holds the
// process's number and the host's name, so that a lock left by a process that
// was killed can be told from one in use. Its owner writes it again every
// beatEvery: other hosts, who cannot see the process, tell by its age whether
// it lives.
type lock struct {
	path string
	text []byte
	quit chan struct{}
}

const (
	nowEnding = "-now-" // files that tell the server's clock
	beatEvery = 10 * time.Second
	makingFor = 10 * time.Second
	deadAfter = 3 * time.Minute // some file systems show others' writes a minute late
)

// held lists the locks of this process: a lock file with our own number that
// is not among them was left by an earlier process of the same number.
var held sync.Map

// takeLock makes the lock file of dir. If another process holds it the error
// says which.
func takeLock(path, dir string) (*lock, error) {
	for range 3 {
		own, err := makeLock(path)
		if err == nil {
			held.Store(path, true)
			l := &lock{path, own, make(chan struct{})}
			go l.beat()
			return l, nil
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
		if pid == 0 && age(path) < makingFor {
			return nil, Busy{&Refusal{dir, "is being taken by another sim, or one was killed while it took it", "try again in ten seconds"}}
		}
		if !stale(path, pid, host) {
			return nil, Busy{&Refusal{dir, fmt.Sprintf("is being written by another sim (process %d on %s)", pid, host),
				"wait until it has finished; if it was on another computer and was killed there, try again in three minutes, or delete " + path}}
		}
		if err := breakLock(path, text); err != nil {
			return nil, err
		}
	}
	return nil, &Refusal{dir, "is being written by several others at once", "try again, or write elsewhere with --out"}
}

func makeLock(path string) (text []byte, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, err
	}
	host, _ := os.Hostname()
	text = fmt.Appendf(nil, "%d\n%s\n%s\n", os.Getpid(), host, rand.Text())
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
	}
	return text, err
}

// beat gives a sign of life now and then. Writing, unlike setting the time,
// leaves the clock to the file's server.
func (l *lock) beat() {
	tick := time.NewTicker(beatEvery)
	defer tick.Stop()
	for {
		select {
		case <-l.quit:
			return
		case <-tick.C:
			if !l.ours() {
				return
			}
			if f, err := os.OpenFile(l.path, os.O_WRONLY, 0); err == nil {
				f.Write(l.text)
				f.Close()
			}
		}
	}
}

// ours reports whether the lock file is still the one that this process made.
func (l *lock) ours() bool {
	text, err := os.ReadFile(l.path)
	return err == nil && string(text) == string(l.text)
}

func parseLock(text string) (pid int, host string) {
	lines := strings.Split(text+"\n", "\n")
	pid, _ = strconv.Atoi(lines[0])
	return pid, strings.TrimSpace(lines[1])
}

// stale reports whether nobody can hold the lock any more. A lock of another
// host, whose processes cannot be seen from here, is stale when it has given no
// sign of life for deadAfter; a lock without a number is one in the making for
// some seconds, and stale after.
func stale(path string, pid int, host string) bool {
	if pid == 0 {
		return age(path) >= makingFor
	}
	if here, _ := os.Hostname(); host != here {
		return age(path) > deadAfter
	}
	if pid == os.Getpid() {
		_, ours := held.Load(path)
		return !ours
	}
	return !alive(pid)
}

// age returns how long ago a file was written, by the clock of the server that
// keeps it: the hosts' own may differ. It is 0 if that cannot be told.
func age(path string) time.Duration {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	now, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+nowEnding)
	if err != nil {
		return 0
	}
	defer os.Remove(now.Name())
	defer now.Close()
	if _, err := now.WriteString("now"); err != nil {
		return 0
	}
	there, err := os.Stat(now.Name())
	if err != nil {
		return 0
	}
	return there.ModTime().Sub(info.ModTime())
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
	close(l.quit)
	held.Delete(l.path)
	if l.ours() {
		os.Remove(l.path)
	}
}
