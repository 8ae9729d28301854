package sweep

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"leadsim/sim/record"
)

// store keeps finished runs in a directory of chunks. One process at a time
// may write it; who opens it has to see to that. It needs of the file system
// only that a rename is whole, so it may lie on a network.
type store struct {
	dir        string
	experiment [32]byte
	shard      Shard
	token      string // in the names of chunks, so that no two processes ever write the same

	mu     sync.Mutex
	chunks []chunkName
	merger sync.WaitGroup
	busy   bool
	tired  bool // merging failed: no more until close

	fanIn  int                             // how many chunks of a level are made one of the next
	guard  func() error                    // asked before anything is written; nil = free to
	create func(path string) (file, error) // a seam for tests
}

// file is what the store needs of a file that it writes.
type file interface {
	Write([]byte) (int, error)
	Sync() error
	Close() error
}

// chunkName is the name of a chunk, as in "2-000000310-0of4-9f31c2a0.runs".
type chunkName struct {
	level int // 0 = as flushed; one more for each time that chunks were made one
	first int // number of its first run
	rest  string
}

func (c chunkName) String() string { return fmt.Sprintf("%d-%09d-%s.runs", c.level, c.first, c.rest) }

var chunkForm = regexp.MustCompile(`^(\d)-(\d{9,10})-(\d+of\d+-[0-9a-f]{8})\.runs$`)

func parseChunkName(name string) (c chunkName, ok bool) {
	m := chunkForm.FindStringSubmatch(name)
	if m == nil {
		return c, false
	}
	c.level, _ = strconv.Atoi(m[1])
	c.first, _ = strconv.Atoi(m[2])
	c.rest = m[3]
	return c, true
}

const (
	asidePrefix = ".aside-" // chunks being written
	usualFanIn  = 32
	topLevel    = 9
)

// Loss is a chunk that was found damaged and taken away; its runs are run
// again.
type Loss struct{ File string }

// readStore opens the chunks of a directory to read them alone: it changes
// nothing there, and chunks that are not whole are an error, all of them joined.
func readStore(dir string, experiment [32]byte, each func(*Outcome)) (*store, error) {
	s := &store{dir: dir, experiment: experiment}
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) { // a sweep that was killed before its first run
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	var all []error
	for _, e := range entries {
		if name, ok := parseChunkName(e.Name()); ok {
			path := filepath.Join(dir, e.Name())
			if _, err := checkChunk(path, experiment, each); err != nil {
				all = append(all, fmt.Errorf("%s: %w", path, err))
			}
			s.chunks = append(s.chunks, name)
		}
	}
	if len(all) > 0 {
		return nil, errors.Join(all...)
	}
	return s, nil
}

// openStore opens the chunks of a directory, which it makes if need be. It
// clears away what a killed process left half-written, deletes chunks that are
// not whole, and calls each, which may be nil, for every stored run.
func openStore(dir string, experiment [32]byte, shard Shard, each func(*Outcome)) (*store, []Loss, error) {
	s := &store{dir: dir, experiment: experiment, shard: shard, token: newToken(), fanIn: usualFanIn, create: createFile}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, nil, err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, err
	}
	var losses []Loss
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), asidePrefix) {
			if err := os.Remove(path); err != nil {
				return nil, nil, err
			}
			continue
		}
		name, ok := parseChunkName(e.Name())
		if !ok {
			continue
		}
		switch _, err := checkChunk(path, experiment, each); {
		case errors.Is(err, errChunk) || errors.Is(err, errOutcome):
			if err := os.Remove(path); err != nil {
				return nil, nil, err
			}
			losses = append(losses, Loss{e.Name()})
		case err != nil:
			return nil, nil, fmt.Errorf("%s: %w", path, err)
		default:
			s.chunks = append(s.chunks, name)
		}
	}
	return s, losses, nil
}

func createFile(path string) (file, error) {
	return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
}

// put brings runs, as Outcome.append writes them and in the order of their
// numbers, to the disk as one chunk. When it returns nil they survive a kill
// and a power cut.
func (s *store) put(first int, runs [][]byte) error {
	name := chunkName{0, first, s.rest()}
	err := s.write(name, func(w *chunkWriter) error {
		for _, r := range runs {
			w.put(r)
		}
		return nil
	})
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.chunks = append(s.chunks, name)
	s.mergeSome()
	return nil
}

func (s *store) rest() string { return s.shard.named(s.token) }

// named returns what stands in the names of chunks behind the first run.
func (s Shard) named(token string) string {
	return fmt.Sprintf("%dof%d-%s", s.Index, max(1, s.Of), token)
}

func newToken() string {
	var token [4]byte
	rand.Read(token[:])
	return hex.EncodeToString(token[:])
}

// write writes a chunk aside, to the disk, and renames it.
func (s *store) write(name chunkName, fill func(*chunkWriter) error) (err error) {
	if err := s.lost(); err != nil {
		return err
	}
	aside := filepath.Join(s.dir, asidePrefix+name.String())
	f, err := s.create(aside)
	if err != nil {
		return err
	}
	w := newChunkWriter(f, s.experiment)
	err = errors.Join(fill(w), w.close())
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(aside, filepath.Join(s.dir, name.String()))
	}
	if err != nil {
		os.Remove(aside)
		if lost := s.lost(); lost != nil {
			return lost // who took the directory over cleared it away
		}
		return err
	}
	return record.SyncDir(s.dir)
}

// lost returns an error if the directory is no longer ours.
func (s *store) lost() error {
	if s.guard == nil {
		return nil
	}
	return s.guard()
}

// read returns all stored runs in the order of their numbers. Nothing may be
// written meanwhile.
func (s *store) read() (*joined, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	paths := make([]string, len(s.chunks))
	for i, c := range s.chunks {
		paths[i] = filepath.Join(s.dir, c.String())
	}
	return join(paths, s.experiment)
}
