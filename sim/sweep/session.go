package sweep

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"leadsim/sim/record"
)

// Session is an experiment, or a shard of it, in a directory that this process
// alone may write.
//
//	s, err := sweep.Open(experiment, sweep.Where{Dir: "out/merger", Version: "1.0.0"})
//	defer s.Close()
//	progress, err := s.Conduct(ctx, sweep.How{Workers: 2})
//	err = s.WriteTables(sweep.CSV)
//
// A run counts once it is on the disk. Whatever ends the process, the same
// steps go on where it stopped, and the tables come out the same.
type Session struct {
	Experiment *Experiment
	Losses     []Loss // chunks that were found damaged
	Aside      string // where a directory with files of others is now, "" if there was none

	place    *record.Place
	store    *store
	manifest *record.SweepManifest
	done     *bitset
	progress Progress
	witness  *Outcome // the first run that was found, nil if none
}

// Where says where an experiment is kept and what of it.
type Where struct {
	Dir     string
	Version string // of the program
	Shard   Shard
	Force   bool // begin anew
	Retry   bool // run again what failed
}

// Open claims a directory for the experiment and finds what is stored there.
// It returns a *record.Refusal if another process is at work there, or if the
// directory holds anything but this experiment. What begins is checked
// whole first, see Experiment.Check.
func Open(e *Experiment, w Where) (*Session, error) {
	m := e.manifest(w)
	if there, err := record.ReadSweepManifest(w.Dir); err != nil || there.Hash != m.Hash {
		if err := e.Check(); err != nil {
			return nil, err
		}
	}
	place, there, err := record.ClaimSweep(w.Dir, m, w.Force)
	if err != nil {
		return nil, err
	}
	s := &Session{Experiment: e, place: place, manifest: m, Aside: place.Aside()}
	if err := s.open(w, there == nil); err != nil {
		place.Release()
		return nil, err
	}
	return s, nil
}

func (s *Session) open(w Where, begins bool) (err error) {
	e := s.Experiment
	s.done = newBitset(e.Len())
	s.progress.Total = e.Total(w.Shard)
	if begins {
		if err := s.place.PutManifest(s.manifest); err != nil {
			return err
		}
	}
	if err := s.putStudy(); err != nil {
		return err
	}
	failed := newBitset(e.Len())
	s.store, s.Losses, err = openStore(filepath.Join(s.place.Dir(), record.ChunksDir), s.key(), w.Shard, func(o *Outcome) {
		switch {
		case o.Number >= e.Len():
		case o.Failed != "":
			failed.add(o.Number)
		default:
			s.done.add(o.Number)
			if s.witness == nil {
				s.witness = &Outcome{Number: o.Number, Outcomes: slices.Clone(o.Outcomes), Kept: slices.Clone(o.Kept)}
			}
		}
	})
	if err != nil {
		return fmt.Errorf("%s: %w", w.Dir, err)
	}
	s.store.guard = s.place.StillOurs
	s.count(failed, w.Retry)
	return nil
}

// putStudy writes the resolved study, and before it the files that it reads,
// each unless it is there to the byte.
func (s *Session) putStudy() error {
	for _, f := range s.Experiment.studyFiles() {
		if s.place.Holds(f) {
			continue
		}
		if err := s.place.Put(f); err != nil {
			return err
		}
	}
	return nil
}

// studyFiles returns the resolved study, and before it the files that it
// reads.
func (e *Experiment) studyFiles() (files []record.File) {
	for _, f := range e.Study.Files() {
		files = append(files, record.File(f))
	}
	return append(files, record.File{Name: "study.toml", Write: func(out io.Writer) error { _, err := out.Write(e.Study.Resolved()); return err }})
}

// count counts what is stored; failed runs count as done, unless they are to
// be run again.
func (s *Session) count(failed *bitset, retry bool) {
	for i := range s.Experiment.Len() {
		switch {
		case s.done.has(i):
			s.progress.Done++
		case failed.has(i) && !retry:
			s.done.add(i)
			s.progress.Done++
			s.progress.Failed++
		}
	}
	s.progress.Before = s.progress.Done
}

// key returns the hash of the experiment as chunks have it.
func (s *Session) key() (k [32]byte) { return keyOf(s.manifest.Hash) }

func keyOf(hash string) (k [32]byte) {
	hex.Decode(k[:], []byte(hash))
	return k
}

// Shard returns which part of the experiment the session does.
func (s *Session) Shard() Shard { return s.store.shard }

// Missing returns how many runs for which wanted is true were not stored when
// the session was opened.
func (s *Session) Missing(wanted func(Place) bool) (n int) {
	for i := range s.Experiment.Len() {
		if !s.done.has(i) && wanted(s.Experiment.At(i)) {
			n++
		}
	}
	return n
}

// Progress returns how much is stored.
func (s *Session) Progress() Progress { return s.progress }

// Conduct does the runs that are not done, in the order of the experiment, and
// brings each to the disk within a second. It returns without an error when all are
// done, or when it was stopped (How.Stop); runs that fail are stored with their
// cause. An error means that the disk takes no more or that ctx is done: what is stored
// stays. With How.Only it does the wanted runs alone; a session that is opened
// again may do others.
//
// Where runs were found, one of them is lived again first: a *record.Refusal
// says if it comes out otherwise, as under another build of the program, whose runs
// must not be mixed with these.
func (s *Session) Conduct(ctx context.Context, how How) (Progress, error) {
	if err := s.confirm(ctx); err != nil {
		return s.progress, err
	}
	p, err := s.Experiment.conduct(ctx, s.store, s.done, s.progress, how)
	s.progress = p
	var refusal *record.Refusal
	if err != nil && ctx.Err() == nil && !errors.As(err, &refusal) {
		err = &StoreError{s.place.String(), p, err}
	}
	return p, err
}

// confirm lives a run again that was found and compares it with what is
// stored.
func (s *Session) confirm(ctx context.Context) error {
	w := s.witness
	if w == nil || s.progress.Done == s.progress.Total {
		return nil
	}
	again, err := s.Experiment.outcome(ctx, newEngine(), w.Number, 1)
	if err != nil {
		return err
	}
	if bytes.Equal(again.append(nil), w.append(nil)) {
		s.witness = nil // once is enough
		return nil
	}
	at := s.Experiment.At(w.Number)
	return &record.Refusal{Dir: s.place.String(), Reason: fmt.Sprintf("holds runs that come out otherwise now (run %d of %s at point %d)", at.Run, s.Experiment.Study.Arms[at.Arm].Name, at.Point),
		Remedy: "finish it with the build of sim that began it, or begin anew with --force"}
}

// StoreError says that finished runs could not be stored.
type StoreError struct {
	Dir      string
	Progress Progress
	Err      error
}

// Error returns one sentence.
func (e *StoreError) Error() string {
	return fmt.Sprintf("%s: runs could not be stored (%v); %d of %d are; when that is mended the same command goes on",
		e.Dir, rootCause(e.Err), e.Progress.Done, e.Progress.Total)
}

// Unwrap returns what went wrong.
func (e *StoreError) Unwrap() error { return e.Err }

// rootCause takes the path of a file aside off an error.
func rootCause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// Close gives the directory free.
func (s *Session) Close() { s.place.Release() }

// manifest describes the experiment; what the tables hold is left open.
func (e *Experiment) manifest(w Where) *record.SweepManifest {
	st := e.Study
	m := &record.SweepManifest{Format: record.Format, Kind: "sweep", Study: st.Name, Title: st.Lesson.Title, Hash: e.Hash(), StudyHash: st.Hash(),
		Seed: st.Arms[0].Params.Run.Seed, Version: w.Version, Design: st.Sweep.Design, Factors: []record.ManifestFactor{}, Points: e.Design.Len(),
		Runs: e.Runs, Weeks: st.Arms[0].Params.Run.Weeks, Keep: []string{}, KeepEvery: e.Keep.Every, Columns: e.shape().ColumnNames()}
	factors := st.Sweep.Factors
	if s, ok := e.Design.(*Sensitivity); ok {
		m.Design, factors = manifestDesign(s.Method), s.Factors
	}
	for _, f := range factors {
		m.Factors = append(m.Factors, record.ManifestFactor(f))
	}
	for _, a := range st.Arms {
		m.Arms = append(m.Arms, record.ManifestArm{Name: a.Name, Style: a.Params.Leaders.StyleName, Luck: a.Params.Run.Luck})
	}
	m.Keep = append(m.Keep, st.Keep.Metrics...)
	if !w.Shard.whole() {
		m.Shard = w.Shard.String()
	}
	return m
}
