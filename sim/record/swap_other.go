//go:build !linux

package record

import "errors"

// exchange swaps two directories in one step; this system cannot.
func exchange(a, b string) error { return errors.ErrUnsupported }
