//go:build browserengine

package lab

import _ "embed"

// built is the engine of a release; internal/release writes the file before it
// builds with this tag, and takes it away again.
//
//go:embed browser.engine
var built []byte
