package record

import (
	"io"
	"slices"
)

// Picture is a drawn chart as it is stored: files that share a name, such as
// charts/01-net-output-slide.svg, a description in words, and its numbers.
type Picture struct {
	Name   string // "01-net-output"
	Files  []PictureFile
	Alt    string
	Header []string // of Rows
	Rows   [][]string
}

// PictureFile is one size and format of a picture.
type PictureFile struct {
	Suffix string // "slide.svg", "document.png"
	Data   []byte
}

// writeSummary writes summary.csv: the tables of all charts below each other,
// with the name of the chart before them. A column that several charts share
// stands there once.
func writeSummary(w io.Writer, pictures []Picture) error {
	var header []string
	for _, p := range pictures {
		for _, h := range p.Header {
			if !slices.Contains(header, h) {
				header = append(header, h)
			}
		}
	}
	out := newRowWriter(w)
	out.text("chart")
	out.texts(header...)
	out.end()
	for _, p := range pictures {
		for _, row := range p.Rows {
			cells := make([]string, len(header))
			for i, cell := range row {
				if i < len(p.Header) {
					cells[slices.Index(header, p.Header[i])] = cell
				}
			}
			out.text(p.Name)
			out.texts(cells...)
			out.end()
		}
	}
	return out.flush()
}
