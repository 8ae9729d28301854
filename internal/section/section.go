// Package section replaces marked sections of pages that are otherwise written
// by hand:
//
//	<!-- begin scales: go run ./internal/gen -->
//	| scale | ...
//	<!-- end scales -->
package section

import (
	"bytes"
	"fmt"
)

// Replace puts content between the marks of a section and leaves the rest as it
// is. The mark that begins it may say by which command it is written.
func Replace(page []byte, name string, content []byte) ([]byte, error) {
	begin, end := []byte("<!-- begin "+name), []byte("<!-- end "+name+" -->\n")
	from := bytes.Index(page, begin)
	if from < 0 {
		return nil, fmt.Errorf("no mark <!-- begin %s", name)
	}
	line := bytes.IndexByte(page[from:], '\n')
	to := bytes.Index(page, end)
	if line < 0 || to < from+line {
		return nil, fmt.Errorf("no mark <!-- end %s --> on a line of its own after its beginning", name)
	}
	return bytes.Join([][]byte{page[:from+line+1], page[to:]}, append([]byte("\n"), append(content, '\n')...)), nil
}
