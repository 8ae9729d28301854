// Package web holds the page of the lab, as the files that a browser reads:
// plain modules, no build. `sim lab` serves them, `sim lab --export` copies
// them. vendor/ holds what others made; see vendor/README.md for licences.
//
// A host adds two files: host.js, which says where the engine is, and text.js,
// the words; see HostFile and TextFile.
package web

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"

	"leadsim/words"
)

//go:embed index.html page.css *.js vendor
var files embed.FS

// Files returns the files of the page.
func Files() fs.FS { return files }

// Policy is the content security policy of the page: nothing from elsewhere.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

// Host is what the page has to know of where it came from.
type Host struct {
	Engine string `json:"engine"` // "socket": the program that serves the page; "wasm": beside the page
	First  any    `json:"first"`  // what to open if the address says nothing; an engine.State
}

// HostFile returns host.js.
func HostFile(h Host) []byte {
	text, err := json.Marshal(h)
	if err != nil {
		panic("web: " + err.Error()) // a state can be written
	}
	return fmt.Appendf(nil, "export const host = %s;\n", text)
}

// TextFile returns text.js: the words of the lab, and those of the questions
// that design a leader.
func TextFile() []byte {
	text, err := json.Marshal(map[string]any{"lang": words.Say("lang"), "lab": words.Table("lab"), "interview": words.Table("interview")})
	if err != nil {
		panic("web: " + err.Error()) // words can be written
	}
	return fmt.Appendf(nil, "export const text = %s;\n", text)
}
