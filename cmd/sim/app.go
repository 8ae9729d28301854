package main

import (
	"fmt"
	"io"
	"os"
	"runtime"

	"golang.org/x/term"
)

// app is what all commands share: where they write, and the flags that every
// command understands.
type app struct {
	out, err io.Writer
	in       io.Reader // what is typed
	answered bool      // somebody sits there who can be asked

	quiet, json, noColor bool
	outDir               string
	force                bool
	workers              int
	wordsFile            string
	hush                 func() // gives the words up that were taken into use; nil if none were
}

func newApp(out, err io.Writer) *app {
	out, err = onScreen(out), onScreen(err)
	return &app{out: out, err: err, in: os.Stdin, answered: isTerminal(err) && term.IsTerminal(int(os.Stdin.Fd())), workers: runtime.NumCPU()}
}

// say prints a line for the reader, unless it was asked to be quiet or to
// print JSON alone.
func (a *app) say(format string, args ...any) {
	if !a.quiet && !a.json {
		fmt.Fprintf(a.out, format+"\n", args...)
	}
}

// warn prints a line that is no result, such as what could not be drawn.
func (a *app) warn(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.err, format+"\n", args...)
	}
}

// bold marks a heading on a terminal.
func (a *app) bold(s string) string {
	if a.noColor || os.Getenv("NO_COLOR") != "" || !isTerminal(a.out) {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}

// isTerminal reports whether somebody watches what is written to w.
func isTerminal(w io.Writer) bool {
	_, ok := w.(screen)
	return ok && os.Getenv("TERM") != "dumb"
}
