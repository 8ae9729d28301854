package main

import (
	"io"
	"os"
	"regexp"

	"golang.org/x/term"
)

// screen is a terminal. The words of a study are somebody else's, and some
// characters steer a terminal: its title, its clipboard, what was written
// before. On a screen they become marks that can be seen. A file gets what is
// there, as does a pipe.
type screen struct{ *os.File }

// onScreen returns w, as a screen if it is one.
func onScreen(w io.Writer) io.Writer {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return screen{f}
	}
	return w
}

// steering is all that steers a terminal but ends of lines and tabs; what this
// program writes itself, bold type and clearing a line, stands first.
var steering = regexp.MustCompile(`\x1b\[[0-9;]*[mK]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x{80}-\x{9f}]`)

// harmless returns a text as a screen shows it.
func harmless(text []byte) []byte {
	return steering.ReplaceAllFunc(text, func(found []byte) []byte {
		if len(found) > 2 { // ours, which cannot do more than colours
			return found
		}
		return []byte("\uFFFD")
	})
}

// Write writes a text so that it cannot steer. It counts the bytes of p.
func (s screen) Write(p []byte) (int, error) {
	if _, err := s.File.Write(harmless(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}
