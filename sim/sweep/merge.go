package sweep

import (
	"errors"
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
	design, err := designOf(study, m)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", filepath.Join(dir, "study.toml"), err)
	}
	e, err := NewExperiment(study, design, lib)
	if err != nil {
		return nil, nil, err
	}
	if e.Hash() != m.Hash {
		return nil, nil, fmt.Errorf("%s: study.toml is not the study of manifest.json; one of them was edited, or comes from another version of sim; the command of that sweep writes study.toml anew", dir)
	}
	return e, m, nil
}

// designOf returns the design of a stored sweep: that of its study, or the one
// that the manifest tells of.
func designOf(study *scenario.Study, m *record.SweepManifest) (Design, error) {
	factors := make([]scenario.Factor, len(m.Factors))
	for i, f := range m.Factors {
		factors[i] = scenario.Factor(f)
	}
	if s, err := sensitivityOf(m.Design, factors, m.Points, m.Seed); s != nil || err != nil {
		return s, err
	}
	return DesignOf(study)
}

// Part is a directory that is merged.
type Part struct {
	Dir      string
	Manifest *record.SweepManifest
	Stored   int  // runs in it
	Wanted   int  // runs that its shard has
	news     bool // some of them are not yet in the whole
	store    *store
	place    *record.Place
}

// Incomplete says that the parts do not make up the whole.
type Incomplete struct {
	Parts   []Part // with the directory for the whole, if it holds some of it
	Missing int    // runs in no part
	Total   int
	absent  []string // shards that no part is of, and of which runs are missing
}

// Error says how many runs are missing, where, and what to do.
func (e *Incomplete) Error() string {
	var lacks []string
	for _, p := range e.Parts {
		if p.Stored < p.Wanted {
			lacks = append(lacks, fmt.Sprintf("%s lacks %d of %d runs", p.Dir, p.Wanted-p.Stored, p.Wanted))
		}
	}
	for _, name := range e.absent {
		lacks = append(lacks, "shard "+name+" is not among them")
	}
	if len(lacks) > 10 {
		lacks = append(lacks[:10], fmt.Sprintf("and %d more", len(lacks)-10))
	}
	return fmt.Sprintf("%d of %d runs are missing: %s; the command of the sweep does what is missing, or --partial makes tables of what is there",
		e.Missing, e.Total, strings.Join(lacks, "; "))
}

// joining is a merge while it is looked at; it changes nothing.
type joining struct {
	e         *Experiment
	manifest  *record.SweepManifest // of the whole
	place     *record.Place         // for the whole
	parts     []Part                // the directory for the whole first, if it holds some of it
	well, bad *bitset               // runs in any part that went well, or failed
}

// Merge brings the runs of several directories, shards of one experiment,
// together in w.Dir, whose own runs are a part like the others, and opens that.
// It returns an *Incomplete if runs are missing, unless partial. All parts are
// locked and read through before anything is changed: with an error every directory is
// as it was, and one that was made is gone. w.Force sets aside other results in w.Dir.
func Merge(e *Experiment, w Where, dirs []string, partial bool) (*Session, error) {
	j := &joining{e: e, manifest: e.manifest(w), well: newBitset(e.Len()), bad: newBitset(e.Len())}
	place, there, err := record.ClaimWhole(w.Dir, j.manifest, w.Force)
	if err != nil {
		return nil, err
	}
	j.place = place
	defer j.release()
	s := &Session{Experiment: e, place: place, manifest: j.manifest}
	if err = j.look(w.Dir, there, dirs, partial); err == nil {
		err = s.join(w, there == nil, j)
	}
	if err != nil {
		place.Release()
		return nil, err
	}
	return s, nil
}

// release gives the parts free, but for the whole.
func (j *joining) release() {
	for _, p := range j.parts {
		if p.place != nil {
			p.place.Release()
		}
	}
}

// look reads all parts and says what is wrong with them.
func (j *joining) look(dir string, there *record.SweepManifest, dirs []string, partial bool) error {
	if there != nil {
		j.parts = append(j.parts, Part{Dir: dir, Manifest: there, Wanted: j.e.Len()})
	} else if err := j.e.Check(); err != nil {
		return err
	}
	for _, d := range dirs {
		if err := j.add(d, dirs[0]); err != nil {
			return err
		}
	}
	var damage Damage
	for i := range j.parts {
		damaged, err := j.read(&j.parts[i])
		if err != nil {
			return err
		}
		damage.Files = append(damage.Files, damaged...)
	}
	if len(damage.Files) > 0 {
		return &damage
	}
	stored := 0
	for i := range j.e.Len() {
		if j.well.has(i) || j.bad.has(i) {
			stored++
		}
	}
	switch {
	case stored < j.e.Len() && !partial:
		return &Incomplete{j.parts, j.e.Len() - stored, j.e.Len(), j.absent()}
	case there != nil && stored < there.Done:
		return fmt.Errorf("the tables in %s hold %d runs, of which %d are stored still; the command of that sweep mends it", dir, there.Done, stored)
	}
	return nil
}

// absent lists the shards that no part is of, and of which runs are missing.
func (j *joining) absent() (names []string) {
	there := map[Shard]bool{}
	of := 0
	for _, p := range j.parts {
		s := shardOf(p.Manifest)
		there[s], of = true, max(of, s.Of)
	}
	for i := range of {
		if s := (Shard{i, of}); !there[s] && !j.has(s) {
			names = append(names, s.String())
		}
	}
	return names
}

// has reports whether all runs of a shard are in some part.
func (j *joining) has(s Shard) bool {
	for k := range s.pairs(j.e.order.pairs()) {
		point, run := j.e.order.pair(s.at(k))
		for arm := range j.e.order.arms {
			if n := j.e.Number(Place{point, run, arm}); !j.well.has(n) && !j.bad.has(n) {
				return false
			}
		}
	}
	return true
}

// add locks a directory and checks that it is of this experiment. The one for
// the whole is locked, and a part, already.
func (j *joining) add(dir, first string) (err error) {
	p := Part{Dir: dir}
	whole := j.place.Is(dir)
	if !whole {
		if p.place, err = record.Open(dir); err != nil {
			return err
		}
		j.parts = append(j.parts, p)
	}
	if p.Manifest, err = record.ReadSweepManifest(dir); err != nil {
		return err
	}
	plain := *p.Manifest
	plain.Shard = j.manifest.Shard
	if differs := plain.Differences(j.manifest); differs != "" {
		return &record.Refusal{Dir: dir, Reason: "holds a sweep " + differs, Remedy: first + " is another one"}
	}
	if !whole {
		p.Wanted = j.e.Total(shardOf(p.Manifest))
		j.parts[len(j.parts)-1] = p
	}
	return nil
}

// shardOf returns the shard that a manifest is of.
func shardOf(m *record.SweepManifest) (s Shard) {
	fmt.Sscanf(m.Shard, "%d/%d", &s.Index, &s.Of)
	return s
}

// read reads the runs of a part through, of which nothing is kept but which
// they are. It returns which files are not as they were stored.
func (j *joining) read(p *Part) (damaged []string, err error) {
	seen := newBitset(j.e.Len())
	p.store, err = readStore(filepath.Join(p.Dir, record.ChunksDir), keyOf(j.manifest.Hash), func(o *Outcome) {
		if o.Number >= j.e.Len() {
			return
		}
		if !seen.has(o.Number) {
			p.Stored++
		}
		seen.add(o.Number)
		if o.Failed == "" {
			p.news = p.news || !j.well.has(o.Number)
			j.well.add(o.Number)
		} else {
			p.news = p.news || !j.well.has(o.Number) && !j.bad.has(o.Number)
			j.bad.add(o.Number)
		}
	})
	for _, err := range separate(err) {
		if !errors.Is(err, errChunk) && !errors.Is(err, errOutcome) {
			return nil, err
		}
		damaged = append(damaged, err.Error())
	}
	if p.place == nil || p.Stored == 0 { // the study of the whole is written anew; a part may have been stopped before it was
		return damaged, nil
	}
	for _, f := range j.e.studyFiles() {
		if !p.place.Holds(f) {
			damaged = append(damaged, filepath.Join(p.Dir, f.Name)+": this is not what the sweep was run with")
		}
	}
	return damaged, nil
}

// Damage says which files of parts are not as they were stored, and what is
// wrong with each.
type Damage struct{ Files []string }

// mostDamageSaid is how many files are named.
const mostDamageSaid = 20

// Error names the files and says what to do.
func (e *Damage) Error() string {
	if len(e.Files) == 1 {
		return e.Files[0] + "; the command of that sweep mends it"
	}
	text := fmt.Sprintf("%d files are not as they were stored; the commands of their sweeps mend them:", len(e.Files))
	for i, f := range e.Files {
		if i == mostDamageSaid {
			return text + fmt.Sprintf("\n  ... and %d more", len(e.Files)-i)
		}
		text += "\n  " + f
	}
	return text
}

// join brings together what was looked at.
func (s *Session) join(w Where, begins bool, j *joining) (err error) {
	if begins {
		if err := s.place.Begin(); err != nil {
			return err
		}
		defer func() {
			if err != nil {
				err = errors.Join(err, s.place.Undo())
			}
		}()
		s.Aside = s.place.Aside()
	}
	if err := s.open(w, begins); err != nil {
		return err
	}
	for i := range j.parts {
		if p := &j.parts[i]; p.place == nil || !p.news {
			continue
		} else if err := s.store.take(p.store); err != nil {
			s.store.close()
			return &StoreError{s.place.String(), s.progress, err}
		}
	}
	s.store.close()
	s.done = j.well
	s.progress = Progress{Total: s.progress.Total}
	s.count(j.bad, false)
	return nil
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
