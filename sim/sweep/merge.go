package sweep

import (
	"fmt"
	"path/filepath"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Stored returns the experiment whose runs lie in a directory, as study.toml
// there has it, and its manifest. It returns an error if the two do not belong
// together.
func Stored(dir string, lib scenario.Library) (*Experiment, *record.SweepManifest, error) {
	m, err := record.ReadSweepManifest(dir)
	if err != nil {
		return nil, nil, err
	}
	study, err := scenario.Read(nil, lib.Builtin, filepath.Join(dir, "study.toml"), scenario.Options{})
	if err != nil {
		return nil, nil, err
	}
	study.Name = m.Study
	design, err := DesignOf(study.Sweep)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", filepath.Join(dir, "study.toml"), err)
	}
	e, err := NewExperiment(study, design, lib)
	if err != nil {
		return nil, nil, err
	}
	if e.Hash() != m.Hash {
		return nil, nil, fmt.Errorf("%s: study.toml is not the study of manifest.json; one of them was edited, or comes from another version of sim", dir)
	}
	return e, m, nil
}

// Part is a directory that is merged.
type Part struct {
	Dir      string
	Manifest *record.SweepManifest
	Stored   int  // runs in it
	Wanted   int  // runs that its shard has
	news     bool // some of them are not yet in the whole
	place    *record.Place
}

// Incomplete says that the parts do not make up the whole.
type Incomplete struct {
	Parts   []Part
	Missing int // runs in no part
	Total   int
}

// Error says how many runs are missing, and of which shards.
func (e *Incomplete) Error() string {
	var lacks []string
	shards := map[string]bool{}
	of := 0
	for _, p := range e.Parts {
		shards[p.Manifest.Shard] = true
		var i int
		fmt.Sscanf(p.Manifest.Shard, "%d/%d", &i, &of)
		if p.Stored < p.Wanted {
			lacks = append(lacks, fmt.Sprintf("%s lacks %d of %d runs", p.Dir, p.Wanted-p.Stored, p.Wanted))
		}
	}
	for i := range of {
		if name := (Shard{i, of}).String(); !shards[name] && !shards[""] {
			lacks = append(lacks, "shard "+name+" is not among them")
		}
	}
	if len(lacks) > 10 {
		lacks = append(lacks[:10], fmt.Sprintf("and %d more", len(lacks)-10))
	}
	return fmt.Sprintf("%d of %d runs are missing: %s", e.Missing, e.Total, strings.Join(lacks, "; "))
}

// Merge brings the runs of several directories, shards of one experiment, into
// the session's. It returns an *Incomplete, and has changed nothing, if runs
// are missing, unless partial. A directory that another process writes is refused.
func (s *Session) Merge(dirs []string, partial bool) error {
	parts, err := s.parts(dirs)
	for i := range parts {
		if parts[i].place != nil {
			defer parts[i].place.Release()
		}
	}
	if err != nil {
		return err
	}
	e := s.Experiment
	there := newBitset(e.Len())
	failed := newBitset(e.Len())
	stores := make([]*store, len(parts))
	for i := range parts {
		p := &parts[i]
		seen := newBitset(e.Len())
		stores[i], err = readStore(filepath.Join(p.Dir, record.ChunksDir), s.key(), func(o *Outcome) {
			if o.Number >= e.Len() {
				return
			}
			if !seen.has(o.Number) {
				p.Stored++
			}
			seen.add(o.Number)
			p.news = p.news || !s.done.has(o.Number)
			if o.Failed == "" {
				there.add(o.Number)
			} else {
				failed.add(o.Number)
			}
		})
		if err != nil {
			return fmt.Errorf("%w; the command of that sweep mends it", err)
		}
	}
	missing := 0
	for i := range e.Len() {
		if !there.has(i) && !failed.has(i) && !s.done.has(i) {
			missing++
		}
	}
	if missing > 0 && !partial {
		return &Incomplete{parts, missing, e.Len()}
	}
	for i, from := range stores {
		if !parts[i].news {
			continue
		}
		if err := s.store.take(from); err != nil {
			return &StoreError{s.place.String(), s.progress, err}
		}
	}
	s.store.close()
	s.progress = Progress{Total: s.progress.Total}
	for i := range e.Len() {
		if s.done.has(i) {
			there.add(i)
		}
	}
	s.done = there
	s.count(failed, false)
	return nil
}

// parts locks the directories and checks that they are of this experiment.
func (s *Session) parts(dirs []string) (parts []Part, err error) {
	for _, dir := range dirs {
		p := Part{Dir: dir}
		if p.place, err = record.Open(dir); err != nil {
			return parts, err
		}
		parts = append(parts, p)
		part := &parts[len(parts)-1]
		if part.Manifest, err = record.ReadSweepManifest(dir); err != nil {
			return parts, err
		}
		plain := *part.Manifest
		plain.Shard = s.manifest.Shard
		if differs := plain.Differences(s.manifest); differs != "" {
			return parts, fmt.Errorf("%s holds a sweep %s; %s is another one", dir, differs, dirs[0])
		}
		var shard Shard
		fmt.Sscanf(part.Manifest.Shard, "%d/%d", &shard.Index, &shard.Of)
		part.Wanted = shard.pairs(s.Experiment.order.pairs()) * s.Experiment.order.arms
	}
	return parts, nil
}

// take copies the runs of another store as one chunk.
func (s *store) take(from *store) error {
	if len(from.chunks) == 0 {
		return nil
	}
	paths := make([]string, len(from.chunks))
	first := from.chunks[0].first
	for i, c := range from.chunks {
		paths[i] = filepath.Join(from.dir, c.String())
		first = min(first, c.first)
	}
	name := chunkName{1, first, Shard{}.named(newToken())}
	if err := s.copy(name, paths); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.chunks = append(s.chunks, name)
	s.mergeSome()
	return nil
}
