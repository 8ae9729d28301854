package sweep

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// mergeSome makes so many chunks of one level one of the next, beside the work,
// so that the number of files hardly grows with the sweep. A kill between rename
// and removal leaves runs stored twice, which harms nothing; nor does it if
// merging fails, for want of room, say.
func (s *store) mergeSome() {
	if s.busy || s.tired {
		return
	}
	var parts []chunkName
	for level := 0; level < topLevel && len(parts) < s.fanIn; level++ {
		parts = parts[:0]
		for _, c := range s.chunks {
			if c.level == level && len(parts) < s.fanIn {
				parts = append(parts, c)
			}
		}
	}
	if len(parts) < s.fanIn {
		return
	}
	s.busy = true
	s.merger.Go(func() {
		whole, err := s.merge(parts)
		s.mu.Lock()
		defer s.mu.Unlock()
		s.busy, s.tired = false, err != nil
		if err != nil {
			return
		}
		s.chunks = slices.DeleteFunc(s.chunks, func(c chunkName) bool { return slices.Contains(parts, c) })
		s.chunks = append(s.chunks, whole)
		s.mergeSome()
	})
}

// merge writes parts of one level as one chunk of the next and deletes them.
func (s *store) merge(parts []chunkName) (chunkName, error) {
	paths := make([]string, len(parts))
	first := parts[0].first
	for i, p := range parts {
		paths[i] = filepath.Join(s.dir, p.String())
		first = min(first, p.first)
	}
	name := chunkName{parts[0].level + 1, first, s.rest()}
	if err := s.copy(name, paths); err != nil {
		return name, err
	}
	for _, p := range paths {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return name, err
		}
	}
	return name, nil
}

// copy writes the runs of several chunks as one.
func (s *store) copy(name chunkName, paths []string) error {
	j, err := join(paths, s.experiment)
	if err != nil {
		return err
	}
	defer j.close()
	return s.write(name, func(w *chunkWriter) error {
		for j.next() {
			w.put(j.raw)
		}
		return j.err
	})
}

// close waits until all that can be merged is merged.
func (s *store) close() {
	s.merger.Wait()
	s.mu.Lock()
	s.tired = false
	s.mergeSome()
	s.mu.Unlock()
	s.merger.Wait()
}
