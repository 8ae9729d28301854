package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
	"leadsim/words"
)

// Exit codes.
const (
	exitFailed      = 1   // a run went wrong, or the results could not be written
	exitUsage       = 2   // the command or the study is wrong; nothing was written
	exitRefuted     = 1   // a claim does not come out as it is listed, or a target is missed
	exitUndecided   = 3   // claims or targets are undecided, and nothing is worse
	exitStopped     = 75  // ended cleanly before it was done; the same command goes on
	exitInterrupted = 130 // Ctrl-C
)

// usageError is a mistake in the command line.
type usageError struct{ error }

// usage returns a mistake in the command line.
func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// exitCode returns the code that an error ends the program with.
func exitCode(err error) int {
	var wrong usageError
	var problems scenario.Problems
	var translated words.Problems
	var refusal *record.Refusal
	var early *stopped
	var judged *judged
	switch {
	case err == nil:
		return 0
	case errors.As(err, &judged):
		return judged.code
	case errors.As(err, &early):
		return early.code
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &wrong), errors.As(err, &problems), errors.As(err, &translated), errors.As(err, &refusal):
		return exitUsage
	}
	return exitFailed
}

// complaint returns what to tell about an error.
func complaint(err error) string {
	var problems scenario.Problems
	var translated words.Problems
	var run *sweep.RunError
	var early *stopped
	switch {
	case errors.As(err, &early):
		return early.Error()
	case errors.Is(err, context.Canceled):
		return "interrupted; nothing was written"
	case errors.As(err, &problems), errors.As(err, &translated):
		return err.Error() // each line begins with its place
	case errors.As(err, &run) && run.Stack != nil && os.Getenv("LEADSIM_DEBUG") != "":
		return "sim: " + err.Error() + "\n" + string(run.Stack)
	case errors.As(err, &run) && run.Stack != nil:
		return "sim: " + err.Error() + "; nothing was written; please report it, with what LEADSIM_DEBUG=1 adds to this line"
	}
	return "sim: " + err.Error()
}
