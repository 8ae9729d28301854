// Package docs holds those pages of the documentation that the program prints.
package docs

import _ "embed"

// ODD is the description of the model after the ODD protocol, in Markdown.
//
//go:embed odd.md
var ODD []byte

// StudySchema is the JSON Schema of a study, written from the parameter table.
//
//go:embed study.schema.json
var StudySchema []byte
