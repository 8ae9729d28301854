package sweep

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"leadsim/sim/record"
)

// Who takes a directory over clears away what the other was writing: the
// other says that it was taken over, not that a file is missing.
func TestTakenOverInMidWrite(t *testing.T) {
	dir := t.TempDir()
	over := &record.Refusal{Dir: dir, Reason: "has been taken over"}
	s := &store{dir: dir, token: newToken(), create: createFile}
	asked := 0
	s.guard = func() error {
		if asked++; asked == 1 {
			return nil
		}
		return over
	}
	err := s.write(chunkName{rest: "0of1-00000000"}, func(w *chunkWriter) error {
		return os.Remove(filepath.Join(dir, asidePrefix+chunkName{rest: "0of1-00000000"}.String()))
	})
	if !errors.Is(err, over) {
		t.Errorf("%v, want that it was taken over", err)
	}
}
