package record

import "golang.org/x/sys/unix"

// exchange swaps two directories in one step, so that neither name is ever
// missing. Some file systems cannot.
func exchange(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
