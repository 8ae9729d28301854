//go:build !browserengine

package lab

// built is the engine of a release, nil in a program built otherwise.
var built []byte
