//go:build unix

package record

import (
	"errors"
	"syscall"
)

// alive reports whether a process of that number runs on this host.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}
