//go:build unix

package main

import (
	"os"
	"syscall"
)

// stopSignals ask to end cleanly; clusters send the last two before they kill.
var stopSignals = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGUSR1}
