package sweep

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
)

// A chunk is a file of finished runs in the order of their numbers. It is
// written aside, brought to the disk and renamed, and never changed after:
//
//	16 bytes   chunkHead
//	32 bytes   hash of the experiment
//	           runs: length (uvarint), then that many bytes, see Outcome.append
//	16 bytes   number of runs, number of bytes above
//	32 bytes   SHA-256 sum of all above
//	16 bytes   chunkFoot
//
// A file cut short anywhere, or with a changed bit, is found by its foot and
// its sum.
const (
	chunkHead = "leadsim chunk 1\n"
	chunkFoot = "leadsim chunk .\n"
	headBytes = 16 + 32
	footBytes = 16 + 32 + 16
)

var errChunk = errors.New("the file is damaged")

// chunkWriter writes a chunk to a stream.
type chunkWriter struct {
	out   *bufio.Writer
	sum   hash.Hash
	runs  uint64
	bytes uint64
	err   error
}

func newChunkWriter(w io.Writer, experiment [32]byte) *chunkWriter {
	c := &chunkWriter{out: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	c.write([]byte(chunkHead))
	c.write(experiment[:])
	return c
}

func (c *chunkWriter) write(b []byte) {
	c.sum.Write(b)
	if _, err := c.out.Write(b); err != nil && c.err == nil {
		c.err = err
	}
	c.bytes += uint64(len(b))
}

// put adds a run, as Outcome.append writes it.
func (c *chunkWriter) put(run []byte) {
	var length [binary.MaxVarintLen64]byte
	c.write(length[:binary.PutUvarint(length[:], uint64(len(run)))])
	c.write(run)
	c.runs++
}

// close writes the foot.
func (c *chunkWriter) close() error {
	b := binary.LittleEndian.AppendUint64(nil, c.runs)
	c.write(binary.LittleEndian.AppendUint64(b, c.bytes))
	c.write(c.sum.Sum(nil))
	c.write([]byte(chunkFoot))
	return errors.Join(c.err, c.out.Flush())
}

// checkChunk reads a chunk through and returns errChunk if it is not whole. It
// calls each, which may be nil, for every run once all are known to be good.
func checkChunk(path string, experiment [32]byte, each func(*Outcome)) (runs int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	size := info.Size()
	if size < headBytes+footBytes {
		return 0, errChunk
	}
	var foot [footBytes]byte
	if _, err := f.ReadAt(foot[:], size-footBytes); err != nil {
		return 0, err
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(f, 0, size-footBytes+16)); err != nil {
		return 0, err
	}
	switch {
	case string(foot[48:]) != chunkFoot || !bytes.Equal(sum.Sum(nil), foot[16:48]):
		return 0, errChunk
	case binary.LittleEndian.Uint64(foot[8:]) != uint64(size-footBytes):
		return 0, errChunk
	}
	r, err := openChunk(path, experiment)
	if err != nil {
		return 0, err
	}
	defer r.close()
	for r.next() {
		if runs++; each != nil {
			each(&r.Outcome)
		}
	}
	if r.err == nil && uint64(runs) != binary.LittleEndian.Uint64(foot[:]) {
		return 0, errChunk
	}
	return runs, r.err
}

// chunkReader reads the runs of a chunk that has been checked.
type chunkReader struct {
	Outcome
	raw  []byte // of the run, as it is stored
	file *os.File
	in   *bufio.Reader
	left int64 // bytes of runs not read
	err  error
}

func openChunk(path string, experiment [32]byte) (*chunkReader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := &chunkReader{file: f, in: bufio.NewReaderSize(f, 1<<15)}
	info, err := f.Stat()
	var head [headBytes]byte
	if err == nil {
		_, err = io.ReadFull(r.in, head[:])
	}
	switch {
	case err != nil:
	case string(head[:16]) != chunkHead:
		err = errChunk
	case [32]byte(head[16:]) != experiment:
		err = fmt.Errorf("the file belongs to another sweep")
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	r.left = info.Size() - headBytes - footBytes
	return r, nil
}

// next reads the next run and reports whether there is one.
func (r *chunkReader) next() bool {
	if r.left <= 0 || r.err != nil {
		return false
	}
	n, err := binary.ReadUvarint(r.in)
	if err != nil || n > uint64(r.left) {
		r.err = errChunk
		return false
	}
	if uint64(cap(r.raw)) < n {
		r.raw = make([]byte, n)
	}
	r.raw = r.raw[:n]
	if _, err := io.ReadFull(r.in, r.raw); err != nil {
		r.err = errChunk
		return false
	}
	r.left -= int64(n) + int64(uvarintBytes(n))
	if r.err = r.parse(r.raw); r.err != nil {
		return false
	}
	return true
}

func uvarintBytes(n uint64) int {
	var b [binary.MaxVarintLen64]byte
	return binary.PutUvarint(b[:], n)
}

func (r *chunkReader) close() { r.file.Close() }
