//go:build !unix

package main

import (
	"os"
	"syscall"
)

// stopSignals ask to end cleanly.
var stopSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}
