// Package words holds all words of the report, the charts and the lab, in one
// file: english.toml. A translation is a copy of that file with other right-hand
// sides; see Translate and Use.
//
// A text is asked for by its path in the file, such as "report.predict.title".
// What has to be filled in stands in braces: "{n} runs". Sentences are kept
// whole, with places for names and numbers, so that another language can put
// them in an order of its own.
package words

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// English is the file of words that every build has.
//
//go:embed english.toml
var English string

// File is a file of words that was read.
type File struct {
	text  string
	tree  map[string]any
	texts map[string]string
	lists map[string][]string
}

// english is the file of words that every build has, as it was read; inUse are the
// words that everybody speaks.
var (
	english = mustRead(English)
	inUse   = english
)

func mustRead(text string) *File {
	f, err := Read(text)
	if err != nil {
		panic("words: " + err.Error())
	}
	return f
}

// Read reads the text of a file of words.
func Read(text string) (*File, error) {
	f := &File{text: text, texts: map[string]string{}, lists: map[string][]string{}}
	if _, err := toml.Decode(text, &f.tree); err != nil {
		return nil, err
	}
	f.flatten("", f.tree)
	return f, nil
}

// flatten fills the maps of texts and lists. The order does not matter.
func (f *File) flatten(path string, v any) {
	switch v := v.(type) {
	case string:
		f.texts[path] = v
	case map[string]any:
		for key, x := range v {
			f.flatten(strings.TrimPrefix(path+"."+key, "."), x)
		}
	case []any:
		list := make([]string, 0, len(v))
		for _, x := range v {
			if s, ok := x.(string); ok {
				list = append(list, s)
			}
		}
		f.lists[path] = list
	}
}

// Use makes everybody speak the words of a file, and returns those that were in
// use before. It is for the start of a program and for tests: nobody may be
// speaking meanwhile.
func Use(f *File) (before *File) {
	before, inUse = inUse, f
	return before
}

// Say returns a text with the values of names in it: Say("counts.runs", "n", 40).
// It panics if there is no such text, or if a name has no place in it: both are
// mistakes in the code or in the file.
func Say(key string, fill ...any) string {
	s, ok := inUse.texts[key]
	if !ok {
		panic("words: no words for " + key)
	}
	if len(fill) == 0 {
		return s
	}
	pairs := make([]string, 0, len(fill))
	for i := 0; i+1 < len(fill); i += 2 {
		place := "{" + fill[i].(string) + "}"
		if !strings.Contains(s, place) {
			panic("words: " + key + " has no " + place)
		}
		pairs = append(pairs, place, fmt.Sprint(fill[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// Or returns a text, or another where there is none.
func Or(key, otherwise string) string {
	if s, ok := inUse.texts[key]; ok {
		return s
	}
	return otherwise
}

// List returns a list of texts. It panics if there is none.
func List(key string) []string {
	l, ok := inUse.lists[key]
	if !ok {
		panic("words: no words for " + key)
	}
	return l
}

// Count writes a number of things: Count("run", 40) = "40 runs". The words are
// those of the table counts.
func Count(what string, n int) string {
	if n == 1 {
		return Say("counts." + what)
	}
	return Say("counts."+what+"s", "n", strconv.Itoa(n))
}

// Table returns a table of the file, as it was read. It panics if there is none.
func Table(key string) map[string]any {
	at := inUse.tree
	for part := range strings.SplitSeq(key, ".") {
		next, ok := at[part].(map[string]any)
		if !ok {
			panic("words: no table " + key)
		}
		at = next
	}
	return at
}

// Into reads the words in use into a structure, as package toml does. It panics
// if they do not fit.
func Into(v any) {
	if _, err := toml.Decode(inUse.text, v); err != nil {
		panic("words: " + err.Error())
	}
}
