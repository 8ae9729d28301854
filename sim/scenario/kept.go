package scenario

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// InputFiles returns a file system that holds what Files returns, for
// Library.Inputs.
func (s *Study) InputFiles() fs.FS { return kept(s.Files()) }

// kept are files that are written out when they are opened.
type kept []File

// Open opens a file, as fs.FS has it.
func (k kept) Open(name string) (fs.File, error) {
	for _, f := range k {
		if f.Name != path.Clean(name) {
			continue
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
		return &opened{*bytes.NewReader(b.Bytes()), f.Name}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// opened is such a file, and what is known of it.
type opened struct {
	bytes.Reader
	name string
}

func (o *opened) Stat() (fs.FileInfo, error) { return (*about)(o), nil }
func (o *opened) Close() error               { return nil }

// about says what is known of an opened file.
type about opened

func (a *about) Name() string       { return a.name }
func (a *about) Size() int64        { return a.Reader.Size() }
func (a *about) Mode() fs.FileMode  { return 0o444 }
func (a *about) ModTime() time.Time { return time.Time{} }
func (a *about) IsDir() bool        { return false }
func (a *about) Sys() any           { return nil }
