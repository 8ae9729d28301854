package record

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Place is a results directory that this process alone may write, until
// Release.
//
//	place, err := record.Claim("out/merger", hash, version, false)
//	defer place.Release()
//	// run the study
//	err = place.Write(&record.Bundle{Results: results, Study: study})
//
// What is written lies in a temporary directory beside it until it is whole;
// a full disk, a kill or a power cut leaves the old results as they were.
type Place struct {
	dir   string // as the user gave it, for messages
	real  string // absolute, symbolic links followed
	force bool
	aside bool   // the old directory holds things of others and is kept
	moved string // where a directory that was set aside is now
	whole bool   // parts are joined here: nothing is deleted, see ClaimWhole
	blank bool   // begin found the directory, and nothing in it that is kept
	made  string // first of the parents that were made; they are removed again if they stay empty
	lock  *lock
}

// Refusal says why a directory is not written, and what to do.
type Refusal struct{ Dir, Reason, Remedy string }

// Error returns one sentence.
func (e *Refusal) Error() string { return e.Dir + " " + e.Reason + "; " + e.Remedy }

// Claim locks dir, clears away what a killed process left beside it, and
// refuses with a *Refusal if dir holds anything but results of the study with
// this hash, made by this version of the program or an earlier one. With force
// other results are replaced when the time comes to write, and a directory
// with files that are not ours is set aside under another name, never deleted.
func Claim(dir, hash, version string, force bool) (*Place, error) {
	return ClaimAny(dir, []string{hash}, version, force)
}

// ClaimAny is Claim for a study of which it is not yet known how many runs it
// will have: results of any of these hashes are replaced.
func ClaimAny(dir string, hashes []string, version string, force bool) (*Place, error) {
	p := &Place{dir: filepath.Clean(dir), force: force}
	if err := p.locate(); err != nil {
		return nil, err
	}
	if err := p.enter(); err != nil {
		return nil, err
	}
	if err := p.check(hashes, version); err != nil {
		p.Release()
		return nil, err
	}
	return p, nil
}

// Open locks a directory that holds results already, so as to change it.
func Open(dir string) (*Place, error) {
	p := &Place{dir: filepath.Clean(dir)}
	if err := p.locate(); err != nil {
		return nil, err
	}
	if _, err := os.Stat(p.real); err != nil {
		p.Release()
		return nil, fmt.Errorf("%s: no such folder", dir)
	}
	if err := p.enter(); err != nil {
		return nil, err
	}
	return p, nil
}

// locate finds the real directory and makes its parent.
func (p *Place) locate() error {
	if err := p.find(); err != nil {
		return err
	}
	parent := filepath.Dir(p.real)
	if parent == p.real {
		return &Refusal{p.dir, "is no place for results", "name a folder with --out"}
	}
	for dir := parent; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		p.made = dir
	}
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return fmt.Errorf("%s cannot be made (%w); name another folder with --out", p.dir, cause(err))
	}
	return nil
}

// find finds the real directory.
func (p *Place) find() (err error) {
	if p.real, err = filepath.Abs(p.dir); err != nil {
		return err
	}
	if target, err := filepath.EvalSymlinks(p.real); err == nil {
		p.real = target
	}
	return nil
}

// enter takes the lock and clears away what a killed process left.
func (p *Place) enter() (err error) {
	p.lock, err = takeLock(p.beside(".lock"), p.dir)
	if err == nil {
		err = p.recover()
	}
	var refusal *Refusal
	if err == nil || errors.As(err, &refusal) {
		return err
	}
	p.Release()
	return fmt.Errorf("%s cannot be written (%w); name another folder with --out", p.dir, cause(err))
}

// beside returns a hidden name next to the directory.
func (p *Place) beside(ending string) string {
	return filepath.Join(filepath.Dir(p.real), "."+filepath.Base(p.real)+ending)
}

const (
	tempEnding = ".tmp-" // half-written results
	oldEnding  = ".old-" // results that are being replaced
)

// recover deletes half-written results of a process that was killed, and puts
// back old ones that it was about to replace.
func (p *Place) recover() error {
	entries, err := os.ReadDir(filepath.Dir(p.real))
	if err != nil {
		return err
	}
	_, missing := os.Lstat(p.real)
	for _, e := range entries {
		path := filepath.Join(filepath.Dir(p.real), e.Name())
		switch {
		case strings.HasPrefix(path, p.beside(tempEnding)), strings.HasPrefix(path, p.beside(".lock"+nowEnding)):
			err = os.RemoveAll(path)
		case strings.HasPrefix(path, p.beside(oldEnding)) && missing != nil:
			err, missing = os.Rename(path, p.real), nil
		case strings.HasPrefix(path, p.beside(oldEnding)):
			err = os.RemoveAll(path)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// check refuses a directory that must not be replaced.
func (p *Place) check(hashes []string, version string) error {
	info, err := os.Stat(p.real)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return &Refusal{p.dir, "is a file", "name a folder with --out"}
	}
	if here, err := os.Getwd(); err == nil && (here == p.real || strings.HasPrefix(here, p.real+string(filepath.Separator))) {
		return &Refusal{p.dir, "is the folder you are in", "name another one with --out"}
	}
	strange, empty, err := p.strangers()
	if err != nil || empty {
		return err
	}
	data, err := os.ReadFile(filepath.Join(p.real, "manifest.json"))
	if err != nil {
		return p.refuse(true, "holds files, but no results of sim")
	}
	m, err := parseManifest(data)
	switch {
	case err != nil && m == nil && !newerFormat(data):
		return p.refuse(true, "holds a manifest.json that sim cannot read")
	case strange != "":
		return p.refuse(true, fmt.Sprintf("holds %q, which sim did not write", strange))
	case errors.Is(err, errSweep):
		return p.refuse(false, "holds a sweep (study "+m.Study+")")
	case isFindings(err):
		return p.refuse(false, "holds results of sim "+m.Study)
	case err != nil || newer(m.Version, version):
		return p.refuse(false, "was written by a newer sim")
	case !slices.Contains(hashes, m.Hash):
		return p.refuse(false, "holds results of another study or of other settings (study "+m.Study+")")
	}
	return nil
}

// refuse returns a refusal, or nil under --force; then keep says that the old
// directory is set aside rather than deleted.
func (p *Place) refuse(keep bool, reason string) error {
	if p.force {
		p.aside = keep || p.whole
		return nil
	}
	remedy := "write elsewhere with --out, or replace it with --force"
	if keep || p.whole {
		remedy = "write elsewhere with --out, or have it set aside with --force"
	}
	return &Refusal{p.dir, reason, remedy}
}

// Aside returns the name under which the old directory is kept, or will be by
// Write; "" if it is not.
func (p *Place) Aside() string {
	if p.moved != "" || !p.aside {
		return p.moved
	}
	return p.dir + p.asideEnding()
}

func (p *Place) asideEnding() string {
	for n := 1; ; n++ {
		ending := "-before-" + strconv.Itoa(n)
		if _, err := os.Lstat(p.real + ending); err != nil {
			return ending
		}
	}
}

// Release gives the directory free for others.
func (p *Place) Release() {
	if p.lock != nil {
		p.lock.release()
		p.lock = nil
	}
	if p.made != "" {
		for dir := filepath.Dir(p.real); os.Remove(dir) == nil && dir != p.made; { // fails, as it should, unless it is empty
			dir = filepath.Dir(dir)
		}
	}
}
