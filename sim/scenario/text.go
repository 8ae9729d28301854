package scenario

import "leadsim/internal/tomltext"

// largest is how large a study may be, in bytes.
const largest = 1 << 20

// parseText reads TOML into a tree of nodes that know where they stand.
func parseText(file string, text []byte) (*node, *Problem) {
	t, err := tomltext.Read(text, largest, "a study")
	if err != nil {
		return nil, &Problem{File: file, Line: err.Line, Col: err.Col, Msg: err.Msg}
	}
	b := builder{file: file, lines: lineStarts(t.Bytes), text: t.Bytes}
	return b.build("", "", t.Values, t.Root), nil
}
