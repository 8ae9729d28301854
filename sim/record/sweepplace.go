package record

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ChunksDir is the folder in a sweep's directory in which finished runs are
// stored as they come.
const ChunksDir = "chunks"

// Busy is a Refusal because another process is at work in the directory.
type Busy struct{ *Refusal }

// Unwrap returns the refusal.
func (b Busy) Unwrap() error { return b.Refusal }

// ClaimSweep locks a directory for a sweep and returns the manifest that it
// finds there, nil if the sweep begins. The directory is made if need be. It is
// refused with a Busy if another process has it, and a *Refusal if it holds anything but this very sweep; with
// force it is begun anew, and a directory with files that are not ours is set
// aside under another name.
//
// Unlike results of a study, those of a sweep grow in their place: each file is
// written beside its place and renamed.
func ClaimSweep(dir string, m *SweepManifest, force bool) (p *Place, there *SweepManifest, err error) {
	p = &Place{dir: filepath.Clean(dir), force: force}
	if err := p.locate(); err != nil {
		return nil, nil, err
	}
	if err := p.enter(); err != nil {
		return nil, nil, err
	}
	there, begin, err := p.checkSweep(m)
	if err == nil && (begin || force) {
		there, err = nil, p.begin()
	}
	if err != nil {
		p.Release()
		return nil, nil, err
	}
	return p, there, nil
}

// ClaimWhole locks a directory in which the parts of a sweep are to be joined,
// and changes nothing in it. If it holds this very sweep its manifest is returned: its
// runs stay, with force too. Else there is nil, and who writes calls Begin first;
// with force Begin sets aside whatever is there, and deletes nothing. A directory
// that holds a shard of this sweep is refused in any case.
func ClaimWhole(dir string, m *SweepManifest, force bool) (p *Place, there *SweepManifest, err error) {
	p = &Place{dir: filepath.Clean(dir), force: force, whole: true}
	if err := p.locate(); err != nil {
		return nil, nil, err
	}
	err = p.enter()
	begin := false
	if err == nil {
		there, begin, err = p.checkSweep(m)
	}
	if err != nil {
		p.Release()
		return nil, nil, err
	}
	if begin {
		there = nil
	}
	return p, there, nil
}

// Is reports whether dir is the place, under whatever name.
func (p *Place) Is(dir string) bool {
	other := &Place{dir: filepath.Clean(dir)}
	return other.find() == nil && other.real == p.real
}

// Begin makes the directory that ClaimWhole has claimed for a sweep that is not
// yet there.
func (p *Place) Begin() error { return p.begin() }

// Undo takes back what Begin did: the directory and all in it is deleted, and
// what was set aside is put back.
func (p *Place) Undo() error {
	err := os.RemoveAll(p.real)
	switch {
	case err != nil:
	case p.moved != "":
		err = os.Rename(p.real+strings.TrimPrefix(p.moved, p.dir), p.real)
		p.moved = ""
	case p.blank:
		err = os.Mkdir(p.real, 0o777)
	}
	return err
}

// checkSweep refuses a directory that holds anything else; begin says that the
// sweep begins in it.
func (p *Place) checkSweep(m *SweepManifest) (there *SweepManifest, begin bool, err error) {
	info, err := os.Stat(p.real)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, true, nil
	}
	if err != nil {
		return nil, false, err
	}
	if !info.IsDir() {
		return nil, false, &Refusal{p.dir, "is a file", "name a folder with --out"}
	}
	strange, empty, err := p.strangers()
	if err != nil || empty {
		return nil, empty, err
	}
	data, err := os.ReadFile(filepath.Join(p.real, "manifest.json"))
	if err != nil {
		return nil, true, p.refuse(true, "holds files, but no results of sim")
	}
	there, err = parseSweepManifest(data)
	same := err == nil && there.Differences(m) == ""
	switch {
	case p.whole && err == nil && there.Shard != "" && there.sameBesidesShard(m):
		return nil, false, &Refusal{p.dir, "holds shard " + there.Shard + " of this sweep, and stays as it is", "name another folder with --out"}
	case p.whole && p.force && same:
		return there, false, nil
	case p.whole && same && strange != "":
		return nil, false, &Refusal{p.dir, fmt.Sprintf("holds %q, which sim did not write", strange), "write elsewhere with --out, or leave that and join what is there with --force"}
	case strange != "":
		return nil, true, p.refuse(true, fmt.Sprintf("holds %q, which sim did not write", strange))
	case newerFormat(data):
		return nil, true, p.refuse(false, "was written by a newer sim")
	case err != nil:
		if kind := findingsKind(data); kind != "" {
			return nil, true, p.refuse(false, "holds results of sim "+kind)
		}
		if _, err := parseManifest(data); err != nil {
			return nil, true, p.refuse(true, "holds a manifest.json that sim cannot read")
		}
		return nil, true, p.refuse(false, "holds results of a study that was run, not of a sweep")
	}
	if !same {
		return nil, true, p.refuse(false, "holds a sweep "+there.Differences(m))
	}
	return there, false, nil
}

// begin makes the directory empty.
func (p *Place) begin() error {
	old := p.beside(oldEnding + strconv.Itoa(os.Getpid()))
	if p.aside {
		ending := p.asideEnding()
		old, p.moved = p.real+ending, p.dir+ending
	}
	err := os.Rename(p.real, old)
	missing := errors.Is(err, fs.ErrNotExist)
	if err != nil && !missing {
		return err
	}
	p.blank = !missing && !p.aside
	if err := os.Mkdir(p.real, 0o777); err != nil {
		if !missing {
			err = errors.Join(err, os.Rename(old, p.real))
		}
		return err
	}
	if !p.aside {
		if err := os.RemoveAll(old); err != nil {
			return err
		}
	}
	return SyncDir(filepath.Dir(p.real))
}

// String returns the directory as the user gave it.
func (p *Place) String() string { return p.dir }

// Dir returns the directory, absolute and without symbolic links.
func (p *Place) Dir() string { return p.real }

// StillOurs returns an error if another process has taken the lock, as happens
// on a network when this one gave no sign of life for minutes.
func (p *Place) StillOurs() error {
	if !p.lock.ours() {
		return &Refusal{p.dir, "has been taken over by another sim while this one gave no sign of life", "let that one finish, or stop it and try again"}
	}
	return nil
}

// Put writes a file into the directory: aside, to the disk, and then in its
// place.
func (p *Place) Put(f File) error {
	if err := replaceFile(filepath.Join(p.real, f.Name), f.Write); err != nil {
		return fmt.Errorf("%s could not be written (%w)", filepath.Join(p.dir, f.Name), cause(err))
	}
	return SyncDir(p.real)
}

// Holds reports whether a file lies in the directory as it would be written.
func (p *Place) Holds(f File) bool {
	there, err := os.Open(filepath.Join(p.real, f.Name))
	if err != nil {
		return false
	}
	defer there.Close()
	rest := bufio.NewReader(there)
	if f.Write(sameBytes{rest}) != nil {
		return false
	}
	_, err = rest.ReadByte()
	return err == io.EOF
}

// sameBytes takes only the bytes that a reader gives.
type sameBytes struct{ io.Reader }

var errOther = errors.New("other bytes")

func (s sameBytes) Write(b []byte) (int, error) {
	there := make([]byte, len(b))
	if _, err := io.ReadFull(s, there); err != nil || !bytes.Equal(there, b) {
		return 0, errOther
	}
	return len(b), nil
}

// PutManifest writes the manifest of a sweep.
func (p *Place) PutManifest(m *SweepManifest) error {
	return p.Put(File{"manifest.json", func(w io.Writer) error { _, err := w.Write(m.bytes()); return err }})
}

// Discard removes files of tables that the sweep no longer has.
func (p *Place) Discard(names ...string) error {
	for _, name := range names {
		if err := os.Remove(filepath.Join(p.real, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
