package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	second "github.com/pelletier/go-toml/v2"
)

// largest is how large a study may be, in bytes.
const largest = 1 << 20

// parseText reads TOML into a tree of nodes that know where they stand. Two
// parsers read it, and both must accept it: one gives values, the other
// places and the better messages.
func parseText(file string, text []byte) (*node, *Problem) {
	if len(text) > largest {
		return nil, &Problem{File: file, Msg: fmt.Sprintf("the file is larger than %d bytes; is it a study?", largest)}
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, &Problem{File: file, Msg: "the file is empty"}
	}
	at := func(offset int, msg string) *Problem {
		line, col := position(text, offset)
		return &Problem{File: file, Line: line, Col: col, Msg: msg}
	}
	if offset := badUTF8(text); offset >= 0 {
		return nil, at(offset, "the text is not in UTF-8; save the file with that encoding")
	}
	root, err := places(text)
	if err != nil {
		var t *textError
		errors.As(err, &t)
		return nil, at(t.offset, t.msg)
	}
	if p := refusedBySecond(file, text); p != nil {
		return nil, p
	}
	values := map[string]any{}
	if err := toml.Unmarshal(text, &values); err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			return nil, at(parse.Position.Start, parse.Message)
		}
		return nil, &Problem{File: file, Line: 1, Col: 1, Msg: strings.TrimPrefix(err.Error(), "toml: ")}
	}
	b := builder{file: file, lines: lineStarts(text), text: text}
	return b.build("", "", values, root), nil
}

// refusedBySecond returns the problem for which the second parser refuses the
// text, such as a key that is set twice; nil if it accepts it.
func refusedBySecond(file string, text []byte) *Problem {
	var values map[string]any
	err := second.Unmarshal(text, &values)
	if err == nil {
		return nil
	}
	p := &Problem{File: file, Line: 1, Col: 1, Msg: strings.TrimPrefix(err.Error(), "toml: ")}
	var decode *second.DecodeError
	if errors.As(err, &decode) {
		line, col := decode.Position()
		lines := bytes.Split(text, []byte("\n"))
		p.Line, p.Col = line, col
		if line >= 1 && line <= len(lines) && col >= 1 && col-1 <= len(lines[line-1]) {
			p.Col = 1 + utf8.RuneCount(lines[line-1][:col-1])
		}
	}
	return p
}

// position returns line and column, both from 1, of an offset in text. A
// column counts characters, not bytes.
func position(text []byte, offset int) (line, col int) {
	before := text[:min(max(offset, 0), len(text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])
}

// badUTF8 returns the offset of the first bytes that are no UTF-8, or -1.
func badUTF8(text []byte) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}
