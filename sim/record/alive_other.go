//go:build !unix

package record

import "os"

// alive reports whether a process of that number runs on this host.
func alive(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	p.Release()
	return true
}
