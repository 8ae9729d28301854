// Package tomltext reads TOML that people write: all that is wrong has a line and
// a column, and every key and value can be found again.
//
//	t, err := tomltext.Read(text, 1<<20, "a study")
//	line, col := t.Position(t.Root.Named("run").Named("weeks").Val)
package tomltext

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	second "github.com/pelletier/go-toml/v2"
)

// Text is a text that was read.
type Text struct {
	Bytes  []byte         // without a byte order mark
	Values map[string]any // as package toml decodes them
	Root   *Place
}

// Read reads a text of at most so many bytes; what says what it should be, "a
// study". Two parsers read it, and both must accept it: one gives values, the
// other places and the better messages.
func Read(text []byte, most int, what string) (*Text, *Error) {
	if len(text) > most {
		return nil, &Error{Msg: fmt.Sprintf("the file is larger than %d bytes; is it %s?", most, what)}
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, &Error{Msg: "the file is empty"}
	}
	at := func(offset int, msg string) *Error {
		line, col := Position(text, offset)
		return &Error{Line: line, Col: col, Msg: msg}
	}
	if offset := BadUTF8(text); offset >= 0 {
		return nil, at(offset, "the text is not in UTF-8; save the file with that encoding")
	}
	root, err := places(text)
	if err != nil {
		var e *Error
		errors.As(err, &e)
		return nil, at(e.offset, e.Msg)
	}
	if e := refusedBySecond(text); e != nil {
		return nil, e
	}
	values := map[string]any{}
	if err := toml.Unmarshal(text, &values); err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			return nil, at(parse.Position.Start, parse.Message)
		}
		return nil, &Error{Line: 1, Col: 1, Msg: strings.TrimPrefix(err.Error(), "toml: ")}
	}
	return &Text{text, values, root}, nil
}

// Position returns line and column, both from 1, of an offset. A column counts
// characters, not bytes.
func (t *Text) Position(offset int) (line, col int) { return Position(t.Bytes, offset) }

// refusedBySecond returns the mistake for which the second parser refuses the
// text, such as a key that is set twice; nil if it accepts it.
func refusedBySecond(text []byte) *Error {
	var values map[string]any
	err := second.Unmarshal(text, &values)
	if err == nil {
		return nil
	}
	e := &Error{Line: 1, Col: 1, Msg: strings.TrimPrefix(err.Error(), "toml: ")}
	var decode *second.DecodeError
	if errors.As(err, &decode) {
		line, col := decode.Position()
		lines := bytes.Split(text, []byte("\n"))
		e.Line, e.Col = line, col
		if line >= 1 && line <= len(lines) && col >= 1 && col-1 <= len(lines[line-1]) {
			e.Col = 1 + utf8.RuneCount(lines[line-1][:col-1])
		}
	}
	return e
}

// Position returns line and column, both from 1, of an offset in text. A
// column counts characters, not bytes.
func Position(text []byte, offset int) (line, col int) {
	before := text[:min(max(offset, 0), len(text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])
}

// BadUTF8 returns the offset of the first bytes that are no UTF-8, or -1.
func BadUTF8(text []byte) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}
